package rama_test

import (
	"testing"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// Fixed keys in fixed keys are there as soon as something below them is, however it came there, and stay
// when it goes, as in a map that is one value.
func TestFixedKeysInFixedKeys(t *testing.T) {
	schema := MapSchema(Long, FixedKeys{
		"in": FixedKeys{"v": Long, "items": MapSchema(Long, Long).Subindexed()},
		"w":  Long,
	})
	for name, write := range map[string][]Nav{
		"an element":       {Key(1, "in", "items", 5), TermVal(7)},
		"the structure":    {Key(1, "in", "items"), TermVal(M{5: 7})},
		"what it is in":    {Key(1, "in"), TermVal(M{"items": M{5: 7}})},
		"the whole record": {Key(1), TermVal(M{"in": M{"items": M{5: 7}}})},
	} {
		t.Run(name, func(t *testing.T) {
			p := NewTestPState(schema)
			selects := func(want L, path ...Nav) {
				t.Helper()
				if got, err := p.Select(path...); err != nil || !Equal(L(got), want) {
					t.Errorf("got %v, %v, want %v", got, err, want)
				}
			}
			if err := p.Transform(write...); err != nil {
				t.Fatal(err)
			}
			selects(L{1}, MapKeys)
			selects(L{"in"}, Key(1), MapKeys)
			selects(L{"items"}, Key(1, "in"), MapKeys)
			selects(L{L{5, 7}}, Key(1), MapVals, Key("items"), All)
			selects(L{7}, Must(1, "in", "items", 5))
			if err := p.Transform(Key(1, "in", "items"), None); err != nil {
				t.Fatal(err)
			}
			selects(L{"in"}, Key(1), MapKeys)
			selects(L{}, Key(1, "in"), MapKeys)
		})
	}
}

package value_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func TestJSON(t *testing.T) {
	item := value.RecordTypeOf("main.Item", "k1", "k2")
	v := value.NewList(nil, true, int64(1), 2.5, math.Inf(1), "x", []byte{1, 255},
		value.NewSet(int64(2), int64(1)), value.MapOf("b", int64(1), "a", nil), value.MapOf(int64(1), "one"),
		value.NewRecord(item, "a", "b"))
	b, err := json.Marshal(value.JSON(v))
	if err != nil {
		t.Fatal(err)
	}
	want := `[null,true,1,2.5,"` + value.String(math.Inf(1)) + `","x","0x01ff",[1,2],{"a":null,"b":1},` +
		`"{1: \"one\"}",{"k1":"a","k2":"b"}]`
	if string(b) != want {
		t.Errorf("got  %s\nwant %s", b, want)
	}
}

func TestShort(t *testing.T) {
	for name, want := range map[string]string{
		"main.Item": "Item", "github.com/x/todo.List": "List", "main.Pair[main.User,[]main.Level]": "Pair[User,[]Level]",
	} {
		if got := value.RecordTypeOf(name, "a").Short(); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// An interpreted struct whose fields are all unexported is as little a record as a compiled one.
func TestInterpretedHidden(t *testing.T) {
	type hidden struct {
		A int `rama:"-" ramahidden:"a"`
	}
	if v, err := value.From(hidden{1}); err == nil {
		t.Errorf("got %s", value.String(v))
	}
}

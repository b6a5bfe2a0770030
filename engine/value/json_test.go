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

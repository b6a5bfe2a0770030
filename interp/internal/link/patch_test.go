package link

import (
	"reflect"
	"testing"
)

// setFieldType relies on how the runtime describes a struct type.
func TestSetFieldType(t *testing.T) {
	s := reflect.StructOf([]reflect.StructField{
		{Name: "Val", Type: reflect.TypeFor[int](), Tag: `test:"setFieldType"`},
		{Name: "Next", Type: reflect.TypeFor[*byte]()},
		{Name: "Kids", Type: reflect.TypeFor[[]*byte]()},
	})
	setFieldType(s, 1, reflect.PointerTo(s))
	setFieldType(s, 2, reflect.SliceOf(s))
	if got := s.Field(1).Type; got != reflect.PointerTo(s) {
		t.Fatalf("the field has type %v", got)
	}
	first, second := reflect.New(s), reflect.New(s)
	second.Elem().Field(0).SetInt(7)
	first.Elem().Field(1).Set(second)
	first.Elem().Field(2).Set(reflect.MakeSlice(reflect.SliceOf(s), 2, 2))
	first.Elem().Field(2).Index(1).Field(0).SetInt(8)
	if got := first.Elem().Field(1).Elem().Field(0).Int(); got != 7 {
		t.Errorf("behind the pointer is %d", got)
	}
	if got := first.Elem().Field(2).Index(1).Field(0).Int(); got != 8 {
		t.Errorf("in the slice is %d", got)
	}
	if f := s.Field(0); f.Name != "Val" || f.Type.Kind() != reflect.Int || f.Tag.Get("test") == "" {
		t.Errorf("the other field is now %v", f)
	}
}

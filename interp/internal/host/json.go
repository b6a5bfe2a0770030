package host

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
)

// The json package names types in its errors, and reflection gives it no names for those of the
// program.

func marshal(v any) ([]byte, error) { return json.Marshal(v) }

// JSON are the functions that stand for those of the encoding/json package.
func (h *Host) JSON() map[string]any {
	return map[string]any{
		"Unmarshal": func(data []byte, v any) error { return h.jsonError(json.Unmarshal(data, v), v) },
	}
}

// JSONDecode is the method Decode of a json.Decoder.
func (h *Host) JSONDecode(d *json.Decoder, v any) error { return h.jsonError(d.Decode(v), v) }

// jsonError is an error of the json package with the names that the program knows.
func (h *Host) jsonError(err error, target any) error {
	var e *json.UnmarshalTypeError
	if !errors.As(err, &e) {
		return err
	}
	if e.Field != "" && e.Struct == "" {
		e.Struct = h.structOf(reflect.TypeOf(Raw(target)), strings.Split(e.Field, "."))
	}
	name := h.typeString(e.Type)
	if name == e.Type.String() {
		return err
	}
	text := strings.Replace(err.Error(), " of type "+e.Type.String(), " of type "+name, 1)
	return jsonTypeError{e, text}
}

type jsonTypeError struct {
	err  *json.UnmarshalTypeError
	text string
}

func (e jsonTypeError) Error() string { return e.text }
func (e jsonTypeError) Unwrap() error { return e.err }

// structOf is the name of the struct that has the last field of a path.
func (h *Host) structOf(t reflect.Type, path []string) string {
	name := ""
	for _, p := range path {
		for t != nil && t.Kind() != reflect.Struct {
			switch t.Kind() {
			case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
				t = t.Elem()
			default:
				return name
			}
		}
		if t == nil {
			return name
		}
		if name = t.Name(); h.info(t) != nil {
			_, name, _ = strings.Cut(h.info(t).Name, ".")
		}
		t = jsonField(t, p)
	}
	return name
}

func jsonField(t reflect.Type, name string) reflect.Type {
	for _, f := range reflect.VisibleFields(t) {
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if tag == name || tag == "" && strings.EqualFold(f.Name, name) {
			return f.Type
		}
	}
	return nil
}

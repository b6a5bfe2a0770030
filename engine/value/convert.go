package value

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"sync"
	"unicode"

	"github.com/google/uuid"
)

// ConvertError says which part of a Go value cannot be a value of the engine, or which part
// of a value does not fit a Go type. Path leads from the outermost value to that part.
type ConvertError struct {
	Path   string
	Reason string
}

func (e *ConvertError) Error() string {
	const most = 100 // of a path that leads round and round
	switch path := []rune(e.Path); {
	case len(path) == 0:
		return e.Reason
	case len(path) > most:
		return string(path[:most]) + "...: " + e.Reason
	}
	return e.Path + ": " + e.Reason
}

// within puts a step in front of the path of a ConvertError.
func within(step string, err error) error {
	if e, ok := err.(*ConvertError); ok {
		return &ConvertError{step + e.Path, e.Reason}
	}
	return err
}

// From converts what a Go program hands over into a value: any int is a Long, any float a
// Double; slices, arrays, maps and SetLit become collections; a struct becomes a record of
// its exported fields; a pointer stands for what it points to. A nil slice or map is empty,
// a nil pointer nil; of a Lit what it holds. What cannot be a value is a *ConvertError.
func From(v any) (any, error) {
	switch v := v.(type) {
	case nil, bool, int64, float64, string, uuid.UUID, *List, *Set, *Map, *Record:
		return plain(v), nil
	case int:
		return int64(v), nil
	}
	return fromAny(v, 0)
}

// Lit is a value that stands for itself where its text would be a variable.
type Lit struct{ V any }

// plain normalises typed nil pointers of our collections to empty ones.
func plain(v any) any {
	switch c := v.(type) {
	case *List:
		if c == nil {
			return EmptyList
		}
	case *Set:
		if c == nil {
			return EmptySet
		}
	case *Map:
		if c == nil {
			return EmptyMap
		}
	case *Record:
		if c == nil {
			return nil
		}
	}
	return v
}

func fromAny(v any, depth int) (any, error) {
	switch v := v.(type) {
	case nil, bool, int64, float64, string, uuid.UUID, *List, *Set, *Map, *Record:
		return plain(v), nil
	case int:
		return int64(v), nil
	case []byte:
		return append([]byte{}, v...), nil
	case Lit:
		return fromAny(v.V, depth)
	case SetLit:
		es, err := fromSlice(v, depth)
		return NewSet(es...), err
	case []any:
		es, err := fromSlice(v, depth)
		return NewList(es...), err
	}
	return fromReflect(reflect.ValueOf(v), depth)
}

func fromSlice(vs []any, depth int) ([]any, error) {
	if depth >= MaxDepth {
		return nil, tooDeep()
	}
	es := make([]any, len(vs))
	for i, e := range vs {
		var err error
		if es[i], err = fromAny(e, depth+1); err != nil {
			return nil, within(fmt.Sprintf("[%d]", i), err)
		}
	}
	return es, nil
}

func tooDeep() error {
	return &ConvertError{"", fmt.Sprintf(
		"nested deeper than %d levels; does a pointer or a slice contain itself?", MaxDepth)}
}

func fromReflect(r reflect.Value, depth int) (any, error) {
	if depth >= MaxDepth {
		return nil, tooDeep()
	}
	switch r.Kind() {
	case reflect.Bool:
		return r.Bool(), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return r.Int(), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if r.Uint() > math.MaxInt64 {
			return nil, &ConvertError{"", fmt.Sprintf("%d is above the largest Long", r.Uint())}
		}
		return int64(r.Uint()), nil
	case reflect.Float32, reflect.Float64:
		return r.Float(), nil
	case reflect.String:
		return r.String(), nil
	case reflect.Interface:
		if r.IsNil() {
			return nil, nil
		}
		return fromAny(r.Elem().Interface(), depth)
	case reflect.Pointer:
		if r.IsNil() {
			return nil, nil
		}
		return fromElem(r.Elem(), depth+1)
	case reflect.Slice, reflect.Array:
		return fromReflectSlice(r, depth)
	case reflect.Map:
		return fromReflectMap(r, depth)
	case reflect.Struct:
		return fromStruct(r, depth)
	}
	return nil, &ConvertError{"", fmt.Sprintf(
		"a %s cannot be a value: it has no meaning on another task or after a restart", r.Kind())}
}

// fromElem converts a part of a Go value; through Interface where that is possible, so that
// our own types are met in it.
func fromElem(r reflect.Value, depth int) (any, error) {
	if r.CanInterface() {
		return fromAny(r.Interface(), depth)
	}
	return fromReflect(r, depth)
}

func fromReflectSlice(r reflect.Value, depth int) (any, error) {
	if r.Type() == reflect.TypeFor[uuid.UUID]() {
		return r.Interface(), nil
	}
	if r.Type().Elem().Kind() == reflect.Uint8 {
		b := make([]byte, r.Len())
		reflect.Copy(reflect.ValueOf(b), r)
		return b, nil
	}
	es := make([]any, r.Len())
	for i := range es {
		var err error
		if es[i], err = fromElem(r.Index(i), depth+1); err != nil {
			return nil, within(fmt.Sprintf("[%d]", i), err)
		}
	}
	return NewList(es...), nil
}

func fromReflectMap(r reflect.Value, depth int) (any, error) {
	es := make([]Entry, 0, r.Len())
	for it := r.MapRange(); it.Next(); {
		k, err := fromElem(it.Key(), depth+1)
		if err != nil {
			return nil, within(fmt.Sprintf("[key %v]", it.Key()), err)
		}
		v, err := fromElem(it.Value(), depth+1)
		if err != nil {
			return nil, within("["+String(k)+"]", err)
		}
		es = append(es, Entry{k, v})
	}
	return NewMap(es...), nil
}

func fromStruct(r reflect.Value, depth int) (any, error) {
	p := planOf(r.Type())
	if p.hidden {
		return nil, &ConvertError{"", fmt.Sprintf("a %s has fields, but none that is exported, so nothing of "+
			"it would be kept", r.Type())}
	}
	vals := make([]any, len(p.index))
	for i, f := range p.index {
		var err error
		if vals[i], err = fromElem(r.Field(f), depth+1); err != nil {
			return nil, within("."+p.record.Fields[i], err)
		}
	}
	return NewRecord(p.record, vals...), nil
}

// structPlan is how a struct type becomes a record; field i of the record is field index[i].
type structPlan struct {
	record *RecordType
	index  []int
	hidden bool // it has fields, and all are unexported
}

var structPlans sync.Map // reflect.Type → *structPlan

// TypeTag is the key of the struct tag that carries a type's name where the Go type has
// none, as in an interpreted program; it stands in the tag of the first field.
const TypeTag = "ramatype"

func planOf(t reflect.Type) *structPlan {
	if p, ok := structPlans.Load(t); ok {
		return p.(*structPlan)
	}
	name := t.String()
	if t.Name() == "" {
		name = "struct"
	}
	var fields []string
	p := &structPlan{}
	for i := range t.NumField() {
		f := t.Field(i)
		if n, ok := f.Tag.Lookup(TypeTag); ok && i == 0 {
			name = n
		}
		key := f.Tag.Get("rama")
		if !f.IsExported() || key == "-" || f.Name == markerField {
			continue
		}
		if key == "" {
			key = FieldKey(f.Name)
		}
		fields = append(fields, key)
		p.index = append(p.index, i)
	}
	p.hidden = t.NumField() > 0
	for i := range t.NumField() {
		_, interpreted := t.Field(i).Tag.Lookup(hiddenTag)
		p.hidden = p.hidden && (interpreted || !t.Field(i).IsExported())
	}
	p.record = RecordTypeOf(name, fields...)
	got, _ := structPlans.LoadOrStore(t, p)
	return got.(*structPlan)
}

// hiddenTag marks an unexported field of an interpreted type, whose fields all are exported.
const hiddenTag = "ramahidden"

// markerField is the field that carries the name of an interpreted type without fields.
const markerField = "Rama__"

// RecordTypeFor returns the record type that structs of type t become; ok is false when t,
// or what it points to, is no struct.
func RecordTypeFor(t reflect.Type) (rt *RecordType, ok bool) {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil || t.Kind() != reflect.Struct {
		return nil, false
	}
	return planOf(t).record, true
}

// FieldKey returns the key of a struct's field: its name with the leading run of capitals
// lowered, TodoID → todoID, ID → id, URLPath → urlPath.
func FieldKey(name string) string {
	rs := []rune(name)
	n := 0
	for n < len(rs) && unicode.IsUpper(rs[n]) {
		n++
	}
	if n > 1 && n < len(rs) && unicode.IsLower(rs[n]) {
		n--
	}
	return strings.ToLower(string(rs[:n])) + string(rs[n:])
}

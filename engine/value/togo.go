package value

import (
	"fmt"
	"math"
	"reflect"

	"github.com/google/uuid"
)

// ToGo converts a value to what Go programs handle best: a list to []any, a map to
// map[any]any, a set to SetLit, with their contents converted too. A map with keys that Go
// cannot hash stays a *Map, a record stays a *Record. Everything else is itself.
func ToGo(v any) any {
	switch v := v.(type) {
	case []byte:
		return append([]byte{}, v...)
	case *List:
		out := make([]any, 0, v.Len())
		for e := range v.All() {
			out = append(out, ToGo(e))
		}
		return out
	case *Set:
		out := make(SetLit, 0, v.Len())
		for e := range v.All() {
			out = append(out, ToGo(e))
		}
		return out
	case *Map:
		out := make(map[any]any, v.Len())
		for k, e := range v.All() {
			if !hashable(k) {
				return v
			}
			out[k] = ToGo(e)
		}
		return out
	}
	return v
}

// hashable reports whether k can be the key of a Go map and still mean the same.
func hashable(k any) bool {
	switch KindOf(k) {
	case KindBytes, KindList, KindSet, KindMap, KindRecord:
		return false
	}
	return true
}

// Into stores v where dst points, converted to the type that is there.
func Into(v any, dst any) error {
	r := reflect.ValueOf(dst)
	if r.Kind() != reflect.Pointer || r.IsNil() {
		return &ConvertError{"", fmt.Sprintf("a destination has to be a pointer, not a %T", dst)}
	}
	return store(r.Elem(), v)
}

// ToType converts v to a Go type, as the parameter of a function asks for it.
func ToType(v any, t reflect.Type) (reflect.Value, error) {
	out := reflect.New(t).Elem()
	err := store(out, v)
	return out, err
}

func misfit(v any, t reflect.Type) error {
	return &ConvertError{"", fmt.Sprintf("%s does not fit a Go %s", Describe(v), t)}
}

func store(dst reflect.Value, v any) error {
	t := dst.Type()
	if t.Kind() == reflect.Interface {
		return storeInterface(dst, v)
	}
	if v != nil && reflect.TypeOf(v) == t {
		dst.Set(reflect.ValueOf(v))
		return nil
	}
	switch t.Kind() {
	case reflect.Pointer:
		return storePointer(dst, v)
	case reflect.Bool:
		if b, ok := v.(bool); ok {
			dst.SetBool(b)
			return nil
		}
	case reflect.String:
		if s, ok := v.(string); ok {
			dst.SetString(s)
			return nil
		}
	case reflect.Slice:
		return storeSlice(dst, v)
	case reflect.Array:
		return storeArray(dst, v)
	case reflect.Map:
		return storeMap(dst, v)
	case reflect.Struct:
		return storeStruct(dst, v)
	default:
		return storeNumber(dst, v)
	}
	return misfit(v, t)
}

func storeInterface(dst reflect.Value, v any) error {
	g := ToGo(v)
	if g == nil {
		dst.SetZero()
		return nil
	}
	if !reflect.TypeOf(g).AssignableTo(dst.Type()) {
		return misfit(v, dst.Type())
	}
	dst.Set(reflect.ValueOf(g))
	return nil
}

func storePointer(dst reflect.Value, v any) error {
	if v == nil {
		dst.SetZero()
		return nil
	}
	p := reflect.New(dst.Type().Elem())
	if err := store(p.Elem(), v); err != nil {
		return err
	}
	dst.Set(p)
	return nil
}

func storeNumber(dst reflect.Value, v any) error {
	t := dst.Type()
	switch {
	case dst.CanInt():
		if i, ok := v.(int64); ok && !dst.OverflowInt(i) {
			dst.SetInt(i)
			return nil
		}
	case dst.CanUint():
		if i, ok := v.(int64); ok && i >= 0 && !dst.OverflowUint(uint64(i)) {
			dst.SetUint(uint64(i))
			return nil
		}
	case dst.CanFloat():
		switch f := v.(type) {
		case float64:
			dst.SetFloat(f)
			return nil
		case int64:
			if math.Abs(float64(f)) <= 1<<53 {
				dst.SetFloat(float64(f))
				return nil
			}
		}
	}
	return misfit(v, t)
}

func storeSlice(dst reflect.Value, v any) error {
	t := dst.Type()
	switch c := v.(type) {
	case nil:
		dst.SetZero()
		return nil
	case []byte:
		if t.Elem().Kind() == reflect.Uint8 {
			dst.SetBytes(append([]byte{}, c...))
			return nil
		}
	case *List:
		return storeElems(dst, c.Elems())
	case *Set:
		es := make([]any, 0, c.Len())
		for e := range c.All() {
			es = append(es, e)
		}
		return storeElems(dst, es)
	}
	return misfit(v, t)
}

func storeElems(dst reflect.Value, es []any) error {
	out := reflect.MakeSlice(dst.Type(), len(es), len(es))
	for i, e := range es {
		if err := store(out.Index(i), e); err != nil {
			return within(fmt.Sprintf("[%d]", i), err)
		}
	}
	dst.Set(out)
	return nil
}

func storeArray(dst reflect.Value, v any) error {
	if u, ok := v.(uuid.UUID); ok && dst.Type().ConvertibleTo(reflect.TypeFor[uuid.UUID]()) {
		dst.Set(reflect.ValueOf(u).Convert(dst.Type()))
		return nil
	}
	l, ok := v.(*List)
	if !ok || l.Len() != dst.Len() {
		return misfit(v, dst.Type())
	}
	for i := range dst.Len() {
		if err := store(dst.Index(i), l.At(i)); err != nil {
			return within(fmt.Sprintf("[%d]", i), err)
		}
	}
	return nil
}

func storeMap(dst reflect.Value, v any) error {
	if v == nil {
		dst.SetZero()
		return nil
	}
	m, ok := v.(*Map)
	if r, isRecord := v.(*Record); isRecord {
		m, ok = r.Map(), true
	}
	if !ok {
		return misfit(v, dst.Type())
	}
	t := dst.Type()
	out := reflect.MakeMapWithSize(t, m.Len())
	for k, e := range m.All() {
		if !hashable(k) {
			return &ConvertError{"", fmt.Sprintf("%s cannot be the key of a Go map", Describe(k))}
		}
		rk, err := ToType(k, t.Key())
		if err == nil {
			var re reflect.Value
			if re, err = ToType(e, t.Elem()); err == nil {
				out.SetMapIndex(rk, re)
			}
		}
		if err != nil {
			return within("["+String(k)+"]", err)
		}
	}
	dst.Set(out)
	return nil
}

// storeStruct fills the fields that have a counterpart; the others keep what they hold.
func storeStruct(dst reflect.Value, v any) error {
	p := planOf(dst.Type())
	for i, f := range p.index {
		key := p.record.Fields[i]
		var e any
		var ok bool
		switch c := v.(type) {
		case *Record:
			e, ok = c.Field(key)
		case *Map:
			e, ok = c.Get(key)
		default:
			return misfit(v, dst.Type())
		}
		if !ok {
			continue
		}
		if err := store(dst.Field(f), e); err != nil {
			return within("."+key, err)
		}
	}
	return nil
}

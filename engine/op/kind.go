package op

import (
	"errors"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func init() {
	add(
		looking(pred("IsNil", func(a any) bool { return a == nil })),
		looking(pred("NotNil", func(a any) bool { return a != nil })),
		looking(pred("IsNumber", func(a any) bool {
			k := value.KindOf(a)
			return k == value.KindLong || k == value.KindDouble
		})),
		ofKind("IsBool", value.KindBool),
		ofKind("IsLong", value.KindLong),
		ofKind("IsDouble", value.KindDouble),
		ofKind("IsString", value.KindString),
		ofKind("IsBytes", value.KindBytes),
		ofKind("IsUUID", value.KindUUID),
		ofKind("IsList", value.KindList),
		ofKind("IsSet", value.KindSet),
		ofKind("IsMap", value.KindMap),
		ofKind("IsRecord", value.KindRecord),
		looking(fn2("IsA", isA)),
		fn1("TypeName", func(a any) (any, error) {
			if r, ok := a.(*value.Record); ok {
				return r.TypeName(), nil
			}
			if k := value.KindOf(a); k != value.KindNone {
				return k.String(), nil
			}
			return "function", nil
		}),
	)
}

func ofKind(name string, k value.Kind) *Op {
	return looking(pred(name, func(a any) bool { return kindOf(a) == k }))
}

// kindOf is the kind of a value, and of a stored structure what it is a structure of.
func kindOf(v any) value.Kind {
	s, ok := v.(path.Struct)
	if !ok {
		return value.KindOf(v)
	}
	switch s.Shape() {
	case path.ShapeList:
		return value.KindList
	case path.ShapeSet:
		return value.KindSet
	}
	return value.KindMap
}

var classType = value.RecordTypeOf("rama.Class", "name")

// ObjectClass is the name of the class of every value but nil.
const ObjectClass = "Object"

// Class makes a class a value: by the name of a kind, ObjectClass, or the full name of a type of
// records.
func Class(name string) any { return value.NewRecord(classType, name) }

// isA takes a class and a value. In a path the value comes first, so either may: a class is
// told from every other value. An example of a record stands for its type.
func isA(a, b any) (any, error) {
	for _, name := range []func(any) (string, bool){className, exampleName} {
		if class, ok := name(a); ok {
			return isOf(class, b), nil
		}
		if class, ok := name(b); ok {
			return isOf(class, a), nil
		}
	}
	return nil, errNoClass
}

func isOf(class string, v any) bool {
	k := kindOf(v)
	switch {
	case k == value.KindNil || k == value.KindNone:
		return class == k.String()
	case class == ObjectClass:
		return true
	case k == value.KindRecord:
		return class == v.(*value.Record).Type().Name
	}
	return class == k.String()
}

var errNoClass = errors.New("ops.IsA takes a class and a value, but neither of what it got is a class: " +
	"name one, such as String, Long or ClassOf(Item{})")

func className(v any) (string, bool) {
	r, ok := v.(*value.Record)
	if !ok || r.Type() != classType {
		return "", false
	}
	name, ok := r.At(0).(string)
	return name, ok
}

func exampleName(v any) (string, bool) {
	r, ok := v.(*value.Record)
	if !ok {
		return "", false
	}
	return r.Type().Name, true
}

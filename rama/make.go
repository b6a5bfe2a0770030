package rama

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/internal/near"
)

// Make builds a record of the example's type out of fields by key, as Keys takes it apart. A field that
// is not named keeps the example's value. A value that does not fit the type of its field fails.
func Make(example any, fields M) *Expr {
	bad := func(reason string) *Expr { return newExpr(dataflow.InvalidOp{Reason: reason}) }
	v, err := value.From(example)
	if err != nil {
		return bad("an argument is no value: " + err.Error())
	}
	r, ok := v.(*value.Record)
	if !ok {
		return bad("Make builds a record like its example, which is a struct, not " + value.Describe(v))
	}
	into := fieldsInto(reflect.TypeOf(example), len(r.Type().Fields))
	op := dataflow.MakeOp{Type: r.Type()}
	for i := range r.Type().Fields {
		op.Rest = append(op.Rest, r.At(i))
	}
	var vs []any
	for kv := range slices.Chunk(sortedItems(fields), 2) {
		name, _ := kv[0].(string)
		i := r.Type().Index(name)
		if i < 0 {
			return bad(noField(r.Type(), kv[0]))
		}
		op.Fields, op.Into = append(op.Fields, i), append(op.Into, into[i])
		vs = append(vs, kv[1])
	}
	return newExpr(op, vs...)
}

// fieldsInto returns what values become in each of n fields of a struct, or of what points to one; in a
// record that never was a struct they stay what they are.
func fieldsInto(t reflect.Type, n int) []func(v any) (any, error) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	out := make([]func(v any) (any, error), n)
	types := value.FieldTypes(t)
	for i := range out {
		out[i] = func(v any) (any, error) { return v, nil }
		if len(types) == n {
			out[i] = value.Through(types[i])
		}
	}
	return out
}

func noField(t *value.RecordType, key any) string {
	s := fmt.Sprintf("a %s has no field %v", t.Short(), key)
	if name, ok := key.(string); ok {
		s = fmt.Sprintf("a %s has no field %q", t.Short(), name)
		if like := near.Name(name, t.Fields); like != "" {
			return s + fmt.Sprintf("; did you mean %q?", like)
		}
	}
	return s + fmt.Sprintf(": its fields are %q", t.Fields)
}

// Package fingerprint tells whether what a package exports has changed. The generator of symbols
// needs it even when the symbols no longer compile, so it stands by itself.
package fingerprint

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"go/token"
	"go/types"
)

// Of is a number for everything that a package exports, methods, fields and the values
// of constants included. It is written down with
// the symbols of the package.
func Of(p *types.Package) string {
	h := sha256.New()
	q := types.RelativeTo(p)
	for _, name := range p.Scope().Names() {
		o := p.Scope().Lookup(name)
		if !o.Exported() {
			continue
		}
		fmt.Fprintln(h, describe(o, q))
		if c, ok := o.(*types.Const); ok {
			fmt.Fprintln(h, c.Val().ExactString())
		}
		tn, ok := o.(*types.TypeName)
		if !ok {
			continue
		}
		fmt.Fprintln(h, types.TypeString(visible(tn.Type().Underlying()), q))
		set := types.NewMethodSet(types.NewPointer(tn.Type()))
		for i := range set.Len() {
			if set.At(i).Obj().Exported() {
				fmt.Fprintln(h, describe(set.At(i).Obj(), q))
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// describe is ObjectString without the names of results: the compiler's export data may have given some to
// those that have none.
func describe(o types.Object, q types.Qualifier) string {
	f, ok := o.(*types.Func)
	if !ok {
		return types.ObjectString(o, q)
	}
	sig := f.Signature()
	if sig.TypeParams().Len() > 0 {
		return types.ObjectString(o, q) // a type parameter belongs to one signature
	}
	var results []*types.Var
	for r := range sig.Results().Variables() {
		results = append(results, types.NewParam(token.NoPos, f.Pkg(), "", r.Type()))
	}
	sig = types.NewSignatureType(nil, nil, nil, sig.Params(), types.NewTuple(results...), sig.Variadic())
	return f.FullName() + types.TypeString(sig, q)
}

// visible is t without the unexported fields of a struct, which may change as they like. Whether
// values can be compared is visible, too.
func visible(t types.Type) types.Type {
	s, ok := t.(*types.Struct)
	if !ok {
		return t
	}
	var fields []*types.Var
	for f := range s.Fields() {
		if f.Exported() || f.Embedded() {
			fields = append(fields, f)
		}
	}
	if !types.Comparable(t) {
		fields = append(fields, types.NewField(token.NoPos, nil, "_", types.NewSlice(types.NewStruct(nil, nil)), false))
	}
	return types.NewStruct(fields, nil)
}

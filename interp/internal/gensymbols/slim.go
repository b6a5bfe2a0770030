package main

import (
	"go/token"
	"go/types"
)

// slim takes out of the structs of p, and of all that it reaches, what a program outside cannot
// see: the types of unexported fields. A field keeps its name, and whether it can be compared.
// Otherwise the type information of a package would hold that of everything it is built on.
func slim(p *types.Package, seen map[*types.Package]bool) {
	if seen[p] {
		return
	}
	seen[p] = true
	for _, name := range p.Scope().Names() {
		tn, ok := p.Scope().Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() {
			continue
		}
		n, ok := tn.Type().(*types.Named)
		if !ok || n.TypeParams().Len() > 0 {
			continue
		}
		if s, ok := n.Underlying().(*types.Struct); ok {
			n.SetUnderlying(slimStruct(s))
		}
	}
	for _, im := range p.Imports() {
		slim(im, seen)
	}
}

func slimStruct(s *types.Struct) *types.Struct {
	var fields []*types.Var
	var tags []string
	for i := range s.NumFields() {
		f := s.Field(i)
		if !f.Exported() && !f.Embedded() {
			f = types.NewField(token.NoPos, f.Pkg(), f.Name(), standIn(f.Type()), false)
		}
		fields = append(fields, f)
		tags = append(tags, s.Tag(i))
	}
	return types.NewStruct(fields, tags)
}

// standIn is a type without any meaning that can be compared if, and only if, t can.
func standIn(t types.Type) types.Type {
	empty := types.NewStruct(nil, nil)
	if types.Comparable(t) {
		return empty
	}
	return types.NewSlice(empty)
}

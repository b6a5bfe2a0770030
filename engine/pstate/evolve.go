package pstate

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// UpdateError is why a module cannot take the place of another whose data is there. Nothing was
// changed.
type UpdateError struct {
	// Object is the depot or PState.
	Object string
	// At is the place in a PState's schema, "" for the object itself.
	At string
	// Was and Want are what the data has, and what the new module declares.
	Was, Want string
	// Do is what to do about it.
	Do string
}

func (e *UpdateError) Error() string {
	at := e.Object
	if e.At != "" {
		at += ", " + e.At
	}
	s := fmt.Sprintf("%s was %s", at, e.Was)
	if e.Want != "" {
		s += " and is to be " + e.Want
	}
	return s + ": " + e.Do
}

// Evolution is what follows from a definition that takes over data.
type Evolution struct {
	// Gone are the structures that no longer exist: their rows are to be deleted.
	Gone []int
}

// Evolve makes a prepared definition one of the data that another definition left, which stored is
// the Shape of; finished says whether the migrations of that one have come to their end. The error
// joins every *UpdateError there is.
func (d *Definition) Evolve(stored *value.Map, finished bool) (Evolution, error) {
	was, err := readShape(at(stored, "schema"))
	if err != nil {
		return Evolution{}, fmt.Errorf("%s: %w", d.Name, err)
	}
	e := &evolving{d: d, running: readMigration(at(stored, "migration"))}
	if global, _ := at(stored, "global").(bool); global != d.Global {
		words := map[bool]string{true: "global", false: "in a partition for each task"}
		e.errs = append(e.errs, &UpdateError{d.Name, "", words[global], words[d.Global],
			"that is for good; declare another PState beside it, under another name"})
	}
	d.gen, _ = at(stored, "gen").(int64)
	e.compare(was, d.top, nil, step{})
	e.migrations(finished)
	if len(e.errs) > 0 {
		return Evolution{}, errors.Join(e.errs...)
	}
	d.born = at(stored, "born")
	return Evolution{Gone: d.renumber(was)}, nil
}

type evolving struct {
	d       *Definition
	running stored
	errs    []error
}

// step says what may be done about a place.
type step struct {
	// legal is the nearest place at or above that can be migrated, nil when there is none.
	legal *place
	name  string // of legal
	// again is the id of a migration that began with another schema.
	again string
}

func (e *evolving) fail(at []string, was, want *Schema, do string) {
	e.errs = append(e.errs, &UpdateError{e.d.Name, locate(at), was.String(), want.String(), do})
}

// locate prints the way to a place in a schema.
func locate(at []string) string {
	if len(at) == 0 {
		return ""
	}
	return strings.Join(at, " → ")
}

// compare holds a place against what it was. legal says what surrounds it.
func (e *evolving) compare(was, now *place, at []string, s step) {
	a, b := was.s, now.s
	if now.legal {
		s.legal, s.name = now, locate(at)
	}
	top := len(at) == 0
	if m := b.Migration; m != nil {
		if e.running.ids[locate(at)] != m.ID {
			e.migrated(was, now, at, s)
			return
		}
		s.again = m.ID
	}
	switch {
	case top && a.Kind != b.Kind:
		e.fail(at, a, b, "a PState's top stays what it is; declare another PState beside it, under another name")
	case a.Subindexed && !b.Subindexed:
		e.fail(at, a, b, "what is subindexed stays so; declare another key or PState beside it")
	case b.Subindexed && !a.Subindexed:
		e.fail(at, a, b, e.wrap(s, ", MigrateToSubindexed"))
	case a.NoSize && !b.NoSize:
		e.fail(at, a, b, "its elements were never counted; keep WithoutSize")
	case b.Kind == ClassSchema:
		if !classTakesAll(b, a) || was.deep() {
			e.fail(at, a, b, e.narrowed(s))
		}
	case a.Kind == ClassSchema:
		if !anyCollection(a, b) {
			e.fail(at, a, b, e.narrowed(s))
		}
	case a.Kind == FixedSchema && b.Kind == MapSchema && !was.deep() && !top:
		if !widerFixed(a, b) {
			e.fail(at, a, b, e.narrowed(s))
		}
	case a.Kind != b.Kind:
		e.fail(at, a, b, e.narrowed(s))
	case a.Kind == FixedSchema:
		e.fixed(was, now, at, s)
	default:
		e.inside(was, now, at, s)
	}
}

// inside goes on to the elements of a collection.
func (e *evolving) inside(was, now *place, at []string, s step) {
	if now.s.Kind == MapSchema && !classTakesAll(now.s.Key, was.s.Key) {
		e.errs = append(e.errs, &UpdateError{e.d.Name, locate(append(slices.Clone(at), "each key")),
			was.s.Key.String(), now.s.Key.String(),
			"keys cannot be migrated; widen the class, as to Object, or declare another PState beside it"})
	}
	if now.s.Kind == SetSchema {
		if !classTakesAll(now.s.Elem, was.s.Elem) {
			do := e.narrowed(s)
			if now.node >= 0 {
				do = "elements of sets cannot be migrated; widen the class, as to Object, or declare another " +
					"set beside it"
			}
			e.fail(append(slices.Clone(at), "each element"), was.s.Elem, now.s.Elem, do)
		}
		return
	}
	e.compare(was.elem, now.elem, append(slices.Clone(at), eachOf(now.s.Kind)), s)
}

func eachOf(k SchemaKind) string {
	if k == MapSchema {
		return "each value"
	}
	return "each element"
}

// fixed compares two maps of fixed keys: there may be more keys.
func (e *evolving) fixed(was, now *place, at []string, s step) {
	for _, f := range was.s.Fields {
		next := append(slices.Clone(at), fmt.Sprintf("%q", f.Key))
		q := now.fields[f.Key]
		if q == nil {
			do := e.wrap(s, fmt.Sprintf(", KeyRemovals(%q)", f.Key))
			if s.legal == nil {
				do = "a key of a PState's top stays; keep it, or declare another PState beside it"
			}
			e.errs = append(e.errs, &UpdateError{e.d.Name, locate(next), f.Schema.String(), "gone", do})
			continue
		}
		e.compare(was.fields[f.Key], q, next, s)
	}
}

// wrap says which place to wrap in Migrated.
func (e *evolving) wrap(s step, opts string) string {
	if s.again != "" {
		return fmt.Sprintf("the migration %q began with another schema; give it another id", s.again)
	}
	if s.legal == nil {
		return "nothing around it can be migrated; declare another PState beside it, under another name"
	}
	at := "the PState's schema"
	if s.name != "" {
		at = "the schema of " + s.name
	}
	return fmt.Sprintf("wrap %s: Migrated(schema, \"id\", fn%s), where fn makes a new value of an old one and "+
		"leaves a new one as it is", at, opts)
}

func (e *evolving) narrowed(s step) string { return "stored values may not fit; " + e.wrap(s, "") }

// classTakesAll reports whether every value of schema a is one of class b.
func classTakesAll(b, a *Schema) bool {
	if b.Kind != ClassSchema {
		return false
	}
	if b.Class == value.KindNone && b.Record == nil {
		return true
	}
	if a.Kind == ClassSchema {
		if b.Record != nil {
			return a.Record != nil && a.Record.Name == b.Record.Name
		}
		return a.Class == b.Class && b.Class != value.KindNone
	}
	return b.Class == [...]value.Kind{
		value.KindNone, value.KindMap, value.KindSet, value.KindList, value.KindMap,
	}[a.Kind] && b.Record == nil
}

// anyCollection reports whether b is the schema of all collections of class a.
func anyCollection(a, b *Schema) bool {
	object := func(s *Schema) bool {
		return s.Kind == ClassSchema && s.Class == value.KindNone && s.Record == nil
	}
	switch b.Kind {
	case MapSchema:
		return a.Class == value.KindMap && object(b.Key) && object(b.Elem)
	case ListSchema:
		return a.Class == value.KindList && object(b.Elem)
	case SetSchema:
		return a.Class == value.KindSet && object(b.Elem)
	}
	return false
}

// widerFixed reports whether every map of fixed keys of schema a is a map of schema b.
func widerFixed(a, b *Schema) bool {
	if !classTakesAll(b.Key, &Schema{Class: value.KindString}) {
		return false
	}
	for _, f := range a.Fields {
		if !classTakesAll(b.Elem, f.Schema) {
			return false
		}
	}
	return true
}

// renumber gives the structures of the definition the numbers that their data has, new ones numbers
// that are free, and returns the numbers that are no longer used.
func (d *Definition) renumber(was *place) (gone []int) {
	used := map[int]bool{}
	was.nodes(func(p *place) { used[p.node] = true })
	kept := map[*place]bool{}
	var pair func(a, b *place)
	pair = func(a, b *place) {
		if a.node >= 0 && b.node >= 0 {
			b.node = a.node
			kept[b] = true
		}
		if a.elem != nil && b.elem != nil {
			pair(a.elem, b.elem)
		}
		for k, f := range a.fields {
			if g := b.fields[k]; g != nil {
				pair(f, g)
			}
		}
	}
	pair(was, d.top)
	now := map[int]bool{}
	next := 0
	d.top.nodes(func(p *place) {
		if !kept[p] {
			for used[next] {
				next++
			}
			p.node = next
			used[next] = true
		}
		now[p.node] = true
	})
	was.nodes(func(p *place) {
		if !now[p.node] {
			gone = append(gone, p.node)
		}
	})
	d.top.findBelow()
	return gone
}

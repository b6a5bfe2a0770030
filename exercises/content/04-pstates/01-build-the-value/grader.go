//go:build exercise

package main

import (
	"errors"
	"strconv"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

func Grade(t *grade.T) {
	n := int(t.Seed())
	// What is there already, in the same maps and beside them.
	other, nested := "z"+strconv.Itoa(n), "y"+strconv.Itoa(n)
	before := M{"a0": M{nested: L{n, "stays"}}, other: M{"a1": L{n}}}
	want := M{
		"a0":  M{"a1": L{9, 3, 6}, "b1": L{0, 8}, nested: L{n, "stays"}},
		"b0":  M{"c1": L{"x", "y"}},
		other: M{"a1": L{n}},
	}
	alone := M{"a0": M{"a1": L{9, 3, 6}, "b1": L{0, 8}}, "b0": M{"c1": L{"x", "y"}}}

	got, err := builtOn(t, M{})
	if err != nil {
		explainRefusal(t, err)
		t.NoError("Build returns no error", err)
	}
	recognise(t, got)
	t.Check("the value, built from nothing", func(k *grade.C) {
		k.Equal(got, alone, "this is the value after Build, on an empty PState")
	})

	got, err = builtOn(t, before)
	t.NoError("Build returns no error", err)
	if grade.Field(got, other) == nil {
		t.Diagnose("top-replaced", "Before Build the key %q was there, and now it is gone: a transform put a whole "+
			"value at the top, in the place of everything that was there. Let a path go to the place of each list.", other)
	} else if grade.Field(grade.Field(got, "a0"), nested) == nil {
		t.Diagnose("inner-map-replaced", "Before Build the map at \"a0\" had the key %q, and now it has not: TermVal "+
			"put a new map in the place of the old one. Go one key further, to the place of each list.", nested)
	}
	t.Check("the value, beside what was there", func(k *grade.C) {
		k.Equal(got, want, "what was there before Build, %v, has to stay", Value(before))
	})
}

// builtOn returns the value that Build makes of another.
func builtOn(t *grade.T, before any) (any, error) {
	p := NewTestPState(Tree)
	defer p.Close()
	t.NoError("a PState of the schema can be written", p.Transform(TermVal(before)))
	if err := Build(p); err != nil {
		return nil, err
	}
	v, err := p.SelectOne(Stay)
	t.NoError("the PState can be read", err)
	return v, nil
}

// explainRefusal says what a schema error means.
func explainRefusal(t *grade.T, err error) {
	var se *SchemaError
	if !errors.As(err, &se) {
		return
	}
	switch {
	case len(se.Path) == 1:
		t.Diagnose("one-key-only", "The schema refuses what is written at %v: it wants a map there, and the lists "+
			"are one level further down. A path to a list has two keys.", Value(se.Path))
	case len(se.Path) == 2:
		t.Diagnose("not-a-list", "The schema refuses what is written at %v: it wants a list there, and got %s. In "+
			"Go, L{9, 3, 6} writes a list.", Value(se.Path), se.Got)
	}
}

// recognise recognises what Build made of nothing.
func recognise(t *grade.T, got any) {
	a0, b0 := grade.Field(got, "a0"), grade.Field(got, "b0")
	lists := M{}
	for _, at := range [][]string{{"a0", "a1"}, {"a0", "b1"}, {"b0", "c1"}} {
		lists[at[1]] = grade.Field(grade.Field(got, at[0]), at[1])
	}
	switch {
	case Equal(got, M{}):
		t.Diagnose("nothing-written", "Build has written nothing. Begin with one list: a transform whose path goes "+
			"to its place.")
	case Equal(lists["a1"], L{L{9, 3, 6}}):
		t.Diagnose("list-in-list", "At \"a0\" \"a1\" there is a list whose only element is the list: it was written "+
			"as one element. TermVal takes the list as it is to be.")
	case lists["a1"] == nil && lists["b1"] != nil:
		t.Diagnose("second-replaces-first", "The map at \"a0\" has \"b1\", and \"a1\" is missing. TermVal at "+
			"\"a0\" replaces the whole map, so a second one takes away what the first has written.")
	case lists["a1"] != nil && (lists["b1"] == nil || lists["c1"] == nil):
		t.Diagnose("lists-missing", "A list is there, and others are missing: %s", absentLists(a0, b0))
	case holdsSame(lists["a1"], L{9, 3, 6}) && !Equal(lists["a1"], L{9, 3, 6}):
		t.Diagnose("other-order", "The list at \"a0\" \"a1\" has the right elements in another order. A list keeps "+
			"the order in which it is written.")
	}
}

func absentLists(a0, b0 any) string {
	s := ""
	if grade.Field(a0, "b1") == nil {
		s += " \"b1\" at \"a0\"."
	}
	if grade.Field(b0, "c1") == nil {
		s += " \"c1\" at \"b0\"."
	}
	return s
}

// holdsSame reports whether two lists have the same elements.
func holdsSame(a, b any) bool {
	x, ok := a.([]any)
	return ok && len(x) == 3 && Equal(Set(x), Set(b.(L)))
}

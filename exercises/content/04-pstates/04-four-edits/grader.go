//go:build exercise

package main

import (
	"fmt"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// edit is one of the four, with what it has to make of a tree.
type edit struct {
	name, asked string
	path        []Nav
	// want makes it; known recognises a mistake from what came instead.
	want  func(tree M) M
	known func(a edited) (code, why string)
}

func Grade(t *grade.T) {
	edits := []edit{
		{"remove 3", "every 3 removed, and nothing else", RemoveThrees(), withoutThrees, threesMistake},
		{"append z", "\"z\" behind what is in the list at \"b0\" \"c1\"", AppendZ(), withZ, zMistake},
		{"append !", "\"!\" behind what is in each list", AppendBang(), withBangs, bangMistake},
		{"remove b1", "\"b1\" removed from every inner map", RemoveB1(), withoutB1, b1Mistake},
	}
	shown := M{"a0": M{"a1": L{9, 3, 6}, "b1": L{0, 8}}, "b0": M{"c1": L{"x", "y"}}}
	first := ""
	for _, e := range edits {
		one, two := apply(t, e, shown), apply(t, e, anotherTree(int(t.Seed())))
		code, why := explainEdit(e, one, two)
		// One finding can be diagnosed for all checks, the one of the first mistake; the checks of
		// others name theirs.
		if code != "" && first == "" {
			first = code
			t.Diagnose(code, "%s", why)
		}
		for i, a := range []edited{one, two} {
			name := e.name
			if i == 1 {
				name += ", in another value"
			}
			t.Check(name, func(k *grade.C) {
				if !a.right() && (a.err != nil || code != first) {
					k.Fail(code, "%s", why)
				}
				k.Equal(a.got, a.want, "this is what the edit has to make of %v", Value(a.tree))
			})
		}
	}
}

// edited is what an edit makes of a tree.
type edited struct {
	path      string
	tree      M
	got, want any
	err       error
}

func (a edited) right() bool { return a.err == nil && Equal(a.got, a.want) }

// made reports whether a path makes what came.
func (a edited) made(path ...Nav) bool {
	v, err := changed(a.tree, path)
	return a.err == nil && err == nil && Equal(v, a.got)
}

// says reports whether the edit's error has a text in it.
func (a edited) says(text string) bool { return a.err != nil && strings.Contains(a.err.Error(), text) }

// changed returns what a transform makes of a tree.
func changed(tree M, path []Nav) (any, error) {
	p := NewTestPState(Tree)
	defer p.Close()
	if err := p.Transform(TermVal(tree)); err != nil {
		return nil, err
	}
	err := p.Transform(path...)
	v, err2 := p.SelectOne(Stay)
	if err == nil {
		err = err2
	}
	return v, err
}

func apply(t *grade.T, e edit, tree M) edited {
	a := edited{path: fmt.Sprint(e.path), tree: tree, want: e.want(tree)}
	a.got, a.err = changed(tree, e.path)
	return a
}

// explainEdit says what an edit that is not right does; the second tree tells more.
func explainEdit(e edit, shown, other edited) (code, why string) {
	a := other
	if other.right() {
		a = shown
	}
	if a.right() {
		return "", ""
	}
	if a.path == "[Stay]" || a.path == "[]" {
		return "unanswered", "The path is still Path(Stay): it goes nowhere, and does not say what to write."
	}
	code, why = e.known(a)
	switch {
	case code != "":
	case a.says("without a terminal"):
		return "no-terminal", "The path says where, and not what becomes of the places there, so " +
			"the transform is refused. Something has to stand at its end: TermVal, Term or None."
	case a.err != nil:
		return "transform-fails", "The transform ends with an error, and nothing is changed: " + a.err.Error()
	case shown.right():
		return "only-the-shown", "The path is right for the value that is shown, and wrong for another one of the " +
			"same schema. It may name a place where the other value has something else."
	case Equal(a.got, a.tree):
		return "nothing-changed", "The value is as it was: the path visits no place, so there is nothing to change."
	default:
		return "other-result", "That is something else. Asked for is " + e.asked + "."
	}
	return code, why
}

// anotherTree is a tree with several 3s and b1s, and lists of every length.
func anotherTree(n int) M {
	return M{
		"a0": M{"a1": L{3, n, 33, 3}, "d1": L{"3", 3.0}},
		"b0": M{"b1": L{3, "b1"}, "c1": L{n, L{3}}},
		"k0": M{"b1": L{}, "e1": L{3}},
		"z0": M{},
	}
}

// eachOf makes a tree whose lists are what f returns for them; nil leaves a list out.
func eachOf(tree M, f func(outer, inner string, list L) any) M {
	out := M{}
	for k, v := range tree {
		m := M{}
		for k2, list := range v.(M) {
			if l := f(k.(string), k2.(string), list.(L)); l != nil {
				m[k2] = l
			}
		}
		out[k] = m
	}
	return out
}

func plus(list L, v any) L { return append(append(L{}, list...), v) }

func withoutThrees(tree M) M {
	return eachOf(tree, func(_, _ string, list L) any {
		out := L{}
		for _, v := range list {
			if !Equal(v, 3) {
				out = append(out, v)
			}
		}
		return out
	})
}

func withZ(tree M) M {
	return eachOf(tree, func(outer, inner string, list L) any {
		if outer == "b0" && inner == "c1" {
			return plus(list, "z")
		}
		return list
	})
}

func withBangs(tree M) M {
	return eachOf(tree, func(_, _ string, list L) any { return plus(list, "!") })
}

func withoutB1(tree M) M {
	return eachOf(tree, func(_, inner string, list L) any {
		if inner == "b1" {
			return nil
		}
		return list
	})
}

func threesMistake(a edited) (code, why string) {
	threes := Path(MapVals, MapVals, All, PredEq(3))
	switch {
	case a.made(append(threes, TermVal(nil))...):
		return "nil-for-three", "Each 3 has become nil, and nil is a value: the lists are as long as before. None " +
			"takes an element away."
	case a.made(MapVals, MapVals, Selected(All, PredEq(3)), None):
		return "lists-removed", "Lists with a 3 in them are removed as a whole, with their keys. Selected looks at " +
			"the elements and comes back to the list, and None removes the place where the path stands: go to the " +
			"elements."
	case a.made(MapVals, MapVals, First, None), a.made(MapVals, MapVals, Last, None):
		return "by-place", "An element is removed from each list because of where it stands, whatever it is. Let " +
			"the path visit all elements, and let only a 3 pass."
	case a.made(MapVals, MapVals, All, None):
		return "all-removed", "The lists are empty: every element was visited, and removed. Let only a 3 pass."
	}
	return "", ""
}

func zMistake(a edited) (code, why string) {
	list := Key("b0", "c1")
	switch {
	case a.says("but got a String: \"z\""):
		return "string-for-list", "The path stands at the list, and TermVal puts \"z\" in its place; the schema " +
			"refuses that. Go on to the place behind the last element. The error: " + a.err.Error()
	case a.says("but got a List: [\"z\"]"):
		return "top-level-c1", "The path goes to a key \"c1\" of the outer map. There is none, so a list is made " +
			"there, and the schema wants a map. The list is in the map at \"b0\". The error: " + a.err.Error()
	case a.says("AfterElem navigates"):
		return "inside-the-elements", "AfterElem was given an element, and it stands behind the elements of a list. " +
			"Go to the list, and no further. The error: " + a.err.Error()
	case a.says("NoneElem navigates"):
		return "list-is-no-set", "NoneElem adds to sets, and here is a list. A list has an order, so there are two " +
			"ends: AfterElem is behind the last element. The error: " + a.err.Error()
	case a.made(list, TermVal(L{"z"})):
		return "list-replaced", "The list has only \"z\" in it: TermVal puts a new list in the place of the old " +
			"one. Go on to the place behind its last element."
	case a.made(list, AfterElem, TermVal(L{"z"})):
		return "list-as-element", "A list with \"z\" in it was appended, as one element. TermVal takes the element " +
			"itself."
	case a.made(list, BeforeElem, TermVal("z")):
		return "at-the-front", "\"z\" stands in front of the others. BeforeElem is the place before the first " +
			"element, AfterElem the one behind the last."
	}
	return "", ""
}

func bangMistake(a edited) (code, why string) {
	lists := Path(MapVals, MapVals)
	switch {
	case a.says("AfterElem navigates") && a.says("is a Map"):
		return "maps-not-lists", "AfterElem was given a map: after one MapVals you stand at the inner maps. The " +
			"lists are one step further. The error: " + a.err.Error()
	case a.says("AfterElem navigates"):
		return "elements-not-lists", "AfterElem was given an element of a list, and it stands behind the elements of " +
			"a list. All is one step too many. The error: " + a.err.Error()
	case a.made(append(lists, Last, TermVal("!"))...):
		return "last-replaced", "\"!\" stands in the place of the last element: Last visits an element that is " +
			"there. AfterElem visits the place behind it, where nothing is yet."
	case a.made(append(lists, TermVal(L{"!"}))...):
		return "lists-replaced", "Each list has only \"!\" in it: TermVal puts a new list in the place of the old " +
			"one. Go on to the place behind the last element."
	case a.made(append(lists, All, TermVal("!"))...):
		return "elements-replaced", "Every element has become \"!\". All visits elements that are there, and " +
			"TermVal replaces what is visited."
	}
	return "", ""
}

func b1Mistake(a edited) (code, why string) {
	switch {
	case a.made(MapVals, Key("b1"), TermVal(nil)):
		return "nil-at-b1", "The key \"b1\" is there, and its value is nil; even in maps that had no such key. nil is " +
			"a value like others. None takes the key away."
	case a.made(MapVals, Must("b1"), TermVal(nil)):
		return "nil-where-b1-was", "The key \"b1\" is still there, and its value is nil. nil is a value like others. " +
			"None takes the key away."
	case a.made(MapVals, Selected(Must("b1")), None):
		return "outer-keys-removed", "The maps that have a \"b1\" are removed from the outer map, with all that is in " +
			"them. Selected comes back to where it began, and None removes the place where the path stands: go to " +
			"\"b1\"."
	case a.made(MapVals, Must("b1"), All, None):
		return "emptied-not-removed", "The lists at \"b1\" are empty, and the key is still there: All goes to the " +
			"elements, so None removes each of them. Stop at the list."
	case a.made(Key("a0", "b1"), None) && strings.Contains(a.path, "a0"):
		return "only-below-a0", "\"b1\" is removed from the map at \"a0\" only, and other inner maps may have it, too. " +
			"MapVals goes to all of them."
	case a.made(Key("b1"), None):
		return "outer-b1", "The value is as it was: the path looks for a key \"b1\" of the outer map, and there is none. " +
			"To remove what is absent does nothing. Go to the inner maps first."
	}
	return "", ""
}

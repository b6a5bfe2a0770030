//go:build exercise

package main

import (
	"fmt"
	"sort"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// query is one of the four, with what it has to select.
type query struct {
	name, asked string
	path        []Nav
	// want returns it from a tree; known recognises a mistake from what came instead.
	want  func(tree M) L
	known func(q query, a answer) (code, why string)
}

func Grade(t *grade.T) {
	queries := []query{
		{"leaves", "every element of every list", Leaves(), leavesOf, leavesMistake},
		{"even numbers", "the leaves that are even numbers", EvenNumbers(), evenOf, evenMistake},
		{"inner keys", "the keys of the inner maps", InnerKeys(), innerKeysOf, innerKeysMistake},
		{"long lists", "the lists that have more than two elements", LongLists(), longListsOf, longListsMistake},
	}
	shown := M{"a0": M{"a1": L{9, 3, 6}, "b1": L{0, 8}}, "b0": M{"c1": L{"x", "y"}}}
	other := otherTree(int(t.Seed()))
	first := ""
	for _, q := range queries {
		one, two := ask(t, q, shown), ask(t, q, other)
		defer one.p.Close()
		defer two.p.Close()
		code, why := explainQuery(q, one, two)
		// One finding can be diagnosed for all checks, the one of the first mistake; the checks of
		// others name theirs.
		if code != "" && first == "" {
			first = code
			t.Diagnose(code, "%s", why)
		}
		for i, a := range []answer{one, two} {
			name := q.name
			if i == 1 {
				name += ", of another value"
			}
			t.Check(name, func(k *grade.C) {
				if !a.right() && (a.err != nil || code != first) {
					k.Fail(code, "%s", why)
				}
				k.Equal(a.got, a.want, "this is what the path has to select from %v", Value(a.tree))
			})
		}
	}
}

// answer is what a query selects from a tree.
type answer struct {
	tree M
	p    *TestPState
	got  []any
	want L
	err  error
}

func (a answer) right() bool { return a.err == nil && Equal(a.got, a.want) }

func ask(t *grade.T, q query, tree M) answer {
	p := NewTestPState(Tree)
	t.NoError("the value can be written", p.Transform(TermVal(tree)))
	a := answer{tree: tree, p: p, want: q.want(tree)}
	a.got, a.err = p.Select(q.path...)
	return a
}

// explainQuery says what a query that is not right does; the second answer tells more.
func explainQuery(q query, shown, other answer) (code, why string) {
	a := other
	if other.right() {
		a = shown
	}
	if a.right() {
		return "", ""
	}
	if s := fmt.Sprint(q.path); s == "[Stay]" || s == "[]" {
		return "unanswered", "The path is still Path(Stay), which visits the whole value and nothing in it."
	}
	code, why = q.known(q, a)
	switch {
	case code != "":
	case shown.right():
		return "only-the-shown", "The path is right for the value that is shown, and wrong for another one of the " +
			"same schema. It may name keys or places that only the first value has."
	case a.err != nil:
		return "select-fails", "The select ends with an error: " + a.err.Error()
	default:
		return "other-answer", "That is something else. Asked for is " + q.asked + "."
	}
	return code, why
}

// eachList calls f for each list of a tree, in order.
func eachList(tree M, f func(key string, list L)) {
	for _, k := range keysOf(tree) {
		inner := tree[k].(M)
		for _, k2 := range keysOf(inner) {
			f(k2, inner[k2].(L))
		}
	}
}

func keysOf(m M) []string {
	var out []string
	for k := range m {
		out = append(out, k.(string))
	}
	sort.Strings(out)
	return out
}

func leavesOf(tree M) L {
	out := L{}
	eachList(tree, func(_ string, list L) { out = append(out, list...) })
	return out
}

func evenOf(tree M) L {
	out := L{}
	for _, v := range leavesOf(tree) {
		if n, ok := v.(int); ok && n%2 == 0 {
			out = append(out, n)
		}
	}
	return out
}

func innerKeysOf(tree M) L {
	out := L{}
	eachList(tree, func(key string, _ L) { out = append(out, key) })
	return out
}

func longListsOf(tree M) L {
	out := L{}
	eachList(tree, func(_ string, list L) {
		if len(list) > 2 {
			out = append(out, list)
		}
	})
	return out
}

// otherTree is a tree with other keys, with lists of every length, and numbers that depend on n.
func otherTree(n int) M {
	return M{
		"k":    M{"a1": L{n, n + 1, "2", n + 2}, "empty": L{}, "two": L{n, "x"}},
		"l":    M{},
		"m":    M{"c1": L{"p", "q", "r"}, "d1": L{-2 * n}, "e1": L{n, n, n + 7}, "f1": L{7, 5}},
		"zeta": M{"a1": L{0, -3, "4", ""}},
	}
}

// uses reports whether a query's path, as it prints, has a text in it.
func uses(q query, text string) bool { return strings.Contains(fmt.Sprint(q.path), text) }

// is reports whether a path selects what came.
func (a answer) is(path ...Nav) bool {
	vs, err := a.p.Select(path...)
	return a.err == nil && err == nil && Equal(vs, a.got)
}

func leavesMistake(q query, a answer) (code, why string) {
	switch {
	case a.err != nil && strings.Contains(a.err.Error(), "All, All"):
		return "all-of-entries", "All of a map visits entries, pairs of a key and a value, and the next All visits " +
			"both of them; so a string arrives where you want a list. MapVals visits the values only. The error: " +
			a.err.Error()
	case a.is(MapVals, MapVals) && uses(q, "Subselect"):
		return "one-list-each", "The elements come in a list for each list. Subselect visits one list of what its " +
			"path selects; without it, each element is visited by itself."
	case a.is(MapVals, MapVals):
		return "lists-not-leaves", "The path stops at the lists: each of them is selected as one value. Their elements " +
			"are one step further."
	}
	return "", ""
}

func evenMistake(q query, a answer) (code, why string) {
	numbers := Path(MapVals, MapVals, All, Pred(func(v any) bool { _, ok := v.(int64); return ok }))
	lists := Path(MapVals, MapVals)
	even := Path(numbers[3], Pred(ops.IsEven))
	switch {
	case a.err != nil && strings.Contains(a.err.Error(), "ops.IsEven takes"):
		if filters := strings.Split(fmt.Sprint(q.path), "Pred("); len(filters) > 2 {
			return "filter-too-late", "ops.IsEven gets a string, and cannot say whether it is even: that is an error, " +
				"not false. There is another filter, but behind it. Navigators work from left to right. The error: " +
				a.err.Error()
		}
		return "strings-are-not-even", "ops.IsEven gets a string, and cannot say whether it is even: that is an " +
			"error, not false, and it ends the select. Let only numbers arrive there. The error: " + a.err.Error()
	case a.is(append(numbers, View(ops.IsEven))...):
		return "answers-not-numbers", "The path selects true and false. View goes on with what a function returns; " +
			"Pred lets a place pass when it returns true, and stays with it."
	case a.is(append(lists, Selected(All, even[0], even[1]))...):
		return "lists-with-even", "The path selects the lists that have an even number in them. Selected looks ahead and " +
			"comes back: go to the numbers themselves."
	case a.is(append(lists, Subselect(All, even[0], even[1]))...):
		return "even-in-lists", "The numbers come in a list for each list. Subselect visits one list of what its path " +
			"selects; without it, each number is visited by itself."
	case a.is(numbers...):
		return "odd-ones-too", "The path selects all numbers. Let only the even ones pass."
	}
	return "", ""
}

func innerKeysMistake(q query, a answer) (code, why string) {
	text := ""
	if a.err != nil {
		text = a.err.Error()
	}
	switch {
	case strings.Contains(text, "MapKeys navigates") && strings.Contains(text, "here is a List"):
		return "one-level-deep", "MapKeys arrives at lists, which have no keys: the path went one map too far. After " +
			"the first MapVals you stand at the inner maps. The error: " + text
	case strings.Contains(text, "here is a String"):
		return "through-the-keys", "MapKeys goes to the keys, and there is nothing below a key, as it is a string. To " +
			"get to what is inside a map, go through its values. The error: " + text
	case a.is(MapKeys):
		return "outer-keys", "These are the keys of the outer map. Go to its values first: they are the inner maps."
	case a.is(MapVals, All):
		return "entries-not-keys", "Each of these is an entry, a pair of a key and a list. All of a map visits entries; " +
			"MapKeys visits the keys."
	case a.is(MapVals, Subselect(MapKeys)), a.is(MapVals, View(ops.MapKeys)):
		return "keys-in-lists", "The keys come in a list for each map, as one value. MapKeys visits each key by itself."
	}
	return "", ""
}

func longListsMistake(q query, a answer) (code, why string) {
	lists := Path(MapVals, MapVals)
	switch {
	case a.err != nil && strings.Contains(a.err.Error(), "out of range"):
		return "nth-has-to-be-there", "Nth wants the element to be there, so at a shorter list it is an error. Must goes " +
			"to an element only if it is there; or ask for the size. The error: " + a.err.Error()
	case a.err != nil && strings.Contains(a.err.Error(), "takes two numbers"):
		return "list-is-no-number", "A list is compared with a number, and that says nothing about its size. " +
			"View(ops.Count) goes on from a list to its size. The error: " + a.err.Error()
	case a.is(append(lists, View(ops.Count), PredGt(2))...):
		return "sizes-not-lists", "The path selects sizes: after View(ops.Count) you stand at a number, and the list is " +
			"left behind. Ask about the size inside of Selected, and you stay at the list."
	case a.is(append(lists, Selected(View(ops.Count), PredGe(2)))...):
		return "two-is-not-more", "Lists with exactly two elements are among them, and more than two are asked for. " +
			"PredGe(2) lets 2 pass; PredGt(2) does not."
	case a.is(lists...) && uses(q, "Key("):
		return "key-always-visits", "All lists are selected. Key(2) visits something in each, nil where there is no such " +
			"element, and Selected asks only whether anything is visited. Must visits only what is there."
	case a.is(lists...) && uses(q, "Pred(ops.Count)"):
		return "every-size-is-true", "All lists are selected. Pred lets a place pass when its function returns anything " +
			"but false and nil, and a size is neither, not even 0."
	case a.is(MapVals, Selected(View(ops.Count), PredGt(2))):
		return "maps-not-lists", "This asks for the inner maps with more than two keys: the path has gone down one map, " +
			"and the lists are in the second."
	}
	return "", ""
}

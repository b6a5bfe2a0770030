//go:build exercise

package main

import (
	"errors"
	"fmt"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// most is how many emits are taken before a loop is called endless.
const most = 200

var errEndless = errors.New("there is no end of emits")

// answer is what ExplodeMap emits for a map.
type answer struct {
	m    any
	got  L // pairs
	want L
	err  error
}

func Grade(t *grade.T) {
	n := int(t.Seed())
	answers := []answer{
		{m: M{"a": 1, "b": 2, "c": 3}, want: L{L{"a", 1}, L{"b", 2}, L{"c", 3}}},
		{m: M{n: "x"}, want: L{L{n, "x"}}},
		{m: M{2: L{n}, 10: M{"in": n}, -1: nil}, want: L{L{-1, nil}, L{2, L{n}}, L{10, M{"in": n}}}},
		{m: M{}, want: L{}},
		{m: nil, want: L{}},
	}
	answers = ask(t, answers)
	diagnose(t, answers)
	for _, a := range answers {
		name := "entries of nil"
		if a.m != nil {
			name = fmt.Sprint("entries of ", Value(a.m))
		}
		t.Check(name, func(k *grade.C) {
			if len(a.got) > most {
				k.True(false, "there is no end of emits")
				return
			}
			k.NoError(a.err)
			if a.err == nil {
				k.Equal(a.got, a.want, "these are the pairs that it has to emit")
			}
		})
	}
}

// ask calls ExplodeMap in a module, whose journal shows each emit, and returns the answers up to the
// first error.
func ask(t *grade.T, answers []answer) []answer {
	var emitted L
	take := func(k, v any) error {
		if emitted = append(emitted, L{k, v}); len(emitted) > most {
			return errEndless
		}
		return nil
	}
	m := Module("Calls", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*maps", Random)
		topologies.Stream("calls").Source("*maps", "*map",
			ExplodeMap.Call("*map").Out("*k", "*v"),
			Call(take, "*k", "*v"),
		)
	})
	c := t.Cluster()
	if err := c.Launch(t.Context(), m, Launch{Tasks: 1}); err != nil {
		if strings.Contains(err.Error(), "here are 2 outputs") {
			t.Diagnose("a-pair-is-one-value", "Each entry is emitted as a pair, which is one value, a list of two. The caller "+
				"binds two variables: take the pair apart, and emit both parts.")
		}
		t.NoError("ExplodeMap can be called with a map", err)
	}
	for i := range answers {
		a := &answers[i]
		emitted = L{}
		_, a.err = c.Depot("Calls", "*maps").Append(t.Context(), a.m)
		if a.got = emitted; a.err != nil {
			return answers[:i+1]
		}
	}
	return answers
}

// all reports whether each answer is what f makes of the right one.
func all(answers []answer, f func(want L) L) bool {
	for _, a := range answers {
		if a.err != nil || !Equal(a.got, f(a.want)) {
			return false
		}
	}
	return true
}

func diagnose(t *grade.T, answers []answer) {
	three, failed := answers[0], answers[len(answers)-1].err
	text := ""
	if failed != nil {
		text = failed.Error()
	}
	switch {
	case strings.Contains(text, errEndless.Error()) && len(three.got) > 3 && Equal(three.got[:3], three.want):
		t.Diagnose("never-empty", "The entries come, and after them nil and nil, for ever: the loop does not notice that "+
			"nothing is left. An empty list is true. ops.Rest of one entry is an empty list, ops.Next of it is nil.")
	case strings.Contains(text, errEndless.Error()):
		t.Diagnose("endless", "The same entry comes again and again. Continue gives the loop's variable its next value, and "+
			"it has to be less than before.")
	case strings.Contains(text, "Continue ran twice"):
		t.Diagnose("two-continues", "Continue runs more than once in a turn of the loop, as something above it emits several "+
			"times. The loop itself goes through the entries, one in each turn. The error: %s", text)
	case failed != nil:
	case all(answers, func(L) L { return L{} }) && strings.Contains(t.Printed(), "not yet:"):
		t.Diagnose("unanswered", "ExplodeMap still prints its map, and emits nothing.")
	case all(answers, func(L) L { return L{} }):
		t.Diagnose("nothing-comes-out", "Nothing is emitted to the caller. An Emit inside of a Loop emits from the loop: it "+
			"runs what is below it. For the operation to emit, there has to be an Emit below the loop, too.")
	case all(answers, func(want L) L { return want[:min(1, len(want))] }):
		t.Diagnose("one-turn", "Only the first entry comes: the loop takes one turn. Behind its Emit it has to Continue with "+
			"the entries that are left.")
	case all(answers, func(want L) L { return want[min(1, len(want)):] }):
		t.Diagnose("first-left-out", "The first entry is missing: the loop begins with the entries behind it. ops.Next "+
			"belongs into the Continue.")
	case all(answers, func(want L) L { return want[:max(0, len(want)-1)] }):
		t.Diagnose("last-left-out", "The last entry is missing: the loop ends when nothing is left behind an entry, before "+
			"that one is emitted. Ask whether there is something left, not whether there is more.")
	case all(answers, turned):
		t.Diagnose("value-first", "The value comes before the key. An entry is a pair [key value].")
	case all(answers, backwards):
		t.Diagnose("backwards", "The entries come from the last to the first. ops.Seq has them in the order of their keys.")
	case all(answers, func(want L) L { return append(append(L{}, want...), L{nil, nil}) }):
		t.Diagnose("one-too-many", "After the last entry comes an emit of nil and nil, and for an empty map nothing else. "+
			"Ask whether something is left before taking the first of it.")
	case Equal(answers[3].got, L{L{nil, nil}}):
		t.Diagnose("empty-emits", "For an empty map there comes an emit of nil and nil: the first of nothing is nil. Ask "+
			"whether something is left before taking the first of it.")
	case all(answers, twice):
		t.Diagnose("each-twice", "Each entry comes twice: there are two ways for it to the caller. The Emit in the loop leads to "+
			"the one below it, and that is enough.")
	}
}

func turned(want L) L {
	out := L{}
	for _, e := range want {
		p := e.(L)
		out = append(out, L{p[1], p[0]})
	}
	return out
}

func backwards(want L) L {
	out := L{}
	for i := len(want) - 1; i >= 0; i-- {
		out = append(out, want[i])
	}
	return out
}

func twice(want L) L {
	out := L{}
	for _, e := range want {
		out = append(out, e, e)
	}
	return out
}

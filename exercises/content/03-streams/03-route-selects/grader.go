//go:build exercise

package main

import (
	"errors"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

const tasks = 4

func Grade(t *grade.T) {
	ctx := t.Context()
	c := t.Cluster()
	t.NoError("the module launches", c.Launch(ctx, StreamModule, Launch{Tasks: tasks, Threads: 2}))
	depot, counts := c.Depot("StreamModule", "*depot"), c.PState("StreamModule", "$$counts")
	names := []string{"alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi"}
	want := map[string]int{}
	for i := 0; i < 20; i++ {
		it := Item{names[i%len(names)], names[(i*3+int(t.Seed()))%len(names)]}
		want[it.K1]++
		want[it.K2]++
		_, err := depot.Append(ctx, it)
		t.NoError("records can be appended", err)
	}

	t.Check("CountOf", func(k *grade.C) {
		v, err := CountOf(ctx, counts, "alice")
		k.NoError(err)
		k.Equal(v, want["alice"], "this is how often alice was seen")
		v, err = CountOf(ctx, counts, "nobody")
		if errors.Is(err, ErrNotOne) {
			k.Fail("must-visits-nothing", "For a key that was never seen, the path visits nothing, and SelectOne "+
				"wants exactly one value. Key always visits one.")
		}
		k.NoError(err)
		if v == nil {
			k.Fail("nil-for-zero", "CountOf returns nil for a key that was never seen, and it should be 0. "+
				"NilToVal visits a value in the place of nil.")
		}
		k.Equal(v, 0, "\"nobody\" was never seen")
	})

	t.Check("Neighbours", func(k *grade.C) {
		keys, err := Neighbours(ctx, counts, "alice")
		if errors.Is(err, ErrUnroutable) {
			k.Fail("unroutable", "The client refuses the select, because nothing says on which task to look: %v", err)
		}
		k.NoError(err)
		var beside []any
		for _, n := range names {
			if grade.TaskOf(n, tasks) == grade.TaskOf("alice", tasks) && want[n] > 0 {
				beside = append(beside, n)
			}
		}
		if len(keys) > 0 {
			if _, ok := keys[0].([]any); ok {
				k.Fail("entries-not-keys", "Neighbours returns entries, keys with their counts, and the keys alone are "+
					"asked for. All visits entries; another navigator visits keys.")
			}
		}
		if len(keys) == 1 && len(beside) > 1 {
			k.Fail("only-the-key", "Neighbours returns only the key itself, and %d keys live in its partition.", len(beside))
		}
		k.Equal(keys, beside, "these keys hash to the task of alice, in order")
	})

	t.Check("Total", func(k *grade.C) {
		total, err := Total(ctx, counts, tasks)
		k.NoError(err)
		first, keys := 0, 0
		for n, c := range want {
			keys++
			if grade.TaskOf(n, tasks) == 0 {
				first += c
			}
		}
		switch int(total) {
		case first:
			k.Fail("one-partition-total", "%d is what the first partition holds. There are %d partitions.", total, tasks)
		case keys:
			k.Fail("keys-not-increments", "%d is the number of keys. Add up their counts.", total)
		}
		k.Equal(total, 40, "20 records raise two counts each")
	})
}

//go:build exercise

package main

import (
	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// So few that some tasks count nothing.
const appends = 20

func Grade(t *grade.T) {
	ctx := t.Context()
	c := t.Cluster()
	const tasks = 16
	t.NoError("the module launches", c.Launch(ctx, StreamModule, Launch{Tasks: tasks, Threads: 2}))
	depot, counts := c.Depot("StreamModule", "*depot"), c.PState("StreamModule", "$$counts")
	for i := 0; i < appends; i++ {
		_, err := depot.Append(ctx, Item{"a", "b"})
		t.NoError("records can be appended", err)
	}
	t.Check("the module is as it was", func(k *grade.C) {
		if len(t.Hops()) > 0 {
			k.Fail("module-changed", "The module was changed: its events hop to other tasks. That is the next "+
				"exercise; here the wrong counts are what you look at.")
		}
	})

	// What each task has counted, as the writes of the PState tell.
	actual := map[int]any{}
	for _, w := range t.Writes("$$counts") {
		if Equal(w.Path[0], "a") {
			actual[w.Task] = w.New
		}
	}
	got, err := Everywhere(ctx, counts, tasks, "a")
	t.NoError("Everywhere returns no error", err)
	diagnose(t, got, actual)
	t.Check("Everywhere finds the counts of all tasks", func(k *grade.C) {
		k.Equal(got, actual, "this is what the tasks have counted for \"a\"; together it is %d", appends)
	})
	t.Check("you know why", func(k *grade.C) {
		switch Why {
		case NotAnswered:
			k.Fail("unanswered", "Why is not set yet. Look at what Everywhere returns, and choose.")
		case Lost:
			k.Fail("nothing-is-lost", "Add up what Everywhere returns: it is %d, the number of appends. Nothing "+
				"is lost; a task runs one event at a time.", appends)
		case Late:
			k.Fail("nothing-is-late", "Append waits until the record is processed, so everything is written "+
				"when the client asks. Look at where it is written.")
		case Twice:
			k.Fail("nothing-is-twice", "Add up what Everywhere returns: it is %d, the number of appends. Every "+
				"record was processed once.", appends)
		}
	})
}

func diagnose(t *grade.T, got, actual map[int]any) {
	if len(got) == 0 {
		t.Diagnose("not-looked", "Everywhere returns nothing yet. Ask every task for its count, as the task "+
			"describes, to see where the increments are.")
		return
	}
	nils := 0
	for _, v := range got {
		if v == nil {
			nils++
		}
	}
	if nils > 0 && len(got) == 16 && len(actual) < 16 && !same(got) {
		t.Diagnose("nil-is-no-count", "Everywhere returns nil for %d tasks that have counted nothing. Key visits "+
			"nil where a key is missing; Must visits only keys that are there.", nils)
		return
	}
	if len(got) > 1 && same(got) {
		t.Diagnose("routes-by-key", "Everywhere returns the same count for every task: each select went to the "+
			"task that the key hashes to. PKey chooses another one.")
	}
}

// same reports whether all values are the same.
func same(m map[int]any) bool {
	for _, v := range m {
		for _, w := range m {
			if !Equal(v, w) {
				return false
			}
		}
	}
	return true
}

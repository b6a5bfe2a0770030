//go:build exercise

package main

import (
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// question is one of the predictions.
type question struct {
	name      string
	predicted int
	actual    int
	// original is what it is in the program as it was given out.
	original  int
	code, why string
}

func Grade(t *grade.T) {
	t.Quiet()
	c := t.Cluster()
	t.NoError("the module launches", c.Launch(t.Context(), Notices, Size))
	run := func(n Notice) (delivered, counted int) {
		before := len(t.Printed())
		if _, err := c.Depot("Notices", "*notices").Append(t.Context(), n); err != nil {
			t.NoError("notices can be appended", err)
		}
		text := t.Printed()[before:]
		return strings.Count(text, "delivered on"), strings.Count(text, "counted on")
	}
	everyone, everyoneCounted := run(Notice{To: "everyone"})
	some, someCounted := run(Notice{To: "some", N: 3})
	none, noneCounted := run(Notice{To: "some", N: 0})
	alice, aliceCounted := run(Notice{To: "alice"})
	tasks := countingTasks(t.Printed())
	without := countingTasksWithout(t)
	for _, q := range []question{
		{"everyone: delivered", EveryoneDelivered, everyone, 8, "all-is-every-task",
			"AllPartition emits on every task, and there are 8. What stands below runs on each of them."},
		{"everyone: counted", EveryoneCounted, everyoneCounted, 8, "global-gathers-nothing",
			"8 events come to GlobalPartition, one from each task, and each goes on on task 0 by itself. A partitioner moves; " +
				"it does not wait for others, nor make one of many."},
		{"some, 3: delivered", SomeDelivered, some, 3, "loop-emits-each-turn",
			"The loop emits in the turns with 3, 2 and 1, and what stands below it runs for each of its emits. In the turn with 0 " +
				"it neither emits nor continues."},
		{"some, 3: counted", SomeCounted, someCounted, 3, "each-emit-is-counted",
			"Each emit of the loop goes the whole way: it is delivered where it is, and then counted on task 0."},
		{"some, 0: delivered", NoneDelivered, none, 0, "no-emit-nothing-below",
			"With 0 the loop ends in its first turn, without an emit; so nothing below it runs."},
		{"some, 0: counted", NoneCounted, noneCounted, 0, "nothing-to-count",
			"Nothing comes out of the loop. The line that counts stands below it as well, however far."},
		{"alice: delivered", AliceDelivered, alice, 1, "hash-is-one-task",
			"\"alice\" is no Case, so it is the Default's: HashPartition emits once, on the task that the name hashes to."},
		{"alice: counted", AliceCounted, aliceCounted, 1, "one-hop-more",
			"One event delivers it, goes on on task 0, and counts it there."},
		{"tasks that count", CountingTasks, tasks, 1, "counts-on-task-0",
			"What stands below GlobalPartition runs on task 0, wherever the event comes from."},
		{"tasks that count without it", CountingTasksWithout, without, 8, "stays-where-it-is",
			"Without a partitioner in between, a line runs where the one above it does: each of the 8 tasks would count its own."},
	} {
		t.Check(q.name, func(k *grade.C) {
			switch {
			case q.actual != q.original:
				k.Fail("program-changed", "The program does something else than it did, so it was changed. Put it back for the "+
					"prediction; once the exercise is passed, it stays passed, and you can change what you like.")
			case q.predicted == -1:
				k.Fail("unanswered", "There is no prediction yet: replace the -1.")
			case q.predicted != q.actual:
				k.Fail(q.code, "You predicted %d, and it is %d. %s", q.predicted, q.actual, q.why)
			}
		})
	}
}

// countingTasks is on how many tasks a line "counted" was printed.
func countingTasks(printed string) int {
	tasks := map[string]bool{}
	for _, l := range strings.Split(printed, "\n") {
		if strings.HasPrefix(l, "counted on") {
			tasks[l] = true
		}
	}
	return len(tasks)
}

// countingTasksWithout runs what is left of the program for "everyone" without its last hop.
func countingTasksWithout(t *grade.T) int {
	m := Module("Without", func(setup *Setup, topologies *Topologies) {
		setup.DeclareDepot("*notices", Random)
		topologies.Stream("notices").Source("*notices", "_",
			AllPartition(),
			ops.Println("counted on task", ops.CurrentTaskID()),
		)
	})
	c := t.Cluster()
	before := len(t.Printed())
	if err := c.Launch(t.Context(), m, Size); err != nil {
		t.NoError("a module without GlobalPartition launches", err)
	}
	if _, err := c.Depot("Without", "*notices").Append(t.Context(), 1); err != nil {
		t.NoError("a module without GlobalPartition runs", err)
	}
	return countingTasks(t.Printed()[before:])
}

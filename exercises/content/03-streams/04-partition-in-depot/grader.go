//go:build exercise

package main

import (
	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

const tasks = 16

var items = []Item{{"a", "b"}, {"carol", "dave"}, {"b", "carol"}, {"dave", "dave"}}

func Grade(t *grade.T) {
	ctx := t.Context()
	c := t.Cluster()
	t.NoError("the module launches", c.Launch(ctx, StreamModule, Launch{Tasks: tasks, Threads: 2}))
	depot, counts := c.Depot("StreamModule", "*depot"), c.PState("StreamModule", "$$counts")
	want, acks, wantAcks := map[string]int{}, []any{}, []any{}
	const appends = 12
	for i := 0; i < appends; i++ {
		it := items[i%len(items)]
		want[it.K1]++
		wantAcks = append(wantAcks, want[it.K1])
		want[it.K2]++
		got, err := depot.Append(ctx, it)
		t.NoError("records can be appended", err)
		acks = append(acks, got["core"])
	}
	diagnose(t, appends)
	for _, key := range []string{"a", "b", "carol", "dave"} {
		v, err := counts.SelectOne(ctx, Key(key))
		t.NoError("the counts can be read", err)
		t.Check("the count of "+key, func(k *grade.C) {
			k.Equal(v, want[key], "this is how often %q was appended, as k1 or as k2", key)
		})
	}
	t.Check("what each append gets back", func(k *grade.C) {
		k.Equal(acks, wantAcks, "each append gets the count of its k1 as it is after it")
	})
	t.Check("records land on the task of their k1", func(k *grade.C) {
		for _, r := range t.Records("*depot") {
			k.Equal(r.Task, grade.TaskOf(grade.Field(r.Value, "k1"), tasks),
				"this is the task of %v", grade.Field(r.Value, "k1"))
		}
	})
	t.Check("one hop a record", func(k *grade.C) {
		k.Equal(len(t.Hops()), appends, "%d records, and one hop each, to the task of k2", appends)
	})
}

func diagnose(t *grade.T, appends int) {
	byK1, byK2, one := true, true, true
	rs := t.Records("*depot")
	for _, r := range rs {
		byK1 = byK1 && r.Task == grade.TaskOf(grade.Field(r.Value, "k1"), tasks)
		byK2 = byK2 && r.Task == grade.TaskOf(grade.Field(r.Value, "k2"), tasks)
		one = one && r.Key == nil && r.Task == rs[0].Task
	}
	hops := t.Hops()
	switch {
	case one:
		t.DiagnoseAt("", rs[0].Event, "key-spelled-wrong", "Every record lands on task %d: the depot hashes a key that the records do "+
			"not have, so it hashes nil each time. The key of the field K1 is \"k1\".", rs[0].Task)
	case byK2:
		t.DiagnoseAt("", rs[0].Event, "depot-by-k2", "Records land on the task of their k2, and the topology needs k1 first: it counts "+
			"*k1 where the record lands.")
	case !byK1 && len(hops) <= appends:
		at, event := misplaced(t)
		t.DiagnoseAt(at, event, "record-lands-anywhere", "The first hop is gone, and the depot is still Random: records start "+
			"anywhere, and *k1 is counted there. Let the depot's partitioner choose the task of k1.")
	case byK1 && len(hops) == 2*appends:
		t.DiagnoseAt(hops[0].At, hops[0].Event, "hop-to-itself", "Records land on the task of k1 now, and then "+
			"HashPartition(\"*k1\") goes to the task where they already are. It costs a message and a commit, and "+
			"changes nothing: take it away.")
	case byK1 && len(hops) == 0:
		at, event := misplaced(t)
		t.DiagnoseAt(at, event, "second-hop-missing", "No event hops any more, so *k2 is counted on the task of *k1. What belongs "+
			"to *k2 lives on another task, whatever the depot does.")
	}
}

// misplaced is the first write of a count on a task that is not its key's.
func misplaced(t *grade.T) (at string, event int64) {
	for _, w := range t.Writes("$$counts") {
		if w.Task != grade.TaskOf(w.Path[0], tasks) {
			return w.At, w.Event
		}
	}
	return "", 0
}

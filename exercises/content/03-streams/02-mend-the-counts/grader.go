//go:build exercise

package main

import (
	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

const tasks = 16

func Grade(t *grade.T) {
	ctx := t.Context()
	c := t.Cluster()
	t.NoError("the module launches", c.Launch(ctx, StreamModule, Launch{Tasks: tasks, Threads: 2}))
	depot, counts := c.Depot("StreamModule", "*depot"), c.PState("StreamModule", "$$counts")

	// Pairs with different tasks, and one key twice.
	want, acks := map[string]int{}, []any{}
	var wantAcks []any
	for i := 0; i < 12; i++ {
		it := items[i%len(items)]
		want[it.K1]++
		wantAcks = append(wantAcks, want[it.K1])
		want[it.K2]++
		got, err := depot.Append(ctx, it)
		t.NoError("records can be appended", err)
		acks = append(acks, got["core"])
	}
	diagnose(t, want, acks)
	for _, key := range []string{"a", "b", "carol", "dave"} {
		v, err := counts.SelectOne(ctx, Key(key))
		t.NoError("the counts can be read", err)
		t.Check("the count of "+key, func(k *grade.C) {
			k.Equal(v, want[key], "this is how often %q was appended, as k1 or as k2", key)
		})
	}
	t.Check("what each append gets back", func(k *grade.C) {
		if !Equal(acks, wantAcks) {
			k.Equal(acks, wantAcks, "each append gets the count of its k1 as it is after it, and before its k2 is counted")
		}
	})
	t.Check("every count is on the task of its key", func(k *grade.C) {
		for _, w := range t.Writes("$$counts") {
			k.Equal(w.Task, grade.TaskOf(w.Path[0], tasks), "%v was counted on this task, and it belongs on the "+
				"other: nobody will find it here", w.Path[0])
		}
	})
}

var items = []Item{{"a", "b"}, {"carol", "dave"}, {"b", "carol"}, {"dave", "dave"}}

func diagnose(t *grade.T, want map[string]int, acks []any) {
	ws := t.Writes("$$counts")
	if len(ws) == 0 {
		return
	}
	everyOnZero, k1Wrong, k2OnK1, swapped := true, 0, 0, true
	at, event := "", int64(0)
	firsts := 0
	for i, w := range ws {
		everyOnZero = everyOnZero && w.Task == 0
		home := grade.TaskOf(w.Path[0], tasks)
		if w.Task != home && event == 0 {
			at, event = w.At, w.Event
		}
		if i%2 != 0 || len(ws) != 2*len(acks) {
			continue
		}
		// The writes of one record follow each other: k1, then k2.
		it := items[(i/2)%len(items)]
		t1, t2 := grade.TaskOf(it.K1, tasks), grade.TaskOf(it.K2, tasks)
		second := ws[i+1]
		if t1 == t2 {
			continue
		}
		firsts++
		if w.Task != t1 {
			k1Wrong++
		}
		if w.Task == t1 && second.Task == t1 {
			k2OnK1++
		}
		swapped = swapped && w.Task == t2 && second.Task == t1
	}
	switch {
	case len(ws) > 4*len(acks):
		t.DiagnoseAt(at, event, "counted-on-every-task", "Each record is counted %d times: AllPartition goes on "+
			"on every task, and everything after it runs on each. One task is the right one.", len(ws)/len(acks)/2)
	case everyOnZero:
		t.DiagnoseAt(at, event, "all-on-task-0", "Everything is counted on task 0. The counts are right there, "+
			"but a client that asks for a key looks on the task that the key hashes to. (With a Global PState this "+
			"would work, and one task would do all the work.)")
	case firsts > 0 && swapped:
		t.DiagnoseAt(at, event, "keys-swapped", "*k1 is counted on the task of *k2, and *k2 on that of *k1: the "+
			"two partitioners are in each other's place.")
	case k1Wrong > 0 && hopsByK1(t):
		t.DiagnoseAt(at, event, "hops-too-late", "There is a partitioner for *k1, but the first transform has run "+
			"before it, on the task where the record landed. A partitioner moves what comes after it.")
	case k1Wrong > 0:
		t.DiagnoseAt(at, event, "k1-where-it-landed", "The first transform runs on the task where the record "+
			"landed: no partitioner for *k1 stands before it. A client looks for the count on the task that the "+
			"key hashes to.")
	case k2OnK1 > 0:
		t.DiagnoseAt(at, event, "k2-on-the-task-of-k1", "*k1 is in the right place now. The second transform still "+
			"runs on the task of *k1, because nothing goes on from there: it needs a partitioner of its own.")
	case acksNil(acks):
		t.Diagnose("ack-of-k2", "Some appends get no count back: after the hop to *k2, LocalSelect looks for *k1 on "+
			"the task of *k2, where it is not. Read it where it is written.")
	}
}

// hopsByK1 reports whether events go on to the task of their k1: "a" is never a k2.
func hopsByK1(t *grade.T) bool {
	for _, h := range t.Hops() {
		if Equal(h.Key, "a") {
			return true
		}
	}
	return false
}

func acksNil(acks []any) bool {
	for _, a := range acks {
		if a == nil {
			return true
		}
	}
	return false
}

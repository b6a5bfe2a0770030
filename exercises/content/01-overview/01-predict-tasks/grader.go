//go:build exercise

package main

import (
	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

func Grade(t *grade.T) {
	ctx := t.Context()
	c := t.Cluster()
	t.NoError("the module launches", c.Launch(ctx, Clicks, Size))
	clicks, settings := c.Depot("Clicks", "*clicks"), c.Depot("Clicks", "*settings")
	info, err := clicks.Info(ctx)
	t.NoError("*clicks is there", err)
	settingsInfo, err := settings.Info(ctx)
	t.NoError("*settings is there", err)

	// Enough records that every task gets one, to see which thread it has.
	thread, perThread := -1, map[int]map[int]bool{}
	for i := 0; i < 100; i++ {
		_, err := clicks.Append(ctx, M{"n": i})
		t.NoError("records can be appended", err)
	}
	for _, r := range t.Records("*clicks") {
		if r.Task == 6 {
			thread = r.Thread
		}
		if perThread[r.Thread] == nil {
			perThread[r.Thread] = map[int]bool{}
		}
		perThread[r.Thread][r.Task] = true
	}

	t.Check("partitions of *clicks", func(k *grade.C) {
		predicted(k, PartitionsOfClicks, info.Partitions, "partitions-are-tasks",
			"*clicks has one partition on every task, and there are 8 tasks. Threads and workers only run "+
				"tasks: they do not change how data is cut.")
	})
	t.Check("partitions of *settings", func(k *grade.C) {
		predicted(k, PartitionsOfSettings, settingsInfo.Partitions, "global-is-one",
			"*settings is declared Global: it has a single partition, on task 0.")
	})
	t.Check("the thread of task 6", func(k *grade.C) {
		predicted(k, ThreadOfTask6, thread, "thread-is-modulo",
			"Task i belongs to thread i modulo the number of threads, and 6 = 4 + 2. Threads do not take "+
				"neighbouring tasks, so the first thread runs tasks 0 and 4.")
	})
	t.Check("tasks of a thread", func(k *grade.C) {
		predicted(k, TasksOfAThread, len(perThread[0]), "tasks-per-thread",
			"8 tasks are shared out to 4 threads. Workers are the processes around the threads, so they do "+
				"not come into this.")
	})
}

func predicted(k *grade.C, prediction, actual int, code, why string) {
	if prediction == -1 {
		k.Fail("unanswered", "There is no prediction yet: replace the -1.")
		return
	}
	if prediction != actual {
		k.Fail(code, "You predicted %d, and it is %d. %s", prediction, actual, why)
	}
}

// Package grade is what graders are written with. A grader is a Go file beside an exercise,
//
//	package main
//
//	func Grade(t *grade.T) {
//		c := t.Cluster()
//		t.NoError(c.Launch(t.Context(), StreamModule, Launch{Tasks: 16, Threads: 2}))
//		...
//		t.Check("every increment is found", func(k *grade.C) {
//			k.Equal(v, n, "the count of a key is the number of appends with it")
//		})
//	}
//
// which is interpreted, or compiled, together with the learner's file, and so names what is
// defined there. It runs once for each seed, on simulated clusters whose journal it can ask what
// happened: a check that fails should say what the wrong state means, and a Diagnose before it
// does, by recognising the state that a certain mistake leaves.
package grade

// Package exercises holds the exercises of the workshop and grades them.
//
// An exercise is a folder, 03-streams/01-wrong-counts:
//
//	exercise.md   the title as a heading, the task, and "## Hint" sections, from a nudge to the
//	              shape of the code
//	start.go      what the learner begins with: it compiles, and is not yet right; an exercise
//	              without it goes on with the file of the one before it in its chapter, as the
//	              learner passed that, or else with the solution of that
//	solution.go   a right answer
//	grader.go     func Grade(t *grade.T)
//	wrong/*.go    wrong answers; the first line of each, "// finding: CODE", names the finding
//	              that it has to get
//
// Go files of the chapter's folder itself are part of the grader of each of its exercises.
//
// Grade runs a learner's file in a child process: Check, the author's and CI's tool, proves for
// every exercise that the solution passes, the start file is not yet right, and each wrong
// answer gets its finding.
package exercises

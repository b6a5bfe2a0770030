// Package program runs a learner's program in a child process: checked, interpreted against the
// whole engine, recorded, and ended when it does not end by itself. Grading an exercise is one
// such job, running a file another.
//
// The parent asks with a request and gets frames: what the program prints, the journal's
// entries, and at last a result. What the learner did wrong is in the result, with its place;
// an error means that the machine, or we, could not.
package program

// Package sandbox runs work that may not come to an end, may use all memory, or may bring down
// its process, in a child process: the program's own executable, started once more.
//
// A main function calls Main first of all, with the jobs it can do. In an ordinary process Main
// returns at once; in a child it does one job and exits. The parent starts a job with
// Sandbox.Start, exchanges frames with it, and gets an Outcome: done, or one sentence about
// what became of it, with the place in the learner's program that the child had marked last.
//
// Three ideas hold it together. Frames go over the child's standard input and output, which
// every operating system has; standard error is kept for the runtime's last words. The mark lies
// in memory that both processes map, so it outlives a kill. And the child ends by itself when
// its input closes, so it never outlives its parent.
//
// The package knows nothing of programs: what a job does, and what its frames mean, is its
// caller's business.
package sandbox

// Package workshop keeps a learner's folder: the files that they edit, their progress, and
// earlier versions of both.
//
//	ramaworkshop/
//	  go.mod                       so that an editor knows the DSL, without a network
//	  03-streams/wrong-counts/main.go
//	  .ramaworkshop/progress.json  what is passed, by exercise
//	  .ramaworkshop/history/       every version of a file that was graded or reset
//	  .ramaworkshop/stubs/         the DSL's declarations
//
// Nothing that a learner wrote is ever lost: files that exist are not written over, a reset
// keeps what it replaces, and a progress file that cannot be read is put aside.
package workshop

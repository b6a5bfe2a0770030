// Package op holds the built-in operations of dataflow and paths, by the names that package
// rama/ops gives them: arithmetic, comparison, strings, collections, emitters, and those that
// ask where the event runs.
//
// An operation that cannot be applied to what it got returns an error that says what it takes
// and what came; the event it ran in fails with it.
package op

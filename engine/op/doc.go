// Package op holds the built-in operations of dataflow and paths, by the names that package
// rama/ops gives them: arithmetic, comparison, texts, collections, emitters, and those that ask
// where the event runs, what time it is, or chance.
//
// They get values, and in paths those that Look may get a structure that is stored element by
// element, a path.Struct, of which they read a row or two. What each of them gives, and how it fails, is
// specified in rama/ops/testdata.
//
// An operation that cannot be applied to what it got returns an error that says what it takes
// and what came; the event it ran in fails with it.
package op

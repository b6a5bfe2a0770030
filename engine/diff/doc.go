// Package diff says how one value became another, in steps that can be applied to a copy of the first: a client
// that watches a value gets the steps, not the value again.
//
// A Diff is one step or, of kind multi, several, each of which applies to what the one before left. Between
// compares two values. Along does too, and has a transform's path to go by: the path decides how a change is told
// where it could be told in several ways (a renamed key or a removed and a new one; at which of several equal
// elements one was inserted; a whole new value or the parts of it that differ), and never what is told. So
//
//	d, changed := diff.Along(nav, old, new)
//	v, err := diff.Apply(old, d) // v equals new
//
// holds for every path, also for one that has nothing to do with the change.
//
// A comparison goes through the collections on the way to a change, and not into what is the same there: where the
// values are rows of a PState, writing the row took as long.
package diff

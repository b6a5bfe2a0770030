// Package path navigates values and PStates. A path is a list of navigators; each visits
// zero or more places below the one it is at. Select visits them in order; Transform replaces
// each visited value by what the rest of the path makes of it and rebuilds what is above.
//
// A path is data (Nav): it prints, compares and travels. Compile turns it into closures that
// call each other, with the places for variables (Hole) filled from Env.Args at each run.
//
//	p, err := path.Compile([]path.Nav{{Name: "MapVals"}, {Name: "All"}})
//	vs, err := p.SelectAll(&path.Env{}, v)
//
// What is navigated is a plain value, or a Struct: a PState's top or a subindexed structure,
// which is read and written element by element where it is stored. nil stands for an empty
// collection of whatever kind a navigator expects.
package path

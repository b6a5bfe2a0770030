// Package journal is what happened, as data: appends, events, hops and why they went where,
// writes of PStates, what statements bound and printed, acks and errors, each with a dense
// id. Panes, graders and the stepper are folds of it (Fold): what a screen shows at entry n is
// what the first n entries make, so that going back is folding less.
//
// A cluster records only when it was given a Recorder; without one the engine asks a nil
// pointer and goes on.
package journal

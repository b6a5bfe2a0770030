// Package dataflow is the language of topologies: emitting instead of returning.
//
// A program is a list of statements (ast.go) that packages above build as plain data. Three
// passes make it run:
//
//	check   resolves variables to slots of a frame, takes nested calls that may emit any
//	        number of times out of their expressions, and finds what is wrong (check*.go)
//	plan    finds which slots are live at each place where a frame may leave its task, and
//	        which statements run on in a row without a continuation (plan.go)
//	build   turns statements into closures that call their continuation (build*.go)
//
// What an emit triggers runs before the emitting operation goes on: an emit is a call of the
// continuation. A partitioner does not call it; it sends the live slots to another task, where
// a new frame goes on from there (message.go). Nothing on the way looks up a name.
package dataflow

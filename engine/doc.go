// Package engine runs modules: a Cluster in this process takes a Module's definition, compiles
// it, and runs its tasks under a scheduler; clients append to its depots and read its PStates.
//
// A Module is plain data that package rama builds. Everything that a task does is below, in
// the subpackages; this package names things, checks, numbers what is stored, and routes.
package engine

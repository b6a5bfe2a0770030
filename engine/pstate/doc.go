// Package pstate keeps partitioned states: indexes of any shape, read and written by paths.
//
// A Schema says what shape. A Partition is one task's part of a PState: rows in storage, one
// for each element of the top and of each subindexed structure, so that nothing reads a whole
// structure to touch one element. In front of storage lies a cache of decoded rows, in which
// the writes of the running streaming batch wait: the owning topology sees them (Pending),
// everyone else sees what was committed last (Committed), until Flush hands them to a storage
// batch or Abort drops them.
package pstate

// Package storage keeps ordered bytes, on disk or in memory. It is the only package that
// knows Pebble, and it knows nothing of Rama: what keys mean is the business of the packages
// above, but where each of them keeps its keys is written down here, in keys.go, in one place.
//
// A process opens one DB, which all its task threads share. What a task thread writes in one
// turn is one Batch; Apply makes it visible as a whole and, on disk, returns when it is
// durable. Commits of several threads that wait at the same time share one sync.
//
// When the disk refuses a write, the DB stops for good with an error that wraps ErrBroken and
// the cause: the process lives and can say so, nothing is acknowledged that was not written.
package storage

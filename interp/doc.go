// Package interp runs Go programs that were not compiled: a learner's files go in, and out comes
// either a list of problems, each with its place and a sentence, or a program that behaves as the
// compiled one would.
//
// Check is the first half. It parses the files, checks their types against the packages that are
// offered (Packages lists them), and translates them. Load is the second: it gives the package
// variables their values, in this process. What the program does it does to the process, so only
// a child process should call Load; package sandbox has those.
//
// Three ideas hold it together. The type checker is Go's own, with type information that is part
// of this binary: no Go installation is needed, and its importer is the list of what may be
// imported. The interpreter, yaegi, is right about a small part of Go only; so a program is lowered
// to that part first, one operation a line, with everything that the interpreter gets wrong handed
// to compiled code (internal/lower, internal/host, internal/link). And what cannot be run right is
// refused: a wrong result is never an option. REFUSALS.md lists what that is and what to write
// instead; a test holds it against the code.
//
// The values and types of the offered packages are generated (internal/symbols). After a change of
// what one of our own packages exports:
//
//	go generate ./interp
//
// A test tells when that is due. What standard packages export as generic code is there as source
// (internal/std).
//
// The package does not limit what a program may spend; it knows nothing of exercises, and of the
// DSL only that its statements carry the place at which they are made.
package interp

//go:generate go run ./internal/gensymbols

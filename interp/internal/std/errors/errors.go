// Package errors is what the interpreter runs for the generic function of the package of that
// name.
package errors

import "errors"

// AsType finds the first error of type E in the tree of err.
func AsType[E error](err error) (E, bool) {
	var e E
	ok := errors.As(err, &e)
	return e, ok
}

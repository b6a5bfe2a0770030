package host

import (
	"fmt"
)

// An error type of the program becomes one of these, by the optional methods that it has:
// the errors package asks for them one by one, so an adapter must not have more.

type errorValue struct{ Bound }

func (e errorValue) Error() string { return e.Method("Error").(func(any) string)(e.V) }

func (e errorValue) Format(s fmt.State, verb rune) { e.M.host.formatBound(s, verb, e.Bound) }

// MarshalJSON makes an error in a struct look as its own fields do.
func (e errorValue) MarshalJSON() ([]byte, error) { return marshal(e.V) }

type unwraps struct{ b Bound }

func (u unwraps) Unwrap() error { return u.b.Method("Unwrap").(func(any) error)(u.b.V) }

type unwrapsAll struct{ b Bound }

func (u unwrapsAll) Unwrap() []error { return u.b.Method("Unwrap").(func(any) []error)(u.b.V) }

type isses struct{ b Bound }

func (i isses) Is(target error) bool { return i.b.Method("Is").(func(any, error) bool)(i.b.V, target) }

type asses struct{ b Bound }

func (a asses) As(target any) bool { return a.b.Method("As").(func(any, any) bool)(a.b.V, target) }

type (
	errorU struct {
		errorValue
		unwraps
	}
	errorM struct {
		errorValue
		unwrapsAll
	}
	errorI struct {
		errorValue
		isses
	}
	errorA struct {
		errorValue
		asses
	}
	errorUI struct {
		errorValue
		unwraps
		isses
	}
	errorUA struct {
		errorValue
		unwraps
		asses
	}
	errorMI struct {
		errorValue
		unwrapsAll
		isses
	}
	errorMA struct {
		errorValue
		unwrapsAll
		asses
	}
	errorIA struct {
		errorValue
		isses
		asses
	}
	errorUIA struct {
		errorValue
		unwraps
		isses
		asses
	}
	errorMIA struct {
		errorValue
		unwrapsAll
		isses
		asses
	}
)

// newError is the error that compiled code sees for an interpreted one.
func newError(b Bound) error {
	_, u := b.Method("Unwrap").(func(any) error)
	_, m := b.Method("Unwrap").(func(any) []error)
	_, i := b.Method("Is").(func(any, error) bool)
	_, a := b.Method("As").(func(any, any) bool)
	e := errorValue{b}
	switch {
	case u && i && a:
		return errorUIA{e, unwraps{b}, isses{b}, asses{b}}
	case m && i && a:
		return errorMIA{e, unwrapsAll{b}, isses{b}, asses{b}}
	case u && i:
		return errorUI{e, unwraps{b}, isses{b}}
	case u && a:
		return errorUA{e, unwraps{b}, asses{b}}
	case m && i:
		return errorMI{e, unwrapsAll{b}, isses{b}}
	case m && a:
		return errorMA{e, unwrapsAll{b}, asses{b}}
	case i && a:
		return errorIA{e, isses{b}, asses{b}}
	case u:
		return errorU{e, unwraps{b}}
	case m:
		return errorM{e, unwrapsAll{b}}
	case i:
		return errorI{e, isses{b}}
	case a:
		return errorA{e, asses{b}}
	}
	return e
}

// ErrorAs is errors.As for a target type of the program: match looks at each error of the
// chain and keeps the one that fits.
func ErrorAs(err error, match func(any) bool, target any) bool {
	for err != nil {
		if match(Open(err)) {
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
		case interface{ Unwrap() []error }:
			for _, e := range x.Unwrap() {
				if ErrorAs(e, match, target) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// Package stock has a supply of named types for each basic kind. A named number, string or truth
// value of an interpreted program is one of them at run time, so that an interface remembers
// which it holds.
package stock

import (
	"go/types"
	"reflect"
)

// Types is the stock of a kind, or nil for one that no type can be named after.
func Types(k types.BasicKind) []reflect.Type { return stock[k] }

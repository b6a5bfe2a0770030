package op

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Overflow and division by zero are errors, never a wrong number.
var (
	ErrOverflow  = errors.New("the result does not fit a Long (64 bits)")
	ErrDivByZero = errors.New("division by zero")
)

// misfit is the error of an operation that got what it cannot take. wants goes on from "takes".
func misfit(name, wants string, got any) error {
	return fmt.Errorf("ops.%s takes %s, but got %s%s", name, wants, shown(got), hint(name, wants, got))
}

// shown names a value for an error, and prints what a line has room for.
func shown(v any) string {
	const most = 60
	switch value.KindOf(v) {
	case value.KindNil:
		return "nil"
	case value.KindNone:
		if _, ok := v.(path.Struct); ok {
			return "a stored structure"
		}
		if s, ok := v.(fmt.Stringer); ok {
			return "the function " + s.String()
		}
		return "a function"
	}
	text := []rune(value.String(v))
	if len(text) > most {
		text = append(text[:most-3], []rune("...")...)
	}
	return value.Describe(v) + ": " + string(text)
}

// ofList names, beside operations that take several arguments, those that take a List of them.
var ofList = map[string]string{"Plus": "Sum", "Min": "MinOf", "Max": "MaxOf"}

// hint says what makes the one of the other, where there is something.
func hint(name, wants string, got any) string {
	number := strings.Contains(wants, "number") || strings.Contains(wants, "Long")
	text := strings.Contains(wants, "a String") || strings.Contains(wants, "Strings")
	switch v := got.(type) {
	case nil:
		switch {
		case wants == comparables:
			return "; where it may be missing, NilToVal in a path or Or in an expression puts a value in its place"
		case number:
			return "; where it may be missing, NilToVal(0) in a path or Or(x, 0) in an expression makes it 0"
		case text:
			return "; where it may be missing, Or(x, \"\") makes it empty"
		}
	case string:
		if _, err := strconv.ParseFloat(v, 64); err == nil && number {
			return "; ops.ParseLong and ops.ParseDouble make a number of a text"
		}
	case float64:
		if strings.Contains(wants, "Long") {
			return "; ops.Floor, ops.Round and ops.ToLong make a Long of a Double"
		}
	case *value.List, *value.Set:
		if other := ofList[name]; other != "" {
			return "; ops." + other + " takes a List or Set of them"
		}
	case *value.Map, *value.Record:
		if strings.HasPrefix(wants, "a List or Set") {
			return "; ops.MapVals lists the values of a Map"
		}
	}
	if text && value.KindOf(got) != value.KindNone {
		return "; ops.Str makes a text of any value"
	}
	return ""
}

// long returns a Long.
func long(name, wants string, v any) (int64, error) {
	i, ok := v.(int64)
	if !ok {
		return 0, misfit(name, wants, v)
	}
	return i, nil
}

// element refuses what cannot stand in a collection.
func element(name string, vs ...any) error {
	for _, v := range vs {
		if value.KindOf(v) == value.KindNone {
			return fmt.Errorf("ops.%s got %s, which is no value that could stand in a collection: hand it on "+
				"in a variable of its own", name, shown(v))
		}
	}
	return nil
}

// mostMade is how many elements an operation makes out of a number at once.
const mostMade = 1_000_000

// amount returns a number of elements.
func amount(name string, v any) (int64, error) {
	const wants = "a number of elements, a Long from 0 on"
	n, err := long(name, wants, v)
	if err == nil && n < 0 {
		err = misfit(name, wants, v)
	}
	return n, err
}

func outOfRange(name string, i any, n int) error {
	return fmt.Errorf("ops.%s: index %s is out of range: %s", name, value.String(i), thereAre(n))
}

// thereAre tells a number of elements.
func thereAre(n int) string {
	switch n {
	case 0:
		return "there are no elements"
	case 1:
		return "there is 1 element"
	}
	return fmt.Sprintf("there are %d elements", n)
}

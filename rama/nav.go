package rama

import (
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
)

// Nav is one navigator of a path.
type Nav interface{ nav() path.Nav }

type navigator struct{ n path.Nav }

func (n navigator) nav() path.Nav { return n.n }

// String prints the navigator as a program writes it.
func (n navigator) String() string { return n.n.String() }

// Path makes a path to use again, or to hand to MultiPath.
func Path(n ...Nav) []Nav { return n }

func navs(ns []Nav) []path.Nav {
	out := make([]path.Nav, len(ns))
	for i, n := range ns {
		if n == nil {
			out[i] = path.Nav{Name: "Stay", Args: []any{dataflow.Invalid{Reason: "a navigator is nil"}}}
			continue
		}
		out[i] = n.nav()
	}
	return out
}

func paths(ps [][]Nav) [][]path.Nav {
	out := make([][]path.Nav, len(ps))
	for i, p := range ps {
		out[i] = navs(p)
	}
	return out
}

func plainNav(name string, vs ...any) Nav {
	return navigator{path.Nav{Name: name, Args: args(vs)}}
}

func fnNav(name string, fn any, vs []any) Nav {
	n := path.Nav{Name: name, Args: args(vs)}
	c, err := callee(fn)
	if err == nil {
		n.Fn, err = dataflow.PathFunc(c)
	}
	if err != nil {
		n.Fn = &path.Func{Name: "?"}
		n.Args = []any{dataflow.Invalid{Reason: name + ": " + err.Error()}}
	}
	return navigator{n}
}

func pathNav(name string, ps ...[]Nav) Nav {
	return navigator{path.Nav{Name: name, Paths: paths(ps)}}
}

// closed returns a path whose arguments are all constants, as clients need it.
func closed(ns []Nav) ([]path.Nav, error) {
	return path.MapArgs(navs(ns), func(a any) (any, error) {
		switch a := a.(type) {
		case dataflow.Const:
			return a.V, nil
		case dataflow.Var:
			return nil, fmt.Errorf("%s is a variable, and there are none outside of dataflow; write "+
				"Lit(%q) if the text itself is meant", string(a), string(a))
		case dataflow.Invalid:
			return nil, errors.New(a.Reason)
		}
		return nil, errors.New("an expression stands in a path outside of dataflow, where nothing " +
			"evaluates it: give a plain value")
	})
}

func compiled(ns []Nav) (*path.Compiled, error) {
	p, err := closed(ns)
	if err != nil {
		return nil, err
	}
	return path.Compile(p)
}

// Navigators without arguments.
var (
	// All visits each element; of a map each entry, as a pair [key value].
	All = plainNav("All")
	// MapVals visits each value of a map, MapKeys each key.
	MapVals = plainNav("MapVals")
	MapKeys = plainNav("MapKeys")
	// First and Last visit the first or last element, when there is one.
	First = plainNav("First")
	Last  = plainNav("Last")
	// Stay visits where it is, Stop nothing.
	Stay = plainNav("Stay")
	Stop = plainNav("Stop")
	// AfterElem and BeforeElem add an element at the end or the beginning of a list, NoneElem
	// to a set.
	AfterElem  = plainNav("AfterElem")
	BeforeElem = plainNav("BeforeElem")
	NoneElem   = plainNav("NoneElem")
	// NilToList and NilToSet visit an empty list or set in the place of nil.
	NilToList = plainNav("NilToList")
	NilToSet  = plainNav("NilToSet")
	// None removes the visited place from what is around it.
	None = plainNav("None")
)

// Key visits the value at a key, or at several that nest; nil when there is none. Of a list a
// key is an index.
func Key(ks ...any) Nav { return plainNav("Key", ks...) }

// Must visits the value at a key only when the key is there.
func Must(ks ...any) Nav { return plainNav("Must", ks...) }

// MapKey visits the key itself, when it is there.
func MapKey(k any) Nav { return plainNav("MapKey", k) }

// Nth visits the element at an index, which has to be there.
func Nth(is ...any) Nav { return plainNav("Nth", is...) }

// BeforeIndex adds an element in front of the one at an index.
func BeforeIndex(i any) Nav { return plainNav("BeforeIndex", i) }

// SetElem visits an element of a set, when it is there.
func SetElem(v any) Nav { return plainNav("SetElem", v) }

// NilToVal visits v in the place of nil.
func NilToVal(v any) Nav { return plainNav("NilToVal", v) }

// Pred goes on where fn, called with the visited value and args, is true.
func Pred(fn any, vs ...any) Nav { return fnNav("Pred", fn, vs) }

// PredEq goes on at values equal to v.
func PredEq(v any) Nav { return plainNav("PredEq", v) }

// PredLt, PredLe, PredGt and PredGe compare the visited value, on the left, with v: two numbers
// or two strings.
func PredLt(v any) Nav { return plainNav("PredLt", v) }

// PredLe goes on at values at or below v.
func PredLe(v any) Nav { return plainNav("PredLe", v) }

// PredGt goes on at values above v.
func PredGt(v any) Nav { return plainNav("PredGt", v) }

// PredGe goes on at values at or above v.
func PredGe(v any) Nav { return plainNav("PredGe", v) }

// Selected goes on where the path visits anything, NotSelected where it visits nothing.
func Selected(path ...Nav) Nav { return pathNav("Selected", path) }

// NotSelected goes on where the path visits nothing.
func NotSelected(path ...Nav) Nav { return pathNav("NotSelected", path) }

// IfPath goes the path then where cond visits anything, else the path otherwise, which is Stop
// when it is left out.
func IfPath(cond, then []Nav, otherwise ...[]Nav) Nav {
	return pathNav("IfPath", append([][]Nav{cond, then}, otherwise...)...)
}

// CondPath takes conditions and paths in turn, and goes the first path whose condition visits
// anything.
func CondPath(pairs ...[]Nav) Nav { return pathNav("CondPath", pairs...) }

// MultiPath goes each of the paths, one after the other.
func MultiPath(ps ...[]Nav) Nav { return pathNav("MultiPath", ps...) }

// Subselect visits one list of everything that the path selects.
func Subselect(path ...Nav) Nav { return pathNav("Subselect", path) }

// Submap visits the part of a map with these keys, as far as they are there.
func Submap(keys ...any) Nav { return plainNav("Submap", keys...) }

// SubmapOf is Submap with a collection of keys.
func SubmapOf(keys any) Nav { return plainNav("SubmapOf", keys) }

// Subset visits the part of a set with these elements, as far as they are there.
func Subset(elems ...any) Nav { return plainNav("Subset", elems...) }

// SubsetOf is Subset with a collection of elements.
func SubsetOf(elems any) Nav { return plainNav("SubsetOf", elems) }

// View visits what fn, called with the visited value and args, returns.
func View(fn any, vs ...any) Nav { return fnNav("View", fn, vs) }

// Term replaces the visited value by what fn, called with it and args, returns.
func Term(fn any, vs ...any) Nav { return fnNav("Term", fn, vs) }

// TermVal replaces the visited value by v.
func TermVal(v any) Nav { return plainNav("TermVal", v) }

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
	// IndexedVals visits a pair [index element] for each element of a list. A pair in its place
	// replaces the element and moves it to the index, which is brought into range; the indices of
	// later elements count the moves before them.
	IndexedVals = plainNav("IndexedVals")
	// Beginning and End visit an empty list; what a transform makes of it is put before or behind
	// the elements.
	Beginning = plainNav("Beginning")
	End       = plainNav("End")
	// Val collects the visited value, and stays. Where anything was collected, a select visits the
	// list [collected... value], and Term's function gets what was collected before the value.
	Val = plainNav("Val")
	// Dispense drops what was collected.
	Dispense = plainNav("Dispense")
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

// IndexNav visits an index of a list, when there is an element; another index in its place moves
// the element there, and is brought into range.
func IndexNav(i any) Nav { return plainNav("IndexNav", i) }

// IndexedValsFrom is IndexedVals with indices that begin at start.
func IndexedValsFrom(start any) Nav { return plainNav("IndexedVals", start) }

// NoneToVal visits v in the place of an element that AfterElem, BeforeElem, BeforeIndex or
// NoneElem is about to add.
func NoneToVal(v any) Nav { return plainNav("NoneToVal", v) }

// SRange visits, as one list, the elements of a list from index from up to index to, which is
// left out.
func SRange(from, to any) Nav { return plainNav("SRange", from, to) }

// SRangeDynamic is SRange with functions: from gets the list, to the list and where the part
// begins.
func SRangeDynamic(from, to any) Nav {
	n := fnNav("SRangeDynamic", from, nil).nav()
	second := fnNav("SRangeDynamic", to, nil).nav()
	n.Fn2, n.Args = second.Fn, append(n.Args, second.Args...)
	return navigator{n}
}

// Filtered visits one list of the elements of a list for which the path visits anything. What a
// transform makes of it is dealt back to their places; where it runs out, they are removed.
func Filtered(path ...Nav) Nav { return pathNav("Filtered", path) }

// ContinuousSubseqs visits, as lists, the longest runs of elements for which fn, called with an
// element and args, is true.
func ContinuousSubseqs(fn any, vs ...any) Nav { return fnNav("ContinuousSubseqs", fn, vs) }

// Walker visits the outermost values inside of a value, itself included, for which fn is true.
// Inside of a map are its entries, as pairs [key value].
func Walker(fn any, vs ...any) Nav { return fnNav("Walker", fn, vs) }

// Transformed visits the value as the path, which ends with terminals, leaves it.
func Transformed(path ...Nav) Nav { return pathNav("Transformed", path) }

// Collect collects a list of everything that the path visits, and stays; see Val.
func Collect(path ...Nav) Nav { return pathNav("Collect", path) }

// CollectOne collects the one value that the path visits, and stays; none or several are an error.
func CollectOne(path ...Nav) Nav { return pathNav("CollectOne", path) }

// PutVal collects v, and stays.
func PutVal(v any) Nav { return plainNav("PutVal", v) }

// WithFreshCollected goes the path with nothing collected; what follows it has what was collected
// before.
func WithFreshCollected(path ...Nav) Nav { return pathNav("WithFreshCollected", path) }

// ContinueThenStay visits what the path visits, and then where it is.
func ContinueThenStay(path ...Nav) Nav { return pathNav("ContinueThenStay", path) }

// StayThenContinue visits where it is, and then what the path visits.
func StayThenContinue(path ...Nav) Nav { return pathNav("StayThenContinue", path) }

// RecursivePath makes a path that may contain itself, for trees: define gets the navigator that
// stands for it. What follows that in the path goes on from every place that it visits.
func RecursivePath(define func(self Nav) []Nav) Nav {
	return navigator{path.Recursive(func(self path.Nav) []path.Nav { return navs(define(navigator{self})) })}
}

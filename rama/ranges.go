package rama

import "github.com/ramaworkshop/ramaworkshop/engine/path"

// RangeOptions of the sorted ranges; several are merged field by field. A range begins with its
// start and ends before its end unless they say otherwise. Max, when it is not 0 or nil, is how
// many entries there are at most: counted from the start, in the forms To and ToEnd from the
// end.
type RangeOptions struct {
	Max          any
	ExcludeStart bool
	IncludeEnd   bool
}

func rangeNav(name string, o []RangeOptions, vs ...any) Nav {
	n := path.Nav{Name: name, Args: args(vs)}
	for _, r := range o {
		if r.Max != nil {
			n.Range.Max = arg(r.Max)
		}
		n.Range.ExcludeStart = n.Range.ExcludeStart || r.ExcludeStart
		n.Range.IncludeEnd = n.Range.IncludeEnd || r.IncludeEnd
	}
	return navigator{n}
}

// SortedMapRange visits the part of a map with keys from from to to, as a map. All ranges visit
// exactly one map or set, which may be empty.
func SortedMapRange(from, to any, o ...RangeOptions) Nav {
	return rangeNav("SortedMapRange", o, from, to)
}

// SortedMapRangeFrom visits the part from a key upward.
func SortedMapRangeFrom(from any, o ...RangeOptions) Nav {
	return rangeNav("SortedMapRangeFrom", o, from)
}

// SortedMapRangeTo visits the part below a key.
func SortedMapRangeTo(to any, o ...RangeOptions) Nav { return rangeNav("SortedMapRangeTo", o, to) }

// SortedMapRangeFromStart visits the first max entries.
func SortedMapRangeFromStart(max any) Nav {
	return rangeNav("SortedMapRangeFromStart", []RangeOptions{{Max: max}})
}

// SortedMapRangeToEnd visits the last max entries.
func SortedMapRangeToEnd(max any) Nav {
	return rangeNav("SortedMapRangeToEnd", []RangeOptions{{Max: max}})
}

// SortedSetRange visits the elements of a set from from to to, as a set.
func SortedSetRange(from, to any, o ...RangeOptions) Nav {
	return rangeNav("SortedSetRange", o, from, to)
}

// SortedSetRangeFrom visits the elements from from upward.
func SortedSetRangeFrom(from any, o ...RangeOptions) Nav {
	return rangeNav("SortedSetRangeFrom", o, from)
}

// SortedSetRangeTo visits the elements below to.
func SortedSetRangeTo(to any, o ...RangeOptions) Nav { return rangeNav("SortedSetRangeTo", o, to) }

// SortedSetRangeFromStart visits the first max elements.
func SortedSetRangeFromStart(max any) Nav {
	return rangeNav("SortedSetRangeFromStart", []RangeOptions{{Max: max}})
}

// SortedSetRangeToEnd visits the last max elements.
func SortedSetRangeToEnd(max any) Nav {
	return rangeNav("SortedSetRangeToEnd", []RangeOptions{{Max: max}})
}

// Package slices is what the interpreter runs for the generic functions of the package of that
// name: the same results, in the simplest terms.
package slices

import (
	"cmp"
	"sort"
)

// Equal reports whether two slices have the same elements.
func Equal[S ~[]E, E comparable](a, b S) bool {
	if len(a) != len(b) {
		return false
	}
	for i, v := range a {
		if v != b[i] {
			return false
		}
	}
	return true
}

// EqualFunc is Equal with a comparison of its own.
func EqualFunc[S1 ~[]E1, S2 ~[]E2, E1, E2 any](a S1, b S2, eq func(E1, E2) bool) bool {
	if len(a) != len(b) {
		return false
	}
	for i, v := range a {
		if !eq(v, b[i]) {
			return false
		}
	}
	return true
}

// Compare compares element by element; a prefix comes first.
func Compare[S ~[]E, E cmp.Ordered](a, b S) int {
	for i, v := range a {
		if i >= len(b) {
			return +1
		}
		if c := cmp.Compare(v, b[i]); c != 0 {
			return c
		}
	}
	if len(a) < len(b) {
		return -1
	}
	return 0
}

// CompareFunc is Compare with a comparison of its own.
func CompareFunc[S1 ~[]E1, S2 ~[]E2, E1, E2 any](a S1, b S2, compare func(E1, E2) int) int {
	for i, v := range a {
		if i >= len(b) {
			return +1
		}
		if c := compare(v, b[i]); c != 0 {
			return c
		}
	}
	if len(a) < len(b) {
		return -1
	}
	return 0
}

// Index is where v is first, or -1.
func Index[S ~[]E, E comparable](s S, v E) int {
	for i, x := range s {
		if v == x {
			return i
		}
	}
	return -1
}

// IndexFunc is the first index for which f holds, or -1.
func IndexFunc[S ~[]E, E any](s S, f func(E) bool) int {
	for i, x := range s {
		if f(x) {
			return i
		}
	}
	return -1
}

// Contains reports whether v is in s.
func Contains[S ~[]E, E comparable](s S, v E) bool { return Index(s, v) >= 0 }

// ContainsFunc reports whether f holds for an element.
func ContainsFunc[S ~[]E, E any](s S, f func(E) bool) bool { return IndexFunc(s, f) >= 0 }

// Insert puts values in before index i.
func Insert[S ~[]E, E any](s S, i int, v ...E) S {
	_ = s[i:]
	if len(v) == 0 {
		return s
	}
	if i == len(s) {
		return append(s, v...)
	}
	tail := append(S(nil), s[i:]...)
	if len(s)+len(v) > cap(s) {
		// What append allots to the whole is what the package of this name allots.
		s2 := append(s[:i], make(S, len(s)+len(v)-i)...)
		copy(s2[i:], v)
		copy(s2[i+len(v):], tail)
		return s2
	}
	s = s[:len(s)+len(v)]
	copy(s[i+len(v):], tail)
	copy(s[i:], v)
	return s
}

// Delete removes s[i:j] and clears what that leaves at the end.
func Delete[S ~[]E, E any](s S, i, j int) S {
	_ = s[i:j:len(s)]
	if i == j {
		return s
	}
	old := len(s)
	s = append(s[:i], s[j:]...)
	clear(s[len(s):old])
	return s
}

// DeleteFunc removes the elements for which del holds.
func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S {
	i := IndexFunc(s, del)
	if i == -1 {
		return s
	}
	for j := i + 1; j < len(s); j++ {
		if v := s[j]; !del(v) {
			s[i] = v
			i++
		}
	}
	clear(s[i:])
	return s[:i]
}

// Replace puts v in the place of s[i:j].
func Replace[S ~[]E, E any](s S, i, j int, v ...E) S {
	_ = s[i:j]
	if i == j {
		return Insert(s, i, v...)
	}
	if j == len(s) {
		s2 := append(s[:i], v...)
		if len(s2) < len(s) {
			clear(s[len(s2):])
		}
		return s2
	}
	tail := append(S(nil), s[j:]...)
	total := i + len(v) + len(tail)
	if total > cap(s) {
		s2 := append(s[:i], make(S, total-i)...)
		copy(s2[i:], v)
		copy(s2[i+len(v):], tail)
		return s2
	}
	old := len(s)
	values := append(S(nil), v...)
	r := s[:total]
	copy(r[i:], values)
	copy(r[i+len(values):], tail)
	if total < old {
		clear(s[total:])
	}
	return r
}

// Clone is a copy that keeps whether s is nil.
func Clone[S ~[]E, E any](s S) S { return append(s[:0:0], s...) }

// Compact keeps one of each run of equal elements.
func Compact[S ~[]E, E comparable](s S) S {
	if len(s) < 2 {
		return s
	}
	i := 1
	for k := 1; k < len(s); k++ {
		if s[k] != s[k-1] {
			if i != k {
				s[i] = s[k]
			}
			i++
		}
	}
	clear(s[i:])
	return s[:i]
}

// CompactFunc is Compact with a comparison of its own.
func CompactFunc[S ~[]E, E any](s S, eq func(E, E) bool) S {
	if len(s) < 2 {
		return s
	}
	for k := 1; k < len(s); k++ {
		if !eq(s[k], s[k-1]) {
			continue
		}
		rest := s[k:]
		for k2 := 1; k2 < len(rest); k2++ {
			if !eq(rest[k2], rest[k2-1]) {
				s[k] = rest[k2]
				k++
			}
		}
		clear(s[k:])
		return s[:k]
	}
	return s
}

// Grow makes room for n more elements.
func Grow[S ~[]E, E any](s S, n int) S {
	if n < 0 {
		panic("cannot be negative")
	}
	if n -= cap(s) - len(s); n > 0 {
		s = append(s[:cap(s)], make([]E, n)...)[:len(s)]
	}
	return s
}

// Clip removes unused capacity.
func Clip[S ~[]E, E any](s S) S { return s[:len(s):len(s)] }

// Reverse turns the order round.
func Reverse[S ~[]E, E any](s S) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

// Concat is all slices in a row, in a new one.
func Concat[S ~[]E, E any](slices ...S) S {
	size := 0
	for _, s := range slices {
		size += len(s)
	}
	r := Grow[S](nil, size)
	for _, s := range slices {
		r = append(r, s...)
	}
	return r
}

// Repeat is a new slice with x that many times.
func Repeat[S ~[]E, E any](x S, count int) S {
	if count < 0 {
		panic("cannot be negative")
	}
	r := make(S, 0, len(x)*count)
	for i := 0; i < count; i++ {
		r = append(r, x...)
	}
	return r
}

// Sort puts the elements in ascending order.
func Sort[S ~[]E, E cmp.Ordered](s S) {
	sort.Slice(s, func(i, j int) bool { return cmp.Less(s[i], s[j]) })
}

// SortFunc puts the elements in the order of cmp.
func SortFunc[S ~[]E, E any](s S, cmp func(a, b E) int) {
	sort.Slice(s, func(i, j int) bool { return cmp(s[i], s[j]) < 0 })
}

// SortStableFunc is SortFunc that keeps the order of equal elements.
func SortStableFunc[S ~[]E, E any](s S, cmp func(a, b E) int) {
	sort.SliceStable(s, func(i, j int) bool { return cmp(s[i], s[j]) < 0 })
}

// IsSorted reports whether s is in ascending order.
func IsSorted[S ~[]E, E cmp.Ordered](s S) bool {
	for i := len(s) - 1; i > 0; i-- {
		if cmp.Less(s[i], s[i-1]) {
			return false
		}
	}
	return true
}

// IsSortedFunc is IsSorted in the order of cmp.
func IsSortedFunc[S ~[]E, E any](s S, cmp func(a, b E) int) bool {
	for i := len(s) - 1; i > 0; i-- {
		if cmp(s[i], s[i-1]) < 0 {
			return false
		}
	}
	return true
}

// Min is the smallest element.
func Min[S ~[]E, E cmp.Ordered](s S) E {
	if len(s) < 1 {
		panic("slices.Min: empty list")
	}
	m := s[0]
	for i := 1; i < len(s); i++ {
		m = min(m, s[i])
	}
	return m
}

// MinFunc is the first of the smallest elements in the order of cmp.
func MinFunc[S ~[]E, E any](s S, cmp func(a, b E) int) E {
	if len(s) < 1 {
		panic("slices.MinFunc: empty list")
	}
	m := s[0]
	for i := 1; i < len(s); i++ {
		if cmp(s[i], m) < 0 {
			m = s[i]
		}
	}
	return m
}

// Max is the largest element.
func Max[S ~[]E, E cmp.Ordered](s S) E {
	if len(s) < 1 {
		panic("slices.Max: empty list")
	}
	m := s[0]
	for i := 1; i < len(s); i++ {
		m = max(m, s[i])
	}
	return m
}

// MaxFunc is the first of the largest elements in the order of cmp.
func MaxFunc[S ~[]E, E any](s S, cmp func(a, b E) int) E {
	if len(s) < 1 {
		panic("slices.MaxFunc: empty list")
	}
	m := s[0]
	for i := 1; i < len(s); i++ {
		if cmp(s[i], m) > 0 {
			m = s[i]
		}
	}
	return m
}

// BinarySearch looks for target in a sorted slice: where it is or would be, and whether it is.
func BinarySearch[S ~[]E, E cmp.Ordered](s S, target E) (int, bool) {
	i, j := 0, len(s)
	for i < j {
		h := int(uint(i+j) >> 1)
		if cmp.Less(s[h], target) {
			i = h + 1
		} else {
			j = h
		}
	}
	return i, i < len(s) && (s[i] == target || s[i] != s[i] && target != target)
}

// BinarySearchFunc is BinarySearch with a comparison of its own.
func BinarySearchFunc[S ~[]E, E, T any](s S, target T, cmp func(E, T) int) (int, bool) {
	i, j := 0, len(s)
	for i < j {
		h := int(uint(i+j) >> 1)
		if cmp(s[h], target) < 0 {
			i = h + 1
		} else {
			j = h
		}
	}
	return i, i < len(s) && cmp(s[i], target) == 0
}

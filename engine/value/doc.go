// Package value is the data model: the only things that depots hold, PStates store and
// dataflow computes with.
//
// A value is a Go any whose dynamic type is one of
//
//	nil, bool, int64, float64, string, []byte, uuid.UUID, *List, *Set, *Map, *Record
//
// Everything is immutable: a []byte must not be written to after it became a value, and the
// collections return changed copies that share what did not change. From converts whatever a
// Go program hands over, ToGo and To convert back.
//
// There is one total order over all values (Compare): nil < booleans < numbers < strings <
// bytes < UUIDs < lists < sets < maps < records. Numbers are ordered by their number and then
// by kind, so 1 and 1.0 are neighbours and yet two values. Maps and sets iterate and print in
// this order, and AppendKey encodes it, so that the order of rows in storage is the order of
// values.
package value

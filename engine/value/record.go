package value

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// RecordType is the shape of a record: its type's name, package-qualified, and its fields in
// order of declaration. Types are interned: equal name and fields, equal pointer.
type RecordType struct {
	Name   string
	Fields []string

	head []byte // the encoded name and fields, a prefix of every encoded record
}

var recordTypes sync.Map // string(head) → *RecordType

// RecordTypeOf returns the record type of that name and those fields.
func RecordTypeOf(name string, fields ...string) *RecordType {
	head := appendRecordHead(nil, name, fields)
	if t, ok := recordTypes.Load(string(head)); ok {
		return t.(*RecordType)
	}
	t := &RecordType{Name: name, Fields: slices.Clone(fields), head: head}
	got, _ := recordTypes.LoadOrStore(string(head), t)
	return got.(*RecordType)
}

// Short returns the type's name without its package, and without those of its arguments.
func (t *RecordType) Short() string {
	if !strings.Contains(t.Name, "[") {
		return t.Name[strings.LastIndexByte(t.Name, '.')+1:]
	}
	return packages.ReplaceAllString(t.Name, "")
}

var packages = regexp.MustCompile(`[^][*,\s]*\.`)

// Index returns the place of a field, -1 when there is none of that name.
func (t *RecordType) Index(field string) int { return slices.Index(t.Fields, field) }

// Record is an immutable record: what a struct of a Go program becomes in the engine.
type Record struct {
	t    *RecordType
	vals []any
}

// NewRecord makes a record; vals are its fields in order, and are taken over.
func NewRecord(t *RecordType, vals ...any) *Record { return &Record{t, vals} }

// Type returns the record's type.
func (r *Record) Type() *RecordType { return r.t }

// TypeName returns the name of the record's type without its package.
func (r *Record) TypeName() string { return r.t.Short() }

// Get returns the value of a field, nil when there is no such field.
func (r *Record) Get(field string) any {
	v, _ := r.Field(field)
	return v
}

// Field returns the value of a field, and whether there is such a field.
func (r *Record) Field(field string) (any, bool) {
	if i := r.t.Index(field); i >= 0 {
		return r.vals[i], true
	}
	return nil, false
}

// At returns the value of the i-th field.
func (r *Record) At(i int) any { return r.vals[i] }

// SetAt returns the record with v as its i-th field.
func (r *Record) SetAt(i int, v any) *Record {
	vals := slices.Clone(r.vals)
	vals[i] = v
	return &Record{r.t, vals}
}

// Map returns the record's fields as a map.
func (r *Record) Map() *Map {
	es := make([]Entry, len(r.vals))
	for i, v := range r.vals {
		es[i] = Entry{r.t.Fields[i], v}
	}
	return NewMap(es...)
}

// As fills the struct, or whatever else, that dst points to. A field of the struct without a
// field in the record keeps its value.
func (r *Record) As(dst any) error { return Into(r, dst) }

// String prints the record in order of declaration.
func (r *Record) String() string { return String(r) }

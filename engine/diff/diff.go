package diff

import (
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Kind is what a Diff does, to what is at the end of its path.
type Kind string

// The kinds. Each says what the path leads to, and what Value is.
const (
	// KindResync replaces everything, whatever was there: no path, the whole value.
	KindResync Kind = "resync"
	// KindValue replaces the whole value: no path, the new one.
	KindValue Kind = "value"
	// KindKey sets a key of a map or a field of a record.
	KindKey Kind = "key"
	// KindKeyRemove removes a key of a map; no value.
	KindKeyRemove Kind = "keyRemove"
	// KindKeyRename gives the value at a key another key, which is the Value. What was there is gone.
	KindKeyRename Kind = "keyRename"
	// KindInsert puts an element into a list so that it has the index.
	KindInsert Kind = "insert"
	// KindIndexChange replaces an element of a list.
	KindIndexChange Kind = "indexChange"
	// KindIndexRemove removes an element of a list; no value.
	KindIndexRemove Kind = "indexRemove"
	// KindReorder takes an element out of a list and puts it back in at the index that is the Value.
	KindReorder Kind = "reorder"
	// KindSetAdd adds an element to a set, the last of the path and the Value.
	KindSetAdd Kind = "setAdd"
	// KindSetRemove removes an element of a set; no value.
	KindSetRemove Kind = "setRemove"
	// KindMulti does its parts in order; no path, no value.
	KindMulti Kind = "multi"
	// KindUnknown replaces what is anywhere, in whatever collection it is; also, without a path, everything.
	KindUnknown Kind = "unknown"
	// KindDestroyed is the end: nothing changes any more. No path, no value.
	KindDestroyed Kind = "destroyed"
)

// Diff says how one value became another.
type Diff struct {
	Kind Kind
	// Path leads from the value's top to the change: keys of maps, names of record fields, indexes of lists as
	// int64, elements of sets.
	Path []any
	// Value is what is there now.
	Value any
	// Parts are the steps of a multi, each of which applies to what the one before left.
	Parts []Diff
}

// Join makes one diff of several, one after the other. Of one it is that one; of none, a multi without parts,
// which changes nothing.
func Join(ds ...Diff) Diff {
	var parts []Diff
	for _, d := range ds {
		parts = append(parts, d.Leaves()...)
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return Diff{Kind: KindMulti, Parts: parts}
}

// Leaves returns the steps of a multi, those of multis inside of it too, in order; of any other diff, itself.
func (d Diff) Leaves() []Diff {
	if d.Kind != KindMulti {
		return []Diff{d}
	}
	var out []Diff
	for _, p := range d.Parts {
		out = append(out, p.Leaves()...)
	}
	return out
}

// String prints the diff on one line.
//
//	key ["a" "b"] = 3
//	multi(reorder ["l" 2] -> 0; setAdd ["s" 7])
func (d Diff) String() string {
	var b strings.Builder
	d.print(&b)
	return b.String()
}

func (d Diff) print(b *strings.Builder) {
	b.WriteString(string(d.Kind))
	if d.Kind == KindMulti {
		b.WriteByte('(')
		for i, p := range d.Parts {
			if i > 0 {
				b.WriteString("; ")
			}
			p.print(b)
		}
		b.WriteByte(')')
		return
	}
	if len(d.Path) > 0 {
		b.WriteByte(' ')
		b.WriteString(pathString(d.Path))
	}
	switch d.Kind {
	case KindKeyRemove, KindIndexRemove, KindSetAdd, KindSetRemove, KindDestroyed:
		return
	case KindKeyRename, KindReorder:
		b.WriteString(" -> ")
	default:
		b.WriteString(" = ")
	}
	b.WriteString(value.String(d.Value))
}

func pathString(p []any) string { return value.String(value.NewList(slices.Clone(p)...)) }

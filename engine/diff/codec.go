package diff

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// ErrCodec is what Decode returns for a value that Encode did not make; it is wrapped with the reason.
var ErrCodec = errors.New("malformed diff")

// Encode returns the diff as a value: the list [kind path value], of a multi [kind parts].
func Encode(d Diff) any {
	if d.Kind != KindMulti {
		return value.NewList(string(d.Kind), value.NewList(slices.Clone(d.Path)...), d.Value)
	}
	parts := make([]any, len(d.Parts))
	for i, p := range d.Parts {
		parts[i] = Encode(p)
	}
	return value.NewList(string(KindMulti), value.NewList(parts...))
}

// Decode reads what Encode made.
func Decode(v any) (Diff, error) {
	l, ok := v.(*value.List)
	if !ok || l.Len() < 2 || l.Len() > 3 {
		return Diff{}, fmt.Errorf("%w: %s is no list of a kind and what belongs to it", ErrCodec, value.Describe(v))
	}
	kind, _ := l.At(0).(string)
	rest, ok := l.At(1).(*value.List)
	switch {
	case !ok || (kind == string(KindMulti)) != (l.Len() == 2):
		return Diff{}, fmt.Errorf("%w: a list of kind %q is built otherwise", ErrCodec, kind)
	case l.Len() == 2:
		return decodeMulti(rest)
	}
	d := Diff{Kind: Kind(kind), Value: l.At(2)}
	d.Path = append(d.Path, rest.Elems()...)
	if err := d.check(); err != nil {
		return Diff{}, fmt.Errorf("%w: %w", ErrCodec, err)
	}
	return d, nil
}

func decodeMulti(l *value.List) (Diff, error) {
	var parts []Diff
	for e := range l.All() {
		p, err := Decode(e)
		if err != nil {
			return Diff{}, err
		}
		parts = append(parts, p)
	}
	return Diff{Kind: KindMulti, Parts: parts}, nil
}

// shapes say what a diff of each kind but multi has.
var shapes = map[Kind]struct {
	path    pathShape
	noValue bool
}{
	KindResync:      {noPath, false},
	KindValue:       {noPath, false},
	KindKey:         {somePath, false},
	KindKeyRemove:   {somePath, true},
	KindKeyRename:   {somePath, false},
	KindInsert:      {indexPath, false},
	KindIndexChange: {indexPath, false},
	KindIndexRemove: {indexPath, true},
	KindReorder:     {indexPath, false},
	KindSetAdd:      {somePath, false},
	KindSetRemove:   {somePath, true},
	KindUnknown:     {anyPath, false},
	KindDestroyed:   {noPath, true},
}

type pathShape uint8

const (
	anyPath pathShape = iota
	noPath
	somePath
	indexPath // its last step is an index
)

// check compares a diff that is no multi with what its kind asks for.
func (d Diff) check() error {
	s, ok := shapes[d.Kind]
	var last any
	if len(d.Path) > 0 {
		last = d.Path[len(d.Path)-1]
	}
	switch {
	case !ok:
		return fmt.Errorf("%q is no kind of diff", d.Kind)
	case s.path == noPath && len(d.Path) > 0:
		return fmt.Errorf("%s has a path", d.Kind)
	case (s.path == somePath || s.path == indexPath) && len(d.Path) == 0:
		return fmt.Errorf("%s has no path", d.Kind)
	case s.path == indexPath && !isIndex(last), d.Kind == KindReorder && !isIndex(d.Value):
		return fmt.Errorf("%s is at no index", d.Kind)
	case s.noValue && d.Value != nil:
		return fmt.Errorf("%s has a value", d.Kind)
	case d.Kind == KindSetAdd && !value.Equal(d.Value, last):
		return fmt.Errorf("%s adds another element than the one that its path ends with", d.Kind)
	}
	return nil
}

func isIndex(v any) bool {
	i, ok := v.(int64)
	return ok && i >= 0
}

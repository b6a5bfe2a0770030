package path

import (
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// ErrCodec is what Decode returns for bytes that Encode did not write.
var ErrCodec = errors.New("malformed path")

// Encode appends the encoding of a path without Holes. name gives each function the name by
// which Decode finds it again.
func Encode(b []byte, p []Nav, name func(f *Func) (string, error)) ([]byte, error) {
	v, err := encodePath(p, name)
	if err != nil {
		return nil, err
	}
	return value.Encode(b, v), nil
}

func encodePath(p []Nav, name func(f *Func) (string, error)) (*value.List, error) {
	out := make([]any, len(p))
	for i, n := range p {
		var fns [2]any
		for j, f := range []*Func{n.Fn, n.Fn2} {
			if f == nil {
				continue
			}
			s, err := name(f)
			if err != nil {
				return nil, err
			}
			fns[j] = s
		}
		for _, a := range append(n.Args[:len(n.Args):len(n.Args)], n.Range.Max) {
			if value.KindOf(a) == value.KindNone {
				return nil, fmt.Errorf("%s in a path that leaves its process is no value", argString(a))
			}
		}
		inner := make([]any, len(n.Paths))
		for j, q := range n.Paths {
			v, err := encodePath(q, name)
			if err != nil {
				return nil, err
			}
			inner[j] = v
		}
		out[i] = value.NewList(n.Name, value.NewList(n.Args...), value.NewList(fns[:]...), value.NewList(inner...),
			value.NewList(n.Range.Max, n.Range.ExcludeStart, n.Range.IncludeEnd), int64(n.Up))
	}
	return value.NewList(out...), nil
}

// Decode reads a path that Encode wrote; fn finds a function by its name.
func Decode(b []byte, fn func(name string) (*Func, error)) ([]Nav, error) {
	v, err := value.Decode(b)
	if err != nil {
		return nil, err
	}
	return decodePath(v, fn)
}

func decodePath(v any, fn func(name string) (*Func, error)) ([]Nav, error) {
	l, ok := v.(*value.List)
	if !ok {
		return nil, ErrCodec
	}
	var out []Nav
	for e := range l.All() {
		n, err := decodeNav(e, fn)
		if err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, nil
}

func decodeNav(v any, fn func(name string) (*Func, error)) (n Nav, err error) {
	l, ok := v.(*value.List)
	if !ok || l.Len() != 6 {
		return n, ErrCodec
	}
	n.Name, ok = l.At(0).(string)
	args, ok2 := l.At(1).(*value.List)
	inner, ok3 := l.At(3).(*value.List)
	opts, ok4 := l.At(4).(*value.List)
	fns, ok5 := l.At(2).(*value.List)
	up, ok6 := l.At(5).(int64)
	if !ok || !ok2 || !ok3 || !ok4 || !ok5 || !ok6 || opts.Len() != 3 || fns.Len() != 2 || up < 0 {
		return n, ErrCodec
	}
	n.Up = int(up)
	n.Args = args.Elems()
	n.Range.Max = opts.At(0)
	n.Range.ExcludeStart, _ = opts.At(1).(bool)
	n.Range.IncludeEnd, _ = opts.At(2).(bool)
	for i, into := range []**Func{&n.Fn, &n.Fn2} {
		if s, ok := fns.At(i).(string); ok {
			if *into, err = fn(s); err != nil {
				return n, err
			}
		}
	}
	for e := range inner.All() {
		p, err := decodePath(e, fn)
		if err != nil {
			return n, err
		}
		n.Paths = append(n.Paths, p)
	}
	return n, nil
}

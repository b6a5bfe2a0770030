package task

import (
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/diff"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/topology"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// ErrCodec is what DecodeMessage returns for bytes that EncodeMessage did not write.
var ErrCodec = errors.New("malformed message between tasks")

// What an encoded message is.
const (
	tagAppend int64 = iota + 1
	tagHop
	tagDone
	tagSelect
	tagRead
	tagInfo
	tagReplay
	tagPage
	tagWatch
	tagUnwatch
	tagFollow
	tagPulled
	tagFailing
	tagSkip
	tagConfigure
)

// EncodeMessage appends a message for a task of p. What is only known in this process is not
// in it: the Reply, which DecodeMessage takes from its caller, and the functions of paths that
// fn gives names to.
func EncodeMessage(b []byte, p *Program, m Message, fn func(*path.Func) (string, error)) ([]byte, error) {
	list := func(vs ...any) ([]byte, error) { return value.Encode(b, value.NewList(vs...)), nil }
	switch m := m.(type) {
	case *Append:
		return list(tagAppend, int64(m.Task), int64(m.Depot), m.Value, m.Key, int64(m.Level), m.By, m.Cause)
	case *Follow:
		return list(tagFollow, int64(m.Task), int64(m.Depot), m.From)
	case *Pulled:
		return list(tagPulled, int64(m.Task), int64(m.Stream), int64(m.Slot), int64(m.Start), m.Next,
			encodeRecords(m.Records), encodeFailure(m.Fail))
	case *Hop:
		frames, err := p.Streams[m.Root.Stream].Unit.EncodeMessage(nil, m.Frames)
		if err != nil {
			return nil, err
		}
		return list(tagHop, int64(m.Task), int64(m.From), encodeRoot(m.Root), int64(m.ID), frames, m.Cause)
	case *Page:
		frames, err := p.Streams[m.Root.Stream].Unit.EncodeMessage(nil, m.Frames)
		if err != nil {
			return nil, err
		}
		return list(tagPage, int64(m.Task), encodeRoot(m.Root), int64(m.ID), frames, value.NewList(m.Vals...),
			int64(m.Read), m.Cause)
	case *Done:
		return list(tagDone, encodeRoot(m.Root), int64(m.From), int64(m.Xor), value.NewList(m.Acks...),
			encodeFailure(m.Fail))
	case *Select:
		nav, err := path.Encode(nil, m.Path.Nav(), fn)
		if err != nil {
			return nil, err
		}
		return list(tagSelect, int64(m.Task), int64(m.PState), nav)
	case *Watch:
		nav, err := path.Encode(nil, m.Path.Nav(), fn)
		if err != nil {
			return nil, err
		}
		return list(tagWatch, int64(m.Task), int64(m.PState), nav, int64(m.ID))
	case *Unwatch:
		return list(tagUnwatch, int64(m.Task), int64(m.ID), m.Resync)
	case *Read:
		return list(tagRead, int64(m.Task), int64(m.Depot), m.From, m.To)
	case *Info:
		return list(tagInfo, int64(m.Task), int64(m.Depot))
	case *Replay:
		return list(tagReplay, int64(m.Task), int64(m.Stream), encodeKey(m.Key))
	case *Failing:
		return list(tagFailing, int64(m.Task), int64(m.Stream))
	case *Skip:
		return list(tagSkip, int64(m.Task), int64(m.Stream), int64(m.Source), int64(m.Partition), m.Offset)
	case *Configure:
		return list(tagConfigure, int64(m.Task), m.Target, m.Name, m.Value)
	}
	return nil, fmt.Errorf("%w: %T", ErrCodec, m)
}

// DecodeMessage reads a message that EncodeMessage wrote.
func DecodeMessage(
	b []byte, p *Program, reply Reply, fn func(name string) (*path.Func, error),
) (Message, error) {
	v, err := value.Decode(b)
	if err != nil {
		return nil, err
	}
	r := &fieldReader{}
	r.open(v)
	var m Message
	switch r.long() {
	case tagAppend:
		m = &Append{
			Task: r.int(), Depot: r.int(), Value: r.next(), Key: r.next(), Level: AckLevel(r.long()), Reply: reply,
			By: r.text(), Cause: r.long(),
		}
	case tagFollow:
		m = &Follow{Task: r.int(), Depot: r.int(), From: r.long(), Reply: reply}
	case tagPulled:
		m = &Pulled{
			Task: r.int(), Stream: r.int(), Slot: r.int(), Start: uint64(r.long()),
			Followed: Followed{r.long(), r.records()}, Fail: r.failure(),
		}
	case tagHop:
		h := &Hop{Task: r.int(), Done: Done{From: r.int(), Root: r.root()}, ID: uint64(r.long())}
		if h.Frames, err = r.frames(p, h.Root); err != nil {
			return nil, err
		}
		h.Cause = r.long()
		m = h
	case tagPage:
		h := &Page{Task: r.int(), Root: r.root(), ID: uint64(r.long())}
		if h.Frames, err = r.frames(p, h.Root); err != nil {
			return nil, err
		}
		h.Vals, h.Read, h.Cause = r.list(), uint64(r.long()), r.long()
		m = h
	case tagDone:
		m = &Done{
			Root: r.root(), From: r.int(), Xor: uint64(r.long()), Acks: r.list(), Fail: r.failure(),
		}
	case tagSelect:
		s := &Select{Task: r.int(), PState: r.int(), Reply: reply}
		if s.Path, err = r.path(fn); err != nil {
			return nil, err
		}
		m = s
	case tagWatch:
		s := &Watch{Task: r.int(), PState: r.int(), Feed: reply}
		if s.Path, err = r.path(fn); err != nil {
			return nil, err
		}
		s.ID = uint64(r.long())
		m = s
	case tagUnwatch:
		u := &Unwatch{Task: r.int(), ID: uint64(r.long())}
		u.Resync, _ = r.next().(bool)
		m = u
	case tagRead:
		m = &Read{Task: r.int(), Depot: r.int(), From: r.long(), To: r.long(), Reply: reply}
	case tagInfo:
		m = &Info{Task: r.int(), Depot: r.int(), Reply: reply}
	case tagReplay:
		m = &Replay{Task: r.int(), Stream: r.int(), Key: r.key()}
	case tagFailing:
		m = &Failing{Task: r.int(), Stream: r.int(), Reply: reply}
	case tagSkip:
		m = &Skip{
			Task: r.int(), Stream: r.int(), Source: r.int(), Partition: r.int(), Offset: r.long(), Reply: reply,
		}
		if s := m.(*Skip); s.Stream < 0 || s.Stream >= len(p.Streams) {
			return nil, ErrCodec
		}
	case tagConfigure:
		m = &Configure{Task: r.int(), Target: r.text(), Name: r.text(), Value: r.next(), Reply: reply}
	}
	if r.bad || m == nil || m.Dest() < 0 || m.Dest() >= p.Tasks {
		return nil, ErrCodec
	}
	return m, nil
}

func encodeKey(k topology.Key) *value.List {
	return value.NewList(int64(k.Source), k.Offset, int64(k.Attempt))
}

func encodeRoot(r Root) *value.List {
	return value.NewList(int64(r.Task), int64(r.Stream), encodeKey(r.Key), int64(r.Start))
}

func encodeFailure(f *Failure) any {
	if f == nil {
		return nil
	}
	var schema any
	if s := f.Schema; s != nil {
		schema = value.NewList(value.NewList(s.Path...), s.Want, s.Got)
	}
	return value.NewList(f.Topology, f.At, f.Text, string(f.Cause), schema)
}

// fieldReader takes the fields of an encoded list one by one.
type fieldReader struct {
	l   *value.List
	i   int
	bad bool
}

func (r *fieldReader) open(v any) {
	l, ok := v.(*value.List)
	r.l, r.bad = l, r.bad || !ok
}

func (r *fieldReader) next() any {
	if r.i >= r.l.Len() {
		r.bad = true
		return nil
	}
	r.i++
	return r.l.At(r.i - 1)
}

func (r *fieldReader) long() int64 {
	n, ok := r.next().(int64)
	r.bad = r.bad || !ok
	return n
}

func (r *fieldReader) int() int { return int(r.long()) }

func (r *fieldReader) text() string {
	s, ok := r.next().(string)
	r.bad = r.bad || !ok
	return s
}

func (r *fieldReader) list() []any {
	l, ok := r.next().(*value.List)
	r.bad = r.bad || !ok
	return l.Elems()
}

// inner reads a field that is a list of fields.
func (r *fieldReader) inner(read func(in *fieldReader)) {
	in := &fieldReader{}
	in.open(r.next())
	read(in)
	r.bad = r.bad || in.bad
}

func (r *fieldReader) key() (k topology.Key) {
	r.inner(func(in *fieldReader) {
		k = topology.Key{Source: in.int(), Offset: in.long(), Attempt: in.int()}
	})
	return k
}

func (r *fieldReader) root() (root Root) {
	r.inner(func(in *fieldReader) { root = Root{in.int(), in.int(), in.key(), uint64(in.long())} })
	return root
}

func (r *fieldReader) path(fn func(name string) (*path.Func, error)) (*path.Compiled, error) {
	b, _ := r.next().([]byte)
	nav, err := path.Decode(b, fn)
	if err != nil {
		return nil, err
	}
	return path.Compile(nav)
}

// frames reads the frames of an event of a record.
func (r *fieldReader) frames(p *Program, root Root) (*dataflow.Message, error) {
	b, _ := r.next().([]byte)
	if r.bad || root.Stream < 0 || root.Stream >= len(p.Streams) {
		return nil, ErrCodec
	}
	return p.Streams[root.Stream].Unit.DecodeMessage(b)
}

func (r *fieldReader) failure() *Failure {
	v := r.next()
	if v == nil {
		return nil
	}
	f := &Failure{}
	in := &fieldReader{}
	in.open(v)
	f.Topology, f.At, f.Text, f.Cause = in.text(), in.text(), in.text(), Cause(in.text())
	if s := in.next(); s != nil {
		sr := &fieldReader{}
		sr.open(s)
		f.Schema = &pstate.SchemaError{Path: sr.list(), Want: sr.text(), Got: sr.text()}
		in.bad = in.bad || sr.bad
	}
	r.bad = r.bad || in.bad
	return f
}

// crossed returns an answer as it is when it has gone through the codec.
func crossed(v any) (any, error) {
	var failed error
	through := func(v any) any {
		out, err := value.Decode(value.Encode(nil, v))
		if err != nil {
			failed = err
		}
		return out
	}
	switch v := v.(type) {
	case Acks:
		out := make(Acks, len(v))
		for i, a := range v {
			out[i] = Ack{a.Topology, through(a.V)}
		}
		return out, failed
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = through(e)
		}
		return out, failed
	case Update:
		d, err := diff.Decode(through(diff.Encode(v.Diff)))
		return Update{v.N, d}, errors.Join(failed, err)
	case []depot.Record:
		out := make([]depot.Record, len(v))
		for i, r := range v {
			out[i] = depot.Record{Offset: r.Offset, Millis: r.Millis, Value: through(r.Value)}
		}
		return out, failed
	case Followed:
		rs, err := crossed(v.Records)
		v.Records, _ = rs.([]depot.Record)
		return v, err
	}
	return v, nil
}

func encodeRecords(rs []depot.Record) *value.List {
	out := make([]any, len(rs))
	for i, r := range rs {
		out[i] = value.NewList(r.Offset, r.Millis, r.Value)
	}
	return value.NewList(out...)
}

func (r *fieldReader) records() (rs []depot.Record) {
	r.inner(func(in *fieldReader) {
		for in.i < in.l.Len() {
			in.inner(func(one *fieldReader) {
				rs = append(rs, depot.Record{Offset: one.long(), Millis: one.long(), Value: one.next()})
			})
		}
	})
	return rs
}

// unitFunc finds a path's function that travels by name.
func unitFunc(name string) *path.Func { return dataflow.BuiltinFunc(name) }

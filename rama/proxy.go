package rama

import (
	"context"
	"fmt"
	"sync"

	"github.com/ramaworkshop/ramaworkshop/engine"
	"github.com/ramaworkshop/ramaworkshop/engine/diff"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Diff says how the value of a proxy has changed. Its Path leads from the proxied value to the
// change: keys, indexes (int64) and elements of sets. Value is what is there now.
//
//	resync       the whole Value, with nothing known about how it came to be
//	value        the proxied value is replaced
//	key          the value at a key of a map, or at a field of a record
//	keyRemove    the key is gone
//	keyRename    the value at the key is now at the key that Value is
//	insert       Value is put in at the index
//	indexChange  the element at the index
//	indexRemove  the element is gone
//	reorder      the element moved to the index that Value is
//	setAdd       Value, also the path's end, is in the set
//	setRemove    the path's end is no longer in the set
//	multi        Parts, one after the other
//	unknown      something at the path, or below it
//	destroyed    the last one: of Close, with Value nil, or for a reason, which Value tells
type Diff struct {
	Kind  string
	Path  []any
	Value any
	Parts []Diff
}

func goDiff(d diff.Diff) Diff {
	out := Diff{Kind: string(d.Kind), Path: goValues(d.Path), Value: value.ToGo(d.Value)}
	for _, p := range d.Parts {
		out.Parts = append(out.Parts, goDiff(p))
	}
	return out
}

// Leaves takes a multi apart, into changes in the order in which they were made; of every other
// diff it is the diff itself.
func (d Diff) Leaves() []Diff {
	if d.Kind != string(diff.KindMulti) {
		return []Diff{d}
	}
	var out []Diff
	for _, p := range d.Parts {
		out = append(out, p.Leaves()...)
	}
	return out
}

// String prints the diff on one line: `key ["a" "b"] = 3`.
func (d Diff) String() string { return d.inner().String() }

func (d Diff) inner() diff.Diff {
	from := func(v any) any {
		x, err := value.From(v)
		if err != nil {
			return fmt.Sprint(v)
		}
		return x
	}
	out := diff.Diff{Kind: diff.Kind(d.Kind), Value: from(d.Value)}
	for _, k := range d.Path {
		out.Path = append(out.Path, from(k))
	}
	for _, p := range d.Parts {
		out.Parts = append(out.Parts, p.inner())
	}
	return out
}

// Proxy is a value in a PState that is kept up to date here: the PState's task sends what changed,
// when it is committed.
type Proxy struct {
	w      engine.Watching
	change func(new, old any, d Diff)
	wake   chan struct{}

	mu     sync.Mutex
	val    any
	next   int64 // number of the update that comes next
	stale  bool  // one was missed, and the whole value is asked for
	ended  bool
	events []proxyEvent
}

// proxyEvent is a change that the callback has not seen.
type proxyEvent struct {
	new, old any
	d        diff.Diff
}

// maxEvents is how many changes may wait for the callback; of more, only the last value is told.
const maxEvents = 1024

// Proxy follows the one value that the path visits, which is found as Select finds it. change, which
// may be nil, is called for each change of the value, one at a time and in order, on a goroutine of
// its own: first with the value as it is, nil and a resync; last with the value twice and destroyed.
// A change that is not one, as writing what was there, is not told. When the path cannot be followed
// ten times in two minutes, or no longer visits one value, the proxy ends.
func (p *PState) Proxy(ctx context.Context, path []Nav, change func(new, old any, d Diff)) (*Proxy, error) {
	if p.c.err != nil {
		return nil, p.c.err
	}
	c, pkey, err := p.pathAndKey(path)
	if err != nil {
		return nil, err
	}
	x := &Proxy{change: change, wake: make(chan struct{}, 1)}
	if x.w, err = p.c.c.Watch(ctx, p.module, p.name, c, pkey, proxyFeed{x}); err != nil {
		return nil, err
	}
	go x.tell()
	return x, nil
}

// proxyFeed takes the updates of a proxy, on the thread of a task.
type proxyFeed struct{ x *Proxy }

// Answer implements task.Reply.
func (f proxyFeed) Answer(v any, err error) {
	x := f.x
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.ended {
		return
	}
	if err != nil {
		x.end(err.Error())
		return
	}
	u := v.(task.Update)
	whole := u.Diff.Kind == diff.KindResync
	if x.stale && !whole {
		return
	}
	val, err := diff.Apply(x.val, u.Diff)
	if err != nil || u.N != x.next && !whole {
		x.stale = true
		x.wakeUp()
		return
	}
	if len(x.events) >= maxEvents {
		x.events = []proxyEvent{{val, x.events[0].old, diff.Diff{Kind: diff.KindResync, Value: val}}}
	} else {
		x.events = append(x.events, proxyEvent{val, x.val, u.Diff})
	}
	x.val, x.next, x.stale = val, u.N+1, false
	x.wakeUp()
}

// end ends the proxy; x.mu is held.
func (x *Proxy) end(why any) {
	x.ended = true
	x.events = append(x.events, proxyEvent{x.val, x.val, diff.Diff{Kind: diff.KindDestroyed, Value: why}})
	x.wakeUp()
}

func (x *Proxy) wakeUp() {
	select {
	case x.wake <- struct{}{}:
	default:
	}
}

// tell calls the callback until the proxy has ended.
func (x *Proxy) tell() {
	for range x.wake {
		x.mu.Lock()
		events, stale, ended := x.events, x.stale, x.ended
		x.events = nil
		x.mu.Unlock()
		for _, e := range events {
			if x.change != nil {
				x.change(value.ToGo(e.new), value.ToGo(e.old), goDiff(e.d))
			}
		}
		switch {
		case ended:
			return
		case stale:
			x.w.Resync()
		}
	}
}

// Get returns the value as last pushed; it asks nobody.
func (x *Proxy) Get() any {
	x.mu.Lock()
	defer x.mu.Unlock()
	return value.ToGo(x.val)
}

// Active reports whether the value is still followed.
func (x *Proxy) Active() bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return !x.ended
}

// Close ends the proxy; it may be called twice. Get keeps the last value.
func (x *Proxy) Close() error {
	x.mu.Lock()
	was := x.ended
	if !was {
		x.end(nil)
	}
	x.mu.Unlock()
	if !was {
		x.w.Close()
	}
	return nil
}

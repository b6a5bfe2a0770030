package journal

import (
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Fold is the state that a journal's first entries make: what every partition of every depot
// and PState holds, and where the last entry happened.
type Fold struct {
	// N is how many entries went in.
	N       int
	Modules map[string]*Module
	// Last is the last entry, nil before the first.
	Last *Entry
}

// Module is a module's part of a Fold.
type Module struct {
	Name           string
	Tasks, Threads int
	Depots         map[string]*Depot
	PStates        map[string]*PState
	// Waiting are the hops to a task whose events have not begun, by task, the oldest first.
	Waiting map[int][]*Entry
	// Failing are the records that fail, in the order in which they first did.
	Failing []Failing

	order   []string
	settled map[turn]int64 // the last Commit or Discard
}

// Depot is what a depot's partitions hold: records by task, in order of offsets.
type Depot struct {
	Name    string
	Records map[int][]Record
}

// Record is a record of a depot partition. Entry is the id of its append.
type Record struct {
	Offset int64
	Value  any
	Entry  int64
	// Done says that every topology has processed it, Failed that one could not, after so many Attempts;
	// Skipped that one does not try any more.
	Done     bool
	Failed   string
	Attempts int
	Skipped  bool
}

// PState is what a PState's partitions hold, by task, uncommitted writes included.
type PState struct {
	Name  string
	Tasks map[int]any
	// Wrote is the last write of each place, by task and path, for the marks of a pane.
	Wrote map[int]*Entry
	undo  map[int]any // by task: the value before this batch's first write
}

// NewFold returns the state before the first entry.
func NewFold() *Fold { return &Fold{Modules: map[string]*Module{}} }

// At folds the first n entries.
func At(entries []*Entry, n int) *Fold {
	f := NewFold()
	for _, e := range entries[:min(n, len(entries))] {
		f.Apply(e)
	}
	return f
}

// Objects returns the names of a module's depots and PStates in order of declaration.
func (m *Module) Objects() []string { return m.order }

// Apply adds one entry.
func (f *Fold) Apply(e *Entry) {
	f.N++
	f.Last = e
	switch e.Kind {
	case Launch:
		f.launch(e)
	case Updated:
		f.update(e)
	case Append:
		if d := f.depot(e); d != nil {
			d.Records[e.Task] = append(d.Records[e.Task],
				Record{Offset: e.Offset, Value: e.New, Entry: e.ID})
		}
	case Rewritten:
		f.rewritten(e)
	case Ack:
		f.ack(e)
	case Write:
		if p := f.pstate(e); p != nil {
			if _, ok := p.undo[e.Task]; !ok {
				p.undo[e.Task] = p.Tasks[e.Task]
			}
			p.Tasks[e.Task] = write(p.Tasks[e.Task], e.Path, e)
			p.Wrote[e.Task] = e
		}
	case Commit, Discard:
		f.settle(e)
	case Hop, Event, Fail, Skip:
		if m := f.Modules[e.Module]; m != nil {
			m.apply(e)
		}
	}
}

func (m *Module) apply(e *Entry) {
	switch e.Kind {
	case Hop:
		m.send(e)
	case Event:
		m.begin(e)
		m.triesAgain(e)
	case Fail:
		m.fails(e)
	case Skip:
		m.skips(e)
	}
}

func (f *Fold) launch(e *Entry) {
	m := &Module{
		Name: e.Module, Tasks: e.To, Threads: e.Partition,
		Depots: map[string]*Depot{}, PStates: map[string]*PState{},
		Waiting: map[int][]*Entry{}, settled: map[turn]int64{},
	}
	for _, v := range e.Vals {
		name, _ := v.(string)
		m.order = append(m.order, name)
		if len(name) > 1 && name[:2] == "$$" {
			m.PStates[name] = &PState{
				Name: name, Tasks: map[int]any{}, Wrote: map[int]*Entry{}, undo: map[int]any{},
			}
		} else {
			m.Depots[name] = &Depot{Name: name, Records: map[int][]Record{}}
		}
	}
	f.Modules[e.Module] = m
}

// update keeps what the objects have that are still there. What is not committed has run out.
func (f *Fold) update(e *Entry) {
	old := f.Modules[e.Module]
	f.launch(e)
	if old == nil {
		return
	}
	m := f.Modules[e.Module]
	for name, p := range old.PStates {
		if m.PStates[name] == nil {
			continue
		}
		for t, was := range p.undo {
			p.Tasks[t] = was
		}
		clear(p.undo)
		m.PStates[name] = p
	}
	for name, d := range old.Depots {
		if m.Depots[name] != nil {
			m.Depots[name] = d
		}
	}
}

// rewritten changes a record that is there, or takes it out.
func (f *Fold) rewritten(e *Entry) {
	d := f.depot(e)
	if d == nil {
		return
	}
	i, ok := d.find(e)
	switch {
	case !ok:
	case e.Removed:
		d.Records[e.Task] = slices.Delete(d.Records[e.Task], i, i+1)
	default:
		d.Records[e.Task][i].Value = e.New
	}
}

// find returns where the record of an entry is.
func (d *Depot) find(e *Entry) (i int, ok bool) {
	return slices.BinarySearchFunc(d.Records[e.Task], e.Offset, func(r Record, off int64) int {
		return int(r.Offset - off)
	})
}

func (f *Fold) depot(e *Entry) *Depot {
	if m := f.Modules[e.Module]; m != nil {
		return m.Depots[e.Object]
	}
	return nil
}

func (f *Fold) pstate(e *Entry) *PState {
	if m := f.Modules[e.Module]; m != nil {
		return m.PStates[e.Object]
	}
	return nil
}

func (f *Fold) ack(e *Entry) {
	m := f.Modules[e.Module]
	if m == nil {
		return
	}
	done := e.Text == "" && m.mended(e)
	if r := m.record(e); r != nil && (done || e.Text != "") {
		r.Done, r.Failed = done, e.Text
	}
}

// settle ends a topology's batch on a task: what it wrote stays, or is taken back. Names are
// the PStates that it wrote.
func (f *Fold) settle(e *Entry) {
	m := f.Modules[e.Module]
	if m == nil {
		return
	}
	if e.Kind == Discard {
		m.drop(e)
	}
	m.settled[turn{e.Task, e.Topology}] = e.ID
	for _, name := range e.Names {
		p := m.PStates[name]
		if p == nil {
			continue
		}
		if was, ok := p.undo[e.Task]; ok && e.Kind == Discard {
			p.Tasks[e.Task] = was
		}
		delete(p.undo, e.Task)
	}
}

// write returns v with the place at path changed as e says.
func write(v any, path []any, e *Entry) any {
	if len(path) == 0 {
		if e.Removed {
			return nil
		}
		return e.New
	}
	k := path[0]
	last := len(path) == 1
	if last && e.Container == InSet {
		s, _ := v.(*value.Set)
		if e.Removed {
			return s.Delete(k)
		}
		return s.Add(k)
	}
	if last && e.Container == InList {
		return writeElem(v, k, e)
	}
	m, _ := v.(*value.Map)
	if last && e.Removed {
		return m.Delete(k)
	}
	inner, _ := m.Get(k)
	return m.Set(k, write(inner, path[1:], e))
}

func writeElem(v, k any, e *Entry) any {
	l, _ := v.(*value.List)
	i, _ := k.(int64)
	switch {
	case e.Removed && i < int64(l.Len()):
		return l.Splice(int(i), int(i)+1)
	case e.Removed:
		return l
	case i < int64(l.Len()):
		return l.Set(int(i), e.New)
	}
	return l.Append(e.New)
}

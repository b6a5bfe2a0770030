package grade

import (
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Write is a change of a PState.
type Write struct {
	Event    int64 // the entry of the journal
	Task     int
	At       string // the statement
	Path     []any
	Old, New any
}

// Hop is an event that went on on another task, or on the same one.
type Hop struct {
	Event    int64
	From, To int
	At       string
	Why      string // the partitioner: "HashPartition"
	Key      any
}

// Record is an append to a depot.
type Record struct {
	Event  int64
	Task   int // the partition
	Thread int // the task thread that runs the task
	Offset int64
	Value  any
	Key    any // what the depot's partitioner hashed
}

func goList(vs []any) []any {
	out := make([]any, len(vs))
	for i, v := range vs {
		out[i] = value.ToGo(v)
	}
	return out
}

// entries calls f for the entries of a kind.
func (t *T) entries(k journal.Kind, f func(e *journal.Entry)) {
	for _, e := range t.journal.Entries() {
		if e.Kind == k {
			f(e)
		}
	}
}

// Writes returns what was written to a PState so far, in order.
func (t *T) Writes(pstate string) []Write {
	var out []Write
	t.entries(journal.Write, func(e *journal.Entry) {
		if e.Object == pstate {
			out = append(out, Write{
				e.ID, e.Task, e.At, goList(e.Path), value.ToGo(e.Old), value.ToGo(e.New),
			})
		}
	})
	return out
}

// Hops returns the hops so far, in order.
func (t *T) Hops() []Hop {
	var out []Hop
	t.entries(journal.Hop, func(e *journal.Entry) {
		out = append(out, Hop{e.ID, e.Task, e.To, e.At, e.Why, value.ToGo(e.Key)})
	})
	return out
}

// Records returns what was appended to a depot so far, in order.
func (t *T) Records(depot string) []Record {
	var out []Record
	t.entries(journal.Append, func(e *journal.Entry) {
		if e.Object == depot {
			out = append(out, Record{
				e.ID, e.Task, e.Thread, e.Offset, value.ToGo(e.New), value.ToGo(e.Key),
			})
		}
	})
	return out
}

// Partitions returns what each partition of a PState holds, by task, as of the module's last launch;
// subindexed structures are in it with all that they hold.
func (t *T) Partitions(module, pstate string) []any {
	if t.fold == nil {
		t.fold = journal.NewFold()
	}
	for _, e := range t.journal.Entries()[t.fold.N:] {
		t.fold.Apply(e)
	}
	m := t.fold.Modules[module]
	if m == nil || m.PStates[pstate] == nil {
		return nil
	}
	out := make([]any, m.Tasks)
	for i := range out {
		out[i] = value.ToGo(m.PStates[pstate].Tasks[i])
	}
	return out
}

// Print is something that dataflow printed.
type Print struct {
	Event int64
	At    string
	Text  string
}

// Prints returns what dataflow printed so far, in order.
func (t *T) Prints() []Print {
	var out []Print
	t.entries(journal.Print, func(e *journal.Entry) { out = append(out, Print{e.ID, e.At, e.Text}) })
	return out
}

// Printed returns the text that dataflow printed so far.
func (t *T) Printed() string {
	s := ""
	for _, p := range t.Prints() {
		s += p.Text
	}
	return s
}

// TaskOf returns the task of n that a key hashes to.
func TaskOf(key any, n int) int {
	v, err := value.From(key)
	if err != nil {
		return -1
	}
	return value.TaskOf(v, n)
}

// Field returns a field of a record, or the value at a key of a map.
func Field(record any, name string) any {
	v, err := value.From(record)
	if err != nil {
		return nil
	}
	switch r := v.(type) {
	case *value.Record:
		return value.ToGo(r.Get(name))
	case *value.Map:
		e, _ := r.Get(name)
		return value.ToGo(e)
	}
	return nil
}

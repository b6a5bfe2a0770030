package journal

import "slices"

// Work names a record that a topology processes: Source is the id of the topology's source, "" for the only
// one of its depot.
type Work struct {
	Module, Topology, Depot, Source string

	Partition int
	Offset    int64
}

// Failing is a record that fails, as far as the fold goes.
type Failing struct {
	Work
	Task int
	// Attempts is how many have failed, the last one at the statement At with the reason Text.
	Attempts int
	At, Text string
	// NextMillis is when the next one begins, 0 when there is none: it runs, or GivenUp.
	NextMillis int64
	GivenUp    bool
	// Entry is the id of the last Fail.
	Entry int64
}

// Work is the record that a Fail or Skip is about.
func (e *Entry) Work() Work {
	return Work{
		Module: e.Module, Topology: e.Topology, Depot: e.Object, Source: e.Why, Partition: e.Partition, Offset: e.Offset,
	}
}

// fails notes a Fail.
func (m *Module) fails(e *Entry) {
	f := Failing{
		Work: e.Work(), Task: e.Task, Attempts: e.To, At: e.At, Text: e.Text, Entry: e.ID,
	}
	next, again := e.Key.(int64)
	f.NextMillis, f.GivenUp = next, !again
	if i := m.failing(f.Work); i >= 0 {
		m.Failing[i] = f
	} else {
		m.Failing = append(m.Failing, f)
	}
	if r := m.record(e); r != nil {
		r.Done, r.Failed, r.Attempts = false, e.Text, e.To
	}
}

func (m *Module) failing(w Work) int {
	return slices.IndexFunc(m.Failing, func(f Failing) bool { return f.Work == w })
}

// skips takes a record off the list that is not tried again.
func (m *Module) skips(e *Entry) {
	if i := m.failing(e.Work()); i >= 0 {
		m.Failing = slices.Delete(m.Failing, i, i+1)
	}
	if r := m.record(e); r != nil {
		r.Skipped = true
	}
}

// mended takes off the list what an Ack says is processed, and reports whether nothing of the record fails
// any more.
func (m *Module) mended(e *Entry) bool {
	of := func(f Failing) bool {
		return f.Depot == e.Object && f.Partition == e.Partition && f.Offset == e.Offset
	}
	m.Failing = slices.DeleteFunc(m.Failing, func(f Failing) bool {
		return of(f) && (e.Topology == "" || f.Topology == e.Topology)
	})
	return !slices.ContainsFunc(m.Failing, of)
}

// triesAgain notes the first event of another attempt.
func (m *Module) triesAgain(e *Entry) {
	for i, f := range m.Failing {
		if f.Task == e.Task && f.Topology == e.Topology && f.Offset == e.Offset && e.Cause == 0 {
			m.Failing[i].NextMillis = 0
		}
	}
}

// record is the record of a depot that an entry is about, nil where the module has no such depot.
func (m *Module) record(e *Entry) *Record {
	d := m.Depots[e.Object]
	if d == nil {
		return nil
	}
	i, ok := d.find(e)
	if !ok {
		return nil
	}
	return &d.Records[e.Task][i]
}

package task

import "github.com/ramaworkshop/ramaworkshop/engine/journal"

// tellFailed records that an attempt failed and when the next one is, and skips the record where somebody
// has asked for that.
func (s *stream) tellFailed(src *source, f *failing) {
	p := s.t.th.env.Program
	w := journal.Work{
		Module: p.Name, Topology: s.prog.Name, Depot: p.Depots[src.Depot].Name, Source: src.ID,
		Partition: s.partition(src), Offset: f.offset,
	}
	e := s.entryOf(journal.Fail, w)
	e.At, e.Text, e.To = f.why.At, f.why.Text, f.attempts
	if !f.givenUp {
		e.Key = f.next
	}
	s.t.journal(e)
	if skip := s.t.th.env.Skip; skip != nil && skip(w) {
		s.t.th.timers.add(s.t.th.now, &Skip{
			Task: s.t.ID, Stream: s.index, Source: src.index, Partition: w.Partition, Offset: w.Offset,
		})
	}
}

// tellSkipped records that a record is skipped.
func (s *stream) tellSkipped(src *source, offset int64) {
	s.t.journal(s.entryOf(journal.Skip, journal.Work{
		Depot: s.t.th.env.Program.Depots[src.Depot].Name, Source: src.ID, Partition: s.partition(src), Offset: offset,
	}))
}

func (s *stream) entryOf(k journal.Kind, w journal.Work) journal.Entry {
	return journal.Entry{
		Kind: k, Topology: s.prog.Name, Object: w.Depot, Why: w.Source, Partition: w.Partition, Offset: w.Offset,
	}
}

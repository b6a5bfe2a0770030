package task

import (
	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
)

// journal records an entry of this task, when there is a journal.
func (t *Task) journal(e journal.Entry) int64 {
	j := t.th.env.Journal
	if j == nil {
		return 0
	}
	e.Module, e.Task, e.Thread, e.Millis = t.th.env.Program.Name, t.ID, t.th.ID, t.th.now
	return j.Add(e)
}

// writing says which statement and event the writes that follow belong to.
func (t *Task) writing(at dataflow.Pos, event int64) {
	t.th.writeAt, t.th.writeEvent = at, event
}

// observe returns what tells the journal of a PState's writes.
func (t *Task) observe(name string) func(w pstate.Write) {
	containers := map[pstate.SchemaKind]journal.Container{
		pstate.MapSchema: journal.InMap, pstate.FixedSchema: journal.InMap,
		pstate.SetSchema: journal.InSet, pstate.ListSchema: journal.InList,
		pstate.ClassSchema: journal.AtTop,
	}
	return func(w pstate.Write) {
		t.journal(journal.Entry{
			Kind: journal.Write, Object: name, Event: t.th.writeEvent, At: string(t.th.writeAt),
			Path: w.Path, Old: w.Old, New: w.New, Removed: w.Removed, Container: containers[w.In],
		})
	}
}

// observeDepot returns what tells the journal of the records that a migration rewrites.
func (t *Task) observeDepot(name string) func(offset int64, old, now any, dropped bool) {
	return func(offset int64, old, now any, dropped bool) {
		e := journal.Entry{
			Kind: journal.Rewritten, Object: name, Partition: t.ID, Offset: offset, Old: old, Removed: dropped,
		}
		if !dropped {
			e.New = now
		}
		t.journal(e)
	}
}

// journalBatch records the end of a streaming batch.
func (s *stream) journalBatch(failed *Failure) {
	e := journal.Entry{Kind: journal.Commit, Topology: s.prog.Name}
	for _, p := range s.owned {
		if p.Dirty() {
			e.Names = append(e.Names, p.Definition().Name)
		}
	}
	if failed != nil {
		e.Kind, e.Text = journal.Discard, failed.Error()
	}
	if len(e.Names) > 0 || failed != nil {
		s.t.journal(e)
	}
}

func pathString(c *path.Compiled) string { return path.String(c.Nav()) }

package journal

import "slices"

// turn is a topology on a task: what a Commit or Discard is about.
type turn struct {
	task     int
	topology string
}

// send adds a hop to those that wait on its task.
func (m *Module) send(e *Entry) { m.Waiting[e.To] = append(m.Waiting[e.To], e) }

// begin takes away the hop that an event begins with.
func (m *Module) begin(e *Entry) {
	hops := m.Waiting[e.Task]
	i := slices.IndexFunc(hops, func(h *Entry) bool { return h.ID == e.Cause })
	if i < 0 {
		return
	}
	if len(hops) == 1 {
		delete(m.Waiting, e.Task)
		return
	}
	m.Waiting[e.Task] = slices.Delete(hops, i, i+1)
}

// drop takes away the hops of a batch that was discarded: they never leave. A batch that wrote
// nothing ends without an entry, so hops of the one before that are still under way go too.
func (m *Module) drop(e *Entry) {
	since := m.settled[turn{e.Task, e.Topology}]
	for task, hops := range m.Waiting {
		hops = slices.DeleteFunc(hops, func(h *Entry) bool {
			return h.Task == e.Task && h.Topology == e.Topology && h.ID > since
		})
		if len(hops) == 0 {
			delete(m.Waiting, task)
		} else {
			m.Waiting[task] = hops
		}
	}
}

// Uncommitted reports whether a task's partition holds writes that only their topology sees.
func (p *PState) Uncommitted(task int) bool {
	_, ok := p.undo[task]
	return ok
}

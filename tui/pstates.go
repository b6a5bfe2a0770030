package tui

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// pstatesView shows a PState as trees, one for each task that holds something, with what was
// written just now marked.
type pstatesView struct {
	scroll
	object int
	// all says that long maps are not shortened.
	all bool
}

// turnTo shows the PState that an entry writes or reads.
func (v *pstatesView) turnTo(t *travel) {
	e := t.here()
	if e == nil || e.Kind != journal.Write && e.Kind != journal.Select {
		return
	}
	if m := t.module(""); m != nil {
		if i := slices.Index(pstateNames(m), e.Object); i >= 0 {
			v.object = i
		}
	}
}

func pstateNames(m *journal.Module) []string {
	var out []string
	for _, name := range m.Objects() {
		if m.PStates[name] != nil {
			out = append(out, name)
		}
	}
	return out
}

// Render draws the trees.
func (v *pstatesView) Render(w, h int, t *travel) []string {
	m := t.module("")
	if m == nil {
		return wrap(nothingYet(t), w)
	}
	names := pstateNames(m)
	if len(names) == 0 {
		return wrap(m.Name+" has no PState.", w)
	}
	p := m.PStates[names[v.object%len(names)]]
	header := p.Name
	if len(names) > 1 {
		header += fmt.Sprintf(" · %d of %d, o shows another", v.object%len(names)+1, len(names))
	}
	body := max(1, h-1)
	rows, at, to := v.rows(p, t, w, false)
	if len(rows) > body {
		rows, at, to = v.rows(p, t, w, true)
	}
	if len(rows) == 0 {
		rows = []string{"", "No task holds anything."}
	}
	v.followTo(t.n, at, to, len(rows), body)
	return append([]string{look.quiet.Render(cut(header, w))}, v.view(rows, w, body)...)
}

// rows draws the tasks that hold something, and the one where something is written or read; what was
// written is in the rows from at to to, -1 for none. Tightly, what other tasks hold is one row each,
// where it fits in one.
func (v *pstatesView) rows(p *journal.PState, t *travel, w int, tightly bool) (rows []string, at, to int) {
	at, to = -1, -1
	e := t.here()
	tasks := maps.Clone(p.Tasks)
	read := e != nil && e.Kind == journal.Select && e.Object == p.Name
	if read {
		tasks[e.Task] = p.Tasks[e.Task]
	}
	for _, task := range slices.Sorted(maps.Keys(tasks)) {
		here := e != nil && e.Task == task && hasTask(e)
		tr := tree{w: w, gutter: "  ", all: v.all, howAll: ", f shows them", at: -1}
		if here && e.Kind == journal.Write && e.Object == p.Name {
			tr.write = e
		}
		empty := hollow(tasks[task]) || tasks[task] == nil
		if empty && tr.write == nil && !(here && read) {
			continue
		}
		head := taskHead(p, task, here, here && read)
		if line := pad(head, len("task 10")) + "  " + show(tasks[task]); tightly && !here && width(line) <= w {
			rows = append(rows, line)
			continue
		}
		rows = append(rows, head)
		if tr.root(tasks[task]); len(tr.rows) == 0 || empty && tr.write == nil {
			tr.rows = []string{look.quiet.Render("  nothing")}
		}
		if tr.at >= 0 {
			at, to = len(rows)+tr.at, len(rows)+max(tr.at, tr.to)
		} else if here {
			at, to = len(rows)-1, len(rows)-1
		}
		rows = append(rows, tr.rows...)
	}
	return rows, at, to
}

func taskHead(p *journal.PState, task int, here, read bool) string {
	head := "task " + itoa(task)
	if here {
		head = look.current.Render(head)
	}
	if p.Uncommitted(task) {
		head += look.quiet.Render(" · not committed yet")
	}
	if read {
		head += look.arrow.Render(" · a client reads here")
	}
	return head
}

package tui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// partitionsView shows every task of a module: what its depot partitions hold, which events wait
// for it, and where an event goes on.
type partitionsView struct {
	scroll
	skips  bool // a record that fails can be skipped
	object int  // which depot is shown, of several that do not fit beside each other
}

// turnTo shows the depot of the record that an entry is about, where there is room for one only.
func (v *partitionsView) turnTo(t *travel) {
	e := t.here()
	if e != nil && e.Kind != journal.Ack {
		e = t.story.record(e)
	}
	if m := t.module(""); e != nil && m != nil {
		if i := slices.Index(depotNames(m), e.Object); i >= 0 {
			v.object = i
		}
	}
}

func depotNames(m *journal.Module) []string {
	var out []string
	for _, name := range m.Objects() {
		if m.Depots[name] != nil {
			out = append(out, name)
		}
	}
	return out
}

// Render draws the tasks.
func (v *partitionsView) Render(w, h int, t *travel) []string {
	m := t.module("")
	if m == nil {
		return wrap(nothingYet(t), w)
	}
	depots := v.depots(m, w)
	rows, at := v.rows(m, t, depots, w)
	body := max(1, h-1)
	for _, d := range depots {
		if len(rows)+2 <= body {
			rows = append(rows, "", look.quiet.Render(cut(spread(d, m.Tasks), w)))
		}
	}
	fails := failures(t, m, w, max(2, h/3), v.skips)
	body = max(1, body-len(fails))
	v.follow(t.n, at, len(rows), body)
	lines := append([]string{v.header(m, depots, w)}, v.view(rows, w, body)...)
	return append(lines, fails...)
}

// nothingYet is what panes show before the first launch.
func nothingYet(t *travel) string {
	if t.empty() {
		return "Nothing was recorded: the program launched no module."
	}
	if len(t.modules) == 0 {
		return "The program launches no module: there is nothing here but its statements."
	}
	return "No module runs yet. → goes to the next entry."
}

// The columns before the depots: the mark, the task's number, the arrow of a hop, and the events
// that wait. Each is followed by an empty cell.
const (
	numberWidth = 2
	arrowWidth  = 2
	waitWidth   = 5
	fixedWidth  = 2 + numberWidth + 1 + arrowWidth + 1 + waitWidth + 1
	leastDepot  = 20 // cells below which a depot's records say nothing
)

// depots are those that are shown, with as many beside each other as have room.
func (v *partitionsView) depots(m *journal.Module, w int) []*journal.Depot {
	var all []*journal.Depot
	for _, name := range depotNames(m) {
		all = append(all, m.Depots[name])
	}
	if len(all) == 0 {
		return nil
	}
	if (w-fixedWidth)/len(all) >= leastDepot {
		return all
	}
	return all[v.object%len(all) : v.object%len(all)+1]
}

func (v *partitionsView) header(m *journal.Module, depots []*journal.Depot, w int) string {
	if len(depots) == 0 {
		return look.quiet.Render(cut(m.Name+" has no depot", w))
	}
	line := fit("task", fixedWidth-waitWidth-1) + fit("waits", waitWidth+1)
	each := (w - fixedWidth) / len(depots)
	total := len(m.Depots)
	for _, d := range depots {
		name := d.Name
		if total > len(depots) {
			name += fmt.Sprintf(" · %d of %d, o shows another", v.object%total+1, total)
		} else if each > len(name)+16 {
			name += ", latest first"
		}
		line += fit(name, each-1) + " "
	}
	return look.quiet.Render(cut(line, w))
}

// rows draws a row for each task; tasks where nothing ever happens are one row together when
// there are many. at is the row of the entry's task.
func (v *partitionsView) rows(
	m *journal.Module, t *travel, depots []*journal.Depot, w int,
) (rows []string, at int) {
	tasks := shownTasks(m, t)
	gutter := hopGutter(t, tasks)
	at = -1
	e := t.here()
	for i, task := range tasks {
		if task < 0 {
			lead := "  " + right("…", numberWidth) + " " + look.arrow.Render(fit(gutter[i], arrowWidth)) + " "
			rows = append(rows, cut(lead+look.quiet.Render("nothing happens on "+plural(-task, "task")), w))
			continue
		}
		here := e != nil && hasTask(e) && e.Task == task
		if here {
			at = i
		}
		rows = append(rows, v.row(m, t, depots, w, task, here, gutter[i]))
	}
	return rows, at
}

// manyTasks is from how many tasks on those without anything are put together.
const manyTasks = 16

// shownTasks are the tasks that get a row; -n stands for n tasks where nothing happens.
func shownTasks(m *journal.Module, t *travel) []int {
	var out []int
	touched := t.touched[m.Name]
	for task := range m.Tasks {
		switch n := len(out); {
		case m.Tasks <= manyTasks || touched[task]:
			out = append(out, task)
		case n > 0 && out[n-1] < 0:
			out[n-1]--
		default:
			out = append(out, -1)
		}
	}
	return out
}

func (v *partitionsView) row(
	m *journal.Module, t *travel, depots []*journal.Depot, w, task int, here bool, hop string,
) string {
	mark, number := "  ", right(itoa(task), numberWidth)
	if here {
		mark, number = look.current.Render(hereGlyph)+" ", look.current.Render(number)
	}
	line := mark + number + " " + look.arrow.Render(fit(hop, arrowWidth)) + " " + fit(waits(m, task), waitWidth+1)
	if len(depots) == 0 {
		return line
	}
	each := (w - fixedWidth) / len(depots)
	for _, d := range depots {
		line += fit(tail(d.Records[task], t.here(), each-1), each-1) + " "
	}
	return line
}

// waits shows the events that wait for a task.
func waits(m *journal.Module, task int) string {
	switch n := len(m.Waiting[task]); {
	case n == 0:
		return ""
	case n <= 3:
		return look.arrow.Render(repeat(waitGlyph, n))
	default:
		return look.arrow.Render(waitGlyph + itoa(n))
	}
}

// tail shows a depot partition's records in w cells, the latest first, with what became of them: of
// the latest that is seen even where its value is cut.
func tail(rs []journal.Record, e *journal.Entry, w int) string {
	var out []string
	room := w - 2 // before the sign
	if len(rs) > 1 {
		room -= 2 // it is said that there are more
	}
	for i, r := range slices.Backward(rs) {
		if i < len(rs)-6 {
			break // more than any screen holds
		}
		offset, value := fmt.Sprintf("#%d ", r.Offset), show(r.Value)
		text := offset + value
		switch {
		case e != nil && e.ID == r.Entry:
			text = look.added.Render("+ " + text)
		case r.Skipped: // what did not go well stands in front, where it is not cut off
			text = offset + look.quiet.Render(skipGlyph+" ") + value
		case r.Failed != "" && r.Attempts > 1:
			text = offset + look.trouble.Render("✗"+itoa(r.Attempts)+" ") + value
		case r.Failed != "":
			text = offset + look.trouble.Render("✗ ") + value
		case r.Done:
			text = cut(text, room) + look.good.Render(" ✓")
		}
		out = append(out, text)
	}
	return strings.Join(out, "  ")
}

// hopGutter draws the arrow of a hop beside the rows of the tasks: from the one that it leaves to
// the one where it goes on.
func hopGutter(t *travel, tasks []int) []string {
	out := make([]string, len(tasks))
	e := t.here()
	if e != nil && e.Kind == journal.Event {
		e = t.story.entry(e.Cause)
	}
	if e == nil || e.Kind != journal.Hop {
		return out
	}
	from, to := slices.Index(tasks, e.Task), slices.Index(tasks, e.To)
	switch {
	case from < 0 || to < 0:
		return out
	case from == to:
		out[from] = stayGlyph
		return out
	case from < to:
		out[from], out[to] = "┐", "└▶"
	default:
		out[from], out[to] = "┘", "┌▶"
	}
	// The arrow comes out of one number and points to the other, so it leaves to the right.
	for i := min(from, to) + 1; i < max(from, to); i++ {
		out[i] = "│"
	}
	return out
}

// spread says how evenly a depot's records lie on the tasks.
func spread(d *journal.Depot, tasks int) string {
	counts := make([]int, tasks)
	total, on := 0, 0
	for task, rs := range d.Records {
		if task < tasks && len(rs) > 0 {
			counts[task] = len(rs)
			total += len(rs)
			on++
		}
	}
	if total == 0 {
		return d.Name + " is empty"
	}
	slices.Sort(counts)
	return fmt.Sprintf("%s: %s on %d of %s; most %d, median %d", d.Name, plural(total, "record"), on,
		plural(tasks, "task"), counts[tasks-1], counts[tasks/2])
}

package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// move moves d lines, rows, checks or entries, whatever has the focus.
func (m *model) move(d int) {
	switch {
	case m.over != nil:
		m.over.by(d)
	case m.screen == homeScreen:
		m.home.cursor += d
		m.home.bound(m)
	case m.screen == lessonScreen:
		m.lesson.by(d)
	default:
		m.bench.move(d, m.bench.focus, m.try())
	}
}

// try is the grading of the exercise that is shown, nil without one.
func (m *model) try() *attempt {
	if m.bench == nil || m.bench.exercise == nil {
		return nil
	}
	return m.attempt(m.bench.exercise)
}

// move moves in a pane.
func (b *bench) move(d int, id paneID, a *attempt) {
	switch id {
	case verdictPane:
		b.verdict.move(d, a)
	case journalPane:
		if b.journal.output {
			b.journal.by(d)
			return
		}
		b.playing = 0
		b.goTo(b.journal.step(b.travel.story, b.travel.n, d))
	default:
		b.scrollOf(id).by(d)
	}
}

// scrollOf is how far a pane is scrolled.
func (b *bench) scrollOf(id paneID) *scroll {
	return map[paneID]*scroll{
		taskPane: &b.task.scroll, verdictPane: &b.verdict.scroll, partitionsPane: &b.partitions.scroll,
		pstatesPane: &b.pstates.scroll, journalPane: &b.journal.scroll, sourcePane: &b.text.scroll,
	}[id]
}

// sideways scrolls the focused pane to the right.
func (b *bench) sideways(d int) {
	s := b.scrollOf(b.focus)
	s.left = max(0, min(s.left+d, 200))
}

// otherObject shows another depot or PState, or the other list of the journal pane.
func (b *bench) otherObject() {
	switch b.focus {
	case partitionsPane:
		b.partitions.object++
	case pstatesPane:
		b.pstates.object++
	case journalPane:
		b.journal.output = !b.journal.output
	}
}

// otherReason says why there is nothing else to show in the focused pane.
func (m *model) otherReason() string {
	b := m.bench
	mod := b.travel.module("")
	switch {
	case b.focus == journalPane:
	case mod == nil:
		return "No module runs here."
	case b.focus == partitionsPane && len(b.partitions.depots(mod, m.focused().w-2)) == len(mod.Depots):
		return "All depots are shown already."
	case b.focus == pstatesPane && len(pstateNames(mod)) < 2:
		return "There is no other PState."
	}
	return ""
}

// focused is the place of the focused pane.
func (m *model) focused() rect {
	for _, p := range layout(m.w, m.h, m.bench.arrangement).panes {
		if p.id == m.bench.focus {
			return p.inner()
		}
	}
	return rect{}
}

// page is how many lines of what has the focus are seen.
func (m *model) page() int {
	if m.over != nil || m.screen != benchScreen {
		return max(1, m.h-7)
	}
	return max(1, m.focused().h-1)
}

// play goes through the entries by itself, or stops.
func (m *model) play() tea.Cmd {
	b := m.bench
	if b.playing != 0 {
		b.playing = 0
		return nil
	}
	if m.set.noMotion {
		b.goTo(b.travel.limit)
		m.notice = "This is the last entry: without motion, playing is a jump to the end."
		return nil
	}
	if b.travel.atEnd() {
		b.goTo(0)
	}
	m.runs++
	b.playing = m.runs
	return m.nextTick(m.runs)
}

// playOn takes the next step.
func (m *model) playOn(seq int) tea.Cmd {
	b := m.bench
	if b == nil || b.playing != seq {
		return nil
	}
	b.goTo(b.travel.n + 1)
	if b.travel.atEnd() {
		b.playing = 0
		return nil
	}
	return m.nextTick(seq)
}

// checkReason says why the selected check leads nowhere.
func (m *model) checkReason() string {
	a := m.try()
	c := m.bench.verdict.selected(a)
	switch {
	case c == nil:
		return "There is no check to go to."
	case a.story().entry(a.event(*c)) == nil && a.source.lineAt(c.At) == 0:
		return "This check is about the run as a whole. 3 to 5 show what happened in it."
	}
	return ""
}

// showCheck goes to the entry that the selected check is about, and shows what it did; without
// one it goes to the line.
func (m *model) showCheck() {
	b, a := m.bench, m.try()
	c := b.verdict.selected(a)
	b.playing = 0
	e := a.story().entry(a.event(*c))
	if e == nil {
		b.text.mark = a.source.lineAt(c.At)
		b.turnTo(sourcePane)
		m.notice = "This is the line. e edits it; 2 goes back to the verdict."
		return
	}
	if b.ofMain {
		b.recordGraded(a)
	}
	b.goTo(int(e.ID))
	b.turnTo(paneOf(e))
	m.notice = "This is where it comes from. ← and → step; 2 goes back to the verdict."
}

// paneOf is the pane that shows what an entry did.
func paneOf(e *journal.Entry) paneID {
	switch e.Kind {
	case journal.Write:
		return pstatesPane
	case journal.Error:
		return journalPane
	}
	return partitionsPane
}

func (m *model) lastReason(i int) string {
	if i+1 >= len(m.course.items) {
		return "This was the last. esc goes back to the chapters."
	}
	return ""
}

func firstReason(i int) string {
	if i == 0 {
		return "This is the first."
	}
	return ""
}

func (m *model) editorReason() string {
	if len(m.set.editor.args) == 0 {
		return "No editor is known: set $EDITOR, or open the file in any. On the task y copies its path."
	}
	return ""
}

// pageDown moves a page on.
func (m *model) pageDown() {
	if m.over == nil && m.screen == lessonScreen {
		m.lesson.turn(m.pageBody().w)
		return
	}
	m.move(m.page())
}

func (m *model) lessonWidest() int { return max(0, m.lesson.widest(m.pageBody().w)) }

// copied is what y copies, and what that is called.
func (m *model) copied() (what, text string) {
	switch m.screen {
	case lessonScreen:
		return "the title", m.lesson.lesson.Title
	case homeScreen:
		r, ok := m.home.selected(m.course)
		switch {
		case !ok:
			return "", ""
		case r.item < 0:
			return "the title", m.course.chapters[r.chapter].Title
		case m.course.items[r.item].exercise != nil:
			return "the path", m.shop.f.File(m.course.items[r.item].exercise)
		}
		return "the title", m.course.items[r.item].title()
	}
	return m.bench.copied(m.try())
}

func (b *bench) copied(a *attempt) (what, text string) {
	e := b.travel.here()
	switch b.focus {
	case taskPane:
		return "the path", b.file
	case verdictPane:
		return "the finding", finding(b.verdict.selected(a))
	case sourcePane:
		if s := b.source.statement(e); s != "" {
			return "the statement", e.At + "  " + s
		}
	case pstatesPane:
		if m := b.travel.module(""); m != nil && e != nil {
			if names := pstateNames(m); len(names) > 0 {
				p := m.PStates[names[b.pstates.object%len(names)]]
				return "what task " + itoa(e.Task) + " holds", show(p.Tasks[e.Task])
			}
		}
	default:
		if e != nil {
			return "the entry", fmt.Sprintf("%s: %s", b.travel.position(), b.travel.story.describe(e))
		}
	}
	return "", ""
}

// finding is a check as text.
func finding(c *checks) string {
	if c == nil {
		return ""
	}
	s := c.Name
	if c.Status == grade.Passed {
		return s
	}
	for _, part := range [][2]string{{"want ", c.Want}, {"got ", c.Got}, {"", c.Finding}, {"", c.At}} {
		if part[1] != "" {
			s += "\n" + part[0] + part[1]
		}
	}
	return s
}

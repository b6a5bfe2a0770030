package tui

import (
	"bytes"

	tea "charm.land/bubbletea/v2"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// How the learner gets from screen to screen, and what saves and verdicts do to them.

// openAtStart does what has waited for the first frame.
func (m *model) openAtStart() tea.Cmd {
	if len(m.progress.notes) > 0 {
		m.over = notesOverlay(m.progress.notes)
	}
	if m.screen == benchScreen {
		return m.readFile(m.bench.exercise, "")
	}
	return nil
}

// openItem shows a lesson or an exercise.
func (m *model) openItem(i int) tea.Cmd {
	if i < 0 || i >= len(m.course.items) {
		return nil
	}
	it := m.course.items[i]
	m.filter = nil
	m.leaveBench()
	if it.exercise == nil {
		m.screen, m.bench = lessonScreen, nil
		m.lesson = lessonView{md: m.lesson.md, item: i, lesson: it.lesson}
		return m.keepPlace(it.id())
	}
	m.showBench(i)
	return tea.Batch(m.keepPlace(it.id()), m.readFile(it.exercise, ""))
}

// showBench shows an exercise with what is known of it.
func (m *model) showBench(i int) {
	e := m.course.items[i].exercise
	m.screen = benchScreen
	m.bench = newBench(e.Title, exercisePanes)
	m.bench.exercise, m.bench.item, m.bench.file = e, i, m.shop.f.File(e)
	m.bench.task.md.setMarks(m.set.plainCode)
	if a := m.attempt(e); a.status() != "" {
		m.bench.take(a)
	}
}

// leaveBench stops what runs for the workbench only.
func (m *model) leaveBench() {
	if m.bench != nil {
		m.bench.stopMain()
	}
}

func (m *model) goHome() {
	m.leaveBench()
	at := m.course.next(m.progress)
	switch m.screen {
	case lessonScreen:
		at = m.lesson.item
	case benchScreen:
		at = m.bench.item
	}
	m.screen, m.bench, m.filter = homeScreen, nil, nil
	m.home.turnTo(m.course, at)
	if m.course.over(m.progress) {
		m.notice = "You are through: every exercise is passed or skipped. Each can be taken up again."
	}
}

// leave leaves the innermost of what the learner is in on the workbench.
func (m *model) leave() {
	switch b := m.bench; {
	case b.stopMain():
		m.notice = "Main was stopped."
	case b.journal.filter != "":
		b.journal.filter = ""
	case b.zoom:
		b.zoom = false
	default:
		m.goHome()
	}
}

// dropFilter shows everything again.
func (m *model) dropFilter() {
	if m.screen == homeScreen {
		r, ok := m.home.selected(m.course)
		m.home.setFilter("")
		if ok && r.item >= 0 {
			m.home.turnTo(m.course, r.item)
		}
		m.home.bound(m)
		return
	}
	if m.bench != nil {
		m.bench.journal.filter = ""
	}
}

// opened takes the file of an exercise that was opened, reset, or is to be checked.
func (m *model) opened(msg fileMsg) tea.Cmd {
	a := m.attempt(msg.exercise)
	if msg.say != "" {
		m.notice = msg.say
	}
	if msg.err != nil {
		a.missing(msg.err)
		m.take(msg.exercise, a)
		return nil
	}
	return m.gradeOnce(msg.exercise, msg.text)
}

// gradeOnce grades a text unless that is done, or being done.
func (m *model) gradeOnce(e *exercises.Exercise, text []byte) tea.Cmd {
	a := m.attempt(e)
	if a.grading && bytes.Equal(a.text, text) || !a.grading && a.done != nil && bytes.Equal(a.done, text) {
		return nil
	}
	return m.grade(e, text)
}

// saved takes a file that was saved. The verdict comes into view when the task was read just now, or
// what Main printed; otherwise the learner keeps looking at what they look at. A reset is a save, too,
// and moves nothing.
func (m *model) saved(e *exercises.Exercise, text []byte) tea.Cmd {
	b, start := m.bench, m.isStart(e, text)
	if b != nil && b.exercise == e && !start && (b.focus == taskPane || b.ofMain) {
		b.turnTo(verdictPane)
	}
	if !bytes.Equal(m.attempt(e).text, text) {
		m.notice = ""
	}
	return m.gradeOnce(e, text)
}

// isStart reports whether a text is what the exercise begins with.
func (m *model) isStart(e *exercises.Exercise, text []byte) bool {
	start := e.Start
	if own, ok := m.progress.start[e.ID]; ok {
		start = own
	}
	return bytes.Equal(text, start)
}

// edited takes what the editor left. Mostly the save was noticed before.
func (m *model) edited(msg editedMsg) tea.Cmd {
	m.notice = msg.say
	switch {
	case msg.err != nil:
		return m.opened(msg.fileMsg)
	case bytes.Equal(m.attempt(msg.exercise).text, msg.text):
		return nil
	}
	return m.saved(msg.exercise, msg.text)
}

// graded takes a verdict, unless a later save is being graded.
func (m *model) graded(msg gradedMsg) {
	a := m.attempt(msg.exercise)
	m.update(msg.progress)
	if msg.seq != a.seq {
		return
	}
	before := a.verdict
	a.finish(msg.verdict, msg.err)
	a.untouched = m.isStart(msg.exercise, a.done)
	m.take(msg.exercise, a)
	if m.notice == "" && a.sameAs(before) {
		m.notice = "Graded again: the verdict is the same as before."
	}
}

// take shows a verdict where its exercise is shown, and tells of it elsewhere.
func (m *model) take(e *exercises.Exercise, a *attempt) {
	b := m.bench
	if b == nil || b.exercise != e {
		m.notice = e.Title + ": " + statusSign(a.status()).glyph + " " + statusSign(a.status()).word
		return
	}
	b.take(a)
	switch {
	case a.status() == grade.Passed:
		m.notice = "✓ passed. " + m.goOn()
	case b.focus != verdictPane && b.focus != taskPane:
		m.notice = statusSign(a.status()).glyph + " " + statusSign(a.status()).word + ". 2 shows the verdict."
	}
}

// update takes a reading of the progress, unless there is a later one.
func (m *model) update(p *progress) {
	if p == nil || p.seq < m.progress.seq {
		return
	}
	p.place = m.progress.place
	m.progress = p
	if len(p.notes) > 0 {
		m.over = notesOverlay(p.notes)
	}
}

// changed takes what came of a change to the folder.
func (m *model) changed(msg changedMsg) tea.Cmd {
	if msg.err != nil {
		m.notice = oneLine(msg.err.Error())
		return nil
	}
	m.update(msg.progress)
	return msg.after(m)
}

// goOn says how to go on from the exercise that is shown.
func (m *model) goOn() string {
	if m.bench.exercise != nil && m.bench.item+1 >= len(m.course.items) {
		return "This was the last exercise: esc goes back to the chapters."
	}
	return "n goes on."
}

// told says something when a change is made.
func told(say string) func(m *model) tea.Cmd {
	return func(m *model) tea.Cmd {
		m.notice = say
		return nil
	}
}

// reloaded says something and grades the file as it is now.
func reloaded(e *exercises.Exercise, say string) func(m *model) tea.Cmd {
	return func(m *model) tea.Cmd {
		return m.readFile(e, say)
	}
}

// nextHint shows one more hint.
func (m *model) nextHint() tea.Cmd {
	e := m.bench.exercise
	n := 0
	return m.change(func(f *workshop.Folder) (err error) {
		_, n, err = f.NextHint(e)
		return err
	}, func(m *model) tea.Cmd {
		if m.bench == nil || m.bench.exercise != e {
			return nil
		}
		m.over = hintsOverlay(e, n, &markdown{marks: m.set.plainCode})
		m.over.scroll.top = far // the latest hint is the last
		return nil
	})
}

// solution shows the solution. While there are hints left it asks once.
func (m *model) solution() tea.Cmd {
	b := m.bench
	left := len(b.exercise.Hints) - m.progress.hints[b.exercise.ID]
	if left > 0 && !b.askedSolution && m.progress.status[b.exercise.ID] != workshop.Passed {
		b.askedSolution = true
		is := "is"
		if left > 1 {
			is = "are"
		}
		m.notice = "There " + is + " " + plural(left, "hint") + " left: h. Press s again to see the solution."
		return nil
	}
	return m.readSolution(b.exercise)
}

func (m *model) showSolution(msg solutionMsg) {
	if msg.err != nil {
		m.notice = oneLine(msg.err.Error())
		return
	}
	if m.bench != nil && m.bench.exercise == msg.exercise {
		m.over = solutionOverlay(msg.exercise, msg.text)
	}
}

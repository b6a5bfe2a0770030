package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/ramaworkshop/ramaworkshop/exercises"
)

// screen is what the window shows.
type screen int

const (
	homeScreen screen = iota
	lessonScreen
	benchScreen // an exercise, or the stepper alone
)

// model is the state of the whole program. What it shows is drawn at the end of every update, so
// that View has nothing to do but to hand it over.
type model struct {
	set    settings
	shop   *shop // nil for the stepper alone
	grader exercises.Grader
	jobs   *jobs
	course *course
	keys   keymap

	w, h     int
	screen   screen
	home     homeView
	lesson   lessonView
	bench    *bench
	progress *progress
	attempts map[string]*attempt

	over    *overlay
	palette palette
	filter  *input // the filter that is being typed, nil for none
	notice  string
	mouse   bool
	runs    int // how many plays of the stepper, and runs of Main, there were
	content string
}

func newModel(set settings, j *jobs) *model {
	return &model{
		set: set, jobs: j, keys: newKeymap(), mouse: !set.noMouse, attempts: map[string]*attempt{},
		home: newHomeView(), w: 80, h: 24,
	}
}

// Init implements tea.Model.
func (m *model) Init() tea.Cmd {
	m.draw()
	if m.shop == nil {
		return nil
	}
	return m.ready()
}

// Update implements tea.Model.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.handle(msg)
	m.draw()
	return m, cmd
}

// View implements tea.Model.
func (m *model) View() tea.View {
	v := tea.NewView(m.content)
	v.AltScreen = true
	v.WindowTitle = m.windowTitle()
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

func (m *model) windowTitle() string {
	switch {
	case m.screen == lessonScreen:
		return m.lesson.lesson.Title + " · ramaworkshop"
	case m.screen == benchScreen:
		return m.bench.title + " · ramaworkshop"
	}
	return "ramaworkshop"
}

func (m *model) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
		if m.course != nil && m.home.filter == "" {
			m.home.unfold(m.course, m.pageBody().h)
		}
	case tea.ColorProfileMsg:
		m.setProfile(msg.Profile)
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.PasteMsg:
		if in := m.typing(); in != nil {
			in.insert(oneLine(msg.Content))
			m.typed()
		}
	case tea.MouseWheelMsg:
		return m.wheel(tea.Mouse(msg))
	case tea.MouseClickMsg:
		return m.click(tea.Mouse(msg))
	case noticeMsg:
		m.notice = string(msg)
	case playMsg:
		return m.playOn(msg.seq)
	case ranMsg:
		m.ranMain(msg)
	default:
		return m.handleFolder(msg)
	}
	return nil
}

// handleFolder takes what commands found out about the folder.
func (m *model) handleFolder(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case readyMsg:
		return tea.Batch(m.warm(), m.watch(), m.openAtStart())
	case watchMsg:
		if msg.err != nil {
			m.notice = "Saves are not noticed (" + msg.err.Error() + "): press c after each."
			return nil
		}
		m.set.saved = msg.saved
		return m.nextSave(msg.saved)
	case savedMsg:
		if msg.Start && (m.bench == nil || m.bench.exercise != msg.Exercise) {
			return m.nextSave(m.set.saved) // it begins; it is graded when it is opened
		}
		return tea.Batch(m.saved(msg.Exercise, msg.Text), m.nextSave(m.set.saved))
	case editedMsg:
		return m.edited(msg)
	case fileMsg:
		return m.opened(msg)
	case gradedMsg:
		m.graded(msg)
	case secondMsg:
		if a := m.attempt(msg.exercise); a.grading && a.seq == msg.seq {
			a.seconds++
			return m.nextSecond(msg.exercise, msg.seq)
		}
	case changedMsg:
		return m.changed(msg)
	case solutionMsg:
		m.showSolution(msg)
	}
	return nil
}

// press does what a key means where the learner is.
func (m *model) press(key tea.KeyPressMsg) tea.Cmd {
	name := key.String()
	a := m.keys.find(name, m.scope())
	if a == nil {
		if in := m.typing(); in != nil && in.press(key) {
			m.typed()
		}
		return nil
	}
	return m.do(a)
}

// do does an action, or says why it cannot be done.
func (m *model) do(a *action) tea.Cmd {
	m.notice = ""
	if why := a.reason(m); why != "" {
		m.notice = why
		return nil
	}
	return a.do(m)
}

// scope says which keys mean something now.
func (m *model) scope() scope {
	switch {
	case m.tooSmall():
		return onSmall
	case m.over != nil:
		return m.over.scope()
	case m.palette.open:
		return onPalette
	case m.filter != nil:
		return onFilter
	case m.screen == lessonScreen:
		return onLesson | onScreen
	case m.screen == benchScreen && m.bench.predict != nil:
		return onPredict
	case m.screen == benchScreen:
		return m.bench.scope() | onScreen
	}
	return onHome | onScreen
}

func (m *model) tooSmall() bool { return m.w < minWidth || m.h < minHeight }

// typing is the text that keys go into, nil for none.
func (m *model) typing() *input {
	switch {
	case m.over != nil || m.tooSmall():
		return nil
	case m.palette.open:
		return &m.palette.input
	case m.scope() == onPredict:
		return &m.bench.answer
	}
	return m.filter
}

// typed follows a text that changed.
func (m *model) typed() {
	switch {
	case m.palette.open:
		m.palette.cursor = 0
	case m.screen == homeScreen:
		m.home.setFilter(m.filter.String())
		m.home.bound(m)
	case m.predicting():
		m.notice = ""
	case m.filter != nil:
		m.bench.journal.filter = m.filter.String()
	}
}

// attempt returns the grading of an exercise, a fresh one at first.
func (m *model) attempt(e *exercises.Exercise) *attempt {
	a := m.attempts[e.ID]
	if a == nil {
		a = &attempt{}
		m.attempts[e.ID] = a
	}
	return a
}

func (m *model) draw() { m.content = strings.Join(m.render(), "\n") }

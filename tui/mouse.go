package tui

import tea "charm.land/bubbletea/v2"

// wheelLines is how far one notch of the wheel scrolls.
const wheelLines = 3

// wheel scrolls what the mouse is over.
func (m *model) wheel(at tea.Mouse) tea.Cmd {
	d := wheelLines
	switch at.Button {
	case tea.MouseWheelUp:
		d = -d
	case tea.MouseWheelDown:
	default:
		return nil
	}
	switch {
	case m.tooSmall():
	case m.over != nil:
		m.over.by(d)
	case m.palette.open:
		m.palette.cursor += d
	case m.screen == homeScreen:
		m.home.by(d)
	case m.screen == lessonScreen:
		m.lesson.by(d)
	default:
		if p, ok := m.paneAt(at.X, at.Y); ok {
			m.bench.scrollOf(p.id).by(d)
		}
	}
	return nil
}

// paneAt is the pane at a place of the screen.
func (m *model) paneAt(x, y int) (placed, bool) {
	for _, p := range layout(m.w, m.h, m.bench.arrangement).panes {
		if p.has(x, y) {
			return p, true
		}
	}
	return placed{}, false
}

// click focuses and selects; a click on what is selected opens it.
func (m *model) click(at tea.Mouse) tea.Cmd {
	if at.Button != tea.MouseLeft || m.tooSmall() {
		return nil
	}
	m.notice = ""
	switch {
	case m.over != nil:
		m.over = nil
	case m.palette.open:
		m.palette.open = false
	case m.screen == homeScreen:
		return m.clickHome(at)
	case m.screen == benchScreen:
		m.clickBench(at)
	}
	return nil
}

func (m *model) clickHome(at tea.Mouse) tea.Cmd {
	r := m.pageBody()
	row := m.home.top + at.Y - r.y
	if !r.has(at.X, at.Y) || row >= len(m.home.rows(m.course)) {
		return nil
	}
	if row == m.home.cursor {
		return m.do(m.keys.find("enter", onHome))
	}
	m.home.cursor = row
	return nil
}

func (m *model) clickBench(at tea.Mouse) {
	b := m.bench
	f := layout(m.w, m.h, b.arrangement)
	if f.tabs.h > 0 && f.tabs.has(at.X, at.Y) {
		if id, ok := b.titleAt(b.panes, at.X-f.tabs.x); ok {
			b.turnTo(id)
		}
		return
	}
	p, ok := m.paneAt(at.X, at.Y)
	if !ok {
		return
	}
	if p.titled && at.Y == p.y {
		if id, ok := b.titleAt(p.group, at.X-p.x-1); ok {
			b.turnTo(id)
			return
		}
	}
	b.turnTo(p.id)
	row := at.Y - p.inner().y
	if p.id == journalPane && row > 0 && !b.journal.output {
		if list := b.journal.list(b.travel.story); b.journal.top+row-1 < len(list) {
			b.playing = 0
			b.goTo(list[b.journal.top+row-1])
		}
	}
}

// titleAt is the pane whose title is at cell x of a line of titles: each has a cell before and
// two behind it.
func (b *bench) titleAt(ids []paneID, x int) (paneID, bool) {
	for _, id := range ids {
		w := width(b.paneTitle(id)) + 3
		if x < w {
			return id, x >= 0
		}
		x -= w
	}
	return 0, false
}

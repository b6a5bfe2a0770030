package tui

import (
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// renderBench draws the workbench.
func (m *model) renderBench() []string {
	b := m.bench
	f := layout(m.w, m.h, b.arrangement)
	lines := make([]string, m.h)
	if f.head.h > 0 {
		lines[f.head.y] = m.benchHead()
	}
	if f.tabs.h > 0 {
		lines[f.tabs.y] = m.tabLine(f.tabs.w)
	}
	for _, r := range f.rules {
		lines[r.y] = look.quiet.Render(rule(r.w))
	}
	for i, l := range m.strip(f.strip.w) {
		lines[f.strip.y+i] = l
	}
	column := 0
	for _, p := range f.panes {
		drawn := m.drawPane(p)
		for i, l := range drawn {
			y := p.y + i
			if p.x > column || p.x > 0 && width(lines[y]) < p.x {
				lines[y] = pad(lines[y], p.x-1) + look.quiet.Render("│")
			}
			lines[y] += l
		}
	}
	return lines
}

func (m *model) benchHead() string {
	b := m.bench
	if b.exercise == nil {
		return ends(" "+look.title.Render(b.title), look.quiet.Render("stepper "), m.w)
	}
	chapter := m.course.chapters[m.course.items[b.item].chapter].Title
	return ends(" "+look.quiet.Render(chapter+" · ")+look.title.Render(b.title), m.benchStatus()+" ", m.w)
}

// paneTitle is a pane's number and name.
func (b *bench) paneTitle(id paneID) string {
	for i, p := range b.panes {
		if p == id {
			return itoa(i+1) + " " + paneNames[id]
		}
	}
	return ""
}

// tabLine names all panes, the focused one marked.
func (m *model) tabLine(w int) string {
	b := m.bench
	var out []string
	for _, id := range b.panes {
		t := b.paneTitle(id)
		if id == b.focus {
			out = append(out, look.focus.Render(hereGlyph+t+" "))
		} else {
			out = append(out, look.quiet.Render(" "+t+" "))
		}
	}
	return fit(strings.Join(out, " "), w)
}

// drawPane draws a pane with the titles of its place.
func (m *model) drawPane(p placed) []string {
	in := p.inner()
	lines := make([]string, 0, p.h)
	if p.titled {
		lines = append(lines, m.placeTitle(p))
	}
	s := m.bench.scrollOf(p.id)
	s.above, s.below = false, false
	var text []string
	// One cell stays free at each side, so that texts do not touch what is beside them.
	for _, l := range box(m.paneLines(p.id, in.w-2, in.h), in.w-2, in.h) {
		text = append(text, " "+l+" ")
	}
	return append(lines, s.hints(text)...)
}

// placeTitle names the panes of a place on a line; the one on top is marked when it has the focus.
func (m *model) placeTitle(p placed) string {
	b := m.bench
	s := look.quiet.Render("─")
	for _, id := range p.group {
		t := b.paneTitle(id)
		switch {
		case id == b.focus && id == p.id:
			s += look.focus.Render(hereGlyph + t + " ")
		case id == p.id:
			s += look.title.Render(" " + t + " ")
		default:
			s += look.quiet.Render(" " + t + " ")
		}
		s += look.quiet.Render("─")
	}
	return cut(s+look.quiet.Render(rule(p.w-width(s))), p.w)
}

// paneLines draws the content of a pane.
func (m *model) paneLines(id paneID, w, h int) []string {
	b := m.bench
	nothing := m.nothingRecorded()
	switch id {
	case taskPane:
		return b.task.Render(w, h, m.taskInfo())
	case verdictPane:
		return b.verdict.Render(w, h, m.try(), m.goOn())
	case sourcePane:
		return b.text.Render(w, h, b.source, b.travel.here())
	case journalPane:
		lines := b.journal.Render(w, h, b.travel, b.printed())
		if nothing != "" && !b.journal.output {
			return append(lines[:1:1], append([]string{""}, wrap(nothing, w)...)...)
		}
		return lines
	}
	switch {
	case nothing != "":
		return wrap(nothing, w)
	case id == partitionsPane:
		b.partitions.skips = b.again != nil && b.main == 0
		return b.partitions.Render(w, h, b.travel)
	}
	return b.pstates.Render(w, h, b.travel)
}

// strip is the two lines under the panes: where in the journal this is, and what happened there.
func (m *model) strip(w int) []string {
	b := m.bench
	if b.predict != nil {
		return m.predictStrip(w)
	}
	if m.filter != nil {
		return []string{"", fit(" "+m.filter.Render("filter: ", w-2), w)}
	}
	if b.travel.empty() {
		return []string{"", ""} // the panes say why
	}
	if m.reading() {
		return []string{
			fit(" "+look.quiet.Render(m.recorded()), w),
			fit(" "+look.quiet.Render("3 to 6 show it; → and ← step through it."), w),
		}
	}
	e := b.travel.here()
	first := look.title.Render(b.travel.position())
	if b.ofMain {
		first = look.quiet.Render("Main · ") + first
	}
	if b.playing != 0 {
		first += look.quiet.Render(" · playing")
	}
	if e == nil {
		return []string{fit(" "+first, w), fit(" → goes to the first entry.", w)}
	}
	at := look.quiet.Render(e.At)
	if s := b.source.statement(e); s != "" {
		at = look.quiet.Render(e.At+"  ") + look.code.Render(s)
	} else if b.source.lacks(e.At) {
		at = look.quiet.Render("outside of " + b.source.name) // what the grader does itself
	}
	said := b.travel.story.describe(e)
	if e.Kind == journal.Hop {
		said += look.quiet.Render(", " + carries(e))
	}
	room := w - width(first) - 6
	if width(at) <= room {
		return []string{ends(" "+first, at+" ", w), fit(" "+said, w)}
	}
	return []string{ends(" "+first, cut(at, room)+" ", w), fit(" "+said, w)}
}

// reading reports whether only the task or the verdict is seen, so that the position in the journal
// is of no interest.
func (m *model) reading() bool {
	b := m.bench
	alone := len(layout(m.w, m.h, b.arrangement).panes) == 1
	return alone && b.travel.atEnd() && (b.focus == taskPane || b.focus == verdictPane)
}

// recorded says what there is to step through.
func (m *model) recorded() string {
	of := "this file"
	switch {
	case m.bench.ofMain:
		of = "Main"
	case m.try().untouched:
		of = "the start file"
	}
	return "A run of " + of + " is recorded: " + entriesCount(len(m.bench.travel.story)) + "."
}

// nothingRecorded says why an exercise has no run to step through, "" when it has one.
func (m *model) nothingRecorded() string {
	switch b := m.bench; {
	case b.exercise == nil || !b.travel.empty():
		return ""
	case b.ofMain:
		return "Main launched no module, so there is nothing to step through."
	case m.try().grading:
		return m.try().working()
	}
	return nothingRan(m.try())
}

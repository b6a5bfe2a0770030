package tui

import (
	"net/url"
	"os"
	"strings"
	"sync"

	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// render draws the window: exactly its height in lines, none wider than it.
func (m *model) render() []string {
	if m.w <= 0 || m.h <= 0 {
		return nil
	}
	if m.tooSmall() {
		return m.renderSmall()
	}
	var lines []string
	switch m.screen {
	case homeScreen:
		lines = m.renderHome()
	case lessonScreen:
		lines = m.renderLesson()
	default:
		lines = m.renderBench()
	}
	lines = box(lines, m.w, m.h)
	switch {
	case m.over != nil:
		over, r := m.over.Render(m.w, m.h)
		lines = lay(lines, over, r)
	case m.palette.open:
		over, r := m.palette.Render(m, m.w, m.h)
		lines = lay(lines, over, r)
	}
	lines[m.h-1] = fit(m.footer(), m.w)
	m.renderNotice(lines)
	return lines
}

// renderNotice puts what the program has to say above the keys, on as many lines as it needs.
func (m *model) renderNotice(lines []string) {
	if m.notice == "" || m.filter != nil || m.predicting() {
		return
	}
	say := wrap(m.notice, m.w-2)
	say = say[:min(len(say), 3)]
	for i, l := range say {
		lines[m.h-1-len(say)+i] = fit(" "+look.notice.Render(l), m.w)
	}
}

// renderSmall says how large the window has to be.
func (m *model) renderSmall() []string {
	text := "This window is " + itoa(m.w) + " × " + itoa(m.h) + ". ramaworkshop needs " + itoa(minWidth) + " × " +
		itoa(minHeight) + ". Make it larger, or press q to quit."
	return box(wrap(text, m.w), m.w, m.h)
}

// pageBody is the part of a screen of one text that the text is in.
func (m *model) pageBody() rect { return rect{1, 2, m.w - 2, max(1, m.h-5)} }

// sheet draws a screen of one text, which is scrolled as s says.
func (m *model) sheet(head string, body []string, s *scroll, strip string) []string {
	r := m.pageBody()
	lines := []string{fit(head, m.w), look.quiet.Render(rule(m.w))}
	var text []string
	for _, l := range box(body, r.w, r.h) {
		text = append(text, " "+l+" ")
	}
	lines = append(lines, s.hints(text)...)
	return append(lines, look.quiet.Render(rule(m.w)), fit(strip, m.w))
}

// previewWidth is from which width on the chapters have a preview beside them.
const previewWidth = 110

func (m *model) renderHome() []string {
	passed, all := m.course.tally(m.progress, -1)
	head := ends(look.title.Render(" ramaworkshop"), bar(passed, all)+"  "+itoa(passed)+" of "+
		plural(all, "exercise")+" passed ", m.w)
	r := m.pageBody()
	strip := " " + m.homeStrip()
	if m.filter != nil {
		strip = " " + m.filter.Render("filter: ", m.w-2)
	}
	if m.w < previewWidth {
		return m.sheet(head, m.home.Render(r.w, r.h, m.course, m.progress), &m.home.scroll, strip)
	}
	left := r.w * 45 / 100
	list := box(m.home.Render(left, r.h, m.course, m.progress), left, r.h)
	preview := box(m.home.preview(r.w-left-3, r.h, m.course), r.w-left-3, r.h)
	for i := range list {
		list[i] += look.quiet.Render(" │ ") + preview[i]
	}
	return m.sheet(head, list, &m.home.scroll, strip)
}

// bar shows a share as a bar.
func bar(n, of int) string {
	const cells = 10
	if of == 0 {
		return ""
	}
	full := n * cells / of
	return look.good.Render(repeat("▰", full)) + look.quiet.Render(repeat("▱", cells-full))
}

// homeStrip tells more about what is selected.
func (m *model) homeStrip() string {
	r, ok := m.home.selected(m.course)
	if !ok {
		return ""
	}
	if r.item < 0 {
		return "enter folds or unfolds the chapter."
	}
	it := m.course.items[r.item]
	if it.exercise != nil {
		return m.set.env.tilde(m.shop.f.File(it.exercise))
	}
	switch n := len(it.lesson.Exercises); n {
	case 0:
		return "A lesson to read."
	default:
		return "A lesson with " + plural(n, "exercise") + "."
	}
}

func (m *model) renderLesson() []string {
	r := m.pageBody()
	v := &m.lesson
	chapter := m.course.chapters[m.course.items[v.item].chapter].Title
	text := v.Render(r.w, r.h)
	where := v.share(len(v.lines(r.w)), r.h)
	head := ends(" "+look.quiet.Render(chapter+" · ")+look.title.Render(v.lesson.Title),
		look.quiet.Render("lesson · "+where)+" ", m.w)
	return m.sheet(head, text, &v.scroll, " "+m.lessonStrip())
}

// lessonStrip says what enter does: more of the text, or what comes after the lesson.
func (m *model) lessonStrip() string {
	enter := look.key.Render("enter")
	if m.lesson.more() {
		return enter + " shows more."
	}
	if m.lesson.item+1 >= len(m.course.items) {
		return "This is the end of the last lesson."
	}
	next := m.course.items[m.lesson.item+1]
	kind := "the next lesson"
	if next.exercise != nil {
		kind = "the exercise"
	}
	return enter + " goes on to " + kind + ": " + look.chosen.Render(next.title())
}

// fileLink is a link to a file.
func fileLink(path string) string {
	u := url.URL{Scheme: "file", Host: hostname(), Path: path}
	return u.String()
}

var hostname = sync.OnceValue(func() string {
	h, err := os.Hostname()
	if err != nil || strings.ContainsAny(h, " /") {
		return ""
	}
	return h
})

// taskInfo is what the task is shown with.
func (m *model) taskInfo() taskInfo {
	e := m.bench.exercise
	in := taskInfo{
		text: e.Task, path: m.set.env.tilde(m.bench.file), editor: m.set.editor,
		hints: len(e.Hints), seen: m.progress.hints[e.ID],
	}
	switch {
	case !hasMain(e):
	case m.set.runMain != nil:
		in.run = "x runs its Main and shows what that prints."
		if m.set.stepMain != nil {
			in.run += " w has you predict it first."
		}
	default:
		in.run = "ramaworkshop run " + in.path
	}
	if m.set.links {
		in.link = fileLink(m.bench.file)
	}
	return in
}

// benchStatus is the status of the exercise at the head of its screen: the verdict on the file as
// it is, and whether it was passed before.
func (m *model) benchStatus() string {
	a := m.try()
	if a == nil {
		return ""
	}
	s := a.summary()
	if a.grading {
		return look.quiet.Render(a.working())
	}
	if s == "" || a.untouched && a.status() == workshop.NotYet {
		return statusSign(m.progress.status[m.bench.exercise.ID]).String()
	}
	if st := m.progress.status[m.bench.exercise.ID]; st == workshop.Passed && a.status() != workshop.Passed {
		s += look.quiet.Render(" · passed before")
	}
	return s
}

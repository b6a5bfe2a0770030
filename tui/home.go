package tui

import (
	"strings"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// homeView is the list of chapters with what is in them.
type homeView struct {
	scroll
	cursor int
	open   map[int]bool // chapters that are unfolded
	byHand bool         // the learner has folded or unfolded one
	filter string
	md     markdown // of the preview
}

// homeRow is a chapter, or an item of one.
type homeRow struct {
	chapter int
	item    int // -1 for the chapter itself
}

func newHomeView() homeView { return homeView{open: map[int]bool{}} }

// rows are the rows that are shown. A filter looks into folded chapters, too.
func (v *homeView) rows(c *course) []homeRow {
	var out []homeRow
	for n, ch := range c.chapters {
		all := v.matches(ch.Title)
		var items []homeRow
		for i, it := range c.items {
			if it.chapter == n && (all || v.matches(it.title()+" "+it.id())) {
				items = append(items, homeRow{n, i})
			}
		}
		if !all && len(items) == 0 {
			continue
		}
		out = append(out, homeRow{n, -1})
		if v.open[n] || v.filter != "" {
			out = append(out, items...)
		}
	}
	return out
}

func (v *homeView) matches(s string) bool {
	return strings.Contains(strings.ToLower(s), strings.ToLower(v.filter))
}

// setFilter narrows the list down and goes to the first item that is left.
func (v *homeView) setFilter(s string) {
	if v.filter != s {
		v.filter, v.cursor = s, min(1, len(s))
	}
}

// bound keeps the cursor on a row.
func (v *homeView) bound(m *model) {
	v.cursor = max(0, min(v.cursor, len(v.rows(m.course))-1))
}

// selected is the row of the cursor.
func (v *homeView) selected(c *course) (homeRow, bool) {
	rows := v.rows(c)
	if v.cursor < 0 || v.cursor >= len(rows) {
		return homeRow{}, false
	}
	return rows[v.cursor], true
}

// turnTo selects an item, unfolding its chapter.
func (v *homeView) turnTo(c *course, item int) {
	if item < 0 || item >= len(c.items) {
		return
	}
	v.filter = ""
	v.open[c.items[item].chapter] = true
	for i, r := range v.rows(c) {
		if r.item == item {
			v.cursor = i
		}
	}
}

// unfold unfolds all chapters when they have room in h lines, as long as nobody has chosen
// otherwise.
func (v *homeView) unfold(c *course, h int) {
	if v.byHand || len(c.items)+len(c.chapters) > h {
		return
	}
	r, ok := v.selected(c)
	for n := range c.chapters {
		v.open[n] = true
	}
	if ok && r.item >= 0 {
		v.turnTo(c, r.item)
	}
}

// fold folds or unfolds the chapter of the cursor.
func (v *homeView) fold(c *course, open bool) {
	r, ok := v.selected(c)
	if !ok || v.filter != "" {
		return
	}
	v.open[r.chapter], v.byHand = open, true
	for i, other := range v.rows(c) {
		if other.chapter == r.chapter && (other.item == r.item || other.item < 0) {
			v.cursor = i
			if other.item == r.item {
				return
			}
		}
	}
}

// Render draws the list.
func (v *homeView) Render(w, h int, c *course, p *progress) []string {
	rows := v.rows(c)
	if len(rows) == 0 {
		v.scroll.bound(0, h)
		return wrap("Nothing has “"+v.filter+"” in its title. esc shows everything.", w)
	}
	if now := [2]int{v.cursor + 1, h}; now != v.followed {
		v.followed = now
		v.show(v.cursor, h)
		if v.cursor == 1 {
			v.top = 0 // the chapter above the first item
		}
	}
	v.scroll.bound(len(rows), h)
	next := c.next(p)
	if c.over(p) {
		next = -1
	}
	var out []string
	for i := v.top; i < min(v.top+h, len(rows)); i++ {
		out = append(out, v.row(rows[i], c, p, w, i == v.cursor, rows[i].item >= 0 && rows[i].item == next))
	}
	return out
}

const statusWidth = 13 // "○ not started"

func (v *homeView) row(r homeRow, c *course, p *progress, w int, here, next bool) string {
	mark := "  "
	if here {
		mark = look.current.Render(hereGlyph) + " "
	}
	end := ""
	if next {
		end = " " + look.likely.Render("← next") + " "
	}
	if r.item < 0 {
		return ends(mark+v.chapter(r.chapter, c, here), chapterTally(c, p, r.chapter)+" ", w)
	}
	it := c.items[r.item]
	text := it.title()
	if here {
		text = look.chosen.Render(text)
	}
	lead := "  "
	if it.exercise != nil {
		sg := statusSign(p.status[it.exercise.ID])
		lead = "    " + sg.style.Render(fit(sg.glyph+" "+sg.word, statusWidth)) + "  "
	}
	return ends(mark+lead+text, end, w)
}

func (v *homeView) chapter(n int, c *course, here bool) string {
	sign := "+ "
	if v.open[n] || v.filter != "" {
		sign = "- "
	}
	style := look.title
	if here {
		style = look.chosen
	}
	return look.quiet.Render(sign) + style.Render(itoa(n+1)+" "+c.chapters[n].Title)
}

func chapterTally(c *course, p *progress, chapter int) string {
	passed, all := c.tally(p, chapter)
	switch {
	case all == 0:
		return ""
	case passed == all:
		return statusSign(grade.Passed).String()
	}
	return look.quiet.Render(itoa(passed) + " of " + itoa(all) + " passed")
}

// preview shows the beginning of what the cursor is on.
func (v *homeView) preview(w, h int, c *course) []string {
	r, ok := v.selected(c)
	if !ok {
		return nil
	}
	text := c.chapters[r.chapter].Intro
	if r.item >= 0 {
		if it := c.items[r.item]; it.exercise != nil {
			text = it.exercise.Task
		} else {
			text = it.lesson.Text
		}
	}
	lines := v.md.Render(text, w)
	var out []string
	for i, l := range lines {
		if i == h-1 && len(lines) > h {
			return append(out, look.quiet.Render("…"))
		}
		out = append(out, window(l, 0, w))
	}
	return out
}

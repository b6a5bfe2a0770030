package tui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// overlay is a text that lies over a screen until it is closed.
type overlay struct {
	scroll
	kind  scope // onHelp, onHints, onSolution or onNotes
	title string
	text  func(w int) []string
}

func (o *overlay) scope() scope { return onOverlay | o.kind }

// room is the part of the screen that an overlay of n lines takes. It leaves the last line, with
// the keys, as it is.
func (o *overlay) room(w, h, n int) rect {
	r := rect{w: overlayWidth(w), h: min(n+2, h-3)}
	r.x, r.y = (w-r.w)/2, max(1, (h-1-r.h)/2)
	return r
}

// overlayWidth is how wide what lies over a screen is: all of it, unless enough is left beside it
// for what is under it to be recognised.
func overlayWidth(w int) int {
	if w < proseWidth+20 {
		return w
	}
	return proseWidth + 4
}

// Render draws the overlay and says where it is.
func (o *overlay) Render(w, h int) ([]string, rect) {
	inner := overlayWidth(w) - 4
	lines := o.text(inner)
	r := o.room(w, h, len(lines))
	title := o.title
	if len(lines) > r.h-2 {
		o.scroll.bound(len(lines), r.h-2)
		title += " · " + o.share(len(lines), r.h-2)
	}
	return framed(title, o.view(lines, inner, r.h-2), r), r
}

// framed draws a border with a title around lines.
func framed(title string, lines []string, r rect) []string {
	title = cut(title, r.w-6)
	out := []string{"┌─ " + look.title.Render(title) + " " + rule(r.w-width(title)-5) + "┐"}
	for _, l := range box(lines, r.w-4, r.h-2) {
		out = append(out, "│ "+l+" │")
	}
	return append(out, "└"+rule(r.w-2)+"┘")
}

// lay puts a drawn rectangle over a screen.
func lay(screen, over []string, r rect) []string {
	out := slices.Clone(screen)
	for i, l := range over {
		if y := r.y + i; y >= 0 && y < len(out) {
			under := out[y]
			out[y] = fit(ansi.Truncate(under, r.x, ""), r.x) + l + cutLeft(under, r.x+r.w)
		}
	}
	return out
}

// palette is the list of everything that can be done.
type palette struct {
	open   bool
	input  input
	cursor int
	scroll scroll
	from   scope // where it was opened
}

// actions are those that the text lets through, in the order of the table.
func (p *palette) actions(m *model) []*action {
	var out []*action
	want := strings.ToLower(p.input.String())
	for _, a := range m.keys.in(p.from) {
		if a.id == "palette" || strings.HasPrefix(a.id, "move.") {
			continue
		}
		if strings.Contains(strings.ToLower(a.id+" "+a.long), want) {
			out = append(out, a)
		}
	}
	return out
}

// Render draws the palette and says where it is.
func (p *palette) Render(m *model, w, h int) ([]string, rect) {
	r := rect{w: overlayWidth(w), h: max(8, min(h-4, 20))}
	r.x, r.y = (w-r.w)/2, 1
	inner, body := r.w-4, r.h-4
	as := p.actions(m)
	p.cursor = max(0, min(p.cursor, len(as)-1))
	p.scroll.show(p.cursor, body)
	p.scroll.bound(len(as), body)
	lines := []string{p.input.Render("> ", inner), rule(inner)}
	if len(as) == 0 {
		lines = append(lines, "Nothing is called that.")
	}
	for i := p.scroll.top; i < min(p.scroll.top+body, len(as)); i++ {
		lines = append(lines, paletteRow(m, as[i], inner, i == p.cursor))
	}
	return framed("What can be done here", lines, r), r
}

func paletteRow(m *model, a *action, w int, here bool) string {
	mark, text := "  ", a.long
	if here {
		mark, text = look.current.Render(hereGlyph)+" ", look.chosen.Render(text)
	}
	if why := a.reason(m); why != "" {
		if !here {
			text = look.quiet.Render(text)
		}
		if here {
			text = cut(text+look.quiet.Render(": "+why), w-10)
		}
	}
	return ends(mark+text, " "+look.key.Render(a.labels()), w)
}

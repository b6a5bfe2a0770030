package tui

import "github.com/charmbracelet/x/ansi"

// scroll is how far a list of lines is scrolled.
type scroll struct {
	top, left int
	// followed is what the position was brought to last; until that changes, the learner scrolls.
	followed [2]int
	// above and below say that there are lines that are not seen.
	above, below bool
}

func (s *scroll) by(d int) { s.top += d }

// bound keeps the position within total lines of which h are seen.
func (s *scroll) bound(total, h int) {
	s.top = max(0, min(s.top, total-h))
	s.left = max(0, s.left)
	s.above, s.below = s.top > 0, s.top+h < total
}

// hints marks the ends of drawn lines, whose last cell is free, where there is more to see.
func (s *scroll) hints(lines []string) []string {
	mark := func(i int, sign string) {
		w := width(lines[i])
		lines[i] = ansi.Truncate(lines[i], w-1, "") + look.key.Render(sign)
	}
	if s.above && len(lines) > 0 {
		mark(0, aboveGlyph)
	}
	if s.below && len(lines) > 0 {
		mark(len(lines)-1, belowGlyph)
	}
	return lines
}

// show scrolls as little as needed for line i to be seen.
func (s *scroll) show(i, h int) {
	if i < s.top {
		s.top = i
	}
	if i >= s.top+h {
		s.top = i - h + 1
	}
}

// follow brings line i into the middle, unless it is seen already, when what is followed, named
// by a number, or the height has changed.
func (s *scroll) follow(number, i, total, h int) { s.followTo(number, i, i, total, h) }

// followTo is follow for the lines from i to another, of which the first is seen in any case.
func (s *scroll) followTo(number, i, to, total, h int) {
	if now := [2]int{number + 1, h}; now != s.followed {
		s.followed = now
		if i >= 0 && (i < s.top || to >= s.top+h) {
			s.top = min(i, max(i-h/2, to-h+1))
		}
	}
	s.bound(total, h)
}

// view returns the lines that are seen.
func (s *scroll) view(lines []string, w, h int) []string {
	s.bound(len(lines), h)
	out := make([]string, 0, h)
	for _, l := range lines[s.top:min(s.top+max(0, h), len(lines))] {
		out = append(out, window(l, s.left, w))
	}
	return out
}

// share says how much of a text is above the last line that is seen, "all" when there is no
// more to see.
func (s *scroll) share(total, h int) string {
	if total <= h {
		return "all"
	}
	if s.top+h >= total {
		return "end"
	}
	return itoa((s.top+h)*100/total) + "%"
}

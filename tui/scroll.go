package tui

// scroll is how far a list of lines is scrolled.
type scroll struct {
	top, left int
	// followed is what the position was brought to last; until that changes, the learner scrolls.
	followed [2]int
}

func (s *scroll) by(d int) { s.top += d }

// bound keeps the position within total lines of which h are seen.
func (s *scroll) bound(total, h int) {
	s.top = max(0, min(s.top, total-h))
	s.left = max(0, s.left)
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
func (s *scroll) follow(number, i, total, h int) {
	if now := [2]int{number + 1, h}; now != s.followed {
		s.followed = now
		if i >= 0 && (i < s.top || i >= s.top+h) {
			s.top = i - h/2
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

package tui

import (
	"regexp"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// How a print hangs together with what came before it.
const (
	because = "because"
	after   = "after"
)

// mostCauses is how many entries tell why something printed.
const mostCauses = 3

// causes is the entries that led to a print, the nearest first, as far as the journal tells: what
// bound the variables that it names, what wrote the PStates that those were read from, and how the
// event came to its task. Where that is nothing it is the entry of the event before, and word says so.
func (s story) causes(e *journal.Entry, src *source) (word string, es []*journal.Entry) {
	if e.Event == 0 {
		es = s.beforeGo(e, src)
	} else {
		c := lookback{story: s, src: src, want: map[string]bool{}}
		c.wants(e.At, nil)
		c.follow(e.ID, e.Event)
		es = c.out
	}
	if before := s.entry(e.ID - 1); len(es) == 0 && before != nil && before.Event == e.Event && e.Event > 0 {
		return after, []*journal.Entry{before}
	}
	return because, es[:min(len(es), mostCauses)]
}

// beforeGo is what a client was told before the program printed by itself: since its print before,
// the latest.
func (s story) beforeGo(e *journal.Entry, src *source) []*journal.Entry {
	c := lookback{story: s, src: src, want: map[string]bool{}}
	for id := e.ID - 1; id > 0 && len(c.out) < mostCauses; id-- {
		switch b := s.entry(id); {
		case b.Kind == journal.Print && b.Event == 0:
			return c.out
		case b.Kind == journal.Select:
			c.out = append(c.out, b)
			if w := s.written(b); w != nil && len(c.out) == 1 {
				c.out = append(c.out, w)
				c.follow(w.ID, w.Event)
				return c.out
			}
		case b.Kind == journal.Ack && len(b.Names) > 0:
			c.out = append(c.out, b)
		}
	}
	return c.out
}

// written is the last write to what a client reads, nil when the journal does not show it.
func (s story) written(read *journal.Entry) *journal.Entry {
	for id := read.ID - 1; id > 0; id-- {
		w := s.entry(id)
		if w.Kind == journal.Write && w.Module == read.Module && w.Task == read.Task && w.Object == read.Object {
			if len(w.Path) == 0 || strings.Contains(read.Text, show(w.Path[0])) {
				return w
			}
		}
	}
	return nil
}

// lookback looks back from an entry.
type lookback struct {
	story story
	src   *source
	want  map[string]bool // variables and PStates
	out   []*journal.Entry
}

// wants adds the names in a statement, but for those that it binds itself.
func (c *lookback) wants(at string, bound []string) {
	for _, name := range c.src.names(at) {
		if !slices.Contains(bound, name) {
			c.want[name] = true
		}
	}
}

// follow goes back from an entry of an event to where its record came from.
func (c *lookback) follow(before, event int64) {
	for {
		begin := c.story.entry(event)
		if begin == nil {
			return
		}
		for id := before - 1; id > event; id-- {
			if b := c.story.entry(id); b.Event == event && c.explains(b) {
				c.out = append(c.out, b)
				c.wants(b.At, b.Names)
			}
		}
		cause := c.story.entry(begin.Cause)
		if cause == nil {
			return
		}
		c.out = append(c.out, cause)
		before, event = cause.ID, cause.Event
	}
}

// explains reports whether an entry gave something that is wanted its value.
func (c *lookback) explains(e *journal.Entry) bool {
	names := e.Names
	switch e.Kind {
	case journal.Bind:
	case journal.Write:
		names = []string{e.Object}
	default:
		return false
	}
	found := false
	for _, name := range names {
		found = found || c.want[name]
		delete(c.want, name)
	}
	return found
}

var nameInCode = regexp.MustCompile(`"((?:\*|%|\$\$)[^"\s]+)"`)

// names are the variables and PStates that a statement names.
func (s *source) names(at string) []string {
	var out []string
	for _, m := range nameInCode.FindAllStringSubmatch(s.whole(at), -1) {
		out = append(out, m[1])
	}
	return out
}

// wholeLines is over how many lines a statement is read.
const wholeLines = 4

// whole is the text of the statement at a place: to where its brackets are closed, and what is called
// on its value.
func (s *source) whole(at string) string {
	n := s.lineAt(at)
	if n == 0 {
		return ""
	}
	text := strings.Join(s.raw[n-1:min(n-1+wholeLines, len(s.raw))], "\n")
	if p, _ := parsePlace(at); p.col > 0 && p.col <= len(s.raw[n-1]) {
		text = text[p.col-1:]
	}
	depth := 0
	for i, r := range text {
		switch r {
		case '(':
			depth++
		case ')':
			depth--
			if depth <= 0 && !strings.HasPrefix(text[i+1:], ".") {
				return oneLine(text[:i+1])
			}
		}
	}
	return oneLine(text)
}

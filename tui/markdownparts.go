package tui

import (
	"regexp"
	"strings"
)

// part is a piece of a Markdown text: what was between fences, an item of a list, or the rest.
type part struct {
	text   string
	fenced bool
	lang   string // of the fence
	marker string // of the item: "•" or "2."
	tight  bool   // the next item follows without an empty line
}

var itemStart = regexp.MustCompile(`^([-*+]|\d+\.) +`)

// takeApart takes a Markdown text apart.
func takeApart(text string) []part {
	t := taking{lines: strings.Split(text, "\n")}
	for t.at < len(t.lines) {
		l := t.lines[t.at]
		switch {
		case strings.HasPrefix(l, "```"):
			t.flush()
			t.fence(strings.TrimSpace(l[3:]))
		case t.beginsItem(l):
			t.flush()
			t.item(itemStart.FindString(l))
		default:
			t.rest = append(t.rest, l)
			t.at++
		}
	}
	t.flush()
	return t.parts
}

// taking is a text that is being taken apart.
type taking struct {
	lines []string
	at    int
	rest  []string // lines that are nothing else
	parts []part
}

// beginsItem reports whether a line begins an item of a list. In the middle of a paragraph a number
// at the beginning of a line is one of its words, unless it is 1.
func (t *taking) beginsItem(l string) bool {
	start := itemStart.FindString(l)
	inText := len(t.rest) > 0 && strings.TrimSpace(t.rest[len(t.rest)-1]) != ""
	return start != "" && (!inText || !strings.Contains(start, ".") || strings.HasPrefix(start, "1."))
}

func (t *taking) flush() {
	if s := strings.Join(t.rest, "\n"); strings.TrimSpace(s) != "" {
		t.parts = append(t.parts, part{text: s})
	}
	t.rest = nil
}

// fence takes a fenced block. One that is not closed goes on to the end.
func (t *taking) fence(lang string) {
	from := t.at + 1
	for t.at++; t.at < len(t.lines) && strings.TrimSpace(t.lines[t.at]) != "```"; t.at++ {
	}
	t.parts = append(t.parts, part{fenced: true, lang: lang, text: strings.Join(t.lines[from:t.at], "\n")})
	t.at++
}

// item takes an item of a list: its first line, the lines that go on with it, and what is
// indented below it.
func (t *taking) item(start string) {
	body := []string{t.lines[t.at][len(start):]}
	lead := spaces(len(start))
	gap := false
	for t.at++; t.at < len(t.lines); t.at++ {
		l := t.lines[t.at]
		switch {
		case strings.TrimSpace(l) == "":
			gap = true
			body = append(body, "")
			continue
		case strings.HasPrefix(l, "  "):
			body = append(body, dedent(l, lead))
		case gap || itemStart.MatchString(l) || strings.HasPrefix(l, "```"):
			t.endItem(start, body, !gap && itemStart.MatchString(l))
			return
		default:
			body = append(body, l)
		}
		gap = false
	}
	t.endItem(start, body, false)
}

func (t *taking) endItem(start string, body []string, tight bool) {
	marker := strings.TrimSpace(start)
	if !strings.HasSuffix(marker, ".") {
		marker = "•"
	}
	t.parts = append(t.parts, part{text: strings.Join(body, "\n"), marker: marker, tight: tight})
}

// dedent takes at most as much space from the beginning of a line as lead is long.
func dedent(l, lead string) string {
	n := 0
	for n < len(lead) && n < len(l) && l[n] == ' ' {
		n++
	}
	return l[n:]
}

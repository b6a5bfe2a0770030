package tui

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// Code and pictures keep their lines, lists hang, and nothing of a text is lost.
func TestMarkdown(t *testing.T) {
	text := "# Title\n\nSome *text* with `code` in it, long enough to be wrapped here.\n\n" +
		"- an item that is long enough to be wrapped\n- another\n\n2. second\n\n   more of it\n\n" +
		"The answer is\n42. No list, as it is\n\n```text\n ┌" + strings.Repeat("─", 60) + "┐\n```\n\nend"
	m := markdown{marks: true}
	got := plainLines(m.Render(text, 30))
	want := `# Title

Some text with ` + "`code`" + ` in it,
long enough to be wrapped
here.

• an item that is long
  enough to be wrapped
• another

2. second

   more of it

The answer is 42. No list, as
it is

   ┌` + strings.Repeat("─", 60) + `┐

end`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Paths are not broken at their hyphens.
func TestWrap(t *testing.T) {
	if got := plainLines(wrap("run ~/a-b/c-d.go -v \x1b[1m--x\x1b[0m", 14)); got != "run\n~/a-b/c-d.go\n-v --x" {
		t.Errorf("got\n%s", got)
	}
}

func TestCompare(t *testing.T) {
	long := strings.Repeat("[1 2 3] ", 20)
	for _, c := range []struct {
		want, got string
		w         int
		lines     []string
	}{
		{"", "", 40, nil},
		{"3", "nil", 40, []string{"want 3               got nil"}},
		{"[1 1 2 2]", "[1 1 1 1]", 24, []string{"want [1 1 2 2]", "got  [1 1 1 1]", "          ^"}},
		{
			long + "A" + long, long + "B" + long, 50,
			[]string{
				"want …2 3] [1 2 3] [1 2 3] A[1 2 3] [1 2 3] [1 2 …",
				"got  …2 3] [1 2 3] [1 2 3] B[1 2 3] [1 2 3] [1 2 …",
				"                           ^",
			},
		},
	} {
		got := compare(c.want, c.got, c.w)
		for i, l := range got {
			got[i] = strings.TrimRight(ansi.Strip(l), " ")
			if width(l) > c.w {
				t.Errorf("%q is wider than %d", l, c.w)
			}
		}
		if len(got) != len(c.lines) {
			t.Errorf("%.20q: got %q", c.want, got)
			continue
		}
		for i := range got {
			if !strings.HasPrefix(got[i], c.lines[i]) {
				t.Errorf("%.20q: got %q, want %q", c.want, got[i], c.lines[i])
			}
		}
	}
}

func TestDiff(t *testing.T) {
	split := func(s string) []string { return strings.Fields(s) }
	es := workshop.Diff(split("a b c d e f g h i"), split("a b c x e f g h i y"))
	var a, b, ops []string
	for _, e := range es {
		ops = append(ops, string(e.Op)+e.Text)
		if e.Op != '+' {
			a = append(a, e.Text)
		}
		if e.Op != '-' {
			b = append(b, e.Text)
		}
	}
	if strings.Join(a, " ") != "a b c d e f g h i" || strings.Join(b, " ") != "a b c x e f g h i y" {
		t.Errorf("got %q", ops)
	}
	if !slices.Contains(ops, "-d") || !slices.Contains(ops, "+x") || len(ops) != 11 {
		t.Errorf("got %q", ops)
	}
	far := diffLines(workshop.Diff(split("1 2 3 4 5 6 7 8 9 0"), split("1 2 3 4 5 6 7 8 9 x")))
	if got := plainLines(far); got != "…\n  7\n  8\n  9\n- 0\n+ x" {
		t.Errorf("got\n%s", got)
	}
}

// The next thing is where the learner was; when that is done with, what comes after it.
func TestNext(t *testing.T) {
	f, _ := newFolder(t)
	c := newCourse(f.Chapters, f.Catalog)
	p := &progress{status: map[string]grade.Status{}}
	next := func() string { return c.items[c.next(p)].id() }
	steps := []struct {
		do   func()
		want string
	}{
		{func() {}, "lesson:one-platform"},
		{func() { p.place = "lesson:tasks" }, "lesson:tasks"},
		{func() { p.place = "exercise:predict-tasks" }, "exercise:predict-tasks"},
		{func() { p.status["predict-tasks"] = workshop.Passed }, "lesson:first-module"},
		{func() { p.place = "exercise:gone" }, "lesson:first-module"},
		{func() { p.status["first-module"] = workshop.Skipped }, "lesson:the-goal"},
	}
	for _, s := range steps {
		s.do()
		if got := next(); got != s.want {
			t.Errorf("got %s, want %s", got, s.want)
		}
	}
	for _, e := range f.Catalog.Exercises {
		p.status[e.ID] = workshop.Passed
	}
	if got := c.next(p); got != len(c.items)-1 {
		t.Errorf("at the end got %d of %d", got, len(c.items))
	}
}

// Every exercise is somewhere in the course, once.
func TestCourseIsComplete(t *testing.T) {
	f, _ := newFolder(t)
	c := newCourse(f.Chapters, f.Catalog)
	for _, e := range f.Catalog.Exercises {
		n := 0
		for _, i := range c.items {
			if i.exercise == e {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s is there %d times", e.ID, n)
		}
	}
}

func TestEditorLine(t *testing.T) {
	for command, want := range map[string]string{
		"vim": "vim +7 f.go", "emacs -nw": "emacs -nw +7 f.go", "code -w": "code -w --goto f.go:7",
		"hx": "hx f.go:7", "ed": "ed f.go",
	} {
		e := newEditor(command, environment{"TMUX=x"})
		if got := strings.Join(e.at("f.go", 7), " "); got != want || e.beside != "tmux" {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if e := newEditor("", environment{"EDITOR=a", "VISUAL=b c"}); strings.Join(e.args, " ") != "b c" {
		t.Errorf("got %q", e.args)
	}
}

// Every kind of entry is told in a line.
func TestDescribe(t *testing.T) {
	for k := journal.Launch; k <= journal.Rewritten; k++ {
		s := story{{ID: 1, Kind: k, Module: "M", Object: "$$p", Topology: "t", Text: "a\nb", Why: "HashPartition", Key: "k"}}
		if got := s.describe(s[0]); strings.Contains(got, "\n") || got == "" && k != journal.Bind {
			t.Errorf("%s: %q", k, got)
		}
	}
	h := &journal.Entry{Why: "HashPartition", Key: "a", Names: []string{"*k1", "*k2"}, Vals: []any{"a", "b"}, Task: 3, To: 11}
	if got := hop(h); got != `HashPartition *k1 = "a" → task 11` {
		t.Errorf("got %q", got)
	}
	h.Vals[1], h.To = "a", 3 // which of the two it was is not known
	if got := hop(h); got != `HashPartition "a" → task 3, the same` {
		t.Errorf("got %q", got)
	}
}

func TestClean(t *testing.T) {
	if got := clean("a\tb\x1b[2Jc\r\n\u202ed"); got != "a    b[2Jc\nd" {
		t.Errorf("got %q", got)
	}
}

// What became of the latest record is seen where its value has no room, and that there are more.
func TestTail(t *testing.T) {
	one := journal.Record{Entry: 1, Offset: 0, Value: "abcdefghijklmnop", Done: true}
	two := journal.Record{Entry: 2, Offset: 1, Value: "abcdefghijklmnop", Failed: "no"}
	at := func(id int64) *journal.Entry { return &journal.Entry{ID: id} }
	for _, c := range []struct {
		rs   []journal.Record
		e    *journal.Entry
		w    int
		want string
	}{
		{[]journal.Record{one}, at(9), 30, `#0 "abcdefghijklmnop" ✓`},
		{[]journal.Record{one}, at(9), 16, `#0 "abcdefghi… ✓`},
		{[]journal.Record{one}, at(1), 16, `+ #0 "abcdefghi…`},
		{[]journal.Record{one, two}, at(9), 16, `#1 ✗ "abcdefghi…`},
	} {
		if got := strings.TrimSpace(ansi.Strip(fit(tail(c.rs, c.e, c.w), c.w))); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

// A statement of the grader has no place in the learner's file.
func TestLacks(t *testing.T) {
	s := newSource("main.go", "package main\n")
	for at, want := range map[string]bool{"main.go:9:1": false, "grader.go:9:1": true, "": false} {
		if got := s.lacks(at); got != want {
			t.Errorf("%q: %v", at, got)
		}
	}
}

package interp_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A script of the language has cases with lines of ==== between them. A case is a sentence, an empty line,
// a program, and after a line of ---- what it prints; an error that ends it comes last. After a line of
// ---- journal comes what the simulated cluster did, a line for each entry.
//
// A program is declarations and then statements, those of its Main; prelude.go beside the scripts is a part
// of it. What Run, stream or objects returns at its end is what it ends with. Places are those in the case: the
// first line of the program is line 1.
type scripted struct {
	file    string
	head    string // the sentence, and what stands before it; "" where the one before counts on
	program string
	out     string
	journal string
	told    bool // the journal is a part of the case
}

const (
	caseLine    = "\n====\n"
	outLine     = "\n----"
	journalLine = "\n---- journal"
)

// scripts reads the cases of a folder.
func scripts(t *testing.T, dir string) []*scripted {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no scripts in %s (%v)", dir, err)
	}
	var out []*scripted
	for _, name := range names {
		for text := range strings.SplitSeq(strings.TrimSuffix(string(readFile(t, name)), "\n"), caseLine) {
			c, err := readCase(text)
			if err != nil {
				t.Fatalf("%s: %v:\n%s", name, err, text)
			}
			c.file = name
			out = append(out, c)
		}
	}
	return out
}

func readCase(text string) (*scripted, error) {
	c := &scripted{}
	text, rest, _ := strings.Cut(text, outLine+"\n")
	text = strings.TrimSuffix(text, outLine)
	rest, c.journal, c.told = strings.Cut("\n"+rest, journalLine)
	c.out, c.journal = strings.TrimPrefix(rest, "\n"), strings.TrimPrefix(c.journal, "\n")
	from := 0
	for strings.HasPrefix(text[from:], "#") {
		i := strings.Index(text[from:], "\n\n")
		if i < 0 {
			return nil, fmt.Errorf("a case has a sentence and a program")
		}
		from += i + 2
	}
	if i := strings.Index(text[from:], "\n\n"); i >= 0 && !code.MatchString(text[from:]) {
		from += i + 2
	}
	c.head, c.program = text[:from], text[from:]
	return c, nil
}

// code begins a case without a sentence, which goes on with what was said before.
var code = regexp.MustCompile(`^(Run|stream|objects|RamaFn|RamaOp|GoOp)\(|^(var|type|func) `)

// text is the case as it stands in its file.
func (c *scripted) text() string {
	s := c.head + c.program + outLine
	if c.out != "" {
		s += "\n" + c.out
	}
	if c.told {
		s += journalLine
		if c.journal != "" {
			s += "\n" + c.journal
		}
	}
	return s
}

// imports are what a program may use without saying so.
var imports = []string{"errors", "fmt", "strings", "time"}

const (
	dslPath = "github.com/ramaworkshop/ramaworkshop/rama"
	before  = "return "
)

var (
	// declared begins a line that is a declaration, or a part of one.
	declared = regexp.MustCompile(`^(var|type|func|const)\b|^//|^[\t)}]|^$`)
	// returned begins the statement whose error a program returns, when it is the last.
	returned = regexp.MustCompile(`^(Run|stream|objects)\(`)
	placed   = regexp.MustCompile(`main\.go:(\d+)(?::(\d+))?`)
)

// lines are the lines of the program: from the first of the statements on, and the one that begins the last
// statement, if that is what the program returns.
func (c *scripted) lines() (all []string, first, last int) {
	all = strings.Split(c.program, "\n")
	first, last = len(all), -1
	for i, l := range all {
		if first == len(all) && !declared.MatchString(l) {
			first = i
		}
		if i >= first && !strings.ContainsAny(l[:min(1, len(l))], "\t)}") {
			last = -1
			if returned.MatchString(l) {
				last = i
			}
		}
	}
	return all, first, last
}

// prologue is what stands before a program in its Go file.
func (c *scripted) prologue() string {
	var b strings.Builder
	b.WriteString("package language\n\nimport (\n\t\"context\"\n")
	for _, name := range imports {
		if uses(c.program, name) {
			fmt.Fprintf(&b, "\t%q\n", name)
		}
	}
	fmt.Fprintf(&b, "\n\t. %q\n", dslPath)
	if uses(c.program, "ops") {
		fmt.Fprintf(&b, "\t%q\n", dslPath+"/ops")
	}
	b.WriteString(")\n\n")
	return b.String()
}

func uses(program, name string) bool {
	return regexp.MustCompile(`\b` + name + `\.[A-Z]`).MatchString(program)
}

// source is the program as a Go file of package language.
func (c *scripted) source() string {
	all, first, last := c.lines()
	if last >= 0 {
		all[last] = before + all[last]
	} else {
		all = append(all, "return nil")
	}
	all = slices.Insert(all, first, "func Main(ctx context.Context) error {")
	return c.prologue() + strings.Join(all, "\n") + "\n}\n"
}

// places makes the places in a text those in the case.
func (c *scripted) places(text string) string {
	_, first, last := c.lines()
	above := strings.Count(c.prologue(), "\n")
	return placed.ReplaceAllStringFunc(text, func(s string) string {
		m := placed.FindStringSubmatch(s)
		line, _ := strconv.Atoi(m[1])
		col, _ := strconv.Atoi(m[2])
		if line -= above; line > first {
			line--
		}
		switch {
		case m[2] == "":
			return fmt.Sprintf("main.go:%d", line)
		case line-1 == last:
			col -= len(before)
		}
		return fmt.Sprintf("main.go:%d:%d", line, col)
	})
}

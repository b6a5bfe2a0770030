package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/tui"
)

// verdictText is a verdict for people. compare makes lines of what was wanted and what came.
func verdictText(file string, v *exercises.Verdict, compare func(want, got string) []string) string {
	var b strings.Builder
	word := map[grade.Status]string{
		grade.Passed: "passed", grade.NotYet: "not yet", grade.CouldNotJudge: "could not be judged",
	}[v.Status]
	fmt.Fprintf(&b, "%s %s: %s (%d ms)\n", tui.StatusGlyph(v.Status), v.ID, word, v.DurationMS)
	if v.Reason != "" {
		fmt.Fprintf(&b, "  This is our fault, not yours:\n      %s\n", wrapped(v.Reason))
	}
	said := map[string]bool{} // one mistake can fail many checks, and is explained once
	for _, c := range v.Checks {
		fmt.Fprintf(&b, "  %s %s\n", map[bool]string{true: "✓", false: "✗"}[c.Status == grade.Passed], c.Name)
		if c.Status == grade.Passed {
			continue
		}
		why := c.Finding + c.At
		switch {
		case c.Finding != "" && said[why]:
			fmt.Fprintln(&b, "      For the same reason as above.")
		case c.Finding != "":
			fmt.Fprintf(&b, "      %s\n", wrapped(c.Finding))
		}
		if c.Want != "" || c.Got != "" {
			for _, l := range compare(c.Want, c.Got) {
				fmt.Fprintf(&b, "      %s\n", l)
			}
		}
		if c.At != "" && !said[why] {
			fmt.Fprintf(&b, "      at %s\n", at(file, c.At))
		}
		said[why] = true
	}
	if v.Output != "" && v.Status != grade.Passed {
		fmt.Fprintf(&b, "  it printed\n      %s\n", indent(strings.TrimRight(v.Output, "\n")))
	}
	return b.String()
}

// at puts the file's folder in front of a place in it, so that terminals make a link of it.
func at(file, place string) string {
	if rest, ok := strings.CutPrefix(place, filepath.Base(file)+":"); ok {
		return file + ":" + rest
	}
	return place
}

// comparer is for values that are printed below a check.
func comparer(w io.Writer, plainly bool) func(want, got string) []string {
	return tui.Comparer(w, len("      "), plainly)
}

func indent(s string) string { return strings.ReplaceAll(s, "\n", "\n      ") }

// wrapped breaks sentences between words and indents them.
func wrapped(s string) string { return indent(ansi.Wordwrap(s, 74, "")) }

package tui

import (
	"fmt"
	"io"
	"os"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// PrintMarkdown writes a text of the workshop as a command prints it: with colours where w is a
// terminal that has them and NO_COLOR does not forbid them. plain writes it as for a screen reader.
func PrintMarkdown(w io.Writer, text string, plainly bool) error {
	if plainly {
		p := &plain{out: w}
		p.text(text)
		return p.err
	}
	out := printer(w)
	md := markdown{marks: out.Profile <= colorprofile.ASCII}
	for _, l := range md.Render(text, printWidth(w)) {
		if _, err := fmt.Fprintln(out, l); err != nil {
			return err
		}
	}
	return nil
}

// PrintDiff writes how the lines of one text become those of another: - goes, + comes.
func PrintDiff(w io.Writer, from, to string) error {
	out := printer(w)
	for _, l := range diffLines(workshop.Diff(splitLines(from), splitLines(to))) {
		if _, err := fmt.Fprintln(out, l); err != nil {
			return err
		}
	}
	return nil
}

// Comparer returns what makes lines of what was wanted and what came, as a command prints them to
// w: nested values as trees beside each other, where w is wide enough, else two lines. plainly says
// in words where they differ.
func Comparer(w io.Writer, indented int, plainly bool) func(want, got string) []string {
	cells := printWidth(w) - indented
	return func(want, got string) []string {
		if plainly {
			return inWords(want, got)
		}
		a, b, ok := asTrees(want, got, cells)
		if !ok || cells < leastSides {
			return []string{"want " + flat(want), "got  " + flat(got)}
		}
		lines := besideEachOther(a, b, cells)
		for i, l := range lines {
			lines[i] = ansi.Strip(l)
		}
		return lines
	}
}

func printer(w io.Writer) *colorprofile.Writer {
	env := os.Environ()
	out := colorprofile.NewWriter(w, env)
	if environment(env).noColor() && out.Profile > colorprofile.ASCII {
		out.Profile = colorprofile.ASCII
	}
	return out
}

func printWidth(w io.Writer) int {
	if f, ok := w.(term.File); ok {
		if width, _, err := term.GetSize(f.Fd()); err == nil {
			return width
		}
	}
	return proseWidth
}

package tui

import "charm.land/lipgloss/v2"

// taskView shows what is to be done, and where the file is.
type taskView struct {
	scroll
	md markdown
}

// taskInfo is what the task is shown with.
type taskInfo struct {
	text   string
	path   string // as it is shown
	link   string // "" for none
	editor editor
	hints  int
	seen   int    // hints that were looked at
	run    string // how its Main is run, "" when it has none
}

// Render draws the task.
func (v *taskView) Render(w, h int, in taskInfo) []string {
	lines := v.md.Render(untitled(in.text), w)
	lines = append(append([]string{}, lines...), "")
	lines = append(lines, fileLines(in, w)...)
	if in.run != "" {
		lines = append(lines, indent(wrap(in.run, w-7), look.quiet.Render("Run    "))...)
	}
	lines = append(lines, indent(wrap(hintLine(in), w-7), look.quiet.Render("Hints  "))...)
	return v.view(lines, w, h)
}

// fileLines say where the file is and how it is edited.
func fileLines(in taskInfo, w int) []string {
	path := lipgloss.NewStyle().Foreground(lipgloss.Cyan)
	if in.link != "" {
		path = path.Hyperlink(in.link)
	}
	var lines []string
	for i, l := range wrap(in.path, w-7) {
		lead := look.quiet.Render("File   ")
		if i > 0 {
			lead = spaces(7)
		}
		lines = append(lines, lead+path.Render(l))
	}
	how := "Open it in your editor and save: every save is graded."
	if in.editor.name() != "" {
		how = "e opens it in " + in.editor.name() + ". Any editor will do: every save is graded."
	}
	return append(lines, indent(wrap(how, w-7), spaces(7))...)
}

func hintLine(in taskInfo) string {
	switch {
	case in.hints == 0:
		return "There are none. s shows the solution."
	case in.seen == 0:
		return "h shows the first of " + itoa(in.hints) + "."
	case in.seen < in.hints:
		return itoa(in.seen) + " of " + itoa(in.hints) + " seen. h shows them, and one more."
	}
	return "All " + itoa(in.hints) + " seen. h shows them again, s the solution."
}

package tui

import "strings"

// environment is the environment of the program, KEY=VALUE; the last of a name counts.
type environment []string

func (e environment) get(name string) string {
	for i := len(e) - 1; i >= 0; i-- {
		if k, v, ok := strings.Cut(e[i], "="); ok && k == name {
			return v
		}
	}
	return ""
}

// noColor reports whether colours are not wanted. Any value says so, and not only those that the
// library takes for true.
func (e environment) noColor() bool { return e.get("NO_COLOR") != "" }

// links reports whether the terminal can be given links. The terminal of VS Code makes links of
// paths by itself, and better ones.
func (e environment) links() bool {
	return e.get("TERM_PROGRAM") != "vscode" && e.get("TERM") != "linux"
}

// tilde shortens a path below the home folder.
func (e environment) tilde(path string) string {
	if home := e.get("HOME"); home != "" && home != "/" {
		if rest, ok := strings.CutPrefix(path, strings.TrimRight(home, "/")+"/"); ok {
			return "~/" + rest
		}
	}
	return path
}

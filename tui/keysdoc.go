package tui

import (
	"fmt"
	"strings"
)

// Keys returns the keys of the interface as Markdown, for the documentation. It is made of the
// table that handles them.
func Keys() string {
	var b strings.Builder
	section := ""
	for _, a := range newKeymap() {
		if a.section != section {
			section = a.section
			fmt.Fprintf(&b, "\n## %s\n\n| keys | what they do |\n|---|---|\n", section)
		}
		keys := make([]string, len(a.keys))
		for i, k := range a.keys {
			keys[i] = "`" + keyLabel(k) + "`"
		}
		fmt.Fprintf(&b, "| %s | %s |\n", strings.Join(keys, " "), a.long)
	}
	return strings.TrimLeft(b.String(), "\n")
}

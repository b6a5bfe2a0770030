package tui

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// scopes are all that a screen can be at a time.
func scopes() map[string]scope {
	out := map[string]scope{
		"home": onHome | onScreen, "lesson": onLesson | onScreen, "palette": onPalette, "filter": onFilter,
		"predict": onPredict, "small": onSmall, "help": onOverlay | onHelp, "hints": onOverlay | onHints,
		"solution": onOverlay | onSolution, "notes": onOverlay | onNotes,
	}
	for _, id := range exercisePanes {
		b := newBench("", exercisePanes)
		b.focus = id
		out["step "+paneNames[id]] = b.scope() | onScreen
		out["exercise "+paneNames[id]] = b.scope() | onBench | onScreen
	}
	return out
}

// A key means one thing at a time, and everything says what it does.
func TestKeymap(t *testing.T) {
	k := newKeymap()
	ids := map[string]bool{}
	for _, a := range k {
		if ids[a.id] {
			t.Errorf("there are two actions %s", a.id)
		}
		ids[a.id] = true
		if a.long == "" || a.section == "" || len(a.keys) == 0 || a.in == 0 || a.do == nil {
			t.Errorf("%s is not complete", a.id)
		}
		if strings.HasSuffix(a.long, ".") || width(a.long) > 74 {
			t.Errorf("%s: %q is no short phrase", a.id, a.long)
		}
	}
	reached := map[*action]bool{}
	for name, s := range scopes() {
		seen := map[string]string{}
		for _, a := range k.in(s) {
			reached[a] = true
			for _, key := range a.keys {
				if other, ok := seen[key]; ok {
					t.Errorf("on %s %s is both %s and %s", name, key, other, a.id)
				}
				seen[key] = a.id
			}
		}
		if s != onSmall && s&onOverlay == 0 && seen["ctrl+c"] == "" || s == onSmall && seen["q"] == "" {
			t.Errorf("%s cannot be quit", name)
		}
	}
	for _, a := range k {
		if !reached[a] {
			t.Errorf("%s is on no screen", a.id)
		}
	}
}

// The help of every screen shows all of its keys; the footer shows a part of them, and the way to
// the others.
func TestHelpIsComplete(t *testing.T) {
	k := newKeymap()
	for name, s := range scopes() {
		help := plainLines(helpLines(k, s, 76))
		for _, a := range k.in(s) {
			if !strings.Contains(help, a.labels()) {
				t.Errorf("the help of %s lacks %s", name, a.id)
			}
		}
	}
	h := newHarness(t, 80, 24).open(countsID)
	footer := strings.Split(h.text(), "\n")[h.h-1]
	for _, want := range []string{"e edit", "h hint", "? keys", "q quit"} {
		if !strings.Contains(footer, want) {
			t.Errorf("the footer %q lacks %q", footer, want)
		}
	}
	if strings.Contains(footer, "n next") {
		t.Error("the footer has what cannot be done")
	}
}

// Every action can be done from the palette of its screen, but for moving.
func TestPaletteIsComplete(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID)
	want := len(h.keys.in(h.scope()))
	h.press(":")
	as := h.palette.actions(h.model)
	for _, a := range h.keys.in(h.palette.from) {
		if strings.HasPrefix(a.id, "move.") || a.id == "palette" {
			want--
		} else if !slices.Contains(as, a) {
			t.Errorf("the palette lacks %s", a.id)
		}
	}
	if len(as) != want {
		t.Errorf("the palette has %d actions, want %d", len(as), want)
	}
	h.press("z", "o", "o", "m", "enter")
	if !h.bench.zoom {
		t.Error("the palette does not do what is selected")
	}
}

// docs/keys.md is made of the table of keys: go test ./tui -run Documentation -rewrite
func TestKeysDocumentation(t *testing.T) {
	const file = "../docs/keys.md"
	want := keysDocumentation()
	if *rewrite {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != want {
		t.Errorf("%s is out of date (%v)", file, err)
	}
}

// keysDocumentation is the table of keys as Markdown.
func keysDocumentation() string {
	b := new(strings.Builder)
	b.WriteString("# Keys\n\nAt any time `?` shows the keys that count just then, and `:` everything that can be done.\n")
	section := ""
	for _, a := range newKeymap() {
		if a.section != section {
			section = a.section
			fmt.Fprintf(b, "\n## %s\n\n| keys | what they do |\n|---|---|\n", section)
		}
		keys := make([]string, len(a.keys))
		for i, k := range a.keys {
			keys[i] = "`" + keyLabel(k) + "`"
		}
		fmt.Fprintf(b, "| %s | %s |\n", strings.Join(keys, " "), a.long)
	}
	return b.String()
}

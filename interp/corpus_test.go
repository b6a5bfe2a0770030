package interp_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const corpus = "testdata/corpus"

// TestCorpus holds the interpreter against what the compiler's programs print, which is stored
// beside them. A program may be refused instead, with sentences and positions: testdata/refused
// has all of them.
func TestCorpus(t *testing.T) {
	var refused bytes.Buffer
	ran := 0
	for _, name := range programs(t, corpus) {
		base := filepath.Base(name)
		want, err := os.ReadFile(strings.TrimSuffix(name, ".go") + ".out")
		compiles := err == nil
		r := runWithin(time.Minute, base, readFile(t, name))
		switch {
		case len(r.Problems) > 0:
			for _, p := range r.Problems {
				fmt.Fprintln(&refused, p)
				if p.File != base || p.Line == 0 || p.Col == 0 || p.Message == "" {
					t.Errorf("%s: a refusal without its place or sentence: %#v", base, p)
				}
			}
		case r.Err != nil:
			t.Errorf("%s: ended with %v", base, r.Err)
		case !compiles:
			t.Errorf("%s: the compiler refuses it, and it ran", base)
		case r.Out != string(want):
			t.Errorf("%s: %s", base, difference(r.Out, string(want)))
		default:
			ran++
		}
	}
	t.Logf("%d programs ran", ran)
	golden(t, "testdata/refused", refused.String())
}

// golden compares text with a stored file; -rewrite stores it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *write {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := difference(got, string(readFile(t, name))); d != "" {
		t.Errorf("%s: %s\n(if that is right: go test ./interp -rewrite)", name, d)
	}
}

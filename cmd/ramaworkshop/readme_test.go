package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/program"
)

// The README's example runs as it stands there, and its links lead somewhere.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllSubmatch(text, -1)
	if len(blocks) != 1 {
		t.Fatalf("%d examples", len(blocks))
	}
	file := filepath.Join(t.TempDir(), "words.go")
	if err := os.WriteFile(file, blocks[0][1], 0o644); err != nil {
		t.Fatal(err)
	}
	var out, wrong strings.Builder
	got, err := program.Run(t.Context(), file, program.RunOptions{Stdout: &out, Stderr: &wrong})
	if err != nil || len(got.Mistakes) > 0 || out.String() != "2\n" || wrong.Len() > 0 {
		t.Errorf("%q %q %+v %v", out.String(), wrong.String(), got, err)
	}
	for _, m := range regexp.MustCompile(`\]\(([^)]+)\)`).FindAllSubmatch(text, -1) {
		if link := string(m[1]); !strings.Contains(link, "://") {
			if _, err := os.Stat(filepath.Join("../..", link)); err != nil {
				t.Error(err)
			}
		}
	}
}

package lint

import (
	"bytes"
	"go/format"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

const root = "../.."

// goFiles returns the Go files of the repository, without test data and the exercises' own
// files, which are not built with it.
func goFiles(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && (name == "testdata" || name == "content" || strings.HasPrefix(name, ".") && rel != ".") {
			return fs.SkipDir
		}
		if strings.HasSuffix(name, ".go") {
			out = append(out, rel)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func generated(b []byte) bool { return bytes.Contains(b[:min(len(b), 400)], []byte("DO NOT EDIT")) }

const (
	longestLine = 120
	longestFile = 500
)

func TestFiles(t *testing.T) {
	for _, file := range goFiles(t) {
		b, err := os.ReadFile(filepath.Join(root, file))
		if err != nil {
			t.Fatal(err)
		}
		if generated(b) {
			continue
		}
		if nice, err := format.Source(b); err != nil || !bytes.Equal(nice, b) {
			t.Errorf("%s is not formatted (%v)", file, err)
		}
		lines := strings.Split(string(b), "\n")
		isTest := strings.HasSuffix(file, "_test.go")
		if len(lines) > longestFile && !isTest {
			t.Errorf("%s has %d lines: is it one idea?", file, len(lines))
		}
		for i, l := range lines {
			if n := utf8.RuneCountInString(l); n > longestLine && !isTest && !strings.HasPrefix(l, "//go:") {
				t.Errorf("%s:%d has %d columns", file, i+1, n)
			}
			if word := "TO" + "DO"; strings.Contains(l, word+":") || strings.Contains(l, "FIX"+"ME") {
				t.Errorf("%s:%d says that something is unfinished", file, i+1)
			}
		}
	}
}

// Every package says what it is for.
func TestPackageComments(t *testing.T) {
	documented := map[string]bool{}
	for _, file := range goFiles(t) {
		dir := filepath.Dir(file)
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		b, err := os.ReadFile(filepath.Join(root, file))
		if err != nil {
			t.Fatal(err)
		}
		head, _, _ := strings.Cut(string(b), "\npackage ")
		has := !generated(b) && strings.Contains(head, "// ") &&
			(strings.Contains(head, "// Package ") || strings.Contains(head, "// Command "))
		documented[dir] = documented[dir] || has
	}
	for dir, ok := range documented {
		if !ok {
			t.Errorf("%s has no package comment", dir)
		}
	}
}

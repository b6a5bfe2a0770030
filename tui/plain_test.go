package tui

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// typing runs a program of lines, types words when they are asked for, and returns everything that
// was said, with the words after the prompts.
func typing(t *testing.T, run func(in io.Reader, out io.Writer) error, words ...string) string {
	t.Helper()
	in, keys := io.Pipe()
	out := &locked{}
	done := make(chan error, 1)
	go func() { done <- run(in, out) }()
	for _, w := range words {
		if !(&driver{t: t}).poll(func() bool { return strings.HasSuffix(out.String(), "> ") }) {
			t.Fatalf("it does not ask for %q after\n%s", w, out.String())
		}
		_, _ = io.WriteString(out, w+"\n")
		_, _ = io.WriteString(keys, w+"\n")
	}
	keys.Close()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func transcript(t *testing.T, f *workshop.Folder, env []string, words ...string) string {
	t.Helper()
	out := typing(t, func(in io.Reader, out io.Writer) error {
		return Run(t.Context(), Options{Folder: f, Grader: &fakeGrader{}, Env: env, In: in, Out: out, Plain: true})
	}, words...)
	return strings.ReplaceAll(out, f.Dir, "~/ramaworkshop")
}

func TestPlainTranscript(t *testing.T) {
	f, env := newFolder(t)
	compareGolden(t, "plain", transcript(t, f, env,
		"help", "task", "next", "lesson partitioners", "open "+countsID, "check", "at 5", "step", "back 2", "write",
		"write back", "partitions", "last", "pstates", "journal 3", "output", "hint", "solution", "solution", "undo",
		"next", "skip", "next", "list", "nonsense", "quit",
	))
}

func TestPlainPass(t *testing.T) {
	f, env := newFolder(t)
	e := f.Catalog.Find(countsID)
	if err := os.WriteFile(f.File(e), e.Solution, 0o644); err != nil {
		t.Fatal(err)
	}
	got := transcript(t, f, env, "open "+countsID, "check", "solution", "next", "reset", "open "+countsID, "reset", "undo")
	for _, want := range []string{
		"Passed: all 8 checks hold. Type next to go on.", "Your file is the solution, to the letter.",
		"Ask the right task", "No exercise is open.", "The start file is back.", "Your file is back as it was",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if got := transcript(t, f, env); !strings.Contains(got, "1 of 31 exercises passed") {
		t.Errorf("got %s", got)
	}
}

func TestPlainStep(t *testing.T) {
	compareGolden(t, "plain-step", typing(t, func(in io.Reader, out io.Writer) error {
		return Step(t.Context(), StepOptions{
			Title: "main.go", Entries: mendedVerdict().Journal, Source: Source{"main.go", "package main\n"},
			In: in, Out: out, Plain: true, Env: []string{"TERM=xterm"},
		})
	}, "step", "record", "step 3", "first", "check", "help", "quit"))
}

// watch grades saves, the newest first of all, until a line is typed.
func TestPlainWatch(t *testing.T) {
	f, env := newFolder(t)
	in, keys := io.Pipe()
	out := &locked{}
	done := make(chan error, 1)
	go func() {
		done <- Run(t.Context(), Options{
			Folder: f, Grader: &fakeGrader{hold: make(chan struct{})}, Env: env, In: in, Out: out, Plain: true,
		})
	}()
	d := &driver{t: t, folder: f}
	sees := func(s string) {
		t.Helper()
		if !d.poll(func() bool { return strings.Contains(out.String(), s) }) {
			t.Fatalf("%q is not in\n%s", s, out.String())
		}
	}
	_, _ = io.WriteString(keys, "open "+countsID+"\nwatch\n")
	sees("Watching.")
	d.save(countsID, "// grader: wait\n")
	sees("Saved: Mend the counts.")
	d.save(countsID, string(f.Catalog.Find(countsID).Solution))
	sees("Passed: all 8 checks hold.")
	_, _ = io.WriteString(keys, "\n")
	sees("No longer watching.")
	keys.Close()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

type locked struct {
	mu sync.Mutex
	b  strings.Builder
}

func (l *locked) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(b)
}

func (l *locked) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func TestPlainEndOfContext(t *testing.T) {
	f, env := newFolder(t)
	in, keys := io.Pipe()
	defer keys.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := Run(ctx, Options{Folder: f, Grader: &fakeGrader{}, Env: env, In: in, Out: io.Discard, Plain: true})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

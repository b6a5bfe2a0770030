package main

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/program"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// said is an output that can be waited for.
type said struct {
	text    chan string // what was written so far, one element
	changed chan struct{}
}

func newSaid() *said {
	s := &said{make(chan string, 1), make(chan struct{}, 1)}
	s.text <- ""
	return s
}

func (s *said) Write(b []byte) (int, error) {
	s.text <- <-s.text + string(b)
	select {
	case s.changed <- struct{}{}:
	default:
	}
	return len(b), nil
}

// expect waits for a text and drops what was written up to its end.
func (s *said) expect(text string) {
	for {
		got := <-s.text
		if _, rest, ok := strings.Cut(got, text); ok {
			s.text <- rest
			return
		}
		s.text <- got
		<-s.changed
	}
}

func TestWatch(t *testing.T) {
	folder, err := workshop.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	e := folder.Catalog.Find("mend-the-counts")
	g := program.NewGrader()
	defer g.Close()
	w := newSaid()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	go func() {
		done <- watch(ctx, w, false, folder, g, nil)
	}()
	save := func(text []byte) {
		if err := os.WriteFile(folder.File(e), text, 0o644); err != nil {
			t.Error(err)
		}
	}
	w.expect("Save a file to have it graded")
	save(e.Wrong[0].Text)
	w.expect("• mend-the-counts: not yet")
	save(e.Solution)
	w.expect("✓ mend-the-counts: passed")
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	p, err := folder.Progress()
	if err != nil || folder.Status(p, e) != workshop.Passed {
		t.Error("the pass is not recorded", err)
	}
}

// slow is a grader that ends when it is told to, or called off.
type slow struct {
	begun chan []byte
	end   chan struct{}
}

func (slow) Warm() error { return nil }

func (s slow) Grade(
	ctx context.Context, e *exercises.Exercise, file []byte, _ exercises.Options,
) (*exercises.Verdict, error) {
	s.begun <- file
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-s.end:
		v := exercises.NewVerdict(e)
		v.Status = grade.Passed
		return v, nil
	}
}

func TestNewestSaveWins(t *testing.T) {
	folder, err := workshop.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	e := folder.Catalog.Find("mend-the-counts")
	g := slow{make(chan []byte), make(chan struct{})}
	w := newSaid()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- watch(ctx, w, false, folder, g, e) }()
	w.expect("Save a file")
	for _, text := range []string{"package main // 1", "package main // 2"} {
		if err := os.WriteFile(folder.File(e), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := <-g.begun; string(got) != text {
			t.Errorf("graded %q", got)
		}
	}
	g.end <- struct{}{} // the first was called off, so it is the second that takes it
	w.expect("passed")
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

package tui

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
)

// fakeMain stands for running a Main: what it prints is how often that was.
func fakeMain(n *int) func(ctx context.Context, file string) (Ran, error) {
	return func(context.Context, string) (Ran, error) {
		*n++
		return Ran{Output: "run " + itoa(*n) + "\n", Journal: mendedVerdict().Journal}, nil
	}
}

// x runs Main and shows what it printed; its run can be gone through, and a save ends all that.
func TestRunMain(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID)
	h.press("x").has("It cannot be run from here.", "ramaworkshop run ~/ramaworkshop/03-streams/mend-the-counts/main.go")
	n := 0
	h.set.runMain = fakeMain(&n)
	h.press("1").has("Run    x runs its Main")
	h.press("x").has("▸5 Journal", "what Main printed", "run 1", "Main has run.")
	h.press("x").has("run 2").press("o", "g").has("Main · entry 1 of 117").press("o")
	h.press("2", "enter").has("entry 5 of 77 · task 14 · write", "This is where it comes from.")
	h.press("x").has("run 3")
	h.run(h.saved(h.bench.exercise, []byte("// changed\n")))
	h.draw()
	h.has("▸2 Verdict", "not yet").press("5").has("entries · o shows").press("o")
	h.has("what the graded run printed", "Main is not part of it: x runs that.")
}

func TestRunMainFails(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID)
	h.set.runMain = func(context.Context, string) (Ran, error) { return Ran{Output: "a", Wrong: "main.go:1:1: no"}, nil }
	h.press("x").has(" a ", " main.go:1:1: no")
	h.set.runMain = func(context.Context, string) (Ran, error) { return Ran{}, errors.New("no processes") }
	h.press("x").has("Main could not be run: no processes")
}

// esc stops a Main that does not end, and so does running it again.
func TestRunMainStops(t *testing.T) {
	t.Parallel()
	began := make(chan struct{}, 2)
	d := start(t, 80, 24, func(o *Options) {
		o.RunMain = func(ctx context.Context, _ string) (Ran, error) {
			began <- struct{}{}
			<-ctx.Done()
			return Ran{}, ctx.Err()
		}
	}).open(countsID)
	d.press("x").sees("Main is running. esc stops it.")
	<-began
	d.press("x")
	<-began
	d.press("esc").sees("Main was stopped.", "▸1 Task").press("esc").sees("0 of 4 passed")
	d.press("q").wait()
}

func TestPlainRunMain(t *testing.T) {
	f, env := newFolder(t)
	n := 0
	out := typing(t, func(in io.Reader, out io.Writer) error {
		return Run(t.Context(), Options{
			Folder: f, Grader: &fakeGrader{}, Env: env, In: in, Out: out, Plain: true, RunMain: fakeMain(&n),
		})
	}, "run", "open predict-tasks", "run", "open "+countsID, "run", "step", "back", "output", "check", "output")
	for _, want := range []string{
		"No exercise is open.", "This file has no Main to run.", "Main is running.\nrun 1\n",
		"> back\nEntry 116 of 117", "> output\nrun 1\n", "> output\nNothing was printed.",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
}

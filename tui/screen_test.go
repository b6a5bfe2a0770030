package tui

import (
	"context"
	"fmt"
	"io"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

// The screens at the size that everything is designed for, and at the one with three columns.
func TestScreens(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		w, h := size[0], size[1]
		name := func(s string) string { return fmt.Sprintf("%s-%dx%d", s, w, h) }
		t.Run(name("lessons"), func(t *testing.T) {
			t.Parallel()
			d := start(t, w, h, nil)
			d.sees("Overview").golden(name("home"))
			d.press("?").sees("Keys").golden(name("help")).press("q").misses("Keys ·")
			d.press("enter").sees("One platform").golden(name("lesson"))
		})
		t.Run(name("exercise"), func(t *testing.T) {
			t.Parallel()
			d := start(t, w, h, nil).open(countsID)
			d.sees("File").golden(name("task"))
			d.press("2").sees("start file").golden(name("verdict-start"))
			d.save(countsID, "package main // changed\n").sees("not yet").golden(name("verdict"))
			d.press("enter").sees("This is where it comes from").golden(name("verdict-where"))
			d.press("5", "g").sees("entry 1 of").golden(name("journal"))
			d.press(":").sees("What can be done").press("hin").golden(name("palette"))
			d.press("esc").press("h").sees("Hint 1 of 2").golden(name("hint"))
		})
		t.Run(name("run"), func(t *testing.T) {
			t.Parallel()
			d := start(t, w, h, nil).open(countsID)
			d.save(countsID, string(d.exercise(countsID).Solution)).sees("passed. n goes on").golden(name("passed"))
			d.press("3", "0").sees("before the first").golden(name("partitions-first"))
			d.press("}", ",", ",").sees("· hop").golden(name("partitions-hop"))
			d.press("4", "}").sees("· write").golden(name("pstates-write"))
			d.press("6").sees("LocalTransform").golden(name("source"))
			d.press("$", "4").sees("reads").golden(name("pstates-read"))
			d.press("z").golden(name("pstates-zoom"))
		})
		t.Run(name("step"), func(t *testing.T) {
			t.Parallel()
			d := startStep(t, w, h)
			d.sees("before the first").golden(name("step-first"))
			d.press("}", "]").sees("append").golden(name("step-append"))
		})
		t.Run(name("predict"), func(t *testing.T) {
			t.Parallel()
			d := startPredict(t, w, h)
			d.sees("What prints next?").golden(name("predict-first"))
			d.press("a 1", "enter").sees("1 of 1 right").press("c 1").sees("c 1▏").press("enter")
			d.sees("1 of 2 right").golden(name("predict-wrong"))
			d.press("a 2", "enter").sees("2 of 3 right").press("a is counted 2 times", "enter").sees("3 of 4 right")
			d.press("ctrl+n").sees("You predicted 3 of 4 prints.").golden(name("predict-over"))
		})
	}
}

func startStep(t *testing.T, w, h int) *driver {
	f, _ := newFolder(t)
	return startStepper(t, w, h, StepOptions{
		Title: "main.go", Entries: mendedVerdict().Journal,
		Source: Source{"main.go", string(f.Catalog.Find(countsID).Solution)},
	})
}

func startPredict(t *testing.T, w, h int) *driver {
	return startStepper(t, w, h, StepOptions{
		Title: "words.go", Entries: wordsRun(), Source: Source{"words.go", wordsText}, Predict: true,
	})
}

func startStepper(t *testing.T, w, h int, o StepOptions) *driver {
	d := newDriver(t, w, h)
	_, o.Env = newFolder(t)
	o.NoMotion, o.Width, o.Height, o.Profile = true, w, h, colorprofile.NoTTY
	d.run(func(ctx context.Context, in io.Reader, out io.Writer) error {
		o.In, o.Out = in, out
		return Step(ctx, o)
	})
	return d
}

func TestScreenTooSmall(t *testing.T) {
	t.Parallel()
	start(t, 59, 15, nil).sees("This window is 59 × 15").press("enter", "?", "x").settle().
		golden("small").press("q").wait()
}

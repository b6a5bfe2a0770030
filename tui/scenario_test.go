package tui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/ramaworkshop/ramaworkshop/program"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

func TestMain(m *testing.M) {
	program.ServeIfChild()
	goleak.VerifyTestMain(m)
}

func (d *driver) file(id string) string {
	d.t.Helper()
	b, err := os.ReadFile(d.folder.File(d.exercise(id)))
	if err != nil {
		d.t.Fatal(err)
	}
	return string(b)
}

// again starts the program anew on the same folder.
func (d *driver) again() *driver {
	d.t.Helper()
	return start(d.t, d.w, d.h, func(o *Options) { o.Folder = d.folder })
}

// The way of a newcomer: read, open the exercise, be wrong, look why, be right, go on.
func TestNewcomer(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil)
	d.sees("Welcome. Your files are in ~/ramaworkshop", "One platform for a whole backend").press("enter")
	d.sees("enter shows more").press("enter", "enter", "enter").sees("Tasks, threads, workers")
	d.press("n").sees("Predict where things are", "~/ramaworkshop/01-overview/predict-tasks/main.go", "○ not started")
	d.press("esc").sees("0 of 2 passed", "Predict where things are").open(countsID)
	d.save(countsID, "package main\n").sees("▸2 Verdict", "want 2", "got nil", "main.go:19").misses("grading")
	d.press("enter").sees("▸4 PStates", `"a": nil → 1`, "entry 5 of 77 · task 14 · write")
	d.press("right").sees("entry 6 of 77").press("left", "left").sees("entry 4 of 77 · task 14 · bind")
	d.save(countsID, string(d.exercise(countsID).Solution)).sees("✓ passed. n goes on.", "▸4 PStates")
	d.press("n").sees("Ask the right task", "lesson ·").press("q")
	if err := d.wait(); err != nil {
		t.Errorf("quitting: %v", err)
	}
	d = d.again()
	d.sees("1 of 31 exercises passed", "▸   Ask the right task", "← next", "✓ passed       Mend the counts")
	d.press("n").sees("lesson ·").press("ctrl+c")
	d.wait()
}

// Passing does not move on, and not passing says why it does not.
func TestGoingOn(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil).open(countsID)
	d.press("n").sees("It is not passed yet. S skips it for now").press("S").sees("Skipped. It stays open for later.")
	d.press("S").sees("It is skipped already. n goes on.").press("n").sees("Ask the right task")
	d.press("p").sees("Mend the counts").press("l").sees("Change the task").press("esc").sees("↷ skipped")
}

// The newest save wins: what is still being graded is called off.
func TestNewestSaveWins(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil).open(countsID)
	d.save(countsID, "// grader: wait\n").sees("◌ grading")
	d.save(countsID, string(d.exercise(countsID).Solution)).sees("✓ passed. n goes on.")
	if !d.poll(func() bool { d.grader.mu.Lock(); defer d.grader.mu.Unlock(); return d.grader.called == 1 }) {
		t.Error("the grading of the first save was not called off")
	}
}

// A save of another exercise is graded, too, and does not take the learner away.
func TestSaveElsewhere(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil).sees("Overview").settle()
	d.save(countsID, string(d.exercise(countsID).Solution)).sees("Mend the counts: ✓ passed", "1 of 31 exercises passed")
	d.press("enter").sees("lesson ·").save("route-selects", "x").sees("Route your selects: • not yet", "lesson ·")
}

func TestHintsAndSolution(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil).open(countsID)
	d.press("s").sees("There are 2 hints left: h. Press s again to see the solution.")
	d.press("h").sees("Hint 1 of 2", "on which task am I?").press("h").sees("Hint 2 of 2", "That was the last hint")
	d.press("h").sees("That was the last hint. s shows the solution.").press("s")
	d.sees("Solution of Mend the counts", `+         HashPartition("*k1"),`).press("q").misses("Solution of").sees("All 2 seen")
	if p, _ := d.folder.Progress(); p.Record(countsID).Hints != 2 {
		t.Errorf("%d hints recorded", p.Record(countsID).Hints)
	}
}

// A reset can be undone as a whole.
func TestResetAndUndo(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil).open(countsID)
	d.press("u").sees("There is nothing to undo")
	d.save(countsID, "package mine\n").sees("▸2 Verdict", "not yet").press("R").sees("The start file is back.")
	if d.file(countsID) != string(d.exercise(countsID).Start) {
		t.Error("it is not the start file")
	}
	d.press("u").sees("Your file is back as it was before the reset.")
	if d.file(countsID) != "package mine\n" {
		t.Errorf("the file is %q", d.file(countsID))
	}
	d.press("6").sees("package mine").press("1", "R").sees("The start file is back.", "▸1 Task").settle().sees("▸1 Task")
}

// What is our fault is said to be, and leaves the learner's progress alone.
func TestCouldNotJudge(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil).open(countsID)
	for ask, want := range map[string]string{
		"panic": "the grader failed: a mistake in the grader", "error": "context deadline exceeded",
		"unsure": "the grader checked nothing",
	} {
		d.save(countsID, "// grader: "+ask+"\n").sees("? could not judge", "That is our fault", want)
	}
	if p, _ := d.folder.Progress(); p.Record(countsID).Attempts != 0 {
		t.Errorf("%d attempts were counted", p.Record(countsID).Attempts)
	}
	d.save(countsID, "// grader: broken\n").sees("it compiles", "undefined: depott", "main.go:12:3")
	d.press("3").sees("Nothing was recorded: the file does not compile")
}

// A file that is gone is no dead end.
func TestFileGone(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil).sees("Overview")
	if err := os.Remove(d.folder.File(d.exercise(countsID))); err != nil {
		t.Fatal(err)
	}
	d.open(countsID).press("2").sees("The file is gone. R puts the start file back", "• not yet · there is no file")
	d.press("R").sees("The start file is back.", "This is what the start file does")
}

// Notes about the folder are shown once.
func TestNotes(t *testing.T) {
	t.Parallel()
	f, _ := newFolder(t)
	broken := filepath.Join(f.Dir, ".ramaworkshop", "progress.json")
	if err := os.WriteFile(broken, []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	f, err := workshop.Open(f.Dir)
	if err != nil {
		t.Fatal(err)
	}
	d := start(t, 80, 24, func(o *Options) { o.Folder = f })
	d.sees("Before you go on", "could not be read").press("q").misses("Before you go on").sees("Overview")
	d.press("q").wait()
	d.again().sees("Overview").settle().misses("Before you go on")
}

// What cannot be done says why; q closes what lies over the screen and quits otherwise.
func TestReasons(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil).sees("Overview")
	d.press("esc").sees("These are all chapters. q quits.").press("?").sees("Keys").press("q").misses("Keys ·")
	d.open("predict-tasks").press("E").sees("This is not running in tmux or Zellij")
	d.press("x").sees("This file has no Main to run")
	d.press("$", "right").sees("That was the last entry.").press("0", "left").sees("This is before the first entry.")
	d.press("m").sees("The journal is of one module.").press("ctrl+p").sees("What can be done").press("undo")
	d.sees("There is nothing to undo").press("enter").sees("There is nothing to undo").misses("What can be done")
	d.press("q").wait()
}

// The journal can be filtered, and what it lists is gone through with the arrows.
func TestJournalFilter(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil).open(countsID).press("5", "/", "takes", "enter")
	d.sees("entries with “takes”", "*depot #0").misses("ack-return").press("g").sees("entry 2 of 77")
	d.press("j").sees("entry 11 of 77 · task 13 · append").press("esc").sees("ack-return", "entries · o shows")
	d.press("o").sees("what the graded run printed", "Nothing.")
}

func TestEndOfContext(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil).open(countsID).save(countsID, "// grader: wait\n").sees("◌ grading")
	d.cancel()
	if err := d.wait(); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// The first frame is quick, and nothing is graded before it.
func TestFirstFrame(t *testing.T) {
	d := start(t, 80, 24, nil).sees("Overview")
	if took := d.first.Sub(d.began); took > 100*time.Millisecond {
		t.Errorf("the first frame took %v", took)
	}
	d.grader.mu.Lock()
	defer d.grader.mu.Unlock()
	if len(d.grader.graded) > 0 {
		t.Errorf("graded %v", d.grader.graded)
	}
}

// A failure of ours restores the terminal and is told as what it is.
func TestPanic(t *testing.T) {
	old := os.Stderr
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	os.Stderr = null // the library prints the stack there
	defer func() { os.Stderr = old; null.Close() }()
	d := start(t, 80, 24, nil).open(countsID).save(countsID, "// grader: poison\n")
	if err := d.wait(); err == nil || !strings.Contains(err.Error(), "our fault") {
		t.Errorf("got %v", err)
	}
	d.restored()
}

// restored checks that the terminal was left as it was.
func (d *driver) restored() {
	d.t.Helper()
	for _, pair := range [][2]string{
		{"\x1b[?1049h", "\x1b[?1049l"}, {"\x1b[?25l", "\x1b[?25h"}, {"\x1b[?1002h", "\x1b[?1002l"}, {"\x1b[?2004h", "\x1b[?2004l"},
	} {
		if !d.poll(func() bool {
			raw := d.wrote()
			return strings.LastIndex(raw, pair[0]) < strings.LastIndex(raw, pair[1])
		}) {
			d.t.Errorf("%q is not taken back", pair[0])
		}
	}
}

func TestRestored(t *testing.T) {
	t.Parallel()
	d := start(t, 80, 24, nil).sees("Overview").press("q")
	if err := d.wait(); err != nil {
		t.Error(err)
	}
	d.restored()
}

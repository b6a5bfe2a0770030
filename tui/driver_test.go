package tui

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/hinshun/vt10x"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

var rewrite = flag.Bool("rewrite", false, "write the goldens anew")

// driver runs the program as a learner sees it: keys go in, a screen comes out.
type driver struct {
	t      *testing.T
	folder *workshop.Folder
	grader *fakeGrader
	w, h   int

	mu    sync.Mutex
	term  vt10x.Terminal
	raw   strings.Builder
	first time.Time // of the output

	in     *io.PipeWriter
	done   chan error
	err    error
	began  time.Time
	cancel context.CancelFunc
}

// Write takes the program's output.
func (d *driver) Write(b []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.first.IsZero() {
		d.first = time.Now()
	}
	d.raw.Write(b)
	// The output is not a terminal in raw mode, so the program counts on line feeds being mapped.
	if _, err := d.term.Write(bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n"))); err != nil {
		return 0, err
	}
	return len(b), nil
}

// newFolder makes a learner's folder in a home of its own.
func newFolder(t testing.TB) (f *workshop.Folder, env []string) {
	t.Helper()
	home := t.TempDir()
	f, err := workshop.Open(filepath.Join(home, "ramaworkshop"))
	if err != nil {
		t.Fatal(err)
	}
	return f, []string{"HOME=" + home, "TERM=xterm-256color"}
}

// start opens the workshop on a window of w × h. change may change the options.
func start(t *testing.T, w, h int, change func(o *Options)) *driver {
	t.Helper()
	f, env := newFolder(t)
	d := newDriver(t, w, h)
	d.folder, d.grader = f, &fakeGrader{hold: make(chan struct{})}
	o := Options{
		Folder: f, Grader: d.grader, Env: env, Editor: "vim", NoMotion: true,
		Width: w, Height: h, Profile: colorprofile.NoTTY,
	}
	if change != nil {
		change(&o)
	}
	d.folder = o.Folder
	d.run(func(ctx context.Context, in io.Reader, out io.Writer) error {
		o.In, o.Out = in, out
		return Run(ctx, o)
	})
	return d
}

func newDriver(t *testing.T, w, h int) *driver {
	return &driver{
		t: t, w: w, h: h, term: vt10x.New(vt10x.WithSize(w, h), vt10x.WithWriter(io.Discard)),
		done: make(chan error, 1), began: time.Now(),
	}
}

// run runs a program on the driver's terminal, to its end at the latest with that of the test.
func (d *driver) run(program func(ctx context.Context, in io.Reader, out io.Writer) error) {
	in, keys := io.Pipe()
	d.in = keys
	ctx, cancel := context.WithCancel(context.Background())
	d.cancel = cancel
	go func() { d.done <- program(ctx, in, d) }()
	d.t.Cleanup(func() {
		cancel()
		d.in.Close()
		d.wait()
	})
}

// wait waits for the program's end and returns its error.
func (d *driver) wait() error {
	if d.done == nil {
		return d.err
	}
	select {
	case d.err = <-d.done:
		d.done = nil
	case <-time.After(10 * time.Second):
		d.t.Error("the program does not end")
	}
	return d.err
}

var keyBytes = map[string]string{
	"enter": "\r", "esc": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z", "up": "\x1b[A", "down": "\x1b[B",
	"right": "\x1b[C", "left": "\x1b[D", "space": " ", "ctrl+c": "\x03", "ctrl+p": "\x10", "ctrl+n": "\x0e",
	"backspace": "\x7f", "pgdown": "\x1b[6~", "ctrl+d": "\x04",
}

// press presses keys, by their names.
func (d *driver) press(keys ...string) *driver {
	d.t.Helper()
	for _, k := range keys {
		b, ok := keyBytes[k]
		if !ok {
			b = k
		}
		if _, err := io.WriteString(d.in, b); err != nil {
			d.t.Fatalf("press %s: %v", k, err)
		}
		if k == "esc" {
			// Alone it is the beginning of other keys, too: the reader waits for more.
			d.settle()
		}
	}
	return d
}

// settle waits until the screen has not changed for a moment.
func (d *driver) settle() *driver {
	last, since := d.screen(), time.Now()
	d.poll(func() bool {
		if s := d.screen(); s != last {
			last, since = s, time.Now()
		}
		return time.Since(since) > 80*time.Millisecond
	})
	return d
}

// wrote reports what the program has written so far, with all that moves the cursor.
func (d *driver) wrote() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.raw.String()
}

// poll waits until f holds, and reports whether it did in time.
func (d *driver) poll(f func() bool) bool {
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		if f() {
			return true
		}
	}
	return false
}

// screen is what is on the window.
func (d *driver) screen() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.term.Lock()
	defer d.term.Unlock()
	lines := make([]string, d.h)
	for y := range lines {
		row := make([]rune, d.w)
		for x := range row {
			if row[x] = d.term.Cell(x, y).Char; row[x] == 0 {
				row[x] = ' '
			}
		}
		lines[y] = strings.TrimRight(string(row), " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// sees waits for texts to be on the screen.
func (d *driver) sees(texts ...string) *driver {
	d.t.Helper()
	for _, s := range texts {
		if !d.poll(func() bool { return strings.Contains(d.screen(), s) }) {
			d.t.Fatalf("%q is not on the screen:\n%s", s, d.screen())
		}
	}
	return d
}

// misses waits for texts to be off the screen.
func (d *driver) misses(texts ...string) *driver {
	d.t.Helper()
	for _, s := range texts {
		if !d.poll(func() bool { return !strings.Contains(d.screen(), s) }) {
			d.t.Fatalf("%q is still on the screen:\n%s", s, d.screen())
		}
	}
	return d
}

// exercise is an exercise of the folder.
func (d *driver) exercise(id string) *exercises.Exercise {
	d.t.Helper()
	e := d.folder.Catalog.Find(id)
	if e == nil {
		d.t.Fatalf("there is no exercise %s", id)
	}
	return e
}

// open goes to an exercise by the filter of the chapters.
func (d *driver) open(id string) *driver {
	d.t.Helper()
	d.sees("ramaworkshop").press("/").sees("filter:")
	return d.press(id).sees("filter: "+id).press("down", "enter", "enter").sees("1 Task").settle()
}

// save saves an exercise's file, as an editor does: beside it, and then in its place.
func (d *driver) save(id, text string) *driver {
	d.t.Helper()
	path := d.folder.File(d.exercise(id))
	if err := os.WriteFile(path+"~", []byte(text), 0o644); err != nil {
		d.t.Fatal(err)
	}
	if err := os.Rename(path+"~", path); err != nil {
		d.t.Fatal(err)
	}
	return d
}

// golden compares the screen with the one in testdata.
func (d *driver) golden(name string) *driver {
	d.t.Helper()
	d.settle()
	compareGolden(d.t, name, d.screen())
	return d
}

func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if *rewrite {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v: run the tests with -rewrite", err)
	}
	if got != string(want) {
		t.Errorf("%s: the screen is\n%s\nand was\n%s", name, got, want)
	}
}

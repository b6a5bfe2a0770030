package tui

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/creack/pty"
)

// startPTY opens the workshop in a terminal as the kernel makes them.
func startPTY(t *testing.T, change func(o *Options)) *driver {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip(err)
	}
	if err := pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	f, env := newFolder(t)
	d := newDriver(t, 80, 24)
	d.folder, d.grader = f, &fakeGrader{hold: make(chan struct{})}
	o := Options{
		Folder: f, Grader: d.grader, Env: append(env, "TERM=xterm-256color"), Editor: "vim", In: slave, Out: slave,
		NoMotion: true,
	}
	if change != nil {
		change(&o)
	}
	copied := make(chan struct{})
	go func() {
		defer close(copied)
		_, _ = io.Copy(d, master)
	}()
	d.run(func(ctx context.Context, in io.Reader, _ io.Writer) error {
		go func() { _, _ = io.Copy(master, in) }() // ends with the driver's keys
		err := Run(ctx, o)
		slave.Close()
		return err
	})
	t.Cleanup(func() {
		d.cancel()
		d.in.Close()
		d.wait()
		master.Close()
		<-copied
	})
	return d
}

var colour = regexp.MustCompile(`\x1b\[[0-9;]*(3[0-7]|9[0-7]|38;)[0-9;]*m`)

func (d *driver) hasColours() bool {
	return colour.MatchString(d.wrote())
}

func TestColours(t *testing.T) {
	for value, want := range map[string]bool{"": true, "1": false, "yes": false, "0": false} {
		t.Run("NO_COLOR="+value, func(t *testing.T) {
			t.Parallel()
			d := startPTY(t, func(o *Options) { o.Env = append(o.Env, "NO_COLOR="+value) })
			d.sees("Overview", "quit")
			if got := d.hasColours(); got != want {
				t.Errorf("colours: %v", got)
			}
			d.press("q").wait()
			d.restored()
		})
	}
}

// The sixteen colours of the terminal are all that is used.
func TestProfiles(t *testing.T) {
	for _, p := range []colorprofile.Profile{colorprofile.ASCII, colorprofile.ANSI, colorprofile.TrueColor} {
		t.Run(p.String(), func(t *testing.T) {
			t.Parallel()
			d := start(t, 80, 24, func(o *Options) { o.Profile = p }).open(countsID).press("2").sees("not yet")
			raw := d.wrote()
			if strings.Contains(raw, "38;5") || strings.Contains(raw, "38;2") || strings.Contains(raw, "48;") {
				t.Error("it uses colours that are not the theme's")
			}
			if colour.MatchString(raw) != (p > colorprofile.ASCII) {
				t.Error("colours do not go by the profile")
			}
		})
	}
}

// e opens the editor on the line of the finding; what it saves is graded like any save.
func TestEditor(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	script := filepath.Join(dir, "vim")
	err := os.WriteFile(script, []byte("#!/bin/sh\necho \"$@\" > "+dir+"/args\necho '// grader: broken' > \"$2\"\n"), 0o755)
	if err != nil {
		t.Fatal(err)
	}
	d := startPTY(t, func(o *Options) { o.Editor = script }).open(countsID).press("2").sees("main.go:19").press("e")
	d.sees("undefined: depott", "e edit")
	args, err := os.ReadFile(filepath.Join(dir, "args"))
	if want := "+19 " + d.folder.File(d.exercise(countsID)) + "\n"; err != nil || string(args) != want {
		t.Errorf("the editor got %q, %v", args, err)
	}
	d.press("q").wait()
}

// An editor that is not there is no dead end.
func TestEditorMissing(t *testing.T) {
	t.Parallel()
	d := startPTY(t, func(o *Options) { o.Editor = "no-such-editor" }).open(countsID).press("e")
	d.sees("no-such-editor is not installed. Set $EDITOR").press("q").wait()
}

// y gives a path to the terminal's clipboard.
func TestCopy(t *testing.T) {
	t.Parallel()
	d := startPTY(t, nil).open(countsID).press("y").sees("Copied the path:", "/main.go")
	if !d.poll(func() bool { return strings.Contains(d.wrote(), "\x1b]52;c;") }) {
		t.Error("nothing was copied")
	}
	d.press("q").wait()
	if !strings.Contains(d.wrote(), "\x1b]8;") {
		t.Error("the path is no link")
	}
}

// A dumb terminal, and what is no terminal, get lines.
func TestPlainWhereNothingElseWorks(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(o *Options){
		"dumb":     func(o *Options) { o.Width, o.Height, o.Env = 80, 24, append(o.Env, "TERM=dumb") },
		"pipe":     func(*Options) {},
		"asked":    func(o *Options) { o.Width, o.Height, o.Plain = 80, 24, true },
		"no input": func(o *Options) { o.In = nil },
	} {
		f, env := newFolder(t)
		var out strings.Builder
		o := Options{Folder: f, Grader: &fakeGrader{}, Env: env, In: strings.NewReader("quit\n"), Out: &out}
		change(&o)
		if o.In == nil {
			o.In = strings.NewReader("")
		}
		if err := Run(t.Context(), o); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if s := out.String(); strings.Contains(s, "\x1b") || !strings.Contains(s, "Type next to go on with") {
			t.Errorf("%s: got %q", name, s)
		}
	}
}

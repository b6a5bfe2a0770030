package workshop_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/internal/stubgen"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

func open(t *testing.T, dir string) *workshop.Folder {
	t.Helper()
	f, err := workshop.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func first(f *workshop.Folder) *exercises.Exercise { return f.Catalog.Exercises[0] }

func write(t *testing.T, f *workshop.Folder, e *exercises.Exercise, text string) {
	t.Helper()
	if err := os.WriteFile(f.File(e), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func text(t *testing.T, f *workshop.Folder, e *exercises.Exercise) string {
	t.Helper()
	b, err := f.Read(e)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestFirstUse(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "workshop")
	f := open(t, dir)
	if !f.Created {
		t.Error("not said to be new")
	}
	for _, e := range f.Catalog.Exercises {
		if text(t, f, e) != string(e.Start) {
			t.Errorf("%s: not the start file", e.ID)
		}
	}
	if strings.Contains(text(t, f, first(f)), "go:build") {
		t.Error("the build tag is in a learner's file")
	}
	write(t, f, first(f), "mine")
	if g := open(t, dir); g.Created || text(t, g, first(g)) != "mine" {
		t.Error("opening again wrote over a file")
	}
}

// An editor's tools find nothing wrong with the folder, without a network.
func TestChecksWithoutNetwork(t *testing.T) {
	dir := t.TempDir()
	open(t, dir)
	cmd := exec.Command("go", "vet", "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOPROXY=off", "GOFLAGS=", "GOWORK=off", "GOTOOLCHAIN=local")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestDeclarationsAreUpToDate(t *testing.T) {
	const own, uuid = "github.com/ramaworkshop/ramaworkshop/rama", "github.com/google/uuid"
	for file, args := range map[string][]string{
		"rama": {own, uuid}, "ops": {own + "/ops", own}, "uuid": {uuid},
	} {
		want, err := stubgen.Generate(args[0], args[1:]...)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("stubs", file+".go.txt"))
		if err != nil || string(got) != string(want) {
			t.Errorf("stubs/%s.go.txt is out of date (%v): run go generate ./workshop", file, err)
		}
	}
}

func TestProgress(t *testing.T) {
	f := open(t, t.TempDir())
	e, other := f.Catalog.Exercises[0], f.Catalog.Exercises[1]
	status := func(e *exercises.Exercise) string {
		p, err := f.Progress()
		if err != nil {
			t.Fatal(err)
		}
		return string(f.Status(p, e))
	}
	want := func(e *exercises.Exercise, s string) {
		t.Helper()
		if got := status(e); got != s {
			t.Errorf("got %s, want %s", got, s)
		}
	}
	want(e, "not-started")
	write(t, f, e, "changed")
	want(e, "not-yet")
	for range 2 {
		if err := f.Graded(e, []byte("changed"), workshop.NotYet); err != nil {
			t.Fatal(err)
		}
	}
	p, _ := f.Progress()
	if n := p.Record(e.ID).Attempts; n != 1 {
		t.Errorf("%d attempts of one version", n)
	}
	if err := f.Skip(e); err != nil {
		t.Fatal(err)
	}
	want(e, "skipped")
	if p, _ = f.Progress(); f.Next(p) != other {
		t.Error("a skipped exercise is next")
	}
	f.Graded(e, []byte("right"), workshop.Passed)
	want(e, "passed")
	f.Graded(e, []byte("broken again"), workshop.NotYet)
	want(e, "passed")
	f.Skip(e)
	want(e, "passed")

	b, err := f.Export()
	if err != nil {
		t.Fatal(err)
	}
	g := open(t, t.TempDir())
	if err := g.Import(b); err != nil {
		t.Fatal(err)
	}
	if p, _ := g.Progress(); g.Status(p, e) != workshop.Passed {
		t.Error("import lost a pass")
	}
	if err := g.Import([]byte("nonsense")); err == nil {
		t.Error("nonsense was imported")
	}
}

func TestHints(t *testing.T) {
	f := open(t, t.TempDir())
	e := first(f)
	for i := range len(e.Hints) + 1 {
		h, n, err := f.NextHint(e)
		want := min(i+1, len(e.Hints))
		if err != nil || n != want || h != e.Hints[want-1] {
			t.Errorf("hint %d: %d, %v", i, n, err)
		}
	}
}

// A reset can be undone, several of them one by one, and nothing is lost on the way.
func TestResetAndUndo(t *testing.T) {
	f := open(t, t.TempDir())
	e := first(f)
	if err := f.Undo(e); !errors.Is(err, workshop.ErrNothingToUndo) {
		t.Errorf("got %v", err)
	}
	for _, v := range []string{"one", "two"} {
		write(t, f, e, v)
		if err := f.Reset(e); err != nil {
			t.Fatal(err)
		}
		if text(t, f, e) != string(e.Start) {
			t.Error("not reset")
		}
	}
	write(t, f, e, "three")
	for _, v := range []string{"two", "one"} {
		if err := f.Undo(e); err != nil {
			t.Fatal(err)
		}
		if got := text(t, f, e); got != v {
			t.Errorf("undo gave %q, want %q", got, v)
		}
	}
	all, err := filepath.Glob(filepath.Join(f.Dir, ".ramaworkshop", "history", e.ID, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	kept := ""
	for _, p := range all {
		b, _ := os.ReadFile(p)
		kept += string(b) + " "
	}
	for _, v := range []string{"one", "two", "three"} {
		if !strings.Contains(kept, v) {
			t.Errorf("%q is in no history: %s", v, kept)
		}
	}
}

func TestCorruptProgress(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	path := filepath.Join(dir, ".ramaworkshop", "progress.json")
	for _, bad := range []string{"{", `{"version": "x"}`, "\x00\x01"} {
		if err := os.WriteFile(path, []byte(bad), 0o644); err != nil {
			t.Fatal(err)
		}
		g := open(t, dir)
		if len(g.Notes) != 1 || !strings.Contains(g.Notes[0], "was put aside") {
			t.Errorf("%q: notes %q", bad, g.Notes)
		}
	}
	if all, _ := filepath.Glob(path + ".broken-*"); len(all) == 0 {
		t.Error("the broken file is gone")
	}
	if err := os.WriteFile(path, []byte(`{"version": 99}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := workshop.Open(dir); err == nil || !strings.Contains(err.Error(), "newer ramaworkshop") {
		t.Errorf("got %v", err)
	}
	_ = f
}

func TestBadFolders(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	os.WriteFile(file, nil, 0o644)
	if _, err := workshop.Open(file); err == nil || !strings.Contains(err.Error(), "is a file") {
		t.Errorf("got %v", err)
	}
	if _, err := workshop.Open(dir); err == nil || !strings.Contains(err.Error(), "holds other files") {
		t.Errorf("got %v", err)
	}
	if os.Getuid() != 0 {
		closed := filepath.Join(t.TempDir(), "closed")
		os.Mkdir(closed, 0o500)
		if _, err := workshop.Open(filepath.Join(closed, "w")); err == nil ||
			!strings.Contains(err.Error(), "cannot be written to") {
			t.Errorf("got %v", err)
		}
	}
}

func TestWatch(t *testing.T) {
	f := open(t, t.TempDir())
	ch, err := f.Watch(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	next := func() workshop.Saved {
		t.Helper()
		select {
		case s := <-ch:
			return s
		case <-time.After(10 * time.Second):
			t.Fatal("a save was not seen")
			return workshop.Saved{}
		}
	}
	e := f.Catalog.Exercises[1]
	write(t, f, e, "a save in place")
	if s := next(); s.Exercise != e || string(s.Text) != "a save in place" {
		t.Errorf("got %s %q", s.Exercise.ID, s.Text)
	}
	// As editors do: a new file takes the old one's place.
	tmp := f.File(e) + ".tmp"
	os.WriteFile(tmp, []byte("a save by rename"), 0o644)
	os.Rename(tmp, f.File(e))
	if s := next(); string(s.Text) != "a save by rename" {
		t.Errorf("got %q", s.Text)
	}
}

package workshop_test

import (
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// pair is an exercise that another one continues, and that.
func pair(t *testing.T, f *workshop.Folder) (before, after *exercises.Exercise) {
	t.Helper()
	for _, e := range f.Catalog.Exercises {
		if e.Continues != "" {
			return f.Catalog.Find(e.Continues), e
		}
	}
	t.Fatal("no exercise continues another")
	return nil, nil
}

// What passed is what the next exercise begins with, until the learner has changed that; then it is
// what a reset brings.
func TestContinues(t *testing.T) {
	f := open(t, t.TempDir())
	before, after := pair(t, f)
	graded := func(file string, s string) {
		t.Helper()
		write(t, f, before, file)
		status := workshop.NotYet
		if s == "passed" {
			status = workshop.Passed
		}
		if err := f.Graded(before, []byte(file), status); err != nil {
			t.Fatal(err)
		}
	}
	is := func(want string, started bool) {
		t.Helper()
		if got := text(t, f, after); got != want {
			t.Errorf("the file is %.40q, want %.40q", got, want)
		}
		p, err := f.Progress()
		if s := f.Status(p, after); err != nil || (s != workshop.NotStarted) != started {
			t.Errorf("its status is %s, %v", s, err)
		}
	}
	is(string(before.Solution), false)
	graded("wrong", "")
	is(string(before.Solution), false)
	graded("mine", "passed")
	is("mine", false)
	graded("better", "passed")
	is("better", false)

	write(t, f, after, "better and more")
	is("better and more", true)
	graded("best", "passed")
	is("better and more", true)
	for _, step := range []struct {
		do   func(*exercises.Exercise) error
		want string
	}{{f.Reset, "best"}, {f.Undo, "better and more"}, {f.Reset, "best"}} {
		if err := step.do(after); err != nil {
			t.Fatal(err)
		}
		is(step.want, step.want != "best")
	}
	f = open(t, f.Dir)
	is("best", false)
}

// The file that is carried over is told as a start, not as something the learner wrote.
func TestContinuesQuietly(t *testing.T) {
	f := open(t, t.TempDir())
	before, after := pair(t, f)
	saves, err := f.Watch(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Graded(before, []byte("mine"), workshop.Passed); err != nil {
		t.Fatal(err)
	}
	select {
	case s := <-saves:
		if s.Exercise != after || string(s.Text) != "mine" || !s.Start {
			t.Errorf("got %s, %.40q, %v", s.Exercise.ID, s.Text, s.Start)
		}
	case <-time.After(10 * time.Second):
		t.Error("nothing was told")
	}
}

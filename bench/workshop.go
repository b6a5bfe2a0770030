package bench

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/program"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// measuredExercise is the exercise that is saved and checked.
const measuredExercise = "mend-the-counts"

// saveVerdict measures the time from saving a file to its recorded verdict in a running watch,
// beside what the Go compiler needs for the same file.
func saveVerdict(ctx context.Context) (Figure, error) {
	f := Figure{
		Name: "save-verdict", What: "from the save of a stream exercise to its verdict, in a running watch, median",
		Unit: "ms", AtMost: 150,
	}
	dir, err := os.MkdirTemp("", "ramaworkshop-bench-")
	if err != nil {
		return f, err
	}
	defer os.RemoveAll(dir)
	folder, err := workshop.Open(dir)
	if err != nil {
		return f, err
	}
	e := folder.Catalog.Find(measuredExercise)
	g := program.NewGrader()
	defer g.Close()
	if err := g.Warm(); err != nil {
		return f, err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	saves, err := folder.Watch(ctx)
	if err != nil {
		return f, err
	}
	var took []float64
	for i := range 21 {
		text := append(append([]byte{}, e.Solution...), fmt.Sprintf("\n// save %d\n", i)...)
		// A learner does not save twice in the time that the next child takes to get ready.
		time.Sleep(150 * time.Millisecond)
		start := time.Now()
		if err := os.WriteFile(folder.File(e), text, 0o644); err != nil {
			return f, err
		}
		saved, ok := <-saves
		if !ok {
			return f, ctx.Err()
		}
		v, err := g.Grade(ctx, saved.Exercise, saved.Text, exercises.Options{})
		if err == nil && v.Status != grade.Passed {
			err = fmt.Errorf("the solution did not pass: %+v", v.Result)
		}
		if err == nil {
			err = folder.Graded(e, saved.Text, v.Status)
		}
		if err != nil {
			return f, err
		}
		took = append(took, millis(start))
	}
	f.Value = median(took)
	cancel()
	for range saves { // closed when the watcher has ended
	}
	start := time.Now()
	_, err = g.Grade(context.WithoutCancel(ctx), e, e.Solution, exercises.Options{Native: true})
	switch {
	case errors.Is(err, exercises.ErrNoToolchain):
		f.Note = "without a peer: " + err.Error()
	case err != nil:
		return f, err
	default:
		f.Peer, f.PeerValue = "the same file with the Go compiler, once", millis(start)
	}
	return f, nil
}

func millis(start time.Time) float64 { return float64(time.Since(start).Microseconds()) / 1000 }

// coldCheck measures "ramaworkshop check" of one exercise as a whole process, beside "ramaworkshop
// version", which does nothing.
func coldCheck(ctx context.Context) (Figure, error) {
	f := Figure{
		Name: "cold-check", What: "\"ramaworkshop check\" of one exercise, as a whole process, median",
		Unit: "ms", AtMost: 400, Peer: "\"ramaworkshop version\"",
	}
	dir, err := os.MkdirTemp("", "ramaworkshop-bench-")
	if err != nil {
		return f, err
	}
	defer os.RemoveAll(dir)
	bin, err := executable(ctx, dir)
	if err != nil {
		return f, err
	}
	folder, err := workshop.Open(filepath.Join(dir, "workshop"))
	if err != nil {
		return f, err
	}
	e := folder.Catalog.Find(measuredExercise)
	if err := os.WriteFile(folder.File(e), e.Solution, 0o644); err != nil {
		return f, err
	}
	time1 := func(args ...string) (float64, error) {
		start := time.Now()
		out, err := exec.CommandContext(ctx, bin, args...).CombinedOutput()
		if err != nil {
			return 0, fmt.Errorf("%v: %w: %s", args, err, out)
		}
		return millis(start), nil
	}
	var took, idle []float64
	for range 11 {
		t, err := time1("--dir", folder.Dir, "check", measuredExercise)
		if err != nil {
			return f, err
		}
		took = append(took, t)
		if t, err = time1("version"); err != nil {
			return f, err
		}
		idle = append(idle, t)
	}
	f.Value, f.PeerValue = median(took), median(idle)
	return f, nil
}

// executable is this program, or in a test one that is built for it.
func executable(ctx context.Context, dir string) (string, error) {
	if !testing.Testing() {
		return os.Executable()
	}
	bin := filepath.Join(dir, "ramaworkshop")
	cmd := exec.CommandContext(ctx, "go", "build", "-o", bin, "github.com/ramaworkshop/ramaworkshop/cmd/ramaworkshop")
	out, err := cmd.CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w: %s", err, out)
	}
	return bin, err
}

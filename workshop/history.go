package workshop

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/exercises"
)

// keepVersions is how many versions of a file are kept; older ones go, unless an undo needs
// them.
const keepVersions = 200

// versions lists the kept versions of an exercise's file, the oldest first.
func (f *Folder) versions(e *exercises.Exercise) ([]string, error) {
	es, err := os.ReadDir(f.state("history/" + e.ID))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var out []string
	for _, d := range es {
		if strings.HasSuffix(d.Name(), ".go") {
			out = append(out, d.Name())
		}
	}
	slices.Sort(out)
	return out, err
}

func (f *Folder) version(e *exercises.Exercise, name string) string {
	return filepath.Join(f.state("history"), e.ID, name)
}

// keep stores a version of a file unless it is the latest one already; fresh says that it was
// stored.
func (f *Folder) keep(e *exercises.Exercise, file []byte) (name string, fresh bool, err error) {
	vs, err := f.versions(e)
	if err != nil {
		return "", false, err
	}
	n := 1
	if len(vs) > 0 {
		last := vs[len(vs)-1]
		if b, err := os.ReadFile(f.version(e, last)); err == nil && string(b) == string(file) {
			return last, false, nil
		}
		fmt.Sscanf(last, "%d", &n)
		n++
	}
	name = fmt.Sprintf("%06d.go", n)
	if err := writeFile(f.version(e, name), file); err != nil {
		return "", false, explain(f.Dir, err)
	}
	return name, true, f.prune(e, vs)
}

// prune drops the oldest versions.
func (f *Folder) prune(e *exercises.Exercise, vs []string) error {
	if len(vs) < keepVersions {
		return nil
	}
	p, err := f.Progress()
	if err != nil {
		return err
	}
	for _, v := range vs[:len(vs)-keepVersions+1] {
		if slices.Contains(p.Record(e.ID).Undo, v) {
			continue
		}
		if err := os.Remove(f.version(e, v)); err != nil {
			return err
		}
	}
	return nil
}

// Reset puts the start file back. Undo takes that back.
func (f *Folder) Reset(e *exercises.Exercise) error {
	file, err := os.ReadFile(f.File(e))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return explain(f.Dir, err)
	}
	start := f.Start(e)
	if err == nil && string(file) != string(start) {
		name, _, err := f.keep(e, file)
		if err != nil {
			return err
		}
		if err := f.update(e.ID, func(r *Record) { r.Undo = append(r.Undo, name) }); err != nil {
			return err
		}
	}
	return explain(f.Dir, writeFile(f.File(e), start))
}

// ErrNothingToUndo is the error of Undo without a reset before it.
var ErrNothingToUndo = errors.New("nothing to undo")

// Undo brings back what the last reset replaced. What it replaces itself is kept in the
// history.
func (f *Folder) Undo(e *exercises.Exercise) error {
	p, err := f.Progress()
	if err != nil {
		return err
	}
	undo := p.Record(e.ID).Undo
	if len(undo) == 0 {
		return fmt.Errorf("%w: %s was not reset", ErrNothingToUndo, e.ID)
	}
	old, err := os.ReadFile(f.version(e, undo[len(undo)-1]))
	if err != nil {
		return err
	}
	if file, err := os.ReadFile(f.File(e)); err == nil && string(file) != string(f.Start(e)) {
		if _, _, err := f.keep(e, file); err != nil {
			return err
		}
	}
	if err := writeFile(f.File(e), old); err != nil {
		return explain(f.Dir, err)
	}
	return f.update(e.ID, func(r *Record) { r.Undo = r.Undo[:len(r.Undo)-1] })
}

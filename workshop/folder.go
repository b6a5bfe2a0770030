package workshop

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/lessons"
)

// Folder is a learner's folder.
type Folder struct {
	Dir      string
	Catalog  *exercises.Catalog
	Chapters []*lessons.Chapter
	// Notes are what the learner should know about opening it, in sentences.
	Notes []string
	// Created says that the folder was made just now.
	Created bool
}

// DefaultDir is where the folder is when nobody says otherwise.
func DefaultDir() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("there is no home folder to put the workshop into: name a folder (%w)", err)
	}
	return filepath.Join(home, "ramaworkshop"), nil
}

// Open opens the folder, makes it on first use, and adds the files of exercises that it does
// not have yet.
func Open(dir string) (*Folder, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	f := &Folder{Dir: dir, Catalog: exercises.All(), Chapters: lessons.All()}
	if st, err := os.Stat(dir); err == nil && !st.IsDir() {
		return nil, fmt.Errorf("%s is a file: the workshop needs a folder of its own", dir)
	}
	if _, err := os.Stat(f.state("")); errors.Is(err, fs.ErrNotExist) {
		if err := f.mayCreate(); err != nil {
			return nil, err
		}
		f.Created = true
	}
	if err := f.fill(); err != nil {
		return nil, explain(dir, err)
	}
	if _, err := f.Progress(); err != nil {
		return nil, explain(dir, err)
	}
	return f, nil
}

// explain says what to do about a folder that cannot be used.
func explain(dir string, err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("the folder %s cannot be written to: choose another one, as in "+
			"\"ramaworkshop ~/elsewhere\" (%w)", dir, err)
	case isFull(err):
		return fmt.Errorf("the disk of %s is full: make room and start again; nothing was lost (%w)", dir, err)
	}
	return err
}

// mayCreate refuses to make a workshop out of a folder that holds something else.
func (f *Folder) mayCreate() error {
	es, err := os.ReadDir(f.Dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return explain(f.Dir, err)
	}
	if len(es) > 0 {
		return fmt.Errorf("%s holds other files: the workshop needs an empty folder, or a new one", f.Dir)
	}
	return nil
}

// state is the path of a file of the workshop's own.
func (f *Folder) state(name string) string {
	return filepath.Join(f.Dir, ".ramaworkshop", filepath.FromSlash(name))
}

// File is the path of an exercise's file.
func (f *Folder) File(e *exercises.Exercise) string {
	return filepath.Join(f.Dir, f.chapterDir(e.Chapter), e.ID, "main.go")
}

// Rel is File, relative to the folder.
func (f *Folder) Rel(e *exercises.Exercise) string {
	return filepath.Join(f.chapterDir(e.Chapter), e.ID, "main.go")
}

// chapterDir is a chapter's folder, with its number in front.
func (f *Folder) chapterDir(id string) string {
	for i, c := range f.Chapters {
		if c.ID == id {
			return fmt.Sprintf("%02d-%s", i+1, id)
		}
	}
	return id
}

// fill writes the files that are not there.
func (f *Folder) fill() error {
	if err := os.MkdirAll(f.state("history"), 0o755); err != nil {
		return err
	}
	if err := f.writeModule(); err != nil {
		return err
	}
	for _, e := range f.Catalog.Exercises {
		path := f.File(e)
		if _, err := os.Stat(path); err == nil {
			continue
		} else if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if err := writeFile(path, f.Start(e)); err != nil {
			return err
		}
	}
	return nil
}

// Read returns what a learner has written for an exercise.
func (f *Folder) Read(e *exercises.Exercise) ([]byte, error) {
	b, err := os.ReadFile(f.File(e))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s is gone: \"ramaworkshop reset %s\" brings the start file back (%w)",
			f.Rel(e), e.ID, err)
	}
	return b, err
}

// Start returns what a learner begins an exercise with: its start file, or, where it continues
// another one, the learner's own file as it passed there.
func (f *Folder) Start(e *exercises.Exercise) []byte {
	if e.Continues != "" {
		if b, err := os.ReadFile(f.ownStart(e)); err == nil {
			return b
		}
	}
	return e.Start
}

func (f *Folder) ownStart(e *exercises.Exercise) string { return f.state("starts/" + e.ID + ".go") }

// carry makes a file that passed the start of the exercises that continue its own. Those that
// the learner has not changed yet begin with it at once; the others when they are reset.
func (f *Folder) carry(e *exercises.Exercise, file []byte) error {
	for _, next := range f.Catalog.Exercises {
		if next.Continues != e.ID {
			continue
		}
		changed := f.Changed(next)
		if err := writeChanged(f.ownStart(next), file); err != nil {
			return err
		}
		if changed {
			continue
		}
		if err := writeChanged(f.File(next), file); err != nil {
			return err
		}
	}
	return nil
}

// Changed reports whether a learner's file differs from the start file.
func (f *Folder) Changed(e *exercises.Exercise) bool {
	b, err := f.Read(e)
	return err == nil && string(b) != string(f.Start(e))
}

// ExerciseAt returns the exercise whose file a path is, nil when it is none.
func (f *Folder) ExerciseAt(path string) *exercises.Exercise {
	for _, e := range f.Catalog.Exercises {
		if f.File(e) == path {
			return e
		}
	}
	return nil
}

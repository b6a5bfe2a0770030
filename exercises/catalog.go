package exercises

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/ramaworkshop/ramaworkshop/lessons"
)

//go:embed content
var embedded embed.FS

// Exercise is one exercise.
type Exercise struct {
	ID      string
	Chapter string
	Title   string
	Task    string // Markdown, with the title as its heading
	Hints   []string

	// Continues is the exercise whose file this one goes on with, "" for none. Its Start is the
	// solution of that one, for learners who have no answer of their own.
	Continues string

	Start, Solution, Grader []byte
	// Helpers are files that the graders of a chapter share.
	Helpers []Helper
	Wrong   []Wrong
}

// Helper is a Go file that belongs to a grader.
type Helper struct {
	Name string
	Text []byte
}

// Wrong is a wrong answer, and the finding that it has to get.
type Wrong struct {
	Name    string
	Finding string
	Text    []byte
}

// Catalog is the exercises in order.
type Catalog struct{ Exercises []*Exercise }

// All returns the exercises of the workshop.
var All = sync.OnceValue(func() *Catalog {
	sub, err := fs.Sub(embedded, "content")
	if err == nil {
		var c *Catalog
		if c, err = Load(sub); err == nil {
			return c
		}
	}
	panic(fmt.Sprintf("exercises: the embedded exercises are broken: %v", err))
})

// Load reads exercises from a folder of chapters.
func Load(fsys fs.FS) (*Catalog, error) {
	c := &Catalog{}
	chapters, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, err
	}
	for _, ch := range chapters {
		if !ch.IsDir() {
			continue
		}
		dirs, err := fs.ReadDir(fsys, ch.Name())
		if err != nil {
			return nil, err
		}
		helpers, err := loadHelpers(fsys, ch.Name())
		if err != nil {
			return nil, err
		}
		var before *Exercise
		for _, d := range dirs {
			if !d.IsDir() {
				continue
			}
			e, err := loadExercise(fsys, path.Join(ch.Name(), d.Name()), before)
			if err != nil {
				return nil, err
			}
			if c.Find(e.ID) != nil {
				return nil, fmt.Errorf("%s/%s: there are two exercises named %s", ch.Name(), d.Name(), e.ID)
			}
			e.Chapter, e.Helpers, before = lessons.Name(ch.Name()), helpers, e
			c.Exercises = append(c.Exercises, e)
		}
	}
	return c, nil
}

// loadHelpers reads the Go files of a chapter itself.
func loadHelpers(fsys fs.FS, chapter string) ([]Helper, error) {
	files, err := fs.Glob(fsys, path.Join(chapter, "*.go"))
	if err != nil {
		return nil, err
	}
	var out []Helper
	for _, f := range files {
		b, err := fs.ReadFile(fsys, f)
		if err != nil {
			return nil, err
		}
		out = append(out, Helper{path.Base(f), trimTag(b)})
	}
	return out, nil
}

// loadExercise reads an exercise; before is the one before it in its chapter, nil for the first.
func loadExercise(fsys fs.FS, dir string, before *Exercise) (*Exercise, error) {
	e := &Exercise{ID: lessons.Name(path.Base(dir))}
	text, err := fs.ReadFile(fsys, path.Join(dir, "exercise.md"))
	if err != nil {
		return nil, err
	}
	if err := e.readText(string(text)); err != nil {
		return nil, fmt.Errorf("%s/exercise.md: %w", dir, err)
	}
	for name, into := range map[string]*[]byte{
		"start.go": &e.Start, "solution.go": &e.Solution, "grader.go": &e.Grader,
	} {
		b, err := fs.ReadFile(fsys, path.Join(dir, name))
		switch {
		case err == nil:
			*into = trimTag(b)
		case name == "start.go" && before != nil && errors.Is(err, fs.ErrNotExist):
			e.Continues, e.Start = before.ID, before.Solution
		default:
			return nil, err
		}
	}
	wrongs, err := fs.Glob(fsys, path.Join(dir, "wrong", "*.go"))
	if err != nil {
		return nil, err
	}
	for _, f := range wrongs {
		b, err := fs.ReadFile(fsys, f)
		if err != nil {
			return nil, err
		}
		w := Wrong{Name: strings.TrimSuffix(path.Base(f), ".go"), Text: trimTag(b)}
		first, _, _ := strings.Cut(string(w.Text), "\n")
		code, ok := strings.CutPrefix(first, "// finding: ")
		if !ok {
			return nil, fmt.Errorf("%s: the first line names the finding: \"// finding: CODE\"", f)
		}
		w.Finding = strings.TrimSpace(code)
		e.Wrong = append(e.Wrong, w)
	}
	return e, nil
}

// readText takes exercise.md apart.
func (e *Exercise) readText(text string) error {
	text = strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
	first, _, _ := strings.Cut(text, "\n")
	title, ok := strings.CutPrefix(first, "# ")
	if !ok {
		return fmt.Errorf("the first line is the title, \"# Title\"")
	}
	e.Title = title
	parts := strings.Split(text, "\n## Hint\n")
	e.Task = strings.TrimSpace(parts[0])
	for _, h := range parts[1:] {
		e.Hints = append(e.Hints, strings.TrimSpace(h))
	}
	return nil
}

// buildTag keeps Go's tools away from the exercises' files in the repository; a learner's copy
// does not have it.
const buildTag = "//go:build exercise\n"

func trimTag(b []byte) []byte {
	s := strings.ReplaceAll(string(b), "\r\n", "\n")
	if rest, ok := strings.CutPrefix(s, buildTag); ok {
		s = strings.TrimLeft(rest, "\n")
	}
	return []byte(s)
}

// Find returns the exercise of that id, nil when there is none.
func (c *Catalog) Find(id string) *Exercise {
	i := slices.IndexFunc(c.Exercises, func(e *Exercise) bool { return e.ID == id })
	if i < 0 {
		return nil
	}
	return c.Exercises[i]
}

// IDs returns the ids in order.
func (c *Catalog) IDs() []string {
	out := make([]string, len(c.Exercises))
	for i, e := range c.Exercises {
		out[i] = e.ID
	}
	return out
}

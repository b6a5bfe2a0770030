// Package lessons holds the text of the workshop: chapters in order, lessons in order, and
// which exercises belong to which lesson.
//
// A chapter is a folder, 03-streams, of Markdown files: chapter.md begins with the chapter's
// title as a heading and says what it is about; 01-counting.md is a lesson. What orders them is
// the number in front, what names them is the rest. A lesson names its exercises in a comment:
//
//	<!-- exercises: wrong-counts, mend-counts -->
package lessons

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"sync"
)

//go:embed content
var embedded embed.FS

// Chapter is a chapter of the workshop.
type Chapter struct {
	ID      string
	Title   string
	Intro   string // Markdown
	Lessons []*Lesson
}

// Lesson is a text of a chapter.
type Lesson struct {
	ID        string
	Chapter   string
	Title     string
	Text      string // Markdown, with the title as its first heading
	Exercises []string
}

// All returns the chapters of the workshop.
var All = sync.OnceValue(func() []*Chapter {
	sub, err := fs.Sub(embedded, "content")
	if err == nil {
		var cs []*Chapter
		if cs, err = Load(sub); err == nil {
			return cs
		}
	}
	panic(fmt.Sprintf("lessons: the embedded chapters are broken: %v", err))
})

// Load reads chapters from a folder.
func Load(fsys fs.FS) ([]*Chapter, error) {
	dirs, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, err
	}
	var out []*Chapter
	seen := map[string]bool{}
	for _, d := range dirs {
		if !d.IsDir() {
			continue
		}
		c, err := loadChapter(fsys, d.Name())
		if err != nil {
			return nil, err
		}
		for _, l := range c.Lessons {
			if seen[l.ID] {
				return nil, fmt.Errorf("%s: there are two lessons named %s", d.Name(), l.ID)
			}
			seen[l.ID] = true
		}
		out = append(out, c)
	}
	return out, nil
}

func loadChapter(fsys fs.FS, dir string) (*Chapter, error) {
	c := &Chapter{ID: Name(dir)}
	var err error
	if c.Title, c.Intro, err = readTitled(fsys, path.Join(dir, "chapter.md")); err != nil {
		return nil, err
	}
	files, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		if f.IsDir() || f.Name() == "chapter.md" || path.Ext(f.Name()) != ".md" {
			continue
		}
		l := &Lesson{ID: Name(strings.TrimSuffix(f.Name(), ".md")), Chapter: c.ID}
		if l.Title, l.Text, err = readTitled(fsys, path.Join(dir, f.Name())); err != nil {
			return nil, err
		}
		l.Exercises, l.Text = takeExercises(l.Text)
		c.Lessons = append(c.Lessons, l)
	}
	return c, nil
}

// readTitled reads a Markdown file that begins with a heading.
func readTitled(fsys fs.FS, name string) (title, text string, err error) {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return "", "", err
	}
	text = strings.TrimSpace(strings.ReplaceAll(string(b), "\r\n", "\n"))
	first, _, _ := strings.Cut(text, "\n")
	title, ok := strings.CutPrefix(first, "# ")
	if !ok {
		return "", "", fmt.Errorf("%s: the first line is the title, \"# Title\"", name)
	}
	return title, text, nil
}

var exercisesComment = regexp.MustCompile(`(?m)^<!--\s*exercises:\s*(.*?)\s*-->\n?`)

// takeExercises takes the comment that names the exercises out of a text.
func takeExercises(text string) (ids []string, rest string) {
	m := exercisesComment.FindStringSubmatch(text)
	if m == nil {
		return nil, text
	}
	for _, id := range strings.Split(m[1], ",") {
		if id = strings.TrimSpace(id); id != "" {
			ids = append(ids, id)
		}
	}
	return ids, strings.TrimSpace(exercisesComment.ReplaceAllString(text, ""))
}

var number = regexp.MustCompile(`^\d+-`)

// Name is the name of a chapter, lesson or exercise: its folder's or file's, without the number
// that orders it.
func Name(file string) string { return number.ReplaceAllString(file, "") }

// Find returns the lesson of that id, nil when there is none.
func Find(cs []*Chapter, id string) *Lesson {
	for _, c := range cs {
		for _, l := range c.Lessons {
			if l.ID == id {
				return l
			}
		}
	}
	return nil
}

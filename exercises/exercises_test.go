package exercises_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/lessons"
)

// folder is a chapter with one exercise; changes replace files, "" removes one.
func folder(changes map[string]string) fstest.MapFS {
	files := map[string]string{
		"01-basics/02-add/exercise.md":    "# Add\n\nAdd two numbers.\n\n## Hint\nThere is an operator.\n\n## Hint\n+\n",
		"01-basics/02-add/start.go":       "//go:build exercise\n\npackage main\n",
		"01-basics/02-add/solution.go":    "//go:build exercise\n\npackage main\n// solution\n",
		"01-basics/02-add/grader.go":      "//go:build exercise\n\npackage main\n",
		"01-basics/02-add/wrong/minus.go": "//go:build exercise\n\n// finding: subtracts\npackage main\n",
	}
	for name, text := range changes {
		if files[name] = text; text == "" {
			delete(files, name)
		}
	}
	out := fstest.MapFS{}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func TestLoad(t *testing.T) {
	c, err := exercises.Load(folder(nil))
	if err != nil {
		t.Fatal(err)
	}
	e := c.Find("add")
	got := fmt.Sprintf("%v %s %s %s %q %q %s %s", c.IDs(), e.Chapter, e.Title, e.Task, e.Hints, e.Start,
		e.Wrong[0].Name, e.Wrong[0].Finding)
	want := `[add] basics Add # Add` + "\n\n" + `Add two numbers. ["There is an operator." "+"] "package main\n" minus subtracts`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// An exercise without a start file goes on with the solution of the one before; files of the chapter
// belong to every grader of it.
func TestContinues(t *testing.T) {
	c, err := exercises.Load(folder(map[string]string{
		"01-basics/help.go":             "//go:build exercise\n\npackage main\n// help\n",
		"01-basics/03-more/exercise.md": "# More",
		"01-basics/03-more/solution.go": "package main\n// more\n",
		"01-basics/03-more/grader.go":   "package main\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{
		"add":  " package main\n help.go package main\n// help\n",
		"more": "add package main\n// solution\n help.go package main\n// help\n",
	} {
		e := c.Find(id)
		got := fmt.Sprintf("%s %s %s %s", e.Continues, e.Start, e.Helpers[0].Name, e.Helpers[0].Text)
		if len(e.Helpers) != 1 || got != want {
			t.Errorf("%s: got %q, want %q", id, got, want)
		}
	}
}

// What is wrong with a folder is said with the file.
func TestLoadRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		changes map[string]string
		want    string
	}{
		"no grader": {map[string]string{"01-basics/02-add/grader.go": ""}, "02-add/grader.go"},
		"no start":  {map[string]string{"01-basics/02-add/start.go": ""}, "02-add/start.go"},
		"no title":  {map[string]string{"01-basics/02-add/exercise.md": "Add"}, "02-add/exercise.md: the first line is the title"},
		"no finding": {map[string]string{"01-basics/02-add/wrong/minus.go": "package main\n"},
			"wrong/minus.go: the first line names the finding"},
		"two of a name": {map[string]string{
			"02-more/01-add/exercise.md": "# Add", "02-more/01-add/start.go": "x", "02-more/01-add/solution.go": "x",
			"02-more/01-add/grader.go": "x",
		}, "02-more/01-add: there are two exercises named add"},
	} {
		_, err := exercises.Load(folder(c.changes))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// judge is a grader that goes by the file's text.
type judge map[string]grade.Result

func (judge) Warm() error { return nil }

func (j judge) Grade(
	_ context.Context, e *exercises.Exercise, file []byte, _ exercises.Options,
) (*exercises.Verdict, error) {
	v := exercises.NewVerdict(e)
	for part, r := range j {
		if strings.Contains(string(file), part) {
			v.Result = r
			return v, nil
		}
	}
	v.Result = notYet("")
	return v, nil
}

func notYet(code string) grade.Result {
	return grade.Result{Status: grade.NotYet, Checks: []grade.Check{
		{Name: "it adds", Status: grade.NotYet, Finding: "It does not add.", Code: code},
	}}
}

// A proof fails for each thing that it is there to find.
func TestProof(t *testing.T) {
	passed := grade.Result{Status: grade.Passed}
	all := exercises.Proof{Solutions: true, Starts: true, Wrong: true}
	second := map[string]string{"01-basics/02-add/wrong/other.go": "// finding: subtracts\npackage main\n"}
	for name, c := range map[string]struct {
		judge   judge
		changes map[string]string
		want    string
	}{
		"all is well":              {judge{"solution": passed, "subtracts": notYet("subtracts")}, nil, ""},
		"a solution fails":         {judge{"subtracts": notYet("subtracts")}, nil, "solution: a solution has to pass"},
		"a start passes":           {judge{"package": passed}, nil, "start: a start file has to be not yet right"},
		"a start does not compile": {judge{"package": notYet("compile")}, nil, "start: a start file has to compile: "},
		"a wrong answer passes":    {judge{"solution": passed, "subtracts": passed}, nil, "wrong/minus: a wrong answer has to be"},
		"another finding": {judge{"solution": passed, "subtracts": notYet("adds-twice")}, nil,
			"wrong/minus: it has to get the finding subtracts, and nothing else, but got [adds-twice]"},
		"a finding twice": {judge{"solution": passed, "subtracts": notYet("subtracts")}, second,
			"wrong/other: its finding subtracts is that of wrong/minus already"},
	} {
		catalog, err := exercises.Load(folder(c.changes))
		if err != nil {
			t.Fatal(err)
		}
		var problems []string
		p := all
		p.Report = func(r exercises.ProofResult) {
			if r.Problem != "" {
				problems = append(problems, r.File+": "+r.Problem)
			}
		}
		bad, err := p.Check(t.Context(), c.judge, catalog)
		if err != nil || bad != len(problems) {
			t.Errorf("%s: %d bad, %v", name, bad, err)
		}
		got := strings.Join(problems, "\n")
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// Every exercise belongs to a lesson, and every lesson's exercises are there.
func TestCourse(t *testing.T) {
	in := map[string]string{}
	for _, c := range lessons.All() {
		for _, l := range c.Lessons {
			for _, id := range l.Exercises {
				in[id] = c.ID
				if exercises.All().Find(id) == nil {
					t.Errorf("lesson %s names the exercise %s, which is not there", l.ID, id)
				}
			}
		}
	}
	for _, e := range exercises.All().Exercises {
		if in[e.ID] != e.Chapter {
			t.Errorf("exercise %s of chapter %s is in a lesson of %q", e.ID, e.Chapter, in[e.ID])
		}
		if len(e.Hints) == 0 || len(e.Wrong) == 0 {
			t.Errorf("exercise %s has %d hints and %d wrong answers", e.ID, len(e.Hints), len(e.Wrong))
		}
	}
}

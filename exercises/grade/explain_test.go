package grade

import "testing"

// The first place in the learner's file is the check's; those in the grader's files go.
func TestPlaced(t *testing.T) {
	for _, c := range [][4]string{
		{"It fails: main.go:14:3: no number", "", "It fails: no number", "main.go:14:3"},
		{"It fails: main.go:14:3: no number", "main.go:14:3", "It fails: no number", "main.go:14:3"},
		{"It fails: main.go:14:3: no number", "main.go:2:1", "It fails: main.go:14:3: no number", "main.go:2:1"},
		{"topology calls: grader.go:30:36: %line takes 3", "", "topology calls: %line takes 3", ""},
		{"main.go:4:2: a, and main.go:5:2: b", "", "a, and main.go:5:2: b", "main.go:4:2"},
		{"here are 2 outputs", "story.go:68:4", "here are 2 outputs", ""},
		{"Look at main.go, the time is 12:30: no", "/tmp/x/main.go:3", "Look at main.go, the time is 12:30: no", "/tmp/x/main.go:3"},
	} {
		if text, at := placed(c[0], c[1]); text != c[2] || at != c[3] {
			t.Errorf("placed(%q, %q) = %q, %q", c[0], c[1], text, at)
		}
	}
}

// What was diagnosed first stands with each check that fails from then on and says nothing itself.
func TestDiagnose(t *testing.T) {
	r := Run(t.Context(), func(g *T) {
		fails := func(c *C) { c.True(false, "it is false") }
		g.Check("before", fails)
		g.DiagnoseAt("main.go:2:1", 7, "first", "One.")
		g.Check("one", fails)
		g.Check("one more", fails)
		g.Check("named", func(c *C) { c.Fail("own", "Mine.") })
		g.Check("holds", func(*C) {})
		g.DiagnoseAt("main.go:3:1", 8, "second", "Two.")
		g.Check("two", fails)
	}, Options{})
	want := []Check{
		{Name: "before", Status: NotYet, Finding: "it is false"},
		{Name: "one", Status: NotYet, Finding: "One.", Code: "first", At: "main.go:2:1", Event: 7},
		{Name: "one more", Status: NotYet, Finding: "One.", Code: "first", At: "main.go:2:1", Event: 7},
		{Name: "named", Status: NotYet, Finding: "Mine.", Code: "own"},
		{Name: "holds", Status: Passed},
		{Name: "two", Status: NotYet, Finding: "One.", Code: "first", At: "main.go:2:1", Event: 7},
	}
	for i, c := range r.Checks {
		if i >= len(want) || c != want[i] {
			t.Errorf("got %+v", c)
		}
	}
}

package tui

import (
	"context"
	"io"
	"strings"
	"testing"
)

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		said, printed string
		want          bool
	}{
		{"a 1", "a 1\n", true},
		{"  a   1 ", "a 1\n", true},
		{`"a 1"`, "a 1\n", true},
		{"[a b]", `["a" "b"]` + "\n", true},
		{"[a, b]", `["a" "b"]` + "\n", true},
		{"{a:1}", `{"a": 1}`, true},
		{"{ a : 1 }", `{"a": 1}`, true},
		{"one two", "one\ntwo\n", true},
		{"x nil", "x <nil>\n", true},
		{"a 1", "a 2\n", false},
		{"a1", "a 1\n", false},
		{"A 1", "a 1\n", false},
		{"a", "a a", false},
	} {
		if got := alike(c.said, c.printed); got != c.want {
			t.Errorf("alike(%q, %q) is %v", c.said, c.printed, got)
		}
	}
	for said, want := range map[string]bool{
		"nothing more": true, "Nothing more.": true, "nothing": true, `"nothing  more"`: true, "more": false, "": false,
	} {
		if isNothing(said) != want {
			t.Errorf("isNothing(%q) is %v", said, !want)
		}
	}
}

// Nothing that was not predicted can be seen, however the learner steps.
func TestPredictionHides(t *testing.T) {
	tr := newTravel(wordsRun())
	p, err := newPrediction(tr)
	if err != nil {
		t.Fatal(err)
	}
	if tr.n != 0 || len(tr.story) != 0 {
		t.Errorf("it begins at %d with %d entries", tr.n, len(tr.story))
	}
	for range 100 {
		tr.by(1)
	}
	if got := tr.printed(); got != "" || !tr.atEnd() || strings.Contains(tr.position(), " of ") {
		t.Errorf("printed %q, %s", got, tr.position())
	}
	p.say("a 1")
	n := tr.n
	tr.by(-5)
	tr.end()
	tr.goTo(n)
	if got := tr.printed(); got != "a 1\n" || p.score() != "1 of 1" {
		t.Errorf("printed %q, %s", got, p.score())
	}
	p.say("nothing more") // too early
	p.say("a 2")
	p.say("a is counted 2 times")
	if p.over || p.next != 0 || p.score() != "3 of 4" {
		t.Errorf("%+v", p)
	}
	tr.end()
	if p.say("nothing more"); !p.over || !p.last.right || tr.covered || p.summary() != "You predicted 3 of 4 prints." {
		t.Errorf("%+v, %s", p, p.summary())
	}
}

// Predicting begins where the stepper is; what was printed before is not asked for.
func TestPredictionFromHere(t *testing.T) {
	tr := newTravel(wordsRun())
	tr.goTo(0)
	p, _ := newPrediction(tr)
	at := p.next
	p.end()
	tr.goTo(at)
	if p, _ = newPrediction(tr); tr.n != at || p.next <= at {
		t.Errorf("it goes on from %d, asking for %d", tr.n, p.next)
	}
	p.end()
	tr.end()
	if p, _ = newPrediction(tr); tr.n != 0 || p.next != at {
		t.Errorf("at the end it goes on from %d, asking for %d", tr.n, p.next)
	}
	if _, err := newPrediction(newTravel(mendedVerdict().Journal)); err != ErrNoPrints {
		t.Errorf("got %v", err)
	}
}

// Why something printed is told from the print backwards.
func TestBecause(t *testing.T) {
	f := func(s story, src *source, text, want string) {
		t.Helper()
		for i := len(s); i > 0; i-- {
			e := s.entry(int64(i))
			if e.Text != text+"\n" {
				continue
			}
			word, causes := s.causes(e, src)
			for _, c := range causes {
				word += "\n" + s.describe(c)
			}
			if word != want {
				t.Errorf("%s: got\n%s\nwant\n%s", text, word, want)
			}
			return
		}
		t.Errorf("%s is not printed", text)
	}
	words := newSource("words.go", wordsText)
	f(wordsRun(), words, "a 2", "because\n*n = 2\n$$counts › \"a\": 1 → 2\nHashPartition *word = \"a\" → task 0")
	f(wordsRun(), words, "a is counted 2 times",
		"because\na client reads $$counts at Key(\"a\"): 2\n$$counts › \"a\": 1 → 2\nHashPartition *word = \"a\" → task 0")
	f(wordsRun(), nil, "b 1",
		"because\nHashPartition *word = \"b\" → task 0\n*lines #0 takes [\"a\" \"b\" \"a\"]  (Random: task 2)")
	alone := aloneRun(t)
	f(alone, newSource("alone.go", aloneText), "B 2", "because\n*v = 2")
	f(alone, newSource("alone.go", aloneText), "between", "after\nB 1")
}

func TestPredictInWorkshop(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID)
	h.press("w").has("This run prints nothing, so there is nothing to predict.")
	h = predictWords(newHarness(t, 80, 24))
	h.has("▸6 Source", "Type what prints. → goes on", "What prints next? ▏", "enter answer  ctrl+n nothing more")
	h.press("enter").has("Type what prints next, or press ctrl+n").press("q", "space", "1").has("What prints next? q 1▏")
	h.press("ctrl+u", "a", "space", "1", "enter").has("✓ printed   a 1", "1 of 1 right", "What prints next? ▏")
	for range 9 {
		h.press("right")
	}
	h.has("From here it prints, or ends. Say which.").press("left", "tab", "shift+tab", "shift+tab", "up")
	h.has("▸5 Journal", "1 of 1 right")
	if strings.Contains(h.text(), "b 1") {
		t.Errorf("what is to be predicted can be seen:\n%s", h.text())
	}
	h.press("ctrl+n").has("✗ printed   b 1", "  you said  nothing more", "because   HashPartition", "1 of 2 right")
	h.press("esc").has("You predicted 1 of 2 prints. w predicts again.", "Main · entry").press("right")
	h.press("w").has("What prints next? ▏").press("x", "enter").has("✗ printed   a 2").press("y", "enter")
	h.press("0", "enter").has("✗ Nothing more prints. You predicted 0 of 2 prints.")
	h.press("5", "o").has("a is counted 2 times")
	h = predictWords(newHarness(t, 80, 24)).press("a")
	h.save(countsID, "// changed\n").has("not yet").press("5").has("▸5 Journal", "entry ")
}

func TestPredictMainFails(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID)
	h.set.stepMain = func(_ context.Context, _ string) (Ran, error) { return Ran{Wrong: "main.go:1:1: no"}, nil }
	h.press("w").has(" main.go:1:1: no", "Main failed before it printed anything")
	h.set.stepMain = func(context.Context, string) (Ran, error) {
		return Ran{Output: "a 1\n", Wrong: "main.go:1:1: no", Journal: wordsRun()}, nil
	}
	h = h.open(countsID)
	h.press("w").press("esc").has("You predicted no print.", "Main failed: 5 and o show how.")
	h.press("5", "o").has("main.go:1:1: no")
}

func TestPlainPredictMain(t *testing.T) {
	f, env := newFolder(t)
	ran := Ran{Output: "a 1\n", Journal: wordsRun()}
	out := typing(t, func(in io.Reader, out io.Writer) error {
		return Run(t.Context(), Options{
			Folder: f, Grader: &fakeGrader{}, Env: env, In: in, Out: out, Plain: true,
			StepMain: func(context.Context, string) (Ran, error) { return ran, nil },
		})
	}, "predict", "open "+countsID, "predict", "b 1", "/step", "/check", "next")
	for _, want := range []string{
		"> predict\nNothing was recorded yet", "Main is running.\nType what prints next", "Not so. It printed: a 1\n",
		"> /step\nEntry 15", "> /check\nChecking", "> next\nMend the counts is not passed yet.",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
}

func TestPlainPredict(t *testing.T) {
	step := func(words ...string) string {
		return typing(t, func(in io.Reader, out io.Writer) error {
			return Step(t.Context(), StepOptions{
				Title: "words.go", Entries: wordsRun(), Source: Source{"words.go", wordsText},
				In: in, Out: out, Plain: true, Env: []string{"TERM=xterm"}, Predict: words[0] != "predict",
			})
		}, words...)
	}
	compareGolden(t, "plain-predict", step("a 1", "c 1", "",
		"/step 2", "/journal 2", "/output", "/back", "/last", "/nonsense",
		"a 2", "nothing more", "/help", "a 3"))
	compareGolden(t, "plain-predict-word", step("predict", "a 1", "/quit", "step", "quit"))
}

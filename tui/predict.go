package tui

import (
	"errors"
	"regexp"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
)

// prediction is a run whose prints the learner predicts. Until a print is predicted, neither it nor
// what comes after it can be seen.
type prediction struct {
	t    *travel
	next int // the entry, from 1, that prints next, 0 when nothing more does

	asked, right int
	over         bool   // what is said of the end was taken
	last         *guess // nil before the first
}

// guess is what the learner said, and what came of it.
type guess struct {
	said  string
	right bool
	entry *journal.Entry // what printed, nil when nothing more did
}

// ErrNoPrints is the reason why a run cannot be predicted.
var ErrNoPrints = errors.New("this run prints nothing, so there is nothing to predict")

// newPrediction begins where the run is, or before its first entry when no print comes after that.
func newPrediction(t *travel) (*prediction, error) {
	p := &prediction{t: t}
	if p.next = p.printAfter(t.n); p.next == 0 {
		p.next = p.printAfter(0)
		if p.next == 0 {
			return nil, ErrNoPrints
		}
		t.goTo(0)
	}
	t.cover(p.next - 1)
	return p, nil
}

// printAfter is the first entry after n that prints something to be seen, 0 when there is none.
func (p *prediction) printAfter(n int) int {
	for i := n; i < len(p.t.whole); i++ {
		if e := p.t.whole[i]; e.Kind == journal.Print && strings.TrimSpace(e.Text) != "" {
			return i + 1
		}
	}
	return 0
}

// expects reports whether this prints next.
func (p *prediction) expects(said string) bool {
	return p.next > 0 && alike(said, p.t.whole[p.next-1].Text)
}

// say takes what the learner says, and goes on to what prints.
func (p *prediction) say(said string) {
	g := &guess{said: oneLine(said)}
	p.last = g
	if p.next == 0 {
		g.right, p.over = isNothing(said), true
		p.end()
		return
	}
	g.entry = p.t.whole[p.next-1]
	g.right = p.expects(said)
	p.asked++
	if g.right {
		p.right++
	}
	at := p.next
	if p.next = p.printAfter(at); p.next > 0 {
		p.t.cover(p.next - 1)
	} else {
		p.t.cover(len(p.t.whole))
	}
	p.t.goTo(at)
}

// end shows everything again.
func (p *prediction) end() { p.t.uncover() }

// score is how many prints were predicted so far.
func (p *prediction) score() string { return itoa(p.right) + " of " + itoa(p.asked) }

// summary is the score at the end, in a sentence.
func (p *prediction) summary() string {
	if p.asked == 0 {
		return "You predicted no print."
	}
	return "You predicted " + itoa(p.right) + " of " + plural(p.asked, "print") + "."
}

// nothingMore is what is said when the run ends without another print.
const nothingMore = "nothing more"

func isNothing(said string) bool {
	s := strings.ToLower(strings.TrimRight(bare(said), "."))
	return s == nothingMore || s == "nothing"
}

// alike reports whether a print was predicted: spaces, commas and quotes do not count.
func alike(said, printed string) bool { return bare(said) == bare(printed) }

var (
	unmarked = strings.NewReplacer("<nil>", "nil", `"`, "", "'", "", "`", "", "“", "", "”", "", "’", "", ",", " ")
	tight    = regexp.MustCompile(` ?([][(){}:]) ?`)
)

func bare(s string) string { return tight.ReplaceAllString(oneLine(unmarked.Replace(s)), "$1") }

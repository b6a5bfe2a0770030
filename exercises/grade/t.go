package grade

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	"github.com/ramaworkshop/ramaworkshop/rama"
)

// T is one run of a grader, with one seed.
type T struct {
	ctx      context.Context
	seed     uint64
	journal  *journal.Recorder
	clusters []*rama.Cluster
	checks   []Check
	finding  *finding

	sims []*task.Sim
	fold *journal.Fold
	fail int // which of the next events of first attempts fails, 0 for none
}

// finding is what Diagnose recognised first.
type finding struct {
	code, text, at string
	event          int64
}

// stop ends a run: a check after which nothing else means anything has failed.
type stop struct{}

// Context is the run's.
func (t *T) Context() context.Context { return t.ctx }

// Seed tells runs apart: use it where numbers should vary.
func (t *T) Seed() int64 { return int64(t.seed) }

// Cluster makes a simulated cluster, which is closed at the end of the run.
func (t *T) Cluster() *rama.Cluster {
	c := rama.NewCluster()
	t.clusters = append(t.clusters, c)
	return c
}

// Quiet keeps what dataflow prints from now on out of the verdict's output: where prints are to be
// predicted, they are not told before. Printed and the journal have them.
func (t *T) Quiet() {
	env := runenv.Get()
	env.Stdout = io.Discard
	runenv.Set(env)
}

// Diagnose records that the state that a certain mistake leaves was recognised: code names the
// mistake, the text explains the state. Every check that fails from then on and has no code of its
// own carries it, as one mistake has many effects; whoever shows them tells it once. The first that
// is recorded counts: what comes of another mistake is a Fail of its check.
func (t *T) Diagnose(code, format string, args ...any) {
	t.DiagnoseAt("", 0, code, format, args...)
}

// DiagnoseAt is Diagnose with the place of a statement and an entry of the journal.
func (t *T) DiagnoseAt(at string, event int64, code, format string, args ...any) {
	if t.finding == nil {
		t.finding = &finding{code, fmt.Sprintf(format, args...), at, event}
	}
}

// Check runs a named check. It holds when f reports no failure. Checks of one name are one check,
// which holds when all of them do.
func (t *T) Check(name string, f func(c *C)) {
	c := &C{t: t, check: Check{Name: name, Status: Passed}}
	f(c)
	if d := t.finding; c.check.Status == NotYet && d != nil && c.check.Code == "" {
		c.check.Code, c.check.Finding, c.check.Event = d.code, d.text, d.event
		if d.at != "" {
			c.check.At = d.at
		}
	}
	t.record(c.check)
}

func (t *T) record(c Check) {
	c.Finding, c.At = placed(c.Finding, c.At)
	for i := range t.checks {
		if t.checks[i].Name == c.Name {
			if t.checks[i].Status == Passed {
				t.checks[i] = c
			}
			return
		}
	}
	t.checks = append(t.checks, c)
}

// NoError is a check that nothing went wrong; after an error the run ends.
func (t *T) NoError(name string, err error) {
	t.Check(name, func(c *C) { c.NoError(err) })
	if err != nil {
		panic(stop{})
	}
}

// C is one check. Its first failure counts; the first values that differ are shown with it.
type C struct {
	t     *T
	check Check
}

func (c *C) fail(why string) {
	if c.check.Status == Passed {
		c.check.Status, c.check.Finding = NotYet, why
	}
}

// Equal compares two values as the engine does: 1 and int64(1) are equal. why says what the
// value means.
func (c *C) Equal(got, want any, why string, args ...any) {
	if rama.Equal(got, want) {
		return
	}
	c.fail(fmt.Sprintf(why, args...))
	if c.check.Want == "" {
		c.check.Got, c.check.Want = show(got), show(want)
	}
}

// True holds when ok.
func (c *C) True(ok bool, why string, args ...any) {
	if !ok {
		c.fail(fmt.Sprintf(why, args...))
	}
}

// NoError holds when err is nil; else the error is the finding, with its place.
func (c *C) NoError(err error) {
	if err == nil || c.check.Status != Passed {
		return
	}
	text, at := explain(err)
	c.fail(text)
	c.check.At = at
}

// Fail is a failure that the grader has named itself.
func (c *C) Fail(code, why string, args ...any) {
	if c.check.Status == Passed {
		c.fail(fmt.Sprintf(why, args...))
		c.check.Code = code
	}
}

// FailAt is Fail with the place of a statement, and an entry of the journal or 0.
func (c *C) FailAt(at string, event int64, code, why string, args ...any) {
	if c.check.Status == Passed {
		c.Fail(code, why, args...)
		c.check.At, c.check.Event = at, event
	}
}

// Options of Run.
type Options struct {
	Seeds []uint64
	// Journal is told of the journal of the run that the result is of.
	Journal func(entries []*journal.Entry)
	// Explain turns what interpreted code panicked with into a sentence and a place; grader
	// reports whether the place is in the grader.
	Explain func(recovered any) (text, at string, grader bool)
	// Timeout bounds one run; 0 means a minute.
	Timeout time.Duration
}

// Run runs a grader with every seed, up to the first that does not pass.
func Run(ctx context.Context, grader func(t *T), o Options) Result {
	if len(o.Seeds) == 0 {
		o.Seeds = []uint64{1}
	}
	if o.Timeout == 0 {
		o.Timeout = time.Minute
	}
	start := time.Now()
	var first Result
	var entries []*journal.Entry
	for i, seed := range o.Seeds {
		r, j := runSeed(ctx, grader, seed, o)
		if i == 0 || r.Status != Passed {
			first, entries = r, j
		}
		if r.Status != Passed {
			break
		}
	}
	if o.Journal != nil {
		o.Journal(entries)
	}
	first.Duration = time.Since(start)
	return first
}

func runSeed(
	ctx context.Context, grader func(t *T), seed uint64, o Options,
) (r Result, entries []*journal.Entry) {
	ctx, cancel := context.WithTimeout(ctx, o.Timeout)
	defer cancel()
	t := &T{ctx: ctx, seed: seed, journal: journal.NewRecorder(0, nil)}
	env := runenv.Get()
	env.Seed, env.Journal = seed, t.journal
	env.Scheduler = t.simulate
	env.Fail = t.failing
	old := runenv.Set(env)
	defer runenv.Set(old)
	r.Seed = seed
	r.Reason = t.run(grader, o)
	for _, c := range t.clusters {
		c.Close()
	}
	r.Checks, r.Status = t.checks, statusOf(t.checks)
	switch {
	case r.Reason != "":
		r.Status = CouldNotJudge
	case len(t.checks) == 0:
		r.Status, r.Reason = CouldNotJudge, "the grader checked nothing"
	}
	return r, t.journal.Entries()
}

// run runs the grader and returns why it could not judge, "" when it could.
func (t *T) run(grader func(t *T), o Options) (reason string) {
	defer func() {
		r := recover()
		if _, ok := r.(stop); ok || r == nil {
			return
		}
		if reason == "" {
			reason = t.panicked(r, o)
		}
	}()
	grader(t)
	return ""
}

// panicked makes a finding of a panic in the learner's code, and a reason of any other.
func (t *T) panicked(r any, o Options) (reason string) {
	text, at, inGrader := fmt.Sprint(r), "", true
	if o.Explain != nil {
		text, at, inGrader = o.Explain(r)
	}
	if inGrader {
		return "the grader failed: " + text
	}
	t.checks = append(t.checks, Check{
		Name: "it runs", Status: NotYet, Code: "panic", At: at,
		Finding: "Your code panicked: " + text,
	})
	return ""
}

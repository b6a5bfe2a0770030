package rama

import (
	"fmt"
	"math"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine"
	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// SourceOptions say more about a source than its depot; the zero value of each is the default.
type SourceOptions struct {
	Depot string
	// ID tells further sources of the same depot apart; none of them may have NoRetry.
	ID string
	// StartFrom is where to begin with a depot partition that the source has not seen: End, the
	// default, Beginning, OffsetAgo or AfterTimestamp.
	StartFrom any
	// Retry is what happens after a failure: Individual, the default, AllAfter or NoRetry.
	Retry Retry
	// AckReturnAgg makes one value of those that AckReturn returned for a record: an operation, RamaFn or
	// Go function of two values, which takes them in order of arrival. Without it the last one counts.
	AckReturnAgg any
}

// Retry is what happens after a record failed.
type Retry struct{ mode task.Retry }

var (
	// Individual processes a failed record again, by itself: at least once, and others may overtake it.
	Individual = Retry{task.Individual}
	// AllAfter processes a failed record again, and then all records behind it in its partition, also
	// those that were processed: at least once, and in order.
	AllAfter = Retry{task.AllAfter}
	// NoRetry drops a record that fails, that a crash interrupts, or that comes while the topology is
	// throttled: at most once.
	NoRetry = Retry{task.NoRetry}
)

// String names the mode.
func (r Retry) String() string {
	return [...]string{"Individual", "AllAfter", "NoRetry"}[r.mode]
}

type startFrom struct {
	start task.Start
	err   error
}

var units = map[string]int64{
	"millis": 1, "seconds": 1000, "minutes": 60_000, "hours": 3_600_000, "days": 86_400_000,
}

// OffsetAgo starts so many "records" before the end of each partition, or with what was appended
// in the last so many "millis", "seconds", "minutes", "hours" or "days".
func OffsetAgo(n int64, unit string) any {
	plural := unit
	if !strings.HasSuffix(plural, "s") {
		plural += "s"
	}
	millis, ok := units[plural]
	switch {
	case n < 0:
		return startFrom{err: fmt.Errorf("OffsetAgo counts from 0 on, not %d", n)}
	case plural == "records":
		return startFrom{start: task.Start{From: task.FromRecordsAgo, N: n}}
	case !ok:
		return startFrom{err: fmt.Errorf("OffsetAgo does not count %q, but \"records\", \"millis\", \"seconds\", "+
			"\"minutes\", \"hours\" or \"days\"", unit)}
	case n > math.MaxInt64/millis:
		n, millis = math.MaxInt64, 1
	}
	return startFrom{start: task.Start{From: task.FromMillisAgo, N: n * millis}}
}

// AfterTimestamp starts with the first record that was appended after a time, in milliseconds
// since 1970.
func AfterTimestamp(millis int64) any {
	return startFrom{start: task.Start{From: task.FromAfter, N: millis}}
}

// SetOption gives a dynamic option its first value. Target is "" for all of the module, or the name of
// a depot or topology.
func (s *Setup) SetOption(target, option string, v any) {
	at := placeOf(target)
	c, err := value.From(v)
	if err != nil {
		s.failf(at, "the value of the option %s: %v", option, err)
		return
	}
	s.m.Options = append(s.m.Options, engine.Option{At: at, Target: target, Name: option, Value: c})
}

// Source runs its body for each record of a depot; binding is a variable for the record, or
// Keys to take it apart.
func (t *StreamTopology) Source(depot string, binding any, body ...Stmt) {
	t.source(placeOf(depot), SourceOptions{Depot: depot}, binding, body)
}

// SourceWith is Source with options.
func (t *StreamTopology) SourceWith(o SourceOptions, binding any, body ...Stmt) {
	t.source(placeOf(o.Depot), o, binding, body)
}

func (t *StreamTopology) source(at dataflow.Pos, o SourceOptions, binding any, body []Stmt) {
	fail := func(err error) { (&Setup{t.m}).failf(at, "the source of %s: %v", o.Depot, err) }
	src := engine.Source{
		Depot: o.Depot, At: at, In: bind(binding), Body: nodes(body), ID: o.ID, Retry: o.Retry.mode,
	}
	switch from := o.StartFrom.(type) {
	case nil:
	case startFrom:
		src.Start = from.start
		if from.err != nil {
			fail(from.err)
		}
	case navigator:
		switch from.n.Name {
		case "Beginning":
			src.Start.From = task.FromBeginning
		case "End":
		default:
			fail(fmt.Errorf("StartFrom is Beginning, End, OffsetAgo or AfterTimestamp, not %v", from))
		}
	default:
		fail(fmt.Errorf("StartFrom is Beginning, End, OffsetAgo or AfterTimestamp, not %s", describe(from)))
	}
	if o.AckReturnAgg != nil {
		c, err := callee(o.AckReturnAgg)
		if err == nil {
			src.AckAgg, err = dataflow.GoFold(c)
		}
		if err != nil {
			fail(fmt.Errorf("AckReturnAgg is a function of two values: %w", err))
		}
	}
	t.s.Sources = append(t.s.Sources, src)
}

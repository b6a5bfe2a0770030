package task

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/internal/near"
)

// StreamOptions are the dynamic options of a stream topology.
type StreamOptions struct {
	// MaxExecuting is how many records a task processes at a time.
	MaxExecuting int
	// TimeoutMillis is how long an attempt to process a record may take.
	TimeoutMillis int64
	// MaxRetries is how often a record is tried again; below 0 without end.
	MaxRetries int
}

// DepotOptions are the dynamic options of a depot.
type DepotOptions struct {
	// MaxPending is how many appends with FullAck wait, for one topology and partition, until their
	// record's first attempt begins.
	MaxPending int
	// AckFailure fails an append when the first attempt to process its record fails; otherwise the
	// append waits for a later attempt.
	AckFailure bool
	// MaxEntries and Excess trim a partition to its newest MaxEntries·(1+Excess) records; MaxEntries 0
	// keeps all.
	MaxEntries int64
	Excess     float64
	// Coordinate keeps what a topology of the module has not processed.
	Coordinate bool
}

// The defaults, and what else has a number: the original's are not published.
const (
	defaultMaxExecuting  = 10_000
	defaultTimeoutMillis = 60_000 // twice what the function of an Async may take
	defaultMaxPending    = 10_000
	defaultExcess        = 0.2

	// A failed record is tried again after 0.1, 0.2, 0.4 ... 60 seconds.
	firstRetryMillis = 100
	lastRetryMillis  = 60_000

	// catchUpRecords is how many records, which were appended before, one source begins in a turn. They
	// fill at most half of MaxExecuting, so that they alone never throttle appends.
	catchUpRecords = 1_000

	// trimMillis is how long after an append the partition is trimmed.
	trimMillis = 600_000
)

// DefaultStreamOptions are those of a topology for which nothing is set.
func DefaultStreamOptions() StreamOptions {
	return StreamOptions{
		MaxExecuting: defaultMaxExecuting, TimeoutMillis: defaultTimeoutMillis, MaxRetries: -1,
	}
}

// DefaultDepotOptions are those of a depot for which nothing is set.
func DefaultDepotOptions() DepotOptions {
	return DepotOptions{
		MaxPending: defaultMaxPending, AckFailure: true, Excess: defaultExcess, Coordinate: true,
	}
}

// option is a dynamic option by name; it is one of a topology, or one of a depot.
type option struct {
	name   string
	stream func(o *StreamOptions, v any) error
	depot  func(o *DepotOptions, v any) error
}

// options are all there are.
var options = []option{
	{name: "topology.stream.max.executing.per.task", stream: func(o *StreamOptions, v any) error {
		return whole(v, 1, &o.MaxExecuting)
	}},
	{name: "topology.stream.timeout.seconds", stream: func(o *StreamOptions, v any) error {
		s, err := number(v, 0.001)
		if err == nil {
			o.TimeoutMillis = int64(math.Round(s * 1000))
		}
		return err
	}},
	{name: "topology.max.retries", stream: func(o *StreamOptions, v any) error {
		return whole(v, -1, &o.MaxRetries)
	}},
	{name: "depot.max.pending.streaming.per.partition", depot: func(o *DepotOptions, v any) error {
		return whole(v, 0, &o.MaxPending)
	}},
	{name: "depot.ack.failure.on.any.streaming.failure", depot: func(o *DepotOptions, v any) error {
		return truth(v, &o.AckFailure)
	}},
	{name: "depot.max.entries.per.partition", depot: func(o *DepotOptions, v any) error {
		return whole(v, 0, &o.MaxEntries)
	}},
	{name: "depot.excess.proportion", depot: func(o *DepotOptions, v any) (err error) {
		s, err := number(v, 0)
		if err == nil {
			o.Excess = s
		}
		return err
	}},
	{name: "depot.trim.coordinate.local.topologies", depot: func(o *DepotOptions, v any) error {
		return truth(v, &o.Coordinate)
	}},
}

func whole[T int | int64](v any, low T, to *T) error {
	n, ok := v.(int64)
	if !ok || n < int64(low) || n > math.MaxInt32 {
		return fmt.Errorf("a whole number from %d on, not %s", low, shown(v))
	}
	*to = T(n)
	return nil
}

func number(v any, low float64) (float64, error) {
	f, ok := v.(float64)
	if n, isLong := v.(int64); isLong {
		f, ok = float64(n), true
	}
	if !ok || !(f >= low) || f > math.MaxInt32 {
		return 0, fmt.Errorf("a number from %v on, not %s", low, shown(v))
	}
	return f, nil
}

func truth(v any, to *bool) error {
	b, ok := v.(bool)
	if !ok {
		return fmt.Errorf("true or false, not %s", shown(v))
	}
	*to = b
	return nil
}

func shown(v any) string { return value.String(v) }

// ErrOption is a dynamic option that there is not, or that does not take the value.
var ErrOption = errors.New("no such option")

// SetOption sets a dynamic option of every topology and depot that target names: "" is all of the
// module, whichever have it.
func (p *Program) SetOption(target, name string, v any) error {
	return eachOption(p, target, name, func(o option, stream, depot int) error {
		if o.stream != nil {
			return o.stream(&p.Streams[stream].Options, v)
		}
		return o.depot(&p.Depots[depot].Options, v)
	})
}

// CheckOption returns why SetOption would refuse a value.
func (p *Program) CheckOption(target, name string, v any) error {
	var stream StreamOptions
	var depot DepotOptions
	return eachOption(p, target, name, func(o option, _, _ int) error {
		if o.stream != nil {
			return o.stream(&stream, v)
		}
		return o.depot(&depot, v)
	})
}

// eachOption calls set for each object of target that has the option: with the number of the
// topology or depot, the other one -1.
func eachOption(p *Program, target, name string, set func(o option, stream, depot int) error) error {
	var names []string
	var opt option
	for _, o := range options {
		names = append(names, o.name)
		if o.name == name {
			opt = o
		}
	}
	if opt.name == "" {
		return unknownOption(name, names)
	}
	kind, found := "depot", false
	var objects []string
	try := func(stream, depot int, object string) error {
		objects = append(objects, object)
		if target != "" && target != object {
			return nil
		}
		found = true
		if err := set(opt, stream, depot); err != nil {
			return fmt.Errorf("%w: %s takes %v", ErrOption, name, err)
		}
		return nil
	}
	if opt.stream != nil {
		kind = "stream topology"
		for i := range p.Streams {
			if err := try(i, -1, p.Streams[i].Name); err != nil {
				return err
			}
		}
	} else {
		for i := range p.Depots {
			if err := try(-1, i, p.Depots[i].Name); err != nil {
				return err
			}
		}
	}
	if target != "" && !found {
		return fmt.Errorf("%w: %s is one of a %s, and the module has none of the name %q; there are: %s",
			ErrOption, name, kind, target, strings.Join(objects, ", "))
	}
	return nil
}

func unknownOption(name string, names []string) error {
	s := "there are: " + strings.Join(names, ", ")
	if like := near.Name(name, names); like != "" {
		s = "did you mean " + like + "?"
	}
	return fmt.Errorf("%w: %s; %s", ErrOption, name, s)
}

// Configure sets a dynamic option on a task while it runs. The answer is nil.
type Configure struct {
	Task         int
	Target, Name string
	Value        any
	Reply        Reply
}

// Dest implements Message.
func (m *Configure) Dest() int { return m.Task }

// configure gives the task's own options a value.
// configureAgain sets what was set while a thread before this one ran.
func (th *Thread) configureAgain() error {
	set, err := th.env.Set()
	for _, t := range th.tasks {
		for i := range set {
			if t != nil {
				t.configure(&set[i])
			}
		}
	}
	return err
}

func (t *Task) configure(m *Configure) {
	err := eachOption(t.th.env.Program, m.Target, m.Name, func(o option, stream, depot int) error {
		if o.stream != nil {
			return o.stream(&t.streams[stream].opt, m.Value)
		}
		if err := o.depot(&t.options[depot], m.Value); err != nil {
			return err
		}
		t.trimLater(depot)
		return nil
	})
	for _, s := range t.streams {
		s.touch()
		for i := range s.sources {
			s.wake(i, t.th.now)
		}
	}
	t.th.answer(m.Reply, nil, err)
}

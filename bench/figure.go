package bench

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"
)

// Figure is a measured figure and what it is held against.
type Figure struct {
	Name string `json:"name"`
	What string `json:"what"`

	Value float64 `json:"value"`
	Unit  string  `json:"unit"`

	// Peer is what was measured in the same run, in the same unit; "" for none.
	Peer      string  `json:"peer,omitempty"`
	PeerValue float64 `json:"peer_value,omitempty"`
	// Ratio is Value by PeerValue; of several rounds the median of their ratios.
	Ratio float64 `json:"ratio,omitempty"`

	// AtLeast bounds the ratio, AtMost the value; 0 is no bound.
	AtLeast float64 `json:"at_least,omitempty"`
	AtMost  float64 `json:"at_most,omitempty"`

	Note string `json:"note,omitempty"`
	// Failed says why the figure does not hold, "" when it does.
	Failed string `json:"failed,omitempty"`
}

// Benchmark is one of the benchmarks.
type Benchmark struct {
	Name string
	Run  func(ctx context.Context) (Figure, error)
}

// Benchmarks lists them, in the order in which they are run.
var Benchmarks = []Benchmark{
	{"save-verdict", saveVerdict},
	{"cold-check", coldCheck},
	{"append-memory", serving(appendInMemory)},
	{"append-disk", serving(appendOnDisk)},
	{"two-hops", serving(twoHopsInMemory)},
	{"todo-durable", serving(todoDurable)},
	{"todo-pipelined", serving(todoPipelined)},
	{"todo-memory", serving(todoInMemory)},
	{"launch", launch},
	{"step", step},
	{"hop", hop},
	{"loop", loopArithmetic},
	{"builtin", builtinStep},
	{"go-function", goFunction},
	{"emit", emits},
	{"compile", compileModule},
	{"path-select", pathSelect},
	{"path-transform", pathTransform},
	{"counter", counter},
	{"subindexed", subindexed},
}

// servingGC is the percentage of GOGC for a process that serves: most of what the engine allocates lives as
// long as an event, and every collection shows in the slowest answers.
const servingGC = 400

// serving measures as in a process that is there to serve, unless GOGC says otherwise.
func serving(run func(context.Context) (Figure, error)) func(context.Context) (Figure, error) {
	return func(ctx context.Context) (Figure, error) {
		if os.Getenv("GOGC") == "" {
			defer debug.SetGCPercent(debug.SetGCPercent(servingGC))
		}
		return run(ctx)
	}
}

// Measure runs a benchmark and judges its figure.
func (b Benchmark) Measure(ctx context.Context) (Figure, error) {
	f, err := b.Run(ctx)
	if err != nil {
		return f, fmt.Errorf("benchmark %s: %w", b.Name, err)
	}
	if f.PeerValue != 0 && f.Ratio == 0 {
		f.Ratio = f.Value / f.PeerValue
	}
	switch {
	case f.Failed != "":
	case f.AtLeast > 0 && f.Ratio < f.AtLeast:
		f.Failed = fmt.Sprintf("the ratio is below %.2f", f.AtLeast)
	case f.AtMost > 0 && f.Value > f.AtMost:
		f.Failed = fmt.Sprintf("it is above %g %s", f.AtMost, f.Unit)
	}
	return f, nil
}

// String prints the figure for people.
func (f Figure) String() string {
	var b strings.Builder
	mark := "✓"
	if f.Failed != "" {
		mark = "✗"
	}
	fmt.Fprintf(&b, "%s %-14s %s", mark, f.Name, number(f.Value, f.Unit))
	if f.AtMost > 0 {
		fmt.Fprintf(&b, " (at most %s)", number(f.AtMost, f.Unit))
	}
	if f.Peer != "" {
		fmt.Fprintf(&b, ", ratio %.2f", f.Ratio)
		if f.AtLeast > 0 {
			fmt.Fprintf(&b, " (at least %.2f)", f.AtLeast)
		}
	}
	if f.Note != "" {
		fmt.Fprintf(&b, ", %s", f.Note)
	}
	fmt.Fprintf(&b, "\n    %s", f.What)
	if f.Peer != "" {
		fmt.Fprintf(&b, "\n    beside %s: %s", f.Peer, number(f.PeerValue, f.Unit))
	}
	if f.Failed != "" {
		fmt.Fprintf(&b, "\n    falls short: %s", f.Failed)
	}
	return b.String()
}

func number(v float64, unit string) string {
	switch {
	case unit == "/s":
		return fmt.Sprintf("%.0f/s", v)
	case v >= 100:
		return fmt.Sprintf("%.0f %s", v, unit)
	}
	return fmt.Sprintf("%.1f %s", v, unit)
}

func median(vs []float64) float64 {
	vs = slices.Sorted(slices.Values(vs))
	return vs[len(vs)/2]
}

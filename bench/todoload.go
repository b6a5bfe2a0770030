package bench

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
)

// todoSystem takes the commands of the to-do application. It is started in an empty folder.
type todoSystem interface {
	start(ctx context.Context, dir string) error
	connect(ctx context.Context) (todoConn, error)
	stop() error
}

// todoConn is a connection of one client, which uses it alone.
type todoConn interface {
	// send sends a command; wait waits for the answer to the oldest one.
	send(ctx context.Context, c command) error
	wait(ctx context.Context) error
	close()
}

// fleet is clients of one system, each with so many commands in flight.
type fleet struct {
	conns  []todoConn
	gens   []*commands
	flight int
}

// connect opens the connections of n clients; first is the number of the first, which no other
// fleet of the system has.
func connect(ctx context.Context, s todoSystem, first, n, flight int) (*fleet, error) {
	f := &fleet{flight: flight}
	for i := range n {
		c, err := s.connect(ctx)
		if err != nil {
			f.close()
			return nil, err
		}
		f.conns, f.gens = append(f.conns, c), append(f.gens, newCommands(first+i))
	}
	return f, nil
}

func (f *fleet) close() {
	for _, c := range f.conns {
		c.close()
	}
}

// load is what a system did under load.
type load struct {
	rate     float64 // commands/s
	p50, p99 time.Duration
}

// run lets every client send its next command when an earlier one is answered. What is sent in the
// time of warm does not count.
func (f *fleet) run(ctx context.Context, warm, dur time.Duration) (load, error) {
	took := make([][]time.Duration, len(f.conns))
	errs := make([]error, len(f.conns))
	from := time.Now().Add(warm)
	to := from.Add(dur)
	var wg sync.WaitGroup
	for i := range f.conns {
		wg.Go(func() { took[i], errs[i] = f.client(ctx, i, from, to) })
	}
	wg.Wait()
	all := slices.Concat(took...)
	if err := errors.Join(errs...); err != nil || len(all) == 0 {
		return load{}, errors.Join(err, ctx.Err())
	}
	slices.Sort(all)
	return load{float64(len(all)) / dur.Seconds(), all[len(all)/2], all[len(all)*99/100]}, nil
}

func (f *fleet) client(ctx context.Context, i int, from, to time.Time) (took []time.Duration, err error) {
	var sent []time.Time
	for {
		now := time.Now()
		for ; len(sent) < f.flight && now.Before(to); now = time.Now() {
			if err := f.conns[i].send(ctx, f.gens[i].next()); err != nil {
				return nil, err
			}
			sent = append(sent, now)
		}
		if len(sent) == 0 {
			return took, nil
		}
		if err := f.conns[i].wait(ctx); err != nil {
			return nil, err
		}
		if now = time.Now(); now.After(from) && now.Before(to) {
			took = append(took, now.Sub(sent[0]))
		}
		sent = sent[1:]
	}
}

// loads are the rounds of one system.
type loads []load

func (ls loads) median(of func(l load) float64) float64 {
	var vs []float64
	for _, l := range ls {
		vs = append(vs, of(l))
	}
	return median(vs)
}

func (ls loads) rate() float64 { return ls.median(func(l load) float64 { return l.rate }) }

func (ls loads) p99() float64 { return ls.median(func(l load) float64 { return float64(l.p99) }) }

// latencies prints the medians of p50 and p99.
func (ls loads) latencies() string {
	p50 := time.Duration(ls.median(func(l load) float64 { return float64(l.p50) }))
	return fmt.Sprintf("p50 %.1f ms, p99 %.1f ms", p50.Seconds()*1e3, ls.p99()/1e6)
}

// ratio is the median of the rounds' ratios.
func (ls loads) ratio(peer loads) float64 {
	var vs []float64
	for i, l := range ls {
		vs = append(vs, l.rate/peer[i].rate)
	}
	return median(vs)
}

package task

import (
	"context"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// Sim is the scheduler of tests, lessons and the stepper: one goroutine at a time, virtual
// time, and a seed that decides which thread runs next and how much of its inbox it takes.
// Every message goes through the codec, so that nothing is shared between tasks. The threads
// run while somebody waits for an answer.
type Sim struct {
	// Ordered runs events one by one in the order in which they were caused, whatever the
	// seed: a stepper's order.
	Ordered bool
	// Faults is what may go wrong.
	Faults Faults
	// Gate, when set, is called before each turn and may hold it; false ends the simulation.
	Gate func() bool

	mu     sync.Mutex
	rng    *rand.Rand
	now    int64        // written by pass
	shown  atomic.Int64 // the same, for who does not hold mu
	hold   bool         // no time passes but with Advance
	groups []*simGroup
	asyncs []simAsync
	late   late
	sent   uint64
	had    Had
	turns  int64
	ended  bool
	// handing is how many modules are between Retire and Pass, strays what came for them meanwhile.
	handing int
	strays  []stray
}

// stray is a message of one module to another.
type stray struct {
	g *simGroup // which sent it
	m *Away
}

// SimStart is where virtual time begins: 2025-01-01 00:00:00 UTC.
const SimStart int64 = 1_735_689_600_000

// NewSim returns a simulation with a seed.
func NewSim(seed uint64) *Sim {
	s := &Sim{rng: rand.New(rand.NewPCG(seed, 0x51a1))}
	s.pass(SimStart)
	return s
}

// HoldAt makes the time of a simulation that has not begun the given one, from which only Advance moves it.
func (s *Sim) HoldAt(millis int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hold = true
	s.pass(millis)
}

// Release lets time pass again when nothing else is left to do.
func (s *Sim) Release() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hold = false
}

func (s *Sim) pass(to int64) {
	s.now = to
	s.shown.Store(to)
}

// simGroup is the threads of one module in a simulation.
type simGroup struct {
	sim     *Sim
	env     *Env
	threads []*simThread
	alone   map[lane]bool // which pairs of a sender and a task have a lane of their own
	over    bool          // it runs no more
	stopped error         // the reason of Stop, nil after Retire
	held    atomic.Bool   // for clients
	door    doorstep
}

// simThread is a thread with one queue for each lane: what is on one arrives in order, what is on
// several in any.
type simThread struct {
	g      *simGroup
	th     *Thread
	lanes  []lane
	queues map[lane][]queued
}

func (g *simGroup) inbox(th *Thread) *simThread {
	return &simThread{g: g, th: th, queues: map[lane][]queued{}}
}

type queued struct {
	n uint64 // when it was sent
	m Message
}

// simAsync is a Go function of an Async that is to be called.
type simAsync struct {
	g *simGroup
	m *Async
}

// client is the sender of clients' messages.
const client = -1

// NowMillis implements Scheduler.
func (s *Sim) NowMillis() int64 { return s.shown.Load() }

// Start implements Scheduler.
func (s *Sim) Start(env *Env) (Group, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := &simGroup{sim: s, env: env, alone: map[lane]bool{}}
	env.post = func(m Message) { // s.mu is held by whoever answers
		if !g.over && !s.ended {
			g.post(from(m), m)
		}
	}
	if !s.Ordered {
		env.Overtime = func() bool { return s.rng.IntN(4) == 0 } // no time passes in an event
	}
	env.Began = s.now
	threads, err := openThreads(env)
	if err != nil {
		return nil, err
	}
	for _, th := range threads {
		g.threads = append(g.threads, g.inbox(th))
	}
	s.groups = append(s.groups, g)
	return g, nil
}

// Wait implements Scheduler: it runs the simulation until the answer is there.
func (s *Sim) Wait(ctx context.Context, f *Future) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		select {
		case <-f.done:
			return f.v, f.err
		default:
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if s.ended {
			return nil, ErrClosed
		}
		switch {
		case s.turn():
		case s.handing > 0 || len(s.strays) > 0: // in another goroutine
			s.mu.Unlock()
			runtime.Gosched()
			s.mu.Lock()
		case s.hold:
			return nil, ErrHeld
		case !s.advance():
			return nil, ErrStuck
		}
	}
}

// Settle runs everything that can run without time going on.
func (s *Sim) Settle() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for !s.ended && s.turn() {
	}
}

// Advance lets virtual time pass, and everything run that becomes due.
func (s *Sim) Advance(millis int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	end := s.now + millis
	for !s.ended {
		if s.turn() {
			continue
		}
		at, ok := s.nextTimer()
		if !ok || at > end {
			break
		}
		s.pass(max(s.now, at))
	}
	s.pass(end)
}

// Turns returns how many turns have run.
func (s *Sim) Turns() int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.turns
}

// advance moves time on to the next timer, when there is one.
func (s *Sim) advance() bool {
	at, ok := s.nextTimer()
	if ok {
		s.pass(max(s.now, at))
	}
	return ok
}

func (s *Sim) nextTimer() (at int64, ok bool) {
	if len(s.late.h) > 0 {
		at, ok = s.late.h[0].at, true
	}
	for _, g := range s.groups {
		for _, t := range g.threads {
			if n, has := t.th.NextTimer(); has && (!ok || n < at) {
				at, ok = n, true
			}
		}
	}
	return at, ok
}

// turn runs one turn of one thread; false when none has anything to do now.
func (s *Sim) turn() bool {
	s.arrive()
	if n := len(s.asyncs); n > 0 && (s.Ordered || s.rng.IntN(2) == 0) {
		s.callAway(s.rng.IntN(n))
		return true
	}
	strays := s.strays
	s.strays = nil
	for _, o := range strays {
		o.g.sendAway(o.m)
	}
	var ready []*simThread
	for _, g := range s.groups {
		for _, t := range g.threads {
			if at, ok := t.th.NextTimer(); len(t.lanes) > 0 || ok && at <= s.now {
				ready = append(ready, t)
			}
		}
	}
	if len(ready) == 0 {
		if len(s.asyncs) == 0 {
			return false
		}
		s.callAway(0)
		return true
	}
	t := ready[0]
	if s.Ordered {
		for _, o := range ready {
			if o.oldest() < t.oldest() {
				t = o
			}
		}
	} else {
		t = ready[s.rng.IntN(len(ready))]
	}
	if s.Gate != nil && !s.Gate() {
		s.ended = true
		return false
	}
	s.turns++
	if s.mayDie(t) {
		return true
	}
	batch := t.th.Run(s.now, t.take())
	err := t.g.env.DB.Apply(batch)
	sends := t.th.Finish(err, func(r Reply, v any, err error) {
		if err == nil {
			v, err = crossed(v)
		}
		r.Answer(v, err)
	})
	for _, m := range sends {
		if a, ok := m.(*Async); ok {
			s.asyncs = append(s.asyncs, simAsync{t.g, a})
			continue
		}
		if a, ok := m.(*Away); ok {
			t.g.sendAway(a)
			continue
		}
		t.g.post(from(m), m)
	}
	return true
}

// callAway calls the function of an Async. It may use the cluster, which runs meanwhile.
func (s *Sim) callAway(i int) {
	a := s.asyncs[i]
	s.asyncs = slices.Delete(s.asyncs, i, i+1)
	s.mu.Unlock()
	m := a.m.Run(context.Background())
	s.mu.Lock()
	if !a.g.over && !s.ended {
		a.g.post(from(m), m)
	}
}

// sendAway gives a message to another module; when that is being updated, later.
func (g *simGroup) sendAway(a *Away) {
	a.deliver(g.env, func(to Group, m Message) {
		switch o := to.(*simGroup); {
		case o.stopped != nil:
			refuse(m, o.stopped)
		case o.over:
			g.sim.strays = append(g.sim.strays, stray{g, a})
		default:
			o.post(-2-a.From-int(g.env.Program.ID)<<12, m)
		}
	})
}

// rootOf returns the record that an event on its way belongs to.
func rootOf(m Message) (Root, bool) {
	switch m := m.(type) {
	case *Hop:
		return m.Root, true
	case *Page:
		return m.Root, true
	}
	return Root{}, false
}

// from is the task that sent a message.
func from(m Message) int {
	switch m := m.(type) {
	case *Hop:
		return m.From
	case *Done:
		return m.From
	case *Page:
		return m.Task
	case *Append:
		if m.By != "" {
			return m.Task
		}
	}
	return client
}

// oldest says when the message that has waited longest was sent.
func (t *simThread) oldest() uint64 {
	n := ^uint64(0)
	for _, q := range t.queues {
		n = min(n, q[0].n)
	}
	return n
}

// take chooses what the thread finds in its inbox.
func (t *simThread) take() []Message {
	s := t.g.sim
	n := 1
	if total := t.waiting(); !s.Ordered && total > 1 {
		n += s.rng.IntN(total)
	}
	var out []Message
	for len(out) < n && len(t.lanes) > 0 {
		i := 0
		if s.Ordered {
			for j, l := range t.lanes {
				if t.queues[l][0].n < t.queues[t.lanes[i]][0].n {
					i = j
				}
			}
		} else {
			i = s.rng.IntN(len(t.lanes))
		}
		l := t.lanes[i]
		q := t.queues[l]
		out = append(out, q[0].m)
		if len(q) == 1 {
			delete(t.queues, l)
			t.lanes = slices.Delete(t.lanes, i, i+1)
		} else {
			t.queues[l] = q[1:]
		}
	}
	return out
}

func (t *simThread) waiting() int {
	n := 0
	for _, q := range t.queues {
		n += len(q)
	}
	return n
}

// Send implements Group.
func (g *simGroup) Send(m Message) {
	if g.held.Load() && g.door.take(m) { // without the lock of the simulation, which an heir may take
		return
	}
	g.sim.mu.Lock()
	if g.over && g.stopped == nil { // it has retired since
		g.sim.mu.Unlock()
		g.door.take(m)
		return
	}
	defer g.sim.mu.Unlock()
	switch {
	case g.stopped != nil:
		refuse(m, g.stopped)
	case g.sim.ended:
		refuse(m, ErrClosed)
	default:
		g.post(client, m)
	}
}

// lastTurns is how many turns Stop grants what is on its way: events that cause events for
// ever would hold it.
const lastTurns = 100_000

// Stop implements Group: what is on its way is run before.
func (g *simGroup) Stop(why error) error {
	g.sim.mu.Lock()
	defer g.sim.mu.Unlock()
	return g.end(why, func(m Message) { refuse(m, why) }, func(th *Thread) { th.abandon(why) })
}

// end runs what is on its way, and then does what is left to do for each message and thread; the
// lock is held.
func (g *simGroup) end(why error, rest func(m Message), last func(th *Thread)) error {
	for n := 0; n < lastTurns && !g.sim.ended && g.sim.turn(); n++ {
	}
	g.over, g.stopped = true, why
	g.sim.asyncs = slices.DeleteFunc(g.sim.asyncs, func(a simAsync) bool { return a.g == g })
	g.sim.groups = slices.DeleteFunc(g.sim.groups, func(o *simGroup) bool { return o == g })
	for _, t := range g.threads {
		for _, l := range t.lanes {
			for _, m := range t.queues[l] {
				rest(m.m)
			}
		}
	}
	g.sim.late.drop(func(k lateKey) bool { return k.g == g }, rest)
	var first error
	for _, t := range g.threads {
		last(t.th)
		if err := t.th.Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}

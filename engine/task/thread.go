package task

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// Env is what the threads of a module are given.
type Env struct {
	Program *Program
	DB      *storage.DB
	// Journal may be nil.
	Journal *journal.Recorder
	// Print takes what dataflow prints.
	Print func(text string)
	// Nanos is a clock for how long events take; Overtime, when set, decides instead of it. Their
	// scheduler sets them.
	Nanos    func() int64
	Overtime func() bool
	// Peer returns another module as it runs now; a nil Group when it does not. May be nil.
	Peer func(module string) (*Program, Group)
	// Offsets are those of the partitions of mirrored depots at the launch, by the depot's number.
	Offsets map[int][]Offsets
	// Opened, when set, is called when everything is open and nothing has run; its error ends the start.
	Opened func() error
	// Estate is what the module's threads before an update left, nil without such. The scheduler takes it.
	Estate *Estate
	// post sends a message to the module from outside of its turns. The scheduler sets it.
	post func(m Message)
	// Began is when the module was started, in milliseconds since 1970. The scheduler sets it.
	Began int64
	// Seed makes what is random: the same seed, the same choices.
	Seed uint64
	// Fail may fail an event before it begins, in tests; nil fails none.
	Fail func(topology string, attempt int) error
	// Skip says which records are skipped as soon as they fail; nil skips none.
	Skip func(w journal.Work) bool
	// Set returns the options that were set since the module was compiled, for a thread that starts again.
	Set func() ([]Configure, error)
	// starts counts the threads that were made.
	starts uint64
}

// Thread runs the events of its tasks, one at a time.
type Thread struct {
	ID    int
	start uint64 // no other thread of the module, also not one with this ID, has the same
	env   *Env
	tasks []*Task // by task id; nil for tasks of other threads
	exec  *dataflow.Exec
	rng   *rand.Rand
	ids   uint64
	now   int64
	// turnBegan is when the turn began, by Env.Nanos.
	turnBegan int64
	uuids     uuids

	batch *storage.Batch
	// What waits for the batch to be durable.
	streams []*stream
	depots  []*depot.Partition
	sends   []Message
	answers []answer
	timers  timers
	reads   reads
	// followers wait for the next records of a depot's partition.
	followers map[*depot.Partition][]*Follow
	host      host
	// retiring says that nothing begins any more, but what is left of what has begun.
	retiring bool
	// writeAt and writeEvent are the statement and the event of the running transform.
	writeAt    dataflow.Pos
	writeEvent int64
}

// Task is one task: its partition of every depot and PState, and its part of each topology.
type Task struct {
	ID      int
	th      *Thread
	depots  []*depot.Partition
	pstates []*pstate.Partition
	streams []*stream
	watches []*watching
	globals []any
	ticks   map[int]int64 // how often each tick depot has ticked
	// options are those of the depots, and trims which of them are trimmed; nil where none is.
	options []DepotOptions
	trims   []trimming
}

// answer is a reply that waits.
type answer struct {
	to  Reply
	v   any
	err error
}

// NewThread opens the partitions of a thread's tasks. Records that were not processed when the
// data was last closed are processed again.
func NewThread(env *Env, id int) (*Thread, error) {
	p := env.Program
	env.starts++
	th := &Thread{
		ID: id, start: env.starts, env: env, exec: dataflow.NewExec(), batch: env.DB.NewBatch(),
		rng:   rand.New(rand.NewPCG(env.Seed, env.starts)),
		ids:   env.Seed + env.starts<<40,
		tasks: make([]*Task, p.Tasks),
		reads: newReads(), followers: map[*depot.Partition][]*Follow{},
		now: env.Began,
	}
	th.host.th = th
	for t := id; t < p.Tasks; t += p.Threads {
		task := &Task{ID: t, th: th}
		th.tasks[t] = task
		if err := task.open(); err != nil {
			th.closeGlobals()
			return nil, err
		}
	}
	return th, nil
}

// openThreads opens all threads of a module, or none.
func openThreads(env *Env) ([]*Thread, error) {
	var out []*Thread
	var err error
	for i := 0; i < env.Program.Threads && err == nil; i++ {
		var th *Thread
		if th, err = NewThread(env, i); err == nil {
			out = append(out, th)
		}
	}
	if err == nil && env.Opened != nil {
		err = env.Opened()
	}
	if err != nil {
		for _, th := range out {
			th.closeGlobals()
			th.batch.Close()
		}
		return nil, err
	}
	env.Estate.settle()
	env.Estate = nil
	return out, nil
}

func (t *Task) open() error {
	env := t.th.env
	p := env.Program
	for _, d := range p.Depots {
		t.options = append(t.options, d.Options)
		if d.Global && t.ID != 0 || d.Mirror != nil || d.Every > 0 {
			t.depots = append(t.depots, nil)
			continue
		}
		part, err := depot.Open(env.DB, p.ID, t.ID, d.Object, d.Name)
		if err != nil {
			return err
		}
		if err := part.Migrate(d.Migration, p.ID, t.ID, d.Object); err != nil {
			return err
		}
		if env.Journal != nil {
			part.Observe = t.observeDepot(d.Name)
		}
		t.depots = append(t.depots, part)
	}
	t.rewriteLater(0)
	for _, d := range p.PStates {
		if d.Global && t.ID != 0 || d.Mirror != nil {
			t.pstates = append(t.pstates, nil)
			continue
		}
		part := pstate.Open(env.DB, p.ID, t.ID, d.Object, d.Definition)
		if env.Journal != nil {
			part.Observe = t.observe(d.Name)
		}
		t.pstates = append(t.pstates, part)
	}
	t.inherit()
	for i := range p.Streams {
		s, err := openStream(t, i)
		if err != nil {
			return err
		}
		t.streams = append(t.streams, s)
	}
	for i := range t.options {
		t.trimLater(i)
	}
	return t.openGlobals()
}

// Run runs one turn: the events of msgs and of the timers that are due at now, in milliseconds.
// It returns the writes of the turn, which the caller applies before it calls Finish.
func (th *Thread) Run(now int64, msgs []Message) *storage.Batch {
	th.now = now
	if th.env.Nanos != nil {
		th.turnBegan = th.env.Nanos()
	}
	for _, m := range th.timers.due(now) {
		th.event(m)
	}
	for _, m := range msgs {
		th.event(m)
	}
	for _, s := range th.streams {
		s.flush(th.batch)
	}
	return th.batch
}

// NextTimer returns when the next timer is due, in milliseconds; ok is false without one.
func (th *Thread) NextTimer() (at int64, ok bool) { return th.timers.next() }

// Finish ends a turn whose writes were applied, or, with an error, were not. It returns the
// messages that may leave now, and gives the answers to out.
func (th *Thread) Finish(err error, out func(r Reply, v any, err error)) []Message {
	if err != nil {
		err = fmt.Errorf("nothing was stored: %w", err)
		th.batch.Reset()
	}
	for _, d := range th.depots {
		d.Settle(err == nil)
	}
	for _, s := range th.streams {
		s.settle(err)
	}
	if err == nil {
		th.feed()
	}
	th.streams, th.depots = th.streams[:0], th.depots[:0]
	for i, a := range th.answers {
		if err != nil {
			a.v, a.err = nil, err
		}
		if a.to != nil {
			out(a.to, a.v, a.err)
		}
		th.answers[i] = answer{}
	}
	th.answers = th.answers[:0]
	sends := th.sends
	th.sends = nil
	return sends
}

// Recycle takes back what Finish returned, when the messages have left.
func (th *Thread) Recycle(ms []Message) {
	clear(ms)
	th.sends = ms[:0]
}

// Close writes how far the topologies have come, and closes the task globals.
func (th *Thread) Close() error {
	th.closeGlobals()
	for _, t := range th.tasks {
		if t == nil {
			continue
		}
		for _, s := range t.streams {
			s.saveProgress(th.batch)
		}
	}
	err := th.env.DB.Apply(th.batch)
	th.batch.Close()
	return err
}

func (th *Thread) answer(to Reply, v any, err error) {
	if to != nil {
		th.answers = append(th.answers, answer{to, v, err})
	}
}

// newID returns an id for an event.
func (th *Thread) newID() uint64 {
	th.ids++
	return mix(th.ids)
}

// event runs one message.
func (th *Thread) event(m Message) {
	t := th.tasks[m.Dest()]
	switch m := m.(type) {
	case *Append:
		t.append(m)
	case *Hop:
		t.streams[m.Root.Stream].resume(m)
	case *Done:
		s := t.streams[m.Root.Stream]
		s.touch()
		s.report(m.Root, m.Xor, m.Acks, m.Fail)
	case *wakeUp:
		t.streams[m.stream].catchUp(m)
	case *Replay:
		t.streams[m.Stream].replay(m)
	case *deadline:
		t.streams[m.stream].expire()
	case *trimNow:
		t.trim(m.depot)
	case *Failing:
		t.failing(m)
	case *Skip:
		t.skip(m)
	case *Configure:
		t.configure(m)
	case *migrateTimer:
		t.streams[m.stream].migrateLater()
	case *rewriteTimer:
		t.rewrite()
	case *goOn:
		t.goOn()
	case *Page:
		t.streams[m.Root.Stream].page(m)
	case *tick:
		t.tick(m)
	case *Follow:
		t.follow(m)
	case *Pulled:
		t.streams[m.Stream].pulled(m)
	case *pull:
		t.streams[m.stream].pull(m.slot)
	case *Select:
		t.selectFor(m)
	case *morePages:
		t.selectOn(m)
	case *Watch:
		t.watch(m)
	case *Unwatch:
		t.unwatchOrResync(m)
	case *Read:
		d := t.depots[m.Depot]
		if d == nil {
			th.answer(m.Reply, nil, errNoPartition)
			return
		}
		rs, err := d.Read(m.From, m.To)
		th.answer(m.Reply, rs, err)
	case *Info:
		d := t.depots[m.Depot]
		if d == nil {
			th.answer(m.Reply, nil, errNoPartition)
			return
		}
		th.answer(m.Reply, Offsets{d.Start(), d.End()}, nil)
	}
}

// errNoPartition is the answer to who asks a task for a global object that is elsewhere.
var errNoPartition = errors.New("this task has no partition of the object: it is global, on task 0")

// append gives a record its offset and starts the topologies that listen.
func (t *Task) append(m *Append) {
	th := t.th
	d := t.depots[m.Depot]
	if !t.admits(d, m) {
		return
	}
	off := d.Append(th.batch, th.now, m.Value)
	th.depots = append(th.depots, d)
	entry := t.journal(journal.Entry{
		Kind: journal.Append, Object: th.env.Program.Depots[m.Depot].Name, Partition: t.ID, Offset: off,
		New: m.Value, Key: m.Key, To: t.ID, Why: cmp.Or(m.By, th.env.Program.Depots[m.Depot].By), Cause: m.Cause,
	})
	if t.trims != nil {
		t.trimLater(m.Depot)
	}
	wait := &m.wait
	*wait = waiting{reply: m.Reply, task: t, depot: m.Depot, offset: off, left: 1}
	if m.Level != FullAck {
		wait.reply = nil
		th.answer(m.Reply, Acks{}, nil)
	}
	rec := depot.Record{Offset: off, Millis: th.now, Value: m.Value}
	for _, s := range t.streams {
		for i := range s.sources {
			if s.sources[i].Depot == m.Depot {
				wait.left++
				s.offer(i, rec, wait, entry)
			}
		}
	}
	if wait.left--; wait.left == 0 && !wait.closed {
		wait.answer(Acks{}, nil)
	}
}

// abandon answers the appends whose records are still being processed, and ends watches and selects
// that have pages left.
func (th *Thread) abandon(err error) {
	th.reads.abandon(err)
	for _, t := range th.tasks {
		if t == nil {
			continue
		}
		for _, d := range t.depots {
			for _, m := range th.followers[d] {
				m.Reply.Answer(nil, err)
			}
			delete(th.followers, d)
		}
		for _, g := range t.watches {
			g.m.Feed.Answer(nil, err)
		}
		t.watches = nil
		for _, s := range t.streams {
			for _, w := range s.waiters() {
				if w.reply != nil {
					w.reply.Answer(nil, err)
					w.reply = nil
				}
			}
		}
	}
}

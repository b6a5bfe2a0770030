package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	"github.com/ramaworkshop/ramaworkshop/internal/simtest"
	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// All nine handlers under everything that can go wrong: once it is quiet, the owners of lists and the lists
// of users agree; what was acknowledged is there; and what a client reads never goes back.
func TestSimTodo(t *testing.T) {
	simtest.Each(t, func(t *testing.T, seed int64, sim *task.Sim) {
		c := newSimClient(t, seed, sim)
		for range 25 {
			c.send(1 + c.rng.IntN(3))
			c.look()
		}
		sim.Calm()
		c.calm = true
		sim.Advance(30 * 60_000)
		c.look()
		c.check()
		if err := c.app.Close(); err != nil {
			t.Error(err)
		}
	})
}

// A seed decides everything that happens.
func TestSimAgain(t *testing.T) {
	for seed := range int64(12) {
		first, again := told(t, seed), told(t, seed)
		for i := range min(len(first), len(again)) {
			if first[i] != again[i] {
				t.Fatalf("seed %d goes another way at entry %d:\n%s\n%s", seed, i+1, first[i], again[i])
			}
		}
		if len(first) != len(again) {
			t.Errorf("seed %d: %d entries, and then %d", seed, len(first), len(again))
		}
	}
}

// told is the journal of a seed.
func told(t *testing.T, seed int64) (out []string) {
	simtest.One(t, seed, func(t *testing.T, seed int64, sim *task.Sim) {
		c := newSimClient(t, seed, sim)
		for range 10 {
			c.send(3)
			c.look()
		}
		for _, e := range c.journal.Entries() {
			b, err := e.MarshalJSON()
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, string(b))
		}
		if err := c.app.Close(); err != nil {
			t.Error(err)
		}
	})
	return out
}

// simClient is several users who work at the same time, in one goroutine.
type simClient struct {
	t       *testing.T
	rng     *rand.Rand
	app     *App
	journal *journal.Recorder
	calm    bool // nothing goes wrong any more

	users []*knownUser
	lists []*knownList
	texts int
	names *history
}

var errBroken = errors.New("an event that fails by itself")

func newSimClient(t *testing.T, seed int64, sim *task.Sim) *simClient {
	c := &simClient{
		t: t, rng: rand.New(rand.NewPCG(uint64(seed), 3)), journal: journal.NewRecorder(1<<30, nil),
		names: newHistory(),
	}
	for _, name := range []string{"alice", "bob", "carol", "dave"} {
		c.users = append(c.users, &knownUser{name: name})
	}
	fails := rand.New(rand.NewPCG(uint64(seed), 4))
	env := runenv.Get()
	env.Journal = c.journal
	env.Fail = func(string, int) error {
		if !c.calm && fails.IntN(100) == 0 {
			return errBroken
		}
		return nil
	}
	runenv.Set(env)
	var err error
	if c.app, err = OpenApp(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	return c
}

func (c *simClient) user() *knownUser { return c.users[c.rng.IntN(len(c.users))] }
func (c *simClient) list() *knownList { return c.lists[c.rng.IntN(len(c.lists))] }

func (c *simClient) uuid() (id UUIDValue) {
	for i := range id {
		id[i] = byte(c.rng.Uint32())
	}
	return id
}

// send sends n commands at once, and waits for them. One whose answer does not come is sent again, or given
// up.
func (c *simClient) send(n int) {
	var out []*command
	for range n {
		cmd := c.next()
		if l := cmd.list; l != nil {
			l.sure = l.sure && l.created && l.stays() && len(l.leaving) == 0
			l.order = cmd.apply(l.order)
		}
		out = append(out, cmd)
	}
	for len(out) > 0 {
		fs := make([]*Future, len(out))
		for i, cmd := range out {
			depot := c.app.lists
			switch cmd.record.(type) {
			case CreateUser, EditProfileField, ShareList:
				depot = c.app.users
			}
			fs[i] = depot.AppendAsync(c.t.Context(), cmd.record)
			cmd.tries++
		}
		var again []*command
		for i, cmd := range out {
			if !c.answered(cmd, fs[i]) && c.rng.IntN(3) > 0 && cmd.tries < 5 {
				again = append(again, cmd)
			}
		}
		out = again
	}
}

// answered reports whether a command was.
func (c *simClient) answered(cmd *command, f *Future) bool {
	acks, err := f.Wait(context.Background())
	switch {
	case unsure(err):
		if cmd.list != nil {
			cmd.list.sure = false
		}
		return false
	case err != nil:
		c.t.Errorf("%+v: %v", cmd.record, err)
	case cmd.told != nil:
		cmd.told(acks)
	}
	return true
}

func unsure(err error) bool {
	return simtest.Unsure(err) || err != nil && strings.Contains(err.Error(), errBroken.Error())
}

// fails reports whether an answer is missing; an error that says more fails the test.
func (c *simClient) fails(err error) bool {
	if err != nil && (c.calm || !unsure(err)) {
		c.t.Error(err)
	}
	return err != nil
}

// look reads some of what is there, and holds it against what was read before.
func (c *simClient) look() {
	for _, u := range c.users {
		c.lookAtUser(u)
	}
	for _, l := range c.lists {
		if c.calm || c.rng.IntN(2) == 0 {
			c.lookAtList(l)
		}
	}
}

func (c *simClient) lookAtUser(u *knownUser) {
	p, exists, err := c.app.Profile(c.t.Context(), u.name)
	if c.fails(err) {
		return
	}
	if u.exists && !exists {
		c.t.Errorf("%s is gone", u.name)
	}
	if exists && u.since != 0 && u.since != p.CreatedAtMillis {
		c.t.Errorf("%s was made at %d, and then at %d", u.name, u.since, p.CreatedAtMillis)
	}
	if exists {
		u.exists, u.since = true, p.CreatedAtMillis
	}
	name, err := c.app.profiles.SelectOne(c.t.Context(), Key(u.name, "name"))
	if c.fails(err) {
		return
	}
	if err := c.names.seen(c.journal, u.name, name); err != nil {
		c.t.Error(err)
	}
}

func (c *simClient) lookAtList(l *knownList) {
	got, err := c.app.List(c.t.Context(), l.id)
	if c.fails(err) {
		return
	}
	if got.Name == "" && l.stays() {
		c.t.Errorf("list %v of %v is gone", l.id, l.owners)
	}
	for _, u := range c.users {
		switch has := slices.Contains(got.Owners, u.name); {
		case has:
			l.owners[u.name] = true
		case l.owners[u.name] && !l.leaving[u.name]:
			c.t.Errorf("%s owned list %v, and does no more", u.name, l.id)
		}
	}
	for _, i := range l.items {
		n := at(got.Items, i.id)
		switch {
		case n < 0 && i.exists && !i.deleting && l.stays():
			c.t.Errorf("item %v of list %v is gone", i.id, l.id)
		case n >= 0 && at(got.Items[n+1:], i.id) >= 0:
			c.t.Errorf("item %v is twice in list %v", i.id, l.id)
		case n >= 0 && i.done && !got.Items[n].Completed && !i.deleting && l.stays():
			c.t.Errorf("item %v was done, and is not", i.id)
		}
		if n >= 0 && l.stays() {
			i.exists, i.done = true, got.Items[n].Completed
		}
	}
}

// check holds everything that is there against everything that is known, when it is quiet.
func (c *simClient) check() {
	ctx := c.t.Context()
	for _, u := range c.users {
		if u.welcome > 1 {
			c.t.Errorf("%s was made %d times", u.name, u.welcome)
		}
	}
	for _, l := range c.lists {
		got, err := c.app.List(ctx, l.id)
		if c.fails(err) {
			continue
		}
		if (got.Name != "") != (len(got.Owners) > 0) {
			c.t.Errorf("list %v has the name %q and the owners %v", l.id, got.Name, got.Owners)
		}
		for _, u := range c.users {
			vs, err := c.app.profiles.Select(ctx, Key(u.name, "lists"), SetElem(l.id))
			if owner := slices.Contains(got.Owners, u.name); err != nil || owner != (len(vs) > 0) {
				c.t.Errorf("%s owns list %v: %v; it is in the profile: %v, %v", u.name, l.id, owner, len(vs) > 0, err)
			}
		}
		if l.sure && len(l.leaving) == 0 && !slices.Equal(got.Items, l.order) {
			c.t.Errorf("list %v has the items\n%v, not\n%v", l.id, got.Items, l.order)
		}
	}
}

// history is what was committed for the names of users, and which of it a client has seen last.
type history struct {
	read    int
	pending map[int][]*journal.Entry // the writes of a task's batch
	values  map[string][]any
	at      map[string]int
}

func newHistory() *history {
	return &history{pending: map[int][]*journal.Entry{}, values: map[string][]any{}, at: map[string]int{}}
}

// seen takes what a client has read: it is what it read before, or was committed later.
func (h *history) seen(j *journal.Recorder, user string, v any) error {
	entries := j.Entries()
	for _, e := range entries[h.read:] {
		switch e.Kind {
		case journal.Write:
			if e.Object == "$$profiles" && len(e.Path) == 2 && Equal(e.Path[1], "name") {
				h.pending[e.Task] = append(h.pending[e.Task], e)
			}
		case journal.Commit:
			for _, w := range h.pending[e.Task] {
				name := fmt.Sprint(w.Path[0])
				h.values[name] = append(h.values[name], w.New)
			}
			delete(h.pending, e.Task)
		case journal.Discard:
			delete(h.pending, e.Task)
		}
	}
	h.read = len(entries)
	all := append([]any{nil}, h.values[user]...)
	for n := h.at[user]; n < len(all); n++ {
		if Equal(all[n], v) {
			h.at[user] = n
			return nil
		}
	}
	return fmt.Errorf("the name of %s was read as %v, after a later one of %v", user, v, all)
}

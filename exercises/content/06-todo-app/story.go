//go:build exercise

package main

import (
	"fmt"
	"time"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// The handlers, in the order in which they are written.
var handlers = []string{
	"CreateUser", "EditProfileField", "CreateList", "ShareList",
	"AddTodo", "EditTodo", "MoveTodo", "DeleteTodo", "RemoveList",
}

// way is how the commands of a story are delivered.
type way int

const (
	once way = iota
	again
	interrupted2 // before the second event of each command, interrupted3 before the third
	interrupted3
)

// run is a story on a cluster of its own, compared with what has to be after each command.
type run struct {
	t       *grade.T
	c       *Cluster
	tasks   int
	level   int // how many handlers are there
	way     way
	want    *world
	names   map[any]string // of ids
	ids     map[string]UUIDValue
	created map[string]any // the times that were seen first, by PState and key
	failed  bool

	// The command that is looked at.
	command any
	depot   string
	handler string
	what    string
	hops    int // how many there were before it
}

// gradeUpTo checks the first handlers, as many as there are up to the named one.
func gradeUpTo(t *grade.T, last string) {
	level := 0
	for i, h := range handlers {
		if h == last {
			level = i + 1
		}
	}
	for _, o := range []struct {
		tasks int
		way   way
	}{{4, once}, {8, again}, {4, interrupted2}, {16, interrupted3}} {
		r := launch(t, o.tasks, level, o.way)
		r.story()
		if r.failed {
			return
		}
	}
	r := launch(t, 2, level, once)
	r.chance(int(t.Seed()))
}

func launch(t *grade.T, tasks, level int, w way) *run {
	r := &run{
		t: t, c: t.Cluster(), tasks: tasks, level: level, way: w, want: newWorld(),
		names: map[any]string{}, ids: map[string]UUIDValue{}, created: map[string]any{},
	}
	t.NoError("the module launches", r.c.Launch(t.Context(), TodoAppModule, Launch{Tasks: tasks, Threads: 2}))
	return r
}

// id is the id of a list or an item, by the name that it has here. Those of lists hash to another
// task than alice, so that no command can be right by chance.
func (r *run) id(name string) UUIDValue {
	if id, ok := r.ids[name]; ok {
		return id
	}
	n := 1000*(len(r.ids)+1) + int(r.t.Seed())%1000
	id := newID(n)
	for grade.TaskOf(id, r.tasks) == grade.TaskOf("alice", r.tasks) {
		n += 100_000
		id = newID(n)
	}
	r.ids[name], r.names[id] = id, name
	return id
}

// story is what is checked of each handler, the same with every seed.
func (r *run) story() {
	home, work, gone := r.id("home"), r.id("work"), r.id("gone")
	r.do(CreateUser{"alice", "Alice Smith"})
	r.do(CreateUser{"bob", "Bob"})
	r.do(CreateUser{"alice", "Somebody else"})
	for _, u := range []string{"carol", "dave"} {
		r.do(CreateUser{u, u})
	}
	r.do(EditProfileField{"alice", "location", "Oslo"})
	r.do(EditProfileField{"alice", "name", "Alice Jones"})
	r.do(EditProfileField{"bob", "location", "Rome"})
	r.do(EditProfileField{"nobody", "location", "Paris"})
	r.do(CreateList{home, "alice", "At home"})
	r.do(CreateList{work, "alice", "At work"})
	r.do(CreateList{r.id("bobs"), "bob", "Of Bob"})
	r.do(ShareList{"alice", home, "bob"})
	r.do(ShareList{"bob", work, "carol"})
	r.do(ShareList{"bob", home, "carol"})
	r.do(ShareList{"alice", r.id("nothing"), "carol"})
	if r.level >= 4 {
		r.do(EditProfileField{"dave", "lists", Set{gone}})
		r.do(ShareList{"dave", gone, "carol"})
	}
	for _, item := range []string{"milk", "eggs", "bread"} {
		r.do(AddTodo{home, r.id(item), item})
	}
	r.do(AddTodo{home, r.id("more milk"), "milk"})
	r.do(AddTodo{gone, r.id("lost"), "lost"})
	r.do(EditTodo{home, r.id("eggs"), "completed", true})
	r.do(EditTodo{home, r.id("bread"), "content", "rye bread"})
	r.do(EditTodo{home, r.id("lost"), "content", "found"})
	r.do(EditTodo{gone, r.id("lost"), "content", "found"})
	for _, i := range []int{0, 2, 2, 9, 4, -1, 3} {
		r.do(MoveTodo{home, r.id("bread"), i})
	}
	r.do(MoveTodo{home, r.id("lost"), 0})
	r.do(MoveTodo{gone, r.id("lost"), 0})
	r.do(MoveTodo{work, r.id("milk"), 0})
	r.do(DeleteTodo{home, r.id("eggs")})
	r.do(DeleteTodo{home, r.id("lost")})
	r.do(DeleteTodo{gone, r.id("lost")})
	r.do(RemoveList{work, "bob"})
	r.do(RemoveList{home, "bob"})
	r.do(RemoveList{work, "alice"})
	r.do(RemoveList{gone, "alice"})
	r.do(RemoveList{home, "alice"})
	r.do(RemoveList{home, "carol"})
}

// chance is a story that the seed decides, with every way of delivery.
func (r *run) chance(seed int) {
	users := []string{"alice", "bob", "carol"}
	lists := []string{"red", "green", "blue"}
	items := []string{"one", "two", "three", "four", "five"}
	for _, u := range users {
		r.do(CreateUser{u, u})
	}
	for i, l := range lists {
		r.do(CreateList{r.id(l), users[i], l})
	}
	state := uint32(seed)*2654435761 + 12345
	pick := func(n int) int {
		state = state*1664525 + 1013904223
		return int(state>>16) % n
	}
	for i := 0; i < 40 && !r.failed; i++ {
		r.way = []way{once, once, again, interrupted2, interrupted3}[pick(5)]
		l, item := r.id(lists[pick(3)]), r.id(items[pick(5)])
		user, other := users[pick(3)], users[pick(3)]
		// The handlers up to the present one, the latest more often.
		h := pick(r.level + 2)
		if h >= r.level {
			h = r.level - 1
		}
		switch handlers[h] {
		case "CreateUser":
			r.do(CreateUser{user, "another " + other})
		case "EditProfileField":
			r.do(EditProfileField{user, []string{"name", "location"}[pick(2)], items[pick(5)]})
		case "ShareList":
			r.do(ShareList{user, l, other})
		case "AddTodo":
			r.do(AddTodo{l, item, r.names[item]})
		case "EditTodo":
			r.do(EditTodo{l, item, "content", items[pick(5)]})
		case "MoveTodo":
			r.do(AddTodo{l, item, r.names[item]})
			r.do(MoveTodo{l, r.id(items[pick(5)]), pick(6) - 1})
		case "DeleteTodo":
			r.do(AddTodo{l, item, r.names[item]})
			r.do(DeleteTodo{l, r.id(items[pick(5)])})
		case "RemoveList":
			if pick(4) == 0 {
				r.do(RemoveList{l, user})
			}
		}
	}
}

// do has a command done, as often as the run's way of delivery says, and compares.
func (r *run) do(command any) {
	depot := "*userDepot"
	r.handler, r.what = describe(command, r.names)
	switch command.(type) {
	case CreateList, AddTodo, EditTodo, MoveTodo, DeleteTodo, RemoveList:
		depot = "*listDepot"
	}
	if r.failed || !r.written() {
		return
	}
	r.command, r.depot, r.hops = command, depot, len(r.t.Hops())
	d := r.c.Depot("TodoAppModule", depot)
	var acks Acks
	var err error
	deliver := func() { acks, err = d.Append(r.t.Context(), command) }
	if r.way != interrupted2 && r.way != interrupted3 {
		deliver()
	} else if r.t.Interrupted(int(r.way-interrupted2)+2, deliver) {
		r.t.Pass(time.Second)
		r.what += ", tried again after a machine stopped between two of its events"
		r.want.apply(command, r.names)
		r.compare("when a machine stops")
		return
	}
	r.settle(acks, err, "")
	if r.way == again && !r.failed {
		r.t.Pass(50 * time.Millisecond)
		deliver()
		r.what += ", delivered a second time"
		r.settle(acks, err, "delivered twice")
	}
}

// settle checks what came of a delivery that was not interrupted.
func (r *run) settle(acks Acks, err error, how string) {
	if err != nil {
		text, at := r.eventFails(err)
		r.t.DiagnoseAt(at, 0, "event-fails", "%s", text)
		r.check(how, func(k *grade.C) { k.NoError(err) })
		return
	}
	ack := r.want.apply(r.command, r.names)
	r.compare(how)
	if _, ok := r.command.(CreateUser); ok && !r.failed && !Equal(acks["core"], ack) {
		code, text := r.wrongAck(acks["core"], ack)
		r.t.Diagnose(code, "%s", text)
		r.check(how, func(k *grade.C) { k.Equal(acks["core"], ack, "%s", text) })
	}
}

// check is the check of a handler that failed.
func (r *run) check(how string, f func(k *grade.C)) {
	r.failed = true
	r.t.Check(r.checkName(how), f)
}

func (r *run) checkName(how string) string {
	if how == "" {
		return r.handler
	}
	return r.handler + ", " + how
}

// written reports whether the handler of a command is among those that are graded.
func (r *run) written() bool {
	for _, h := range handlers[:r.level] {
		if h == r.handler {
			return true
		}
	}
	return false
}

// describe is a command's handler, and the command in words.
func describe(command any, names map[any]string) (handler, what string) {
	switch c := command.(type) {
	case CreateUser:
		return "CreateUser", fmt.Sprintf("CreateUser %q", c.Username)
	case EditProfileField:
		return "EditProfileField", fmt.Sprintf("EditProfileField %q of %q", c.Field, c.Username)
	case CreateList:
		return "CreateList", fmt.Sprintf("CreateList %q by %q", names[c.ListID], c.Username)
	case ShareList:
		return "ShareList", fmt.Sprintf("ShareList %q by %q with %q", names[c.ListID], c.Username, c.ToUsername)
	case AddTodo:
		return "AddTodo", fmt.Sprintf("AddTodo %q to %q", names[c.TodoID], names[c.ListID])
	case EditTodo:
		return "EditTodo", fmt.Sprintf("EditTodo %q of %q in %q", c.Field, names[c.TodoID], names[c.ListID])
	case MoveTodo:
		return "MoveTodo", fmt.Sprintf("MoveTodo %q in %q to %d", names[c.TodoID], names[c.ListID], c.Index)
	case DeleteTodo:
		return "DeleteTodo", fmt.Sprintf("DeleteTodo %q from %q", names[c.TodoID], names[c.ListID])
	case RemoveList:
		return "RemoveList", fmt.Sprintf("RemoveList %q by %q", names[c.ListID], c.Username)
	}
	return "", ""
}

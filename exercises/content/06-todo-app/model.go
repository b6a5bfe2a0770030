//go:build exercise

package main

import (
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// world is what the PStates have to hold, with names in the place of ids.
type world struct {
	users map[string]*user
	lists map[string]*list
}

type user struct {
	fields M
	lists  map[string]bool
}

type list struct {
	name   string
	items  L // of M
	owners map[string]bool
}

func newWorld() *world { return &world{map[string]*user{}, map[string]*list{}} }

// apply does a command, and returns what its appender has to get, nil for nothing.
func (w *world) apply(command any, names map[any]string) (ack any) {
	switch c := command.(type) {
	case CreateUser:
		if w.users[c.Username] != nil {
			return M{"error": "User already exists"}
		}
		w.users[c.Username] = &user{M{"name": c.Name}, map[string]bool{}}
	case EditProfileField:
		if u := w.users[c.Username]; u != nil && c.Field == "lists" {
			u.lists[names[c.Value.(Set)[0]]] = true
		} else if u != nil {
			u.fields[c.Field] = c.Value
		}
	case CreateList:
		id := names[c.ListID]
		if w.lists[id] == nil {
			w.lists[id] = &list{c.Name, L{}, map[string]bool{c.Username: true}}
		}
		if w.lists[id].owners[c.Username] {
			w.users[c.Username].lists[id] = true
		}
	case ShareList:
		id := names[c.ListID]
		if l := w.lists[id]; l != nil && w.users[c.Username].lists[id] {
			l.owners[c.ToUsername] = true
			w.users[c.ToUsername].lists[id] = true
		}
	case RemoveList:
		id := names[c.ListID]
		if l := w.lists[id]; l != nil {
			delete(l.owners, c.Username)
			if len(l.owners) == 0 {
				delete(w.lists, id)
			}
		}
		delete(w.users[c.Username].lists, id)
	default:
		w.applyItem(command, names)
	}
	return nil
}

func (w *world) applyItem(command any, names map[any]string) {
	switch c := command.(type) {
	case AddTodo:
		l, id := w.lists[names[c.ListID]], names[c.TodoID]
		if l != nil && l.find(id) < 0 {
			l.items = append(l.items, M{"todoID": id, "content": c.Content, "completed": false})
		}
	case EditTodo:
		l := w.lists[names[c.ListID]]
		if l == nil {
			return
		}
		if i := l.find(names[c.TodoID]); i >= 0 {
			item := M{}
			for k, v := range l.items[i].(M) {
				item[k] = v
			}
			item[c.Field] = c.Value
			l.items = l.with(i, i, item)
		}
	case MoveTodo:
		l := w.lists[names[c.ListID]]
		if l == nil || c.Index < 0 || c.Index >= len(l.items) {
			return
		}
		if i := l.find(names[c.TodoID]); i >= 0 {
			l.items = l.with(i, c.Index, l.items[i])
		}
	case DeleteTodo:
		l := w.lists[names[c.ListID]]
		if l == nil {
			return
		}
		if i := l.find(names[c.TodoID]); i >= 0 {
			l.items = l.with(i, -1, nil)
		}
	}
}

// find is the index of an item, -1 when it is not there.
func (l *list) find(id string) int {
	for i, it := range l.items {
		if it.(M)["todoID"] == id {
			return i
		}
	}
	return -1
}

// with is the items without the one at an index, and with another at an index, -1 for none.
func (l *list) with(without, at int, item any) L {
	out := L{}
	for i, it := range l.items {
		if i != without {
			if len(out) == at {
				out = append(out, item)
			}
			out = append(out, it)
		}
	}
	if len(out) == at {
		out = append(out, item)
	}
	return out
}

// profile is what $$profiles has to hold at a user, list what $$lists has at a list.
func (u *user) profile() M {
	out := M{}
	for k, v := range u.fields {
		out[k] = v
	}
	if len(u.lists) > 0 {
		out["lists"] = setOf(u.lists)
	}
	return out
}

func (l *list) list() M {
	out := M{"name": l.name}
	if len(l.items) > 0 {
		out["items"] = l.items
	}
	if len(l.owners) > 0 {
		out["owners"] = setOf(l.owners)
	}
	return out
}

func setOf(m map[string]bool) Set {
	out := Set{}
	for k := range m {
		out = append(out, k)
	}
	return out
}

var parse = RamaFn("parse", In("*text"), Emit(ops.ParseUUID("*text")))

// newID is an id that is the same in each run.
func newID(n int) UUIDValue {
	id, err := parse.Invoke(fmt.Sprintf("0194f000-0000-7000-8000-%012d", n))
	if err != nil {
		panic(err)
	}
	return id.(UUIDValue)
}

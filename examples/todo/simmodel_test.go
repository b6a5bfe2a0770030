package main

import (
	"fmt"
	"slices"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// knownUser is what a client knows of a user for sure.
type knownUser struct {
	name    string
	exists  bool // it was told so, or has seen it
	welcome int  // how often the user was made, as the app says
	since   int64
	version int // of the name that was sent last
}

// knownList is what it knows of a list. What users sent and were not told about may have happened, or may
// happen later: of that it knows nothing.
type knownList struct {
	id      UUIDValue
	creator *knownUser
	created bool
	owners  map[string]bool // those that are seen, or told, to be
	told    map[string]bool // those that are told to be: their profiles have the list, too
	leaving map[string]bool // those that somebody sent away
	ends    int             // how often everybody who is known to own it was sent away: it, and its items, may go
	items   []*knownItem
	// order is what the list has to look like at the end, when sure: every command about its items was sent
	// when it was there, and answered at once.
	order []TodoItem
	sure  bool
}

type knownItem struct {
	id       UUIDValue
	exists   bool
	deleting bool
	done     bool
}

// stays reports whether somebody is known to own the list who was never sent away.
func (l *knownList) stays() bool {
	for o := range l.owners {
		if !l.leaving[o] {
			return true
		}
	}
	return false
}

// command is one that is on its way: what happens to what is known when it is answered.
type command struct {
	record any
	list   *knownList
	// apply is what it does to the items of a list, nil for others.
	apply func(items []TodoItem) []TodoItem
	told  func(acks Acks)
	tries int
}

// at is the place of an item.
func at(items []TodoItem, id UUIDValue) int {
	return slices.IndexFunc(items, func(i TodoItem) bool { return i.TodoID == id })
}

// next makes up a command.
func (c *simClient) next() *command {
	user, other := c.user(), c.user()
	switch n := c.rng.IntN(16); {
	case n == 0 || !user.exists && n < 6:
		return c.createUser(user)
	case n == 1:
		user.version++
		return &command{record: EditProfileField{user.name, "name", fmt.Sprint(user.name, " ", user.version)}}
	case n == 2 || len(c.lists) < 2:
		return c.createList(user)
	case n <= 4:
		return c.share(c.list(), user, other)
	case n <= 6:
		return c.removeList(c.list(), user)
	}
	return c.itemCommand(c.list())
}

func (c *simClient) createUser(u *knownUser) *command {
	return &command{record: CreateUser{u.name, u.name + " 0"}, told: func(acks Acks) {
		u.exists = true
		if acks["core"] == nil {
			u.welcome++
		}
	}}
}

func (c *simClient) createList(u *knownUser) *command {
	l := &knownList{
		id: c.uuid(), creator: u, owners: map[string]bool{}, told: map[string]bool{}, leaving: map[string]bool{},
		sure: true,
	}
	c.lists = append(c.lists, l)
	return &command{record: CreateList{l.id, u.name, "list"}, told: func(Acks) {
		l.created = true
		l.owners[u.name], l.told[u.name] = true, true
	}}
}

func (c *simClient) share(l *knownList, by, to *knownUser) *command {
	owns := l.told[by.name]
	return &command{record: ShareList{by.name, l.id, to.name}, told: func(Acks) {
		if owns && !l.leaving[by.name] {
			l.owners[to.name], l.told[to.name] = true, true
		}
	}}
}

func (c *simClient) removeList(l *knownList, u *knownUser) *command {
	l.leaving[u.name] = true
	if !l.stays() {
		l.ends++
		for _, i := range l.items {
			i.exists, i.done = false, false
		}
	}
	return &command{record: RemoveList{l.id, u.name}}
}

func (c *simClient) itemCommand(l *knownList) *command {
	out := &command{list: l}
	n := c.rng.IntN(9)
	if len(l.items) == 0 {
		n = 0
	}
	var i *knownItem
	if n > 2 {
		i = l.items[c.rng.IntN(len(l.items))]
	}
	switch {
	case n <= 2:
		i = &knownItem{id: c.uuid()}
		l.items = append(l.items, i)
		there, ends := l.stays(), l.ends
		out.record = AddTodo{l.id, i.id, "new"}
		out.told = func(Acks) { i.exists = there && l.ends == ends }
		out.apply = func(items []TodoItem) []TodoItem { return append(items, TodoItem{i.id, "new", false}) }
	case n <= 4:
		c.texts++
		text := fmt.Sprint("text ", c.texts)
		out.record = EditTodo{l.id, i.id, "content", text}
		out.apply = edit(i.id, func(t *TodoItem) { t.Content = text })
	case n == 5:
		out.record = EditTodo{l.id, i.id, "completed", true}
		out.apply = edit(i.id, func(t *TodoItem) { t.Completed = true })
	case n <= 7:
		to := c.rng.IntN(len(l.items)+2) - 1
		out.record = MoveTodo{l.id, i.id, to}
		out.apply = func(items []TodoItem) []TodoItem {
			n := at(items, i.id)
			if n < 0 || to < 0 || to >= len(items) {
				return items
			}
			t := items[n]
			return slices.Insert(slices.Delete(items, n, n+1), to, t)
		}
	default:
		i.deleting = true
		out.record = DeleteTodo{l.id, i.id}
		out.apply = func(items []TodoItem) []TodoItem {
			return slices.DeleteFunc(items, func(t TodoItem) bool { return t.TodoID == i.id })
		}
	}
	return out
}

func edit(id UUIDValue, f func(t *TodoItem)) func([]TodoItem) []TodoItem {
	return func(items []TodoItem) []TodoItem {
		if n := at(items, id); n >= 0 {
			f(&items[n])
		}
		return items
	}
}

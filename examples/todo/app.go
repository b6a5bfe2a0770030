package main

import (
	"context"
	"errors"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// App is the backend as Go programs use it.
type App struct {
	cluster *Cluster
	// Commands go into depots, answers come out of PStates.
	users, lists     *Depot
	profiles, stored *PState
}

// ErrTaken is the error of signing up with a name that somebody has.
var ErrTaken = errors.New("somebody has that name already")

// OpenApp starts the backend in this process, in memory when dir is "", else durable in that folder.
func OpenApp(ctx context.Context, dir string) (*App, error) {
	var opts []ClusterOption
	if dir != "" {
		opts = append(opts, OnDisk(dir))
	}
	c := NewCluster(opts...)
	if err := c.Launch(ctx, TodoAppModule, Launch{Tasks: 4, Threads: 2}); err != nil {
		return nil, errors.Join(err, c.Close())
	}
	const name = "TodoAppModule"
	return &App{
		c, c.Depot(name, "*userDepot"), c.Depot(name, "*listDepot"),
		c.PState(name, "$$profiles"), c.PState(name, "$$lists"),
	}, nil
}

// Close stops the backend.
func (a *App) Close() error { return a.cluster.Close() }

// SignUp makes a user. The name of one who exists is ErrTaken.
func (a *App) SignUp(ctx context.Context, username, name string) error {
	acks, err := a.users.Append(ctx, CreateUser{username, name})
	if err == nil && acks["core"] != nil {
		err = fmt.Errorf("sign up %q: %w", username, ErrTaken)
	}
	return err
}

// Do has a command done that has no answer.
func (a *App) Do(ctx context.Context, command any) error {
	depot := a.lists
	switch command.(type) {
	case EditProfileField, ShareList:
		depot = a.users
	}
	_, err := depot.Append(ctx, command)
	return err
}

// NewList makes a list and returns its id.
func (a *App) NewList(ctx context.Context, username, name string) (UUIDValue, error) {
	id := NewUUID()
	return id, a.Do(ctx, CreateList{id, username, name})
}

// Profile is what is known of a user.
type Profile struct {
	Username, Name, Location string
	CreatedAtMillis          int64
}

// Profile returns the profile of a user; there is none of one who never signed up.
func (a *App) Profile(ctx context.Context, username string) (p Profile, exists bool, err error) {
	p.Username = username
	vs, err := a.profiles.Select(ctx, Key(username), Must("createdAtMillis"))
	if err != nil || len(vs) == 0 {
		return p, false, err
	}
	p.CreatedAtMillis, _ = vs[0].(int64)
	name, err := a.profiles.SelectOne(ctx, Key(username, "name"))
	if err != nil {
		return p, true, err
	}
	location, err := a.profiles.SelectOne(ctx, Key(username, "location"))
	p.Name, _ = name.(string)
	p.Location, _ = location.(string)
	return p, true, err
}

// TaskList is a list as it is shown.
type TaskList struct {
	ID     UUIDValue
	Name   string
	Items  []TodoItem
	Owners []string
}

// List returns a list; one that does not exist has no name.
func (a *App) List(ctx context.Context, id UUIDValue) (TaskList, error) {
	l := TaskList{ID: id}
	name, err := a.stored.SelectOne(ctx, Key(id, "name"))
	if err != nil {
		return l, err
	}
	l.Name, _ = name.(string)
	items, err := a.stored.Select(ctx, Key(id, "items"), All)
	if err != nil {
		return l, err
	}
	l.Items = make([]TodoItem, len(items))
	for i, item := range items {
		r, ok := item.(*Record)
		if !ok {
			return l, fmt.Errorf("list %s: an item is no record: %v", id, item)
		}
		if err := r.As(&l.Items[i]); err != nil {
			return l, err
		}
	}
	owners, err := a.stored.Select(ctx, Key(id, "owners"), All)
	for _, o := range owners {
		l.Owners = append(l.Owners, fmt.Sprint(o))
	}
	return l, err
}

// Lists returns the lists of a user. One that is being removed just now may be among the ids of a
// profile still, and is left out.
func (a *App) Lists(ctx context.Context, username string) ([]TaskList, error) {
	ids, err := a.profiles.Select(ctx, Key(username, "lists"), All)
	if err != nil {
		return nil, err
	}
	var out []TaskList
	for _, id := range ids {
		l, err := a.List(ctx, id.(UUIDValue))
		if err != nil {
			return nil, err
		}
		if l.Name != "" {
			out = append(out, l)
		}
	}
	return out, nil
}

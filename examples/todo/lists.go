package main

import (
	"context"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

func (c *client) newList(ctx context.Context, args []string) error {
	id, err := c.app.NewList(ctx, c.user, args[0])
	if err != nil {
		return err
	}
	c.list = &TaskList{ID: id}
	return c.show(ctx, nil)
}

func (c *client) lists(ctx context.Context, _ []string) error {
	ls, err := c.app.Lists(ctx, c.user)
	for i, l := range ls {
		c.say("%3d  %s (%d), of %s", i+1, l.Name, len(l.Items), strings.Join(l.Owners, ", "))
	}
	if err == nil && len(ls) == 0 {
		c.say("No lists yet.")
	}
	return err
}

func (c *client) open(ctx context.Context, args []string) error {
	ls, err := c.app.Lists(ctx, c.user)
	if err != nil {
		return err
	}
	i, err := number(args[0], len(ls), "list")
	if err != nil {
		return err
	}
	c.list = &ls[i]
	return c.show(ctx, nil)
}

// show reads the open list again, as others may have worked on it, and shows it.
func (c *client) show(ctx context.Context, _ []string) error {
	l, err := c.app.List(ctx, c.list.ID)
	if err != nil {
		return err
	}
	if c.list = &l; l.Name == "" {
		c.list = nil
		c.say("The list is gone.")
		return nil
	}
	c.say("%s, of %s", l.Name, strings.Join(l.Owners, ", "))
	for i, item := range l.Items {
		tick := " "
		if item.Completed {
			tick = "x"
		}
		c.say("%3d  [%s] %s", i+1, tick, item.Content)
	}
	return nil
}

// did has a command done, and shows what became of the list.
func (c *client) did(ctx context.Context, command any) error {
	if err := c.app.Do(ctx, command); err != nil {
		return err
	}
	return c.show(ctx, nil)
}

func (c *client) share(ctx context.Context, args []string) error {
	_, exists, err := c.app.Profile(ctx, args[0])
	if err == nil {
		err = c.nobody(exists, args[0])
	}
	if err != nil {
		return err
	}
	return c.did(ctx, ShareList{c.user, c.list.ID, args[0]})
}

func (c *client) add(ctx context.Context, args []string) error {
	return c.did(ctx, AddTodo{c.list.ID, NewUUID(), args[0]})
}

// item is the item of the open list with a number, as it was shown last.
func (c *client) item(text string) (UUIDValue, error) {
	i, err := number(text, len(c.list.Items), "item")
	if err != nil {
		return UUIDValue{}, err
	}
	return c.list.Items[i].TodoID, nil
}

func (c *client) done(ctx context.Context, args []string) error {
	id, err := c.item(args[0])
	if err != nil {
		return err
	}
	return c.did(ctx, EditTodo{c.list.ID, id, "completed", true})
}

func (c *client) edit(ctx context.Context, args []string) error {
	id, err := c.item(args[0])
	if err != nil {
		return err
	}
	return c.did(ctx, EditTodo{c.list.ID, id, "content", args[1]})
}

func (c *client) move(ctx context.Context, args []string) error {
	id, err := c.item(args[0])
	if err != nil {
		return err
	}
	to, err := number(args[1], len(c.list.Items), "place")
	if err != nil {
		return err
	}
	return c.did(ctx, MoveTodo{c.list.ID, id, to})
}

func (c *client) remove(ctx context.Context, args []string) error {
	id, err := c.item(args[0])
	if err != nil {
		return err
	}
	return c.did(ctx, DeleteTodo{c.list.ID, id})
}

func (c *client) leave(ctx context.Context, _ []string) error {
	if err := c.app.Do(ctx, RemoveList{c.list.ID, c.user}); err != nil {
		return err
	}
	c.say("%s is no longer one of your lists.", c.list.Name)
	c.list = nil
	return nil
}

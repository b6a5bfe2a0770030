package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// client is a terminal in front of the app: who is using it, and which list is open.
type client struct {
	app  *App
	out  io.Writer
	user string
	list *TaskList // nil for none
}

// word is a word that the client understands.
type word struct {
	name, args, help string
	// How many arguments it needs, the last of which takes the rest of the line; and whether there
	// has to be a user, or an open list.
	n          int
	user, list bool
	do         func(c *client, ctx context.Context, args []string) error
}

var words = []word{
	{"signup", "NAME FULL NAME", "make a user, and go on as them", 2, false, false, (*client).signUp},
	{"as", "NAME", "go on as another user", 1, false, false, (*client).as},
	{"profile", "", "what is known of you", 0, true, false, (*client).profile},
	{"rename", "FULL NAME", "change your name", 1, true, false, field("name")},
	{"locate", "PLACE", "say where you live", 1, true, false, field("location")},
	{"new", "NAME", "make a list, and open it", 1, true, false, (*client).newList},
	{"lists", "", "your lists", 0, true, false, (*client).lists},
	{"open", "N", "open a list by its number in lists", 1, true, false, (*client).open},
	{"show", "", "the open list", 0, true, true, (*client).show},
	{"share", "NAME", "share the open list with somebody", 1, true, true, (*client).share},
	{"add", "TEXT", "add an item", 1, true, true, (*client).add},
	{"done", "N", "tick an item off", 1, true, true, (*client).done},
	{"edit", "N TEXT", "change an item's text", 2, true, true, (*client).edit},
	{"move", "N M", "move an item to another place", 2, true, true, (*client).move},
	{"delete", "N", "delete an item", 1, true, true, (*client).remove},
	{"leave", "", "remove the list from yours; the last owner takes it along", 0, true, true, (*client).leave},
}

var errQuit = errors.New("quit")

// run reads lines and does what they say.
func (c *client) run(ctx context.Context, in io.Reader) error {
	lines := bufio.NewScanner(in)
	c.say("A to-do app. Begin with: signup alice Alice Smith. help says what else there is.")
	for c.prompt(); lines.Scan(); c.prompt() {
		switch err := c.line(ctx, lines.Text()); {
		case errors.Is(err, errQuit) || ctx.Err() != nil:
			return nil
		case err != nil:
			c.say("%v", err)
		}
	}
	c.say("")
	return lines.Err()
}

func (c *client) say(format string, args ...any) { fmt.Fprintf(c.out, format+"\n", args...) }

func (c *client) prompt() {
	fmt.Fprint(c.out, c.user)
	if c.list != nil {
		fmt.Fprint(c.out, "/", c.list.Name)
	}
	fmt.Fprint(c.out, "> ")
}

// line does what one line says.
func (c *client) line(ctx context.Context, text string) error {
	name, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	switch name {
	case "":
		return nil
	case "quit":
		return errQuit
	case "help":
		for _, w := range words {
			c.say("  %-24s %s", strings.TrimSpace(w.name+" "+w.args), w.help)
		}
		c.say("  %-24s %s", "quit", "end")
		return nil
	}
	for _, w := range words {
		if w.name == name {
			return c.do(ctx, w, rest)
		}
	}
	return fmt.Errorf("%q is no word here; help lists them", name)
}

func (c *client) do(ctx context.Context, w word, rest string) error {
	args := strings.SplitN(strings.TrimSpace(rest), " ", max(w.n, 1))
	if w.n > 0 && (len(args) < w.n || args[len(args)-1] == "") {
		return fmt.Errorf("it is: %s %s", w.name, w.args)
	}
	if w.user && c.user == "" {
		return errors.New("nobody is here: signup makes a user")
	}
	if w.list && c.list == nil {
		return errors.New("no list is open: new makes one, open opens one of yours")
	}
	return w.do(c, ctx, args)
}

func (c *client) signUp(ctx context.Context, args []string) error {
	if err := c.app.SignUp(ctx, args[0], args[1]); err != nil {
		return err
	}
	c.user, c.list = args[0], nil
	c.say("Welcome, %s.", args[1])
	return nil
}

func (c *client) as(ctx context.Context, args []string) error {
	p, exists, err := c.app.Profile(ctx, args[0])
	if err != nil || !exists {
		return errors.Join(err, c.nobody(exists, args[0]))
	}
	c.user, c.list = args[0], nil
	c.say("Hello, %s.", p.Name)
	return nil
}

func (c *client) nobody(exists bool, name string) error {
	if exists {
		return nil
	}
	return fmt.Errorf("there is no user %q", name)
}

func (c *client) profile(ctx context.Context, _ []string) error {
	p, _, err := c.app.Profile(ctx, c.user)
	if err != nil {
		return err
	}
	where := ""
	if p.Location != "" {
		where = ", " + p.Location
	}
	c.say("%s: %s%s, here since %s", p.Username, p.Name, where,
		time.UnixMilli(p.CreatedAtMillis).UTC().Format("2006-01-02 15:04 MST"))
	return nil
}

// field sets a field of the profile.
func field(name string) func(c *client, ctx context.Context, args []string) error {
	return func(c *client, ctx context.Context, args []string) error {
		if err := c.app.Do(ctx, EditProfileField{c.user, name, args[0]}); err != nil {
			return err
		}
		return c.profile(ctx, nil)
	}
}

// number reads the number of one of n things, which count from 1, and returns its index.
func number(text string, n int, what string) (int, error) {
	i, err := strconv.Atoi(text)
	if err != nil || i < 1 || i > n {
		return 0, fmt.Errorf("%q is the number of no %s: there are %d", text, what, n)
	}
	return i - 1, nil
}

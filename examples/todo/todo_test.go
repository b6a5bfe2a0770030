package main

import (
	"errors"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// talk lets a client read lines, and returns what it says.
func talk(t *testing.T, dir string, lines ...string) string {
	t.Helper()
	var out strings.Builder
	if err := start(t.Context(), dir, strings.NewReader(strings.Join(lines, "\n")), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func says(t *testing.T, got string, want ...string) {
	t.Helper()
	for _, w := range want {
		i := strings.Index(got, w)
		if i < 0 {
			t.Fatalf("it does not say %q, or not there:\n%s", w, got)
		}
		got = got[i+len(w):]
	}
}

func TestClient(t *testing.T) {
	got := talk(t, "",
		"lists", "signup alice Alice Smith", "signup alice Mallory", "signup bob Bob", "as alice", "locate Oslo",
		"show", "new At home", "add milk", "add eggs", "add rye bread", "move 3 1", "done 2", "edit 3 six eggs",
		"move 1 9", "delete 1", "share bob", "share eve", "as bob", "lists", "open 1", "leave", "lists",
		"as alice", "open 1", "leave", "lists", "nonsense", "add", "quit", "lists")
	says(t, got, "nobody is here", "Welcome, Alice Smith.", "somebody has that name already", "Welcome, Bob.",
		"Alice Smith, Oslo, here since 2", "no list is open", "At home, of alice",
		"  1  [ ] rye bread\n  2  [ ] milk\n  3  [ ] eggs", "[x] milk", "six eggs", `"9" is the number of no place`,
		"  1  [x] milk\n  2  [ ] six eggs\n", "At home, of alice, bob", `there is no user "eve"`,
		"Hello, Bob.", "  1  At home (2), of alice, bob", "no longer one of your lists", "No lists yet.",
		"At home, of alice\n", "no longer one of your lists", "No lists yet.", `"nonsense" is no word`,
		"it is: add TEXT")
}

// What was answered is there when the program starts again.
func TestDurable(t *testing.T) {
	dir := t.TempDir()
	talk(t, dir, "signup alice Alice", "new Groceries", "add milk", "done 1")
	says(t, talk(t, dir, "signup alice Mallory", "as alice", "lists", "open 1"), "somebody has that name",
		"Hello, Alice.", "Groceries (1), of alice", "[x] milk")
}

// A command that is sent twice does once what it says, wherever its parts are.
func TestTwice(t *testing.T) {
	app, err := OpenApp(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer app.Close()
	for _, u := range []string{"alice", "bob"} {
		if err := app.SignUp(t.Context(), u, u); err != nil {
			t.Fatal(err)
		}
	}
	if err := app.SignUp(t.Context(), "bob", "x"); !errors.Is(err, ErrTaken) {
		t.Errorf("got %v", err)
	}
	id, milk, eggs := NewUUID(), NewUUID(), NewUUID()
	for _, command := range []any{
		CreateList{id, "alice", "list"}, AddTodo{id, milk, "milk"}, AddTodo{id, eggs, "eggs"},
		ShareList{"alice", id, "bob"}, MoveTodo{id, eggs, 0}, MoveTodo{id, eggs, 2}, MoveTodo{id, eggs, -1},
		EditTodo{id, milk, "completed", true}, CreateList{id, "alice", "another"}, DeleteTodo{id, eggs},
		ShareList{"eve", id, "eve"}, EditProfileField{"eve", "name", "Eve"}, RemoveList{id, "alice"},
	} {
		for range 2 {
			if err := app.Do(t.Context(), command); err != nil {
				t.Fatalf("%T: %v", command, err)
			}
		}
	}
	l, err := app.List(t.Context(), id)
	if err != nil || l.Name != "list" || !Equal(l.Owners, []string{"bob"}) ||
		!Equal(l.Items, []TodoItem{{milk, "milk", true}}) {
		t.Errorf("got %+v, %v", l, err)
	}
	if ls, err := app.Lists(t.Context(), "alice"); err != nil || len(ls) != 0 {
		t.Errorf("alice has %v, %v", ls, err)
	}
	if _, exists, err := app.Profile(t.Context(), "eve"); exists || err != nil {
		t.Errorf("eve exists: %v, %v", exists, err)
	}
}

// Between two attempts at a command somebody may leave the list; its owners and the profiles still agree.
func TestLeftMeanwhile(t *testing.T) {
	id := NewUUID()
	for name, commands := range map[string][]any{
		"create": {CreateList{id, "alice", "list"}, ShareList{"alice", id, "bob"}, RemoveList{id, "alice"}},
		"share":  {ShareList{"alice", id, "bob"}, RemoveList{id, "alice"}},
	} {
		t.Run(name, func(t *testing.T) {
			fails := -1 // how many events of a first attempt begin before one fails
			sim := task.NewSim(1)
			old := runenv.Set(runenv.Settings{
				Scheduler: func(uint64) task.Scheduler { return sim }, Seed: 1,
				Fail: func(_ string, attempt int) error {
					if attempt > 0 {
						return nil
					}
					if fails--; fails == -1 {
						return errBroken
					}
					return nil
				},
			})
			app, err := OpenApp(t.Context(), "")
			runenv.Set(old)
			if err != nil {
				t.Fatal(err)
			}
			defer app.Close()
			for _, u := range []string{"alice", "bob"} {
				if err := app.SignUp(t.Context(), u, u); err != nil {
					t.Fatal(err)
				}
			}
			if name == "share" {
				if err := app.Do(t.Context(), CreateList{id, "alice", "list"}); err != nil {
					t.Fatal(err)
				}
			}
			for i, command := range commands {
				if i == 0 { // the event on the profile, which is the last one
					fails = map[string]int{"create": 1, "share": 2}[name]
				}
				if err := app.Do(t.Context(), command); (err != nil) != (i == 0) {
					t.Fatalf("%T: %v", command, err)
				}
			}
			sim.Advance(60_000)
			l, err := app.List(t.Context(), id)
			if err != nil || !Equal(l.Owners, []string{"bob"}) {
				t.Errorf("the owners are %v, %v", l.Owners, err)
			}
			for user, n := range map[string]int{"alice": 0, "bob": 1} {
				if ls, err := app.Lists(t.Context(), user); err != nil || len(ls) != n {
					t.Errorf("%s has %d lists, not %d: %v", user, len(ls), n, err)
				}
			}
		})
	}
}

//go:build exercise

// finding: ack-missing
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// What users do. Ids of lists and items are UUIDs, which the client makes.
type (
	CreateUser       struct{ Username, Name string }
	EditProfileField struct {
		Username, Field string
		Value           any
	}
	CreateList struct {
		ListID         UUIDValue
		Username, Name string
	}
	ShareList struct {
		Username   string
		ListID     UUIDValue
		ToUsername string
	}
	AddTodo struct {
		ListID, TodoID UUIDValue
		Content        string
	}
	EditTodo struct {
		ListID, TodoID UUIDValue
		Field          string
		Value          any
	}
	MoveTodo struct {
		ListID, TodoID UUIDValue
		Index          int
	}
	DeleteTodo struct{ ListID, TodoID UUIDValue }
	RemoveList struct {
		ListID   UUIDValue
		Username string
	}
)

// TodoItem is an item of a list.
type TodoItem struct {
	TodoID    UUIDValue
	Content   string
	Completed bool
}

// newTodo makes an item: Call(newTodo, "*todoID", "*content").Out("*item").
func newTodo(id UUIDValue, content string) TodoItem { return TodoItem{TodoID: id, Content: content} }

var TodoAppModule = Module("TodoAppModule", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*userDepot", HashBy("username"))
	setup.DeclareDepot("*listDepot", HashBy("listID"))

	s := topologies.Stream("core")
	s.DeclarePState("$$profiles", MapSchema(String, FixedKeys{
		"name": String, "location": String, "createdAtMillis": Long,
		"lists": SetSchema(UUID).Subindexed(),
	}))
	s.DeclarePState("$$lists", MapSchema(UUID, FixedKeys{
		"name": String, "createdAtMillis": Long,
		"items":  ListSchema(ClassOf(TodoItem{})),
		"owners": SetSchema(String).Subindexed(),
	}))

	// What begins on the task of a user.
	s.Source("*userDepot", "*command", SubSource("*command",
		// 1. A new user gets a profile; who exists already, an answer.
		On(CreateUser{}, Keys("*username", "*name"),
			LocalSelect("$$profiles", Key("*username", "createdAtMillis")).Out("*since"),
			If(ops.IsNil("*since"),
				LocalTransform("$$profiles", Key("*username"), MultiPath(
					Path(Key("name"), TermVal("*name")),
					Path(Key("createdAtMillis"), TermVal(ops.NowMillis())))),
			),
		),
		// 2. A field of a user who exists gets a value.
		On(EditProfileField{}, Keys("*username", "*field", "*value")),
		// 4. Who owns a list makes somebody else an owner, too.
		On(ShareList{}, Keys("*username", "*listID", "*toUsername")),
	))

	// What begins on the task of a list.
	s.Source("*listDepot", "*command", SubSource("*command",
		// 3. A list with its first owner, whose profile has it.
		On(CreateList{}, Keys("*listID", "*username", "*name")),
		// 5. A new item at the end of a list that exists.
		On(AddTodo{}, Keys("*listID", "*todoID", "*content")),
		// 6. A field of an item gets a value.
		On(EditTodo{}, Keys("*listID", "*todoID", "*field", "*value")),
		// 7. An item goes to an index, if the list has that.
		On(MoveTodo{}, Keys("*listID", "*todoID", "*index")),
		// 8. An item goes.
		On(DeleteTodo{}, Keys("*listID", "*todoID")),
		// 9. An owner leaves; with the last one the list goes.
		On(RemoveList{}, Keys("*listID", "*username")),
	))
})

// Main lets everything be done once, and shows what is left: ramaworkshop run main.go
func Main(ctx context.Context) error {
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, TodoAppModule, Launch{Tasks: 4, Threads: 2}); err != nil {
		return err
	}
	home, work, milk, eggs := NewUUID(), NewUUID(), NewUUID(), NewUUID()
	for _, command := range []any{
		CreateUser{"alice", "Alice"}, CreateUser{"bob", "Bob"}, CreateUser{"alice", "Mallory"},
		EditProfileField{"alice", "location", "Oslo"},
		CreateList{home, "alice", "At home"}, CreateList{work, "bob", "At work"}, ShareList{"alice", home, "bob"},
		AddTodo{home, milk, "milk"}, AddTodo{home, eggs, "eggs"}, AddTodo{home, eggs, "eggs"},
		EditTodo{home, milk, "completed", true}, MoveTodo{home, eggs, 0}, DeleteTodo{home, milk},
		RemoveList{home, "bob"}, RemoveList{work, "bob"},
	} {
		depot := "*listDepot"
		switch command.(type) {
		case CreateUser, EditProfileField, ShareList:
			depot = "*userDepot"
		}
		acks, err := c.Depot("TodoAppModule", depot).Append(ctx, command)
		switch {
		case err != nil:
			fmt.Println(Value(command), "failed:", err)
		case len(acks) > 0:
			fmt.Println(Value(command), "got", Value(acks["core"]))
		}
	}
	show := func(pstate string, path ...Nav) string {
		vs, err := c.PState("TodoAppModule", pstate).Select(ctx, path...)
		if err != nil {
			return err.Error()
		}
		return fmt.Sprint(Value(vs))
	}
	for _, user := range []string{"alice", "bob"} {
		fmt.Println(user, show("$$profiles", Key(user), Submap("name", "location", "createdAtMillis")))
		fmt.Println("  has", show("$$profiles", Key(user, "lists"), View(ops.Count)), "lists")
	}
	for _, list := range []any{home, work} {
		fmt.Println(show("$$lists", Key(list, "name")), "of", show("$$lists", Key(list, "owners"), All))
		fmt.Println("  has", show("$$lists", Key(list, "items"), All, Submap("content", "completed")))
	}
	return nil
}

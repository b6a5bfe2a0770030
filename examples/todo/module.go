package main

import (
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// TodoAppModule is the backend. Each of its handlers may run twice for a command, and does what the
// command says once.
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
		// A new user gets a profile; who exists already, an answer.
		On(CreateUser{}, Keys("*username", "*name"),
			LocalSelect("$$profiles", Key("*username", "createdAtMillis")).Out("*since"),
			If(ops.IsNil("*since"),
				LocalTransform("$$profiles", Key("*username"), MultiPath(
					Path(Key("name"), TermVal("*name")),
					Path(Key("createdAtMillis"), TermVal(ops.NowMillis())))),
			).Else(
				AckReturn(M{"error": "User already exists"}),
			),
		),
		// A field of a user who exists gets a value.
		On(EditProfileField{}, Keys("*username", "*field", "*value"),
			LocalTransform("$$profiles", Must("*username"), Key("*field"), TermVal("*value")),
		),
		// Who owns a list makes somebody else an owner, too.
		On(ShareList{}, Keys("*username", "*listID", "*toUsername"),
			HashPartition("*listID"),
			LocalTransform("$$lists", Must("*listID"), Key("owners"), Selected(SetElem("*username")), NoneElem,
				TermVal("*toUsername")),
			// Also when the one who shared has left before this is tried again.
			LocalSelect("$$lists", Key("*listID", "owners"), SetElem("*toUsername")),
			HashPartition("*toUsername"),
			LocalTransform("$$profiles", Key("*toUsername", "lists"), NoneElem, TermVal("*listID")),
		),
	))

	// What begins on the task of a list.
	s.Source("*listDepot", "*command", SubSource("*command",
		// A list with its first owner, whose profile has it.
		On(CreateList{}, Keys("*listID", "*username", "*name"),
			LocalTransform("$$lists", Key("*listID"), Pred(ops.IsNil), TermVal(M{
				"name": "*name", "createdAtMillis": ops.NowMillis(), "owners": Set{"*username"},
			})),
			// Who has left the list before this is tried again does not get it back.
			LocalSelect("$$lists", Key("*listID", "owners"), SetElem("*username")),
			HashPartition("*username"),
			LocalTransform("$$profiles", Key("*username", "lists"), NoneElem, TermVal("*listID")),
		),
		// A new item at the end of a list that exists.
		On(AddTodo{}, Keys("*listID", "*todoID", "*content"),
			Call(newTodo, "*todoID", "*content").Out("*item"),
			LocalTransform("$$lists", Must("*listID"), Key("items"),
				NotSelected(All, Key("todoID"), PredEq("*todoID")), AfterElem, TermVal("*item")),
		),
		// A field of an item gets a value.
		On(EditTodo{}, Keys("*listID", "*todoID", "*field", "*value"),
			LocalTransform("$$lists", Must("*listID"), Key("items"), All,
				Selected(Key("todoID"), PredEq("*todoID")), Key("*field"), TermVal("*value")),
		),
		// An item goes to an index, if the list has that.
		On(MoveTodo{}, Keys("*listID", "*todoID", "*index"),
			LocalSelect("$$lists", Must("*listID"), Key("items"), View(ops.Count)).Out("*size"),
			Filter(And(ops.Ge("*index", 0), ops.Lt("*index", "*size"))),
			LocalTransform("$$lists", Key("*listID", "items"), IndexedVals,
				Selected(Nth(1), Key("todoID"), PredEq("*todoID")), Nth(0), TermVal("*index")),
		),
		// An item goes.
		On(DeleteTodo{}, Keys("*listID", "*todoID"),
			LocalTransform("$$lists", Must("*listID"), Key("items"), All,
				Selected(Key("todoID"), PredEq("*todoID")), None),
		),
		// An owner leaves; with the last one the list goes.
		On(RemoveList{}, Keys("*listID", "*username"),
			LocalTransform("$$lists", Must("*listID"), Key("owners"), SetElem("*username"), None),
			LocalSelect("$$lists", Key("*listID", "owners"), View(ops.Count)).Out("*left"),
			If(ops.Eq("*left", 0), LocalTransform("$$lists", Key("*listID"), None)),
			HashPartition("*username"),
			LocalTransform("$$profiles", Key("*username", "lists"), SetElem("*listID"), None),
		),
	))
})

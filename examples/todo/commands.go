package main

import . "github.com/ramaworkshop/ramaworkshop/rama"

// What users do. Ids of lists and items are made by whoever sends a command, so that a command that
// is sent twice is about the same list and item.
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

// newTodo makes an item. It is called from dataflow.
func newTodo(id UUIDValue, content string) TodoItem { return TodoItem{TodoID: id, Content: content} }

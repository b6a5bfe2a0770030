//go:build exercise

package main

import (
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// explainItems names the mistake that leaves wrong items.
func (r *run) explainItems(f fault) (code, text string) {
	got, want, id := itemIDs(f.got), itemIDs(f.want), r.idOf()
	if f.field != "items" {
		return "something-else", "has changed, and " + r.handler + " is about items."
	}
	switch c := r.command.(type) {
	case AddTodo:
		return r.explainAdd(c, f, got, want)
	case EditTodo:
		return r.explainEdit(c, f, got, want)
	case MoveTodo:
		return r.explainMove(c, got, want)
	}
	switch {
	case len(got) == 0:
		return "all-removed", "are all gone. Only the one item whose todoID it is goes: Selected lets it pass."
	case count(got, "<nil>") > 0:
		return "nil-for-item", "have nil where the item was. nil is a value like others; None takes the place away."
	case count(got, id) > count(want, id) && len(got) > len(want):
		return "not-removed", "have the item still."
	}
	return "another-item", "have lost an item that the command is not about. Let only the one whose todoID it is pass."
}

func (r *run) explainAdd(c AddTodo, f fault, got, want []string) (code, text string) {
	id := r.idOf()
	switch {
	case count(got, id) > 1:
		return "todo-twice", fmt.Sprintf("have %q twice: what came twice was done twice. A client that gets no answer "+
			"sends its command again, and a record that fails is tried again; the id of the item is the same. Add it only "+
			"where no item has it: NotSelected.", id)
	case count(got, id) == 0 && len(got) == len(want):
		return "another-id", "have an item with an id that is not the record's. One that is made here is another one each " +
			"time, so nobody knows it, and a retry adds another item. Ids are made by the client."
	case count(got, id) == 0 && len(got) == len(want)-1 && r.hasContent(f.got, c.Content):
		return "same-content", "do not have the new item, and there is one with the same content. That is allowed: " +
			"two items are the same when their ids are."
	case len(got) == 1 && len(want) > 1:
		return "items-replaced", "are only the latest one. AfterElem goes to the place behind the last element."
	case count(got, id) == 0:
		return "nothing-written", "do not have the new item."
	case !Equal(got, want):
		return "out-of-order", "are in another order. The new one comes behind the last."
	}
	return "item-fields", "have the new item, and what is in it is not right: it has its content, and is not completed."
}

func (r *run) hasContent(items any, content string) bool {
	l, _ := items.(L)
	for _, it := range l {
		if it.(M)["content"] == content {
			return true
		}
	}
	return false
}

func (r *run) explainEdit(c EditTodo, f fault, got, want []string) (code, text string) {
	gotItems, _ := f.got.(L)
	wantItems, _ := f.want.(L)
	if !Equal(got, want) {
		return "out-of-order", "are others, or in another order. The item stays where it is, and only its field changes."
	}
	wrong, wrongField, own := 0, "", false
	for i := range wantItems {
		g, w := gotItems[i].(M), wantItems[i].(M)
		if Equal(g, w) {
			continue
		}
		wrong++
		own = own || want[i] == r.idOf()
		for _, field := range []string{"content", "completed"} {
			if !Equal(g[field], w[field]) && field != c.Field {
				wrongField = field
			}
		}
	}
	switch {
	case wrongField != "":
		return "another-field", fmt.Sprintf("have an item whose %q has changed, and the command is about %q. The variable "+
			"*field says which one.", wrongField, c.Field)
	case own && wrong == 1:
		return "nothing-written", "have the item as it was before."
	case wrong > 1 && !own:
		return "all-edited", "have all changed. Only the item whose todoID it is may pass: Selected looks at its id " +
			"and comes back."
	}
	return "another-item", "have another item changed than the one that the command names. Find it by its todoID."
}

func (r *run) explainMove(c MoveTodo, got, want []string) (code, text string) {
	id := r.idOf()
	switch {
	case count(got, id) > 1:
		return "item-twice", "have the item in two places. IndexedVals visits pairs of an index and an item; a new index " +
			"moves it."
	case len(got) < len(want):
		return "item-lost", "have lost an item."
	case len(got) > len(want):
		return "item-made", "have an item that was not there before."
	case c.Index < 0:
		return "below-the-first", "have changed, and there is no index below 0. A bound has two sides."
	case c.Index == len(want):
		return "index-at-size", fmt.Sprintf("have changed. There are %d, so the last index is %d.", len(want), len(want)-1)
	case c.Index > len(want):
		return "out-of-bounds", fmt.Sprintf("have changed. There are %d, so there is no index %d, and nothing is to happen. "+
			"IndexedVals brings an index into range, so the handler has to look first: Filter goes on only when something is "+
			"true.", len(want), c.Index)
	case count(want, id) == 0:
		return "another-item", "have changed, and the item that is named is not among them."
	case len(got) > c.Index && got[c.Index] != id:
		return "not-moved", fmt.Sprintf("do not have the item at the index %d.", c.Index)
	}
	return "others-moved", "have the item in its place, and others have changed places. The rest keeps its order."
}

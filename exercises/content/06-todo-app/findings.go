//go:build exercise

package main

import (
	"errors"
	"fmt"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// eventFails says what a command that fails means.
func (r *run) eventFails(err error) (text, at string) {
	var te *TopologyError
	if errors.As(err, &te) {
		return fmt.Sprintf("%s: the event fails, and is tried again for ever: %s%s", r.what, te.Text, beyond(te.Text)), te.At
	}
	return fmt.Sprintf("%s: the append fails: %v", r.what, err), ""
}

// beyond says what it means that a path went on from an item's id.
func beyond(text string) string {
	if !strings.Contains(text, "but here is a UUID") {
		return ""
	}
	return ". The path stands at the id by then, and not at the item any more: Selected looks at the id, and comes back."
}

func (r *run) wrongAck(got, want any) (code, text string) {
	switch {
	case want == nil:
		return "ack-for-new", fmt.Sprintf("%s made a new user, and the appender got an answer all the same. Only "+
			"one whose user exists already is to get one.", r.what)
	case got == nil:
		return "ack-missing", fmt.Sprintf("After %s the appender got no answer, so they believe that the user is "+
			"theirs. AckReturn sends a value back.", r.what)
	}
	return "ack-text", fmt.Sprintf("After %s the appender got another answer than programs look for.", r.what)
}

// explain names the mistake that leaves a fault.
func (r *run) explain(f fault) (code, text string) {
	switch f.kind {
	case elsewhere:
		return r.explainElsewhere(f)
	case surplus:
		return r.explainSurplus(f)
	case missing:
		return r.explainMissing(f)
	case noTime:
		if f.got == nil {
			return "no-time", "is not set. It is when this was created: ops.NowMillis()."
		}
		return "time-not-millis", "is no time in milliseconds since 1970: ops.NowMillis() is."
	case otherTime:
		if r.handler == "CreateUser" {
			return "time-changed", "has changed. The user exists already, so nothing is written."
		}
		return "list-reset", "has changed: the list was made a second time, over the first, and what was in it is " +
			"gone. A command may come twice. Write only where nothing is yet: Pred(ops.IsNil) lets only that pass."
	}
	switch r.command.(type) {
	case CreateUser, EditProfileField:
		return r.explainUser(f)
	case CreateList, ShareList, RemoveList:
		return r.explainList(f)
	}
	return r.explainItems(f)
}

func (r *run) explainElsewhere(f fault) (code, text string) {
	if f.pstate == "$$lists" {
		return "list-elsewhere", fmt.Sprintf("is written here, and the list lives on task %d, to which its id hashes: "+
			"there clients and other commands look for it. On which task is the event when it writes?", r.home(f.pstate, f.key))
	}
	text = fmt.Sprintf("is written here, and this user lives on task %d, to which the name hashes: there clients and "+
		"other commands look for it. ", r.home(f.pstate, f.key))
	switch r.handler {
	case "CreateUser", "EditProfileField":
		return "profile-elsewhere", text + "The depot hashes the username, so the event begins where it belongs."
	}
	return "profile-elsewhere", text + "HashPartition goes there; it has to come before what is written there."
}

func (r *run) explainSurplus(f fault) (code, text string) {
	switch {
	case f.pstate == "$$profiles":
		return "ghost-user", "is there now, and nobody of that name was created. Key makes what is not there when " +
			"something is written below it. Must goes on only where the key is there."
	case r.handler == "RemoveList":
		return "empty-list-stays", "is still there, and nobody owns it any more, so nobody will ever remove it. When " +
			"no owner is left, the list itself goes."
	}
	return "ghost-list", "is there now, and no such list was created. Key makes what is not there when something is " +
		"written below it. Must goes on only where the key is there."
}

func (r *run) explainMissing(f fault) (code, text string) {
	switch {
	case r.handler == "CreateUser" || r.handler == "CreateList":
		return "nothing-written", "is not there: " + r.handler + " has written nothing yet. (If there is something that " +
			"writes, what stands above it does not emit: a LocalSelect with Must emits nothing where nothing is.)"
	case f.pstate == "$$profiles":
		return "profile-removed", "is gone, with all that was in it. Only the one list goes, from the user's lists."
	case r.handler == "RemoveList":
		return "deleted-for-others", "is gone, and others own it still. It goes when the last owner has left: count them, " +
			"after this one is removed."
	}
	return "list-removed", "is gone, with all its items. None removes the place where the path stands."
}

func (r *run) explainUser(f fault) (code, text string) {
	if _, ok := r.command.(CreateUser); ok {
		if f.got == nil {
			return "nothing-written", "is not set."
		}
		return "user-overwritten", "has changed: the user existed already, and now somebody else has taken the name. " +
			"Look whether there is a profile, before anything is written."
	}
	c := r.command.(EditProfileField)
	switch {
	case f.field == c.Field:
		return "nothing-written", "is not what it was set to. The user is there; whether the field was set before does " +
			"not matter."
	case Equal(f.got, c.Value):
		return "another-field", fmt.Sprintf("has changed, and the command is about %q. The variable *field says which "+
			"one; Key takes variables.", c.Field)
	}
	return "profile-replaced", "is gone: the whole profile was replaced by one with a single field. Go on to the field, " +
		"and replace what is there."
}

func (r *run) explainList(f fault) (code, text string) {
	got, _ := f.got.(Set)
	want, _ := f.want.(Set)
	switch {
	case r.handler == "CreateList" && f.field == "owners" && len(got) == 0:
		return "no-owner", "is empty. Who makes a list is its first owner."
	case r.handler == "CreateList" && f.field == "owners":
		return "another-owner", "names others than the one who made the list."
	case r.handler == "RemoveList" && f.field == "owners" && len(got) > len(want):
		return "owner-stays", "has the one who removed the list still."
	case r.handler == "RemoveList" && f.field == "owners":
		return "others-removed", "has lost others, too. Only the one who removes the list leaves."
	case r.handler == "RemoveList" && len(got) < len(want):
		return "lists-removed", "has lost other lists, too. SetElem goes to the one that is removed."
	case (r.way == interrupted2 || r.way == interrupted3) && f.field == "lists":
		return "retry-stops-early", "is out of step with the list. The first attempt changed the list, and was stopped " +
			"before it came here. The second one found nothing left to do there, and ended. What a retry finds done, it " +
			"has to pass over, and still go on."
	case r.handler == "RemoveList":
		return "still-in-profile", "has the list still, and the owner has left it: the two are out of step. The user lives " +
			"on another task than the list."
	case f.field == "owners" && len(got) > len(want):
		return "stranger-shares", "has a new owner, whom somebody brought in who does not own the list. Look whether the " +
			"list is among their own lists, before anything is written."
	case f.field == "owners" && len(got) < len(want) && missesOld(got, r.command):
		return "owners-replaced", "has only the latest owner. NoneElem adds one to those that are there."
	case f.field == "owners":
		return "nothing-written", "does not have the new owner."
	case len(got) > len(want):
		return r.explainShared()
	case len(got) == 1 && len(want) > 1 && got[0] == r.named(grade.Field(r.command, "listID")):
		return "lists-replaced", "has only the latest list. NoneElem adds one to those that are there."
	}
	return "not-in-profile", "does not have the list, which names this user as an owner: the two are out of step. " +
		"Both are to change, each on its own task."
}

func (r *run) explainShared() (code, text string) {
	c, ok := r.command.(ShareList)
	if !ok {
		return "something-else", "has more than it should."
	}
	if r.want.lists[r.names[c.ListID]] == nil {
		return "missing-list-shared", "has a list that does not exist. The one who shares it had it among their lists, as " +
			"may be while it is being removed; and the event went on when there was no list to write to. Let it end there: " +
			"a LocalSelect with Must emits nothing."
	}
	return "stranger-shares", "has a list that was shared by somebody who does not own it."
}

// missesOld reports whether owners lack the one who shares, who is one of them.
func missesOld(owners Set, command any) bool {
	c, ok := command.(ShareList)
	if !ok || len(owners) == 0 {
		return false
	}
	for _, o := range owners {
		if o == c.Username {
			return false
		}
	}
	return true
}

// itemIDs are the ids of items, in order.
func itemIDs(items any) []string {
	var out []string
	l, _ := items.(L)
	for _, it := range l {
		out = append(out, fmt.Sprint(it.(M)["todoID"]))
	}
	return out
}

func count(ids []string, id string) int {
	n := 0
	for _, i := range ids {
		if i == id {
			n++
		}
	}
	return n
}

// idOf is the item that a command is about.
func (r *run) idOf() string {
	return fmt.Sprint(r.named(grade.Field(r.command, "todoID")))
}

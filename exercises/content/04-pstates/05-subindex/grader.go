//go:build exercise

package main

import (
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

const tasks = 4

func Grade(t *grade.T) {
	ctx := t.Context()
	c := t.Cluster()
	t.NoError("the module launches", c.Launch(ctx, Social, Launch{Tasks: tasks, Threads: 2}))
	events, users := c.Depot("Social", "*events"), c.PState("Social", "$$users")
	e := expected{map[string]Set{}, map[string]map[int]string{"ada": {}, "bob": {}}}
	for _, event := range eventsOf(int(t.Seed())) {
		_, err := events.Append(ctx, event)
		explainEvent(t, event, err)
		t.NoError("events are processed", err)
		e.happen(event)
	}
	r := &report{t: t, users: users}
	whole := r.writes()
	stored := expected{map[string]Set{}, map[string]map[int]string{}}
	for _, user := range []string{"ada", "bob"} {
		elems, err := users.Select(ctx, Key(user, "followers"), All)
		t.NoError("followers can be read", err)
		stored.followers[user] = Set(elems)
		m := r.followers(elems, e.followers[user])
		if m.code == "" {
			m = whole
		}
		r.equal("the followers of "+user, Set(elems), e.followers[user], nil, m)

		entries, err := users.Select(ctx, Key(user, "posts"), All)
		t.NoError("posts can be read", err)
		posts := map[int]string{}
		for _, entry := range entries {
			posts[int(entry.([]any)[0].(int64))] = entry.([]any)[1].(string)
		}
		stored.posts[user] = posts
		r.equal("the posts of "+user, posts, e.posts[user], nil, whole)
	}
	// The paths are judged by what is there.
	r.counts(stored)
	r.posts(stored)
}

// mistake is what was recognised, and where.
type mistake struct {
	code, why, at string
	event         int64
}

// report gives each check the finding of its own mistake. Only the first can stand beside want and
// got; the others say in words what came.
type report struct {
	t     *grade.T
	users *PState
	first string
}

// diagnose makes a mistake the first, if it is.
func (r *report) diagnose(m mistake) {
	if r.first == "" {
		r.first = m.code
		r.t.DiagnoseAt(m.at, m.event, m.code, "%s", m.why)
	}
}

func (r *report) equal(name string, got, want any, err error, m mistake) {
	if err == nil && Equal(got, want) {
		r.t.Check(name, func(k *grade.C) {})
		return
	}
	if m.code == "" {
		m.code, m.why = "something-else", "That is something else than what is asked for."
	}
	if err != nil {
		m.why += " The error: " + err.Error()
	}
	r.diagnose(m)
	r.t.Check(name, func(k *grade.C) {
		switch {
		case err != nil:
			k.Fail(m.code, "%s", m.why)
		case m.code != r.first:
			k.Fail(m.code, "%s\nIt is %v, and should be %v.", m.why, Value(got), Value(want))
		}
		k.Equal(got, want, "%s", m.why)
	})
}

// expected is what the users have after the events so far.
type expected struct {
	followers map[string]Set
	posts     map[string]map[int]string
}

func eventsOf(n int) []any {
	fan := func(i int) string { return "fan" + strconv.Itoa((n+i)%9) }
	out := []any{
		Post{"bob", 5, "b5"}, Follow{"bob", "eve"}, Post{"ada", 10, "a10"}, Unfollow{"bob", "eve"},
		Unfollow{"ada", "stranger"}, Follow{"ada", "bob"}, Follow{"bob", "ada"}, Follow{"ada", "bob"},
	}
	for i := 2; i <= 8; i++ {
		out = append(out, Post{"ada", 10 * i, "a" + strconv.Itoa(10*i)}, Follow{"ada", fan(i)})
	}
	return append(out, Unfollow{"ada", fan(4)}, Post{"bob", 9, "b9"}, Post{"bob", 2, "b2"})
}

func (e expected) happen(event any) {
	switch v := event.(type) {
	case Follow:
		e.followers[v.User] = append(e.without(v.User, v.By), v.By)
	case Unfollow:
		e.followers[v.User] = e.without(v.User, v.By)
	case Post:
		e.posts[v.User][v.Time] = v.Text
	}
}

func (e expected) without(user, by string) Set {
	out := Set{}
	for _, f := range e.followers[user] {
		if f != by {
			out = append(out, f)
		}
	}
	return out
}

// before returns the texts of a user's posts before a time, oldest first.
func (e expected) before(user string, time int) L {
	out := L{}
	for i := 0; i < time; i++ {
		if text := e.posts[user][i]; text != "" {
			out = append(out, text)
		}
	}
	return out
}

// explainEvent says what an event that fails means.
func explainEvent(t *grade.T, event any, err error) {
	if err == nil {
		return
	}
	var te *TopologyError
	text := err.Error()
	if errors.As(err, &te) {
		text = te.Text
	}
	_, follow := event.(Follow)
	switch {
	case strings.Contains(text, "AfterElem navigates") || follow && strings.Contains(text, "but got a List"):
		t.Diagnose("set-is-no-list", "The followers are a set, and AfterElem is the place behind the last element of a "+
			"list; a set has none. NoneElem is the place for a new element of a set. The error: %s", text)
	case follow && (strings.Contains(text, "Key navigates") || strings.Contains(text, "but got a Map")):
		t.Diagnose("set-has-no-keys", "The path goes to a key in the followers, and they are a set: it has elements, and "+
			"no keys. NoneElem is the place for a new one, SetElem the place of one that is in it. The error: %s", text)
	case !follow && strings.Contains(text, "got nil"):
		t.Diagnose("nil-in-a-set", "The path goes to the right element, and TermVal puts nil in its place, which cannot "+
			"be an element of a set. None takes the element away. The error: %s", text)
	}
}

// writes is the check of how much each write is of; it returns what is wrong with them.
func (r *report) writes() mistake {
	m := r.wholeWrite()
	if m.code != "" {
		r.diagnose(m)
	}
	r.t.Check("each write is of one element", func(k *grade.C) {
		if m.code != "" && m.code != r.first {
			k.Fail(m.code, "%s", m.why)
		}
		k.True(m.code == "", "%s", m.why)
	})
	return m
}

// wholeWrite is what it means that a write is of more than an element.
func (r *report) wholeWrite() mistake {
	var large grade.Write
	followers, posts, plain := false, false, false
	for _, w := range r.t.Writes("$$users") {
		switch {
		case len(w.Path) == 2 && w.Path[1] == "followers" && w.New == nil:
			return mistake{"everyone-removed", "An Unfollow takes away all followers: None stands at the set, and removes " +
				"it with everything in it. Go on to the element, with SetElem.", w.At, w.Event}
		case len(w.Path) == 2 && w.Path[1] == "followers":
			large, followers = w, true
			plain = plain || keeps(w.Old, w.New)
		case len(w.Path) == 2 && w.Path[1] == "posts":
			large, posts = w, true
		case len(w.Path) == 1 && w.New == nil:
			return mistake{"user-removed", "An Unfollow removes the user, with everything below: None stands at the user. " +
				"Go on to the followers, and to the element.", w.At, w.Event}
		case len(w.Path) == 1:
			large = w
			followers = followers || grade.Field(w.New, "followers") != nil
			posts = posts || grade.Field(w.New, "posts") != nil
			plain = true
		}
	}
	whole := fmt.Sprintf("The last such write is of %v.", Value(large.New))
	switch {
	case followers && !plain:
		return mistake{"followers-replaced", "A write puts a whole new set in the place of the old one, so only the " +
			"latest follower is in it. Add one element to the set that is there, with NoneElem.", large.At, large.Event}
	case followers && posts:
		return mistake{"nothing-subindexed", "Each event reads and writes everything that the user has, as one value, " +
			"because nothing in it is subindexed. " + whole, large.At, large.Event}
	case followers:
		return mistake{"followers-not-subindexed", "The posts are written one by one now. The set of followers is still " +
			"a value, which each Follow reads and writes as a whole. " + whole, large.At, large.Event}
	case posts:
		return mistake{"posts-not-subindexed", "Each Post reads and writes all posts of the user, as they are one value. " +
			"Subindexed, each of them is written by itself. " + whole, large.At, large.Event}
	}
	return mistake{}
}

// keeps reports whether a set that is written as a whole has more than one element, and one that was
// there: it was read before.
func keeps(old, now any) bool {
	before, _ := old.(Set)
	after, _ := now.(Set)
	for _, b := range before {
		for _, a := range after {
			if Equal(a, b) && len(after) > 1 {
				return true
			}
		}
	}
	return false
}

// followers recognises why a set of followers is another one.
func (r *report) followers(got []any, want Set) mistake {
	written := false
	for _, w := range r.t.Writes("$$users") {
		if len(w.Path) > 0 && grade.TaskOf(w.Path[0], tasks) != w.Task {
			if w.Path[0] != "ada" && w.Path[0] != "bob" {
				return mistake{"other-way-round", fmt.Sprintf("%v is written as one who is followed, and on the task of "+
					"another user. In a Follow, the one in *by follows *user: the set is that of *user.", w.Path[0]), w.At, w.Event}
			}
			return mistake{"on-another-task", fmt.Sprintf("The followers of %v are written on task %d, and a client looks for "+
				"them on task %d. The depot hashes the user, so every event begins where it belongs, and needs no "+
				"partitioner.", w.Path[0], w.Task, grade.TaskOf(w.Path[0], tasks)), w.At, w.Event}
		}
		written = written || len(w.Path) > 1 && w.Path[1] == "followers" || grade.Field(w.New, "followers") != nil
	}
	switch {
	case !written:
		return mistake{code: "nobody-added", why: "No Follow has written a follower. NoneElem is the place for a new element of " +
			"a set, and TermVal says which. SetElem visits only what is in the set already."}
	case len(got) > len(want):
		return mistake{code: "still-follows", why: "Some who have unfollowed are still among the followers: an Unfollow " +
			"takes nobody away. SetElem goes to an element of a set, and None removes it."}
	}
	return mistake{}
}

// counts is the check of FollowerCount.
func (r *report) counts(e expected) {
	for _, user := range []string{"ada", "bob", "nobody"} {
		got, err := r.users.Select(r.t.Context(), FollowerCount(user)...)
		m := mistake{}
		path := fmt.Sprint(FollowerCount(user))
		elems := sortedElems(e.followers[user])
		switch {
		case path == "[Stay]" || path == "[]":
			m = mistake{code: "count-unanswered", why: "FollowerCount returns Path(Stay) still."}
		case err != nil && errors.Is(err, ErrUnroutable):
			m = mistake{code: "count-unroutable", why: "A client's path begins with Key, so that it is known on which task to " +
				"look."}
		case err != nil && strings.Contains(err.Error(), "not one value"), Equal(got, L{nil}):
			m = mistake{code: "whole-set", why: "The path stops at the set. It may be large, so it is not handed on as a " +
				"whole; and its size is all that is asked for. View goes on to what a function says of it."}
		case len(got) == 0 && len(elems) == 0 && !strings.Contains(path, "All"):
			m = mistake{code: "must-for-nobody", why: "For a user without followers the path visits nothing. Key visits nil " +
				"there, and the count of nil is 0."}
		case Equal(got, elems):
			m = mistake{code: "followers-not-count", why: "The path selects every follower, to be counted by whoever asks. " +
				"The size is kept with the set: View(ops.Count) is one read."}
		case Equal(got, L{2}) && !strings.Contains(path, "followers"):
			m = mistake{code: "fields-counted", why: "2 is the number of fields that the user has, followers and posts. Go on " +
				"to the followers."}
		}
		r.equal("FollowerCount of "+user, got, L{len(e.followers[user])}, err, m)
	}
}

// sortedElems are the elements of a set as a select visits them.
func sortedElems(s Set) L {
	var names []string
	for _, v := range s {
		names = append(names, v.(string))
	}
	sort.Strings(names)
	out := L{}
	for _, name := range names {
		out = append(out, name)
	}
	return out
}

// question is one of PostsBefore.
type question struct {
	user    string
	time, n int
}

// posts is the check of PostsBefore.
func (r *report) posts(e expected) {
	m := r.postsMistake(e)
	questions := []question{{"ada", 50, 3}, {"ada", 45, 2}, {"bob", 9, 1}, {"ada", 1000, 2}, {"nobody", 10, 3}}
	for _, q := range questions {
		all := e.before(q.user, q.time)
		got, err := r.users.Select(r.t.Context(), PostsBefore(q.user, q.time, q.n)...)
		name := fmt.Sprintf("PostsBefore(%q, %d, %d)", q.user, q.time, q.n)
		r.equal(name, got, all[max(0, len(all)-q.n):], err, m)
	}
}

// postsMistake recognises the path of PostsBefore by what it selects for the first question.
func (r *report) postsMistake(e expected) mistake {
	got, err := r.users.Select(r.t.Context(), PostsBefore("ada", 50, 3)...)
	if all := e.before("ada", 50); err == nil && Equal(got, all[max(0, len(all)-3):]) {
		return mistake{}
	}
	// The paths to compare with run beside the module, where they leave no trace.
	posts := NewTestPState(MapSchema(Long, String))
	defer posts.Close()
	failed := posts.Transform(TermVal(e.posts["ada"]))
	is := func(path ...Nav) bool {
		vs, err2 := posts.Select(path...)
		return err == nil && failed == nil && err2 == nil && len(got) > 0 && Equal(vs, got)
	}
	last3 := SortedMapRangeTo(50, RangeOptions{Max: 3})
	path := fmt.Sprint(PostsBefore("ada", 50, 3))
	switch {
	case path == "[Stay]" || path == "[]":
		return mistake{code: "posts-unanswered", why: "PostsBefore returns Path(Stay) still."}
	case err != nil && errors.Is(err, ErrUnroutable):
		return mistake{code: "posts-unroutable", why: "A client's path begins with Key, so that it is known on which task to " +
			"look; Must does not say so."}
	case err != nil && strings.Contains(err.Error(), "not one value"), is(Stay):
		return mistake{code: "whole-map", why: "The path stops at the map of all posts. It may be large, so it is not handed " +
			"on as a whole. A range goes on to a part of it."}
	case is(last3):
		return mistake{code: "range-is-a-map", why: "The path selects one map, from times to texts: that is what a range " +
			"visits. The texts are its values, one step further."}
	case is(last3, All):
		return mistake{code: "entries-not-texts", why: "Each of these is an entry, a pair of a time and a text: All of a map " +
			"visits entries. The texts alone are its values."}
	case is(last3, MapKeys):
		return mistake{code: "times-not-texts", why: "These are the times of the right posts: MapKeys visits keys, and the " +
			"texts are the values."}
	case is(SortedMapRangeTo(50, RangeOptions{Max: 3, IncludeEnd: true}), MapVals):
		return mistake{code: "end-included", why: "The post at the very time is among them: IncludeEnd takes the end of the " +
			"range in. Without it, a range ends before its end."}
	case is(SortedMapRangeTo(50), MapVals), is(SortedMapRange(0, 50), MapVals):
		return mistake{code: "no-limit", why: "The path selects all posts before the time, as nothing says how many. Max in " +
			"the options of the range does."}
	case is(SortedMapRangeFrom(50, RangeOptions{Max: 3}), MapVals):
		return mistake{code: "after-not-before", why: "These are the posts from the time on. SortedMapRangeFrom begins at a " +
			"key; SortedMapRangeTo ends before one."}
	case is(SortedMapRangeFromStart(3), MapVals) && strings.Contains(path, "FromStart"):
		return mistake{code: "from-the-start", why: "These are the first posts that there are, whatever the time. " +
			"FromStart counts from the other end, and asks for no key."}
	case is(SortedMapRange(0, 50, RangeOptions{Max: 3}), MapVals):
		return mistake{code: "oldest-of-them", why: "These are the oldest posts before the time. SortedMapRange counts from " +
			"its start; to count back from the end, there is SortedMapRangeTo."}
	case is(SortedMapRangeToEnd(3), MapVals):
		return mistake{code: "newest-of-all", why: "These are the last posts that there are, also those after the time: " +
			"ToEnd asks for no key. SortedMapRangeTo ends before one."}
	case err == nil && strings.Contains(path, "SortedMapRange(47, 50"):
		return mistake{code: "n-is-no-time", why: "The range begins n before the time, and n is a number of posts. How many " +
			"posts there are in that time is another matter; Max is what limits their number."}
	case is(SortedMapRangeTo(50, RangeOptions{Max: 3}), View(ops.MapVals)):
		return mistake{code: "texts-in-a-list", why: "The texts come as one list. MapVals, the navigator, visits each by " +
			"itself."}
	}
	return mistake{}
}

//go:build exercise

package main

import (
	"fmt"
	"sort"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// fault is the first place that is not as it should be.
type fault struct {
	kind      faultKind
	pstate    string
	task      int
	key       string // of a list by its name
	field     string
	got, want any
	// What to look at: a write of that key on that task, or the append.
	at    string
	event int64
}

type faultKind int

const (
	fine faultKind = iota
	elsewhere
	surplus
	missing
	differs
	noTime
	otherTime
)

// compare is the check of what the command has left in every partition.
func (r *run) compare(how string) {
	f := r.firstFault()
	if f.kind == fine {
		r.t.Check(r.checkName(how), func(k *grade.C) {})
		return
	}
	code, text := r.explain(f)
	where := fmt.Sprintf("%q in %s on task %d", f.key, f.pstate, f.task)
	if f.field == "items" {
		where = "the items of " + where
	} else if f.field != "" {
		where = fmt.Sprintf("%q of %s", f.field, where)
	}
	text = fmt.Sprintf("After %s: %s %s%s", r.what, where, text, r.strayed(f))
	r.t.DiagnoseAt(f.at, f.event, code, "%s", text)
	r.check(how, func(k *grade.C) { k.Equal(shown(f.got), shown(f.want), "%s", text) })
}

// Todo is an item as it is shown, with what tells it from others first.
type Todo struct{ ID, Content, Completed any }

// shown is items, or a list with items, as they are shown.
func shown(v any) any {
	switch v := v.(type) {
	case L:
		out := L{}
		for _, it := range v {
			m := it.(M)
			out = append(out, Todo{m["todoID"], m["content"], m["completed"]})
		}
		return out
	case M:
		out := M{}
		for k, e := range v {
			out[k] = shown(e)
		}
		return out
	}
	return v
}

// strayed says that the event left the task where it should have written.
func (r *run) strayed(f fault) string {
	hops := r.t.Hops()[r.hops:]
	if f.kind != differs || f.field != "items" || len(hops) == 0 || hops[0].To == f.task {
		return ""
	}
	return fmt.Sprintf(" The event went on to task %d, where this list is not: the depot hashes the id of the list, "+
		"so it begins where it belongs.", hops[0].To)
}

// firstFault looks at what is in the wrong partition first, as that explains what is missing in
// the right one; then goes from task to task.
func (r *run) firstFault() fault {
	profiles, lists := map[string]M{}, map[string]M{}
	for name, u := range r.want.users {
		profiles[name] = u.profile()
	}
	for name, l := range r.want.lists {
		lists[name] = l.list()
	}
	var first fault
	for _, strict := range []bool{false, true} {
		for _, p := range []string{"$$lists", "$$profiles"} {
			want := profiles
			if p == "$$lists" {
				want = lists
			}
			for task, content := range r.t.Partitions("TodoAppModule", p) {
				if first.kind == fine {
					first = r.inPartition(p, task, content, want, strict)
				}
			}
		}
	}
	if first.kind == fine {
		return first
	}
	// What is to look at is the last write there for this command, of that field if there is one, or
	// else that it came.
	records := r.t.Records(r.depot)
	first.event = records[len(records)-1].Event
	came, exact := first.event, false
	for _, w := range r.t.Writes(first.pstate) {
		if w.Event <= came || w.Task != first.task || len(w.Path) == 0 || r.nameOf(w.Path[0]) != first.key {
			continue
		}
		if of := len(w.Path) == 1 || first.field == "" || w.Path[1] == first.field; of || !exact {
			first.at, first.event, exact = w.At, w.Event, exact || of
		}
	}
	return first
}

// inPartition compares a partition; when not strict, only for keys that are not there at home.
func (r *run) inPartition(p string, task int, content any, want map[string]M, strict bool) fault {
	m, _ := content.(map[any]any)
	have := map[string]any{}
	for k, v := range m {
		name := r.nameOf(k)
		have[name] = v
		if home := grade.TaskOf(k, r.tasks); home != task {
			return fault{kind: elsewhere, pstate: p, task: task, key: name, got: r.readable(v), want: nil}
		}
	}
	if !strict {
		return fault{}
	}
	for _, k := range sortedKeys(have) {
		if want[k] == nil {
			return fault{kind: surplus, pstate: p, task: task, key: k, got: r.readable(have[k]), want: nil}
		}
	}
	for _, k := range sortedKeys(want) {
		if r.home(p, k) != task {
			continue
		}
		v, ok := have[k]
		if !ok {
			return fault{kind: missing, pstate: p, task: task, key: k, got: nil, want: want[k]}
		}
		if f := r.inValue(r.readable(v), want[k]); f.kind != fine {
			f.pstate, f.task, f.key = p, task, k
			return f
		}
		if f := r.inTime(p+" "+k, v); f.kind != fine {
			f.pstate, f.task, f.key = p, task, k
			return f
		}
	}
	return fault{}
}

// inValue compares what is at a key, field by field.
func (r *run) inValue(got, want M) fault {
	for _, field := range []string{"name", "location", "owners", "items", "lists"} {
		if !Equal(got[field], want[field]) {
			return fault{kind: differs, field: field, got: got[field], want: want[field]}
		}
	}
	return fault{}
}

// inTime wants a time in milliseconds, and the same one as the first time.
func (r *run) inTime(key string, v any) fault {
	at := grade.Field(v, "createdAtMillis")
	f := fault{field: "createdAtMillis", got: at}
	first := r.created[key]
	if millis, ok := at.(int64); !ok || millis < 1_000_000_000_000 {
		f.kind, f.want = noTime, "the time, in milliseconds"
	} else if first != nil && first != at {
		f.kind, f.want = otherTime, first
	}
	if f.kind == fine {
		r.created[key] = at
	}
	return f
}

func (r *run) home(p, key string) int {
	if p == "$$lists" {
		return grade.TaskOf(r.id(key), r.tasks)
	}
	return grade.TaskOf(key, r.tasks)
}

// nameOf is a key as it is shown: of a list the name that it has here.
func (r *run) nameOf(key any) string {
	if s, ok := key.(string); ok {
		return s
	}
	if name, ok := r.names[key]; ok {
		return name
	}
	return fmt.Sprint(key)
}

// readable is a profile or list without the time, and without what is empty; with names for ids.
func (r *run) readable(v any) M {
	out := M{}
	m, _ := v.(map[any]any)
	for k, v := range m {
		field := fmt.Sprint(k)
		switch field {
		case "createdAtMillis":
		case "items":
			items := L{}
			elems, _ := v.([]any)
			for _, it := range elems {
				items = append(items, M{
					"todoID":  r.named(grade.Field(it, "todoID")),
					"content": grade.Field(it, "content"), "completed": grade.Field(it, "completed"),
				})
			}
			if len(items) > 0 {
				out[field] = items
			}
		case "lists", "owners":
			elems := Set{}
			have, _ := v.(Set)
			for _, e := range have {
				elems = append(elems, r.named(e))
			}
			if len(elems) > 0 {
				out[field] = elems
			}
		default:
			if v != nil {
				out[field] = v
			}
		}
	}
	return out
}

func (r *run) named(id any) any {
	if name, ok := r.names[id]; ok {
		return name
	}
	return id
}

func sortedKeys(m any) []string {
	var out []string
	switch m := m.(type) {
	case map[string]any:
		for k := range m {
			out = append(out, k)
		}
	case map[string]M:
		for k := range m {
			out = append(out, k)
		}
	}
	sort.Strings(out)
	return out
}

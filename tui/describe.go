package tui

import (
	"fmt"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// story is a journal's entries, to be told.
type story []*journal.Entry

// entry returns the entry of that id, nil when there is none.
func (s story) entry(id int64) *journal.Entry {
	if id < 1 || id > int64(len(s)) {
		return nil
	}
	return s[id-1]
}

// record returns the append of the record that an entry comes of, nil where there is none.
func (s story) record(e *journal.Entry) *journal.Entry {
	for e != nil && e.Kind != journal.Append {
		switch {
		case e.Kind == journal.Event && e.Cause < e.ID:
			e = s.entry(e.Cause)
		case e.Event > 0 && e.Event < e.ID:
			e = s.entry(e.Event)
		default:
			return nil
		}
	}
	return e
}

// describe says in one line what an entry tells of. The task and the kind are not in it: they
// stand in columns of their own.
func (s story) describe(e *journal.Entry) string {
	switch e.Kind {
	case journal.Launch:
		return fmt.Sprintf("%s runs with %s on %s: %s", e.Module, plural(e.To, "task"),
			plural(e.Partition, "thread"), texts(e.Vals, ", "))
	case journal.Updated:
		return fmt.Sprintf("%s is updated: %s", e.Module, texts(e.Vals, ", "))
	case journal.Rewritten:
		if e.Removed {
			return fmt.Sprintf("%s #%d is dropped by a migration", e.Object, e.Offset)
		}
		return fmt.Sprintf("%s #%d becomes %s by a migration", e.Object, e.Offset, show(e.New))
	case journal.Append:
		return fmt.Sprintf("%s #%d takes %s  (%s)", e.Object, e.Offset, show(e.New), why(e))
	case journal.Event:
		return s.event(e)
	case journal.Bind:
		return bindings(e)
	case journal.Print:
		return oneLine(e.Text)
	case journal.Write:
		return wrote(e)
	case journal.Hop:
		return hop(e)
	case journal.AckReturn:
		return "returns " + show(e.New) + " to the appender"
	case journal.Commit:
		return fmt.Sprintf("what topology %s wrote to %s can be seen now", e.Topology, strings.Join(e.Names, ", "))
	case journal.Discard:
		return fmt.Sprintf("what topology %s wrote in this batch is dropped", e.Topology)
	case journal.Error:
		return oneLine(e.Text)
	case journal.Ack:
		return acked(e)
	case journal.Fail:
		return s.fails(e)
	case journal.Skip:
		return fmt.Sprintf("%s #%d is skipped: topology %s counts it as processed", e.Object, e.Offset, e.Topology)
	case journal.Run:
		return "statements run, outside of any module"
	case journal.Select:
		return fmt.Sprintf("a client reads %s at %s: %s", e.Object, oneLine(e.Text), results(e.Vals))
	}
	return ""
}

// fails says what came of an attempt to process a record.
func (s story) fails(e *journal.Entry) string {
	next, again := e.Key.(int64)
	f := journal.Failing{Attempts: e.To, At: e.At, Text: e.Text, GivenUp: !again, NextMillis: next}
	return fmt.Sprintf("%s #%d %s in topology %s: %s", e.Object, e.Offset, attempts(f, e.Millis), e.Topology,
		oneLine(e.Text))
}

// event says what a task begins.
func (s story) event(e *journal.Entry) string {
	switch c := s.entry(e.Cause); {
	case c == nil:
		return fmt.Sprintf("topology %s takes up record #%d of task %d again", e.Topology, e.Offset, e.Partition)
	case c.Kind == journal.Hop && c.Task == e.Task:
		return "topology " + e.Topology + " goes on here, on the same task"
	case c.Kind == journal.Hop:
		return fmt.Sprintf("topology %s goes on here, coming from task %d", e.Topology, c.Task)
	default:
		return fmt.Sprintf("topology %s begins with %s #%d", e.Topology, c.Object, c.Offset)
	}
}

// show prints a value for a pane.
func show(v any) string { return clean(value.String(v)) }

func texts(vs []any, sep string) string {
	out := make([]string, len(vs))
	for i, v := range vs {
		out[i] = clean(value.Text(v))
	}
	return strings.Join(out, sep)
}

// why says how the partition of a record was found.
func why(e *journal.Entry) string {
	if e.Key == nil {
		return fmt.Sprintf("%s: task %d", e.Why, e.To)
	}
	return fmt.Sprintf("%s: %s → task %d", e.Why, show(e.Key), e.To)
}

func bindings(e *journal.Entry) string {
	var out []string
	for i, n := range e.Names {
		if i < len(e.Vals) {
			out = append(out, n+" = "+show(e.Vals[i]))
		}
	}
	return strings.Join(out, ", ")
}

// hop says where an event goes on and why: HashPartition *k1 = "a" → task 12.
func hop(e *journal.Entry) string {
	s := e.Why
	if e.Key != nil {
		s += " " + keyVar(e) + show(e.Key)
	}
	s += fmt.Sprintf(" → task %d", e.To)
	if e.To == e.Task {
		s += ", the same"
	}
	return s
}

// keyVar names the variable that was hashed, when only one of those that travel can be it.
func keyVar(e *journal.Entry) string {
	name := ""
	for i, n := range e.Names {
		if i < len(e.Vals) && value.Equal(e.Vals[i], e.Key) {
			if name != "" {
				return ""
			}
			name = n + " = "
		}
	}
	return name
}

// carries says which variables travel with a hop.
func carries(e *journal.Entry) string {
	if len(e.Names) == 0 {
		return "nothing travels with it"
	}
	return "with " + bindings(e)
}

func wrote(e *journal.Entry) string {
	at := e.Object + place(e)
	switch {
	case e.Container == journal.InSet && e.Removed:
		return at + " leaves the set"
	case e.Container == journal.InSet:
		return at + " joins the set"
	case e.Removed:
		return fmt.Sprintf("%s: removed, was %s", at, show(e.Old))
	}
	return fmt.Sprintf("%s: %s → %s", at, show(e.Old), show(e.New))
}

// place is where in a PState an entry wrote.
func place(e *journal.Entry) string {
	s := ""
	for _, k := range e.Path {
		s += " › " + show(k)
	}
	return s
}

func acked(e *journal.Entry) string {
	if e.Text != "" {
		return fmt.Sprintf("%s #%d failed: %s", e.Object, e.Offset, oneLine(e.Text))
	}
	s := fmt.Sprintf("%s #%d is processed", e.Object, e.Offset)
	if len(e.Names) > 0 {
		s += "; its appender gets " + bindings(e)
	}
	return s
}

func results(vs []any) string {
	if len(vs) == 0 {
		return "nothing"
	}
	out := make([]string, len(vs))
	for i, v := range vs {
		out[i] = show(v)
	}
	return strings.Join(out, ", ")
}

package interp_test

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// madeUp are the variables that the DSL makes names for.
var madeUp = regexp.MustCompile(`__\d+`)

// journalText is a journal as the scripts show it, a line for each entry.
func journalText(es []*journal.Entry) string {
	var lines []string
	for _, e := range es {
		if l := entryText(e); l != "" {
			lines = append(lines, madeUp.ReplaceAllString(l, "__n"))
		}
	}
	return strings.Join(lines, "\n")
}

func entryText(e *journal.Entry) string {
	s := ""
	switch e.Kind {
	case journal.Append:
		return fmt.Sprintf("append of %s, to task %d", value.String(e.New), e.To)
	case journal.Ack:
		switch {
		case e.Text != "":
			return "the record failed: " + e.Text
		case e.New != nil:
			return "the record is processed: " + value.String(e.New)
		}
		return "the record is processed"
	case journal.Event:
		s = "event"
	case journal.Bind:
		s = vars(e)
	case journal.Print:
		s = "prints " + strings.TrimSuffix(e.Text, "\n")
	case journal.Write:
		s = fmt.Sprintf("%s at %s: %s → %s", e.Object, value.String(value.NewList(e.Path...)), value.String(e.Old),
			value.String(e.New))
		if e.Removed {
			s += ", removed"
		}
	case journal.Hop:
		s = fmt.Sprintf("%s → task %d", e.Why, e.To)
		if e.Key != nil {
			s = fmt.Sprintf("%s %s → task %d", e.Why, value.String(e.Key), e.To)
		}
		if len(e.Names) > 0 {
			s += ", with " + vars(e)
		}
	case journal.AckReturn:
		s = "answers " + value.String(e.New)
	case journal.Commit:
		s = "commits"
	case journal.Discard:
		s = "drops what it wrote"
	case journal.Error:
		s = "fails: " + e.Text
	default:
		return ""
	}
	return fmt.Sprintf("task %d: %s", e.Task, s)
}

func vars(e *journal.Entry) string {
	var out []string
	for i, n := range e.Names {
		out = append(out, n+" = "+value.String(e.Vals[i]))
	}
	return strings.Join(out, ", ")
}

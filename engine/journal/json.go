package journal

import (
	"encoding/json"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// MarshalJSON writes what an entry's kind has to say, for other programs. Values are written as
// value.JSON does: what JSON has no form for is the text that value.String gives.
func (e *Entry) MarshalJSON() ([]byte, error) {
	m := map[string]any{"id": e.ID, "kind": e.Kind.String(), "millis": e.Millis}
	str := func(name, s string) {
		if s != "" {
			m[name] = s
		}
	}
	str("module", e.Module)
	str("topology", e.Topology)
	str("object", e.Object)
	str("at", e.At)
	str("why", e.Why)
	str("text", e.Text)
	if e.Kind == Launch || e.Kind == Updated {
		m["tasks"], m["threads"], m["objects"] = e.To, e.Partition, e.Vals
		return json.Marshal(m)
	}
	if e.Module != "" {
		m["task"], m["thread"] = e.Task, e.Thread
	}
	if e.Event != 0 {
		m["event"] = e.Event
	}
	if e.Cause != 0 {
		m["cause"] = e.Cause
	}
	switch e.Kind {
	case Fail:
		m["partition"], m["offset"], m["attempts"], m["next"] = e.Partition, e.Offset, e.To, e.Key
	case Skip:
		m["partition"], m["offset"] = e.Partition, e.Offset
	case Append, Ack:
		m["partition"], m["offset"], m["new"] = e.Partition, e.Offset, value.JSON(e.New)
	case Rewritten:
		m["partition"], m["offset"], m["removed"] = e.Partition, e.Offset, e.Removed
		m["old"], m["new"] = value.JSON(e.Old), value.JSON(e.New)
	case Write:
		m["path"], m["old"], m["new"] = jsonList(e.Path), value.JSON(e.Old), value.JSON(e.New)
		m["removed"] = e.Removed
	case AckReturn:
		m["new"] = value.JSON(e.New)
	case Commit, Discard:
		m["objects"] = e.Names
	case Select:
		m["got"] = jsonList(e.Vals)
	case Bind, Hop:
		m["vars"] = jsonVars(e.Names, e.Vals)
	}
	if e.Kind == Hop || e.Kind == Append {
		m["to"], m["key"] = e.To, value.JSON(e.Key)
	}
	return json.Marshal(m)
}

func jsonList(vs []any) []any {
	out := make([]any, len(vs))
	for i, v := range vs {
		out[i] = value.JSON(v)
	}
	return out
}

func jsonVars(names []string, vals []any) map[string]any {
	out := map[string]any{}
	for i, n := range names {
		if i < len(vals) {
			out[n] = value.JSON(vals[i])
		}
	}
	return out
}

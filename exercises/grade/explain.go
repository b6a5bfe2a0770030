package grade

import (
	"errors"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/rama"
)

// explain turns an error into sentences and the place of the first in the learner's file.
func explain(err error) (text, at string) {
	var te *rama.TopologyError
	if errors.As(err, &te) {
		return "The topology " + te.Topology + " failed: " + te.Text, te.At
	}
	for i, m := range dataflow.Mistakes(err) {
		switch {
		case i == 0:
			text, at = m.Text, m.At
		case m.At != "":
			text += "\nAlso at " + m.At + ": " + m.Text
		default:
			text += "\nAlso: " + m.Text
		}
	}
	return text, at
}

// show prints a Go value as the engine prints it.
func show(v any) string {
	c, err := value.From(v)
	if err != nil {
		return "a Go value: " + err.Error()
	}
	return value.String(c)
}

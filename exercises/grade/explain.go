package grade

import (
	"errors"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/rama"
)

// explain turns an error into a sentence and its place in the learner's file.
func explain(err error) (text, at string) {
	var te *rama.TopologyError
	if errors.As(err, &te) {
		return "The topology " + te.Topology + " failed: " + te.Text, te.At
	}
	var de *rama.DefinitionError
	if errors.As(err, &de) {
		return de.Reason, de.At
	}
	var ue *rama.UnboundVarError
	if errors.As(err, &ue) {
		plain := *ue
		plain.At = ""
		return plain.Error(), ue.At
	}
	return err.Error(), ""
}

// show prints a Go value as the engine prints it.
func show(v any) string {
	c, err := value.From(v)
	if err != nil {
		return "a Go value: " + err.Error()
	}
	return value.String(c)
}

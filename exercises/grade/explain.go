package grade

import (
	"errors"
	"path/filepath"
	"regexp"
	"strings"

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
		case m.At != "" && own(m.At):
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

// ownFile is what the learner's file is called in places.
const ownFile = "main.go"

var placeInText = regexp.MustCompile(`([\w./-]+\.go):\d+(:\d+)?: `)

// placed is a finding without the places that stand before what an error says: the first in the
// learner's file is that of the check, when it has none; those in the grader's files say nothing to
// the learner.
func placed(text, at string) (string, string) {
	if at != "" && !own(at) {
		at = ""
	}
	text = placeInText.ReplaceAllStringFunc(text, func(m string) string {
		place := strings.TrimSuffix(m, ": ")
		switch {
		case !own(place), place == at:
			return ""
		case at == "":
			at = place
			return ""
		}
		return m
	})
	return text, at
}

// own reports whether a place is in the learner's file.
func own(place string) bool {
	file, _, _ := strings.Cut(place, ":")
	return filepath.Base(file) == ownFile
}

package interp

import (
	"fmt"
	"go/types"
	"regexp"
	"slices"
	"strings"
)

// The compiler's errors are written for those who know Go. Where they are terse, they are told
// with the reason and with what can be done; where they are clear they are left alone.

type rewrite struct {
	match *regexp.Regexp
	text  string
}

func rw(match, text string) rewrite { return rewrite{regexp.MustCompile("^" + match + "$"), text} }

var typeRewrites = []rewrite{
	rw(`missing return`,
		"the function can end without returning a value; end every way through it with a return"),
	rw(`no new variables on left side of :=`,
		"all variables on the left exist already; use = to give them new values"),
	rw(`(invalid operation: .*) \(mismatched types (.+) and (.+)\)`,
		"$1: the sides have different types, $2 and $3; convert one of them"),
	rw(`(non-boolean condition in .*)`, "$1: write a comparison, such as x != 0"),
	rw(`cannot assign to struct field (.+) in map`,
		"a struct in a map cannot be changed in place, so $1 cannot be assigned to; copy the struct to a "+
			"variable, change that, and store it back"),
	rw(`(assignment mismatch: .*)`,
		"$1; write one variable for each value, or _ for one that is not wanted"),
	rw(`((?:not enough|too many) arguments in call to [^\n]+)\n\thave (.*)\n\twant (.*)`,
		"$1: it gets $2 and wants $3"),
	rw(`((?:not enough|too many) return values)\n\thave (.*)\n\twant (.*)`,
		"$1: there are $2, and the function promises $3"),
	rw(`(cannot use nil as .+)`, "$1: this type has no nil"),
	rw(`(invalid recursive type .*)`, "$1: a value would contain itself; use a pointer"),
	rw(`(.*) \((?:value|variable|constant .*|no value) of type .*\) is not used`,
		"the value of $1 is not used; assign it, or remove it"),
	rw(`(in call to .*, )?(cannot infer \w+).*`,
		"$1$2: Go cannot tell it from the arguments; write the type in brackets after the function's name"),
	rw(`(.*) is not a type`, "$1 is not a type, and a type must stand here"),
	rw(`missing init expr for const declaration`, "a constant needs a value"),
	rw(`(.*) \(type\) is not an expression`,
		"$1 is a type, and a value must stand here; T{} or T(x) makes one"),
	rw(`declared and not used: (.*)`,
		"$1 is declared and not used; use it, or remove it"),
	rw(`(".*"(?: imported as \w+)?) (?:and not used|imported and not used)`,
		"$1 is imported and not used; remove the import"),
	rw(`package (\w+); expected package (\w+)`,
		"this file belongs to package $1, and the one before to package $2; files of one program need one name"),
	rw(`(initialization cycle: (\w+) refers to itself)`,
		"$1: a function of dataflow calls itself with Self(...), not by its name"),
	rw(`label (.+) declared and not used`, "label $1 is declared and not used; remove it"),
}

// typeSentence makes a sentence of an error of the type checker.
func typeSentence(msg string) string {
	for _, r := range slices.Concat(dslRewrites, typeRewrites) {
		if r.match.MatchString(msg) {
			msg = r.match.ReplaceAllString(msg, r.text)
			break
		}
	}
	return oneLine(advised(msg))
}

var cannotUse = regexp.MustCompile(
	`^cannot use (.+) \((?:.* of (?:\w+ )?type|untyped) (.+?)\) as (.+) value in .+$`)

// The parts of dataflow that are easily put in another's place, by where they are put.
var dslRewrites = []rewrite{
	rw(dslMisfit(`rama\.Nav`, `rama\.Stmt`),
		"$1 is part of a path, and $2 takes a statement here; is a bracket closed too early?"),
	rw(dslMisfit(`rama\.Binding`, `rama\.Stmt`),
		"$1 binds variables, and $2 takes a statement here; bindings stand in In, in Out, and behind a depot or a record"),
	rw(dslMisfit(`.*`, `rama\.Stmt`), "$1 is a value, and $2 takes a statement here"),
	rw(dslMisfit(`\*rama\.Expr`, `rama\.Nav`),
		"$1 is a statement, and $2 takes part of a path here; is a bracket missing before it? "+
			"A function in a path stands in Term, View or Pred"),
	rw(dslMisfit(`.*`, `rama\.Nav`), "$1 is a value, and $2 takes part of a path here; Key($1) goes to a key"),
}

func dslMisfit(from, to string) string {
	return `cannot use (.+) \((?:.* of (?:\w+ )?type|untyped) ` + from + `(?: constant)?\) as ` + to +
		` value in argument to ([\w.]+): .*`
}

// advised adds how to convert, where two basic types do not fit.
func advised(msg string) string {
	m := cannotUse.FindStringSubmatch(msg)
	if m == nil || strings.HasSuffix(msg, "(overflows)") || strings.HasSuffix(msg, "(truncated)") {
		return msg
	}
	from, to := strings.TrimSuffix(m[2], " constant"), m[3]
	switch {
	case isNumber(from) && isNumber(to):
		return fmt.Sprintf("%s; convert it with %s(%s)", msg, to, m[1])
	case isNumber(from) && to == "string":
		return msg + "; fmt.Sprint or strconv make a string of a number"
	case from == "string" && isNumber(to):
		return msg + "; strconv.Atoi or strconv.ParseFloat make a number of a string"
	}
	return msg
}

func isNumber(s string) bool {
	o, ok := types.Universe.Lookup(s).(*types.TypeName)
	if !ok {
		return false
	}
	b, ok := o.Type().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

func oneLine(s string) string {
	s = strings.ReplaceAll(s, "\n\t", ", ")
	return strings.Join(strings.Fields(s), " ")
}

// continued adds to a problem what the type checker says in a second error: where the other
// declaration or the previous case is.
func continued(msg, more string, line int) string {
	more = strings.TrimSpace(more)
	switch {
	case strings.HasPrefix(more, "other declaration of"):
		if strings.Contains(msg, "is a name of the DSL") {
			return msg
		}
		msg = strings.Replace(msg, " redeclared in this block", " is declared twice", 1)
		return fmt.Sprintf("%s; the other one is on line %d", msg, line)
	case strings.HasPrefix(more, "previous case"):
		return fmt.Sprintf("%s; it is already on line %d", msg, line)
	}
	return msg + "; " + more
}

var dotImport = regexp.MustCompile(
	`^(\w+) already declared through dot-import of package (\w+) \("(.+)"\)$`)

// dotImported tells that a declaration has a name of the DSL, which the file's dot import brings.
func dotImported(msg, dsl string) (string, bool) {
	m := dotImport.FindStringSubmatch(msg)
	if m == nil {
		return "", false
	}
	whose := "package " + m[2]
	if m[3] == dsl || strings.HasPrefix(m[3], dsl+"/") {
		whose = "the DSL"
	}
	return fmt.Sprintf("%s is a name of %s; call yours %s", m[1], whose, ownName(m[1])), true
}

// ownName proposes a name for what clashes with one of the DSL.
func ownName(name string) string {
	switch name {
	case "List", "Map", "Set", "Record", "Key", "Filter":
		return "Task" + name
	}
	return "My" + name
}

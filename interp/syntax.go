package interp

import "regexp"

var syntaxRewrites = []rewrite{
	rw(`expected declaration, found .*|non-declaration statement outside function body`,
		"a statement stands outside a function; put it between the braces of one"),
	rw(`expected '}', found 'EOF'`, "the file ends before every { has its }"),
	rw(`expected ';', found (.*)`,
		"$1 is not expected here; begin a new line before it, or close what comes before"),
	rw(`missing ',' before newline in (.*)`,
		"the last line of the $1 needs a comma at its end when the closing bracket stands on a line of its own"),
	rw(`missing ',' in (.*)`, "a comma is missing in this $1"),
	rw(`expected operand, found (.*)`, "a value is missing before $1"),
	rw(`expected 'package', found .*`,
		"the file must begin with a package clause, such as package main"),
	rw(`string literal not terminated`, "the string has no closing quote"),
	rw(`raw string literal not terminated`, "the raw string has no closing backquote"),
	rw(`rune literal not terminated`,
		"a single quote begins one character; use double quotes for a string"),
	rw(`more than one character in rune literal|illegal rune literal`,
		"single quotes hold one character; use double quotes for a string"),
	rw(`imports must appear before other declarations`,
		"imports must stand before all other declarations"),
	rw(`unexpected semicolon or newline before .*|unexpected newline, expected (.*)`,
		"the line ends too early; { must stand on the line of its if, for or func"),
	rw(`expected boolean expression, found assignment .*`,
		"a condition is needed here, and = assigns; == compares"),
	rw(`expected statement, found 'else'`,
		"else must stand on the line of the } before it"),
}

// follows are errors of the parser that an earlier one in the same file can be the cause of.
var follows = regexp.MustCompile(`EOF|expected declaration|non-declaration statement`)

// syntaxSentence makes a sentence of an error of the parser.
func syntaxSentence(msg string) string {
	for _, r := range syntaxRewrites {
		if r.match.MatchString(msg) {
			return r.match.ReplaceAllString(msg, r.text)
		}
	}
	return msg
}

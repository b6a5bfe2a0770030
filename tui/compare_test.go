package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/engine/value/valuetest"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// numbers prints a list of the numbers up to n, without those that are named.
func numbers(n int, without ...int) string {
	var out []string
	for i := range n {
		for _, w := range without {
			if i == w {
				i = -1
			}
		}
		if i >= 0 {
			out = append(out, itoa(i))
		}
	}
	return "[" + strings.Join(out, " ") + "]"
}

// Nested values are trees beside each other, aligned by key, where there is room for that.
func TestTrees(t *testing.T) {
	long := strings.Repeat("abc ", 30)
	const rest = `"h": {"i": [7], "j": {}, "k": 0}, "l": 8, "m": 9}`
	for _, c := range []struct {
		name, want, got string
		w               int
		lines           string
	}{
		{
			"a list differs, and a key is missing",
			`{"a0": {"a1": [9 3 6], "b1": [0 8]}, "b0": {"c1": ["x" "y"]}}`,
			`{"a0": {"b1": [0 9]}, "b0": {"c1": ["x" "y"]}}`, 74, `
want                                  got
"a0"                                  "a0"
├─ "a1": [9 3 6]                    ≠ │  missing
└─ "b1": [0 8]                      ≠ └─ "b1": [0 9]
"b0"                                  "b0"
└─ "c1": ["x" "y"]                    └─ "c1": ["x" "y"]`,
		}, {
			"keys that are not wanted, in the middle and at the end",
			`{"a0": {"a1": [9], "c1": [1 [3]]}, "b0": {}}`,
			`{"a0": {"a1": [9], "b1": nil, "c1": [1 [3]], "d1": nil}, "b0": {"b1": nil}}`, 54, `
want                        got
"a0"                        "a0"
├─ "a1": [9]                ├─ "a1": [9]
│  not wanted             ≠ ├─ "b1": nil
└─ "c1": [1 [3]]            ├─ "c1": [1 [3]]
   not wanted             ≠ └─ "d1": nil
"b0": {}                  ≠ "b0": {"b1": nil}`,
		}, {
			"short and flat",
			`{"age": 21}`, `{"age": 21.0}`, 74, `
want {"age": 21}                      got {"age": 21.0}`,
		}, {
			"one of them is flat",
			`["a1" "b1"]`, `[["a1" [9 3 6]] ["b1" [0 8]]]`, 60, `
want ["a1" "b1"]
got  [["a1" [9 3 6]] ["b1" [0 8]]]
      ^ they differ from here on`,
		}, {
			"too narrow",
			`{"a": {"b": 1}}`, `{"a": {"b": 2}}`, 53, `
want {"a": {"b": 1}}        got {"a": {"b": 2}}`,
		}, {
			"lists are aligned by what is the same in them",
			`[[9 3 6] ["x" "y"]]`, `[[9 3 6] [0 8] ["x" "y"]]`, 54, `
want                        got
0: [9 3 6]                  0: [9 3 6]
not wanted                ≠ 1: [0 8]
1: ["x" "y"]                2: ["x" "y"]`,
		}, {
			"what is the same is folded",
			numbers(60), numbers(60, 30, 31), 60, `
want                           got
… 29 more the same             … 29 more the same
29: 29                         29: 29
30: 30                       ≠ missing
31: 31                       ≠ missing
32: 32                         30: 32
… 27 more the same             … 27 more the same`,
		}, {
			"inside, too",
			`{"a": {"b": [1], "c": [2], "d": [3], "e": [4], "f": [5], "g": [6]}, ` + rest,
			`{"a": {"b": [1], "c": [2], "d": [3], "e": [4], "f": [5], "g": [9]}, ` + rest,
			64, `
want                             got
"a"                              "a"
├─ … 4 more the same             ├─ … 4 more the same
├─ "f": [5]                      ├─ "f": [5]
└─ "g": [6]                    ≠ └─ "g": [9]
"h": {"i": [7], "j": {}, "k":…   "h": {"i": [7], "j": {}, "k":…
… 2 more the same                … 2 more the same`,
		}, {
			"long texts are shown around the first difference",
			`{"k": {"text": "` + long + `X` + long + `"}, "l": 1}`,
			`{"k": {"text": "` + long + `Y` + long + `"}, "l": 1}`, 60, `
want                           got
"k"                            "k"
└─ "text": …bc abc Xabc abc… ≠ └─ "text": …bc abc Yabc abc…
                   ^                              ^
"l": 1                         "l": 1`,
		}, {
			"other kinds",
			`{"a": {"x": {1: "some text", 2: "some other text"}}, "b": Item{k1: "a", k2: [1]}}`,
			`{"a": {"x": [1 2 3 4 5 6 7 8 9 10 11 12]}, "b": Item{k1: "a", k2: [2]}}`, 60, `
want                           got
"a"                            "a"
└─ "x": a Map                ≠ └─ "x": [1 2 3 4 5 6 7 8 9 …
   ├─ 1: "some text"
   └─ 2: "some other text"
"b": Item                      "b": Item
├─ k1: "a"                     ├─ k1: "a"
└─ k2: [1]                   ≠ └─ k2: [2]`,
		}, {
			"a record as a whole, and sets",
			`User{name: "ada", tags: #{"go" "rama"}}`, `User{name: "ada", tags: #{"go"}}`, 60, `
want                           got
User                           User
├─ name: "ada"                 ├─ name: "ada"
└─ tags: #{"go" "rama"}      ≠ └─ tags: #{"go"}`,
		}, {
			"a missing part with parts of its own",
			`{"a": {"x": {1: "some text", 2: "some other text"}}, "b": 1}`, `{"b": 1}`, 60, `
want                           got
"a"                          ≠ missing
└─ "x"
   ├─ 1: "some text"
   └─ 2: "some other text"
"b": 1                         "b": 1`,
		},
	} {
		got := plainLines(compare(c.want, c.got, c.w))
		if want := strings.TrimPrefix(c.lines, "\n"); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

// However much differs, a comparison is no longer than a screen.
func TestManyDifferences(t *testing.T) {
	var want, got []any
	for i := range int64(40) {
		want, got = append(want, i, value.NewList(i)), append(got, i, value.NewList(i+1))
	}
	lines := compare(value.String(value.MapOf(want...)), value.String(value.MapOf(got...)), 74)
	if last := plainLines(lines[len(lines)-1:]); len(lines) != mostRows+1 ||
		last != "… 25 more rows, and 25 differences in them" {
		t.Errorf("got %d lines, the last %q", len(lines), last)
	}
}

// changed is a value with something else in some places.
func changed(t *rapid.T, v any) any {
	if rapid.IntRange(0, 7).Draw(t, "change") == 0 {
		return valuetest.Any(2).Draw(t, "other")
	}
	var es []any
	for e := range elements(v) {
		if rapid.IntRange(0, 9).Draw(t, "drop") == 0 {
			continue
		}
		switch v.(type) {
		case *value.List:
			es = append(es, changed(t, e.v))
		case *value.Set:
			es = append(es, e.key)
		case *value.Map:
			es = append(es, e.key, changed(t, e.v))
		}
	}
	switch v := v.(type) {
	case *value.List:
		return value.NewList(es...)
	case *value.Set:
		return value.NewSet(es...)
	case *value.Map:
		return value.MapOf(es...)
	case *value.Record:
		for i := range v.Type().Fields {
			v = v.SetAt(i, changed(t, v.At(i)))
		}
		return v
	}
	return v
}

// Whatever is compared, every line fits, and a difference is seen.
func TestCompareProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := valuetest.Any(5).Draw(t, "a")
		b := changed(t, a)
		if rapid.Bool().Draw(t, "unrelated") {
			b = valuetest.Any(4).Draw(t, "b")
		}
		if rapid.IntRange(0, 4).Draw(t, "wrap") == 0 {
			for range rapid.IntRange(1, 60).Draw(t, "deep") {
				a, b = value.NewList("same", a), value.NewList("same", b)
			}
		}
		checkComparison(t, value.String(a), value.String(b), rapid.IntRange(1, 130).Draw(t, "w"))
	})
}

func checkComparison(t interface{ Errorf(string, ...any) }, want, got string, w int) {
	lines := compare(want, got, w)
	var plain []string
	for _, l := range lines {
		l = ansi.Strip(l)
		plain = append(plain, l)
		if width(l) > max(w, 6) {
			t.Errorf("%s\n%s\nat %d: %q is too wide", want, got, w, l)
		}
		if l != clean(l) {
			t.Errorf("%s\n%s\nat %d: %q moves the cursor", want, got, w, l)
		}
	}
	if want == got || w < 20 {
		return
	}
	if _, _, ok := asTrees(want, got, w); !ok || w < leastSides {
		a := strings.TrimPrefix(plain[0], "want ")
		b, found := "", len(plain) > 1
		if found {
			b = strings.TrimPrefix(plain[1], "got  ")
		} else {
			a, b, found = strings.Cut(a, "   got ")
		}
		if !found || strings.TrimSpace(a) == strings.TrimSpace(b) {
			t.Errorf("%s\n%s\nat %d: no difference in %q", want, got, w, plain)
		}
		return
	}
	if len(lines) > mostRows+30 {
		t.Errorf("%s\n%s\nat %d: %d lines", want, got, w, len(lines))
	}
	for _, l := range plain {
		if a, b, ok := strings.Cut(l, " "+differGlyph); ok && strings.TrimSpace(a) != strings.TrimSpace(b) {
			return
		}
	}
	t.Errorf("%s\n%s\nat %d: no difference in\n%s", want, got, w, strings.Join(plain, "\n"))
}

// Graphemes of several runes do not move the first difference out of sight.
func TestCompareGraphemes(t *testing.T) {
	family := strings.Repeat("👨‍👩‍👧‍👦", 60)
	for _, s := range []string{
		family, strings.Repeat("e\u0301", 100), strings.Repeat("漢字", 50), strings.Repeat("a  ", 40),
	} {
		nested := func(between string, n int64) string {
			return value.String(value.MapOf("k", value.NewList(s+between+s), s, n))
		}
		for _, w := range []int{30, 54, 75} {
			checkComparison(t, value.String(s+"x"+s), value.String(s+"y"+s), w)
			checkComparison(t, nested("x", 1), nested("y", 2), w)
		}
	}
}

// To be read aloud, differences are sentences.
func TestInWords(t *testing.T) {
	for _, c := range []struct{ want, got, lines string }{
		{"3", "nil", ""},
		{`[1 2]`, `[[1] [2]]`, ""},
		{
			`{"a0": {"a1": [9 3 6], "b1": [0 8]}, "b0": [1 [2]], "s": #{1 2}}`,
			`{"a0": {"b1": [0 9]}, "b0": [1 [3] 4], "c0": nil, "s": #{2 3}}`,
			`At "a0", "a1": missing, want [9 3 6].
At "a0", "b1": want [0 8], got [0 9].
At "b0", element 1: want [2], got [3].
At "b0", element 2: not wanted, got 4.
At "c0": not wanted, got nil.
At "s": want #{1 2}, got #{2 3}.`,
		},
	} {
		want := "Want " + c.want + "\nGot  " + c.got
		if c.lines != "" {
			want += "\n" + c.lines
		}
		if got := strings.Join(inWords(c.want, c.got), "\n"); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
	long := strings.Repeat("{\"a\": ", 12) + "{}" + strings.Repeat("}", 12)
	for _, l := range inWords(`{"k": `+long+`, "l": [[]]}`, `{"l": []}`)[2:] {
		if width(l) > 100 {
			t.Errorf("%q is long", l)
		}
	}
	var want, got []any
	for i := range int64(12) {
		want, got = append(want, i, value.NewList()), append(got, i, nil)
	}
	var out strings.Builder
	p := &plain{out: &out}
	c := grade.Check{Name: "a", Status: grade.NotYet, Want: `{"a": {"b": 1}}`, Got: `{"a": {"c": 1}}`}
	p.checkWords(checks{Check: c}, attemptAt("", nil, c))
	if s := out.String(); !strings.Contains(s, "\n  At \"a\", \"b\": missing, want 1.\n") {
		t.Errorf("got %s", s)
	}
	lines := inWords(value.String(value.MapOf(want...)), value.String(value.MapOf(got...)))
	if last := lines[len(lines)-1]; last != "And 4 more differences." {
		t.Errorf("got %q", last)
	}
}

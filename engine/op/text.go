package op

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func init() {
	add(
		&Op{
			Name: "Str", Max: -1,
			Fn1: func(a any) (any, error) { return textOf(a), nil },
			FnN: func(as []any) (any, error) {
				var b strings.Builder
				for _, a := range as {
					b.WriteString(textOf(a))
				}
				return b.String(), nil
			},
		},
		fn1("Show", func(a any) (any, error) { return value.String(a), nil }),
		ofText("Upper", strings.ToUpper),
		ofText("Lower", strings.ToLower),
		ofText("Trim", strings.TrimSpace),
		ofTexts("TrimPrefix", strings.TrimPrefix),
		ofTexts("TrimSuffix", strings.TrimSuffix),
		ofTexts("StartsWith", strings.HasPrefix),
		ofTexts("EndsWith", strings.HasSuffix),
		ofText("Words", func(s string) *value.List { return texts(strings.Fields(s)) }),
		ofText("Lines", func(s string) *value.List {
			var out []any
			for l := range strings.Lines(s) {
				out = append(out, strings.TrimSuffix(strings.TrimSuffix(l, "\n"), "\r"))
			}
			return value.NewList(out...)
		}),
		ofTexts("Split", func(s, sep string) *value.List { return texts(strings.Split(s, sep)) }),
		fn2("Join", join),
		fnN("Replace", 3, 3, func(as []any) (any, error) {
			var ss [3]string
			for i, a := range as {
				var err error
				if ss[i], err = text("Replace", a); err != nil {
					return nil, err
				}
			}
			if ss[1] == "" {
				return nil, fmt.Errorf("ops.Replace takes a text to look for, but got an empty one")
			}
			return strings.ReplaceAll(ss[0], ss[1], ss[2]), nil
		}),
		// What reads a text gives nil when it is none of its kind: whoever sent it is not to fail
		// the event.
		ofText("ParseLong", func(s string) any {
			if i, err := strconv.ParseInt(s, 10, 64); err == nil {
				return i
			}
			return nil
		}),
		ofText("ParseDouble", func(s string) any {
			if x, err := strconv.ParseFloat(s, 64); err == nil {
				return x
			}
			return nil
		}),
		ofText("ParseBool", func(s string) any {
			switch s {
			case "true", "false":
				return s == "true"
			}
			return nil
		}),
		ofText("ParseUUID", func(s string) any {
			if u, err := uuid.Parse(s); err == nil {
				return u
			}
			return nil
		}),
	)
}

// textOf is the text of a value for people; nil is empty.
func textOf(a any) string {
	if a == nil {
		return ""
	}
	return value.Text(a)
}

func text(name string, a any) (string, error) {
	s, ok := a.(string)
	if !ok {
		return "", misfit(name, "a String", a)
	}
	return s, nil
}

func ofText[T any](name string, f func(s string) T) *Op {
	return fn1(name, func(a any) (any, error) {
		s, err := text(name, a)
		if err != nil {
			return nil, err
		}
		return f(s), nil
	})
}

func ofTexts[T any](name string, f func(s, t string) T) *Op {
	return fn2(name, func(a, b any) (any, error) {
		s, err := text(name, a)
		if err != nil {
			return nil, err
		}
		t, err := text(name, b)
		if err != nil {
			return nil, err
		}
		return f(s, t), nil
	})
}

func texts(ss []string) *value.List {
	out := make([]any, len(ss))
	for i, s := range ss {
		out[i] = s
	}
	return value.NewList(out...)
}

func join(a, sep any) (any, error) {
	es, err := listOrSet("Join", a)
	if err != nil {
		return nil, err
	}
	s, err := text("Join", sep)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for i, e := range es {
		if i > 0 {
			b.WriteString(s)
		}
		b.WriteString(textOf(e))
	}
	return b.String(), nil
}

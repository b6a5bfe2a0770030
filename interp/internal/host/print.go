package host

import (
	"fmt"
	"io"
	"reflect"
	"strings"
)

// The printing functions of the fmt package, for values whose types the program knows better
// than reflection does. Each argument that needs it is wrapped in something that prints itself;
// the rest is left to fmt.

// shown is such an argument.
type shown struct {
	h *Host
	v any
	t *Type // static type, or nil
}

func (s shown) Format(st fmt.State, verb rune) { s.h.format(st, verb, reflect.ValueOf(s.v), s.t) }

// present is one argument for fmt.
func (h *Host) present(a any) any {
	switch x := a.(type) {
	case nil:
		return nil
	case typed:
		return h.presentTyped(x)
	case error:
		if _, ok := x.(adapter); ok {
			return x
		}
	case adapter:
		b := x.boundValue()
		return shown{h, b.V, b.M.Type}
	case string, int, bool, float64, int64, []byte, []string, []int:
		return a
	}
	t := reflect.TypeOf(a)
	if h.isPlain(t) {
		return a
	}
	if m := h.tables[t]; m.has("Error") {
		return newError(Bound{a, m})
	}
	return shown{h, a, nil}
}

// Error is v as an error, or nil when it is none.
func (h *Host) Error(v any) error {
	if v == nil {
		return nil
	}
	err, _ := h.present(v).(error)
	return err
}

func (h *Host) presentTyped(x typed) any {
	if x.t.Table >= 0 && h.byNo[x.t.Table].has("Error") {
		return newError(Bound{x.v, h.byNo[x.t.Table]})
	}
	return shown{h, x.v, x.t}
}

func (h *Host) presentAll(args []any) []any {
	out := make([]any, len(args))
	for i, a := range args {
		out[i] = h.present(a)
	}
	return out
}

// Fmt are the functions that stand for those of the fmt package.
func (h *Host) Fmt() map[string]any {
	return map[string]any{
		"Print":    func(a ...any) (int, error) { return io.WriteString(h.Stdout, h.print(a)) },
		"Println":  func(a ...any) (int, error) { return io.WriteString(h.Stdout, h.println(a)) },
		"Printf":   func(f string, a ...any) (int, error) { return io.WriteString(h.Stdout, h.printf(f, a)) },
		"Sprint":   func(a ...any) string { return h.print(a) },
		"Sprintln": func(a ...any) string { return h.println(a) },
		"Sprintf":  h.sprintf,
		"Fprint":   func(w io.Writer, a ...any) (int, error) { return io.WriteString(w, h.print(a)) },
		"Fprintln": func(w io.Writer, a ...any) (int, error) { return io.WriteString(w, h.println(a)) },
		"Fprintf": func(w io.Writer, f string, a ...any) (int, error) {
			return io.WriteString(w, h.printf(f, a))
		},
		"Append":   func(b []byte, a ...any) []byte { return append(b, h.print(a)...) },
		"Appendln": func(b []byte, a ...any) []byte { return append(b, h.println(a)...) },
		"Appendf":  func(b []byte, f string, a ...any) []byte { return append(b, h.printf(f, a)...) },
		"Errorf": func(f string, a ...any) error {
			f, a = h.typeVerbs(f, a)
			return fmt.Errorf(f, h.presentAll(a)...)
		},
	}
}

// Sprint prints values as the program would.
func (h *Host) Sprint(a ...any) string { return h.print(a) }

func (h *Host) sprintf(f string, a ...any) string { return h.printf(f, a) }

func (h *Host) println(a []any) string { return fmt.Sprintln(h.presentAll(a)...) }

func (h *Host) printf(f string, a []any) string {
	f, a = h.typeVerbs(f, a)
	return fmt.Sprintf(f, h.presentAll(a)...)
}

// print is fmt.Sprint, which puts a space between two operands when neither is a string.
func (h *Host) print(a []any) string {
	var b strings.Builder
	wasString := true
	for i, x := range a {
		isString := x != nil && rawKind(x) == reflect.String
		if i > 0 && !isString && !wasString {
			b.WriteByte(' ')
		}
		fmt.Fprint(&b, h.present(x))
		wasString = isString
	}
	return b.String()
}

func rawKind(x any) reflect.Kind {
	if t, ok := x.(typed); ok {
		x = t.v
	}
	return reflect.TypeOf(Raw(x)).Kind()
}

// typeVerbs writes the names of types into a format: fmt would ask reflection for them.
func (h *Host) typeVerbs(format string, args []any) (string, []any) {
	if !strings.Contains(format, "T") || strings.Contains(format, "[") {
		return format, args
	}
	var b strings.Builder
	out := args
	n := 0
	for i := 0; i < len(format); i++ {
		b.WriteByte(format[i])
		if format[i] != '%' {
			continue
		}
		i++
		for i < len(format) && strings.IndexByte("+-# 0123456789.*", format[i]) >= 0 {
			if format[i] == '*' {
				n++
			}
			b.WriteByte(format[i])
			i++
		}
		if i >= len(format) {
			break
		}
		switch c := format[i]; {
		case c == '%':
			b.WriteByte(c)
		case c == 'T' && n < len(args):
			if &out[0] == &args[0] {
				out = append([]any{}, args...)
			}
			out[n] = h.TypeName(args[n])
			b.WriteByte('s')
			n++
		default:
			b.WriteByte(c)
			n++
		}
	}
	return b.String(), out
}

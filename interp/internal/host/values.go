package host

import (
	"fmt"
	"reflect"
	"strconv"
)

// Equal compares two values as Go's == does.
func Equal(x, y any) bool { return x == y }

// Runes takes a string apart as a range loop does: where each character begins, and the
// characters.
func Runes(s string) ([]int, []rune) {
	at := make([]int, 0, len(s))
	rs := make([]rune, 0, len(s))
	for i, r := range s {
		at = append(at, i)
		rs = append(rs, r)
	}
	return at, rs
}

// Select chooses among channel operations. Each letter of kinds is one: r receives from the
// next argument, s sends the one after it. The index is negative for the default case.
func Select(hasDefault bool, kinds string, args ...any) (int, any, bool) {
	cases := make([]reflect.SelectCase, 0, len(kinds)+1)
	for _, k := range kinds {
		c := reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(args[0])}
		args = args[1:]
		if k == 's' {
			c.Dir = reflect.SelectSend
			c.Send = sendable(args[0], c.Chan.Type().Elem())
			args = args[1:]
		}
		cases = append(cases, c)
	}
	if hasDefault {
		cases = append(cases, reflect.SelectCase{Dir: reflect.SelectDefault})
	}
	i, v, ok := reflect.Select(cases)
	if i == len(kinds) {
		return -1, nil, false
	}
	if !v.IsValid() {
		return i, nil, ok
	}
	return i, v.Interface(), ok
}

func sendable(v any, t reflect.Type) reflect.Value {
	if v == nil {
		return reflect.Zero(t)
	}
	return reflect.ValueOf(v)
}

// Clear is the builtin function.
func Clear(x any) {
	if v := reflect.ValueOf(x); v.Kind() != reflect.Map || !v.IsNil() {
		v.Clear()
	}
}

// Min and Max are the builtin functions for floating point numbers.
func Min(xs ...float64) float64 {
	m := xs[0]
	for _, x := range xs[1:] {
		m = min(m, x)
	}
	return m
}

// Max is the largest.
func Max(xs ...float64) float64 {
	m := xs[0]
	for _, x := range xs[1:] {
		m = max(m, x)
	}
	return m
}

// Complex, Real and Imag are the builtin functions.
func Complex(r, i float64) complex128 { return complex(r, i) }

// Real is the real part.
func Real(c complex128) float64 { return real(c) }

// Imag is the imaginary part.
func Imag(c complex128) float64 { return imag(c) }

// PrintBuiltin is print or println, which write to standard error.
func (h *Host) PrintBuiltin(line bool, args ...any) {
	var b []byte
	for i, a := range args {
		if line && i > 0 {
			b = append(b, ' ')
		}
		b = appendBuiltin(b, a)
	}
	if line {
		b = append(b, '\n')
	}
	h.Stderr.Write(b)
}

// appendBuiltin writes a value as the runtime does, which knows nothing of methods.
func appendBuiltin(b []byte, a any) []byte {
	v := reflect.ValueOf(a)
	switch v.Kind() {
	case reflect.Invalid:
		return append(b, "(0x0,0x0)"...) // an interface
	case reflect.Float32:
		return strconv.AppendFloat(b, v.Float(), 'g', -1, 32)
	case reflect.Float64:
		return strconv.AppendFloat(b, v.Float(), 'g', -1, 64)
	case reflect.Complex64:
		return append(b, strconv.FormatComplex(v.Complex(), 'g', -1, 64)...)
	case reflect.Complex128:
		return append(b, strconv.FormatComplex(v.Complex(), 'g', -1, 128)...)
	case reflect.String:
		return append(b, v.String()...)
	case reflect.Bool:
		return strconv.AppendBool(b, v.Bool())
	case reflect.Slice:
		return fmt.Appendf(b, "[%d/%d]0x%x", v.Len(), v.Cap(), v.Pointer())
	case reflect.Pointer, reflect.Map, reflect.Chan, reflect.Func:
		return fmt.Appendf(b, "0x%x", v.Pointer())
	}
	switch {
	case v.CanInt():
		return strconv.AppendInt(b, v.Int(), 10)
	case v.CanUint():
		return strconv.AppendUint(b, v.Uint(), 10)
	}
	return fmt.Appendf(b, "%v", a)
}

// Text converts between a string and a slice of bytes or characters of a type with a name.
func (h *Host) Text(x any, typ int) any {
	v, t := reflect.ValueOf(x), h.types[typ]
	plain := func(t reflect.Type) reflect.Type {
		if t.Elem().Kind() == reflect.Uint8 {
			return reflect.TypeFor[[]byte]()
		}
		return reflect.TypeFor[[]rune]()
	}
	if v.Kind() == reflect.String {
		parts := reflect.ValueOf(v.String()).Convert(plain(t))
		return copied(parts, t).Interface()
	}
	return copied(v, plain(v.Type())).Convert(t).Interface()
}

// copied is a slice with the same numbers in elements of another type.
func copied(v reflect.Value, t reflect.Type) reflect.Value {
	r := reflect.MakeSlice(t, v.Len(), v.Len())
	for i := range v.Len() {
		r.Index(i).Set(v.Index(i).Convert(t.Elem()))
	}
	return r
}

package host

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"runtime"
	"slices"
	"strings"
)

// Thrown is a panic on its way through interpreted functions: the value that the program may
// recover, and where it began.
type Thrown struct {
	Value   any
	Mark    int64
	Runtime bool // raised by the runtime, not by a call of panic
}

// Error is what Go would print after "panic: ".
func (t *Thrown) Error() string {
	switch v := t.Value.(type) {
	case error:
		return v.Error()
	case string:
		return v
	}
	return fmt.Sprint(t.Value)
}

// runtimeError is an error of the language, with the text that Go gives it.
type runtimeError string

func (e runtimeError) Error() string { return "runtime error: " + string(e) }

// RuntimeError marks the type as Go's own do.
func (e runtimeError) RuntimeError() {}

// assertionError is a type assertion that does not hold.
type assertionError string

func (e assertionError) Error() string { return string(e) }

// RuntimeError marks the type as Go's own do.
func (e assertionError) RuntimeError() {}

// plainError is an error of the runtime whose text stands for itself.
type plainError string

func (e plainError) Error() string { return string(e) }

// RuntimeError marks the type as Go's own do.
func (e plainError) RuntimeError() {}

const nilPointer = "invalid memory address or nil pointer dereference"

// catch makes a Thrown of whatever recover returned.
func (h *Host) catch(r any) *Thrown {
	if t, ok := r.(*Thrown); ok {
		return t
	}
	if v, ok := r.(reflect.Value); ok && v.IsValid() && v.CanInterface() {
		r = v.Interface()
	}
	return &Thrown{Value: h.translate(r), Mark: h.Mark(), Runtime: true}
}

// Caught is a recovered value with the place where its panic began.
func (h *Host) Caught(r any) *Thrown { return h.catch(r) }

// translate gives the panics of reflection, with which the interpreter works, Go's own texts.
func (h *Host) translate(r any) any {
	switch r := r.(type) {
	case runtime.Error:
		return h.renamed(r)
	case *reflect.ValueError:
		return runtimeError(nilPointer)
	case string:
		if text, ok := reflected(r); ok {
			return runtimeError(text)
		}
	}
	return r
}

// renamed gives an error of the runtime the names of the program's types.
func (h *Host) renamed(e runtime.Error) error {
	text := e.Error()
	if t, ok := strings.CutPrefix(text, "hash of unhashable type: "); ok {
		text = "runtime error: hash of unhashable type " + t // the wording of maps' fast paths
	}
	for _, t := range h.longNames() {
		text = strings.ReplaceAll(text, t.String(), h.infos[t].Name)
	}
	if text == e.Error() {
		return e
	}
	return runtimeError(strings.TrimPrefix(text, "runtime error: "))
}

// longNames are the program's types, those first whose text can contain that of others.
func (h *Host) longNames() []reflect.Type {
	return slices.SortedFunc(maps.Keys(h.infos), func(a, b reflect.Type) int {
		return cmp.Or(cmp.Compare(len(b.String()), len(a.String())), cmp.Compare(a.String(), b.String()))
	})
}

var reflectTexts = []struct{ part, text string }{
	{"index out of range", "index out of range"},
	{"slice index out of bounds", "slice bounds out of range"},
	{"slice out of range", "slice bounds out of range"},
	{"call of nil function", nilPointer},
	{"zero Value", nilPointer},
	{"nil interface value", nilPointer},
	{"MakeSlice: negative len", "makeslice: len out of range"},
	{"MakeSlice: negative cap", "makeslice: cap out of range"},
	{"MakeSlice: len > cap", "makeslice: cap out of range"},
	{"slice overflow", "growslice: len out of range"},
	{"MakeChan: negative buffer size", "makechan: size out of range"},
}

func reflected(s string) (string, bool) {
	if !strings.HasPrefix(s, "reflect") {
		return "", false
	}
	if rest, ok := strings.CutPrefix(s, "reflect: cannot convert slice with length "); ok {
		n, m, ok := strings.Cut(rest, " to pointer to array with length ")
		if !ok {
			n, m, _ = strings.Cut(rest, " to array with length ")
		}
		return "cannot convert slice with length " + n + " to array or pointer to array with length " + m, true
	}
	for _, t := range reflectTexts {
		if strings.Contains(s, t.part) {
			return t.text, true
		}
	}
	return "", false
}

func (h *Host) fail(format string, args ...any) {
	h.throw(runtimeError(fmt.Sprintf(format, args...)), true)
}

func (h *Host) throw(v any, ofRuntime bool) {
	h.begin()
	panic(&Thrown{Value: v, Mark: h.Mark(), Runtime: ofRuntime})
}

func (h *Host) begin() {
	if h.Begin != nil {
		h.Begin()
	}
}

// Panic is the builtin function.
func (h *Host) Panic(v any) {
	if v == nil {
		v = new(runtime.PanicNilError)
	}
	h.throw(v, false)
}

// OutOfRange stops the program for an index.
func (h *Host) OutOfRange(i, n int) {
	if i < 0 {
		h.fail("index out of range [%d]", i)
	}
	h.fail("index out of range [%d] with length %d", i, n)
}

// Absent is a bound of a slice expression that is not written.
const Absent = -1 << 62

// CheckSlice stops the program when the bounds of a slice expression are wrong.
func (h *Host) CheckSlice(x any, lo, hi, limit int) {
	v := reflect.ValueOf(x)
	size, word := 0, "capacity"
	if v.Kind() == reflect.String {
		size, word = v.Len(), "length"
	} else {
		size = v.Cap()
	}
	if v.Kind() == reflect.Array {
		word = "length"
	}
	switch {
	case limit != Absent:
		h.checkSlice3(lo, hi, limit, size, word)
	case hi != Absent && hi < 0:
		h.fail("slice bounds out of range [:%d]", hi)
	case hi != Absent && hi > size:
		h.fail("slice bounds out of range [:%d] with %s %d", hi, word, size)
	}
	end := hi
	if hi == Absent {
		end = v.Len()
	}
	switch {
	case lo == Absent || limit != Absent:
	case lo < 0:
		h.fail("slice bounds out of range [%d:]", lo)
	case lo > end:
		h.fail("slice bounds out of range [%d:%d]", lo, end)
	}
}

func (h *Host) checkSlice3(lo, hi, limit, size int, word string) {
	if lo == Absent {
		lo = 0
	}
	switch {
	case limit < 0:
		h.fail("slice bounds out of range [::%d]", limit)
	case limit > size:
		h.fail("slice bounds out of range [::%d] with %s %d", limit, word, size)
	case hi < 0:
		h.fail("slice bounds out of range [:%d:]", hi)
	case hi > limit:
		h.fail("slice bounds out of range [:%d:%d]", hi, limit)
	case lo < 0:
		h.fail("slice bounds out of range [%d::]", lo)
	case lo > hi:
		h.fail("slice bounds out of range [%d:%d:]", lo, hi)
	}
}

// NegativeShift stops the program for a shift count.
func (h *Host) NegativeShift() { h.fail("negative shift amount") }

// NilMethod stops the program for a method of a nil interface.
func (h *Host) NilMethod() { h.fail(nilPointer) }

// NilReceiver stops the program for a method that wants a value and is called on a nil pointer.
func (h *Host) NilReceiver(method, name string) {
	h.throw(plainError("value method "+method+" called using nil *"+name+" pointer"), true)
}

// Exhausted stops an iterator function that goes on after the loop has ended.
func (h *Host) Exhausted() {
	h.fail("range function continued iteration after function for loop body returned false")
}

// AssertFailed stops the program for a type assertion.
func (h *Host) AssertFailed(x any, from, to, methods string) {
	var text string
	x = Raw(x)
	switch {
	case x == nil && methods != "":
		text = "interface conversion: interface is nil, not " + to
	case x == nil:
		text = fmt.Sprintf("interface conversion: %s is nil, not %s", shortInterface(from), to)
	case methods != "":
		text = fmt.Sprintf("interface conversion: %s is not %s: missing method %s",
			h.TypeName(x), to, h.firstMissing(x, methods))
	default:
		text = fmt.Sprintf("interface conversion: %s is %s, not %s", shortInterface(from), h.TypeName(x), to)
		if h.TypeName(x) == to {
			text += " (types from different scopes)"
		}
	}
	h.throw(assertionError(text), true)
}

// shortInterface is how the runtime prints the type of an interface value.
func shortInterface(s string) string {
	if strings.HasPrefix(s, "interface {") && s != "interface {}" {
		return "interface"
	}
	return s
}

func (h *Host) firstMissing(x any, methods string) string {
	t := reflect.TypeOf(x)
	for _, name := range strings.Fields(methods) {
		if !h.hasMethod(t, name) {
			return name
		}
	}
	return strings.Fields(methods)[0]
}

package interp

import (
	"reflect"
	"unsafe"

	yaegi "github.com/traefik/yaegi/interp"
)

// trim cuts the functions of a compiled program loose from one another. When a panic passes an
// interpreted function, the interpreter walks from the function up through the whole tree of the
// program, only to name the function in its trace; cut loose, it walks through the function
// alone, which is a hundred times faster in a program of some size. Nothing else looks up that
// way once the program has been executed. Where the interpreter is not built as expected, all
// stays as it is.
func trim(p *yaegi.Program) {
	root := reflect.ValueOf(p).Elem().FieldByName("root")
	if root.Kind() != reflect.Pointer || root.IsNil() || root.Elem().Kind() != reflect.Struct {
		return
	}
	children := root.Elem().FieldByName("child")
	if children.Kind() != reflect.Slice || children.Type().Elem() != root.Type() {
		return
	}
	for i := range children.Len() {
		anc := children.Index(i).Elem().FieldByName("anc")
		if anc.Kind() != reflect.Pointer || anc.Type() != root.Type() {
			return
		}
		reflect.NewAt(anc.Type(), unsafe.Pointer(anc.UnsafeAddr())).Elem().SetZero()
	}
}

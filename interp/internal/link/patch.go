package link

import (
	"reflect"
	"unsafe"
)

// Reflection can make no struct that contains a pointer to itself. Such a field is made with
// another type of the same layout, and gets its own type afterwards, here. The structs below
// repeat the beginning of the runtime's description of a struct type; a test checks that they
// still fit.

type abiType struct {
	size, ptrBytes      uintptr
	hash                uint32
	tflag, align, field uint8
	kind                uint8
	equal               func(unsafe.Pointer, unsafe.Pointer) bool
	gcData              *byte
	str, ptrToThis      int32
}

type abiField struct {
	_   *byte // name
	typ *abiType
	_   uintptr // offset
}

type abiStruct struct {
	abiType
	pkgPath *byte
	fields  []abiField
}

type eface struct {
	_    *abiType
	data unsafe.Pointer
}

// setFieldType changes the type of field i of a struct type that reflect.StructOf has made.
func setFieldType(s reflect.Type, i int, t reflect.Type) {
	(*abiStruct)(unsafe.Pointer(abiOf(s))).fields[i].typ = abiOf(t)
}

func abiOf(t reflect.Type) *abiType {
	// The data word of a reflect.Type points to the description.
	return (*abiType)((*eface)(unsafe.Pointer(&t)).data)
}

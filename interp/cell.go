package interp

import (
	"unsafe"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/host"
)

// cellAt is the mark's memory as the interpreter writes to it.
func cellAt(mark *int64) *host.Cell { return (*host.Cell)(unsafe.Pointer(mark)) }

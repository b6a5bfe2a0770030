package interp

import (
	"unsafe"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/host"
)

func cellAt(mark *int64) *host.Cell { return (*host.Cell)(unsafe.Pointer(mark)) }

func newCell() *host.Cell { return new(host.Cell) }

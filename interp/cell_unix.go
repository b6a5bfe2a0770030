//go:build unix

package interp

import (
	"os"
	"sync"
	"syscall"
	"unsafe"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/host"
)

// cells come from a page of their own. Goroutines of a program write to its cell without asking
// one another, as a mark that is a little wrong now and then is worth less than a lock in every
// statement; memory that is not the Go heap is out of the race detector's sight.
var cells struct {
	sync.Mutex
	page []byte
}

func newCell() *host.Cell {
	cells.Lock()
	defer cells.Unlock()
	size := int(unsafe.Sizeof(host.Cell{}))
	if len(cells.page) < size {
		page, err := syscall.Mmap(-1, 0, os.Getpagesize(), syscall.PROT_READ|syscall.PROT_WRITE,
			syscall.MAP_ANON|syscall.MAP_PRIVATE)
		if err != nil {
			return new(host.Cell)
		}
		cells.page = page
	}
	c := (*host.Cell)(unsafe.Pointer(&cells.page[0]))
	cells.page = cells.page[size:]
	return c
}

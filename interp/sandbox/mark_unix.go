//go:build unix

package sandbox

import (
	"os"
	"syscall"
	"unsafe"
)

// markFile is memory that the parent shares with a child: a file without a name.
type markFile struct {
	file *os.File
	mem  []byte
}

func newMarkFile() (*markFile, error) {
	f, err := os.CreateTemp("", "ramaworkshop-mark-")
	if err != nil {
		return nil, err
	}
	os.Remove(f.Name())
	if err := f.Truncate(8); err != nil {
		f.Close()
		return nil, err
	}
	mem, err := mapMark(f)
	if err != nil {
		f.Close()
		return nil, err
	}
	return &markFile{f, mem}, nil
}

func mapMark(f *os.File) ([]byte, error) {
	return syscall.Mmap(int(f.Fd()), 0, 8, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_SHARED)
}

// extra is the file that the child inherits as descriptor 3.
func (m *markFile) extra() []*os.File { return []*os.File{m.file} }

func (m *markFile) value() int64 { return *(*int64)(unsafe.Pointer(&m.mem[0])) }

func (m *markFile) close() {
	syscall.Munmap(m.mem)
	m.file.Close()
}

// openMark is the child's view of the memory; without it, memory of its own will do.
func openMark(shared bool) *int64 {
	if !shared {
		return new(int64)
	}
	f := os.NewFile(3, "mark")
	defer f.Close()
	mem, err := mapMark(f)
	if err != nil {
		return new(int64)
	}
	return (*int64)(unsafe.Pointer(&mem[0]))
}

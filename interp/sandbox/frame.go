package sandbox

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"sync"
)

// Frame is one message between parent and child.
type Frame struct {
	Kind byte
	Data []byte
}

// Kinds below FirstKind are the package's own. Of these only Stdout and Stderr come out of
// Run.Frames.
const (
	Stdout    byte = 1 // what the program prints
	Stderr    byte = 2 // what it prints with print and println
	FirstKind byte = 16
)

const (
	kindReady byte = iota + 3
	kindRequest
	kindTaken // the child has read the request
	kindDone
	kindCrash
	kindPlaces
	kindStuck
)

const maxFrame = 64 << 20

// frames reads and writes frames on a pair of pipes. Writing is safe for several goroutines.
type frames struct {
	r *bufio.Reader

	mu sync.Mutex
	w  io.Writer
}

func newFrames(r io.Reader, w io.Writer) *frames {
	return &frames{r: bufio.NewReaderSize(r, 64<<10), w: w}
}

func (f *frames) write(kind byte, data []byte) error {
	if len(data) > maxFrame {
		return fmt.Errorf("write frame: %d bytes are too many", len(data))
	}
	buf := make([]byte, 5, 5+len(data))
	buf[0] = kind
	binary.LittleEndian.PutUint32(buf[1:], uint32(len(data)))
	f.mu.Lock()
	defer f.mu.Unlock()
	_, err := f.w.Write(append(buf, data...))
	return err
}

func (f *frames) read() (Frame, error) {
	var head [5]byte
	if _, err := io.ReadFull(f.r, head[:]); err != nil {
		return Frame{}, err
	}
	n := binary.LittleEndian.Uint32(head[1:])
	if n > maxFrame {
		return Frame{}, fmt.Errorf("read frame: %d bytes are too many", n)
	}
	data := make([]byte, n)
	_, err := io.ReadFull(f.r, data)
	return Frame{head[0], data}, err
}

package sandbox

import (
	"io"
	"os"
	"sync/atomic"
)

// Link is a job's connection to the parent.
type Link struct {
	frames   *frames
	recv     chan Frame // closed by receive, which ends only with the process
	mark     *int64
	out, err *output
	still    atomic.Pointer[func() string]
}

// Still sets what tells, at the deadline, where the program is, where the mark does not say it; "" is
// nothing better than the mark.
func (l *Link) Still(at func() string) { l.still.Store(&at) }

// stuck is what the child knows at its deadline.
func (l *Link) stuck() stuckReport {
	s := stuckReport{Busy: busy()}
	if at := l.still.Load(); at != nil {
		s.At = (*at)()
	}
	return s
}

// stuckReport says of a program that has not ended whether something in it runs, and where.
type stuckReport struct {
	Busy bool
	At   string
}

// Send sends a frame. Kinds below FirstKind are the package's own.
func (l *Link) Send(kind byte, data []byte) error { return l.frames.write(kind, data) }

// Recv are the frames that the parent sends.
func (l *Link) Recv() <-chan Frame { return l.recv }

// Stdout is where the program prints. After a limit, what it prints is cut with a sentence.
func (l *Link) Stdout() io.Writer { return l.out }

// Stderr is where its print and println go, with a limit as well.
func (l *Link) Stderr() io.Writer { return l.err }

// Mark is a number that the parent can read even after the child has been killed.
func (l *Link) Mark() *int64 { return l.mark }

// Places tells the parent what the numbers in the mark mean: n is the place at index n-1.
func (l *Link) Places(places []string) error { return l.frames.write(kindPlaces, encode(places)) }

// Crash ends the process because the program has failed where nobody could recover.
func (l *Link) Crash(at, message string) {
	l.frames.write(kindCrash, encode(crashReport{at, message}))
	os.Exit(exitCrash)
}

// receive passes on what the parent sends. When the parent is gone, so is the child.
func (l *Link) receive() {
	for {
		f, err := l.frames.read()
		if err != nil {
			os.Exit(exitOrphan)
		}
		l.recv <- f
	}
}

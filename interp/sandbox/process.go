package sandbox

import (
	"io"
	"os/exec"
	"time"
)

// process is a child, and what the parent has of it.
type process struct {
	cmd    *exec.Cmd
	frames *frames
	stdin  io.WriteCloser
	stdout io.ReadCloser
	stderr tail
	mark   *markFile

	done chan struct{} // closed by reap when the process has ended
	err  error         // of waiting for it; after done
}

func (p *process) start() error {
	var err error
	if p.stdin, err = p.cmd.StdinPipe(); err != nil {
		return err
	}
	if p.stdout, err = p.cmd.StdoutPipe(); err != nil {
		return err
	}
	p.frames = newFrames(p.stdout, p.stdin)
	return p.cmd.Start()
}

func (p *process) kill() { p.cmd.Process.Kill() }

// taken waits until the child has read its request. A process that dies can take a moment to let
// go of its pipes: that a request could be written does not show that anybody is there.
func (p *process) taken(limit time.Duration) error {
	defer time.AfterFunc(limit, p.kill).Stop()
	for {
		f, err := p.frames.read()
		if err != nil || f.Kind == kindTaken {
			return err
		}
	}
}

// reap waits for the end of the process. All of its output must have been read.
func (p *process) reap() {
	p.err = p.cmd.Wait()
	close(p.done)
}

// release gives back what a process that nobody waits for has.
func (p *process) release() {
	p.stdin.Close()
	io.Copy(io.Discard, p.stdout)
	p.reap()
	p.closeMark()
}

func (p *process) closeMark() {
	if p.mark != nil {
		p.mark.close()
		p.mark = nil
	}
}

func (p *process) markValue() int64 {
	if p.mark == nil {
		return 0
	}
	return p.mark.value()
}

package bench

import (
	"context"
	"fmt"
	"net"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

// child is a server that runs for a benchmark, and ends with this process at the latest.
type child struct {
	cmd  *exec.Cmd
	done chan struct{} // closed when it has ended
	err  error
}

// startChild starts a server. The goroutine that starts it keeps its thread until it has ended: the
// kernel takes the end of that thread for the end of the parent.
func startChild(cmd *exec.Cmd) (*child, error) {
	c := &child{cmd: cmd, done: make(chan struct{})}
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		err := cmd.Start()
		started <- err
		if err == nil {
			c.err = cmd.Wait()
			close(c.done)
		}
	}()
	return c, <-started
}

// stop ends the server with a signal, or, after a while, without asking.
func (c *child) stop(sig syscall.Signal) error {
	if c == nil {
		return nil
	}
	c.cmd.Process.Signal(sig)
	select {
	case <-c.done:
	case <-time.After(20 * time.Second):
		c.cmd.Process.Kill()
		<-c.done
	}
	return nil
}

// ready asks until the server answers, ends, or takes too long.
func (c *child) ready(ctx context.Context, ask func() error) error {
	limit := time.After(20 * time.Second)
	for {
		err := ask()
		if err == nil {
			return nil
		}
		select {
		case <-time.After(50 * time.Millisecond):
		case <-ctx.Done():
			return ctx.Err()
		case <-c.done:
			return fmt.Errorf("%s ended: %v", c.cmd.Path, c.err)
		case <-limit:
			return fmt.Errorf("%s did not come up: %w", c.cmd.Path, err)
		}
	}
}

// freePort returns a port of the loopback interface that nobody has.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

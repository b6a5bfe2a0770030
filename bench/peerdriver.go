package bench

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
)

// PeerCommand is a command of the harness that measures other systems.
type PeerCommand struct {
	Kind       uint8 // 0 adds an item, 1 toggles one, 2 renames one
	List, Item uint64
	Title      string
	Payload    []byte
}

// PeerDriver runs todoApp in a harness of another module, as one more of its drivers. The harness names
// its types: Cmd is its command, Conn its interface of a connection. With a go.mod that requires this
// module, and replaces it by a folder, a driver is
//
//	&ours.PeerDriver[bench.Cmd, bench.Conn]{
//		Durable: true,
//		Command: func(c bench.Cmd) ours.PeerCommand {
//			return ours.PeerCommand{uint8(c.Kind), c.List, c.Item, c.Title, c.Payload}
//		},
//		Wrap: func(c any) bench.Conn { return c.(bench.Conn) },
//	}
type PeerDriver[Cmd, Conn any] struct {
	// Durable keeps the data on disk; otherwise it is in memory.
	Durable bool
	// InFlight is how many commands each connection has in flight with DoAsync; up to 1 it has only Do.
	InFlight int
	Command  func(c Cmd) PeerCommand
	// Wrap gives a *PeerConn[Cmd], or with InFlight a *PeerPipe[Cmd], the harness's type.
	Wrap func(c any) Conn

	engine todoEngine
}

// Name names the driver.
func (d *PeerDriver[Cmd, Conn]) Name() string {
	name := "ramaworkshop, in memory"
	if d.Durable {
		name = "ramaworkshop, durable"
	}
	if d.InFlight > 1 {
		name += fmt.Sprintf(", %d in flight", d.InFlight)
	}
	return name
}

// Start launches the module.
func (d *PeerDriver[Cmd, Conn]) Start(ctx context.Context, dir string) error {
	if d.Durable {
		return d.engine.start(ctx, filepath.Join(dir, "ramaworkshop"))
	}
	return d.engine.start(ctx, "")
}

// Conn gives a connection.
func (d *PeerDriver[Cmd, Conn]) Conn(context.Context, int, int) (Conn, error) {
	c := &PeerConn[Cmd]{engineConn{depot: d.engine.depot}, d.Command}
	if d.InFlight <= 1 {
		return d.Wrap(c), nil
	}
	return d.Wrap(&PeerPipe[Cmd]{PeerConn: c, window: make(chan struct{}, d.InFlight)}), nil
}

// Stop ends the cluster.
func (d *PeerDriver[Cmd, Conn]) Stop() error { return d.engine.stop() }

// PeerConn is a connection that does one command after the other.
type PeerConn[Cmd any] struct {
	conn    engineConn
	command func(c Cmd) PeerCommand
}

// Do does a command.
func (c *PeerConn[Cmd]) Do(ctx context.Context, x Cmd) error {
	if err := c.conn.send(ctx, c.translate(x)); err != nil {
		return err
	}
	return c.conn.wait(ctx)
}

func (c *PeerConn[Cmd]) translate(x Cmd) command {
	p := c.command(x)
	return command{int16(p.Kind), int64(p.List), int64(p.Item), p.Title, p.Payload}
}

// Close ends the connection.
func (c *PeerConn[Cmd]) Close() { c.conn.close() }

// PeerPipe is a connection with several commands in flight.
type PeerPipe[Cmd any] struct {
	*PeerConn[Cmd]
	window  chan struct{}
	waiting sync.WaitGroup
}

// DoAsync starts a command, when the window has room, and calls done when it is answered.
func (p *PeerPipe[Cmd]) DoAsync(x Cmd, done func(error)) {
	p.window <- struct{}{}
	one := engineConn{depot: p.conn.depot}
	err := one.send(context.Background(), p.translate(x))
	p.waiting.Go(func() {
		if err == nil {
			err = one.wait(context.Background())
		}
		done(err)
		<-p.window
	})
}

// Drain waits for the commands in flight.
func (p *PeerPipe[Cmd]) Drain() error {
	p.waiting.Wait()
	return nil
}

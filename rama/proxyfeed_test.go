package rama

import (
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/diff"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
)

type resyncs chan bool

func (r resyncs) Resync() { r <- true }
func (r resyncs) Close()  {}

// A proxy that has missed an update, or gets one that does not fit, asks for the whole value, and
// takes nothing else until it comes.
func TestProxyResync(t *testing.T) {
	asked := make(resyncs)
	told := make(chan string, 10)
	x := &Proxy{w: asked, wake: make(chan struct{}, 1), change: func(_, _ any, d Diff) { told <- d.String() }}
	go x.tell()
	defer x.Close()
	feed := func(n int64, d diff.Diff) { proxyFeed{x}.Answer(task.Update{N: n, Diff: d}, nil) }
	expect := func(want string) {
		t.Helper()
		if got := <-told; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	whole := func(n int64, v any) { feed(n, diff.Diff{Kind: diff.KindResync, Value: v}) }
	set := func(n int64, v any) { feed(n, diff.Diff{Kind: diff.KindValue, Value: v}) }

	whole(0, int64(1))
	expect("resync = 1")
	set(1, int64(2))
	expect("value = 2")
	set(3, int64(4)) // 2 is missing
	<-asked
	set(4, int64(5))
	if x.Get() != int64(2) {
		t.Errorf("got %v", x.Get())
	}
	whole(5, int64(5))
	expect("resync = 5")
	feed(6, diff.Diff{Kind: diff.KindKey, Path: []any{"a"}, Value: int64(1)})
	<-asked
	whole(7, int64(8))
	expect("resync = 8")
	set(8, int64(9))
	expect("value = 9")
}

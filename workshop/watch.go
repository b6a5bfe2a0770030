package workshop

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/ramaworkshop/ramaworkshop/exercises"
)

// Saves are watched through the folders of the files, because editors replace files on save;
// and looked for now and then, because some file systems do not tell.
const (
	settle = 15 * time.Millisecond // a save may be several events
	poll   = 2 * time.Second
)

// Saved is a file that a learner saved. Start says that it is as the exercise begins: it was
// reset, or the one that it continues has passed.
type Saved struct {
	Exercise *exercises.Exercise
	Text     []byte
	Start    bool
}

// Watch tells of saved files until the context ends, and then closes the channel. Files that
// were not changed in content are left out; the latest save counts.
func (f *Folder) Watch(ctx context.Context) (<-chan Saved, error) {
	w := &watcher{f: f, out: make(chan Saved), last: map[string]string{}, dirs: map[string]bool{}}
	fs, err := fsnotify.NewWatcher()
	if err == nil {
		w.fs = fs
	}
	for _, e := range f.Catalog.Exercises {
		if b, err := os.ReadFile(f.File(e)); err == nil {
			w.last[e.ID] = string(b)
		}
		w.watchDir(filepath.Dir(f.File(e)))
	}
	go w.loop(ctx)
	return w.out, nil
}

type watcher struct {
	f    *Folder
	fs   *fsnotify.Watcher // nil where there is none: then it is only polled
	out  chan Saved
	last map[string]string // the text of each file as it was told last
	dirs map[string]bool
}

func (w *watcher) watchDir(dir string) {
	if w.fs != nil && !w.dirs[dir] && w.fs.Add(dir) == nil {
		w.dirs[dir] = true
	}
}

func (w *watcher) loop(ctx context.Context) {
	defer close(w.out)
	var events chan fsnotify.Event
	var errs chan error
	if w.fs != nil {
		defer w.fs.Close()
		events, errs = w.fs.Events, w.fs.Errors
	}
	tick := time.NewTicker(poll)
	defer tick.Stop()
	var quiet <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return
		case _, ok := <-events:
			if !ok {
				events = nil
				continue
			}
			quiet = time.After(settle)
		case <-errs:
			// What was missed is found by the next look.
		case <-quiet:
			quiet = nil
			w.look(ctx)
		case <-tick.C:
			w.look(ctx)
		}
	}
}

// look tells of every file whose text is not as it was told last.
func (w *watcher) look(ctx context.Context) {
	for _, e := range w.f.Catalog.Exercises {
		path := w.f.File(e)
		b, err := os.ReadFile(path)
		if err != nil {
			continue // gone, or being replaced just now
		}
		if text := string(b); text != w.last[e.ID] {
			w.last[e.ID] = text
			select {
			case w.out <- Saved{e, b, text == string(w.f.Start(e))}:
			case <-ctx.Done():
				return
			}
		}
		w.watchDir(filepath.Dir(path))
	}
}

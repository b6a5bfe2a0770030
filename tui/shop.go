package tui

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// shop is the learner's folder for commands that run at the same time: one after the other.
type shop struct {
	f *workshop.Folder

	mu    sync.Mutex
	reads int
}

// progress is what the screens show of the folder.
type progress struct {
	status map[string]grade.Status
	hints  map[string]int
	undo   map[string]bool
	start  map[string][]byte // what the exercises begin with that continue another
	notes  []string
	place  string // the item that was open last
	seq    int    // of two readings the one with the higher number is the later one
}

// read reads the progress.
func (s *shop) read() (*progress, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.readLocked()
}

func (s *shop) readLocked() (*progress, error) {
	stored, err := s.f.Progress()
	if err != nil {
		return nil, err
	}
	p := &progress{
		status: map[string]grade.Status{}, hints: map[string]int{}, undo: map[string]bool{},
		start: map[string][]byte{},
	}
	for _, e := range s.f.Catalog.Exercises {
		p.status[e.ID] = s.f.Status(stored, e)
		r := stored.Record(e.ID)
		p.hints[e.ID] = min(r.Hints, len(e.Hints))
		p.undo[e.ID] = len(r.Undo) > 0
		if e.Continues != "" {
			p.start[e.ID] = s.f.Start(e)
		}
	}
	p.notes, s.f.Notes = s.f.Notes, nil
	p.place = s.place()
	s.reads++
	p.seq = s.reads
	return p, nil
}

// do changes the folder and returns the progress after it.
func (s *shop) do(change func(f *workshop.Folder) error) (*progress, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := change(s.f); err != nil {
		return nil, err
	}
	return s.readLocked()
}

// graded records a verdict. A start file that nobody has touched is graded to show what it
// does; that is no attempt.
func (s *shop) graded(e *exercises.Exercise, text []byte, st grade.Status) (*progress, error) {
	return s.do(func(f *workshop.Folder) error {
		if string(text) == string(f.Start(e)) && st != grade.Passed {
			return nil
		}
		return f.Graded(e, text, st)
	})
}

// The place where the learner was is a file of its own: it changes often, and losing it costs
// nothing.
type placeFile struct {
	Version int    `json:"version"`
	Item    string `json:"item"`
}

func (s *shop) placePath() string { return filepath.Join(s.f.Dir, ".ramaworkshop", "place.json") }

func (s *shop) place() string {
	b, err := os.ReadFile(s.placePath())
	if err != nil {
		return ""
	}
	var p placeFile
	if json.Unmarshal(b, &p) != nil || p.Version != 1 {
		return ""
	}
	return p.Item
}

func (s *shop) setPlace(id string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	b, err := json.Marshal(placeFile{1, id})
	if err != nil {
		return err
	}
	tmp := s.placePath() + ".new"
	if err := os.WriteFile(tmp, append(b, '\n'), 0o644); err != nil {
		return fmt.Errorf("keep the place: %w", err)
	}
	return os.Rename(tmp, s.placePath())
}

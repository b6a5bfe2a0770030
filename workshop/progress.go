package workshop

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// Status of an exercise in a learner's progress, beyond those of a verdict.
const (
	Passed     = grade.Passed
	NotYet     = grade.NotYet
	NotStarted = grade.Status("not-started")
	Skipped    = grade.Status("skipped")
)

// progressVersion is the version of the progress file.
const progressVersion = 1

// Progress is what a learner has done, by exercise.
type Progress struct {
	Version   int                `json:"version"`
	Exercises map[string]*Record `json:"exercises"`
}

// Record is what a learner has done with one exercise.
type Record struct {
	PassedAt *time.Time `json:"passed_at,omitempty"`
	Skipped  bool       `json:"skipped,omitempty"`
	// Attempts counts the versions of the file that were graded.
	Attempts int `json:"attempts,omitempty"`
	// Hints is how many hints were looked at.
	Hints int `json:"hints,omitempty"`
	// Undo are the versions that resets replaced, the latest last.
	Undo []string `json:"undo,omitempty"`
}

// Progress reads the progress file. One that cannot be read is put aside, with a note.
func (f *Folder) Progress() (*Progress, error) {
	p := &Progress{Version: progressVersion, Exercises: map[string]*Record{}}
	path := f.state("progress.json")
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return p, nil
	}
	if err != nil {
		return nil, err
	}
	read := &Progress{}
	if err := json.Unmarshal(b, read); err == nil && read.Version > progressVersion {
		return nil, fmt.Errorf("%s was written by a newer ramaworkshop: use that one", path)
	} else if err == nil && read.Version == progressVersion {
		for id, r := range read.Exercises {
			if r != nil {
				p.Exercises[id] = r
			}
		}
		return p, nil
	}
	aside := fmt.Sprintf("%s.broken-%s", path, time.Now().Format("20060102-150405"))
	if err := os.Rename(path, aside); err != nil {
		return nil, err
	}
	f.Notes = append(f.Notes, fmt.Sprintf(
		"The progress file could not be read and was put aside as %s; your files are as they were, and "+
			"\"ramaworkshop check --all\" finds out again what is passed.", aside))
	return p, nil
}

// Record returns the record of an exercise, an empty one at first.
func (p *Progress) Record(id string) *Record {
	if r := p.Exercises[id]; r != nil {
		return r
	}
	return &Record{}
}

// update changes an exercise's record.
func (f *Folder) update(id string, change func(r *Record)) error {
	p, err := f.Progress()
	if err != nil {
		return err
	}
	r := p.Record(id)
	change(r)
	p.Exercises[id] = r
	return f.save(p)
}

func (f *Folder) save(p *Progress) error {
	b, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return err
	}
	return explain(f.Dir, writeFile(f.state("progress.json"), append(b, '\n')))
}

// Status returns how far a learner is with an exercise.
func (f *Folder) Status(p *Progress, e *exercises.Exercise) grade.Status {
	r := p.Record(e.ID)
	switch {
	case r.PassedAt != nil:
		return Passed
	case r.Skipped:
		return Skipped
	case r.Attempts > 0 || f.Changed(e):
		return NotYet
	}
	return NotStarted
}

// Graded records a verdict on the version of a file. What is passed once stays passed.
func (f *Folder) Graded(e *exercises.Exercise, file []byte, s grade.Status) error {
	if s == grade.CouldNotJudge {
		return nil
	}
	_, fresh, err := f.keep(e, file)
	if err != nil {
		return err
	}
	if s == Passed {
		if err := f.carry(e, file); err != nil {
			return explain(f.Dir, err)
		}
	}
	return f.update(e.ID, func(r *Record) {
		if fresh {
			r.Attempts++
		}
		if s == Passed && r.PassedAt == nil {
			now := time.Now().UTC().Truncate(time.Second)
			r.PassedAt, r.Skipped = &now, false
		}
	})
}

// Skip leaves an exercise out for now; it is not a pass.
func (f *Folder) Skip(e *exercises.Exercise) error {
	return f.update(e.ID, func(r *Record) { r.Skipped = r.PassedAt == nil })
}

// NextHint returns the next hint that was not looked at, and which it is, from 1; after the
// last it is the last again.
func (f *Folder) NextHint(e *exercises.Exercise) (hint string, n int, err error) {
	if len(e.Hints) == 0 {
		return "", 0, fmt.Errorf("%s has no hints; \"ramaworkshop solution %s\" shows an answer", e.ID, e.ID)
	}
	err = f.update(e.ID, func(r *Record) {
		r.Hints = min(r.Hints+1, len(e.Hints))
		n = r.Hints
	})
	if err != nil {
		return "", 0, err
	}
	return e.Hints[n-1], n, nil
}

// Next returns the first exercise that is neither passed nor skipped, nil when all are.
func (f *Folder) Next(p *Progress) *exercises.Exercise {
	for _, e := range f.Catalog.Exercises {
		if s := f.Status(p, e); s != Passed && s != Skipped {
			return e
		}
	}
	return nil
}

// Export returns the progress as a file that Import takes on another machine.
func (f *Folder) Export() ([]byte, error) {
	p, err := f.Progress()
	if err != nil {
		return nil, err
	}
	for _, r := range p.Exercises {
		r.Undo = nil // versions of files that the other machine does not have
	}
	b, err := json.MarshalIndent(p, "", "  ")
	return append(b, '\n'), err
}

// Import adds exported progress to what is here; what is passed in either is passed.
func (f *Folder) Import(b []byte) error {
	in := &Progress{}
	if err := json.Unmarshal(b, in); err != nil || in.Version != progressVersion {
		return fmt.Errorf("the file is not an exported progress of version %d", progressVersion)
	}
	p, err := f.Progress()
	if err != nil {
		return err
	}
	for id, r := range in.Exercises {
		if r == nil {
			continue
		}
		have := p.Record(id)
		if have.PassedAt == nil || r.PassedAt != nil && r.PassedAt.Before(*have.PassedAt) {
			have.PassedAt = r.PassedAt
		}
		have.Skipped = (have.Skipped || r.Skipped) && have.PassedAt == nil
		have.Attempts, have.Hints = max(have.Attempts, r.Attempts), max(have.Hints, r.Hints)
		p.Exercises[id] = have
	}
	return f.save(p)
}

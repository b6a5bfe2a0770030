package task

// trimming is whether the timer that trims a partition of a depot is set.
type trimming struct{ set bool }

// trimNow trims a partition.
type trimNow struct{ task, depot int }

// Dest implements Message.
func (m *trimNow) Dest() int { return m.task }

// trimLater sets the timer that trims a partition, when an option says so and it is not set. It is
// set by what is appended, so that a simulation whose depots rest comes to an end.
func (t *Task) trimLater(depot int) {
	if t.options[depot].MaxEntries == 0 || t.depots[depot] == nil {
		return
	}
	if t.trims == nil {
		t.trims = make([]trimming, len(t.depots))
	}
	if !t.trims[depot].set {
		t.trims[depot].set = true
		t.th.timers.add(t.th.now+trimMillis, &trimNow{t.ID, depot})
	}
}

// trim removes what is behind the newest records that are kept, and, unless options say otherwise,
// nothing that a topology has not processed.
func (t *Task) trim(depot int) {
	t.trims[depot].set = false
	d, o := t.depots[depot], &t.options[depot]
	if o.MaxEntries == 0 {
		return
	}
	before := d.End() - int64(float64(o.MaxEntries)*(1+o.Excess))
	for _, s := range t.streams {
		for i := range s.sources {
			if s.sources[i].Depot != depot || !o.Coordinate {
				continue
			}
			if next, _ := s.books.Progress(i); next < before {
				before = next
			}
		}
	}
	if before > d.Start() {
		d.Trim(t.th.batch, before)
	}
	for _, s := range t.streams {
		for i := range s.sources {
			if s.sources[i].Depot == depot {
				s.jump(&s.sources[i], before)
			}
		}
	}
}

// jump makes a source that lags behind what was trimmed go on with what is there. Of records that are
// being processed the attempt goes on.
func (s *stream) jump(src *source, to int64) {
	if next, _ := s.books.Progress(src.index); next >= to {
		return
	}
	s.touch()
	for o := range src.failing {
		if o < to {
			delete(src.failing, o)
		}
	}
	s.books.Jump(src.index, to)
	if src.next < to {
		src.next = to
		src.blocked, src.retryAt = false, 0
	}
	s.more(src)
}

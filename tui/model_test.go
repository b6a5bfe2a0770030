package tui

import (
	"context"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// harness runs a model without a terminal and without time: commands are done where they arise.
type harness struct {
	t *testing.T
	*model
	grader *fakeGrader
	quit   bool
	copied string
}

func newHarness(t *testing.T, w, h int) *harness {
	t.Helper()
	f, env := newFolder(t)
	set := newSettings(env, "vim", false, false)
	set.later = func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }
	s := &shop{f: f}
	p, err := s.read()
	if err != nil {
		t.Fatal(err)
	}
	m := newModel(set, &jobs{ctx: t.Context()})
	hs := &harness{t: t, model: m, grader: &fakeGrader{hold: make(chan struct{})}}
	m.shop, m.grader, m.course, m.progress = s, hs.grader, newCourse(f.Chapters, f.Catalog), p
	m.start()
	hs.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI}, tea.WindowSizeMsg{Width: w, Height: h})
	return hs
}

func (h *harness) send(msgs ...tea.Msg) {
	for _, msg := range msgs {
		_, cmd := h.Update(msg)
		h.run(cmd)
	}
}

func (h *harness) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			h.run(c)
		}
	case tea.QuitMsg:
		h.quit = true
	default:
		h.send(msg)
	}
}

var keyCodes = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
	"left": tea.KeyLeft, "right": tea.KeyRight, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	"home": tea.KeyHome, "end": tea.KeyEnd, "backspace": tea.KeyBackspace,
}

func keyPress(name string) tea.KeyPressMsg {
	if c, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(c[0]), Mod: tea.ModCtrl}
	}
	if name == "shift+tab" {
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	if c, ok := keyCodes[name]; ok {
		return tea.KeyPressMsg{Code: c}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

func (h *harness) press(keys ...string) *harness {
	for _, k := range keys {
		h.send(keyPress(k))
	}
	return h
}

// open opens an exercise.
func (h *harness) open(id string) *harness {
	h.run(h.openItem(h.course.find("exercise:" + id)))
	h.draw()
	return h
}

// save writes an exercise's file and tells the model, as the watcher does.
func (h *harness) save(id, text string) *harness {
	h.t.Helper()
	e := h.shop.f.Catalog.Find(id)
	if err := os.WriteFile(h.shop.f.File(e), []byte(text), 0o644); err != nil {
		h.t.Fatal(err)
	}
	h.set.saved = nil
	h.send(fileMsg{exercise: e, text: []byte(text)})
	return h
}

func (h *harness) text() string { return ansi.Strip(h.content) }

func (h *harness) has(texts ...string) *harness {
	h.t.Helper()
	for _, s := range texts {
		if !strings.Contains(h.text(), s) {
			h.t.Fatalf("%q is not in\n%s", s, h.text())
		}
	}
	return h
}

func (h *harness) fits() {
	h.t.Helper()
	lines := strings.Split(h.content, "\n")
	if len(lines) != h.h {
		h.t.Fatalf("%d × %d: %d lines", h.w, h.h, len(lines))
	}
	for i, l := range lines {
		if n := width(l); n != h.w {
			h.t.Fatalf("%d × %d: line %d has %d cells: %q", h.w, h.h, i, n, ansi.Strip(l))
		}
		if s := ansi.Strip(l); strings.ContainsAny(s, "\t\r\x1b") {
			h.t.Fatalf("%d × %d: line %d moves the cursor: %q", h.w, h.h, i, s)
		}
	}
}

// scenes are screens worth drawing at every size.
var scenes = map[string]func(h *harness){
	"home":       func(*harness) {},
	"filter":     func(h *harness) { h.press("/", "c", "o") },
	"help":       func(h *harness) { h.press("?") },
	"lesson":     func(h *harness) { h.press("enter", "G") },
	"table":      func(h *harness) { h.run(h.openItem(h.course.find("lesson:hops"))); h.press("pgdown", "right") },
	"task":       func(h *harness) { h.open(countsID) },
	"verdict":    func(h *harness) { h.open(countsID).save(countsID, "x").press("2", "j", "j") },
	"broken":     func(h *harness) { h.open(countsID).save(countsID, "// grader: broken\n").press("2") },
	"partitions": func(h *harness) { h.open(countsID).save(countsID, solution(h)).press("3", "0", "}", ",", ",") },
	"pstates":    func(h *harness) { h.open(countsID).save(countsID, solution(h)).press("4", "0", "}", "}") },
	"zoom":       func(h *harness) { h.open(countsID).press("5", "z") },
	"source":     func(h *harness) { h.open(countsID).press("6", "{") },
	"hint":       func(h *harness) { h.open(countsID).press("h", "h") },
	"solution":   func(h *harness) { h.open(countsID).press("s", "s") },
	"palette":    func(h *harness) { h.open(countsID).press(":", "s", "t") },
	"predict":    func(h *harness) { predictWords(h).press("a", "enter", "c", "enter", "right") },
	"trees": func(h *harness) {
		h.open(countsID).send(gradedMsg{exercise: h.bench.exercise, seq: h.try().seq, verdict: treesVerdict()})
		h.press("2", "j")
	},
	"wide": func(h *harness) {
		h.open(countsID)
		h.bench.record(newTravel(wideStory()), newSource("main.go", "package main\n\t\t// 漢字\n"), "a\tb\n")
		h.press("4")
	},
}

func solution(h *harness) string { return string(h.shop.f.Catalog.Find(countsID).Solution) }

// At every size, whatever is shown, the window is filled exactly.
func TestEverySizeFits(t *testing.T) {
	for name, scene := range scenes {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHarness(t, 80, 24)
			scene(h)
			n := 0
			for w := 20; w <= 200; w++ {
				for rows := 8; rows <= 60; rows++ {
					// A part of all sizes for each scene, and all of those that are near a border.
					border := w == minWidth || w == columnsWidth || rows == minHeight || rows == columnsHeight ||
						rows == stackedHeight
					if n++; n%23 != 0 && !(border && n%5 == 0) {
						continue
					}
					h.send(tea.WindowSizeMsg{Width: w, Height: rows})
					h.fits()
				}
			}
		})
	}
}

// Parts of the layout stay within the window and do not lie over each other.
func TestLayout(t *testing.T) {
	t.Parallel()
	for _, panes := range [][]paneID{exercisePanes, stepPanes} {
		for _, a := range []arrangement{{}, {zoom: true}, {asking: true}, {asking: true, below: mostTold}} {
			for _, focus := range panes {
				b := newBench("", panes)
				b.asking = a.asking
				b.turnTo(focus)
				b.zoom, b.below = a.zoom, a.below
				for w := minWidth; w <= 200; w++ {
					for h := minHeight; h <= 60; h++ {
						checkLayout(t, w, h, layout(w, h, b.arrangement), focus)
					}
				}
			}
		}
	}
}

func checkLayout(t *testing.T, w, h int, f frame, focus paneID) {
	t.Helper()
	rs := append([]rect{f.head, f.tabs, f.strip, f.foot}, f.rules...)
	shown := false
	for _, p := range f.panes {
		rs = append(rs, p.rect)
		shown = shown || p.id == focus
		if in := p.inner(); in.w < 20 || in.h < 5 {
			t.Fatalf("%d × %d: %s has only %d × %d", w, h, paneNames[p.id], in.w, in.h)
		}
	}
	if !shown {
		t.Fatalf("%d × %d: the focused pane is not shown", w, h)
	}
	for i, r := range rs {
		if r.h == 0 {
			continue
		}
		if r.x < 0 || r.y < 0 || r.w <= 0 || r.x+r.w > w || r.y+r.h > h {
			t.Fatalf("%d × %d: %+v is outside", w, h, r)
		}
		for _, o := range rs[i+1:] {
			if o.h > 0 && r.x < o.x+o.w && o.x < r.x+r.w && r.y < o.y+o.h && o.y < r.y+r.h {
				t.Fatalf("%d × %d: %+v lies over %+v", w, h, r, o)
			}
		}
	}
}

// Whatever is pressed, nothing breaks and the window stays filled.
func TestAnyKeys(t *testing.T) {
	var keys []string
	seen := map[string]bool{"ctrl+z": true, "e": true, "E": true} // they leave the program
	for _, a := range newKeymap() {
		for _, k := range a.keys {
			if !seen[k] {
				seen[k] = true
				keys = append(keys, k)
			}
		}
	}
	keys = append(keys, "backspace", "ä", "w", "enter", "enter", "esc", "3", "4", "5", "right", "right")
	for seed := range uint64(4) {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			rng := rand.New(rand.NewPCG(seed, 1))
			h := newHarness(t, 80, 24)
			var pressed []string
			defer func() {
				if r := recover(); r != nil {
					t.Fatalf("after %v: %v", pressed[max(0, len(pressed)-30):], r)
				}
			}()
			for i := range 1500 {
				if i%250 == 0 {
					h.open(countsID)
				}
				k := keys[rng.IntN(len(keys))]
				pressed = append(pressed, k)
				h.press(k)
				h.fits()
				if rng.IntN(40) == 0 {
					h.send(tea.WindowSizeMsg{Width: 50 + rng.IntN(120), Height: 12 + rng.IntN(40)})
				}
				if rng.IntN(10) == 0 {
					m := tea.Mouse{X: rng.IntN(h.w), Y: rng.IntN(h.h), Button: tea.MouseLeft}
					h.send(tea.MouseClickMsg(m))
					m.Button = tea.MouseWheelDown
					h.send(tea.MouseWheelMsg(m))
				}
			}
		})
	}
}

// Going back is folding less: at every position the panes show what going there from the start
// shows.
func TestTravel(t *testing.T) {
	t.Parallel()
	es := mendedVerdict().Journal
	there, back := newTravel(es), newTravel(es)
	there.goTo(0)
	var forward []string
	see := func(tr *travel) string {
		var v partitionsView
		var p pstatesView
		p.turnTo(tr)
		return tr.position() + strings.Join(v.Render(80, 40, tr), "\n") + strings.Join(p.Render(80, 40, tr), "\n")
	}
	for range len(es) + 1 {
		forward = append(forward, see(there))
		there.by(1)
	}
	for n := len(es); n >= 0; n-- {
		if got := see(back); got != forward[n] {
			t.Fatalf("at %d: got\n%s\nwant\n%s", n, got, forward[n])
		}
		back.by(-1)
	}
}

// Progress is read while it changes: the later reading counts.
func TestLaterProgressCounts(t *testing.T) {
	h := newHarness(t, 80, 24)
	old, _ := h.shop.read()
	later, _ := h.shop.read()
	later.status = map[string]grade.Status{countsID: workshop.Passed}
	h.update(later)
	h.update(old)
	if h.progress.status[countsID] != workshop.Passed {
		t.Error("an older reading took the place of a later one")
	}
}

// A verdict on a save that is not the latest is dropped.
func TestLatestSaveCounts(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID)
	e := h.bench.exercise
	first := h.grade(e, []byte("// grader: wait\n"))
	second := h.grade(e, []byte(solution(h)))
	h.run(first) // it was called off, and so ends at once
	h.run(second)
	h.has("✓ passed")
	if h.grader.called != 1 {
		t.Errorf("%d gradings were called off", h.grader.called)
	}
	h.send(gradedMsg{exercise: e, seq: 1, verdict: startVerdict()})
	h.has("✓ passed")
}

func TestPlayStops(t *testing.T) {
	h := newHarness(t, 80, 24).open(countsID)
	h.press("r")
	seq := h.bench.playing
	if seq == 0 || h.bench.travel.n != 0 {
		t.Fatalf("playing %d at %d", seq, h.bench.travel.n)
	}
	h.send(playMsg{seq}, playMsg{seq}, playMsg{seq - 1})
	h.has("entry 2 of", "playing")
	h.press("space")
	h.send(playMsg{seq})
	if h.bench.travel.n != 2 || h.bench.playing != 0 {
		t.Error("it does not stop")
	}
	h.press("r").press("right")
	if h.bench.playing != 0 {
		t.Error("a step does not end it")
	}
}

func TestMouse(t *testing.T) {
	h := newHarness(t, 120, 36).open(countsID)
	click := func(x, y int) { h.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	at := func(text string) (int, int) {
		t.Helper()
		for y, l := range strings.Split(h.text(), "\n") {
			if i := strings.Index(l, text); i >= 0 {
				return width(l[:i]), y
			}
		}
		t.Fatalf("%q is not in\n%s", text, h.text())
		return 0, 0
	}
	click(at("5 Journal"))
	if h.bench.focus != journalPane {
		t.Errorf("a click on a title focuses %s", paneNames[h.bench.focus])
	}
	h.press("g")
	click(at("2 t14"))
	if h.bench.travel.n != 2 {
		t.Errorf("a click on an entry goes to %d", h.bench.travel.n)
	}
	click(at("3 Partitions"))
	h.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	click(at("6 Source"))
	if h.bench.focus != sourcePane {
		t.Errorf("a click on a tab focuses %s", paneNames[h.bench.focus])
	}
	h.send(tea.MouseWheelMsg{X: 5, Y: 10, Button: tea.MouseWheelDown})
	if h.bench.text.top != wheelLines {
		t.Errorf("the wheel scrolled to %d", h.bench.text.top)
	}
	h.press("M")
	if v := h.View(); v.MouseMode != tea.MouseModeNone {
		t.Error("the mouse is not left to the terminal")
	}
	h.press("esc")
	click(at("Ask the right task"))
	click(at("Ask the right task"))
	if h.screen != lessonScreen || h.lesson.lesson.ID != "routing" {
		t.Error("a click on what is selected does not open it")
	}
}

func TestJobsEnd(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	j := &jobs{ctx: ctx}
	began := make(chan struct{})
	job := j.do(func(ctx context.Context) tea.Msg {
		close(began)
		<-ctx.Done()
		return nil
	})
	go job()
	<-began
	cancel()
	j.wait()
	if msg := j.do(func(context.Context) tea.Msg { return 1 })(); msg != nil {
		t.Error("a job began after the end")
	}
}

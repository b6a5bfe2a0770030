package tui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/workshop"
)

// Options of Run.
type Options struct {
	Folder *workshop.Folder
	Grader exercises.Grader

	// RunMain runs the Main of a file, for learners who want to see what it prints; nil leaves that
	// to the command line.
	RunMain func(ctx context.Context, file string) (Ran, error)
	// StepMain runs it event by event, in the order of causes, for learners who predict what it
	// prints; nil leaves that out.
	StepMain func(ctx context.Context, file string) (Ran, error)

	// In and Out are the terminal; nil means the program's own.
	In  io.Reader
	Out io.Writer
	// Env is the environment, KEY=VALUE; nil means the program's own.
	Env []string
	// Editor is the command that opens files; "" means $VISUAL, $EDITOR, or what is installed.
	Editor string
	// Plain is for screen readers: lines instead of screens. It is also what is used when the
	// output is no terminal, or a dumb one.
	Plain bool
	// NoMotion leaves out everything that moves by itself.
	NoMotion bool
	// NoMouse leaves the mouse to the terminal.
	NoMouse bool

	// Width, Height and Profile say what the terminal is like instead of asking it; they are for
	// tests.
	Width, Height int
	Profile       colorprofile.Profile
}

// StepOptions are the options of Step. The fields that Options has, too, mean the same.
type StepOptions struct {
	Title string
	// Entries are the journal, and Source the program that it is of.
	Entries []*journal.Entry
	Source  Source
	// Predict has the learner say what prints next, before it is shown. It is ErrNoPrints when
	// nothing does.
	Predict bool
	// Again runs the program once more; nil when that cannot be done.
	Again runAgain

	In            io.Reader
	Out           io.Writer
	Env           []string
	Plain         bool
	NoMotion      bool
	NoMouse       bool
	Width, Height int
	Profile       colorprofile.Profile
}

// Source is a program's file.
type Source struct{ Name, Text string }

// Run is the workshop. It returns when the learner quits or the context ends.
func Run(ctx context.Context, o Options) error {
	if o.Folder == nil || o.Grader == nil {
		return errors.New("the workshop needs a folder and a grader")
	}
	set := newSettings(o.Env, o.Editor, o.NoMotion, o.NoMouse)
	set.runMain, set.stepMain = o.RunMain, o.StepMain
	t := terminal{o.In, o.Out, set.env, o.Plain, o.Width, o.Height, o.Profile}
	s := &shop{f: o.Folder}
	p, err := s.read()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	j := &jobs{ctx: ctx}
	c := newCourse(o.Folder.Chapters, o.Folder.Catalog)
	if len(c.items) == 0 {
		return errors.New("there are no lessons")
	}
	if t.isPlain() {
		return runPlain(ctx, t, &plain{set: set, shop: s, grader: o.Grader, course: c, progress: p})
	}
	m := newModel(set, j)
	m.shop, m.grader, m.course, m.progress = s, o.Grader, c, p
	m.start()
	return t.run(ctx, m, cancel)
}

// Step is the stepper on a recorded run. It returns when the learner quits or the context ends.
func Step(ctx context.Context, o StepOptions) error {
	set := newSettings(o.Env, "", o.NoMotion, o.NoMouse)
	t := terminal{o.In, o.Out, set.env, o.Plain, o.Width, o.Height, o.Profile}
	if t.isPlain() {
		return stepPlain(ctx, t, set, o)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	m := newModel(set, &jobs{ctx: ctx})
	m.progress = &progress{}
	m.screen, m.bench = benchScreen, newBench(o.Title, stepPanes)
	m.bench.record(newTravel(o.Entries), newSource(o.Source.Name, o.Source.Text), "")
	m.bench.again = o.Again
	m.bench.goTo(0)
	if len(m.bench.travel.modules) == 0 {
		m.bench.showSource()
	}
	if o.Predict {
		if err := m.bench.startPredict(); err != nil {
			return err
		}
		m.notice = predictHello
	}
	return t.run(ctx, m, cancel)
}

// terminal is what a program runs in.
type terminal struct {
	in            io.Reader
	out           io.Writer
	env           environment
	plain         bool
	width, height int
	profile       colorprofile.Profile
}

// isPlain reports whether lines are all that should, or can, be shown.
func (t terminal) isPlain() bool {
	if t.plain || t.env.get("TERM") == "dumb" {
		return true
	}
	return t.width == 0 && !(isTerminal(t.out, os.Stdout) && isTerminal(t.in, os.Stdin))
}

// isTerminal reports whether a stream, or what stands for it, is a terminal.
func isTerminal(stream any, own *os.File) bool {
	if stream == nil {
		stream = own
	}
	f, ok := stream.(term.File)
	return ok && term.IsTerminal(f.Fd())
}

// framesPerSecond is the most that are drawn: half as many as the library's default cost half as much
// while nothing happens, and the eye sees no difference in text.
const framesPerSecond = 30

// run runs the model in the terminal and waits for what it has started.
func (t terminal) run(ctx context.Context, m *model, cancel context.CancelFunc) error {
	// The renderer looks for a new frame so often, also when nothing happens.
	opts := []tea.ProgramOption{tea.WithContext(ctx), tea.WithEnvironment(t.env), tea.WithFPS(framesPerSecond)}
	if t.in != nil {
		opts = append(opts, tea.WithInput(t.in))
	}
	if t.out != nil {
		opts = append(opts, tea.WithOutput(t.out))
	}
	if t.width > 0 {
		opts = append(opts, tea.WithWindowSize(t.width, t.height))
		m.w, m.h = t.width, t.height
	}
	switch {
	case t.profile != colorprofile.Unknown:
		opts = append(opts, tea.WithColorProfile(t.profile))
		m.setProfile(t.profile)
	case t.env.noColor():
		opts = append(opts, tea.WithColorProfile(colorprofile.ASCII))
		m.setProfile(colorprofile.ASCII)
	}
	_, err := tea.NewProgram(m, opts...).Run()
	cancel()
	m.jobs.wait()
	if m.set.saved != nil {
		for range m.set.saved { // the watcher closes it when it has ended
		}
	}
	switch {
	case errors.Is(err, tea.ErrProgramPanic):
		return fmt.Errorf("the interface failed, which is our fault: %w", err)
	case errors.Is(err, tea.ErrInterrupted):
		return nil
	}
	return err
}

// settings are what the program knows about its surroundings.
type settings struct {
	env      environment
	editor   editor
	noMotion bool
	noMouse  bool

	plainCode bool // there are no colours: code in text needs marks
	links     bool // the terminal may be given links
	saved     <-chan workshop.Saved
	runMain   mainRunner // nil when it cannot be run
	stepMain  mainRunner

	// later is tea.Tick; tests have no time.
	later func(d time.Duration, f func(time.Time) tea.Msg) tea.Cmd
}

func newSettings(env []string, editor string, noMotion, noMouse bool) settings {
	if env == nil {
		env = os.Environ()
	}
	e := environment(env)
	return settings{
		env: e, editor: newEditor(editor, e), noMotion: noMotion, noMouse: noMouse, links: e.links(), later: tea.Tick,
	}
}

// setProfile follows what the terminal can show.
func (m *model) setProfile(p colorprofile.Profile) {
	m.set.plainCode = p <= colorprofile.ASCII
	m.set.links = m.set.env.links() && p > colorprofile.NoTTY
	m.home.md.setMarks(m.set.plainCode)
	m.lesson.md.setMarks(m.set.plainCode)
	if m.bench != nil {
		m.bench.task.md.setMarks(m.set.plainCode)
	}
}

// start selects what comes next.
func (m *model) start() {
	m.home.turnTo(m.course, m.course.next(m.progress))
	if m.shop.f.Created {
		m.notice = "Welcome. Your files are in " + m.set.env.tilde(m.shop.f.Dir) + ". enter opens the first lesson."
	}
}

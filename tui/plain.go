package tui

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/cancelreader"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises"
)

// plain is the workshop in lines: words are typed, sentences come back. Nothing is drawn, nothing
// moves, and what was said stays where it was said.
type plain struct {
	set      settings
	shop     *shop // nil for the stepper alone
	grader   exercises.Grader
	course   *course
	progress *progress

	ctx   context.Context // of the loop, which runs and ends with it
	out   io.Writer
	lines <-chan string
	err   error // of writing

	item    int // where the learner is, -1 before the first
	attempt *attempt
	hinted  bool   // the solution was asked for while hints were left
	printed string // by the run that is gone through, when that is known as a whole
	travel  *travel
	source  *source
	md      markdown
	again   runAgain // runs it once more, nil when that cannot be done
	skipped []journal.Work

	predict     *prediction // nil while nothing is predicted
	predictOnly bool        // the program ends with it
}

// errQuit ends the loop.
var errQuit = errors.New("quit")

func runPlain(ctx context.Context, t terminal, p *plain) error {
	p.item, p.travel = -1, newTravel(nil)
	_ = p.grader.Warm() // when it cannot, grading says why
	passed, all := p.course.tally(p.progress, -1)
	return p.loop(ctx, t, func() {
		p.say("ramaworkshop. %d of %s passed. Your files are in %s.", passed, plural(all, "exercise"),
			p.set.env.tilde(p.shop.f.Dir))
		for _, n := range p.progress.notes {
			p.say("%s", n)
		}
		p.say("Type next to go on with: %s. Other words: list, help, quit.",
			p.named(p.course.next(p.progress)))
	})
}

func stepPlain(ctx context.Context, t terminal, set settings, o StepOptions) error {
	p := &plain{set: set, item: -1, travel: newTravel(o.Entries), source: newSource(o.Source.Name, o.Source.Text)}
	p.again = o.Again
	p.travel.goTo(0)
	if o.Predict {
		if _, err := newPrediction(p.travel); err != nil {
			return err
		}
		p.predictOnly = true
		return p.loop(ctx, t, func() {
			p.say("%s has run; what it printed is held back.", o.Title)
			_ = p.startPredict(nil)
		})
	}
	return p.loop(ctx, t, func() {
		p.say("%s: a run of %s. Type step to go through it. Other words: journal, help, quit.", o.Title,
			entriesCount(len(o.Entries)))
	})
}

// loop reads words and does what they say, until the end of the input, the word quit, or the end
// of the context.
func (p *plain) loop(ctx context.Context, t terminal, hello func()) error {
	in, out := t.in, t.out
	if in == nil {
		in = os.Stdin
	}
	if out == nil {
		out = os.Stdout
	}
	p.ctx, p.out = ctx, out
	stop := p.read(in)
	defer stop()
	hello()
	for p.err == nil {
		fmt.Fprint(p.out, "> ")
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case l, ok := <-p.lines:
			if !ok {
				if p.predict != nil {
					p.say("")
					_ = p.endPredict()
				}
				return p.err
			}
			take := func(l string) error { return p.command(strings.Fields(l)) }
			if p.predict != nil {
				take = p.predicted
			}
			if err := take(l); errors.Is(err, errQuit) {
				return nil
			}
		}
	}
	return p.err
}

// read tells the lines of the input. stop ends it, where the input lets itself be interrupted.
func (p *plain) read(in io.Reader) (stop func()) {
	lines, done, quit := make(chan string), make(chan struct{}), make(chan struct{})
	p.lines = lines
	r, err := cancelreader.NewReader(in)
	if err == nil {
		in = r
	}
	go func() { // the only one that sends on lines, and so closes it
		defer close(done)
		defer close(lines)
		s := bufio.NewScanner(in)
		for s.Scan() {
			select {
			case lines <- s.Text():
			case <-quit:
				return
			}
		}
	}()
	return func() {
		close(quit)
		if err != nil {
			return
		}
		if r.Cancel() {
			<-done
		}
		_ = r.Close()
	}
}

// say writes a line. Signs that a screen reader would spell out are words.
func (p *plain) say(format string, args ...any) {
	if _, err := fmt.Fprintln(p.out, spoken(fmt.Sprintf(format, args...))); err != nil && p.err == nil {
		p.err = err
	}
}

var speak = strings.NewReplacer(" → ", " to ", "→ ", "to ", " › ", " at ", " · ", ", ", "×", "times ")

func spoken(s string) string { return speak.Replace(clean(ansi.Strip(s))) }

// text writes a Markdown text. Code and pictures are announced, so that they can be passed over.
func (p *plain) text(s string) {
	for _, part := range takeApart(s) {
		switch {
		case part.fenced:
			p.block(part)
		default:
			if part.marker != "" {
				part.text = strings.TrimSuffix(part.marker, "•") + " " + part.text
			}
			for _, l := range p.md.Render(part.text, proseWidth) {
				p.say("%s", strings.TrimLeft(strings.TrimSpace(ansi.Strip(l)), "# "))
			}
			if numbered := part.marker != "" && part.marker != "•"; !numbered || !part.tight {
				p.say("")
			}
		}
	}
}

// block writes what was between fences.
func (p *plain) block(b part) {
	kind := "Text"
	switch {
	case b.lang == "go":
		kind = "Code"
	case strings.ContainsAny(b.text, "┌│▶"):
		kind = "Picture"
	}
	lines := splitLines(clean(b.text))
	p.say("%s, %s:", kind, plural(len(lines), "line"))
	for _, l := range lines {
		fmt.Fprintln(p.out, "    "+l)
	}
	p.say("End of %s.", strings.ToLower(kind))
	p.say("")
}

// named is what an item is called.
func (p *plain) named(i int) string {
	it := p.course.items[i]
	if it.exercise != nil {
		return fmt.Sprintf("exercise %s, %s", it.exercise.ID, it.exercise.Title)
	}
	return fmt.Sprintf("lesson %s, %s", it.lesson.ID, it.lesson.Title)
}

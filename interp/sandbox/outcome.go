package sandbox

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// Kind is how a job ended.
type Kind string

const (
	Done          Kind = "done"           // the job ended by itself
	Deadline      Kind = "deadline"       // it did not come to an end in time
	Memory        Kind = "memory"         // it wanted more memory than it may have
	StackOverflow Kind = "stack-overflow" // its functions called one another without end
	Crash         Kind = "crash"          // it failed where nobody could recover
	Cancelled     Kind = "cancelled"      // the parent did not want it any more
	Broken        Kind = "broken"         // it could not be done: not the program's fault
)

// Outcome is what became of a job.
type Outcome struct {
	Kind    Kind
	Message string // one sentence; empty when the job is done
	Pos     string // file:line:col of the program's last statement, where it is known
	Stderr  string // the child's last words, for reports of bugs
	Elapsed time.Duration
	CPU     time.Duration
}

// judge tells what became of the child, from what it has sent, how it ended and what it wrote.
func (r *Run) judge() Outcome {
	r.mu.Lock()
	defer r.mu.Unlock()
	o := Outcome{Stderr: r.p.stderr.String(), Pos: r.place(), Elapsed: time.Since(r.began)}
	if st := r.p.cmd.ProcessState; st != nil {
		o.CPU = st.UserTime() + st.SystemTime()
	}
	switch {
	case r.done && r.text == "":
		o.Kind = Done
	case r.done:
		o.Kind, o.Message = Broken, r.text
	case r.crash != nil:
		o.Kind, o.Message = Crash, r.crash.Message
		if r.crash.At != "" {
			o.Pos = r.crash.At
		}
	case r.why == Cancelled:
		o.Kind, o.Message = Cancelled, "the run was cancelled"
	case r.why == Deadline || r.status() == exitDeadline:
		if r.stuck != nil && r.stuck.At != "" {
			o.Pos = r.stuck.At
		}
		o.Kind, o.Message = Deadline, r.deadlineSentence(o)
	default:
		o.Kind, o.Message = r.lastWords(o)
	}
	return o
}

func (r *Run) status() int {
	if st := r.p.cmd.ProcessState; st != nil {
		return st.ExitCode()
	}
	return -1
}

// place is what the mark says.
func (r *Run) place() string {
	n := r.p.markValue()
	if n < 1 || n > int64(len(r.places)) {
		return ""
	}
	return r.places[n-1]
}

// deadlineSentence tells a loop from a wait: by what the child said, or else by the time that the
// processor has spent.
func (r *Run) deadlineSentence(o Outcome) string {
	waits := o.CPU < o.Elapsed/5
	if r.stuck != nil {
		waits = !r.stuck.Busy
	}
	if waits {
		return fmt.Sprintf("the program did not end within %v: it waits%s for something that does not come; look for "+
			"a channel, a lock or a WaitGroup that nobody serves", r.limit, at(o.Pos))
	}
	return fmt.Sprintf("the program did not end within %v: it still ran%s; look for a loop whose condition never "+
		"becomes false", r.limit, at(o.Pos))
}

func at(pos string) string {
	if pos == "" {
		return ""
	}
	return " at " + pos
}

var firstWords = regexp.MustCompile(`(?m)^(?:fatal error|panic): (.*)$`)

// lastWords makes a sentence of what the runtime wrote when it gave up.
func (r *Run) lastWords(o Outcome) (Kind, string) {
	text := o.Stderr
	said := ""
	if m := firstWords.FindStringSubmatch(text); m != nil {
		said = strings.TrimSpace(m[1])
	}
	switch {
	case strings.Contains(text, "goroutine stack exceeds") || said == "stack overflow":
		return StackOverflow, "functions called one another without end" + at(o.Pos) +
			"; look for a recursion that never reaches its last case"
	case r.status() == exitMemory || strings.Contains(said, "out of memory") ||
		strings.Contains(said, "cannot allocate memory") || strings.Contains(text, "signal: killed"):
		return Memory, fmt.Sprintf("the program wanted more than %d MB of memory%s; look for something that grows "+
			"in a loop", or(r.box.MemoryMB, 512), at(o.Pos))
	case strings.HasPrefix(said, "concurrent map"):
		return Crash, "several goroutines used one map at the same time" + at(o.Pos) +
			", and one of them wrote to it; protect the map with a sync.Mutex"
	case strings.HasPrefix(said, "all goroutines are asleep"):
		return Crash, "every goroutine waits for another" + at(o.Pos) + ": nobody can go on"
	case strings.HasPrefix(said, "sync: "):
		return Crash, said + at(o.Pos)
	case said != "":
		return Crash, "the program ended with a panic that nothing recovered" + at(o.Pos) + ": " + said
	case r.killedByOthers():
		return Memory, fmt.Sprintf("the operating system killed the program%s, most likely for its use of memory", at(o.Pos))
	}
	return Broken, fmt.Sprintf("the child process ended without a result: %v", r.p.cmd.ProcessState)
}

func (r *Run) killedByOthers() bool {
	return r.p.err != nil && strings.Contains(r.p.err.Error(), "signal: killed")
}

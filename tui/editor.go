package tui

import (
	"context"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

// editor is the command that opens a file, and whether it may be opened beside this program.
type editor struct {
	args []string // empty when there is none
	// beside is the multiplexer that can split its window, "" for none.
	beside string
}

// newEditor takes the learner's editor: the one that was asked for, or that of the environment,
// or one that is installed.
func newEditor(command string, env environment) editor {
	var e editor
	for _, c := range []string{command, env.get("VISUAL"), env.get("EDITOR")} {
		if e.args = strings.Fields(c); len(e.args) > 0 {
			break
		}
	}
	for _, name := range []string{"nano", "vim", "vi"} {
		if len(e.args) > 0 {
			break
		}
		if path, err := exec.LookPath(name); err == nil {
			e.args = []string{path}
		}
	}
	switch {
	case env.get("TMUX") != "":
		e.beside = "tmux"
	case env.get("ZELLIJ") != "":
		e.beside = "zellij"
	}
	return e
}

// name is what the editor is called.
func (e editor) name() string {
	if len(e.args) == 0 {
		return ""
	}
	return filepath.Base(e.args[0])
}

// at returns the editor's command line for a file; editors that can are told the line.
func (e editor) at(file string, line int) []string {
	args := append([]string{}, e.args...)
	if line > 0 {
		switch e.name() {
		case "vi", "vim", "nvim", "nano", "emacs", "emacsclient", "kak", "micro", "joe":
			return append(args, "+"+itoa(line), file)
		case "hx", "helix", "subl":
			return append(args, file+":"+itoa(line))
		case "code", "codium":
			return append(args, "--goto", file+":"+itoa(line))
		}
	}
	return append(args, file)
}

// open stops the program for the time of the editor. What comes after it is told by done.
func (e editor) open(file string, line int, done func(wrong string) tea.Msg) tea.Cmd {
	args := e.at(file, line)
	if _, err := exec.LookPath(args[0]); err != nil {
		return func() tea.Msg {
			return done(args[0] + " is not installed. Set $EDITOR, or open the file in any editor: " +
				"1, then y, copies its path.")
		}
	}
	return tea.Exec(&editing{exec.Command(args[0], args[1:]...)}, func(err error) tea.Msg {
		if err != nil {
			return done("The editor ended with an error: " + err.Error())
		}
		return done("")
	})
}

// editing is a run of the editor. It takes a moment at least: the library stops the clock of its
// frames while the terminal is given away, and does not look whether it has come back before that.
type editing struct{ *exec.Cmd }

const leastEditing = 100 * time.Millisecond

// Run implements tea.ExecCommand.
func (e *editing) Run() error {
	least := time.After(leastEditing)
	err := e.Cmd.Run()
	<-least
	return err
}

// SetStdin implements tea.ExecCommand.
func (e *editing) SetStdin(r io.Reader) { e.Stdin = r }

// SetStdout implements tea.ExecCommand.
func (e *editing) SetStdout(w io.Writer) { e.Stdout = w }

// SetStderr implements tea.ExecCommand.
func (e *editing) SetStderr(w io.Writer) { e.Stderr = w }

// openBeside opens the editor in a part of the multiplexer's window.
func (e editor) openBeside(ctx context.Context, file string, line int) tea.Msg {
	args := []string{"tmux", "split-window", "-h", "--"}
	if e.beside == "zellij" {
		args = []string{"zellij", "run", "--direction", "right", "--close-on-exit", "--"}
	}
	args = append(args, e.at(file, line)...)
	if err := exec.CommandContext(ctx, args[0], args[1:]...).Run(); err != nil {
		return noticeMsg(e.beside + " could not split its window: " + err.Error())
	}
	return noticeMsg("")
}

// EditorName is the editor that the workshop would open in an environment, KEY=VALUE, or "".
func EditorName(env []string) string { return newEditor("", env).name() }

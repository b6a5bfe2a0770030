package tui

import (
	"context"
	"os/exec"
	"path/filepath"
	"strings"

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

// open stops the program for the time of the editor.
func (e editor) open(file string, line int) tea.Cmd {
	args := e.at(file, line)
	return tea.ExecProcess(exec.Command(args[0], args[1:]...), func(err error) tea.Msg {
		if err != nil {
			return noticeMsg("The editor ended with an error: " + err.Error())
		}
		return noticeMsg("")
	})
}

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

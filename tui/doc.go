// Package tui is the workshop in a terminal: lessons to read, exercises on a workbench, and a stepper
// through what happened in a run.
//
// Everything is one Bubble Tea model. Views are plain structs with a Render method; what takes time or
// touches files is a command that comes back as a message (commands.go). Three ideas carry the rest:
//
//   - The table of actions (keymap.go and the files keys*.go) is what handles keys, and what the footer,
//     the help, the palette and the documentation are made of.
//   - layout is a pure function of the size and of which panes are wanted; what is drawn fills the
//     window exactly.
//   - A run is its journal. travel is a position in it, and what the panes show is the fold of the
//     entries up to there: going back is folding less.
//
// Run is the workshop, Step the stepper alone. Where there is no terminal, or a screen reader wants none,
// the same things are said in lines (plain*.go).
package tui

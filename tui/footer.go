package tui

import (
	"slices"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// footer is the keys of the place where the learner is: those that can be pressed now, the likely
// ones first, as many as fit. The keys that lead to all others are always there.
func (m *model) footer() string {
	var as []*action
	for _, a := range m.keys.in(m.scope()) {
		if a.short != "" && a.reason(m) == "" {
			as = append(as, a)
		}
	}
	likely := m.likely()
	slices.SortStableFunc(as, func(a, b *action) int { return m.rankOf(a, likely) - m.rankOf(b, likely) })
	last := ""
	room := m.w - 2
	for _, a := range as {
		if a.id == "help" || a.id == "quit" {
			last += "  " + footerKey(a, "")
		}
	}
	room -= width(last)
	s := ""
	for _, a := range as {
		if a.id == "help" || a.id == "quit" {
			continue
		}
		next := footerKey(a, likely)
		if s != "" {
			next = "  " + next
		}
		if width(s)+width(next) > room {
			break
		}
		s += next
	}
	return " " + s + last
}

// rankOf orders the footer. Who reads the task or the verdict is not stepping now.
func (m *model) rankOf(a *action, likely string) int {
	switch {
	case a.id == likely:
		return -1
	case a.section == stepperSection && m.scope()&(onTask|onVerdict) != 0:
		return a.rank + 12
	}
	return a.rank
}

func footerKey(a *action, likely string) string {
	key := keyLabel(a.keys[0])
	if a.id == likely {
		return look.likely.Render(key + " " + a.short)
	}
	return look.key.Render(key) + " " + look.quiet.Render(a.short)
}

// likely is the action that the learner probably wants next.
func (m *model) likely() string {
	switch {
	case m.predicting():
		return "predict.answer"
	case m.screen == homeScreen:
		return "home.open"
	case m.screen == lessonScreen:
		return "lesson.more"
	case m.bench == nil || m.bench.exercise == nil:
		return "step.on"
	case m.try().status() == grade.Passed:
		return "next"
	case m.bench.focus == taskPane:
		return "edit"
	case m.bench.focus == verdictPane:
		return "verdict.go"
	}
	return "step.on"
}

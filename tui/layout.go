package tui

// Below this size only a notice is drawn.
const (
	minWidth  = 60
	minHeight = 16
)

// From these sizes on the workbench has three columns, and two rows of panes in them.
const (
	columnsWidth  = 112
	columnsHeight = 20
	stackedHeight = 44
)

// rect is a part of the screen.
type rect struct{ x, y, w, h int }

func (r rect) has(x, y int) bool {
	return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h
}

// paneID names a pane of the workbench.
type paneID int

// The panes, in the order of their numbers.
const (
	taskPane paneID = iota
	verdictPane
	partitionsPane
	pstatesPane
	journalPane
	sourcePane
)

var paneNames = map[paneID]string{
	taskPane: "Task", verdictPane: "Verdict", partitionsPane: "Partitions",
	pstatesPane: "PStates", journalPane: "Journal", sourcePane: "Source",
}

// placed is a pane on the screen, with the panes that share its place; its first row is their
// titles when titled.
type placed struct {
	id     paneID
	group  []paneID
	titled bool
	rect
}

// frame is where everything is on the screen. What is not there has no height.
type frame struct {
	head, tabs, strip, foot rect
	rules                   []rect
	panes                   []placed
}

// arrangement is what the layout of the workbench depends on besides the size.
type arrangement struct {
	panes []paneID
	focus paneID
	// shown says which pane of a group is on top.
	shown map[paneID]bool
	zoom  bool
	// asking says that a print is being predicted: the source gets the most room.
	asking bool
	// below is how many lines more than two are under the panes.
	below int
}

func (a arrangement) has(id paneID) bool {
	for _, p := range a.panes {
		if p == id {
			return true
		}
	}
	return false
}

// groups are the panes by place: for columns of one or of two rows, and for what is predicted.
var (
	columnGroups  = [][][]paneID{{{taskPane, verdictPane, sourcePane}}, {{partitionsPane}}, {{pstatesPane, journalPane}}}
	stackedGroups = [][][]paneID{
		{{taskPane}, {verdictPane}}, {{partitionsPane}, {sourcePane}}, {{pstatesPane}, {journalPane}},
	}
	askingGroups = [][][]paneID{
		{{taskPane, verdictPane, sourcePane}}, {{partitionsPane, pstatesPane, journalPane}},
	}
)

// groups are those of a window that has columns, of one row or stacked.
func (a arrangement) groups(stacked bool) [][][]paneID {
	switch {
	case a.asking:
		return askingGroups
	case stacked:
		return stackedGroups
	}
	return columnGroups
}

// layout places the workbench's parts.
func layout(w, h int, a arrangement) frame {
	columns := w >= columnsWidth && h >= columnsHeight && !a.zoom
	rules := h >= 20
	f := frame{foot: rect{0, h - 1, w, 1}, strip: rect{0, h - 3 - a.below, w, 2 + a.below}}
	top, bottom := 0, f.strip.y
	if rules {
		bottom--
		f.rules = append(f.rules, rect{0, bottom, w, 1})
	}
	if !a.zoom {
		f.head = rect{0, 0, w, 1}
		top++
	}
	if columns {
		f.panes = columnPanes(rect{0, top, w, bottom - top}, a, h >= stackedHeight)
		return f
	}
	f.tabs = rect{0, top, w, 1}
	top++
	if rules && !a.zoom {
		f.rules = append(f.rules, rect{0, top, w, 1})
		top++
	}
	f.panes = []placed{{id: a.focus, group: a.panes, rect: rect{0, top, w, bottom - top}}}
	return f
}

// columnPanes divides a part of the screen into columns. One cell between them is for the line.
func columnPanes(r rect, a arrangement, stacked bool) []placed {
	groups := a.groups(stacked)
	widths := columnWidths(r.w, len(groups))
	var out []placed
	x := r.x
	for i, column := range groups {
		var cells []placed
		for _, g := range column {
			if p, ok := a.place(g); ok {
				cells = append(cells, p)
			}
		}
		y := r.y
		for j := range cells {
			h := (r.y + r.h - y) / (len(cells) - j)
			cells[j].rect = rect{x, y, widths[i], h}
			y += h
		}
		out = append(out, cells...)
		x += widths[i] + 1
	}
	return out
}

// columnWidths divides w cells into n columns, the first of which is the widest.
func columnWidths(w, n int) []int {
	w -= n - 1
	if n == 2 {
		return []int{w * 60 / 100, w - w*60/100}
	}
	left, middle := w*37/100, w*34/100
	return []int{left, middle, w - left - middle}
}

// place picks the pane of a group that is on top.
func (a arrangement) place(group []paneID) (placed, bool) {
	p := placed{titled: true}
	for _, id := range group {
		if !a.has(id) {
			continue
		}
		if len(p.group) == 0 || a.shown[id] {
			p.id = id
		}
		p.group = append(p.group, id)
	}
	return p, len(p.group) > 0
}

// inner is the part of a placed pane that its content is in.
func (p placed) inner() rect {
	r := p.rect
	if p.titled {
		r.y, r.h = r.y+1, r.h-1
	}
	return r
}

// groupOf returns the panes that share a place with one, in columns of one row.
func (a arrangement) groupOf(id paneID) []paneID {
	for _, column := range a.groups(false) {
		for _, g := range column {
			for _, p := range g {
				if p == id {
					return g
				}
			}
		}
	}
	return nil
}

package engine

import (
	"fmt"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
)

// Explain compiles a module and returns what it consists of, and the plans of its topologies.
func Explain(m *Module) (dataflow.Plan, error) {
	l := Launch{Tasks: 1}
	prog, err := compile(m, l, &numbers{objects: map[string]int{}}, nil, false)
	if err != nil {
		return dataflow.Plan{}, err
	}
	out := dataflow.Plan{At: m.At, Text: "module " + m.Name}
	for i, d := range prog.Depots {
		if d.Mirror != nil {
			break
		}
		text := fmt.Sprintf("depot %s by %s", d.Name, d.By)
		if d.Global {
			text += ", global"
		}
		out.Kids = append(out.Kids, dataflow.Plan{At: m.Depots[i].At, Text: text})
	}
	for _, g := range m.Globals {
		out.Kids = append(out.Kids, dataflow.Plan{At: g.At, Text: "task global " + g.Name})
	}
	for _, o := range m.Mirrors {
		text := fmt.Sprintf("mirror %s of %s of module %s", o.Name, o.Object, o.Module)
		out.Kids = append(out.Kids, dataflow.Plan{At: o.At, Text: text})
	}
	n := 0
	for i, s := range prog.Streams {
		topology := dataflow.Plan{At: m.Streams[i].At, Text: "stream topology " + s.Name}
		for _, p := range m.Streams[i].PStates {
			topology.Kids = append(topology.Kids, dataflow.Plan{At: p.At, Text: stateText(prog.PStates[n].Definition)})
			n++
		}
		for _, src := range s.Sources {
			plan := src.Program.Explain()
			plan.Text = strings.Replace(plan.Text, "record of "+s.Name, "for each record of "+prog.Depots[src.Depot].Name, 1)
			topology.Kids = append(topology.Kids, plan)
		}
		out.Kids = append(out.Kids, topology)
	}
	return out, nil
}

func stateText(d *pstate.Definition) string {
	text := d.Name + " " + d.Schema.String()
	if d.Global {
		text += ", global"
	}
	if d.Private {
		text += ", private"
	}
	return text
}

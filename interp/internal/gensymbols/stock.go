package main

import (
	"bytes"
	"fmt"
	"go/format"
	"strings"
)

// stocked is how many named types of each basic kind a program can have.
var stocked = []struct {
	kind string
	n    int
}{
	{"bool", 8}, {"string", 64},
	{"int", 64}, {"int8", 8}, {"int16", 8}, {"int32", 16}, {"int64", 32},
	{"uint", 16}, {"uint8", 16}, {"uint16", 8}, {"uint32", 8}, {"uint64", 16}, {"uintptr", 4},
	{"float32", 8}, {"float64", 32}, {"complex64", 4}, {"complex128", 4},
}

// stockSource is the Go file with these types.
func stockSource() ([]byte, error) {
	var types, table bytes.Buffer
	for _, s := range stocked {
		fmt.Fprintf(&table, "types.%s: {\n", strings.ToUpper(s.kind[:1])+s.kind[1:])
		for i := range s.n {
			fmt.Fprintf(&types, "%s_%d %s\n", s.kind, i, s.kind)
			fmt.Fprintf(&table, "reflect.TypeFor[%s_%d](),\n", s.kind, i)
		}
		table.WriteString("},\n")
	}
	return format.Source(fmt.Appendf(nil, "%s\npackage stock\n\nimport (\n\"go/types\"\n\"reflect\"\n)\n\n"+
		"var stock = map[types.BasicKind][]reflect.Type{\n%s}\n\ntype (\n%s)\n", header, &table, &types))
}

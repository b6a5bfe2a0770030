package diff_test

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/diff"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func Example() {
	server := value.MapOf("user", value.MapOf("name", "Ann", "tags", value.NewSet("a")))
	client := any(server)

	// The server changes its value along a path, and says how.
	nav := []path.Nav{{Name: "Key", Args: []any{"user", "tags"}}, {Name: "NoneElem"},
		{Name: "TermVal", Args: []any{"b"}}}
	p, err := path.Compile(nav)
	if err != nil {
		panic(err)
	}
	changed, err := p.Transform(&path.Env{}, server)
	if err != nil {
		panic(err)
	}
	d, _ := diff.Along(nav, server, changed)
	sent := value.Encode(nil, diff.Encode(d))

	// The client does the same to its copy.
	v, err := value.Decode(sent)
	if err != nil {
		panic(err)
	}
	if d, err = diff.Decode(v); err != nil {
		panic(err)
	}
	if client, err = diff.Apply(client, d); err != nil {
		panic(err)
	}
	fmt.Println(d)
	fmt.Println(value.String(client))
	// Output:
	// setAdd ["user" "tags" "b"]
	// {"user": {"name": "Ann", "tags": #{"a" "b"}}}
}

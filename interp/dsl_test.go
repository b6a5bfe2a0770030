package interp

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"testing"
)

func TestDevDSL(t *testing.T) {
	registerStub()
	text, err := os.ReadFile(os.Getenv("F"))
	if err != nil {
		t.Skip()
	}
	c, ps := Check([]File{{"f.go", text}}, CheckOptions{DSL: stubDSL})
	for _, p := range ps {
		fmt.Println(p)
	}
	if c == nil {
		return
	}
	fmt.Println(c.unit.Source)
	var b bytes.Buffer
	p, err := c.Load(LoadOptions{Stdout: &b})
	if err != nil {
		t.Fatal(err, b.String())
	}
	m, err := p.Main()
	if err != nil {
		t.Fatal(err)
	}
	err = m(context.Background())
	fmt.Println(b.String(), err)
}

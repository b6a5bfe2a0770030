package interp_test

import (
	"context"
	"fmt"
	"os"

	"github.com/ramaworkshop/ramaworkshop/interp"
)

const program = `package main

import (
	"context"
	"fmt"
)

func Main(ctx context.Context) error {
	for i := range 3 {
		fmt.Println("hello", i)
	}
	return nil
}
`

func Example() {
	checked, problems := interp.Check([]interp.File{{Name: "hello.go", Text: []byte(program)}}, interp.CheckOptions{})
	for _, p := range problems {
		fmt.Println(p.Error())
	}
	if len(problems) > 0 {
		return
	}
	p, err := checked.Load(interp.LoadOptions{Stdout: os.Stdout})
	if err != nil {
		fmt.Println(err)
		return
	}
	main, err := p.Main()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(main(context.Background()))
	// Output:
	// hello 0
	// hello 1
	// hello 2
	// <nil>
}

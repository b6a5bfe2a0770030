// Command cmd writes the declarations that learners' editors see: go run . FILE PACKAGE KEEP...
package main

import (
	"fmt"
	"os"

	"github.com/ramaworkshop/ramaworkshop/internal/stubgen"
)

func main() {
	src, err := stubgen.Generate(os.Args[2], os.Args[3:]...)
	if err == nil {
		err = os.WriteFile(os.Args[1], src, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// Command todo is a to-do app for several users, with its backend in the same process: the module
// that the chapter "The to-do app" of the workshop builds, used as a library.
//
//	go run ./examples/todo              in memory
//	go run ./examples/todo --data dir   durable, in a folder
//
// commands.go and module.go are the backend, app.go is what a Go program makes of it, and client.go
// and lists.go are the terminal.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	dir := flag.String("data", "", "the folder that keeps the data; without it they are in memory")
	flag.Parse()
	if err := start(context.Background(), *dir, os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// start runs the app and a client of it.
func start(ctx context.Context, dir string, in io.Reader, out io.Writer) error {
	app, err := OpenApp(ctx, dir)
	if err != nil {
		return err
	}
	c := &client{app: app, out: out}
	return errors.Join(c.run(ctx, in), app.Close())
}

// Command ramaworkshop is the workshop: lessons and exercises in the terminal, the programs of
// learners run and stepped through.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/ramaworkshop/ramaworkshop/program"
)

func main() {
	program.ServeIfChild()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}

// Exit codes: 0 done or passed, 1 not passed yet, 2 wrong usage or environment, 3 could not
// judge.
const (
	exitNotYet = 1
	exitUsage  = 2
	exitBroken = 3
)

// exit ends the program with a code; its text, if any, was printed already.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }

func run(ctx context.Context, args []string) int {
	root := newRoot()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var e exit
	switch {
	case err == nil:
		return 0
	case errors.As(err, &e):
		return int(e)
	}
	fmt.Fprintln(os.Stderr, "ramaworkshop:", err)
	return exitUsage
}

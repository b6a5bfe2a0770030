package tui

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"sync"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	"github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// The program that is predicted. The line directives put its statements where they are in the text.

//go:embed testdata/words.go.txt
var wordsText string

func wordsModule() *rama.ModuleDef {
	return rama.Module("Words", func(setup *rama.Setup, topologies *rama.Topologies) {
		setup.DeclareDepot("*lines", rama.Random)
		s := topologies.Stream("count")
		s.DeclarePState("$$counts", rama.MapSchema(rama.String, rama.Long))
//line words.go:15
		s.Source("*lines", "*words",
			ops.Explode("*words").Out("*word"),
			rama.HashPartition("*word"),
			rama.LocalTransform("$$counts", rama.Key("*word"), rama.NilToVal(0), rama.Term(ops.Inc)),
			rama.LocalSelect("$$counts", rama.Key("*word")).Out("*n"),
			ops.Println("*word", "*n"),
		)
	})
}

//line words_test.go:40

// wordsRun is what the program does: it prints a 1, b 1, a 2 and how often a is counted.
var wordsRun = sync.OnceValue(func() []*journal.Entry {
	j, undo := recorded()
	defer undo()
	ctx := context.Background()
	c := rama.NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, wordsModule(), rama.Launch{Tasks: 4, Threads: 2}); err != nil {
		panic(err)
	}
	if _, err := c.Depot("Words", "*lines").Append(ctx, []string{"a", "b", "a"}); err != nil {
		panic(err)
	}
	n, err := c.PState("Words", "$$counts").SelectOne(ctx, rama.Key("a"))
	if err != nil {
		panic(err)
	}
	j.Add(journal.Entry{Kind: journal.Print, At: "words.go:36:2", Text: fmt.Sprintln("a is counted", n, "times")})
	return j.Entries()
})

// recorded has the programs of this process recorded, as for a stepper, until undo is called.
func recorded() (j *journal.Recorder, undo func()) {
	countsMu.Lock()
	j = journal.NewRecorder(0, nil)
	old := runenv.Set(runenv.Settings{
		Journal: j, Seed: 1, Stdout: io.Discard, Scheduler: func(seed uint64) task.Scheduler {
			s := task.NewSim(seed)
			s.Ordered = true
			return s
		},
	})
	return j, func() {
		runenv.Set(old)
		countsMu.Unlock()
	}
}

// aloneRun is a run of statements outside of any module.
func aloneRun(t *testing.T) []*journal.Entry {
	t.Helper()
	j, undo := recorded()
	defer undo()
	if err := alone(); err != nil {
		t.Fatal(err)
	}
	return j.Entries()
}

func alone() error {
//line alone.go:1
	two := rama.RamaOp("two", rama.In("*x"),
		rama.Emit("*x"),
		ops.Println("between"),
		rama.Emit(ops.Plus("*x", 1)),
	)
	return rama.Run(
		two.Call(1).Out("*v"),
		ops.Println("B", "*v"),
	)
}

//line words_test.go:104

const aloneText = `	two := rama.RamaOp("two", rama.In("*x"),
		rama.Emit("*x"),
		ops.Println("between"),
		rama.Emit(ops.Plus("*x", 1)),
	)
	return rama.Run(
		two.Call(1).Out("*v"),
		ops.Println("B", "*v"),
	)
`

// predictWords has Main, which stands for the program, run and predicted.
func predictWords(h *harness) *harness {
	h.set.stepMain = func(context.Context, string) (Ran, error) {
		return Ran{Output: "a 1\nb 1\na 2\na is counted 2 times\n", Journal: wordsRun()}, nil
	}
	h.open(countsID).press("w")
	return h
}

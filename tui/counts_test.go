package tui

import (
	"context"
	"strings"
	"sync"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/exercises"
	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
	"github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// The exercise that most tests take, with the module as it is in its start file and in its
// solution. The line directives put the statements where they are in a learner's file.

const countsID = "mend-the-counts"

type Item struct{ K1, K2 string }

var items = []Item{{"a", "b"}, {"carol", "dave"}, {"b", "carol"}, {"dave", "dave"}}

func countsStart() []rama.Stmt {
	return []rama.Stmt{
//line main.go:19
		rama.LocalTransform("$$counts", rama.Key("*k1"), rama.NilToVal(0), rama.Term(ops.Inc)),
		rama.LocalSelect("$$counts", rama.Key("*k1")).Out("*count"),
		rama.AckReturn("*count"),
		rama.LocalTransform("$$counts", rama.Key("*k2"), rama.NilToVal(0), rama.Term(ops.Inc)),
	}
}

func countsMended() []rama.Stmt {
	return []rama.Stmt{
//line main.go:19
		rama.HashPartition("*k1"),
		rama.LocalTransform("$$counts", rama.Key("*k1"), rama.NilToVal(0), rama.Term(ops.Inc)),
		rama.LocalSelect("$$counts", rama.Key("*k1")).Out("*count"),
		rama.AckReturn("*count"),
		rama.HashPartition("*k2"),
		rama.LocalTransform("$$counts", rama.Key("*k2"), rama.NilToVal(0), rama.Term(ops.Inc)),
	}
}

//line counts_test.go:50

func countsModule(body []rama.Stmt) *rama.ModuleDef {
	return rama.Module("StreamModule", func(setup *rama.Setup, topologies *rama.Topologies) {
		setup.DeclareDepot("*depot", rama.Random)
		s := topologies.Stream("core")
		s.DeclarePState("$$counts", rama.MapSchema(rama.String, rama.Long))
//line main.go:18
		s.Source("*depot", rama.Keys("*k1", "*k2"), body...)
	})
}

//line counts_test.go:63

// countsGrader is the exercise's grader in short.
func countsGrader(body []rama.Stmt) func(t *grade.T) {
	return func(t *grade.T) {
		const tasks = 16
		ctx := t.Context()
		c := t.Cluster()
		t.NoError("the module launches", c.Launch(ctx, countsModule(body), rama.Launch{Tasks: tasks, Threads: 2}))
		depot, counts := c.Depot("StreamModule", "*depot"), c.PState("StreamModule", "$$counts")
		want := map[string]int{}
		var acks, wantAcks []any
		for i := range 8 {
			it := items[i%len(items)]
			want[it.K1]++
			wantAcks = append(wantAcks, want[it.K1])
			want[it.K2]++
			got, err := depot.Append(ctx, it)
			t.NoError("records can be appended", err)
			acks = append(acks, got["core"])
		}
		for _, w := range t.Writes("$$counts") {
			if w.Task != grade.TaskOf(w.Path[0], tasks) {
				t.DiagnoseAt(w.At, w.Event, "k1-where-it-landed", "The first transform runs on the task where the "+
					"record landed: no partitioner for *k1 stands before it. A client looks for the count on the task "+
					"that the key hashes to.")
			}
		}
		for _, key := range []string{"a", "b", "carol", "dave"} {
			v, err := counts.SelectOne(ctx, rama.Key(key))
			t.NoError("the counts can be read", err)
			t.Check("the count of "+key, func(k *grade.C) { k.Equal(v, want[key], "how often %q was appended", key) })
		}
		t.Check("what each append gets back", func(k *grade.C) { k.Equal(acks, wantAcks, "the count of its k1") })
	}
}

// gradeCounts runs the grader; one at a time, because what it sets belongs to the process.
var countsMu sync.Mutex

func gradeCounts(body []rama.Stmt) func() *exercises.Verdict {
	return sync.OnceValue(func() *exercises.Verdict {
		countsMu.Lock()
		defer countsMu.Unlock()
		v := &exercises.Verdict{ID: countsID, Chapter: "streams"}
		v.Result = grade.Run(context.Background(), countsGrader(body), grade.Options{
			Journal: func(es []*journal.Entry) { v.Journal = es },
		})
		return v
	})
}

var startVerdict, mendedVerdict = gradeCounts(countsStart()), gradeCounts(countsMended())

// fakeGrader gives a verdict by what is written in a file. What is after "// grader:" in it asks
// for something special.
type fakeGrader struct {
	mu     sync.Mutex
	graded []string      // the ids, in the order of being graded
	called int           // gradings that were called off
	hold   chan struct{} // gradings of files with "grader: wait" wait for it
}

func (g *fakeGrader) Warm() error { return nil }

func (g *fakeGrader) Grade(
	ctx context.Context, e *exercises.Exercise, file []byte, _ exercises.Options,
) (*exercises.Verdict, error) {
	text := string(file)
	g.mu.Lock()
	g.graded = append(g.graded, e.ID)
	g.mu.Unlock()
	_, ask, _ := strings.Cut(text, "// grader: ")
	ask, _, _ = strings.Cut(ask, "\n")
	switch ask {
	case "wait":
		select {
		case <-g.hold:
		case <-ctx.Done():
			g.mu.Lock()
			g.called++
			g.mu.Unlock()
			return nil, ctx.Err()
		}
	case "panic":
		panic("a mistake in the grader")
	case "error":
		return nil, context.DeadlineExceeded
	case "poison":
		return &exercises.Verdict{ID: e.ID, Journal: []*journal.Entry{nil}}, nil
	case "unsure":
		v := &exercises.Verdict{ID: e.ID}
		v.Status, v.Reason = grade.CouldNotJudge, "the grader checked nothing"
		return v, nil
	case "broken":
		v := &exercises.Verdict{ID: e.ID}
		v.Status = grade.NotYet
		v.Checks = []grade.Check{{
			Name: "it compiles", Status: grade.NotYet, Code: "compile", At: "main.go:12:3",
			Finding: "undefined: depott",
		}}
		return v, nil
	}
	v := *startVerdict()
	if strings.Contains(text, `HashPartition("*k1")`) && strings.Contains(text, `HashPartition("*k2")`) {
		v = *mendedVerdict()
	}
	v.ID, v.Chapter = e.ID, e.Chapter
	return &v, nil
}

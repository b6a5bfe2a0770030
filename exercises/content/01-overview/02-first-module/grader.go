//go:build exercise

package main

import (
	"errors"
	"strings"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

func Grade(t *grade.T) {
	ctx := t.Context()
	c := t.Cluster()
	err := c.Launch(ctx, Guestbook, Launch{Tasks: 4, Threads: 2})
	if err != nil {
		diagnose(t, err)
	}
	t.NoError("the module launches", err)

	visits := c.Depot("Guestbook", "*visits")
	names := []string{"alice", "bob", "alice", "carol", "alice"}
	want := map[string]int{}
	for _, n := range names {
		want[n]++
		_, err := visits.Append(ctx, n)
		if err != nil {
			var se *SchemaError
			if errors.As(err, &se) {
				t.Diagnose("other-schema", "The schema of $$visits refuses what the topology writes: it wants "+
					"%s, but got %s. The keys are names and the values counts: MapSchema(String, Long).", se.Want, se.Got)
			}
		}
		t.NoError("visits are counted", err)
	}
	for _, n := range []string{"alice", "bob", "carol"} {
		v, err := c.PState("Guestbook", "$$visits").SelectOne(ctx, Key(n))
		t.NoError("the guestbook can be read", err)
		t.Check(n+" is counted", func(k *grade.C) {
			k.Equal(v, want[n], "this is how often %s was appended", n)
		})
	}
	records := t.Records("*visits")
	t.Check("*visits is spread over the tasks", func(k *grade.C) {
		info, err := visits.Info(ctx)
		k.NoError(err)
		if info.Partitions == 1 {
			k.Fail("global-depot", "*visits has one partition, on task 0, because it is declared Global. "+
				"Leave the option away: a guestbook may grow.")
		}
		if len(records) > 0 && records[0].Key != nil {
			k.Fail("hashed-depot", "*visits partitions by a hash. The task asks for Random; what HashBy "+
				"is good for comes in the next chapter.")
		}
	})
}

// diagnose says what is not there yet.
func diagnose(t *grade.T, err error) {
	text := err.Error()
	if strings.Contains(text, "there is no depot *visits") {
		t.Diagnose("no-depot", "The topology listens to *visits, and the module declares no depot of that "+
			"name. Declare it with setup.DeclareDepot, in the place marked 1.")
		return
	}
	if strings.Contains(text, "$$visits") {
		t.Diagnose("no-pstate", "The topology writes $$visits, and no topology declares a PState of that "+
			"name. Declare it with s.DeclarePState, in the place marked 2.")
	}
}

//go:build exercise

package main

import (
	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

func Grade(t *grade.T) {
	ctx := t.Context()
	c := t.Cluster()
	t.NoError("the module launches", c.Launch(ctx, MultiDepotModule, Launch{Tasks: 8, Threads: 2}))
	hash, global := c.Depot("MultiDepotModule", "*hash-depot"), c.Depot("MultiDepotModule", "*global-depot")
	hashInfo, err := hash.Info(ctx)
	missing(t, err, "*hash-depot")
	globalInfo, err := global.Info(ctx)
	missing(t, err, "*global-depot")

	ids := []any{"alice", "bob", 1, 2, 3, 4, "carol", "dave"}
	for i := 0; i < 40; i++ {
		_, err := hash.Append(ctx, M{"id": ids[i%len(ids)], "n": i})
		t.NoError("maps can be appended to *hash-depot", err)
	}
	for i := 0; i < 5; i++ {
		_, err := global.Append(ctx, M{"n": i})
		t.NoError("maps can be appended to *global-depot", err)
	}

	records := t.Records("*hash-depot")
	if hashInfo.Partitions > 1 {
		diagnose(t, records)
	}
	t.Check("*hash-depot has a partition on every task", func(k *grade.C) {
		if hashInfo.Partitions == 1 {
			k.Fail("hash-is-global", "*hash-depot has a single partition, because it is declared Global: then "+
				"its partitioner has nothing to choose. Take the option away.")
		}
	})
	t.Check("records with one id share a partition", func(k *grade.C) {
		for _, id := range ids {
			p := -1
			for _, r := range records {
				if !Equal(grade.Field(r.Value, "id"), id) {
					continue
				}
				if p >= 0 && p != r.Task {
					k.True(false, "Records with the id %v are in partitions %d and %d.", id, p, r.Task)
				}
				p = r.Task
			}
		}
	})
	t.Check("the id's hash chooses the partition", func(k *grade.C) {
		for _, r := range records {
			id := grade.Field(r.Value, "id")
			k.Equal(r.Task, grade.TaskOf(id, hashInfo.Partitions),
				"this is the partition of a record with the id %v", id)
		}
	})
	t.Check("*global-depot has one partition", func(k *grade.C) {
		if globalInfo.Partitions != 1 {
			k.Fail("global-partitions", "*global-depot has %d partitions, one on every task. The option Global, "+
				"after the partitioner, makes it one.", globalInfo.Partitions)
		}
	})
}

func missing(t *grade.T, err error, name string) {
	if err != nil {
		t.Diagnose("no-depot", "The module has no depot %s: declare it with setup.DeclareDepot.", name)
	}
	t.NoError(name+" is there", err)
}

// diagnose recognises by what the depot partitions.
func diagnose(t *grade.T, records []grade.Record) {
	none, byN := true, true
	for _, r := range records {
		none = none && r.Key == nil
		byN = byN && Equal(r.Key, grade.Field(r.Value, "n"))
	}
	first, one := records[0].Task, true
	for _, r := range records {
		one = one && r.Task == first
	}
	switch {
	case none && one:
		t.Diagnose("missing-key", "Every record is in partition %d. The depot hashes a key that the records "+
			"do not have, so it hashes nil each time; theirs is \"id\", with small letters.", first)
	case none:
		t.Diagnose("same-id-scattered", "The partition of a record does not depend on its id: the depot's "+
			"partitioner is Random. HashBy names the key whose hash decides.")
	case byN:
		t.Diagnose("other-key", "The depot hashes \"n\", which is different in every record, so records with "+
			"one id are spread. Hash the key that records have in common: \"id\".")
	}
}

//go:build exercise

package main

import (
	"errors"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

func Grade(t *grade.T) {
	ctx := t.Context()
	c := t.Cluster()
	t.NoError("the module launches", c.Launch(ctx, DepotModule, Launch{Tasks: 4, Threads: 2}))
	depot := c.Depot("DepotModule", "*numbers")
	for i := 0; i < 10; i++ {
		_, err := depot.Append(ctx, M{"a": i})
		t.NoError("records can be appended", err)
	}
	records := t.Records("*numbers")

	found, failed := map[int]int{}, error(nil)
	wrong, last := 0, 0
	for _, r := range records {
		n := int(grade.Field(r.Value, "a").(int64))
		p, err := FindPartition(ctx, depot, M{"a": n})
		if err != nil {
			failed = err
			break
		}
		found[n] = p
		if p != r.Task {
			wrong++
			if isLast(records, r) {
				last++
			}
		}
	}
	absent, absentErr := FindPartition(ctx, depot, M{"a": 99})
	switch {
	case failed != nil && errors.Is(failed, ErrOffset):
		t.Diagnose("read-beyond-the-end", "Read was asked for offsets that are not there: %v. PartitionInfo "+
			"says where a partition begins and ends; ask it before you read.", failed)
	case wrong > 0 && onlyZero(found) && absent == 0:
		t.Diagnose("nothing-looked-up", "FindPartition says 0 for every record, even for one that was never "+
			"appended. Read what the partitions hold, and compare.")
	case wrong > 0 && onlyZero(found):
		t.Diagnose("one-partition", "FindPartition finds records only in partition 0, and the others have "+
			"records too. Go through all info.Partitions of them.")
	case wrong == 0 && absent != -1:
		t.Diagnose("absent-record", "{\"a\": 99} was never appended, so FindPartition has to return -1, but it "+
			"returned %d.", absent)
	case wrong > 0 && wrong == last:
		t.Diagnose("last-record", "The last record of a partition is not found. End is the offset behind the "+
			"last record, and Read stops before its second offset: read up to End.")
	}
	t.NoError("FindPartition returns no error", failed)
	for _, r := range records {
		n := int(grade.Field(r.Value, "a").(int64))
		name := `{"a": 6}`
		if n != 6 {
			continue
		}
		t.Check(name+" is found", func(k *grade.C) {
			k.Equal(found[n], r.Task, "this is the partition that the append went to")
		})
	}
	t.Check("every other record is found", func(k *grade.C) {
		for _, r := range records {
			n := int(grade.Field(r.Value, "a").(int64))
			k.Equal(found[n], r.Task, "this is the partition that {\"a\": %d} went to", n)
		}
	})
	t.Check("a record that is nowhere", func(k *grade.C) {
		k.NoError(absentErr)
		k.Equal(absent, -1, "this is for a record that was never appended")
	})
}

// isLast reports whether a record is the last of its partition.
func isLast(records []grade.Record, r grade.Record) bool {
	for _, o := range records {
		if o.Task == r.Task && o.Offset > r.Offset {
			return false
		}
	}
	return true
}

// onlyZero reports whether nothing was found anywhere but in partition 0.
func onlyZero(found map[int]int) bool {
	for _, p := range found {
		if p > 0 {
			return false
		}
	}
	return true
}

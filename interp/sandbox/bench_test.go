//go:build unix

package sandbox_test

import (
	"testing"

	"github.com/ramaworkshop/ramaworkshop/interp/sandbox"
)

// From the start of a job to its first frame.
func BenchmarkStart(b *testing.B) {
	first := func(b *testing.B, box *sandbox.Sandbox) {
		run, err := box.Start(b.Context(), sandbox.Work{Job: "echo", Deadline: plenty})
		if err != nil {
			b.Fatal(err)
		}
		<-run.Frames()
		b.StopTimer()
		if err := run.Send(frameBye, nil); err != nil {
			b.Fatal(err)
		}
		run.Wait()
		b.StartTimer()
	}
	b.Run("cold", func(b *testing.B) {
		var box sandbox.Sandbox
		for b.Loop() {
			first(b, &box)
		}
	})
	b.Run("warm", func(b *testing.B) {
		var box sandbox.Sandbox
		defer box.Close()
		if err := box.Warm(); err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			first(b, &box)
		}
	})
}

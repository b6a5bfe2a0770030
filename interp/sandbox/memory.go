package sandbox

import (
	"fmt"
	"os"
	"runtime/metrics"
	"time"
)

// watchMemory ends the process when it holds more memory than it may. Where the operating
// system refuses memory as well, this is usually earlier, and says more.
func watchMemory(limit uint64, every time.Duration) {
	samples := []metrics.Sample{
		{Name: "/memory/classes/total:bytes"},
		{Name: "/memory/classes/heap/released:bytes"},
	}
	for range time.Tick(every) {
		metrics.Read(samples)
		if used := samples[0].Value.Uint64() - samples[1].Value.Uint64(); used > limit {
			fmt.Fprintf(os.Stderr, "sandbox: %d MB in use, %d MB allowed\n", used>>20, limit>>20)
			os.Exit(exitMemory)
		}
	}
}

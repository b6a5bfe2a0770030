package sandbox

import (
	"os/exec"
	"syscall"
)

// limitData lets the kernel refuse memory beyond the limit, for what grows faster than the
// watch looks.
func limitData(bytes int64) {
	syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: uint64(bytes), Max: uint64(bytes)})
	syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{})
}

// dieWithParent has the kernel kill the child when the parent is gone, in case the child does
// not notice.
func dieWithParent(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}

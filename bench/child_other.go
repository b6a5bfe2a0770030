//go:build !linux

package bench

import "syscall"

// childAttr is for Linux; elsewhere a child runs as this user, and stop ends it.
func childAttr(string, string, syscall.Signal) (*syscall.SysProcAttr, error) {
	return &syscall.SysProcAttr{}, nil
}

package bench

import (
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// childAttr makes a child get a signal when this process dies. With a name it is for a program that
// does not run as root: root runs it as that user, and gives it the folder.
func childAttr(dir, name string, sig syscall.Signal) (*syscall.SysProcAttr, error) {
	attr := &syscall.SysProcAttr{Pdeathsig: sig}
	if name == "" || os.Getuid() != 0 {
		return attr, nil
	}
	u, err := user.Lookup(name)
	if err != nil {
		return nil, err
	}
	uid, err := strconv.Atoi(u.Uid)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.Atoi(u.Gid)
	if err != nil {
		return nil, err
	}
	attr.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return attr, os.Chown(dir, uid, gid)
}

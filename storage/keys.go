package storage

import "encoding/binary"

// The key space. Every key starts with a byte that says what it is:
//
//	0x01 name                             what the process keeps of itself (metadata)
//	0x02 module:4 task:2 space:1 ...      what a task keeps, by module and task
//
// and in a task, after the byte of the space:
//
//	depot       object:2 offset:8         a record: when it was appended, and the value
//	depot info  object:2                  the first offset that is there
//	rows        object:2 node:1 keys...   a row of a PState
//	sizes       object:2 node:1 keys...   that a subindexed structure exists, and its size
//	progress    topology:2 source:2       how far a topology has come with a depot partition
//	            object:2                  how far a migration of a depot or PState has come
//
// object, topology and source are the numbers of what the module declared, given by name when
// the module was first launched and kept since. node is the place in the PState's schema: 0
// for the top, one more for each subindexed structure in order of declaration; a later schema
// keeps the numbers, and gives new structures free ones. keys are the
// ordered encodings of the keys that lead to the row, from the top: so the rows of one
// structure lie together in the order of its elements, and all rows below an element, in
// whatever node, share a prefix, which is how an ancestor is deleted with all that it holds.
//
// Numbers are big-endian, so that they order as numbers do.
const (
	spaceMeta = 0x01
	spaceTask = 0x02
)

// Space is a kind of data that a task keeps.
type Space byte

// The spaces of a task.
const (
	SpaceDepot Space = iota + 1
	SpaceDepotInfo
	SpaceRows
	SpaceSizes
	SpaceProgress
)

// MetaKey is the key of a piece of metadata.
func MetaKey(name string) []byte { return append([]byte{spaceMeta}, name...) }

// ModulePrefix starts all keys of a module.
func ModulePrefix(module uint32) []byte {
	return binary.BigEndian.AppendUint32([]byte{spaceTask}, module)
}

// TaskPrefix starts all keys of one space of a task.
func TaskPrefix(module uint32, task int, s Space) []byte {
	return append(binary.BigEndian.AppendUint16(ModulePrefix(module), uint16(task)), byte(s))
}

// ObjectPrefix starts all keys of one object in one space of a task.
func ObjectPrefix(module uint32, task int, s Space, object int) []byte {
	return binary.BigEndian.AppendUint16(TaskPrefix(module, task, s), uint16(object))
}

// After returns the first key above all keys with this prefix, nil when there is none.
func After(prefix []byte) []byte {
	end := append([]byte{}, prefix...)
	for i := len(end) - 1; i >= 0; i-- {
		if end[i]++; end[i] != 0 {
			return end[:i+1]
		}
	}
	return nil
}

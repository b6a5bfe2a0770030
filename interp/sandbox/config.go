package sandbox

import "encoding/json"

// envVar tells a process that it is a child, and how it is limited.
const envVar = "RAMAWORKSHOP_SANDBOX"

// config is what a child knows from its start.
type config struct {
	MemoryMB int
	OutputKB int
	Mark     bool // file descriptor 3 is the memory of the mark
}

func (c config) String() string {
	b, _ := json.Marshal(c) // a struct of numbers
	return string(b)
}

// crashReport is the end of a program by a failure in one of its goroutines.
type crashReport struct{ At, Message string }

func encode(v any) []byte {
	b, _ := json.Marshal(v) // plain structs
	return b
}

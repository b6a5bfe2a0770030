//go:build race

package sandbox

// raceDetector maps several times the memory that a program holds, which no limit of the kernel
// can allow for.
const raceDetector = true

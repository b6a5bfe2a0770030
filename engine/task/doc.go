// Package task runs a module's tasks.
//
// A Thread is a state machine: Run takes the messages of one turn and the time, runs their
// events, and leaves one storage batch; when that is applied, Finish says which messages and
// answers may leave. A Thread has no goroutine, clock or lock of its own, so the same code runs
// under three schedulers: Real (a goroutine a thread), Sim (one goroutine, seeded, with virtual
// time, every message through the codec) and Sim one step at a time.
//
// Within a turn, the events of one stream topology on one task are a streaming batch: they see
// each other's writes, which become visible together, or, when one of them fails, are dropped
// together.
package task

//go:build exercise

// finding: thread-is-modulo
package main

import . "github.com/ramaworkshop/ramaworkshop/rama"

var Clicks = Module("Clicks", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*clicks", Random)
	setup.DeclareDepot("*settings", Random, Global)
})

var Size = Launch{Tasks: 8, Threads: 4, Workers: 2}

var (
	PartitionsOfClicks   = 8
	PartitionsOfSettings = 1
	ThreadOfTask6        = 3
	TasksOfAThread       = 2
)

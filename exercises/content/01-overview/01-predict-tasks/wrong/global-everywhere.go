//go:build exercise

// finding: global-is-one
package main

import . "github.com/ramaworkshop/ramaworkshop/rama"

var Clicks = Module("Clicks", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*clicks", Random)
	setup.DeclareDepot("*settings", Random, Global)
})

var Size = Launch{Tasks: 8, Threads: 4, Workers: 2}

var (
	PartitionsOfClicks   = 8
	PartitionsOfSettings = 8
	ThreadOfTask6        = 2
	TasksOfAThread       = 2
)

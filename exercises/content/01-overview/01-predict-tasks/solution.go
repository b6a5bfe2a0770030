//go:build exercise

package main

import . "github.com/ramaworkshop/ramaworkshop/rama"

var Clicks = Module("Clicks", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*clicks", Random)
	setup.DeclareDepot("*settings", Random, Global)
})

// The module is launched like this.
var Size = Launch{Tasks: 8, Threads: 4, Workers: 2}

// Your predictions: replace each -1.
var (
	// How many partitions does *clicks have?
	PartitionsOfClicks = 8

	// And *settings?
	PartitionsOfSettings = 1

	// Threads are numbered from 0. Which one runs task 6?
	ThreadOfTask6 = 2

	// How many tasks does one thread run?
	TasksOfAThread = 2
)

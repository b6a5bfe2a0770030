// Package rama is the DSL: what a module, its dataflow and its clients are written in.
//
//	import (
//		. "github.com/ramaworkshop/ramaworkshop/rama"
//		"github.com/ramaworkshop/ramaworkshop/rama/ops"
//	)
//
//	var Words = Module("Words", func(setup *Setup, topologies *Topologies) {
//		setup.DeclareDepot("*words", Random)
//		s := topologies.Stream("count")
//		s.DeclarePState("$$counts", MapSchema(String, Long))
//		s.Source("*words", "*word",
//			HashPartition("*word"),
//			LocalTransform("$$counts", Key("*word"), NilToVal(0), Term(ops.Inc)),
//		)
//	})
//
// Statements are data: a call such as HashPartition does nothing but describe. They are checked
// and compiled when a module is launched, or a RamaFn defined. A string that begins with *, %
// or $$ is a variable wherever an argument is expected; Lit takes it literally.
//
// Mistakes come with their place in the source and the nearest fix: RamaFn and RamaOp panic
// with them, Launch and Run return them, as *UnboundVarError or *DefinitionError.
//
// A program that serves many clients does well to run with GOGC=400: most of what the engine allocates
// lives as long as an event, and every garbage collection shows in the slowest answers.
//
// Beyond the contract there are AtStmt, AtExpr and AtName, with which a loader or a generator
// of programs says where statements come from; and Cluster.Migrations, which tells how far the
// migrations of an update have come, with UpdateError, why one is refused.
package rama

package main

// Offer names a package that interpreted programs can import, or with /... at the end a package
// and all below it.
type Offer struct {
	Path string
	// GraderOnly packages are offered to files of graders, never to a learner's.
	GraderOnly bool
}

// modules are left out of the names of generated files.
var modules = []string{"github.com/ramaworkshop/ramaworkshop"}

// Offered is the whole list. To offer a package, add a line and run "go generate ./interp".
// Nothing here may touch files, the network, processes, reflection or the runtime.
var Offered = []Offer{
	{Path: "bufio"},
	{Path: "bytes"},
	{Path: "cmp"},
	{Path: "container/heap"},
	{Path: "container/list"},
	{Path: "container/ring"},
	{Path: "context"},
	{Path: "encoding/base64"},
	{Path: "encoding/hex"},
	{Path: "encoding/json"},
	{Path: "errors"},
	{Path: "fmt"},
	{Path: "hash/fnv"},
	{Path: "io"},
	{Path: "iter"},
	{Path: "maps"},
	{Path: "math"},
	{Path: "math/bits"},
	{Path: "math/cmplx"},
	{Path: "math/rand"},
	{Path: "math/rand/v2"},
	{Path: "regexp"},
	{Path: "slices"},
	{Path: "sort"},
	{Path: "strconv"},
	{Path: "strings"},
	{Path: "sync"},
	{Path: "sync/atomic"},
	{Path: "text/tabwriter"},
	{Path: "time"},
	{Path: "unicode"},
	{Path: "unicode/utf16"},
	{Path: "unicode/utf8"},
	{Path: "github.com/ramaworkshop/ramaworkshop/rama/..."},
	{Path: "github.com/ramaworkshop/ramaworkshop/exercises/grade", GraderOnly: true},
}

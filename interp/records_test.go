package interp_test

import (
	"testing"

	"github.com/ramaworkshop/ramaworkshop/interp"
	"github.com/ramaworkshop/ramaworkshop/interp/testdata/records"
)

// A struct of an interpreted program is the same record as one of a compiled program: its type's
// name, the exported fields and no others, the names in the tags.
func TestRecords(t *testing.T) {
	p := mustLoad(t, string(readFile(t, "testdata/records/records.go")), interp.LoadOptions{})
	report, ok := p.Lookup("Report")
	if !ok {
		t.Fatal("the program has no Report")
	}
	got, want := report.Interface().(func() string)(), records.Report()
	if d := difference(got, want); d != "" {
		t.Errorf("interpreted and compiled differ: %s", d)
	}
	golden(t, "testdata/records/report", want)
}

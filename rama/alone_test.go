package rama_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/journal"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

// What runs outside of any module is in the journal, statement by statement.
func TestJournalOfRun(t *testing.T) {
	j := journal.NewRecorder(0, nil)
	defer runenv.Set(runenv.Set(runenv.Settings{Journal: j, Stdout: io.Discard, Where: func() string { return "here" }}))
	two := RamaOp("two", In("*x"), Emit("*x"), ops.Println("between"), Emit(ops.Inc("*x")))
	if err := Run(two.Call(1).Out("*v"), LocalFn("%f", In(), Emit(0)), ops.Println("got", "*v", "%f")); err != nil {
		t.Fatal(err)
	}
	if err := Run(ops.Div(1, 0).Out("*v")); err == nil {
		t.Error("no error")
	}
	say := RamaFn("say", In("*x"), ops.Println("say", "*x"), Emit(nil))
	if _, err := say.Invoke(3); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range j.Entries() {
		if e.Module != "" || e.Kind != journal.Run && e.Event == 0 && e.Text != "say 3\n" || e.At == "" {
			t.Errorf("%+v", e)
		}
		got = append(got, strings.TrimSpace(fmt.Sprint(e.Event, " ", e.Kind, " ", e.Names, e.Vals, e.Text)))
	}
	want := []string{
		"0 run [] []", "1 bind [*x] [1]", "1 bind [*v] [1]", "1 print [] []got 1 <%f>", "1 print [] []between",
		"1 bind [*v] [2]", "1 print [] []got 2 <%f>", "0 run [] []",
		"8 error [] []ops.Div of 1 and 0: division by zero; ops.IsZero asks before", "0 print [] []say 3",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

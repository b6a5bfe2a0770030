package rama_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// What Run prints of a random program, and whether it fails, is what the reference evaluator says.
func TestRandomPrograms(t *testing.T) {
	hundreds(t, 15, func(t *rapid.T) {
		body := (&gen{t: t}).program()
		want, failed := expectedOutput(body)
		if errors.Is(failed, errSteps) {
			t.Skip("it takes too long")
		}
		out, err := run(body)
		if failed == errTwice {
			want = want[:min(len(want), len(out))] // whether the second has its arguments worked out is left open
		}
		if out != want || !sameError(err, failed) {
			t.Fatalf("%s\nprinted\n%sand failed with %v, but the reference\n%sand %v", source(body), out, err, want, failed)
		}
	})
}

// hundreds checks a property n hundred times, or as often as -rapid.checks says.
func hundreds(t *testing.T, n int, f func(t *rapid.T)) {
	t.Helper()
	if often := flag.Lookup("rapid.checks"); often.Value.String() != often.DefValue {
		n = 1
	}
	for range n {
		rapid.Check(t, f)
		if t.Failed() {
			return
		}
	}
}

// expectedOutput is what the reference evaluator prints.
func expectedOutput(body []stm) (string, error) {
	m := &machine{tasks: 1}
	err := m.row(body, env{}, around{}, done)
	return m.printed.String(), err
}

// run runs a program and returns what it printed.
func run(body []stm) (out string, err error) {
	var b bytes.Buffer
	old := runenv.Set(runenv.Settings{Stdout: &b})
	defer runenv.Set(old)
	defer func() {
		out = b.String()
		if r := recover(); r != nil {
			e, ok := r.(error)
			if !ok {
				panic(r)
			}
			err = e
		}
	}()
	return "", Run(newBuilder(false).row(body)...)
}

func sameError(got, want error) bool {
	if got == nil || want == nil {
		return got == want
	}
	return strings.Contains(got.Error(), want.Error()) || strings.Contains(got.Error(), errTwice.Error())
}

var store = flag.Bool("store", false, "write random programs for the scripts of the interpreter")

// stored programs are run interpreted and compiled, too: interp's TestLanguage does that.
const randomScripts = "../interp/testdata/language/random/programs.txt"

func TestStoreRandomPrograms(t *testing.T) {
	if !*store {
		t.Skip("it writes a file: -store")
	}
	programs := rapid.Custom(func(t *rapid.T) []stm { return (&gen{t: t}).program() })
	cases := []string{}
	for seed := 1; len(cases) < 40; seed++ {
		body := programs.Example(seed)
		out, err := expectedOutput(body)
		text := source(body)
		if n, m := strings.Count(text, "\n"), strings.Count(out, "\n"); err != nil || n < 20 || n > 80 || m < 4 || m > 40 {
			continue
		}
		cases = append(cases, fmt.Sprintf("Program %d.\n\n%s----\n%s", seed, text, out))
	}
	head := "# Random programs, and what the reference evaluator of package rama prints of them\n\n"
	if err := os.WriteFile(randomScripts, []byte(head+strings.Join(cases, "====\n")), 0o644); err != nil {
		t.Fatal(err)
	}
}

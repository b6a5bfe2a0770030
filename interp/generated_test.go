package interp_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ramaworkshop/ramaworkshop/interp"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/progen"
)

var (
	generated = flag.Int("generated", 100, "how many programs -native generates")
	seed      = flag.Uint64("seed", 1, "the seed of the first of them")
)

// TestGenerated runs random programs that are stored with what the compiler's print.
func TestGenerated(t *testing.T) {
	for _, name := range programs(t, "testdata/generated") {
		want := string(readFile(t, strings.TrimSuffix(name, ".go")+".out"))
		out, err := runGenerated(readFile(t, name))
		if d := difference(out, want); d != "" || err != nil {
			t.Errorf("%s: %v %s", name, err, d)
		}
	}
}

// TestGeneratedNative generates programs and compares what they print here with what they print
// compiled. With -rewrite it stores them.
func TestGeneratedNative(t *testing.T) {
	if !*native {
		t.Skip("it needs the go command and a minute: -native")
	}
	texts := map[string]string{}
	var names []string
	for i := range *generated {
		s := *seed + uint64(i)
		name := fmt.Sprintf("p%d", s)
		text, err := format.Source([]byte(progen.Program(name, s)))
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, progen.Program(name, s))
		}
		names, texts[name] = append(names, name), string(text)
	}
	wants := compiledOutputs(t, names, texts)
	refused := 0
	for _, name := range names {
		got, err := runGenerated([]byte(texts[name]))
		if p, ok := err.(interp.Problem); ok && p.Kind == interp.NotRun {
			refused++
			t.Logf("%s: %v", name, err)
			continue
		}
		if d := difference(got, wants[name]); d != "" || err != nil {
			file := filepath.Join(os.TempDir(), name+".go")
			os.WriteFile(file, []byte(texts[name]), 0o644)
			t.Errorf("%s: %v %s", file, err, d)
			continue
		}
		if *write {
			base := filepath.Join("testdata/generated", name)
			if err := os.WriteFile(base+".go", []byte(texts[name]), 0o644); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(base+".out", []byte(wants[name]), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Logf("%d programs, %d refused", len(names), refused)
}

// runGenerated runs the function Main of a generated program.
func runGenerated(text []byte) (string, error) {
	c, ps := interp.Check([]interp.File{{Name: "main.go", Text: text}}, interp.CheckOptions{})
	if len(ps) > 0 {
		return "", ps[0]
	}
	var out lockedBuffer
	done := make(chan error, 1)
	go func() {
		p, err := c.Load(interp.LoadOptions{Stdout: &out})
		if err != nil {
			done <- err
			return
		}
		defer func() {
			if r := recover(); r != nil {
				done <- p.Explain(r)
			}
		}()
		v, _ := p.Lookup("Main")
		v.Interface().(func())()
		done <- nil
	}()
	select {
	case err := <-done:
		return out.String(), err
	case <-time.After(time.Minute):
		return out.String(), fmt.Errorf("no end within a minute")
	}
}

// border stands between what programs print.
const border = "<<--->>"

// compiledOutputs builds all programs into one executable, and takes what it prints apart.
func compiledOutputs(t *testing.T, names []string, texts map[string]string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	put := func(name, text string) {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("go.mod", "module generated\n\ngo 1.26\n")
	var imports, calls strings.Builder
	for _, n := range names {
		put(filepath.Join(n, "main.go"), texts[n])
		fmt.Fprintf(&imports, "\t%q\n", "generated/"+n)
		fmt.Fprintf(&calls, "\trun(%q, %s.Main)\n", n, n)
	}
	put("main.go", fmt.Sprintf(`package main

import (
	"fmt"

%[1]s)

func run(name string, f func()) {
	fmt.Print("%[3]s", name, "%[3]s")
	defer func() { recover() }()
	f()
}

func main() {
%[2]s}
`, &imports, &calls, border))
	cmd := exec.Command("go", "build", "-o", "all", ".")
	cmd.Dir = dir
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s", text)
	}
	text, err := exec.Command(filepath.Join(dir, "all")).Output()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	text = bytes.ReplaceAll(text, []byte("generated/"), nil) // in the names of generic types
	parts := bytes.Split(text, []byte(border))[1:]
	for i := 0; i+1 < len(parts); i += 2 {
		out[string(parts[i])] = string(parts[i+1])
	}
	return out
}

package interp_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

var (
	native = flag.Bool("native", false, "hold the interpreter against the go command, which must be there")
	folder = flag.String("programs", "testdata/corpus", "the folder of programs for -native")
	write  = flag.Bool("rewrite", false, "write what tests compare with anew")
)

// TestNative builds the programs of a folder and compares what they print with what they print
// here. With -rewrite it stores the compiler's word beside each program.
func TestNative(t *testing.T) {
	if !*native {
		t.Skip("it needs the go command and a minute: -native")
	}
	names := programs(t, *folder)
	bins := build(t, names)
	ran, refused := 0, 0
	for i, name := range names {
		r := runWithin(20*time.Second, filepath.Base(name), readFile(t, name))
		if len(r.Problems) > 0 {
			refused++
			t.Logf("refused: %v", r.Problems[0])
			continue
		}
		if bins[i] == "" {
			t.Errorf("%s: the compiler refuses it, and it ran: %s", name, r.Out)
			continue
		}
		ran++
		want, err := exec.Command(bins[i]).Output()
		switch d := difference(r.Out, string(want)); {
		case (err != nil) != (r.Err != nil):
			t.Errorf("%s: ended with %v, and compiled with %v", name, r.Err, err)
		case d != "":
			t.Errorf("%s: %s", name, d)
		}
		if *write && err == nil {
			if err := os.WriteFile(strings.TrimSuffix(name, ".go")+".out", want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Logf("%d ran, %d were refused", ran, refused)
}

// build compiles each program with one command, and gives the executables; it is empty for what
// does not compile.
func build(t *testing.T, names []string) []string {
	t.Helper()
	dir := t.TempDir()
	put := func(name string, text []byte) {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("go.mod", []byte("module programs\n\ngo 1.26\n"))
	for _, n := range names {
		base := strings.TrimSuffix(filepath.Base(n), ".go")
		put(filepath.Join("x_"+base, "main.go"), readFile(t, n))
	}
	bin := filepath.Join(dir, "bin")
	if err := os.Mkdir(bin, 0o755); err != nil {
		t.Fatal(err)
	}
	var pkgs []string
	for _, n := range names {
		pkgs = append(pkgs, "./x_"+strings.TrimSuffix(filepath.Base(n), ".go"))
	}
	// One that does not compile keeps the others from being linked, so it is left out then.
	text, err := goBuild(dir, bin, pkgs)
	if err != nil {
		good := slices.DeleteFunc(slices.Clone(pkgs), func(p string) bool {
			return strings.Contains(text, "# programs/"+p[2:]+"\n")
		})
		if text, err = goBuild(dir, bin, good); err != nil {
			t.Fatalf("%v: %s", err, text)
		}
	}
	var out []string
	for _, p := range pkgs {
		exe := filepath.Join(bin, p[2:])
		if _, err := os.Stat(exe); err != nil {
			exe = ""
		}
		out = append(out, exe)
	}
	return out
}

func goBuild(dir, bin string, pkgs []string) (string, error) {
	cmd := exec.Command("go", append([]string{"build", "-o", bin}, pkgs...)...)
	cmd.Dir = dir
	text, err := cmd.CombinedOutput()
	return string(text), err
}

package interp

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// run checks, loads and runs one program.
func runText(name string, text []byte) (out string, problems []Problem, err error, src string) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("PANIC %v", r)
		}
	}()
	c, ps := Check([]File{{name, text}}, CheckOptions{})
	if len(ps) > 0 {
		return "", ps, nil, ""
	}
	src = c.unit.Source
	var b bytes.Buffer
	p, err := c.Load(LoadOptions{Stdout: &b})
	if err != nil {
		return b.String(), nil, err, src
	}
	m, err := p.Main()
	if err != nil {
		return b.String(), nil, err, src
	}
	func() {
		defer func() {
			if r := recover(); r != nil {
				err = p.Explain(r)
			}
		}()
		err = m(context.Background())
	}()
	return b.String(), nil, err, src
}

func TestDevDir(t *testing.T) {
	dir := os.Getenv("DIR")
	if dir == "" {
		t.Skip()
	}
	fs, _ := filepath.Glob(filepath.Join(dir, "*.go"))
	ok, refused, wrong := 0, 0, 0
	for _, f := range fs {
		if only := os.Getenv("ONLY"); only != "" && !strings.Contains(f, only) {
			continue
		}
		text, _ := os.ReadFile(f)
		want, werr := os.ReadFile(strings.TrimSuffix(f, ".go") + ".out")
		type res struct {
			out string
			ps  []Problem
			err error
			src string
		}
		ch := make(chan res, 1)
		go func() {
			o, ps, err, src := runText(filepath.Base(f), text)
			ch <- res{o, ps, err, src}
		}()
		var r res
		select {
		case r = <-ch:
		case <-time.After(20 * time.Second):
			r.err = fmt.Errorf("TIMEOUT")
		}
		name := filepath.Base(f)
		switch {
		case len(r.ps) > 0:
			refused++
			if werr == nil || os.Getenv("V") != "" {
				fmt.Printf("REFUSED %s: %v (+%d)\n", name, r.ps[0], len(r.ps)-1)
			}
		case r.err == nil && werr == nil && r.out == string(want):
			ok++
		default:
			wrong++
			fmt.Printf("WRONG %s: err=%v\n", name, r.err)
			diff(r.out, string(want))
		}
		if os.Getenv("SRC") != "" {
			fmt.Println(r.src)
		}
	}
	fmt.Println("ok", ok, "refused", refused, "wrong", wrong)
}

func diff(got, want string) {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	n := 0
	for i := 0; i < len(g) || i < len(w); i++ {
		a, b := "<end>", "<end>"
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			fmt.Printf("   line %d got  %q\n   line %d want %q\n", i+1, trunc(a), i+1, trunc(b))
			if n++; n > 5 {
				return
			}
		}
	}
}

func trunc(s string) string {
	if len(s) > 600 {
		return s[:600] + "..."
	}
	return s
}

func TestDevPanic(t *testing.T) {
	text, _ := os.ReadFile("/tmp/p1.go")
	_, _, err, _ := runText("p1.go", text)
	fmt.Printf("%v\n%#v\n", err, err)
}

package interp

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestDevErrs(t *testing.T) {
	registerStub()
	fs, _ := filepath.Glob("/tmp/errs/*.go")
	for _, f := range fs {
		text, _ := os.ReadFile(f)
		_, ps := Check([]File{{filepath.Base(f), text}}, CheckOptions{DSL: stubDSL})
		for _, p := range ps {
			fmt.Println(p.Kind, p)
		}
	}
}

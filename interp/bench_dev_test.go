package interp

import (
	"github.com/ramaworkshop/ramaworkshop/interp/internal/host"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/link"
	yaegi "github.com/traefik/yaegi/interp"
	"go/parser"
	"io"
	"os"
	"testing"
	"testing/fstest"
)

func BenchmarkDevCheck(b *testing.B) {
	registerStub()
	text, _ := os.ReadFile("/tmp/dsl1.go")
	for b.Loop() {
		Check([]File{{"f.go", text}}, CheckOptions{DSL: stubDSL})
	}
}
func BenchmarkDevLoad(b *testing.B) {
	registerStub()
	text, _ := os.ReadFile("/tmp/dsl1.go")
	c, _ := Check([]File{{"f.go", text}}, CheckOptions{DSL: stubDSL})
	for b.Loop() {
		if _, err := c.Load(LoadOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
func BenchmarkDevLoadParts(b *testing.B) {
	registerStub()
	text, _ := os.ReadFile("/tmp/dsl1.go")
	c, _ := Check([]File{{"f.go", text}}, CheckOptions{DSL: stubDSL})
	b.Run("link", func(b *testing.B) {
		for b.Loop() {
			link.Link(c.unit, link.Options{Stdout: io.Discard, Stderr: io.Discard, Cell: new(host.Cell)})
		}
	})
	b.Run("new+use", func(b *testing.B) {
		l, _ := link.Link(c.unit, link.Options{Stdout: io.Discard, Stderr: io.Discard, Cell: new(host.Cell)})
		for b.Loop() {
			i := yaegi.New(yaegi.Options{Stdout: io.Discard, Stderr: io.Discard, SourcecodeFilesystem: fstest.MapFS{}})
			i.Use(yaegi.Exports{"k/k": l.Values})
		}
	})
	b.Run("parse", func(b *testing.B) {
		i := yaegi.New(yaegi.Options{Stdout: io.Discard, Stderr: io.Discard, SourcecodeFilesystem: fstest.MapFS{}})
		for b.Loop() {
			parser.ParseFile(i.FileSet(), "", c.unit.Source, parser.SkipObjectResolution)
		}
	})
	b.Run("compile", func(b *testing.B) {
		l, _ := link.Link(c.unit, link.Options{Stdout: io.Discard, Stderr: io.Discard, Cell: new(host.Cell)})
		for b.Loop() {
			b.StopTimer()
			i := yaegi.New(yaegi.Options{Stdout: io.Discard, Stderr: io.Discard, SourcecodeFilesystem: fstest.MapFS{}})
			i.Use(yaegi.Exports{"k/k": l.Values})
			f, _ := parser.ParseFile(i.FileSet(), "", c.unit.Source, parser.SkipObjectResolution)
			b.StartTimer()
			if _, err := i.CompileAST(f); err != nil {
				b.Fatal(err)
			}
		}
	})
}

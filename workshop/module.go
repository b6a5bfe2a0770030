package workshop

import (
	_ "embed"
	"os"
	"path/filepath"
)

// The declarations that an editor sees. They are made of the packages themselves; a test fails
// when they are out of date.
//
//go:generate go run ../internal/stubgen/cmd stubs/rama.go.txt github.com/ramaworkshop/ramaworkshop/rama github.com/google/uuid
//go:generate go run ../internal/stubgen/cmd stubs/ops.go.txt github.com/ramaworkshop/ramaworkshop/rama/ops github.com/ramaworkshop/ramaworkshop/rama
//go:generate go run ../internal/stubgen/cmd stubs/uuid.go.txt github.com/google/uuid
var (
	//go:embed stubs/rama.go.txt
	ramaStub []byte
	//go:embed stubs/ops.go.txt
	opsStub []byte
	//go:embed stubs/uuid.go.txt
	uuidStub []byte
)

const modulePath = "github.com/ramaworkshop/ramaworkshop"

// goMod makes the folder a module that needs no network: the DSL is replaced by its
// declarations.
const goMod = `// This module is for your editor. Programs in it run with ramaworkshop.
module workshop

go 1.22

require (
	` + modulePath + ` v0.0.0
	github.com/google/uuid v1.6.0
)

replace (
	` + modulePath + ` => ./.ramaworkshop/stubs/ramaworkshop
	github.com/google/uuid => ./.ramaworkshop/stubs/uuid
)
`

// writeModule writes what an editor needs. The learner's go.mod is left alone when it exists;
// the declarations always fit this program.
func (f *Folder) writeModule() error {
	files := map[string][]byte{
		"stubs/ramaworkshop/go.mod": []byte("module " + modulePath + "\n\ngo 1.22\n\n" +
			"require github.com/google/uuid v1.6.0\n"),
		"stubs/ramaworkshop/rama/rama.go":    ramaStub,
		"stubs/ramaworkshop/rama/ops/ops.go": opsStub,
		"stubs/uuid/go.mod":                  []byte("module github.com/google/uuid\n\ngo 1.22\n"),
		"stubs/uuid/uuid.go":                 uuidStub,
	}
	for name, b := range files {
		if err := writeChanged(f.state(name), b); err != nil {
			return err
		}
	}
	mod := filepath.Join(f.Dir, "go.mod")
	if _, err := os.Stat(mod); err == nil {
		return nil
	}
	return writeFile(mod, []byte(goMod))
}

// writeChanged writes a file unless it has that content already.
func writeChanged(path string, b []byte) error {
	if old, err := os.ReadFile(path); err == nil && string(old) == string(b) {
		return nil
	}
	return writeFile(path, b)
}

package lint

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

const module = "github.com/ramaworkshop/ramaworkshop/"

// floors are the packages by floor; a folder stands for everything below it, and the longest
// name that fits counts. What is on no floor fails the test: it has to be given one here and in
// docs/architecture.md.
var floors = map[string]int{
	"internal/near":    1,
	"engine/value":     1,
	"storage":          1,
	"engine/op":        2,
	"engine/path":      2,
	"engine/depot":     2,
	"engine/pstate":    2,
	"engine/topology":  2,
	"engine/journal":   2,
	"engine/diff":      2,
	"engine/dataflow":  2,
	"engine/task":      2,
	"engine":           3,
	"internal/runenv":  3,
	"internal/simtest": 4,
	"rama":             4,
	"interp":           5,
	"lessons":          6,
	"exercises/grade":  5,
	"exercises":        6,
	"program":          6,
	"workshop":         6,
	"tui":              7,
	"bench":            7,
	"cmd/ramaworkshop": 8,
	"examples":         5,

	// Tools of the repository: they may read everything, and nothing imports them.
	"internal/lint":    9,
	"internal/stubgen": 9,
}

// doors are the libraries that only one package may import.
var doors = map[string]string{
	"github.com/cockroachdb/pebble": "storage",
	"github.com/traefik/yaegi":      "interp",
	"charm.land":                    "tui",
	"github.com/spf13/cobra":        "cmd/ramaworkshop",
	"github.com/benbjohnson":        "engine/value",
	"github.com/tinylib/msgp":       "engine/value",
	"github.com/jackc/pgx":          "bench",
	"github.com/redis/go-redis":     "bench",
}

func floorOf(pkg string) (int, bool) {
	best, floor := -1, 0
	for name, f := range floors {
		if (pkg == name || strings.HasPrefix(pkg, name+"/")) && len(name) > best {
			best, floor = len(name), f
		}
	}
	return floor, best >= 0
}

func below(pkg, door string) bool { return pkg == door || strings.HasPrefix(pkg, door+"/") }

func TestImportsGoDown(t *testing.T) {
	for _, file := range goFiles(t) {
		pkg := filepath.ToSlash(filepath.Dir(file))
		floor, ok := floorOf(pkg)
		if !ok {
			t.Errorf("%s: the package %s is on no floor", file, pkg)
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, file), nil, parser.ImportsOnly)
		if err != nil {
			t.Error(err)
			continue
		}
		isTest := strings.HasSuffix(file, "_test.go")
		for _, im := range f.Imports {
			path := strings.Trim(im.Path.Value, `"`)
			for lib, door := range doors {
				if strings.HasPrefix(path, lib) && !below(pkg, door) && !isTest {
					t.Errorf("%s imports %s, whose only door is %s", file, path, door)
				}
			}
			own, ok := strings.CutPrefix(path, module)
			if !ok || isTest {
				continue
			}
			if to, _ := floorOf(own); to > floor {
				t.Errorf("%s (floor %d) imports %s (floor %d): imports go down", file, floor, own, to)
			}
		}
	}
}

package interp

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/symbols"
)

// undefined tells of a name that is not declared, and of one that may have been meant.
func (c *checker) undefined(name string, pos token.Pos) string {
	if pkg, member, ok := strings.Cut(name, "."); ok {
		member, _, _ = strings.Cut(member, " (but have ") // which is the nearest as well
		if near := nearest(member, c.exportedNames(pkg)); near != "" {
			return "package " + pkg + " has no " + member + "; did you mean " + near + "?"
		}
		return "package " + pkg + " has no " + member
	}
	if near := nearest(name, c.visibleNames(pos)); near != "" {
		return name + " is not declared; did you mean " + near + "?"
	}
	if path := packageNamed(name); path != "" {
		return fmt.Sprintf("package %s is not imported; add import %q", name, path)
	}
	return name + " is not declared; declare it, or check how it is spelled"
}

var undefinedMember = regexp.MustCompile(`^[^\n]* undefined \(type ([^\n]+) has no field or method (\w+)[^\n]*\)$`)

// member tells of a field or method that a type does not have, and of one that may have been
// meant; it is empty for other errors.
func (c *checker) member(e types.Error) string {
	m := undefinedMember.FindStringSubmatch(e.Msg)
	if m == nil {
		return ""
	}
	said := m[1] + " has no field or method " + m[2]
	if near := nearest(m[2], c.membersAt(e.Pos)); near != "" {
		return said + "; did you mean " + near + "?"
	}
	return said
}

// membersAt are the fields and methods of what stands before the name at pos.
func (c *checker) membersAt(pos token.Pos) (names []string) {
	for _, f := range c.parsed {
		ast.Inspect(f, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok || s.Sel.Pos() != pos || c.info.TypeOf(s.X) == nil {
				return true
			}
			t := c.info.TypeOf(s.X)
			if p, ok := t.Underlying().(*types.Pointer); ok {
				t = p.Elem()
			}
			set := types.NewMethodSet(types.NewPointer(t))
			offer := func(o types.Object) {
				if o.Exported() || o.Pkg() == c.pkg {
					names = append(names, o.Name())
				}
			}
			for i := range set.Len() {
				offer(set.At(i).Obj())
			}
			if st, ok := t.Underlying().(*types.Struct); ok {
				for f := range st.Fields() {
					offer(f)
				}
			}
			return false
		})
	}
	return names
}

// exportedNames are those of a package that the program imports under a name.
func (c *checker) exportedNames(name string) []string {
	var out []string
	if c.pkg == nil {
		return nil
	}
	for _, p := range c.pkg.Imports() {
		if p.Name() == name {
			for _, n := range p.Scope().Names() {
				if p.Scope().Lookup(n).Exported() {
					out = append(out, n)
				}
			}
		}
	}
	return out
}

// packageNamed is the path of an offered package of that name, or empty.
func packageNamed(name string) string {
	for _, path := range Packages() {
		if symbols.Lookup(path).Name == name {
			return path
		}
	}
	return ""
}

// visibleNames are those that can be used at pos.
func (c *checker) visibleNames(pos token.Pos) []string {
	if c.pkg == nil {
		return nil
	}
	var names []string
	for s := c.pkg.Scope().Innermost(pos); s != nil; s = s.Parent() {
		names = append(names, s.Names()...)
	}
	return names
}

// nearest is the name that differs from the wanted one in one or two letters, or in case, and
// least; or empty.
func nearest(want string, names []string) string {
	best, limit := "", min(3, 1+len(want)/3)
	slices.Sort(names)
	for _, n := range names {
		d := distance(want, n)
		if strings.EqualFold(want, n) {
			d = 0
		}
		if d < limit {
			best, limit = n, d
		}
	}
	return best
}

// distance counts the letters to insert, delete, exchange or replace.
func distance(a, b string) int {
	prev, cur := make([]int, len(b)+1), make([]int, len(b)+1)
	var before []int
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], before[j-2]+1)
			}
		}
		before, prev, cur = prev, cur, make([]int, len(b)+1)
	}
	return prev[len(b)]
}

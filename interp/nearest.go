package interp

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/internal/near"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/symbols"
)

// undefined tells of a name that is not declared, and of one that may have been meant.
func (c *checker) undefined(name string, pos token.Pos) string {
	if pkg, member, ok := strings.Cut(name, "."); ok {
		member, _, _ = strings.Cut(member, " (but have ") // which is the nearest as well
		if like := nearest(member, c.exportedNames(pkg)); like != "" {
			return "package " + pkg + " has no " + member + "; did you mean " + like + "?"
		}
		return "package " + pkg + " has no " + member
	}
	like := strings.Join(c.inPackages(name), " or ")
	if like == "" {
		like = nearest(name, c.visibleNames(pos))
	}
	if like != "" {
		return name + " is not declared; did you mean " + like + "?"
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
	if like := nearest(m[2], c.membersAt(e.Pos)); like != "" {
		return said + "; did you mean " + like + "?"
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

// inPackages are the names of that spelling in the packages that the program imports.
func (c *checker) inPackages(name string) (out []string) {
	if c.pkg == nil {
		return nil
	}
	for _, p := range c.pkg.Imports() {
		if o := p.Scope().Lookup(name); o != nil && o.Exported() {
			out = append(out, p.Name()+"."+name)
		}
	}
	slices.Sort(out)
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
		d := near.Distance(want, n)
		if strings.EqualFold(want, n) {
			d = 0
		}
		if d < limit {
			best, limit = n, d
		}
	}
	return best
}

package interp

import (
	"go/ast"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"
)

var noMember = regexp.MustCompile(`^(.+)\.(\w+) undefined \(type (.+?) has no field or method \w+`)

// required tells of an error in a file that uses the program: what the program lacks, or what
// in it is not as it should be.
func (c *checker) required(e types.Error) {
	if name, ok := strings.CutPrefix(e.Msg, "undefined: "); ok {
		c.missing("your file must define " + name)
		return
	}
	if name, ok := strings.CutSuffix(e.Msg, " redeclared in this block"); ok {
		if o := c.pkg.Scope().Lookup(name); o != nil && c.isOwn(o.Pos()) {
			c.add(o.Pos(), Type, "the exercise's grader has a "+name+" as well; give yours another name")
			return
		}
	}
	if m := noMember.FindStringSubmatch(e.Msg); m != nil {
		c.missing(strings.TrimPrefix(m[3], "*") + " must have a field or method " + m[2])
		return
	}
	if o := c.ownObject(e.Pos); o != nil {
		c.add(o.Pos(), Type, o.Name()+" is not what the exercise expects: "+e.Msg)
		return
	}
	c.missing("your file does not fit the exercise: " + e.Msg)
}

func (c *checker) missing(msg string) {
	p := Problem{File: c.ownFile(), Line: 1, Col: 1, Kind: Missing, Message: msg}
	if !slices.Contains(c.problems, p) {
		c.problems = append(c.problems, p)
	}
}

// ownObject is what the program's own files declare and the text at pos mentions: there, or as
// what is called with an argument there.
func (c *checker) ownObject(pos token.Pos) types.Object {
	var at, called types.Object
	own := func(n ast.Node) types.Object {
		id, ok := n.(*ast.Ident)
		if !ok {
			return nil
		}
		if o := c.info.Uses[id]; o != nil && o.Pkg() == c.pkg && c.isOwn(o.Pos()) {
			return o
		}
		return nil
	}
	for _, f := range c.parsed {
		if pos < f.Pos() || pos > f.End() {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if n == nil || pos < n.Pos() || pos > n.End() {
				return false
			}
			if call, ok := n.(*ast.CallExpr); ok && pos > call.Fun.End() {
				called = own(ast.Unparen(call.Fun))
			}
			if o := own(n); o != nil && at == nil {
				at = o
			}
			return true
		})
	}
	if at == nil {
		return called
	}
	return at
}

func (c *checker) isOwn(pos token.Pos) bool {
	return pos.IsValid() && !slices.Contains(c.opts.Required, c.fset.Position(pos).Filename)
}

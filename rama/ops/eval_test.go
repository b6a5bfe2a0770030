package ops_test

import (
	"go/ast"
	"go/token"
	"math"
	"reflect"
	"strconv"
	"testing"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// Item is the record in the examples.
type Item struct {
	Name  string
	Count int
}

// evaluator evaluates calls as they stand in a program.
type evaluator struct{ t *testing.T }

// opName is the name of the operation that a call calls.
func opName(c *ast.CallExpr) string {
	if s, ok := c.Fun.(*ast.SelectorExpr); ok {
		return s.Sel.Name
	}
	return ""
}

func (e *evaluator) all(xs []ast.Expr) []any {
	out := make([]any, len(xs))
	for i, x := range xs {
		out[i] = e.eval(x)
	}
	return out
}

func (e *evaluator) eval(x ast.Expr) any {
	switch x := x.(type) {
	case *ast.BasicLit:
		return e.literal(x.Kind, x.Value)
	case *ast.UnaryExpr:
		l := x.X.(*ast.BasicLit)
		return e.literal(l.Kind, "-"+l.Value)
	case *ast.Ident:
		if v, ok := names[x.Name]; ok {
			return v
		}
	case *ast.CompositeLit:
		return e.composite(x)
	case *ast.SelectorExpr:
		if f, ok := funcs[x.Sel.Name]; ok {
			return f
		}
	case *ast.CallExpr:
		return e.call(x)
	}
	e.t.Fatalf("cannot evaluate %T %v", x, x)
	return nil
}

func (e *evaluator) literal(kind token.Token, text string) any {
	var v any
	var err error
	switch kind {
	case token.INT:
		v, err = strconv.ParseInt(text, 10, 64)
	case token.FLOAT:
		v, err = strconv.ParseFloat(text, 64)
	default:
		v, err = strconv.Unquote(text)
	}
	if err != nil {
		e.t.Fatal(err)
	}
	return v
}

var names = map[string]any{
	"nil": nil, "true": true, "false": false,
	"String": String, "Long": Long, "Double": Double, "Bool": Bool, "Bytes": Bytes, "UUID": UUID,
	"Object": Object, "List": List, "Map": Map,
}

func (e *evaluator) composite(x *ast.CompositeLit) any {
	var vs []any
	for _, el := range x.Elts {
		if kv, ok := el.(*ast.KeyValueExpr); ok {
			vs = append(vs, e.eval(kv.Key))
			el = kv.Value
		}
		vs = append(vs, e.eval(el))
	}
	switch x.Type.(*ast.Ident).Name {
	case "L":
		return L(vs)
	case "Set":
		return Set(vs)
	case "M":
		m := M{}
		for i := 0; i < len(vs); i += 2 {
			m[vs[i]] = vs[i+1]
		}
		return m
	case "Item":
		if len(vs) == 0 {
			return Item{}
		}
		return Item{vs[0].(string), int(vs[1].(int64))}
	}
	e.t.Fatalf("cannot make a %v", x.Type)
	return nil
}

func (e *evaluator) call(x *ast.CallExpr) any {
	args := e.all(x.Args)
	switch f := x.Fun.(type) {
	case *ast.ArrayType:
		return []byte(args[0].(string))
	case *ast.Ident:
		switch f.Name {
		case "ClassOf":
			return ClassOf(args[0])
		case "MapSchema":
			return MapSchema(args[0].(Schema), args[1].(Schema))
		case "Lit":
			return Lit(args[0])
		case "MapOf":
			return MapOf(args...)
		}
	case *ast.SelectorExpr:
		if f.X.(*ast.Ident).Name == "math" {
			return map[string]float64{"NaN": math.NaN(), "Inf": math.Inf(1)}[f.Sel.Name]
		}
		return apply(e.t, funcs[f.Sel.Name], args)
	}
	e.t.Fatalf("cannot call %v", x.Fun)
	return nil
}

// apply calls a function with any arguments.
func apply(t *testing.T, fn any, args []any) any {
	f := reflect.ValueOf(fn)
	if !f.IsValid() {
		t.Fatal("the table lacks an operation")
	}
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		in[i] = reflect.ValueOf(&a).Elem()
	}
	return f.Call(in)[0].Interface()
}

package rama

import (
	"fmt"
	"reflect"
	"sort"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// arg turns what a program gave as an argument into dataflow's own: a variable, a constant, a
// nested call or a template.
func arg(v any) any { return argIn(v, 0) }

// argIn is arg inside of so many collections.
func argIn(v any, depth int) any {
	switch v := v.(type) {
	case string:
		if dataflow.IsVar(v) {
			return dataflow.Var(v)
		}
		return dataflow.Const{V: v}
	case value.Lit:
		return constant(v)
	case *Expr:
		if v == nil {
			return dataflow.Invalid{Reason: "an argument is a nil expression"}
		}
		return v.call
	case *Fn:
		return dataflow.Const{V: v.fragment()}
	case *OpDef:
		return dataflow.Const{V: v.callee}
	case L:
		return template(value.KindList, v, depth)
	case []any:
		return template(value.KindList, v, depth)
	case Set:
		return template(value.KindSet, v, depth)
	case M:
		return template(value.KindMap, sortedItems(v), depth)
	case map[any]any:
		return template(value.KindMap, sortedItems(v), depth)
	case Schema:
		return classArg(v)
	}
	if reflect.ValueOf(v).Kind() == reflect.Func {
		c, err := callee(v)
		if err != nil {
			return dataflow.Invalid{Reason: err.Error()}
		}
		return dataflow.Const{V: c}
	}
	return constant(v)
}

// classArg is a class as a value, for ops.IsA.
func classArg(s Schema) any {
	c := s.schema()
	switch {
	case c.Kind != pstate.ClassSchema:
		return dataflow.Invalid{Reason: fmt.Sprintf("an argument is the schema %s: what can be asked about a "+
			"value is its class, such as String or ClassOf(Item{})", s.Name())}
	case c.Record != nil:
		return dataflow.Const{V: op.Class(c.Record.Name)}
	case c.Class == value.KindNone:
		return dataflow.Const{V: op.Class(op.ObjectClass)}
	}
	return dataflow.Const{V: op.Class(c.Class.String())}
}

func args(vs []any) []any { return argsIn(vs, 0) }

func argsIn(vs []any, depth int) []any {
	out := make([]any, len(vs))
	for i, v := range vs {
		out[i] = argIn(v, depth)
	}
	return out
}

func constant(v any) any {
	c, err := value.From(v)
	if err != nil {
		return dataflow.Invalid{Reason: "an argument is no value: " + err.Error()}
	}
	return dataflow.Const{V: c}
}

// template is a collection literal: a constant when there is nothing variable inside.
func template(kind value.Kind, items []any, depth int) any {
	if depth >= value.MaxDepth {
		return dataflow.Invalid{Reason: fmt.Sprintf(
			"an argument is nested deeper than %d levels; does it contain itself?", value.MaxDepth)}
	}
	t := &dataflow.Template{Kind: kind, Items: argsIn(items, depth+1)}
	for _, a := range t.Items {
		if _, ok := a.(dataflow.Const); !ok {
			return t
		}
	}
	vs := make([]any, len(t.Items))
	for i, a := range t.Items {
		vs[i] = a.(dataflow.Const).V
		if value.KindOf(vs[i]) == value.KindNone {
			return dataflow.Invalid{Reason: "a function is no value, so it cannot stand in a collection"}
		}
	}
	switch kind {
	case value.KindSet:
		return dataflow.Const{V: value.NewSet(vs...)}
	case value.KindMap:
		return dataflow.Const{V: value.MapOf(vs...)}
	}
	return dataflow.Const{V: value.NewList(vs...)}
}

// sortedItems returns keys and values in turn, in an order that does not change.
func sortedItems(m map[any]any) []any {
	type item struct {
		text string
		k, v any
	}
	items := make([]item, 0, len(m))
	for k, v := range m {
		items = append(items, item{fmt.Sprintf("%T %v", k, k), k, v})
	}
	sort.Slice(items, func(i, j int) bool { return items[i].text < items[j].text })
	out := make([]any, 0, 2*len(items))
	for _, i := range items {
		out = append(out, i.k, i.v)
	}
	return out
}

var exprType = reflect.TypeFor[*Expr]()

// callee turns what a program gave as a function into what dataflow calls: an operation of ops,
// a RamaFn, a RamaOp, or a Go function.
func callee(fn any) (dataflow.Callee, error) {
	if s, ok := fn.(Schema); ok {
		return nil, fmt.Errorf("%s is a class or a schema, not a function: whether a value is of a class says "+
			"ops.IsA, in a path Pred(ops.IsA, %[1]s)", s.Name())
	}
	switch f := fn.(type) {
	case *Fn:
		if f == nil || f.def == nil {
			return nil, fmt.Errorf("the function here is a closure: call it with Invoke in dataflow")
		}
		return f.def, nil
	case *OpDef:
		return f.callee, nil
	case func(any) *Expr:
		return f(nil).call.Op, nil
	}
	r := reflect.ValueOf(fn)
	if r.Kind() != reflect.Func {
		return nil, fmt.Errorf("a function is needed here: an operation of ops without its arguments, "+
			"a RamaFn or a Go function, not %s", describe(fn))
	}
	if t := r.Type(); t.NumOut() == 1 && t.Out(0) == exprType && !r.IsNil() {
		in := make([]reflect.Value, t.NumIn())
		for i := range in {
			in[i] = reflect.Zero(t.In(i))
		}
		if t.IsVariadic() {
			return r.CallSlice(in)[0].Interface().(*Expr).call.Op, nil
		}
		return r.Call(in)[0].Interface().(*Expr).call.Op, nil
	}
	return dataflow.NewGoFunc(fn)
}

func describe(v any) string {
	c, err := value.From(v)
	if err != nil {
		return fmt.Sprintf("a Go %T", v)
	}
	return value.Describe(c)
}

// builtin returns an operation of ops by its name.
func builtin(name string) dataflow.Builtin {
	o := op.Get(name)
	if o == nil {
		panic(fmt.Sprintf("rama: no operation %q", name))
	}
	return dataflow.Builtin{Op: o}
}

// bind turns an output or parameter into dataflow's own.
func bind(v any) dataflow.Bind {
	switch v := v.(type) {
	case string:
		return dataflow.Bind{Var: v}
	case Binding:
		return v.bind()
	case L, []any:
		return dataflow.Bind{Bad: "a list cannot be bound to: Elems takes one apart, Out(Elems(\"*a\", \"*b\"))"}
	case M, map[any]any:
		return dataflow.Bind{Bad: "a map cannot be bound to: Keys takes one apart, or KeysAs, if the names differ"}
	}
	return dataflow.Bind{Bad: "what is bound is a variable, or Keys, KeysAs or Elems, not " + describe(v)}
}

func binds(vs []any) []dataflow.Bind {
	out := make([]dataflow.Bind, len(vs))
	for i, v := range vs {
		out[i] = bind(v)
	}
	return out
}

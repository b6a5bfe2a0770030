package link

import (
	"fmt"
	"go/constant"
	"go/types"
	"io"
	"reflect"

	"github.com/ramaworkshop/ramaworkshop/interp/internal/host"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/lower"
	"github.com/ramaworkshop/ramaworkshop/interp/internal/symbols"
)

// Options are where a program writes, and who is told what becomes of it.
type Options struct {
	Stdout, Stderr io.Writer
	Cell           *host.Cell
	Crash          func(*host.Thrown)
}

// Linked is a program's surroundings.
type Linked struct {
	// Values are what the text of the program can name.
	Values map[string]reflect.Value
	// Globals are pointers to the program's package variables.
	Globals []reflect.Value
	Host    *host.Host
}

type linker struct {
	*builder
	unit    *lower.Unit
	statics typeInfos
	vals    map[string]reflect.Value
	host    *host.Host
}

// Link prepares everything that a lowered program names.
func Link(u *lower.Unit, o Options) (*Linked, error) {
	l := &linker{builder: newBuilder(u.Shape), unit: u, vals: map[string]reflect.Value{}}
	l.statics = newTypeInfos(l)
	p := host.Program{}
	for i, t := range u.Types {
		r := l.rtype(t)
		p.Types = append(p.Types, r)
		l.vals[fmt.Sprintf("T%d", i)] = reflect.Zero(reflect.PointerTo(r))
	}
	p.Tables = l.tables()
	p.Infos = l.statics.named()
	for _, t := range u.Statics {
		p.Statics = append(p.Statics, l.statics.of(t))
	}
	for _, t := range u.Impls {
		p.Impls = append(p.Impls, l.impl(t))
	}
	p.Adapts = l.adapters()
	l.host = host.New(p, o.Stdout, o.Stderr, o.Cell, o.Crash)
	globals := l.globals()
	l.consts()
	l.interfaces()
	l.marks(o.Cell)
	l.functions()
	if err := l.syms(); err != nil {
		return nil, err
	}
	if l.err != nil {
		return nil, l.err
	}
	return &Linked{Values: l.vals, Globals: globals, Host: l.host}, nil
}

func (l *linker) tables() []host.Table {
	var out []host.Table
	for _, t := range l.unit.Tables {
		out = append(out, host.Table{Rtype: l.rtype(t), Erased: l.unit.Shape.Erased(t) != nil,
			Type: l.statics.of(t)})
	}
	return out
}

func (l *linker) impl(t types.Type) host.Impl {
	var im host.Impl
	i := t.Underlying().(*types.Interface)
	for m := range i.Methods() {
		if m.Exported() {
			im.Methods = append(im.Methods, host.ImplMethod{Name: m.Name(), Type: l.rtype(m.Signature())})
		} else {
			im.Methods = append(im.Methods, host.ImplMethod{Name: "\x00" + m.Name(), Type: l.rtype(m.Signature())})
		}
	}
	return im
}

// adapters are the constructors for the compiled interfaces that the program uses.
func (l *linker) adapters() map[reflect.Type]func(host.Bound) any {
	out := map[reflect.Type]func(host.Bound) any{}
	for _, t := range l.unit.Ifaces {
		n, ok := types.Unalias(t).(*types.Named)
		if !ok || n.Obj().Pkg() == nil {
			continue
		}
		if p := symbols.Lookup(n.Obj().Pkg().Path()); p != nil {
			if mk := p.Adapter(n.Obj().Name()); mk != nil {
				out[l.rtype(t)] = mk
			}
		}
	}
	return out
}

func (l *linker) globals() []reflect.Value {
	var out []reflect.Value
	for i, t := range l.unit.Globals {
		v := reflect.New(l.rtype(t))
		out = append(out, v)
		l.vals[fmt.Sprintf("G%d", i)] = v
	}
	return out
}

func (l *linker) consts() {
	for i, c := range l.unit.Consts {
		l.vals[fmt.Sprintf("C%d", i)] = l.constant(c)
	}
}

func (l *linker) constant(c lower.Const) reflect.Value {
	v := reflect.New(l.rtype(c.Type)).Elem()
	if c.Val != nil {
		l.setConstant(v, c.Val)
	}
	return v
}

func (l *linker) setConstant(v reflect.Value, c constant.Value) {
	switch {
	case v.Kind() == reflect.Bool:
		v.SetBool(constant.BoolVal(c))
	case v.Kind() == reflect.String && c.Kind() == constant.String:
		v.SetString(constant.StringVal(c))
	case v.CanInt():
		i, _ := constant.Int64Val(constant.ToInt(c))
		v.SetInt(i)
	case v.CanUint():
		u, _ := constant.Uint64Val(constant.ToInt(c))
		v.SetUint(u)
	case v.Kind() == reflect.Float32:
		f, _ := constant.Float32Val(constant.ToFloat(c))
		v.SetFloat(float64(f))
	case v.Kind() == reflect.Float64:
		f, _ := constant.Float64Val(constant.ToFloat(c))
		v.SetFloat(f)
	case v.CanComplex():
		c = constant.ToComplex(c)
		re, _ := constant.Float64Val(constant.Real(c))
		im, _ := constant.Float64Val(constant.Imag(c))
		v.SetComplex(complex(re, im))
	}
}

func (l *linker) marks(cell *host.Cell) {
	l.vals["Pos"] = reflect.ValueOf(cell).Elem()
	for i := range l.unit.Marks {
		l.vals[fmt.Sprintf("P%d", i)] = reflect.ValueOf(host.Cell{N: int64(i + 1)})
	}
}

func (l *linker) syms() error {
	for i, s := range l.unit.Syms {
		v := l.symbol(s)
		if !v.IsValid() {
			return fmt.Errorf("%s.%s is not offered by the interpreter", s.Path, s.Name)
		}
		l.vals[fmt.Sprintf("F%d", i)] = v
	}
	return nil
}

func (l *linker) symbol(s lower.Sym) reflect.Value {
	if s.Path == "fmt" {
		if f := l.host.Fmt()[s.Name]; f != nil {
			return reflect.ValueOf(f)
		}
	}
	if s.Path == "encoding/json" {
		if f := l.host.JSON()[s.Name]; f != nil {
			return reflect.ValueOf(f)
		}
	}
	if p := symbols.Lookup(s.Path); p != nil {
		return p.Value(s.Name)
	}
	return reflect.Value{}
}

// interfaces makes the functions that convert to compiled interfaces.
func (l *linker) interfaces() {
	boolType, intType := reflect.TypeFor[bool](), reflect.TypeFor[int]()
	for i, t := range l.unit.Ifaces {
		it := l.rtype(t)
		l.vals[fmt.Sprintf("A%d", i)] = reflect.MakeFunc(
			reflect.FuncOf([]reflect.Type{anyRtype}, []reflect.Type{it, boolType}, false),
			func(in []reflect.Value) []reflect.Value {
				v, ok := l.host.Adapt(in[0].Interface(), it)
				return []reflect.Value{asInterface(v, it), reflect.ValueOf(ok)}
			})
		l.vals[fmt.Sprintf("W%d", i)] = reflect.MakeFunc(
			reflect.FuncOf([]reflect.Type{anyRtype}, []reflect.Type{it}, false),
			func(in []reflect.Value) []reflect.Value {
				v, ok := l.host.Adapt(in[0].Interface(), it)
				if !ok && !in[0].IsNil() {
					panic(fmt.Errorf("interp: %v does not become %v", in[0].Elem().Type(), it))
				}
				return []reflect.Value{asInterface(v, it)}
			})
		l.vals[fmt.Sprintf("B%d", i)] = reflect.MakeFunc(
			reflect.FuncOf([]reflect.Type{anyRtype, intType}, []reflect.Type{it}, false),
			func(in []reflect.Value) []reflect.Value {
				return []reflect.Value{asInterface(l.host.AdaptErased(in[0].Interface(), int(in[1].Int()), it), it)}
			})
	}
}

func asInterface(v any, it reflect.Type) reflect.Value {
	r := reflect.New(it).Elem()
	if v != nil {
		r.Set(reflect.ValueOf(v))
	}
	return r
}

// functions are the operations of the host.
func (l *linker) functions() {
	h := l.host
	l.vals["Frame"] = reflect.ValueOf((*host.Frame)(nil))
	for name, f := range map[string]any{
		"NewFrame": h.NewFrame, "Run": host.Run, "Defer": host.Defer, "Recover": host.Recover,
		"Deferred": h.Deferred, "Taken": h.Taken, "Go": h.Go,
		"Panic": h.Panic, "Equal": host.Equal, "Open": host.Open, "Raw": host.Raw, "Is": h.Is,
		"AssertFailed": h.AssertFailed, "OutOfRange": h.OutOfRange, "CheckSlice": h.CheckSlice,
		"Absent": host.Absent, "NegativeShift": h.NegativeShift, "NilMethod": h.NilMethod, "Invoke": h.Invoke,
		"Implements": h.Implements, "Method": h.Method, "Typed": h.Typed, "Runes": host.Runes,
		"Select": host.Select, "Clear": host.Clear, "PrintBuiltin": h.PrintBuiltin, "Min": host.Min,
		"Max": host.Max, "Complex": host.Complex, "Real": host.Real, "Imag": host.Imag,
		"ErrorAs": host.ErrorAs, "Exhausted": h.Exhausted, "Text": h.Text, "JSONDecode": h.JSONDecode,
		"NilReceiver": h.NilReceiver,
	} {
		l.vals[name] = reflect.ValueOf(f)
	}
}

package rama

import (
	"errors"
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine"
	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/depot"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/internal/runenv"
)

// ModuleDef is a module: what is deployed and launched as one.
type ModuleDef struct {
	Name   string
	Define func(*Setup, *Topologies)

	at dataflow.Pos
}

// Module defines a module. define is called at each launch: setup declares depots, topologies
// the topologies with their PStates.
func Module(name string, define func(setup *Setup, topologies *Topologies)) *ModuleDef {
	m := &ModuleDef{name, define, placeOf(name)}
	runenv.Defined(func() (dataflow.Plan, error) {
		def, err := m.build()
		if err != nil {
			return dataflow.Plan{}, err
		}
		return engine.Explain(def)
	})
	return m
}

// build calls the module's function and collects what it declares.
func (m *ModuleDef) build() (out *engine.Module, err error) {
	if m == nil || m.Define == nil {
		return nil, fmt.Errorf("the module is nil: define it with Module")
	}
	out = &engine.Module{Name: m.Name, At: m.at}
	if m.Name == "" {
		return nil, &DefinitionError{At: string(m.at), Reason: "a module needs a name"}
	}
	defer func() {
		r := recover()
		told, _ := r.(error)
		var de *DefinitionError
		var ue *UnboundVarError
		switch {
		case r == nil:
		case errors.As(told, &de), errors.As(told, &ue):
			err = told // of a definition inside
		default:
			err = fmt.Errorf("module %s: %w", m.Name, dataflow.PanicError(r))
		}
	}()
	m.Define(&Setup{out}, &Topologies{out})
	return out, nil
}

// Option of a declaration, or of an append.
type Option any

type globalOption struct{}
type privateOption struct{}
type initialOption struct{ v any }
type keyPartitionerOption struct{ fn func(n int, key any) int }

// String names the option in errors.
func (globalOption) String() string         { return "Global" }
func (privateOption) String() string        { return "Private" }
func (initialOption) String() string        { return "InitialValue" }
func (keyPartitionerOption) String() string { return "KeyPartitioner" }

var (
	// Global makes a depot or PState with a single partition, on task 0.
	Global Option = globalOption{}
	// Private makes a PState that only topologies of its module can read.
	Private Option = privateOption{}
)

// InitialValue is what every partition of a PState of a class starts with.
func InitialValue(v any) Option { return initialOption{v} }

// KeyPartitioner says which of n partitions of a PState has a key. Select, PathPartition and
// clients go by it; HashPartition does not.
func KeyPartitioner(fn func(n int, key any) int) Option { return keyPartitionerOption{fn} }

// DepotPartitioner says which partition of a depot takes a record.
type DepotPartitioner any

type partitioner struct {
	by       string
	disallow bool
	fn       func(v any, n int) (int, any, error)
}

var (
	// Random takes any partition.
	Random DepotPartitioner = partitioner{by: "Random"}
	// Disallow refuses the appends of clients.
	Disallow DepotPartitioner = partitioner{by: "Disallow", disallow: true}
)

// HashBy takes the partition of the hash of a part of the record: the value at a key, or what a
// function of the record returns.
func HashBy(key any) DepotPartitioner {
	if k, ok := key.(string); ok {
		return partitioner{by: fmt.Sprintf("HashBy(%q)", k), fn: depot.HashBy(k)}
	}
	c, err := callee(key)
	var f func(v any) (any, error)
	if err == nil {
		f, err = dataflow.GoCall(c)
	}
	return partitioner{by: "HashBy", fn: func(v any, n int) (int, any, error) {
		if err != nil {
			return 0, nil, fmt.Errorf("HashBy: %w", err)
		}
		k, err := f(v)
		if err != nil {
			return 0, nil, err
		}
		return value.TaskOf(k, n), k, nil
	}}
}

// PartitionBy takes the partition that fn returns for a record and n partitions.
func PartitionBy(fn func(v any, n int) int) DepotPartitioner {
	return partitioner{by: "PartitionBy", fn: func(v any, n int) (to int, key any, err error) {
		defer func() {
			if r := recover(); r != nil {
				err = dataflow.PanicError(r)
			}
		}()
		return fn(value.ToGo(v), n), nil, nil
	}}
}

// Setup declares what belongs to a module and to no topology.
type Setup struct{ m *engine.Module }

func (s *Setup) failf(at dataflow.Pos, format string, args ...any) {
	s.m.Errs = append(s.m.Errs, &DefinitionError{At: string(at), Reason: fmt.Sprintf(format, args...)})
}

// DeclareDepot declares a depot; its name begins with *.
func (s *Setup) DeclareDepot(name string, p DepotPartitioner, opts ...Option) {
	d := engine.Depot{At: placeOf(name)}
	d.Name = name
	how, ok := p.(partitioner)
	if !ok {
		s.failf(d.At, "the depot %s needs a partitioner: Random, HashBy(\"key\"), PartitionBy(fn) or Disallow",
			name)
	}
	d.By, d.Partition, d.Disallow = how.by, how.fn, how.disallow
	for _, o := range opts {
		switch o := o.(type) {
		case globalOption:
			d.Global = true
			d.By = "Global"
		case depotMigration:
			d.Migration = o.migration()
		default:
			s.failf(d.At, "%v is no option of a depot", o)
		}
	}
	s.m.Depots = append(s.m.Depots, d)
}

// Topologies declares the topologies of a module.
type Topologies struct{ m *engine.Module }

// Topology is what a macro that declares PStates of its own takes.
type Topology interface {
	DeclarePState(name string, s Schema, opts ...Option)
}

// StreamTopology processes each record by itself, within milliseconds, at least once.
type StreamTopology struct {
	m *engine.Module
	s *engine.Stream
}

// Stream declares a stream topology.
func (t *Topologies) Stream(name string) *StreamTopology {
	s := &engine.Stream{Name: name, At: placeOf(name)}
	t.m.Streams = append(t.m.Streams, s)
	return &StreamTopology{t.m, s}
}

// DeclarePState declares a PState, which this topology alone may write; its name begins with
// $$.
func (t *StreamTopology) DeclarePState(name string, s Schema, opts ...Option) {
	p := &engine.PState{At: placeOf(name)}
	p.Name = name
	fail := func(format string, args ...any) {
		(&Setup{t.m}).failf(p.At, format, args...)
	}
	p.Schema = schemaIn(s)
	for _, o := range opts {
		switch o := o.(type) {
		case globalOption:
			p.Global = true
		case privateOption:
			p.Private = true
		case initialOption:
			v, err := value.From(o.v)
			if err != nil {
				fail("the initial value of %s: %v", name, err)
			}
			p.Initial = v
		case keyPartitionerOption:
			fn := o.fn
			p.KeyPartitioner = func(n int, key any) int { return fn(n, value.ToGo(key)) }
		default:
			fail("%v is no option of a PState", o)
		}
	}
	t.s.PStates = append(t.s.PStates, p)
}

var _ Topology = (*StreamTopology)(nil)

package rama

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// TestPState is a PState by itself, with one partition and no module, to try paths on.
type TestPState struct {
	db  *storage.DB
	p   *pstate.Partition
	err error
}

// NewTestPState makes a PState with a schema. It never fails: what is wrong with the schema is
// returned by the first call.
func NewTestPState(s Schema) *TestPState {
	d := &pstate.Definition{Name: "NewTestPState", Schema: schemaIn(s)}
	if err := d.Prepare(); err != nil {
		return &TestPState{err: err}
	}
	db, err := storage.Open(storage.Options{})
	if err != nil {
		return &TestPState{err: err}
	}
	return &TestPState{db: db, p: pstate.Open(db, 1, 0, 0, d)}
}

// pathEnv is what functions in paths outside of modules run in.
func pathEnv() *path.Env {
	return &path.Env{Host: dataflow.NewExec().For(outside(), func() {})}
}

// testState is a TestPState as an argument of a function.
type testState struct{ t *TestPState }

var _ dataflow.State = testState{}

func (s testState) Select(p *path.Compiled, e *path.Env, visit func(v any) error) error {
	if s.t.err != nil {
		return s.t.err
	}
	return s.t.p.Select(pstate.Pending, p, e, visit)
}

func (s testState) SelectOne(p *path.Compiled, e *path.Env) (any, error) {
	if s.t.err != nil {
		return nil, s.t.err
	}
	return s.t.p.SelectOne(pstate.Pending, p, e)
}

func (s testState) Transform(p *path.Compiled, e *path.Env) error {
	return s.t.commit(func() error { return s.t.p.Transform(p, e) })
}

func (s testState) Clear(e *path.Env) error {
	return s.t.commit(func() error { return s.t.p.Clear(e) })
}

func (t *TestPState) values(ns []Nav) ([]any, error) {
	if t.err != nil {
		return nil, t.err
	}
	c, err := compiled(ns)
	if err != nil {
		return nil, err
	}
	out := []any{}
	err = guard(func() error {
		return t.p.Select(pstate.Pending, c, pathEnv(), func(v any) error {
			out = append(out, v)
			return nil
		})
	})
	return out, err
}

// guard turns the panic of a Go function in a path into an error.
func guard(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = dataflow.PanicError(r)
		}
	}()
	return f()
}

// Select returns every value that the path visits, in order.
func (t *TestPState) Select(path ...Nav) ([]any, error) {
	vs, err := t.values(path)
	return goValues(vs), err
}

// SelectOne returns the one value that the path visits; without one, or with several, it is
// ErrNotOne.
func (t *TestPState) SelectOne(path ...Nav) (any, error) {
	v, err := t.one(path)
	return value.ToGo(v), err
}

func (t *TestPState) one(path []Nav) (any, error) {
	vs, err := t.values(path)
	if err != nil {
		return nil, err
	}
	return only("the PState", vs)
}

// SelectInto stores the one value that the path visits where dst points.
func (t *TestPState) SelectInto(dst any, path ...Nav) error {
	v, err := t.one(path)
	if err != nil {
		return err
	}
	return value.Into(v, dst)
}

// Transform changes what the path visits. After an error nothing is changed.
func (t *TestPState) Transform(path ...Nav) error {
	if t.err != nil {
		return t.err
	}
	c, err := compiled(path)
	if err != nil {
		return err
	}
	return t.commit(func() error { return t.p.Transform(c, pathEnv()) })
}

// commit makes a change, or leaves everything as it is.
func (t *TestPState) commit(change func() error) error {
	if t.err != nil {
		return t.err
	}
	if err := guard(change); err != nil {
		t.p.Abort()
		return err
	}
	b := t.db.NewBatch()
	defer b.Close()
	t.p.Flush(b)
	if err := t.db.Apply(b); err != nil {
		t.p.Abort()
		return err
	}
	t.p.Settle()
	return nil
}

// Close releases the PState; it may be called twice.
func (t *TestPState) Close() error {
	if t.err != nil {
		return nil
	}
	t.err = fmt.Errorf("the PState is closed")
	return t.db.Close()
}

// SelectIn returns every value that the path visits in a Go value.
func SelectIn(v any, path ...Nav) ([]any, error) {
	root, c, err := inGo(v, path)
	if err != nil {
		return nil, err
	}
	var out []any
	err = guard(func() (err error) {
		out, err = c.SelectAll(pathEnv(), root)
		return err
	})
	return goValues(out), err
}

// TransformIn returns a Go value with what the path visits changed; v itself stays.
func TransformIn(v any, path ...Nav) (any, error) {
	root, c, err := inGo(v, path)
	if err != nil {
		return nil, err
	}
	var out any
	err = guard(func() (err error) {
		out, err = c.Transform(pathEnv(), root)
		return err
	})
	return value.ToGo(out), err
}

func inGo(v any, ns []Nav) (any, *path.Compiled, error) {
	root, err := value.From(v)
	if err != nil {
		return nil, nil, err
	}
	c, err := compiled(ns)
	return root, c, err
}

package op

import (
	"fmt"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func init() {
	add(
		fn1("Identity", func(a any) (any, error) { return a, nil }),
		fnN("Str", 0, -1, func(as []any) (any, error) {
			var b strings.Builder
			for _, a := range as {
				if a != nil {
					b.WriteString(value.Text(a))
				}
			}
			return b.String(), nil
		}),
		fn1("TypeName", func(a any) (any, error) {
			if r, ok := a.(*value.Record); ok {
				return r.TypeName(), nil
			}
			return value.KindOf(a).String(), nil
		}),
		fn1("Hash", func(a any) (any, error) { return int64(value.Hash(a)), nil }),
		&Op{Name: "Println", Max: -1, Here: func(c Context, as []any) (any, error) {
			c.Print(joined(as) + "\n")
			return nil, nil
		}},
		&Op{Name: "Print", Max: -1, Here: func(c Context, as []any) (any, error) {
			c.Print(joined(as))
			return nil, nil
		}},
		here("CurrentTaskID", func(c Context) any { return int64(c.TaskID()) }),
		here("NumTasks", func(c Context) any { return int64(c.NumTasks()) }),
		here("NowMillis", func(c Context) any { return c.NowMillis() }),
		here("NewUUID", func(c Context) any { return c.NewUUID() }),
		here("CurrentTopologyType", func(c Context) any {
			if k := c.TopologyKind(); k != "" {
				return k
			}
			return nil
		}),
		&Op{Name: "Explode", Min: 1, Max: 1, Emit1: func(as []any, emit func(any) error) error {
			es, err := Elems("Explode", as[0])
			for _, e := range es {
				if err == nil {
					err = emit(e)
				}
			}
			return err
		}},
		&Op{Name: "ExplodeIndexed", Min: 1, Max: 1,
			Emit2: func(as []any, emit func(a, b any) error) error {
				es, err := Elems("ExplodeIndexed", as[0])
				for i, e := range es {
					if err == nil {
						err = emit(int64(i), e)
					}
				}
				return err
			}},
		&Op{Name: "ExplodeMap", Min: 1, Max: 1,
			Emit2: func(as []any, emit func(a, b any) error) error {
				switch as[0].(type) {
				case nil, *value.Map, *value.Record:
				default:
					return misfit("ExplodeMap", "a Map, record or nil", as[0])
				}
				es, err := Elems("ExplodeMap", as[0])
				for _, e := range es {
					if err == nil {
						err = emit(e.(*value.List).At(0), e.(*value.List).At(1))
					}
				}
				return err
			}},
		&Op{Name: "Expand", Min: 1, Max: 1, EmitN: func(as []any, emit func([]any) error) error {
			es, err := Elems("Expand", as[0])
			if err != nil {
				return err
			}
			return emit(es)
		}},
		&Op{Name: "Range", Min: 2, Max: 2, Emit1: func(as []any, emit func(any) error) error {
			from, ok := as[0].(int64)
			to, ok2 := as[1].(int64)
			if !ok || !ok2 {
				return fmt.Errorf("ops.Range takes two Longs, but got %s and %s",
					value.Describe(as[0]), value.Describe(as[1]))
			}
			for i := from; i < to; i++ {
				if err := emit(i); err != nil {
					return err
				}
			}
			return nil
		}},
	)
}

func here(name string, f func(c Context) any) *Op {
	return &Op{Name: name, Here: func(c Context, _ []any) (any, error) { return f(c), nil }}
}

// joined is how Println prints its arguments: with spaces between, strings as they are.
func joined(as []any) string {
	ss := make([]string, len(as))
	for i, a := range as {
		ss[i] = value.Text(a)
	}
	return strings.Join(ss, " ")
}

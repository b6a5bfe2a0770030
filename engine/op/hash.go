package op

import (
	"fmt"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func init() {
	add(
		fn1("Identity", func(a any) (any, error) { return a, nil }),
		fn1("Hash", func(a any) (any, error) {
			if err := hashable("Hash", a); err != nil {
				return nil, err
			}
			return int64(value.Hash(a)), nil
		}),
		fn2("TaskOf", func(a, tasks any) (any, error) {
			const wants = "a Long from 1 on as number of tasks"
			n, err := long("TaskOf", wants, tasks)
			if err == nil && n < 1 {
				err = misfit("TaskOf", wants, tasks)
			}
			if err == nil {
				err = hashable("TaskOf", a)
			}
			if err != nil {
				return nil, err
			}
			return int64(value.TaskOf(a, int(n))), nil
		}),
	)
}

// hashable refuses what has no hash: a function, also inside of collections.
func hashable(name string, a any) error {
	if !isValue(a) {
		return fmt.Errorf("ops.%s takes a value, and a function is none that could be told from others", name)
	}
	return nil
}

func isValue(v any) bool {
	no := func(e any) bool { return !isValue(e) }
	switch c := v.(type) {
	case *value.List:
		return !slices.ContainsFunc(c.Elems(), no)
	case *value.Set:
		for e := range c.All() {
			if no(e) {
				return false
			}
		}
	case *value.Map:
		for k, e := range c.All() {
			if no(k) || no(e) {
				return false
			}
		}
	case *value.Record:
		for i := range c.Type().Fields {
			if no(c.At(i)) {
				return false
			}
		}
	}
	return value.KindOf(v) != value.KindNone
}

package op

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

func init() {
	add(
		&Op{Name: "Explode", Min: 1, Max: 1, Emit1: func(as []any, emit func(any) error) error {
			seq, err := all("Explode", as[0])
			if err != nil {
				return err
			}
			for e := range seq {
				if err := emit(e); err != nil {
					return err
				}
			}
			return nil
		}},
		&Op{Name: "ExplodeIndexed", Min: 1, Max: 1, Emit2: func(as []any, emit func(a, b any) error) error {
			seq, err := all("ExplodeIndexed", as[0])
			if err != nil {
				return err
			}
			i := int64(0)
			for e := range seq {
				if err := emit(i, e); err != nil {
					return err
				}
				i++
			}
			return nil
		}},
		&Op{Name: "ExplodeMap", Min: 1, Max: 1, Emit2: explodeMap},
		&Op{Name: "Expand", Min: 1, Max: 1, EmitN: func(as []any, emit func([]any) error) error {
			es, err := Elems("Expand", as[0])
			if err != nil {
				return err
			}
			return emit(es)
		}},
		&Op{Name: "Range", Min: 2, Max: 2, Emit1: func(as []any, emit func(any) error) error {
			from, to, err := rangeBounds("Range", as[0], as[1])
			if err != nil {
				return err
			}
			return emitRange("Range", from, to, 1, emit)
		}},
		&Op{Name: "RangeBy", Min: 3, Max: 3, Emit1: func(as []any, emit func(any) error) error {
			from, to, err := rangeBounds("RangeBy", as[0], as[1])
			if err != nil {
				return err
			}
			step, err := long("RangeBy", "a Long as step", as[2])
			if err == nil && step == 0 {
				err = fmt.Errorf("ops.RangeBy with the step 0 would never arrive: step by another Long")
			}
			if err != nil {
				return err
			}
			return emitRange("RangeBy", from, to, step, emit)
		}},
	)
}

func explodeMap(as []any, emit func(a, b any) error) error {
	switch c := as[0].(type) {
	case nil:
	case *value.Map:
		for k, v := range c.All() {
			if err := emit(k, v); err != nil {
				return err
			}
		}
	case *value.Record:
		for i, f := range c.Type().Fields {
			if err := emit(f, c.At(i)); err != nil {
				return err
			}
		}
	default:
		return misfit("ExplodeMap", anyMap, c)
	}
	return nil
}

func rangeBounds(name string, a, b any) (from, to int64, err error) {
	from, ok := a.(int64)
	to, ok2 := b.(int64)
	if !ok || !ok2 {
		return 0, 0, fmt.Errorf("ops.%s takes two Longs as bounds, but got %s and %s", name, shown(a), shown(b))
	}
	return from, to, nil
}

// maxEmits is how many numbers a range emits: an event that did more would hold its task for ever.
const maxEmits = 200_000_000

func emitRange(name string, from, to, step int64, emit func(any) error) error {
	if step > 0 && from >= to || step < 0 && from <= to {
		return nil
	}
	span, stride := uint64(to)-uint64(from), uint64(step)
	if step < 0 {
		span, stride = -span, -stride
	}
	n := (span-1)/stride + 1
	if n > maxEmits {
		return fmt.Errorf("ops.%s from %d to %d would emit %d numbers in one event, and emits at most %d",
			name, from, to, n, maxEmits)
	}
	for i := from; n > 0; n-- {
		if err := emit(i); err != nil {
			return err
		}
		i += step
	}
	return nil
}

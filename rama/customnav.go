package rama

import (
	"fmt"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// CustomNav is a navigator of one's own. Select calls next for each value that it visits.
// Transform returns the value rebuilt from what next makes of each; removed says that the place
// goes. Values are Go values, args those that Nav was given.
type CustomNav struct {
	Name      string
	Select    func(v any, args []any, next func(any))
	Transform func(v any, args []any, next func(any) (val any, removed bool)) any
}

// Nav is the navigator with arguments.
func (c CustomNav) Nav(args ...any) Nav {
	n := plainNav("CustomNav", args...).nav()
	n.Fn = &path.Func{Name: c.Name, Custom: c.custom()}
	return navigator{n}
}

func (c CustomNav) custom() *path.Custom {
	return &path.Custom{
		Select: func(_ *path.Env, v any, args []any, next func(any) error) (err error) {
			if c.Select == nil {
				return fmt.Errorf("the navigator %s has no Select", c.Name)
			}
			perr := guard(func() error {
				c.Select(value.ToGo(v), goValues(args), func(x any) {
					if err == nil {
						err = visitGo(x, next)
					}
				})
				return nil
			})
			if err == nil {
				err = perr
			}
			return err
		},
		Transform: func(
			_ *path.Env, v any, args []any, next func(any) (any, bool, error),
		) (out any, err error) {
			if c.Transform == nil {
				return nil, fmt.Errorf("the navigator %s has no Transform", c.Name)
			}
			perr := guard(func() error {
				got := c.Transform(value.ToGo(v), goValues(args), func(x any) (any, bool) {
					if err != nil {
						return x, false
					}
					in, cerr := value.From(x)
					if cerr != nil {
						err = cerr
						return x, false
					}
					nv, removed, nerr := next(in)
					if nerr != nil {
						err = nerr
					}
					return value.ToGo(nv), removed
				})
				var cerr error
				out, cerr = value.From(got)
				return cerr
			})
			if err == nil {
				err = perr
			}
			return out, err
		},
	}
}

func visitGo(x any, next func(any) error) error {
	v, err := value.From(x)
	if err != nil {
		return err
	}
	return next(v)
}

package path_test

import (
	"testing"

	"github.com/ramaworkshop/ramaworkshop/engine/path"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

var byName = map[string]*path.Func{"ops.Inc": inc, "ops.IsEven": even, "ops.Count": count}

func named(name string) (*path.Func, error) {
	if f := byName[name]; f != nil {
		return f, nil
	}
	return nil, path.ErrCodec
}

func nameOf(f *path.Func) (string, error) { return f.Name, nil }

// A path that travels prints, and works, as it did.
func TestPathsTravel(t *testing.T) {
	dynamic := n("SRangeDynamic", inc)
	dynamic.Fn2 = count
	paths := [][]nav{
		p(dynamic),
		p(path.Recursive(func(self nav) []nav {
			return p(n("StayThenContinue", n("Key", "kids"), n("All"), self), path.Recursive(func(nav) []nav {
				return p(n("IfPath", p(n("Stop")), p(self), p(n("Stay"))))
			}))
		})),
		p(n("SortedMapRangeTo", 3, path.RangeOptions{Max: int64(1), IncludeEnd: true})),
	}
	for _, c := range table {
		paths = append(paths, c.path)
	}
	for _, want := range paths {
		b, err := path.Encode(nil, want, nameOf)
		if err != nil {
			t.Fatal(err)
		}
		got, err := path.Decode(b, named)
		if err != nil || path.String(got) != path.String(want) {
			t.Errorf("%s came back as %s, %v", path.String(want), path.String(got), err)
		}
		again, _ := path.Encode(nil, got, nameOf)
		if string(again) != string(b) {
			t.Errorf("%s is encoded otherwise after its travel", path.String(want))
		}
		if _, err := path.Compile(got); err != nil {
			t.Errorf("%s: %v", path.String(want), err)
		}
	}
}

// FuzzPath: no bytes make a path that brings the process down, nor do the values that it meets.
func FuzzPath(f *testing.F) {
	for _, c := range table {
		b, err := path.Encode(nil, c.path, nameOf)
		if err != nil {
			f.Fatal(err)
		}
		v, err := value.From(c.v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b, value.Encode(nil, v))
	}
	f.Fuzz(func(_ *testing.T, pathBytes, valueBytes []byte) {
		p, err := path.Decode(pathBytes, named)
		if err != nil {
			return
		}
		v, err := value.Decode(valueBytes)
		if err != nil {
			return
		}
		c, err := path.Compile(p)
		if err != nil {
			return
		}
		_, _ = c.SelectAll(&path.Env{}, v)
		_, _ = c.Transform(&path.Env{}, v)
	})
}

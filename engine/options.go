package engine

import (
	"context"
	"fmt"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/dataflow"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// Option is the first value of a dynamic option. Target is "" for the module, or the name of a
// depot or topology.
type Option struct {
	At           dataflow.Pos
	Target, Name string
	Value        any
}

// options gives the topologies and depots their options: those of the module, then those of its
// objects, each in order of declaration, and over them what was set while the module ran.
func (c *compiler) options() {
	for i := range c.prog.Streams {
		c.prog.Streams[i].Options = task.DefaultStreamOptions()
	}
	for i := range c.prog.Depots {
		c.prog.Depots[i].Options = task.DefaultDepotOptions()
	}
	for _, module := range []bool{true, false} {
		for _, o := range c.m.Options {
			if (o.Target == "") != module {
				continue
			}
			if err := c.prog.SetOption(o.Target, o.Name, o.Value); err != nil {
				c.failf(o.At, "SetOption: %v", err)
			}
		}
	}
	for _, o := range c.num.options {
		// An object that is not there any more has no options.
		_ = c.prog.SetOption(o.Target, o.Name, o.Value)
	}
}

func optionsKey(module string) []byte { return storage.MetaKey("options " + module) }

// loadOptions reads the options that were set while a module ran, in the order in which they were.
func loadOptions(db *storage.DB, module string) ([]Option, error) {
	b, ok, err := db.Get(nil, optionsKey(module))
	if err != nil || !ok {
		return nil, err
	}
	v, err := value.Decode(b)
	l, isList := v.(*value.List)
	if err != nil || !isList {
		return nil, fmt.Errorf("the stored options of module %s cannot be read: %v", module, err)
	}
	var out []Option
	for _, e := range l.Elems() {
		if e, ok := e.(*value.List); ok && e.Len() == 3 {
			target, _ := e.At(0).(string)
			name, _ := e.At(1).(string)
			out = append(out, Option{Target: target, Name: name, Value: e.At(2)})
		}
	}
	return out, nil
}

func saveOptions(b *storage.Batch, module string, opts []Option) {
	var l []any
	for _, o := range opts {
		l = append(l, value.NewList(o.Target, o.Name, o.Value))
	}
	b.Set(optionsKey(module), value.Encode(nil, value.NewList(l...)))
}

// SetOption implements Client.
func (c *Cluster) SetOption(ctx context.Context, module, target, name string, v any) error {
	r, err := c.module(module)
	if err != nil {
		return err
	}
	if err := r.prog.CheckOption(target, name, v); err != nil {
		return fmt.Errorf("set an option of %s: %w", module, err)
	}
	if err := c.keepOption(module, Option{Target: target, Name: name, Value: v}); err != nil {
		return err
	}
	for i := range r.prog.Tasks {
		f := task.NewFuture()
		r.group.Send(&task.Configure{Task: i, Target: target, Name: name, Value: v, Reply: f})
		if _, err := c.sched.Wait(ctx, f); err != nil {
			return fmt.Errorf("set an option of %s: %w", module, err)
		}
	}
	return nil
}

// keepOption stores an option with the module's data.
func (c *Cluster) keepOption(module string, o Option) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, err := c.module(module); err != nil {
		return err
	}
	opts, err := loadOptions(c.db, module)
	if err != nil {
		return err
	}
	opts = slices.DeleteFunc(opts, func(old Option) bool { return old.Target == o.Target && old.Name == o.Name })
	b := c.db.NewBatch()
	defer b.Close()
	saveOptions(b, module, append(opts, o))
	return c.db.Apply(b)
}

package engine

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ramaworkshop/ramaworkshop/engine/pstate"
	"github.com/ramaworkshop/ramaworkshop/engine/task"
	"github.com/ramaworkshop/ramaworkshop/internal/near"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// UpdateError is why a module cannot take the place of another whose data is there.
type UpdateError = pstate.UpdateError

// evolve holds the PStates and depots of a program against the data that is there, and numbers what
// they have as that does. b deletes what is gone.
func (c *Cluster) evolve(prog *task.Program, num *numbers, b *storage.Batch) error {
	var errs []error
	for _, p := range prog.PStates {
		if p.Mirror != nil {
			continue
		}
		if shape := num.shapes[p.Name]; shape != nil {
			finished, err := c.finished(prog, p.Object, shape)
			if err != nil {
				return err
			}
			e, err := p.Evolve(shape, finished)
			if err != nil {
				errs = append(errs, err)
				continue
			}
			for t := range prog.Tasks {
				pstate.DeleteNodes(b, prog.ID, t, p.Object, e.Gone)
			}
		}
		num.shapes[p.Name] = p.Shape()
	}
	for _, d := range prog.Depots {
		if d.Mirror != nil {
			continue
		}
		was := num.shapes[d.Name]
		finished, err := c.finishedDepot(prog, d, was)
		if err != nil {
			return err
		}
		next, err := evolveDepot(d.Definition, was, finished)
		if err != nil {
			errs = append(errs, err)
		}
		num.shapes[d.Name] = next
	}
	return errors.Join(errs...)
}

func isObject(name string) bool { return strings.HasPrefix(name, "*") || strings.HasPrefix(name, "$$") }

// deletable returns what is wrong with the objects that an update says to delete.
func (n *numbers) deletable(del []string) error {
	var errs []error
	var known []string
	for _, name := range n.names() {
		if !isObject(name) {
			continue
		}
		known = append(known, name)
		switch listed := slices.Contains(del, name); {
		case !n.used[name] && !listed:
			errs = append(errs, &UpdateError{Object: name, Was: "declared", Want: "gone", Do: fmt.Sprintf(
				"its data would be deleted; declare it, or list it in UpdateOptions{Delete: []string{%q}}", name)})
		case n.used[name] && listed:
			errs = append(errs, &UpdateError{Object: name, Was: "listed in Delete", Do: "it is still declared; " +
				"take it off the list, or do not declare it"})
		}
	}
	for _, name := range del {
		if !slices.Contains(known, name) {
			do := "the module has no such depot or PState; take it off the list"
			if like := near.Name(name, known); like != "" {
				do = fmt.Sprintf("the module has none of that name; did you mean %s?", like)
			}
			errs = append(errs, &UpdateError{Object: name, Was: "listed in Delete", Do: do})
		}
	}
	return errors.Join(errs...)
}

// dependents returns what other modules mirror that the program does not offer.
func (c *Cluster) dependents(prog *task.Program) error {
	var errs []error
	for _, name := range c.names() {
		if name == prog.Name {
			continue
		}
		for _, object := range (*c.modules.Load())[name].prog.Mirrored(prog.Name) {
			want := prog.Offers(object)
			if want == "" {
				continue
			}
			errs = append(errs, fmt.Errorf("%w (%w)", &UpdateError{
				Object: object, Was: "mirrored by module " + name, Want: want,
				Do: "keep it as it is, or update " + name + " first so that it does not mirror it",
			}, ErrInUse))
		}
	}
	return errors.Join(errs...)
}

// forget deletes what the program no longer has: the data of depots and PStates, the progress of
// topologies and sources, and the options of both.
func (n *numbers) forget(b *storage.Batch, prog *task.Program, module string) {
	names := n.names()
	for _, name := range names {
		if n.used[name] {
			continue
		}
		object := n.objects[name]
		for t := range prog.Tasks {
			gone := func(prefix []byte) { b.DeleteRange(prefix, storage.After(prefix)) }
			for _, s := range []storage.Space{
				storage.SpaceDepot, storage.SpaceDepotInfo, storage.SpaceRows, storage.SpaceSizes, storage.SpaceProgress,
			} {
				gone(storage.ObjectPrefix(prog.ID, t, s, object))
			}
			for _, topology := range names {
				if strings.HasPrefix(name, topology+" source ") {
					gone(task.ProgressKey(prog.ID, t, n.objects[topology], object))
				}
			}
		}
	}
	for _, name := range names {
		if !n.used[name] {
			delete(n.objects, name)
			delete(n.shapes, name)
		}
	}
	kept := slices.DeleteFunc(slices.Clone(n.options), func(o Option) bool {
		return o.Target != "" && !n.used[o.Target] && !n.used["topology "+o.Target]
	})
	if len(kept) < len(n.options) {
		saveOptions(b, module, kept)
	}
}

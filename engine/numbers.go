package engine

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ramaworkshop/ramaworkshop/engine/value"
	"github.com/ramaworkshop/ramaworkshop/storage"
)

// numbers are what a module and its objects are called in the key space. They are given at the
// first launch and kept with the data, so that an object is found again by its name.
type numbers struct {
	id      uint32
	tasks   int
	objects map[string]int
	// used are those that object was asked for.
	used map[string]bool
	next int
	// shapes are what the data of depots and PStates looks like, by name.
	shapes  map[string]*value.Map
	fresh   bool // the module was not known before
	options []Option
}

func moduleKey(name string) []byte { return storage.MetaKey("module " + name) }

var nextModuleKey = storage.MetaKey("next module")

// object returns the number of an object, a new one for a new name.
func (n *numbers) object(name string) int {
	if n.used != nil {
		n.used[name] = true
	}
	i, ok := n.objects[name]
	if !ok {
		i = n.next
		n.next++
		n.objects[name] = i
	}
	return i
}

// loadNumbers reads a module's numbers, or gives it a new one.
func loadNumbers(db *storage.DB, module string) (*numbers, error) {
	b, ok, err := db.Get(nil, moduleKey(module))
	if err != nil {
		return nil, err
	}
	n := &numbers{objects: map[string]int{}, used: map[string]bool{}, shapes: map[string]*value.Map{}}
	if n.options, err = loadOptions(db, module); err != nil {
		return nil, err
	}
	if !ok {
		n.fresh = true
		n.id, err = newModuleID(db)
		return n, err
	}
	v, err := value.Decode(b)
	m, isMap := v.(*value.Map)
	if err != nil || !isMap {
		return nil, fmt.Errorf("the stored numbers of module %s cannot be read: %v", module, err)
	}
	get := func(k string) int {
		v, _ := m.Get(k)
		i, _ := v.(int64)
		return int(i)
	}
	n.id, n.tasks, n.next = uint32(get("id")), get("tasks"), get("next")
	objects, _ := m.Get("objects")
	om, _ := objects.(*value.Map)
	for k, v := range om.All() {
		name, _ := k.(string)
		i, _ := v.(int64)
		n.objects[name] = int(i)
	}
	shapes, _ := m.Get("shapes")
	sm, _ := shapes.(*value.Map)
	for k, v := range sm.All() {
		name, _ := k.(string)
		n.shapes[name], _ = v.(*value.Map)
	}
	return n, nil
}

// names returns the names of all objects, in order.
func (n *numbers) names() []string { return slices.Sorted(maps.Keys(n.objects)) }

// newModuleID returns a number that no module has had, also none that is not running now.
func newModuleID(db *storage.DB) (uint32, error) {
	b, ok, err := db.Get(nil, nextModuleKey)
	if err != nil || !ok {
		return 1, err
	}
	v, err := value.Decode(b)
	i, _ := v.(int64)
	return uint32(i), err
}

// save writes the numbers.
func (n *numbers) save(b *storage.Batch, module string) {
	objects := value.EmptyMap
	for k, v := range n.objects {
		objects = objects.Set(k, int64(v))
	}
	shapes := value.EmptyMap
	for k, v := range n.shapes {
		shapes = shapes.Set(k, v)
	}
	b.Set(moduleKey(module), value.Encode(nil, value.MapOf("id", int64(n.id), "tasks", int64(n.tasks),
		"next", int64(n.next), "objects", objects, "shapes", shapes)))
	if n.fresh {
		b.Set(nextModuleKey, value.Encode(nil, int64(n.id)+1))
	}
}

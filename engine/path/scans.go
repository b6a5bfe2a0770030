package path

import "slices"

// few are the navigators that visit no more places than a program wrote down.
var few = []string{
	"Key", "Must", "Nth", "First", "Last", "MapKey", "SetElem", "Stay", "Stop", "View",
	"Pred", "PredEq", "PredLt", "PredLe", "PredGt", "PredGe", "Selected", "NotSelected",
	"NilToVal", "NilToList", "NilToSet", "MultiPath", "IfPath", "CondPath",
	"Val", "PutVal", "Collect", "CollectOne", "Dispense", "WithFreshCollected",
}

// Scans reports whether the path can visit many places, so that following it can take long.
func (c *Compiled) Scans() bool { return scans(c.nav) }

func scans(p []Nav) bool {
	return slices.ContainsFunc(p, func(n Nav) bool {
		return !slices.Contains(few, n.Name) || slices.ContainsFunc(n.Paths, scans)
	})
}

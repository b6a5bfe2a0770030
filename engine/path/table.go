package path

import "fmt"

// navDef is what there is to know about a navigator.
type navDef struct {
	min, max int // number of arguments; max < 0: any
	fn       bool
	paths    pathsKind
	terminal bool
	build    func(a at, n *Nav, next *chain) (*chain, error)
}

// pathsKind says what paths a navigator takes.
type pathsKind uint8

const (
	noPath  pathsKind = iota
	onePath           // one, given as the navigator's arguments
	anyPaths
)

const many = -1

var navs map[string]navDef

func init() {
	navs = map[string]navDef{
		"Key":                {1, many, false, noPath, false, buildKey},
		"Must":               {1, many, false, noPath, false, buildMust},
		"MapKey":             {1, 1, false, noPath, false, buildMapKey},
		"Nth":                {1, many, false, noPath, false, buildNth},
		"First":              {0, 0, false, noPath, false, buildEnd(false)},
		"Last":               {0, 0, false, noPath, false, buildEnd(true)},
		"All":                {0, 0, false, noPath, false, buildAll},
		"MapVals":            {0, 0, false, noPath, false, buildMapVals},
		"MapKeys":            {0, 0, false, noPath, false, buildMapKeys},
		"SetElem":            {1, 1, false, noPath, false, buildSetElem},
		"Stay":               {0, 0, false, noPath, false, buildStay},
		"Stop":               {0, 0, false, noPath, false, buildStop},
		"AfterElem":          {0, 0, false, noPath, false, buildAfterElem},
		"BeforeElem":         {0, 0, false, noPath, false, buildBeforeElem},
		"NoneElem":           {0, 0, false, noPath, false, buildNoneElem},
		"BeforeIndex":        {1, 1, false, noPath, false, buildBeforeIndex},
		"NilToVal":           {1, 1, false, noPath, false, buildNilToVal},
		"NilToList":          {0, 0, false, noPath, false, buildNilToList},
		"NilToSet":           {0, 0, false, noPath, false, buildNilToSet},
		"Pred":               {0, many, true, noPath, false, buildPred},
		"PredEq":             {1, 1, false, noPath, false, buildPredEq},
		"PredLt":             {1, 1, false, noPath, false, buildOrder("PredLt", lt)},
		"PredLe":             {1, 1, false, noPath, false, buildOrder("PredLe", le)},
		"PredGt":             {1, 1, false, noPath, false, buildOrder("PredGt", gt)},
		"PredGe":             {1, 1, false, noPath, false, buildOrder("PredGe", ge)},
		"Selected":           {0, 0, false, onePath, false, buildSelected(true)},
		"NotSelected":        {0, 0, false, onePath, false, buildSelected(false)},
		"View":               {0, many, true, noPath, false, buildView},
		"Subselect":          {0, 0, false, onePath, false, buildSubselect},
		"Submap":             {0, many, false, noPath, false, buildSubmap},
		"SubmapOf":           {1, 1, false, noPath, false, buildSubmapOf},
		"Subset":             {0, many, false, noPath, false, buildSubset},
		"SubsetOf":           {1, 1, false, noPath, false, buildSubsetOf},
		"MultiPath":          {0, 0, false, anyPaths, false, buildMultiPath},
		"IfPath":             {0, 0, false, anyPaths, false, buildIfPath},
		"CondPath":           {0, 0, false, anyPaths, false, buildCondPath},
		"IndexNav":           {1, 1, false, noPath, false, buildIndexNav},
		"IndexedVals":        {0, 1, false, noPath, false, buildIndexedVals},
		"SRange":             {2, 2, false, noPath, false, buildSRange},
		"SRangeDynamic":      {0, 0, true, noPath, false, buildSRangeDynamic},
		"Beginning":          {0, 0, false, noPath, false, buildEdge(false)},
		"End":                {0, 0, false, noPath, false, buildEdge(true)},
		"NoneToVal":          {1, 1, false, noPath, false, buildNoneToVal},
		"Filtered":           {0, 0, false, onePath, false, buildFiltered},
		"ContinuousSubseqs":  {0, many, true, noPath, false, buildContinuousSubseqs},
		"Walker":             {0, many, true, noPath, false, buildWalker},
		"Transformed":        {0, 0, false, onePath, false, buildTransformed},
		"Val":                {0, 0, false, noPath, false, buildVal},
		"PutVal":             {1, 1, false, noPath, false, buildPutVal},
		"Collect":            {0, 0, false, onePath, false, buildCollect},
		"CollectOne":         {0, 0, false, onePath, false, buildCollectOne},
		"Dispense":           {0, 0, false, noPath, false, buildDispense},
		"WithFreshCollected": {0, 0, false, onePath, false, buildFreshCollected},
		"ContinueThenStay":   {0, 0, false, onePath, false, buildBoth(false)},
		"StayThenContinue":   {0, 0, false, onePath, false, buildBoth(true)},
		"RecursivePath":      {0, 0, false, onePath, false, buildRecursive},
		"Self":               {0, 0, false, noPath, false, buildSelf},
		"CustomNav":          {0, many, true, noPath, false, buildCustom},
		"Term":               {0, many, true, noPath, true, buildTerm},
		"TermVal":            {1, 1, false, noPath, true, buildTermVal},
		"None":               {0, 0, false, noPath, true, buildNone},
	}
	for _, kind := range []string{"Map", "Set"} {
		set := kind == "Set"
		for form, args := range map[rangeForm]int{
			rangeBoth: 2, rangeFrom: 1, rangeTo: 1, rangeFromStart: 0, rangeToEnd: 0,
		} {
			name := "Sorted" + kind + "Range" + string(form)
			navs[name] = navDef{args, args, false, noPath, false, buildRange(form, set)}
		}
	}
}

// check compares a navigator with its definition.
func (d navDef) check(n *Nav) error {
	switch {
	case len(n.Args) < d.min || d.max >= 0 && len(n.Args) > d.max:
		return fmt.Errorf("%s has %d arguments, which is not what it takes", n.Name, len(n.Args))
	case d.fn != (n.Fn != nil):
		return fmt.Errorf("%s needs a function as its first argument", n.Name)
	case d.paths == noPath && len(n.Paths) > 0, d.paths == onePath && len(n.Paths) != 1:
		return fmt.Errorf("%s has %d paths inside, which is not what it takes", n.Name, len(n.Paths))
	}
	return nil
}

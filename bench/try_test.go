package bench
import ("testing";"context";"fmt"; . "github.com/ramaworkshop/ramaworkshop/rama")
func TestTry(t *testing.T) {
	for _, disk := range []bool{false,true} {
	n := 300000
	if disk { n = 30000 }
	var opts []ClusterOption
	dir := ""
	for round := range 3 {
	if disk { opts = []ClusterOption{OnDisk(t.TempDir())}; dir = t.TempDir() }
	bs, err := recorded(func() error { _, err := appendAll(context.Background(), n, opts...); return err })
	if err != nil { t.Fatal(err) }
	if disk { opts = []ClusterOption{OnDisk(t.TempDir())} }
	e, err := appendAll(context.Background(), n, opts...)
	if err != nil { t.Fatal(err) }
	r, err := replay(dir, bs)
	if err != nil { t.Fatal(err) }
	w := 0
	for _, b := range bs { w += len(b) }
	fmt.Printf("disk %v round %d: engine %.0f/s raw %.0f/s ratio %.2f; %d batches of %.1f writes (%.2f writes an append)\n", disk, round, float64(n)/e.Seconds(), float64(n)/r.Seconds(), r.Seconds()/e.Seconds(), len(bs), float64(w)/float64(len(bs)), float64(w)/float64(n))
	}
	}
}

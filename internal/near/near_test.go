package near_test

import (
	"testing"

	"github.com/ramaworkshop/ramaworkshop/internal/near"
)

func TestName(t *testing.T) {
	names := []string{"*count", "*k1", "$$counts", "Println", "check"}
	for want, like := range map[string]string{
		"*cuont": "*count", "$$count": "$$counts", "println": "", "PRINTLN": "Println", "chekc": "check",
		"*something": "", "": "", "k1": "",
	} {
		if got := near.Name(want, names); got != like {
			t.Errorf("%q: %q, want %q", want, got, like)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"", "äö", 2}, {"abc", "acb", 1}, {"Inc", "inc", 1}, {"kitten", "sitting", 3}} {
		if got := near.Distance(c.a, c.b); got != c.want {
			t.Errorf("%q, %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

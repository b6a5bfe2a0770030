package exercises

import (
	"context"
	"fmt"
	"testing"
)

func TestNativeTry(t *testing.T) {
	seeds := []uint64{1, 2, 3, 4, 5}
	for _, e := range All().Exercises {
		try := func(name string, b []byte, want string) {
			v, err := gradeNative(context.Background(), e, b, seeds)
			if err != nil {
				t.Errorf("%s %s: %v", e.ID, name, err)
				return
			}
			got := string(v.Status)
			code, finding := "", ""
			for _, c := range v.Checks {
				if c.Status != "passed" && code == "" {
					code, finding = c.Code, c.Finding+" want "+c.Want+" got "+c.Got+" at "+c.At
				}
			}
			if want != got+" "+code {
				t.Errorf("%s %s: got %s %s, want %s: %s %s\n%s", e.ID, name, got, code, want, finding, v.Reason, v.Output)
			} else {
				fmt.Println("ok", e.ID, name, code, finding)
			}
		}
		try("solution", e.Solution, "passed ")
		try("start", e.Start, "not-yet ?")
		for _, w := range e.Wrong {
			try(w.Name, w.Text, "not-yet "+w.Finding)
		}
	}
}

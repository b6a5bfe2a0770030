package language

import (
	"errors"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// What random programs call.

type (
	Circle struct{ R int }
	Square struct{ Side int }
)

func mix(a, b int) int { return (a + 2*b) % 1000 }

func parts(a int) (int, int) { return a / 10, a % 10 }

func picky(a int) (int, error) {
	if a == 7 {
		return 0, errors.New("seven")
	}
	return a + 1, nil
}

var halves = GoOp("halves", func(emit Emitter, v int) error {
	for i := range 3 {
		if (v+i)%2 == 0 {
			emit("", v+i)
		} else {
			emit("odd", v+i)
		}
	}
	if v == 13 {
		return errors.New("thirteen")
	}
	return nil
})

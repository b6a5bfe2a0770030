package program_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/ramaworkshop/ramaworkshop/program"
)

func TestMain(m *testing.M) {
	program.ServeIfChild()
	goleak.VerifyTestMain(m)
}

//go:build !unix

package interp

import "github.com/ramaworkshop/ramaworkshop/interp/internal/host"

func newCell() *host.Cell { return new(host.Cell) }

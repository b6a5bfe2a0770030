package symbols

import (
	"go/token"
	"go/types"
	"io"

	"golang.org/x/tools/go/gcexportdata"
)

func readExport(r io.Reader, fset *token.FileSet, pkgs map[string]*types.Package, path string) (*types.Package, error) {
	return gcexportdata.Read(r, fset, pkgs, path)
}

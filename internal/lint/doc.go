// Package lint holds the rules of the house as tests: which floor may import which, which
// library has a single door, and how files look.
package lint

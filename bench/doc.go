// Package bench measures what the workshop claims, each figure beside a peer that was measured
// in the same run: machines differ and drift, ratios hold. "ramaworkshop bench" prints them,
// and "go test -bench . ./bench" runs the same.
package bench

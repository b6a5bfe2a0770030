package rama

import "github.com/ramaworkshop/ramaworkshop/engine"

// Engine is the client below a cluster.
func Engine(c *Cluster) engine.Client { return c.c }

//go:build exercise

// finding: newest-of-all
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

type Follow struct{ User, By string }

type Unfollow struct{ User, By string }

type Post struct {
	User string
	Time int
	Text string
}

var Social = Module("Social", func(setup *Setup, topologies *Topologies) {
	setup.DeclareDepot("*events", HashBy("user"))

	s := topologies.Stream("core")
	s.DeclarePState("$$users", MapSchema(String, FixedKeys{
		"followers": SetSchema(String).Subindexed(),
		"posts":     MapSchema(Long, String).Subindexed(),
	}))
	s.Source("*events", "*event", SubSource("*event",
		On(Post{}, Keys("*user", "*time", "*text"),
			LocalTransform("$$users", Key("*user", "posts", "*time"), TermVal("*text")),
		),
		On(Follow{}, Keys("*user", "*by"),
			LocalTransform("$$users", Key("*user", "followers"), NoneElem, TermVal("*by")),
		),
		On(Unfollow{}, Keys("*user", "*by"),
			LocalTransform("$$users", Key("*user", "followers"), SetElem("*by"), None),
		),
	))
})

// FollowerCount selects how many followers a user has.
func FollowerCount(user string) []Nav {
	return Path(Key(user, "followers"), View(ops.Count))
}

// PostsBefore selects the texts of the last n posts of a user before a time, oldest first.
func PostsBefore(user string, time, n int) []Nav {
	return Path(Key(user, "posts"), SortedMapRangeToEnd(n), MapVals)
}

// Main lets some events happen, and asks: ramaworkshop run main.go
func Main(ctx context.Context) error {
	c := NewCluster()
	defer c.Close()
	if err := c.Launch(ctx, Social, Launch{Tasks: 4, Threads: 2}); err != nil {
		return err
	}
	events, users := c.Depot("Social", "*events"), c.PState("Social", "$$users")
	happened := []any{
		Follow{"ada", "bob"}, Follow{"ada", "carol"}, Follow{"ada", "dave"}, Unfollow{"ada", "bob"},
		Post{"ada", 10, "hello"}, Post{"ada", 20, "a question"}, Post{"ada", 30, "an answer"},
		Post{"ada", 40, "bye"},
	}
	for _, event := range happened {
		if _, err := events.Append(ctx, event); err != nil {
			return err
		}
	}
	show := func(name string, path []Nav) {
		vs, err := users.Select(ctx, path...)
		if err != nil {
			fmt.Println(name, "an error:", err)
			return
		}
		fmt.Println(name, Value(vs))
	}
	show("followers:            ", Path(Key("ada", "followers"), All))
	show("how many:             ", FollowerCount("ada"))
	show("times of the posts:   ", Path(Key("ada", "posts"), MapKeys))
	show("their texts:          ", Path(Key("ada", "posts"), MapVals))
	show("the last 2 before 40: ", PostsBefore("ada", 40, 2))
	return nil
}

//go:build exercise

// finding: age-as-text
package main

import (
	"context"
	"fmt"

	. "github.com/ramaworkshop/ramaworkshop/rama"
)

// Profiles is a map from users to what is known of them.
var Profiles = MapSchema(String, FixedKeys{
	"name":  String,
	"age":   Long,
	"score": Double,
	"tags":  ListSchema(String),
	"city":  String,
})

// SetName stores a user's name.
func SetName(user, name string) []Nav {
	return Path(Key(user, "name"), TermVal(name))
}

// SetAge stores an age. It comes out of JSON, where every number is a float64.
func SetAge(user string, age float64) []Nav {
	return Path(Key(user, "age"), TermVal(fmt.Sprint(age)))
}

// SetScore stores a score between 0 and 1.
func SetScore(user string, score float64) []Nav {
	return Path(Key(user, "score"), TermVal(score))
}

// SetTags stores a user's tags.
func SetTags(user string, tags []string) []Nav {
	return Path(Key(user, "tags"), TermVal(tags))
}

// SetCity stores where a user lives.
func SetCity(user, city string) []Nav {
	return Path(Key(user, "city"), TermVal(city))
}

// What a profile may hold after a transform that sets a name, and an age that is refused.
const (
	NotAnswered = ""
	NameOnly    = "the new name, and the age that it had before"
	AsBefore    = "what it held before, the name as well"
	Gone        = "nothing, because the profile is removed"
)

// 2. Which one is it?
var AfterRefusal = AsBefore

// Main tries the five, and the one of the question: ramaworkshop run main.go
func Main(ctx context.Context) error {
	p := NewTestPState(Profiles)
	defer p.Close()
	try := func(name string, path []Nav) {
		if err := p.Transform(path...); err != nil {
			fmt.Println(name, "is refused:", err)
			return
		}
		fmt.Println(name, "is written")
	}
	try("name ", SetName("ada", "Ada"))
	try("age  ", SetAge("ada", 31))
	try("score", SetScore("ada", 0.75))
	try("tags ", SetTags("ada", []string{"go", "rama"}))
	try("city ", SetCity("ada", "London"))
	v, err := p.SelectOne(Stay)
	if err != nil {
		return err
	}
	fmt.Println("The PState holds", Value(v))

	try("name and age", Path(Key("ada"), MultiPath(
		Path(Key("name"), TermVal("Countess")),
		Path(Key("age"), TermVal("thirty-one")),
	)))
	return nil
}

//go:build exercise

package main

import (
	"errors"
	"strconv"

	. "github.com/ramaworkshop/ramaworkshop/rama"

	"github.com/ramaworkshop/ramaworkshop/exercises/grade"
)

// field is one of the five, stored in a profile that holds something else already.
type field struct {
	name         string
	path         []Nav
	before, want M
	// refused and stored say what a refusal and a wrong value mean.
	refused func(e *SchemaError) (code, why string)
	stored  func(v any) (code, why string)
}

func Grade(t *grade.T) {
	n := int(t.Seed())
	user, age, score := "user"+strconv.Itoa(n), 20+n%50, 0.25+0.5/float64(n+1)
	tags := []string{"go", "tag" + strconv.Itoa(n)}
	name := M{"name": "Ada"}
	fields := []field{
		{"name", SetName(user, "Grace"), M{"tags": tags}, M{"tags": tags, "name": "Grace"}, nameRefused, nameStored},
		{"age", SetAge(user, float64(age)), name, M{"name": "Ada", "age": age}, ageRefused, ageStored},
		{"score", SetScore(user, score), name, M{"name": "Ada", "score": score}, scoreRefused, scoreStored},
		{"tags", SetTags(user, tags), name, M{"name": "Ada", "tags": tags}, tagsRefused, tagsStored},
		{"city", SetCity(user, "London"), name, M{"name": "Ada", "city": "London"}, cityRefused, nil},
	}
	first := ""
	for _, f := range fields {
		got, err := store(user, f)
		code, why := explainField(f, got, err)
		// One finding can stand beside want and got, the one of the first mistake.
		if code != "" && first == "" {
			first = code
			t.Diagnose(code, "%s", why)
		}
		t.Check(f.check(), func(k *grade.C) {
			if err != nil || code != first {
				if code != "" {
					k.Fail(code, "%s", why)
				}
				k.NoError(err)
			}
			k.Equal(got, f.want, "this is the profile after a transform along the path")
		})
	}
	t.Check("what is wrong is refused", func(k *grade.C) { stillRefuses(k, user) })
	t.Check("what a refusal leaves", func(k *grade.C) {
		switch AfterRefusal {
		case NotAnswered:
			k.Fail("unanswered", "AfterRefusal is not set yet. Think of the two writes of the transform, and choose.")
		case NameOnly:
			k.Fail("half-written", "You say that the new name is stored. It stands before the age in the transform, and "+
				"is right by itself; still, nothing of a transform that is refused is written. No reader ever sees half "+
				"of one.")
		case Gone:
			k.Fail("profile-removed", "You say that the profile is removed. A refusal takes back what the transform "+
				"would have written, and leaves what was there before.")
		}
	})
}

func (f field) check() string {
	if f.name == "tags" {
		return "the tags are stored"
	}
	return "the " + f.name + " is stored"
}

// store returns the profile after a field was set.
func store(user string, f field) (any, error) {
	p := NewTestPState(Profiles)
	defer p.Close()
	if err := p.Transform(Key(user), TermVal(f.before)); err != nil {
		// What readers rely on is refused elsewhere, and explained there.
		var se *SchemaError
		if errors.As(err, &se) && Equal(se.Path, L{user, "tags"}) {
			return f.want, nil
		}
		return nil, err
	}
	if err := p.Transform(f.path...); err != nil {
		return nil, err
	}
	return p.SelectOne(Key(user))
}

func explainField(f field, got any, err error) (code, why string) {
	var se *SchemaError
	switch {
	case errors.As(err, &se):
		if code, why = f.refused(se); code == "" {
			code = "refused"
		}
		return code, why + " The error: " + err.Error()
	case err != nil || Equal(got, f.want):
		return "", ""
	}
	for k, v := range f.before {
		if !Equal(grade.Field(got, k.(string)), v) {
			return "profile-replaced", "The profile held more, and it is gone: TermVal put a new map in the place of the " +
				"whole profile. Let the path go to the field."
		}
	}
	if f.stored != nil {
		code, why = f.stored(got)
	}
	if code == "" {
		return "other-value", "Something else is stored than what the function was given."
	}
	return code, why
}

func nameRefused(e *SchemaError) (code, why string) {
	if e.Got == `the key "Name"` {
		return "name-misspelled", "The schema has the key \"name\", and \"Name\" is another one. Readers look for " +
			"\"name\"."
	}
	return "", "The schema refuses the name."
}

func nameStored(got any) (code, why string) {
	if grade.Field(got, "Name") != nil {
		return "two-spellings", "The name is stored at \"Name\", because the schema has that key now, too. Readers look " +
			"for \"name\", and find nothing. The write has to change."
	}
	return "", ""
}

func ageRefused(e *SchemaError) (code, why string) {
	switch e.Got[:8] {
	case "a Double":
		return "double-is-not-long", "A float64 is a Double, also when it has no fraction, and the schema wants a Long. " +
			"Readers rely on a whole number."
	case "a String":
		return "age-as-text", "The age is written as a text, and the schema wants a Long. Convert the float64 to a whole " +
			"number of Go."
	}
	return "", "The schema refuses the age."
}

func ageStored(got any) (code, why string) {
	if _, ok := grade.Field(got, "age").(float64); ok {
		return "age-as-double", "The age is stored as a Double, as the schema allows that now. Readers rely on a whole " +
			"number, and to them 31.0 and 31 are two values: PredEq(31) finds only one of them. The schema was right."
	}
	return "", ""
}

func scoreRefused(e *SchemaError) (code, why string) {
	if e.Want == "Long" {
		return "score-wants-long", "The schema wants a Long for the score, and the function writes a Double. What readers " +
			"rely on, a number between 0 and 1, is one of the two."
	}
	return "", "The schema refuses the score."
}

func scoreStored(got any) (code, why string) {
	if _, ok := grade.Field(got, "score").(int64); ok {
		return "score-cut", "The score is stored as a whole number: there is no error any more, and no score either. " +
			"The function was right; the schema has the wrong class."
	}
	return "", ""
}

func tagsRefused(e *SchemaError) (code, why string) {
	if e.Want == "ListSchema(String)" {
		return "string-is-not-list", "One string is written, with all tags in it, and the schema wants a list of strings. " +
			"A []string is one."
	}
	return "", "The schema refuses the tags."
}

func tagsStored(got any) (code, why string) {
	switch v := grade.Field(got, "tags").(type) {
	case string:
		return "tags-as-text", "The tags are stored as one string, because the schema allows that now. Readers rely on a " +
			"list; every one of them would have to take the string apart. The schema was right."
	case []any:
		if len(v) == 1 {
			return "one-tag", "The list has one element, with all tags in it. The schema cannot know that; a list has an " +
				"element for each tag."
		}
	}
	return "", ""
}

func cityRefused(e *SchemaError) (code, why string) {
	if e.Got == `the key "city"` {
		return "no-such-key", "FixedKeys names every key that there may be, and \"city\" is not among them. Readers rely " +
			"on one."
	}
	return "", "The schema refuses the city."
}

// stillRefuses tries what the schema has to refuse.
func stillRefuses(k *grade.C, user string) {
	accepts := func(ns ...Nav) bool {
		p := NewTestPState(Profiles)
		defer p.Close()
		return p.Transform(ns...) == nil
	}
	if accepts(Key(user, "nmae"), TermVal("Ada")) {
		k.Fail("any-key", "The schema lets a key \"nmae\" pass: profiles may have any key now, so nobody is told of a "+
			"key that is spelled wrong. FixedKeys names those that there are.")
	}
	for _, bad := range []L{{"name", 7}, {"age", "31"}, {"score", "high"}, {"tags", L{7}}, {"city", 7}} {
		if accepts(Key(user, bad[0]), TermVal(bad[1])) {
			k.Fail("refuses-nothing", "The schema lets the value %v pass at %q. With a class as wide as Object it is the "+
				"readers who find out that something is wrong.", Value(bad[1]), bad[0])
		}
	}
}

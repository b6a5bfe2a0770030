// Package records is what becomes of a program's structs in the engine. It is compiled into a
// test and interpreted by it, and must report the same both times.
package records

import (
	"fmt"
	"strings"
	"time"

	. "github.com/ramaworkshop/ramaworkshop/rama"
	"github.com/ramaworkshop/ramaworkshop/rama/ops"
)

type User struct {
	Name     string
	UserID   int
	password string
	Email    string `rama:"mail" json:"e_mail"`
	Internal int    `rama:"-"`
	tags     []string
}

// Group has the fields of Team, and is another record all the same.
type Group struct {
	Lead    *User
	Members []User
	ByName  map[string]*User
	Pair    [2]User
}

type Team struct {
	Lead    *User
	Members []User
	ByName  map[string]*User
	Pair    [2]User
}

type Base struct {
	ID      int
	private int
}

type Derived struct {
	Base
	*User
	Extra string
}

type hidden struct{ A, b int }

type Empty struct{}

type Pair[A, B any] struct {
	First  A
	Second B
}

type Level int
type Name string
type Names []Name
type Scores map[Name]Level

type Named struct {
	Level  Level
	Name   Name
	Names  Names
	Scores Scores
	Wait   time.Duration
	Any    any
	List   []any
}

type Node struct {
	Val  int
	Next *Node
	Kids []Node
}

func (u User) String() string { return "user " + u.Name }

func show(b *strings.Builder, what string, v any) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Fprintf(b, "%s: %v\n", what, r)
		}
	}()
	r := Value(v)
	fmt.Fprintf(b, "%s: %s %v\n", what, TypeName(v), r)
}

// Report converts structs of all kinds, there and back.
func Report() string {
	var b strings.Builder
	ada := User{Name: "Ada", UserID: 7, password: "secret", Email: "a@b", Internal: 9, tags: []string{"x"}}
	show(&b, "struct", ada)
	show(&b, "pointer", &ada)
	show(&b, "nil pointer", (*User)(nil))
	show(&b, "slice", []User{ada, {}})
	show(&b, "slice of pointers", []*User{&ada, nil})
	show(&b, "map", map[string]User{"a": ada})
	show(&b, "any", []any{ada, &ada, 1, nil, "s"})
	g := Group{Lead: &ada, Members: []User{ada}, ByName: map[string]*User{"n": &ada}}
	show(&b, "group", g)
	show(&b, "team", Team(g))
	show(&b, "derived", Derived{Base: Base{1, 2}, Extra: "e"})
	show(&b, "derived with", Derived{Base{1, 2}, &ada, "e"})
	show(&b, "small letter", hidden{1, 2})
	show(&b, "empty", Empty{})
	show(&b, "generic", Pair[string, int]{"a", 1})
	show(&b, "generic of struct", Pair[User, []Level]{ada, []Level{1, 2}})
	show(&b, "named", Named{3, "n", Names{"x", "y"}, Scores{"a": 1}, time.Second, ada, []any{Level(4), Name("z")}})
	show(&b, "node", Node{1, &Node{2, nil, nil}, []Node{{Val: 3}}})
	show(&b, "anonymous", struct {
		X int
		y int
	}{1, 2})
	type Local struct{ A int }
	show(&b, "local", Local{5})
	show(&b, "function", struct{ F func() }{func() {}})
	show(&b, "channel inside", map[string]any{"a": []any{make(chan int)}})

	fmt.Fprintln(&b, Equal(ada, &ada), Equal(g, Team(g)), Equal(Local{1}, hidden{1, 2}), Equal(Level(3), 3), Compare(Base{ID: 1}, Base{ID: 2}))
	fmt.Fprintln(&b, backAndForth(ada, g))
	dataflow(&b, ada)
	return b.String()
}

func backAndForth(ada User, g Group) string {
	var u User
	u.password = "kept"
	err := Value(ada).(*Record).As(&u)
	s := fmt.Sprintf("%v %+v %q %v", err, []any{u.Name, u.UserID, u.Email, u.Internal}, u.password, u.tags)
	var back Group
	err = Value(g).(*Record).As(&back)
	s += fmt.Sprintf(" | %v %v %v %v %v", err, back.Lead.Name, len(back.Members), back.ByName["n"].Email, back.Pair[1].Name)
	var n Named
	err = Value(Named{Level: 3, Name: "n", Names: Names{"x"}, Scores: Scores{"a": 1}, Wait: time.Minute}).(*Record).As(&n)
	s += fmt.Sprintf(" | %v %v %v %v %v %v", err, n.Level+1, n.Name+"!", n.Names[0], n.Scores["a"], n.Wait)
	var wrong Team
	s += fmt.Sprint(" | ", Value(ada).(*Record).As(&wrong))
	return s
}

func rename(u User, to string) User { u.Name = to; return u }

func older(u *User) int { return u.UserID + 1 }

func dataflow(b *strings.Builder, ada User) {
	f := RamaFn("f", In("*u"),
		Call(rename, "*u", "Bob").Out("*v"),
		Call(older, "*v").Out("*n"),
		Call(func(us []User) int { return len(us) }, L{"*u", "*v"}).Out("*len"),
		Let("*v").Out(Keys("*name", "*mail")),
		Emit(ops.Tuple("*v", "*n", "*name", "*mail", "*len", ops.TypeName("*u"))),
	)
	v, err := f.Invoke(ada)
	fmt.Fprintln(b, Value(v), err)

	p := NewTestPState(MapSchema(String, ClassOf(User{})))
	defer p.Close()
	fmt.Fprintln(b, p.Transform(Key("a"), TermVal(ada)), p.Transform(Key("b"), TermVal(Team{})))
	var u User
	fmt.Fprintln(b, p.SelectInto(&u, Key("a")), u.Name, u.Email)
	vs, err := p.Select(Key("a"), Key("mail"))
	fmt.Fprintln(b, vs, err)
	fmt.Fprintln(b, p.Transform(Key("a"), Term(func(u User) User { u.UserID *= 2; return u })))
	one, err := p.SelectOne(Key("a"), Key("userID"))
	fmt.Fprintln(b, one, err)
}

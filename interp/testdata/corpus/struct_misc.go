package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

type Addr struct {
	Street string `json:"street"`
	Zip    int    `json:"zip,omitempty"`
}
type Person struct {
	Name    string         `json:"name"`
	Age     int            `json:"age"`
	Addr    *Addr          `json:"addr,omitempty"`
	Tags    []string       `json:"tags"`
	Meta    map[string]any `json:"meta,omitempty"`
	private int
	Skip    string `json:"-"`
	Addr2   Addr
	Emb
}
type Emb struct{ E1, E2 int }

func (p Person) With(name string) Person { p.Name = name; return p }
func (p *Person) Birthday() *Person      { p.Age++; return p }

type Point struct{ X, Y int }
type Line struct{ From, To Point }
type Opt func(*cfg)
type cfg struct {
	host string
	port int
}

func Port(p int) Opt { return func(c *cfg) { c.port = p } }
func New(host string, opts ...Opt) *cfg {
	c := &cfg{host: host, port: 80}
	for _, o := range opts {
		o(c)
	}
	return c
}

type Matrix struct {
	rows, cols int
	data       []float64
}

func (m Matrix) At(i, j int) float64      { return m.data[i*m.cols+j] }
func (m *Matrix) Set(i, j int, v float64) { m.data[i*m.cols+j] = v }

func main() {
	p := Person{Name: "Ada", Age: 36, Tags: []string{"x"}, private: 5}
	q := p.With("Bob")
	q.Birthday().Birthday()
	q.Tags[0] = "shared"
	q.E1 = 4
	fmt.Println(p.Name, p.Age, q.Name, q.Age, p.Tags, q.Emb, q.E1+q.E2)
	b, err := json.Marshal(q)
	fmt.Println(string(b), err)
	var r Person
	err = json.Unmarshal([]byte(`{"name":"Eve","age":1,"addr":{"street":"S","zip":9},"tags":null,"meta":{"k":[1,"a",null,{"z":true}]},"E2":8}`), &r)
	fmt.Println(r.Name, r.Age, *r.Addr, r.Tags == nil, r.Meta, r.E2, err)
	l := Line{Point{1, 2}, Point{3, 4}}
	l2 := l
	l2.To.X = 30
	pp := &l.From
	pp.Y = 20
	fmt.Println(l, l2, l == l2, l.From.X+l.To.Y)
	fmt.Printf("%v %+v\n", l, l)
	fmt.Println(*New("h"), *New("h", Port(1), func(c *cfg) { c.host += "!" }))
	m := Matrix{2, 2, make([]float64, 4)}
	m.Set(1, 1, 2.5)
	fmt.Println(m.At(1, 1), m)
	pts := map[Point]string{{1, 2}: "a", {3, 4}: "b"}
	fmt.Println(pts[Point{1, 2}], pts[Point{3, 4}], len(pts))
	nested := map[string][]map[string]Point{"k": {{"p": {5, 6}}}}
	fmt.Println(nested["k"][0]["p"].Y)
	anon := []struct {
		in   string
		want int
	}{{"a", 1}, {in: "bb", want: 2}}
	for _, tc := range anon {
		fmt.Print(len(tc.in) == tc.want, " ")
	}
	fmt.Println()
	var sb strings.Builder
	enc := json.NewEncoder(&sb)
	enc.SetIndent("", " ")
	enc.Encode(map[string]any{"b": 1, "a": []Point{{1, 2}}})
	fmt.Print(sb.String())
	var v any
	json.Unmarshal([]byte(`{"a":[1,2.5,"x"],"n":null}`), &v)
	mm := v.(map[string]any)
	fmt.Println(mm["a"].([]any)[1], mm["n"] == nil, mm)
	type local struct {
		A int `json:"a"`
		b int
	}
	lb, _ := json.Marshal([]local{{1, 2}})
	fmt.Println(string(lb))
	var pn *Person
	fmt.Println(pn == nil)
	ps := []*Person{{Name: "1"}, {Name: "2"}}
	for _, x := range ps {
		x.Age = len(x.Name)
	}
	fmt.Println(ps[0].Age, ps[1].Name)
}

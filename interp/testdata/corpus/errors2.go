package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

type NotFound struct{ Key string }

func (n *NotFound) Error() string   { return "not found: " + n.Key }
func (n *NotFound) Is(t error) bool { return t == ErrNF }

type Code int

func (c Code) Error() string { return "code " + strconv.Itoa(int(c)) }

type Multi []error

type Temp interface{ Temporary() bool }
type tempErr struct{ error }

func (tempErr) Temporary() bool { return true }

var ErrNF = errors.New("nf")
var ErrA, ErrB = errors.New("a"), errors.New("b")

func find(k string) (string, error) {
	switch k {
	case "":
		return "", &NotFound{k}
	case "code":
		return "", Code(7)
	case "eof":
		return "", fmt.Errorf("read: %w", io.EOF)
	case "both":
		return "", errors.Join(ErrA, ErrB)
	case "two":
		return "", fmt.Errorf("%w and %w", ErrA, ErrB)
	case "temp":
		return "", tempErr{ErrA}
	}
	return k, nil
}

func typedNil() error {
	var e *NotFound
	return e
}

func main() {
	for _, k := range []string{"", "code", "eof", "both", "two", "temp", "ok"} {
		v, err := find(k)
		var nf *NotFound
		var c Code
		var t Temp
		fmt.Printf("%q %v %v %v %v|", v, err, errors.Is(err, ErrNF), errors.Is(err, ErrA), errors.Is(err, ErrB))
		fmt.Println(errors.As(err, &nf), errors.As(err, &c), c, errors.As(err, &t), errors.Is(err, io.EOF), errors.Is(err, Code(7)))
		if nf != nil {
			fmt.Println(nf.Key == "")
		}
		if cc, ok := err.(Code); ok {
			fmt.Println("Code", int(cc)+1)
		}
		switch e := err.(type) {
		case nil:
			fmt.Println("nil")
		case *NotFound:
			fmt.Println("NF", e.Key)
		case Code:
			fmt.Println("C", e)
		case interface{ Unwrap() []error }:
			fmt.Println("multi", len(e.Unwrap()))
		case interface{ Unwrap() error }:
			fmt.Println("wrap", e.Unwrap())
		default:
			fmt.Printf("%T\n", e)
		}
	}
	e := typedNil()
	fmt.Println(e == nil, e != nil)
	_, err := strconv.Atoi("x1")
	fmt.Println(err, errors.Is(err, strconv.ErrSyntax))
	var ne *strconv.NumError
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num)
	err = fmt.Errorf("ctx %d: %w", 1, fmt.Errorf("inner: %w", &NotFound{"deep"}))
	fmt.Println(err)
	for e := err; e != nil; e = errors.Unwrap(e) {
		fmt.Printf("%s\n", e)
	}
	m := map[error]int{ErrA: 1, Code(3): 2}
	fmt.Println(m[ErrA], m[Code(3)], m[Code(4)])
	func() {
		defer func() {
			r := recover()
			if err, ok := r.(error); ok {
				fmt.Println("recovered error", err, errors.Is(err, ErrNF))
			}
		}()
		panic(&NotFound{"p"})
	}()
	func() {
		defer func() {
			switch r := recover().(type) {
			case Code:
				fmt.Println("recovered code", int(r))
			case string:
				fmt.Println("string", r)
			}
		}()
		panic(Code(9))
	}()
	if v, ok := errors.AsType[*NotFound](err); ok {
		fmt.Println(v.Key)
	}
}

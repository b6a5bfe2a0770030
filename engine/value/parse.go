package value

import (
	"encoding/hex"
	"errors"
	"strconv"
	"strings"

	"github.com/google/uuid"
)

// ErrParse is what Parse returns for a text that String does not print.
var ErrParse = errors.New("not a printed value")

// Parse reads a value from what String prints of it, and refuses every other text. A record's type
// has the name that is printed, which is without its package.
func Parse(s string) (any, error) {
	p := parser{s}
	v, ok := p.value(0)
	if !ok || p.rest != "" || String(v) != s {
		return nil, ErrParse
	}
	return v, nil
}

// parser reads values off the front of a text. What it takes that no value prints as, Parse finds
// by printing the value again.
type parser struct{ rest string }

// took drops a text from the front, if it is there.
func (p *parser) took(s string) bool {
	rest, ok := strings.CutPrefix(p.rest, s)
	p.rest = rest
	return ok
}

func (p *parser) value(depth int) (any, bool) {
	switch {
	case depth > decodeDepth:
		return nil, false
	case strings.HasPrefix(p.rest, `"`):
		return p.quoted()
	case p.took("["):
		es, ok := p.values("]", depth)
		return NewList(es...), ok
	case p.took("#{"):
		es, ok := p.values("}", depth)
		return NewSet(es...), ok
	case p.took("{"):
		var kvs []any
		ok := p.each(func() bool {
			k, ok := p.value(depth + 1)
			if !ok || !p.took(": ") {
				return false
			}
			v, ok := p.value(depth + 1)
			kvs = append(kvs, k, v)
			return ok
		})
		return MapOf(kvs...), ok
	}
	if name, ok := p.typeName(); ok {
		return p.record(name, depth)
	}
	return p.scalar()
}

func (p *parser) quoted() (any, bool) {
	q, err := strconv.QuotedPrefix(p.rest)
	if err != nil {
		return nil, false
	}
	p.rest = p.rest[len(q):]
	s, err := strconv.Unquote(q)
	return s, err == nil
}

// values reads what stands between here and the end of a list or set.
func (p *parser) values(end string, depth int) (es []any, ok bool) {
	for !p.took(end) {
		if len(es) > 0 && !p.took(" ") {
			return nil, false
		}
		v, ok := p.value(depth + 1)
		if !ok {
			return nil, false
		}
		es = append(es, v)
	}
	return es, true
}

// each reads entries up to the closing brace.
func (p *parser) each(entry func() bool) bool {
	for n := 0; !p.took("}"); n++ {
		if n > 0 && !p.took(", ") || !entry() {
			return false
		}
	}
	return true
}

// delimiters end names and numbers.
const delimiters = " ,:[]{}\""

// typeName reads the name of a record's type, with its arguments, and the brace behind it.
func (p *parser) typeName() (string, bool) {
	n := strings.IndexAny(p.rest, delimiters)
	if n <= 0 {
		return "", false
	}
	if p.rest[n] == '[' {
		open := 0
		for i, c := range p.rest[n:] {
			if c == '[' {
				open++
			} else if c == ']' {
				open--
			}
			if open == 0 {
				n += i + 1
				break
			}
		}
	}
	if n >= len(p.rest) || p.rest[n] != '{' {
		return "", false
	}
	name := p.rest[:n]
	p.rest = p.rest[n+1:]
	return name, true
}

func (p *parser) record(name string, depth int) (any, bool) {
	var fields []string
	var vals []any
	ok := p.each(func() bool {
		f, rest, ok := strings.Cut(p.rest, ": ")
		if !ok {
			return false
		}
		p.rest = rest
		v, ok := p.value(depth + 1)
		fields, vals = append(fields, f), append(vals, v)
		return ok
	})
	return NewRecord(RecordTypeOf(name, fields...), vals...), ok
}

func (p *parser) scalar() (any, bool) {
	n := strings.IndexAny(p.rest, delimiters)
	if n < 0 {
		n = len(p.rest)
	}
	s := p.rest[:n]
	p.rest = p.rest[n:]
	switch s {
	case "nil":
		return nil, true
	case "true", "false":
		return s == "true", true
	}
	if digits, ok := strings.CutPrefix(s, "0x"); ok {
		b, err := hex.DecodeString(digits)
		return b, err == nil
	}
	if i, err := strconv.ParseInt(s, 10, 64); err == nil {
		return i, true
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil {
		return f, true
	}
	id, err := uuid.Parse(s)
	return id, err == nil
}

package dataflow

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/ramaworkshop/ramaworkshop/engine/op"
	"github.com/ramaworkshop/ramaworkshop/engine/value"
)

// Message is a frame on its way to another task, with the frames of its callers: at which
// point each goes on, and the variables that it needs there.
type Message struct {
	frames []savedFrame // the innermost first

	// Most messages have one frame and few variables: these need no memory of their own.
	frame [1]savedFrame
	vals  [4]any
}

type savedFrame struct {
	point *point
	vals  []any // of point.live
}

// capture saves what follows a point, and what follows in each caller.
func (f *frame) capture(pt *point) (*Message, error) {
	m := &Message{}
	m.frames = m.frame[:0]
	for {
		if f.prog.fn {
			return nil, errFnHop
		}
		vals := m.vals[:min(len(pt.live), len(m.vals))]
		if len(m.frames) > 0 || len(pt.live) > len(m.vals) {
			vals = make([]any, len(pt.live))
		}
		for i, s := range pt.live {
			vals[i] = f.s[s]
		}
		m.frames = append(m.frames, savedFrame{pt, vals})
		if f.parent == nil {
			return m, nil
		}
		f, pt = f.parent, f.site
	}
}

// Vars returns the names and values of the variables on the way, for the journal.
func (m *Message) Vars() (names []string, vals []any) {
	for _, s := range m.frames {
		for i, slot := range s.point.live {
			if n := s.point.prog.names[slot]; n != "" && n[0] != '@' {
				names, vals = append(names, n), append(vals, s.vals[i])
			}
		}
	}
	return names, vals
}

// At returns the statement that sent the message.
func (m *Message) At() Pos { return m.frames[0].point.at }

// Resume goes on with a message on the task where it arrived.
func (x *Exec) Resume(h Host, m *Message) error {
	return x.run(h, m.At(), func() error { return x.goOn(m, func(*frame) error { return nil }) })
}

// ResumeEach goes on with a message once for each of the values, as an emit that binds it.
func (x *Exec) ResumeEach(h Host, m *Message, vals []any) error {
	return x.run(h, m.At(), func() error {
		out := m.frames[0].point.outs[0]
		for _, v := range vals {
			err := x.goOn(m, func(f *frame) error { return failAt(m.At(), f.bind(out, v)) })
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// goOn makes the frames of a message again and runs what follows its point.
func (x *Exec) goOn(m *Message, prepare func(f *frame) error) error {
	var f *frame
	var site *point
	for i := len(m.frames) - 1; i >= 0; i-- {
		s := m.frames[i]
		nf := x.frame(s.point.prog)
		nf.parent, nf.site = f, site
		for j, slot := range s.point.live {
			nf.s[slot] = s.vals[j]
		}
		f, site = nf, s.point
	}
	err := prepare(f)
	if err == nil && site.k != nil {
		err = site.k(f)
	}
	for f != nil && err == nil {
		up := f.parent
		x.release(f)
		f = up
	}
	return err
}

// Unit is what one topology's programs have in common: a numbering of everything that a
// message can refer to, the same wherever the same module was compiled.
type Unit struct {
	progs []*prog
	ids   map[*prog]int
}

// ErrMessage is what DecodeMessage returns for bytes that EncodeMessage did not write for the
// same module.
var ErrMessage = errors.New("malformed message")

// EncodeMessage appends a message: the frames, each with the number of its program, of its
// point, and its values.
func (u *Unit) EncodeMessage(b []byte, m *Message) ([]byte, error) {
	b = binary.AppendUvarint(b, uint64(len(m.frames)))
	for _, s := range m.frames {
		id, ok := u.ids[s.point.prog]
		if !ok {
			return nil, fmt.Errorf("%s is not a program of this module", s.point.prog.name)
		}
		b = binary.AppendUvarint(b, uint64(id))
		b = binary.AppendUvarint(b, uint64(s.point.id))
		for _, v := range s.vals {
			var err error
			if b, err = u.appendSlot(b, v); err != nil {
				return nil, err
			}
		}
	}
	return b, nil
}

// What follows is a value, or a fragment.
const (
	slotValue   = 0
	slotClosure = 1
	slotPState  = 2
	slotBuiltin = 3
)

func (u *Unit) appendSlot(b []byte, v any) ([]byte, error) {
	var p *prog
	var captured []any
	switch c := v.(type) {
	case *Closure:
		p, captured = c.prog, c.captured
	case Builtin:
		return value.AppendBody(append(b, slotBuiltin), c.Name), nil
	case PState:
		b = binary.AppendUvarint(append(b, slotPState), uint64(c.Ref)<<1|uint64(btoi(c.Writable)))
		return value.AppendBody(b, c.Name), nil
	case *Def:
		var err error
		if p, err = compileDef(c, false); err != nil {
			return nil, err
		}
	default:
		if value.KindOf(v) == value.KindNone {
			return nil, fmt.Errorf("%s cannot leave its task", value.Describe(v))
		}
		return value.AppendBody(append(b, slotValue), v), nil
	}
	id, ok := u.ids[p]
	if !ok {
		return nil, fmt.Errorf("%s is not known on other tasks: name it in the topology", p.name)
	}
	b = binary.AppendUvarint(append(b, slotClosure), uint64(id))
	for _, c := range captured {
		var err error
		if b, err = u.appendSlot(b, c); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// DecodeMessage reads a message that EncodeMessage wrote for the same module.
func (u *Unit) DecodeMessage(b []byte) (*Message, error) {
	n, b, err := readCount(b, len(b))
	m := &Message{}
	for i := 0; i < n && err == nil; i++ {
		var s savedFrame
		if s, b, err = u.readFrame(b); err == nil {
			m.frames = append(m.frames, s)
		}
	}
	if err != nil || len(m.frames) == 0 || len(b) > 0 {
		return nil, ErrMessage
	}
	return m, nil
}

func (u *Unit) readFrame(b []byte) (savedFrame, []byte, error) {
	id, b, err := readCount(b, len(u.progs)-1)
	if err != nil {
		return savedFrame{}, nil, err
	}
	p := u.progs[id]
	at, b, err := readCount(b, len(p.points)-1)
	if err != nil {
		return savedFrame{}, nil, err
	}
	s := savedFrame{p.points[at], make([]any, len(p.points[at].live))}
	for i := range s.vals {
		if s.vals[i], b, err = u.readSlot(b); err != nil {
			return savedFrame{}, nil, err
		}
	}
	return s, b, nil
}

func (u *Unit) readSlot(b []byte) (any, []byte, error) {
	if len(b) == 0 {
		return nil, nil, ErrMessage
	}
	kind, b := b[0], b[1:]
	switch kind {
	case slotValue:
		return value.ReadBody(b)
	case slotBuiltin:
		name, b, err := value.ReadBody(b)
		s, _ := name.(string)
		o := op.Get(s)
		if err != nil || o == nil {
			return nil, nil, ErrMessage
		}
		return Builtin{o}, b, nil
	case slotPState:
		n, b, err := readCount(b, math.MaxInt32)
		if err != nil {
			return nil, nil, err
		}
		name, b, err := value.ReadBody(b)
		s, _ := name.(string)
		return PState{Ref(n >> 1), s, n&1 == 1}, b, err
	}
	id, b, err := readCount(b, len(u.progs)-1)
	if err != nil || kind != slotClosure {
		return nil, nil, ErrMessage
	}
	c := &Closure{prog: u.progs[id]}
	c.captured = make([]any, len(c.prog.captured))
	for i := range c.captured {
		if c.captured[i], b, err = u.readSlot(b); err != nil {
			return nil, nil, err
		}
	}
	return c, b, nil
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// readCount reads a number from 0 to most.
func readCount(b []byte, most int) (int, []byte, error) {
	n, k := binary.Uvarint(b)
	if k <= 0 || most < 0 || n > uint64(most) {
		return 0, nil, ErrMessage
	}
	return int(n), b[k:], nil
}

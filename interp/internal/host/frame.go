package host

// Frame keeps the deferred calls of one call of an interpreted function.
type Frame struct {
	h         *Host
	calls     []func()
	panicking *Thrown
}

// NewFrame begins a function that defers.
func (h *Host) NewFrame() *Frame { return &Frame{h: h} }

// Defer adds a call.
func Defer(f *Frame, call func()) { f.calls = append(f.calls, call) }

// Run runs the function's body and then, whatever happened, its deferred calls.
func Run(f *Frame, body func()) {
	defer f.finish()
	body()
}

// finish is deferred itself, so recover here sees the panic of the body.
func (f *Frame) finish() {
	if r := recover(); r != nil {
		f.panicking = f.h.catch(r)
	}
	for len(f.calls) > 0 {
		last := len(f.calls) - 1
		call := f.calls[last]
		f.calls = f.calls[:last]
		f.run(call)
	}
	if f.panicking != nil {
		panic(f.panicking)
	}
}

// run makes one deferred call; a panic in it takes the place of the one before.
func (f *Frame) run(call func()) {
	defer func() {
		if r := recover(); r != nil {
			f.panicking = f.h.catch(r)
			f.h.Taken()
		}
	}()
	call()
}

// Recover is the builtin function, called by a deferred function of f.
func Recover(f *Frame) any {
	if f == nil || f.panicking == nil {
		return nil
	}
	v := f.panicking.Value
	f.panicking = nil
	f.h.begin()
	return v
}

// Go starts a goroutine. A panic in it is the end of the program.
func (h *Host) Go(fn func()) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				h.Crash(h.catch(r))
			}
		}()
		fn()
	}()
}

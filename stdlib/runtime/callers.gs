// SPDX-License-Identifier: GPL-3.0-or-later

package runtime

// Caller tells about a call on the goroutine's own stack: with skip 0 the call of Caller itself, with 1 that of the
// function that called Caller, and so on. ok is false when the stack is not that deep.
func Caller(skip int) (pc uintptr, file string, line int, ok bool)

// Callers fills pc with the program counters of the calls that led here and returns how many there are. With skip 0
// the first is Callers' own, with 1 its caller's.
func Callers(skip int, pc []uintptr) int

func pcinfo(pc uintptr) (name, file string, line int, entry uintptr)

// Frame is one call on a stack.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string // "main.f", "main.(*T).M"
	File     string
	Line     int
	Entry    uintptr
}

// Frames turns what Callers returned into Frames.
type Frames struct {
	callers []uintptr
}

// CallersFrames prepares to look at the calls in callers.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next call; more tells whether another one follows.
func (f *Frames) Next() (frame Frame, more bool) {
	if len(f.callers) == 0 {
		return Frame{}, false
	}
	pc := f.callers[0]
	f.callers = f.callers[1:]
	frame.PC = pc
	frame.Function, frame.File, frame.Line, frame.Entry = pcinfo(pc)
	frame.Func = FuncForPC(pc)
	return frame, len(f.callers) > 0
}

// Func is a function of the program.
type Func struct {
	name  string
	entry uintptr
}

// FuncForPC returns the function around a program counter, nil when there is none.
func FuncForPC(pc uintptr) *Func {
	name, _, _, entry := pcinfo(pc)
	if name == "" {
		return nil
	}
	return &Func{name, entry}
}

// Name returns the function's name, "" for a nil Func.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns the program counter of the function's beginning.
func (f *Func) Entry() uintptr { return f.entry }

// FileLine returns the place of a program counter inside the function.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	_, file, line, _ = pcinfo(pc)
	return
}

func stack(all bool) string

// Stack writes the calling goroutine's stack, or with all those of up to a hundred goroutines, to buf as a panic prints
// them, and returns how many bytes that took.
func Stack(buf []byte, all bool) int { return copy(buf, stack(all)) }

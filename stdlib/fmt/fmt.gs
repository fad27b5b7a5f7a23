// SPDX-License-Identifier: GPL-3.0-or-later

// Package fmt formats values as text and reads text into values, in the manner of C's printf and scanf.
//
// The verbs are Go's: %v %+v %#v %T %% for any value; %t; %b %c %d %o %O %q %x %X %U for integers;
// %b %e %E %f %F %g %G %x %X for floating-point numbers; %s %q %x %X for strings and bytes; %p for pointers.
// Flags: + - # space 0; width and precision as numbers or *; explicit argument indexes [n].
package fmt

import (
	"errors"
	"internal/stdio"
	"io"
)

// Stringer is implemented by any value that has a String method, which %v and %s print.
type Stringer interface {
	String() string
}

// GoStringer is implemented by any value that has a GoString method, which %#v prints.
type GoStringer interface {
	GoString() string
}

// State is what a Formatter sees of the printer: where to write, and the flags of the verb.
type State interface {
	// Write appends to the output.
	Write(b []byte) (n int, err error)
	// Width returns the width and whether one was given.
	Width() (wid int, ok bool)
	// Precision returns the precision and whether one was given.
	Precision() (prec int, ok bool)
	// Flag reports whether the flag c, a character such as '+', was given.
	Flag(c int) bool
}

// Formatter is implemented by any value that prints itself under every verb.
type Formatter interface {
	Format(f State, verb rune)
}

// The modes of render.
const (
	modePrint = iota
	modePrintln
	modePrintf
)

// What the engine asks callMethod to call.
const (
	opFormat = iota
	opGoString
	opError
	opString
)

// The flags of a verb.
const (
	flagPlus = 1 << iota
	flagMinus
	flagSharp
	flagSpace
	flagZero
	flagWid
	flagPrec
	flagPlusV
	flagSharpV
)

// render formats a by mode; hook is callMethod or callPlainly.
func render(mode int, hook func(op int, v any, verb rune, flags, wid, prec int) (string, bool), format string, a []any) string

// renderb is render with a byte slice as result.
func renderb(mode int, hook func(op int, v any, verb rune, flags, wid, prec int) (string, bool), format string, a []any) []byte

// renderErr is render for Errorf; it also returns which arguments were under %w.
func renderErr(hook func(op int, v any, verb rune, flags, wid, prec int) (string, bool), format string, a []any) (string, []int)

// isNilPointer tells whether v holds a pointer that is nil.
func isNilPointer(v any) bool

type state struct {
	buf              []byte
	flags, wid, prec int
}

func (s *state) Write(b []byte) (int, error) {
	s.buf = append(s.buf, b...)
	return len(b), nil
}

func (s *state) WriteString(t string) (int, error) {
	s.buf = append(s.buf, t...)
	return len(t), nil
}

func (s *state) Width() (int, bool) { return s.wid, s.flags&flagWid != 0 }

func (s *state) Precision() (int, bool) { return s.prec, s.flags&flagPrec != 0 }

func (s *state) Flag(c int) bool {
	switch c {
	case '-':
		return s.flags&flagMinus != 0
	case '+':
		return s.flags&(flagPlus|flagPlusV) != 0
	case '#':
		return s.flags&(flagSharp|flagSharpV) != 0
	case ' ':
		return s.flags&flagSpace != 0
	case '0':
		return s.flags&flagZero != 0
	}
	return false
}

// callPlainly calls the method that op names. The bool says that the text is final: to be printed without
// the verb's flags.
func callPlainly(op int, v any, verb rune, flags, wid, prec int) (string, bool) {
	switch op {
	case opFormat:
		s := &state{flags: flags, wid: wid, prec: prec}
		v.(Formatter).Format(s, verb)
		return string(s.buf), true
	case opGoString:
		return v.(GoStringer).GoString(), false
	case opError:
		return v.(error).Error(), false
	}
	return v.(Stringer).String(), false
}

// callMethod is callPlainly with panics turned into text.
func callMethod(op int, v any, verb rune, flags, wid, prec int) (text string, final bool) {
	s := state{flags: flags, wid: wid, prec: prec}
	defer func() {
		if e := recover(); e != nil {
			text, final = string(s.buf)+describePanic(op, v, verb, e), true
		}
	}()
	switch op {
	case opFormat:
		v.(Formatter).Format(&s, verb)
		return string(s.buf), true
	case opGoString:
		return v.(GoStringer).GoString(), false
	case opError:
		return v.(error).Error(), false
	}
	return v.(Stringer).String(), false
}

func describePanic(op int, v any, verb rune, e any) string {
	if isNilPointer(v) {
		return "<nil>"
	}
	name := "String"
	switch op {
	case opFormat:
		name = "Format"
	case opGoString:
		name = "GoString"
	case opError:
		name = "Error"
	}
	return "%!" + string(verb) + "(PANIC=" + name + " method: " +
		render(modePrint, callPlainly, "", []any{e}) + ")"
}

// Sprintf formats according to a format and returns the string.
func Sprintf(format string, a ...any) string { return render(modePrintf, callMethod, format, a) }

// Sprint formats its operands with %v, with spaces between operands when neither is a string.
func Sprint(a ...any) string { return render(modePrint, callMethod, "", a) }

// Sprintln formats its operands with %v, with spaces between them and a newline at the end.
func Sprintln(a ...any) string { return render(modePrintln, callMethod, "", a) }

// Printf writes what Sprintf makes to standard output.
func Printf(format string, a ...any) (n int, err error) {
	return stdio.WriteString(render(modePrintf, callMethod, format, a))
}

// Print writes what Sprint makes to standard output.
func Print(a ...any) (n int, err error) {
	return stdio.WriteString(render(modePrint, callMethod, "", a))
}

// Println writes what Sprintln makes to standard output.
func Println(a ...any) (n int, err error) {
	return stdio.WriteString(render(modePrintln, callMethod, "", a))
}

// What print, println and printf of scripts are.
func scriptPrint(a ...any)   { stdio.Must(render(modePrint, callMethod, "", a)) }
func scriptPrintln(a ...any) { stdio.Must(render(modePrintln, callMethod, "", a)) }
func scriptPrintf(format string, a ...any) {
	stdio.Must(render(modePrintf, callMethod, format, a))
}

// Fprintf writes what Sprintf makes to w.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return w.Write(renderb(modePrintf, callMethod, format, a))
}

// Fprint writes what Sprint makes to w.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	return w.Write(renderb(modePrint, callMethod, "", a))
}

// Fprintln writes what Sprintln makes to w.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	return w.Write(renderb(modePrintln, callMethod, "", a))
}

// Appendf appends what Sprintf makes to b.
func Appendf(b []byte, format string, a ...any) []byte {
	return append(b, render(modePrintf, callMethod, format, a)...)
}

// Append appends what Sprint makes to b.
func Append(b []byte, a ...any) []byte { return append(b, render(modePrint, callMethod, "", a)...) }

// Appendln appends what Sprintln makes to b.
func Appendln(b []byte, a ...any) []byte { return append(b, render(modePrintln, callMethod, "", a)...) }

// FormatString rebuilds the directive, such as "%-8.3f", that a Formatter is called for.
func FormatString(s State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if s.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := s.Width(); ok {
		b = append(b, Sprint(w)...)
	}
	if p, ok := s.Precision(); ok {
		b = append(b, '.')
		b = append(b, Sprint(p)...)
	}
	return string(append(b, string(verb)...))
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }

func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string { return e.msg }

func (e *wrapErrors) Unwrap() []error { return e.errs }

// Errorf formats as Sprintf does and returns the text as an error. Errors under %w are wrapped:
// errors.Is and errors.As find them.
func Errorf(format string, a ...any) error {
	s, wrapped := renderErr(callMethod, format, a)
	switch len(wrapped) {
	case 0:
		return errors.New(s)
	case 1:
		w := &wrapError{msg: s}
		w.err, _ = a[wrapped[0]].(error)
		return w
	}
	w := &wrapErrors{msg: s}
	for _, i := range wrapped {
		if e, ok := a[i].(error); ok {
			w.errs = append(w.errs, e)
		}
	}
	return w
}

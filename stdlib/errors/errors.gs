// SPDX-License-Identifier: GPL-3.0-or-later

// Package errors makes errors and looks through chains of them.
package errors

type errorString struct{ s string }

func (e *errorString) Error() string { return e.s }

// ErrUnsupported says that a requested operation is not supported.
var ErrUnsupported = New("unsupported operation")

// New returns an error with the given text. Two calls give two different errors.
func New(text string) error { return &errorString{text} }

// Unwrap returns the result of err's method Unwrap() error, or nil when it has none.
func Unwrap(err error) error {
	if u, ok := err.(interface{ Unwrap() error }); ok {
		return u.Unwrap()
	}
	return nil
}

// isComparable tells whether == works on values of v's type.
func isComparable(v any) bool

// Is reports whether err, or any error that it wraps, is target: equal to it, or with a method
// Is(error) bool that says so.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return is(err, target, isComparable(target))
}

func is(err, target error, comparable bool) bool {
	for {
		if comparable && err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
			if err == nil {
				return false
			}
		case interface{ Unwrap() []error }:
			for _, e := range x.Unwrap() {
				if is(e, target, comparable) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
}

// badTarget says what is wrong with a target of As: 0 nothing, 1 nil, 2 not a pointer or nil,
// 3 not a pointer to an interface or an error type.
func badTarget(target any) int

// assign stores err in *target when its type allows that.
func assign(err error, target any) bool

// As looks in err and what it wraps for an error that can be stored in *target, stores the first one found and
// returns true. target must be a pointer to a type that implements error, or to any interface type.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	switch badTarget(target) {
	case 1:
		panic("errors: target cannot be nil")
	case 2:
		panic("errors: target must be a non-nil pointer")
	case 3:
		panic("errors: *target must be interface or implement error")
	}
	return as(err, target)
}

func as(err error, target any) bool {
	for {
		if assign(err, target) {
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
			if err == nil {
				return false
			}
		case interface{ Unwrap() []error }:
			for _, e := range x.Unwrap() {
				if e != nil && as(e, target) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
}

type joinError struct{ errs []error }

func (e *joinError) Error() string {
	var b []byte
	for i, err := range e.errs {
		if i > 0 {
			b = append(b, '\n')
		}
		b = append(b, err.Error()...)
	}
	return string(b)
}

func (e *joinError) Unwrap() []error { return e.errs }

// Join returns an error that wraps the given ones, without the nil ones, one a line; nil when none is left.
func Join(errs ...error) error {
	e := &joinError{}
	for _, err := range errs {
		if err != nil {
			e.errs = append(e.errs, err)
		}
	}
	if len(e.errs) == 0 {
		return nil
	}
	return e
}

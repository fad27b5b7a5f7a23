// Is, As, Unwrap, Join over chains and trees.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

type code int

func (c code) Error() string { return fmt.Sprintf("code %d", int(c)) }

type wrapper struct {
	msg string
	err error
}

func (w *wrapper) Error() string { return w.msg + ": " + w.err.Error() }
func (w *wrapper) Unwrap() error { return w.err }

type same struct{ name string }

func (s same) Error() string        { return s.name }
func (s same) Is(target error) bool { t, ok := target.(same); return ok && len(t.name) == len(s.name) }

type asSelf struct{}

func (asSelf) Error() string { return "asSelf" }
func (asSelf) As(t any) bool {
	if p, ok := t.(*code); ok {
		*p = 77
		return true
	}
	return false
}

type uncomparable struct{ s []int }

func (uncomparable) Error() string { return "uncomparable" }

func main() {
	a, b := errors.New("same"), errors.New("same")
	fmt.Println(a == b, a == a, errors.Is(a, b), errors.Is(a, a), errors.Is(nil, nil), errors.Is(a, nil), errors.Is(nil, a))
	w := &wrapper{"outer", &wrapper{"inner", code(5)}}
	fmt.Println(w, errors.Unwrap(w), errors.Unwrap(a), errors.Is(w, code(5)), errors.Is(w, code(6)))
	var c code
	fmt.Println(errors.As(w, &c), c)
	var ww *wrapper
	fmt.Println(errors.As(w, &ww), ww.msg)
	var pe *fs.PathError
	fmt.Println(errors.As(w, &pe), pe)
	var un interface{ Unwrap() error }
	fmt.Println(errors.As(w, &un), un)
	fmt.Println(errors.Is(same{"abc"}, same{"xyz"}), errors.Is(same{"abc"}, same{"x"}))
	fmt.Println(errors.As(&wrapper{"x", asSelf{}}, &c), c)
	fmt.Println(errors.Is(uncomparable{}, uncomparable{}), errors.Is(&wrapper{"", uncomparable{}}, a))
	j := errors.Join(nil, a, nil, w)
	fmt.Println(j, "|", errors.Is(j, a), errors.Is(j, b), errors.Is(j, code(5)), errors.Unwrap(j))
	fmt.Println(errors.Join(), errors.Join(nil) == nil)
	f := fmt.Errorf("ctx %d: %w", 1, io.EOF)
	g := fmt.Errorf("both %w %w", f, os.ErrNotExist)
	fmt.Println(f, errors.Is(f, io.EOF), g, errors.Is(g, io.EOF), errors.Is(g, fs.ErrNotExist), errors.Unwrap(g) == nil, errors.Unwrap(f) == io.EOF)
	_, err := os.Open("/does/not/exist")
	fmt.Println(err, errors.Is(err, os.ErrNotExist), errors.Is(err, os.ErrExist), os.IsNotExist(err))
	fmt.Println(errors.As(fmt.Errorf("w: %w", err), &pe), pe.Op, pe.Path, pe.Err)
	for _, target := range []any{nil, 5, (*code)(nil), new(int)} {
		func() {
			defer func() { fmt.Println(recover()) }()
			errors.As(a, target)
		}()
	}
	fmt.Println(errors.As(nil, &c))
	fmt.Println(errors.ErrUnsupported, errors.Is(fmt.Errorf("%w", errors.ErrUnsupported), errors.ErrUnsupported))
}

// expect: false true false true true false false
// expect: outer: inner: code 5 inner: code 5 <nil> true false
// expect: true code 5
// expect: true outer
// expect: false <nil>
// expect: true outer: inner: code 5
// expect: true false
// expect: true code 77
// expect: false false
// expect: same
// expect: outer: inner: code 5 | true false true <nil>
// expect: <nil> true
// expect: ctx 1: EOF true both ctx 1: EOF file does not exist true true true true
// expect: open /does/not/exist: no such file or directory true false true
// expect: true open /does/not/exist no such file or directory
// expect: errors: target cannot be nil
// expect: errors: target must be a non-nil pointer
// expect: errors: target must be a non-nil pointer
// expect: errors: *target must be interface or implement error
// expect: false
// expect: unsupported operation true

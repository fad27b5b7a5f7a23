// SPDX-License-Identifier: GPL-3.0-or-later
package main

// errors: Is, As, Unwrap, Join, custom Is and As.
import (
	"errors"
	"fmt"
)

type NotFound struct{ name string }

func (e *NotFound) Error() string { return e.name + " not found" }

type Code int

func (c Code) Error() string        { return fmt.Sprintf("code %d", int(c)) }
func (c Code) Is(target error) bool { return target == ErrAny }

type Temp interface {
	error
	Temporary() bool
}
type temp struct{}

func (temp) Error() string   { return "temp" }
func (temp) Temporary() bool { return true }

var ErrAny = errors.New("any code")
var ErrA = errors.New("a")
var ErrB = errors.New("a")

func find(n string) error {
	if n == "" {
		return ErrA
	}
	return fmt.Errorf("find %q: %w", n, &NotFound{n})
}

func main() {
	err := find("x")
	fmt.Println(err)
	var nf *NotFound
	fmt.Println(errors.As(err, &nf), nf.name)
	fmt.Println(errors.Is(find(""), ErrA), errors.Is(find(""), ErrB), ErrA == ErrB)
	var c Code
	wrapped := fmt.Errorf("w: %w", Code(7))
	fmt.Println(errors.As(wrapped, &c), int(c), errors.Is(wrapped, ErrAny), errors.Is(wrapped, Code(7)), errors.Is(wrapped, Code(8)))
	var t Temp
	fmt.Println(errors.As(fmt.Errorf("x: %w", temp{}), &t), t.Temporary())
	fmt.Println(errors.As(err, &t), errors.As(nil, &t))
	j := errors.Join(ErrA, nil, wrapped)
	fmt.Println(j, errors.Is(j, ErrAny), errors.Is(j, ErrA))
	fmt.Println(errors.Join(nil, nil) == nil, errors.Unwrap(j) == nil)
	fmt.Println(errors.Is(nil, nil), errors.Is(nil, ErrA), errors.Is(ErrA, nil))
	for e := err; e != nil; e = errors.Unwrap(e) {
		fmt.Printf("%T %v\n", e, e)
	}
	func() {
		defer func() {
			r := recover()
			err, ok := r.(error)
			fmt.Println(ok, errors.Is(err, ErrA))
		}()
		panic(fmt.Errorf("p: %w", ErrA))
	}()
}

// expect: find "x": x not found
// expect: true x
// expect: true false false
// expect: true 7 true true false
// expect: true true
// expect: false false
// expect: a
// expect: w: code 7 true true
// expect: true true
// expect: true false false
// expect: *fmt.wrapError find "x": x not found
// expect: *main.NotFound x not found
// expect: true true

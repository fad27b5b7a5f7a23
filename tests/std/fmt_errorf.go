// Errorf with and without %w.
package main

import (
	"errors"
	"fmt"
	"io"
)

type temporary struct{ code int }

func (t temporary) Error() string   { return fmt.Sprintf("temporary %d", t.code) }
func (t temporary) Temporary() bool { return true }

func main() {
	e1 := fmt.Errorf("plain %d", 1)
	e2 := fmt.Errorf("wrap: %w", e1)
	e3 := fmt.Errorf("again: %w (%s)", e2, "note")
	for e := error(e3); e != nil; e = errors.Unwrap(e) {
		fmt.Println(e)
	}
	fmt.Println(errors.Is(e3, e1), errors.Is(e3, io.EOF), errors.Unwrap(e1))
	multi := fmt.Errorf("%w; %w; %v", io.EOF, temporary{5}, io.ErrShortWrite)
	var t interface{ Temporary() bool }
	fmt.Println(multi, errors.Is(multi, io.EOF), errors.Is(multi, io.ErrShortWrite), errors.As(multi, &t), t)
	fmt.Println(fmt.Errorf("%[2]w and %[1]v", io.EOF, temporary{1}), fmt.Errorf("%w %w", io.EOF, io.EOF))
	fmt.Println(fmt.Errorf("%w", io.EOF) == io.EOF, fmt.Errorf("x") == fmt.Errorf("x"))
	fmt.Printf("%v|%s|%q|%+v\n", e2, e2, e2, e2)
	fmt.Println(fmt.Errorf("%5w|", io.EOF), fmt.Errorf("%d", io.EOF), fmt.Errorf("%v %!", 1))
	func() {
		defer func() {
			err := recover().(error)
			fmt.Println(fmt.Errorf("recovered: %w", err))
		}()
		var m map[string]int
		m["x"] = 1
	}()
}

// expect: again: wrap: plain 1 (note)
// expect: wrap: plain 1
// expect: plain 1
// expect: true false <nil>
// expect: EOF; temporary 5; short write true false true temporary 5
// expect: temporary 1 and EOF EOF EOF
// expect: false false
// expect: wrap: plain 1|wrap: plain 1|"wrap: plain 1"|wrap: plain 1
// expect:   EOF| &{%!d(string=EOF)} 1 %!!(MISSING)
// expect: recovered: assignment to entry in nil map

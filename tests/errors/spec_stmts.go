// SPDX-License-Identifier: GPL-3.0-or-later
package main

// What the specification says is wrong: statements.

import "os"

func noResult() {}
func one() int            { return 1 }
func two() (int, error)   { return 1, nil }

func returns() (a int, b error) {
	return 1 // error: not enough return values\n\thave (number)\n\twant (int, error)
	return 1, nil, 2 // error: too many return values\n\thave (number, nil, number)\n\twant (int, error)
	return noResult() // error: noResult() (no value) used as value
	return one() // error: not enough return values\n\thave (int)\n\twant (int, error)
	return "x", nil // error: cannot use "x" (untyped string constant) as int value in return statement
}

func missing(x int) int {
	if x > 0 {
		return 1
	} else if x < 0 {
		return 2
	}
} // error: missing return

func loops() int {
	for {
		break
	}
} // error: missing return

func labels() {
L1:
	for {
		break L2 // error: break label not defined: L2
		continue L1
	}
L3:
	{
		continue L3 // error: invalid continue label L3
	}
	break // error: break is not in a loop, switch, or select
	continue // error: continue is not in a loop
	goto L4 // error: goto L4 jumps over declaration of v at spec_stmts.go:48:4
	goto L5 // error: goto L5 jumps into block starting at spec_stmts.go:51:10
	v := 3
L4:
	_ = v
	if true {
	L5:
	}
L6: // error: label L6 defined and not used
}

func main() {
	one // error: one (value of type func() int) is not used
	one() + 1 // error: one() + 1 (value of type int) is not used
	len("x") // error: len("x") (constant 1 of type int) is not used
	append([]int{}, 1) // error: append([]int{}, 1) (value of type []int) is not used
	1 // error: 1 (untyped int constant) is not used
	noResult // error: noResult (value of type func()) is not used
	x := noResult() // error: declared and not used: x // error: noResult() (no value) used as value
	a, b := one() // error: assignment mismatch: 2 variables but one returns 1 value // error: declared and not used: a // error: declared and not used: b
	var i int = two() // error: multiple-value two() (value of type (int, error)) in single-value context
	i = 1.5 // error: cannot use 1.5 (untyped float constant) as int value in assignment (truncated)
	i, i2 = 1 // error: assignment mismatch: 2 variables but 1 value // error: undefined: i2
	i += "x" // error: invalid operation: i += "x" (mismatched types int and untyped string)
	i++ 
	"x"++ // error: invalid operation: "x"++ (non-numeric type untyped string)
	_ += 1 // error: cannot use _ as value or type
	one() = 2 // error: cannot assign to one() (neither addressable nor a map index expression)
	5 = i // error: cannot assign to 5 (neither addressable nor a map index expression)
	nil = 3 // error: cannot assign to nil (neither addressable nor a map index expression)
	if i { // error: non-boolean condition in if statement
	}
	for i { // error: non-boolean condition in for statement
	}
	for i := range 5.5 { // error: cannot range over 5.5 (untyped float constant)
	}
	for i, j := range 5 { // error: declared and not used: i // error: range over 5 (untyped int constant) permits only one iteration variable
	}
	for range noResult { // error: cannot range over noResult (value of type func()): func must be func(yield func(...) bool): wrong argument count
	}
	for k, v := range make(chan int) { // error: declared and not used: k // error: range over make(chan int) (value of type chan int) permits only one iteration variable
	}
	switch i {
	case "x": // error: cannot convert "x" (untyped string constant) to type int
	case 1, 1: // error: duplicate case 1 (constant of type int) in expression switch\n\tspec_stmts.go:90:7: previous case
	case 1: // error: duplicate case 1 (constant of type int) in expression switch\n\tspec_stmts.go:90:7: previous case
	default:
	}
	switch {
	case 1: // error: cannot convert 1 (untyped int constant) to type bool
	case true, false:
		fallthrough // error: cannot fallthrough final case in switch
	}
	switch y := i.(type) { // error: i (variable of type int) is not an interface // error: y declared and not used
	}
	var e interface{}
	switch y := e.(type) { // error: y declared and not used
	case int, string:
	case int: // error: duplicate case int in type switch\n\tspec_stmts.go:103:7: previous case
	case nil, nil: // error: duplicate case nil in type switch\n\tspec_stmts.go:105:7: previous case
	case 5: // error: 5 is not a type
	case os.File:
		fallthrough // error: cannot fallthrough in type switch
	}
	select {
	case i = 5: // error: select case must be send or receive (possibly with assignment)
	case <-i: // error: invalid operation: cannot receive from non-channel i (variable of type int)
	default:
	}
	defer int(3) // error: defer requires function call, not conversion int(3) (constant 3 of type int)
	go len("x") // error: go discards result of len("x") (constant 1 of type int)
	defer append([]int{}, 1) // error: defer discards result of append([]int{}, 1) (value of type []int)
	var unused int // error: declared and not used: unused
	var ch <-chan int
	close(ch) // error: invalid operation: cannot close receive-only channel ch (variable of type <-chan int)
	ch <- 1 // error: invalid operation: cannot send to receive-only channel ch (variable of type <-chan int)
	goto undefinedLabel // error: label undefinedLabel not defined
	panic() // error: invalid operation: not enough arguments for panic() (expected 1, found 0)
	panic(1, 2) // error: invalid operation: too many arguments for panic(1, 2) (expected 1, found 2)
	delete(map[string]int{}, 1) // error: cannot use 1 (untyped int constant) as string value in argument to delete
	copy(1, 2) // error: invalid argument: copy expects slice arguments; found 1 (untyped int constant) and 2 (untyped int constant)
	clear(5) // error: invalid argument: cannot clear 5 (untyped int constant): argument must be (or constrained by) map or slice
	min("a", 1) // error: invalid argument: mismatched types untyped string (previous argument) and untyped int (type of 1)
	max() // error: invalid operation: not enough arguments for max() (expected 1, found 0)
	new(5) // error: 5 is not a type
	make(int) // error: invalid argument: cannot make int; type must be slice, map, or channel
	make([]int) // error: invalid operation: make([]int) expects 2 or 3 arguments; found 1
	make([]int, 5, 3) // error: invalid argument: length and capacity swapped // error: make([]int, 5, 3) (value of type []int) is not used
	cap(map[int]int{}) // error: invalid argument: map[int]int{} (value of type map[int]int) for built-in cap
	len(5) // error: invalid argument: 5 (untyped int constant) for built-in len
	complex(1, "x") // error: invalid operation: complex(1, "x") (mismatched types untyped float and untyped string)
	complex(float32(1), float64(2)) // error: invalid operation: complex(float32(1), float64(2)) (mismatched types float32 and float64)
	real(5.5 == 1) // error: invalid argument: argument has type untyped bool, expected complex type
	print(noResult()) // error: noResult() (no value) used as value
}

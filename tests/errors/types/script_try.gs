// SPDX-License-Identifier: GPL-3.0-or-later
// x? : where it may stand, and on what.
func one() error { return nil }
func two() (int, error) { return 1, nil }
func three() (int, string, error) { return 1, "a", nil }
func none() int { return 1 }

func good() (int, error) {
	one()?
	n := two()?
	a, b := three()?
	_ = b
	return n + a, nil
}

func bad() int {
	two()? // error: cannot use ? on two(): the last result of the enclosing function is not error
	return two()? // error: cannot use ? on two(): the last result of the enclosing function is not error
}

type MyError struct{}

func (MyError) Error() string { return "" }
func own() MyError            { return MyError{} }

one()?
x := two()?
var y string = two()? // error: cannot use two()? (value of type int) as string value in variable declaration
p, q := three()?
none()? // error: cannot use ? on none(): its last result is not an error
own()? // error: cannot use ? on own(): its last result is not an error
x? // error: cannot use ? on x: not a call
p + 1 // error: p + 1 (value of type int) is not used
f := func() { one()? } // error: cannot use ? on one(): the last result of the enclosing function is not error
three()?
a, b, c := three()? // error: assignment mismatch: 3 variables but 2 values
_ = func() error { one()?; return nil }

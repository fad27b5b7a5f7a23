// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: real Go compiles nearly all of it
package main

import "unsafe"

type S struct {
	*T
	m func()
}
type T struct{ x int }

func (S) method() {}

func main() {
	var x int64
	var s S
	p := unsafe.Pointer(&x)
	_ = *p // error: invalid operation: cannot indirect p (variable of type unsafe.Pointer)
	_ = (**int)(unsafe.Pointer(&x)) // error: cannot convert unsafe.Pointer(&x) (value of type unsafe.Pointer) to type **int: memory of a int64 cannot be used as a *int here
	_ = (*bool)(unsafe.Pointer(&x)) // error: cannot convert unsafe.Pointer(&x) (value of type unsafe.Pointer) to type *bool: memory of a int64 cannot be used as a bool here
	const _ = uintptr(unsafe.Pointer(uintptr(1))) // error: uintptr(unsafe.Pointer(uintptr(1))) (value of type uintptr) is not constant
	_ = unsafe.Pointer(x) // error: cannot convert x (variable of type int64) to type unsafe.Pointer
	_ = unsafe.Add(p, 1.5) // error: 1.5 (untyped float constant) truncated to int
	_ = unsafe.Add(&x, 8) // error: cannot use &x (value of type *int64) as unsafe.Pointer value in argument to unsafe.Add
	_ = unsafe.Slice(x, 8) // error: invalid argument: x (variable of type int64) is not a pointer
	_ = unsafe.Slice(&x, -1) // error: invalid argument: length -1 (constant of type int) must not be negative
	_ = unsafe.SliceData(x) // error: invalid argument: x (variable of type int64) is not a slice
	_ = unsafe.StringData(x) // error: cannot use x (variable of type int64) as string value in argument to unsafe.StringData
	_ = unsafe.String(&x, 3) // error: cannot use &x (value of type *int64) as *byte value in argument to unsafe.String
	_ = unsafe.Sizeof() // error: invalid operation: not enough arguments for unsafe.Sizeof() (expected 1, found 0)
	_ = unsafe.Offsetof(x) // error: invalid argument: x is not a selector expression
	_ = unsafe.Offsetof(s.x) // error: invalid argument: field x is embedded via a pointer in S
	_ = unsafe.Offsetof(s.method) // error: invalid argument: s.method is a method value
	_ = unsafe.Sizeof // error: unsafe.Sizeof (built-in) must be called
	_ = unsafe.Nothing // error: undefined: unsafe.Nothing
	var q unsafe.Pointer = &x // error: cannot use &x (value of type *int64) as unsafe.Pointer value in variable declaration
	_ = q
}


func generic[T any](p *T) {
	_ = unsafe.Sizeof(*p)
	_ = (*T)(unsafe.Pointer(p))
}

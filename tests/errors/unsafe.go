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
	_ = *p                                         // error: invalid operation: cannot indirect p (variable of type unsafe.Pointer)
	_ = (*int64)(p)                                // error: cannot convert p (variable of type unsafe.Pointer) to type *int64: only (*U)(unsafe.Pointer(p)) of a pointer p shows what it points to
	_ = (**int)(unsafe.Pointer(&x))                // error: cannot convert unsafe.Pointer(&x) (value of type unsafe.Pointer) to type **int: memory of a int64 cannot be used as a *int here
	_ = (*[2]int64)(unsafe.Pointer(&x))            // error: cannot convert unsafe.Pointer(&x) (value of type unsafe.Pointer) to type *[2]int64: memory of a int64 cannot be used as a [2]int64 here
	_ = (*bool)(unsafe.Pointer(&x))                // error: cannot convert unsafe.Pointer(&x) (value of type unsafe.Pointer) to type *bool: memory of a int64 cannot be used as a bool here
	_ = unsafe.Pointer(uintptr(p) + 8)             // error: cannot convert uintptr(p) + 8 (value of type uintptr) to type unsafe.Pointer: a script makes no pointers from numbers
	_ = unsafe.Pointer(x)                          // error: cannot convert x (variable of type int64) to type unsafe.Pointer
	_ = unsafe.Add(p, 8)                           // error: unsafe.Add is not supported
	_ = unsafe.String((*byte)(nil), 3)             // error: unsafe.String is not supported
	_ = unsafe.Sizeof()                            // error: invalid operation: not enough arguments for unsafe.Sizeof() (expected 1, found 0)
	_ = unsafe.Offsetof(x)                         // error: invalid argument: x is not a selector expression
	_ = unsafe.Offsetof(s.x)                       // error: invalid argument: field x is embedded via a pointer in S
	_ = unsafe.Offsetof(s.method)                  // error: invalid argument: s.method is a method value
	_ = unsafe.Sizeof                              // error: unsafe.Sizeof (built-in) must be called
	_ = unsafe.Nothing                             // error: undefined: unsafe.Nothing
	var q unsafe.Pointer = &x                      // error: cannot use &x (value of type *int64) as unsafe.Pointer value in variable declaration
	_ = q
}


func generic[T any](p *T) {
	_ = unsafe.Sizeof(*p)
	_ = (*[8]byte)(unsafe.Pointer(p))   // error: cannot convert unsafe.Pointer(p) (value of type unsafe.Pointer) to type *[8]byte: memory of a T cannot be used as a [8]byte here
	_ = (*T)(unsafe.Pointer(p))
}

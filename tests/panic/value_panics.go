// SPDX-License-Identifier: GPL-3.0-or-later
package main

type E struct{}

func (E) Error() string { panic("in Error") }

func main() { panic(E{}) }

// expect-exit: 2
// expect-stderr: fatal error: panic while printing panic value: in Error

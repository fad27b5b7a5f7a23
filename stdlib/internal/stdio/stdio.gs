// SPDX-License-Identifier: GPL-3.0-or-later

// Package stdio is standard output and input for package fmt. Programs that do not use package os never load it:
// writing goes straight to file descriptor 1. Package os puts its Stdout in between.
package stdio

// Override, when set, takes what is written to standard output.
var Override func(s string) (n int, err error)

// OverrideRead, when set, gives what is read from standard input.
var OverrideRead func(b []byte) (n int, err error)

// Error is the number of a failed system call.
type Error int

func (e Error) Error() string {
	if e < 0 {
		return "read /dev/stdin: " + errorText(int(-e))
	}
	return "write /dev/stdout: " + errorText(int(e))
}

// errorText is the C library's text of an error number, in lower case.
func errorText(number int) string

// write writes to file descriptor 1; errno 0 is success.
func write(s string) (n int, errno int)

// WriteString writes s to standard output.
func WriteString(s string) (n int, err error) {
	if Override != nil {
		return Override(s)
	}
	n, errno := write(s)
	if errno != 0 {
		return n, Error(errno)
	}
	return n, nil
}

// fail ends the program with a message and status 1.
func fail(text string)

// Must is WriteString for who has nobody to tell: a failure ends the program with status 1.
func Must(s string) {
	if Override != nil {
		if _, err := Override(s); err != nil {
			fail(err.Error())
		}
	} else if _, errno := write(s); errno != 0 {
		fail(Error(errno).Error())
	}
}

// read reads from file descriptor 0; errno 0 is success.
func read(b []byte) (n int, errno int)

// Read reads from standard input; 0 and no error at the end.
func Read(b []byte) (n int, err error) {
	if OverrideRead != nil {
		return OverrideRead(b)
	}
	n, errno := read(b)
	if errno != 0 {
		return 0, Error(-errno)
	}
	return n, nil
}

// SPDX-License-Identifier: GPL-3.0-or-later

// Package rand gives random bytes fit for secrets, from the kernel.
package rand

import (
	"errors"
	"io"
)

// Reader reads random bytes; it may be used by many goroutines at once.
var Reader io.Reader = &reader{}

type reader struct{}

// fill returns the number of the system's error, or 0.
func fill(b []byte) (errno int)

func (r *reader) Read(b []byte) (n int, err error) {
	if fill(b) != 0 {
		return 0, errors.New("crypto/rand: getrandom failed")
	}
	return len(b), nil
}

// Read fills b from Reader.
func Read(b []byte) (n int, err error) { return io.ReadFull(Reader, b) }

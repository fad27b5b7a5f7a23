// SPDX-License-Identifier: GPL-3.0-or-later

// Package oserror holds the errors that packages syscall, io/fs and os share.
package oserror

import "errors"

// What io/fs and os export under the same names.
var (
	ErrInvalid    = errors.New("invalid argument")
	ErrPermission = errors.New("permission denied")
	ErrExist      = errors.New("file already exists")
	ErrNotExist   = errors.New("file does not exist")
	ErrClosed     = errors.New("file already closed")
)

// SPDX-License-Identifier: GPL-3.0-or-later

// Package fs holds what describes files: modes, information, errors.
package fs

import (
	"internal/oserror"
	"time"
)

// Errors to compare with errors.Is.
var (
	ErrInvalid    = oserror.ErrInvalid    // "invalid argument"
	ErrPermission = oserror.ErrPermission // "permission denied"
	ErrExist      = oserror.ErrExist      // "file already exists"
	ErrNotExist   = oserror.ErrNotExist   // "file does not exist"
	ErrClosed     = oserror.ErrClosed     // "file already closed"
)

// A FileMode is a file's type and permission bits.
type FileMode uint32

// The bits of a FileMode; the type is what ModeType masks, permissions what ModePerm masks.
const (
	ModeDir        FileMode = 1 << (32 - 1 - iota) // d: a directory
	ModeAppend                                     // a: append-only
	ModeExclusive                                  // l: exclusive use
	ModeTemporary                                  // T: temporary file
	ModeSymlink                                    // L: symbolic link
	ModeDevice                                     // D: device file
	ModeNamedPipe                                  // p: named pipe (FIFO)
	ModeSocket                                     // S: Unix domain socket
	ModeSetuid                                     // u: setuid
	ModeSetgid                                     // g: setgid
	ModeCharDevice                                 // c: character device, when ModeDevice is set
	ModeSticky                                     // t: sticky
	ModeIrregular                                  // ?: none of the above

	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular

	ModePerm FileMode = 0777
)

// String returns the mode as ls prints it, such as "-rw-r--r--" or "drwxr-xr-x".
func (m FileMode) String() string {
	const letters = "dalTLDpSugct?"
	var b []byte
	for i := 0; i < len(letters); i++ {
		if m&(1<<uint(32-1-i)) != 0 {
			b = append(b, letters[i])
		}
	}
	if len(b) == 0 {
		b = append(b, '-')
	}
	const rwx = "rwxrwxrwx"
	for i := 0; i < len(rwx); i++ {
		if m&(1<<uint(9-1-i)) != 0 {
			b = append(b, rwx[i])
		} else {
			b = append(b, '-')
		}
	}
	return string(b)
}

// IsDir reports whether m is a directory's.
func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

// IsRegular reports whether m is a regular file's.
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }

// Perm returns the permission bits.
func (m FileMode) Perm() FileMode { return m & ModePerm }

// Type returns the type bits.
func (m FileMode) Type() FileMode { return m & ModeType }

// FileInfo describes a file.
type FileInfo interface {
	Name() string       // last element of the path
	Size() int64        // bytes, of a regular file
	Mode() FileMode     // type and permissions
	ModTime() time.Time // when its contents last changed
	IsDir() bool        // Mode().IsDir()
	Sys() any           // nil
}

// DirEntry is an entry of a directory.
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode
	Info() (FileInfo, error)
}

// PathError is a failed operation on a file.
type PathError struct {
	Op   string // open, read, ...
	Path string
	Err  error
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

// Unwrap returns e.Err.
func (e *PathError) Unwrap() error { return e.Err }

// Timeout reports whether the operation ran out of time.
func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// ValidPath reports whether name is a relative, slash-separated path without empty, "." or ".." elements;
// "." alone is valid.
func ValidPath(name string) bool {
	if name == "." {
		return true
	}
	start := 0
	for i := 0; i <= len(name); i++ {
		if i < len(name) && name[i] != '/' {
			continue
		}
		if e := name[start:i]; e == "" || e == "." || e == ".." {
			return false
		}
		start = i + 1
	}
	return true
}

// File is an open file.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// ReadDirFile is an open directory; ReadDir is os.File's.
type ReadDirFile interface {
	File
	ReadDir(n int) ([]DirEntry, error)
}

// FS is a tree of files, whose names are ValidPath's.
type FS interface {
	Open(name string) (File, error)
}

// ReadDirFS is an FS that lists a directory at once, sorted by name.
type ReadDirFS interface {
	FS
	ReadDir(name string) ([]DirEntry, error)
}

// ReadFileFS is an FS that reads a file at once.
type ReadFileFS interface {
	FS
	ReadFile(name string) ([]byte, error)
}

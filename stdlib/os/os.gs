// SPDX-License-Identifier: GPL-3.0-or-later

// Package os reaches the operating system: files, directories, the environment, the process.
package os

import (
	"errors"
	"internal/stdio"
	"io"
	"io/fs"
	"syscall"
)

// Args holds the command line: the program, then its arguments.
var Args = args()

func args() []string

// The standard streams.
var (
	Stdin  = NewFile(0, "/dev/stdin")
	Stdout = NewFile(1, "/dev/stdout")
	Stderr = NewFile(2, "/dev/stderr")
)

func init() {
	stdio.Override = func(s string) (int, error) { return Stdout.WriteString(s) }
	stdio.OverrideRead = func(b []byte) (int, error) { return Stdin.Read(b) }
}

// Errors to compare with errors.Is.
var (
	ErrInvalid          = fs.ErrInvalid    // "invalid argument"
	ErrPermission       = fs.ErrPermission // "permission denied"
	ErrExist            = fs.ErrExist      // "file already exists"
	ErrNotExist         = fs.ErrNotExist   // "file does not exist"
	ErrClosed           = fs.ErrClosed     // "file already closed"
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = error(deadlineExceeded{})
	ErrProcessDone      = errors.New("os: process already finished")
)

type deadlineExceeded struct{}

func (deadlineExceeded) Error() string   { return "i/o timeout" }
func (deadlineExceeded) Timeout() bool   { return true }
func (deadlineExceeded) Temporary() bool { return true }

// What other packages call these.
type (
	PathError = fs.PathError
	FileMode  = fs.FileMode
	FileInfo  = fs.FileInfo
	DirEntry  = fs.DirEntry
)

// The bits of a FileMode.
const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// Separators of paths and of lists of paths, and the file that swallows everything.
const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

// IsPathSeparator reports whether c separates elements of a path.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// SyscallError is a failed system call.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

// Unwrap returns e.Err.
func (e *SyscallError) Unwrap() error { return e.Err }

// NewSyscallError returns a SyscallError, or nil when err is nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// LinkError is a failed operation on two paths.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

// Unwrap returns e.Err.
func (e *LinkError) Unwrap() error { return e.Err }

func underlying(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

func underlyingIs(err, target error) bool {
	err = underlying(err)
	if err == target {
		return true
	}
	e, ok := err.(syscall.Errno)
	return ok && e.Is(target)
}

// IsExist reports whether err says that a file already exists.
func IsExist(err error) bool { return underlyingIs(err, ErrExist) }

// IsNotExist reports whether err says that a file does not exist.
func IsNotExist(err error) bool { return underlyingIs(err, ErrNotExist) }

// IsPermission reports whether err says that permission is denied.
func IsPermission(err error) bool { return underlyingIs(err, ErrPermission) }

// IsTimeout reports whether err says that time ran out.
func IsTimeout(err error) bool {
	t, ok := underlying(err).(interface{ Timeout() bool })
	return ok && t.Timeout()
}

func pathError(op, path string, errno int) error {
	if errno == 0 {
		return nil
	}
	return &PathError{op, path, syscall.Errno(errno)}
}

// Exit ends the program at once with the given status; deferred functions are not run.
func Exit(code int)

func getenv(key string) (string, bool)
func setenv(key, value string) int
func unsetenv(key string) int

// Getenv returns the value of an environment variable, "" when it is not set.
func Getenv(key string) string {
	v, _ := getenv(key)
	return v
}

// LookupEnv returns the value of an environment variable and whether it is set.
func LookupEnv(key string) (string, bool) { return getenv(key) }

// Setenv sets an environment variable.
func Setenv(key, value string) error {
	if errno := setenv(key, value); errno != 0 {
		return NewSyscallError("setenv", syscall.Errno(errno))
	}
	return nil
}

// Unsetenv removes an environment variable.
func Unsetenv(key string) error {
	if errno := unsetenv(key); errno != 0 {
		return NewSyscallError("unsetenv", syscall.Errno(errno))
	}
	return nil
}

// Clearenv removes all environment variables.
func Clearenv()

// Environ returns the environment as "key=value".
func Environ() []string

// ExpandEnv replaces $var and ${var} by the values of environment variables.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces $var and ${var} in s by what mapping returns.
func Expand(s string, mapping func(string) string) string {
	var buf []byte
	i := 0
	for j := 0; j < len(s); j++ {
		if s[j] != '$' || j+1 >= len(s) {
			continue
		}
		buf = append(buf, s[i:j]...)
		name, w := shellName(s[j+1:])
		if name != "" {
			buf = append(buf, mapping(name)...)
		} else if w == 0 {
			buf = append(buf, s[j])
		}
		j += w
		i = j + 1
	}
	if buf == nil {
		return s
	}
	return string(buf) + s[i:]
}

func isAlnum(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func isShellSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return true
	}
	return false
}

// The variable's name at the start of s (behind the dollar) and how many bytes it takes there.
func shellName(s string) (string, int) {
	if s[0] == '{' {
		if len(s) > 2 && isShellSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if isShellSpecial(s[0]) {
		return s[0:1], 1
	}
	i := 0
	for i < len(s) && isAlnum(s[i]) {
		i++
	}
	return s[:i], i
}

// Getpid returns the process's number.
func Getpid() int

// Getppid returns the parent process's number.
func Getppid() int

// Getuid returns the user's number.
func Getuid() int

// Geteuid returns the number of the user whose rights count.
func Geteuid() int

// Getgid returns the group's number.
func Getgid() int

// Getegid returns the number of the group whose rights count.
func Getegid() int

// Getpagesize returns the size of a page of memory.
func Getpagesize() int

func getwd() (string, int)
func hostname() (string, int)
func executable() (string, int)

// Getwd returns the current directory.
func Getwd() (dir string, err error) {
	dir, errno := getwd()
	if errno != 0 {
		return "", NewSyscallError("getwd", syscall.Errno(errno))
	}
	return dir, nil
}

// Hostname returns the machine's name.
func Hostname() (name string, err error) {
	name, errno := hostname()
	if errno != 0 {
		return "", NewSyscallError("uname", syscall.Errno(errno))
	}
	return name, nil
}

// Executable returns the path of the running program.
func Executable() (string, error) {
	p, errno := executable()
	return p, pathError("readlink", "/proc/self/exe", errno)
}

// TempDir returns the directory for temporary files.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// UserHomeDir returns the user's home directory, from $HOME.
func UserHomeDir() (string, error) {
	if v := Getenv("HOME"); v != "" {
		return v, nil
	}
	return "", errors.New("$HOME is not defined")
}

// UserConfigDir returns the directory of the user's configuration files.
func UserConfigDir() (string, error) {
	if dir := Getenv("XDG_CONFIG_HOME"); dir != "" {
		return dir, nil
	}
	if home := Getenv("HOME"); home != "" {
		return home + "/.config", nil
	}
	return "", errors.New("neither $XDG_CONFIG_HOME nor $HOME are defined")
}

// UserCacheDir returns the directory of the user's cached files.
func UserCacheDir() (string, error) {
	if dir := Getenv("XDG_CACHE_HOME"); dir != "" {
		return dir, nil
	}
	if home := Getenv("HOME"); home != "" {
		return home + "/.cache", nil
	}
	return "", errors.New("neither $XDG_CACHE_HOME nor $HOME are defined")
}

// ReadFile returns the contents of a file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	size := 512
	if info, err := f.Stat(); err == nil && info.Size() > 0 && info.Size() < 1<<31-2 {
		size = int(info.Size()) + 1
		if size < 512 {
			size = 512
		}
	}
	data := make([]byte, 0, size)
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return data, err
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

// WriteFile makes data the contents of a file, which is created with the given permissions if need be.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err1 := f.Close(); err1 != nil && err == nil {
		err = err1
	}
	return err
}

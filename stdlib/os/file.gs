// SPDX-License-Identifier: GPL-3.0-or-later

package os

import (
	"errors"
	"io"
	"io/fs"
	"syscall"
	"time"
)

// Flags of OpenFile: one of the first three, or-ed with others.
const (
	O_RDONLY = 0x0      // read only
	O_WRONLY = 0x1      // write only
	O_RDWR   = 0x2      // read and write
	O_APPEND = 0x400    // writes go to the end
	O_CREATE = 0x40     // create the file if it does not exist
	O_EXCL   = 0x80     // with O_CREATE: it must not exist
	O_SYNC   = 0x101000 // writes wait for the disk
	O_TRUNC  = 0x200    // empty the file
)

// Whence values of Seek.
const (
	SEEK_SET = 0
	SEEK_CUR = 1
	SEEK_END = 2
)

// File is an open file. Its methods may be called by several goroutines.
type File struct {
	fd      int    // these three belong to the natives: the descriptor,
	state   uint64 // operations under way << 1 | closed,
	poll    int    // and the poller's handle
	name    string
	append  bool
	dirdone bool
	pending []DirEntry // directory entries read ahead
}

// NewFile makes a File of an open descriptor; nil when fd is negative.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	return &File{fd: int(fd), name: name}
}

// The natives' answers besides errno.
const (
	closedErrno     = -1
	timeoutErrno    = -2
	nodeadlineErrno = -3
)

// The natives return errno 0 for success.
func (f *File) read(b []byte) (n, errno int)
func (f *File) pread(b []byte, off int64) (n, errno int)
func (f *File) write(b []byte) (n, errno int)
func (f *File) writeString(s string) (n, errno int)
func (f *File) pwrite(b []byte, off int64) (n, errno int)
func (f *File) seek(offset int64, whence int) (pos int64, errno int)
func (f *File) close() (errno int)

// deadline sets that of reading (dirs 1), writing (2) or both, ns from now; 0: none
func (f *File) deadline(dirs, ns int) (errno int)

// control does a small operation: 0 truncate(arg), 1 sync, 2 chmod(arg), 3 chdir
func (f *File) control(op int, arg int64) (errno int)

// stat fills in the numbers of info.
func (f *File) stat(info *fileInfo) (errno int)

// readdir returns the names and types of all entries.
func (f *File) readdir() (names []string, types []int, errno int)

func (f *File) check(op string, errno int) error {
	switch errno {
	case 0:
		return nil
	case closedErrno:
		return &PathError{op, f.name, ErrClosed}
	case timeoutErrno:
		return &PathError{op, f.name, ErrDeadlineExceeded}
	case nodeadlineErrno:
		return &PathError{op, f.name, ErrNoDeadline}
	}
	return &PathError{op, f.name, syscall.Errno(errno)}
}

// Name returns the name that the file was opened by.
func (f *File) Name() string { return f.name }

// Fd returns the descriptor.
func (f *File) Fd() uintptr {
	if f == nil || f.state&1 != 0 {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

// Read reads up to len(b) bytes; at the end of the file 0 and io.EOF.
func (f *File) Read(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	n, errno := f.read(b)
	if errno != 0 {
		return n, f.check("read", errno)
	}
	if n == 0 && len(b) > 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadAt reads len(b) bytes from offset off; fewer only with an error, io.EOF at the end.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if off < 0 {
		return 0, &PathError{"readat", f.name, errors.New("negative offset")}
	}
	for len(b) > 0 {
		m, errno := f.pread(b, off)
		if errno != 0 {
			return n, f.check("read", errno)
		}
		if m == 0 {
			return n, io.EOF
		}
		n += m
		b = b[m:]
		off += int64(m)
	}
	return n, nil
}

// Write writes b.
func (f *File) Write(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	n, errno := f.write(b)
	if errno != 0 {
		err = f.check("write", errno)
	}
	return n, err
}

// WriteString writes s.
func (f *File) WriteString(s string) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	n, errno := f.writeString(s)
	if errno != 0 {
		err = f.check("write", errno)
	}
	return n, err
}

// WriteAt writes b at offset off.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if f.append {
		return 0, errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
	}
	if off < 0 {
		return 0, &PathError{"writeat", f.name, errors.New("negative offset")}
	}
	for len(b) > 0 {
		m, errno := f.pwrite(b, off)
		n += m
		if errno != 0 {
			return n, f.check("write", errno)
		}
		b = b[m:]
		off += int64(m)
	}
	return n, nil
}

// Seek sets the offset of the next Read or Write and returns it.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	f.pending, f.dirdone = nil, false
	pos, errno := f.seek(offset, whence)
	return pos, f.check("seek", errno)
}

// Close closes the file.
func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	return f.check("close", f.close())
}

func (f *File) setDeadline(dirs int, t time.Time) error {
	if f == nil {
		return ErrInvalid
	}
	ns := 0
	if !t.IsZero() {
		ns = int(time.Until(t))
		if ns == 0 {
			ns = -1
		}
	}
	return f.check("set deadline", f.deadline(dirs, ns))
}

// SetDeadline sets the time after which Read and Write fail with ErrDeadlineExceeded, those under way
// too; the zero Time means never. Pipes, terminals and sockets have deadlines, other files give
// ErrNoDeadline.
func (f *File) SetDeadline(t time.Time) error { return f.setDeadline(3, t) }

// SetReadDeadline is SetDeadline for Read alone.
func (f *File) SetReadDeadline(t time.Time) error { return f.setDeadline(1, t) }

// SetWriteDeadline is SetDeadline for Write alone.
func (f *File) SetWriteDeadline(t time.Time) error { return f.setDeadline(2, t) }

// Truncate sets the file's length.
func (f *File) Truncate(size int64) error {
	if f == nil {
		return ErrInvalid
	}
	return f.check("truncate", f.control(0, size))
}

// Sync waits until the contents are on the disk.
func (f *File) Sync() error {
	if f == nil {
		return ErrInvalid
	}
	return f.check("sync", f.control(1, 0))
}

// Chmod sets the permissions.
func (f *File) Chmod(mode FileMode) error {
	if f == nil {
		return ErrInvalid
	}
	return f.check("chmod", f.control(2, int64(systemMode(mode))))
}

// Chdir makes the directory f the current one.
func (f *File) Chdir() error {
	if f == nil {
		return ErrInvalid
	}
	return f.check("chdir", f.control(3, 0))
}

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create opens a file for reading and writing, empty; it is created with permissions 0666 if need be.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

func open(name string, flag int, perm int) (fd, errno int)

// OpenFile opens a file with the given flags and, if it is created, permissions.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	fd, errno := open(name, flag, systemMode(perm))
	if errno != 0 {
		return nil, &PathError{"open", name, syscall.Errno(errno)}
	}
	return &File{fd: fd, name: name, append: flag&O_APPEND != 0}, nil
}

func pipe() (r, w, errno int)

// Pipe returns the two ends of a pipe of the system.
func Pipe() (r *File, w *File, err error) {
	fr, fw, errno := pipe()
	if errno != 0 {
		return nil, nil, NewSyscallError("pipe2", syscall.Errno(errno))
	}
	return &File{fd: fr, name: "|0"}, &File{fd: fw, name: "|1"}, nil
}

// systemMode converts to the bits of the system calls.
func systemMode(m FileMode) int {
	o := int(m.Perm())
	if m&ModeSetuid != 0 {
		o |= 0x800
	}
	if m&ModeSetgid != 0 {
		o |= 0x400
	}
	if m&ModeSticky != 0 {
		o |= 0x200
	}
	return o
}

func fileMode(m int) FileMode {
	mode := FileMode(m & 0777)
	switch m & 0xf000 {
	case 0x6000:
		mode |= ModeDevice
	case 0x2000:
		mode |= ModeDevice | ModeCharDevice
	case 0x4000:
		mode |= ModeDir
	case 0x1000:
		mode |= ModeNamedPipe
	case 0xa000:
		mode |= ModeSymlink
	case 0xc000:
		mode |= ModeSocket
	}
	if m&0x400 != 0 {
		mode |= ModeSetgid
	}
	if m&0x800 != 0 {
		mode |= ModeSetuid
	}
	if m&0x200 != 0 {
		mode |= ModeSticky
	}
	return mode
}

// The natives fill in the numbers, which come first.
type fileInfo struct {
	size, mode, sec, nsec int64
	dev, ino              uint64
	name                  string
}

func (i *fileInfo) Name() string       { return i.name }
func (i *fileInfo) Size() int64        { return i.size }
func (i *fileInfo) Mode() FileMode     { return fileMode(int(i.mode)) }
func (i *fileInfo) ModTime() time.Time { return time.Unix(i.sec, i.nsec) }
func (i *fileInfo) IsDir() bool        { return i.mode&0xf000 == 0x4000 }
func (i *fileInfo) Sys() any           { return nil }

func basename(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' && len(name) > 1 {
			return name[i+1:]
		}
	}
	return name
}

func stat(name string, link bool, info *fileInfo) (errno int)

// Stat describes a file, following symbolic links.
func Stat(name string) (FileInfo, error) {
	info := &fileInfo{name: basename(name)}
	if errno := stat(name, false, info); errno != 0 {
		return nil, &PathError{"stat", name, syscall.Errno(errno)}
	}
	return info, nil
}

// Lstat describes a file, or a symbolic link itself.
func Lstat(name string) (FileInfo, error) {
	info := &fileInfo{name: basename(name)}
	if errno := stat(name, true, info); errno != 0 {
		return nil, &PathError{"lstat", name, syscall.Errno(errno)}
	}
	return info, nil
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	info := &fileInfo{name: basename(f.name)}
	if errno := f.stat(info); errno != 0 {
		return nil, f.check("stat", errno)
	}
	return info, nil
}

// SameFile reports whether the two describe the same file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileInfo)
	b, ok2 := fi2.(*fileInfo)
	return ok1 && ok2 && a.dev == b.dev && a.ino == b.ino
}

type dirEntry struct {
	dir, name string
	mode      FileMode
}

func (d *dirEntry) Name() string            { return d.name }
func (d *dirEntry) IsDir() bool             { return d.mode.IsDir() }
func (d *dirEntry) Type() FileMode          { return d.mode.Type() }
func (d *dirEntry) Info() (FileInfo, error) { return Lstat(d.dir + "/" + d.name) }
func (d *dirEntry) String() string {
	if d.IsDir() {
		return "d " + d.name + "/"
	}
	return d.mode.Type().String()[:1] + " " + d.name
}

// ReadDir reads the next n entries of a directory, all that are left if n <= 0. With n > 0 the end is io.EOF.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	if !f.dirdone {
		names, types, errno := f.readdir()
		if errno != 0 {
			if errno == closedErrno {
				return nil, f.check("readdir", errno)
			}
			return nil, &PathError{"readdirent", f.name, syscall.Errno(errno)}
		}
		f.dirdone = true
		for i, name := range names {
			f.pending = append(f.pending, &dirEntry{f.name, name, fileMode(types[i] << 12)})
		}
	}
	if n <= 0 || n > len(f.pending) {
		if n > 0 && len(f.pending) == 0 {
			return nil, io.EOF
		}
		n = len(f.pending)
	}
	out := f.pending[:n:n]
	f.pending = f.pending[n:]
	return out, nil
}

// Readdirnames is ReadDir for names only.
func (f *File) Readdirnames(n int) (names []string, err error) {
	entries, err := f.ReadDir(n)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

// Readdir is ReadDir with a FileInfo for each entry.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	entries, err := f.ReadDir(n)
	var infos []FileInfo
	for _, e := range entries {
		info, err := e.Info()
		if IsNotExist(err) {
			continue
		}
		if err != nil {
			return infos, err
		}
		infos = append(infos, info)
	}
	return infos, err
}

// ReadDir returns the entries of a directory, sorted by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	entries, err := f.ReadDir(-1)
	for i := 1; i < len(entries); i++ {
		if entries[i].Name() < entries[i-1].Name() {
			return sortEntries(entries), err
		}
	}
	return entries, err
}

// Merge sort, here so that os does not load package sort.
func sortEntries(e []DirEntry) []DirEntry {
	if len(e) < 2 {
		return e
	}
	a, b := sortEntries(e[:len(e)/2]), sortEntries(e[len(e)/2:])
	out := make([]DirEntry, 0, len(e))
	for len(a) > 0 && len(b) > 0 {
		if b[0].Name() < a[0].Name() {
			out, b = append(out, b[0]), b[1:]
		} else {
			out, a = append(out, a[0]), a[1:]
		}
	}
	return append(append(out, a...), b...)
}

// pathop does an operation on one path: 0 mkdir(arg), 1 unlink, 2 rmdir, 3 chmod(arg), 4 chdir, 5 truncate(arg)
func pathop(op int, name string, arg int64) (errno int)

// linkop does an operation on two paths: 0 rename, 1 link, 2 symlink
func linkop(op int, oldname, newname string) (errno int)

func readlink(name string) (string, int)
func chtimes(name string, asec, ansec, msec, mnsec int64) int
func lchown(name string, uid, gid int, follow bool) int

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	return pathError("mkdir", name, pathop(0, name, int64(systemMode(perm))))
}

// MkdirAll makes a directory and those above it that are missing.
func MkdirAll(path string, perm FileMode) error {
	if dir, err := Stat(path); err == nil {
		if dir.IsDir() {
			return nil
		}
		return &PathError{"mkdir", path, syscall.ENOTDIR}
	}
	i := len(path)
	for i > 0 && path[i-1] == '/' {
		i--
	}
	for i > 0 && path[i-1] != '/' {
		i--
	}
	if i > 1 {
		if err := MkdirAll(path[:i-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		if dir, err1 := Lstat(path); err1 == nil && dir.IsDir() {
			return nil
		}
	}
	return err
}

// Remove removes a file or an empty directory.
func Remove(name string) error {
	e := pathop(1, name, 0)
	if e == 0 {
		return nil
	}
	e1 := pathop(2, name, 0)
	if e1 == 0 {
		return nil
	}
	if syscall.Errno(e1) != syscall.ENOTDIR {
		e = e1
	}
	return &PathError{"remove", name, syscall.Errno(e)}
}

// RemoveAll removes path and all below it; it is no error if there is nothing.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if path == "." || len(path) > 1 && path[len(path)-2:] == "/." {
		return &PathError{"RemoveAll", path, syscall.EINVAL}
	}
	e := pathop(1, path, 0)
	if e == 0 || syscall.Errno(e) == syscall.ENOENT {
		return nil
	}
	entries, err := ReadDir(path)
	if err != nil {
		if IsNotExist(err) {
			return nil
		}
		return &PathError{"unlinkat", path, syscall.Errno(e)}
	}
	for _, d := range entries {
		if err1 := RemoveAll(path + "/" + d.Name()); err1 != nil && err == nil {
			err = err1
		}
	}
	if e := pathop(2, path, 0); e != 0 && syscall.Errno(e) != syscall.ENOENT && err == nil {
		err = &PathError{"unlinkat", path, syscall.Errno(e)}
	}
	return err
}

// Chmod sets the permissions of a file.
func Chmod(name string, mode FileMode) error {
	return pathError("chmod", name, pathop(3, name, int64(systemMode(mode))))
}

// Chdir makes dir the current directory.
func Chdir(dir string) error { return pathError("chdir", dir, pathop(4, dir, 0)) }

// Truncate sets the length of a file.
func Truncate(name string, size int64) error {
	return pathError("truncate", name, pathop(5, name, size))
}

// Chown sets the owner of a file.
func Chown(name string, uid, gid int) error {
	return pathError("chown", name, lchown(name, uid, gid, true))
}

// Lchown sets the owner of a file, or of a symbolic link itself.
func Lchown(name string, uid, gid int) error {
	return pathError("lchown", name, lchown(name, uid, gid, false))
}

// Chtimes sets the times of last access and change.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	errno := chtimes(name, atime.Unix(), int64(atime.Nanosecond()), mtime.Unix(), int64(mtime.Nanosecond()))
	return pathError("chtimes", name, errno)
}

func linkError(op, oldname, newname string, errno int) error {
	if errno == 0 {
		return nil
	}
	return &LinkError{op, oldname, newname, syscall.Errno(errno)}
}

// Rename moves a file; newpath is replaced if it is not a directory.
func Rename(oldpath, newpath string) error {
	if info, err := Lstat(newpath); err == nil && info.IsDir() && basename(oldpath) != basename(newpath) {
		if _, err := Lstat(oldpath); err == nil {
			return &LinkError{"rename", oldpath, newpath, syscall.EEXIST}
		}
	}
	return linkError("rename", oldpath, newpath, linkop(0, oldpath, newpath))
}

// Link makes newname a hard link to oldname.
func Link(oldname, newname string) error {
	return linkError("link", oldname, newname, linkop(1, oldname, newname))
}

// Symlink makes newname a symbolic link to oldname.
func Symlink(oldname, newname string) error {
	return linkError("symlink", oldname, newname, linkop(2, oldname, newname))
}

// Readlink returns where a symbolic link leads.
func Readlink(name string) (string, error) {
	s, errno := readlink(name)
	return s, pathError("readlink", name, errno)
}

func random() uint32

func itoa(u uint32) string {
	var b [10]byte
	i := len(b)
	for {
		i--
		b[i] = byte('0' + u%10)
		u /= 10
		if u == 0 {
			return string(b[i:])
		}
	}
}

// tempName puts a random number in place of the last * of pattern, or behind it.
func tempName(dir, pattern string) string {
	if dir == "" {
		dir = TempDir()
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	for i := len(pattern) - 1; i >= 0; i-- {
		if pattern[i] == '*' {
			return dir + pattern[:i] + itoa(random()) + pattern[i+1:]
		}
	}
	return dir + pattern + itoa(random())
}

func checkPattern(op, pattern string) error {
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '/' {
			return &PathError{op, pattern, errors.New("pattern contains path separator")}
		}
	}
	return nil
}

// CreateTemp makes a new file with a name of its own in dir, or in the directory for temporary files. The
// last * of pattern becomes a random number.
func CreateTemp(dir, pattern string) (*File, error) {
	if err := checkPattern("createtemp", pattern); err != nil {
		return nil, err
	}
	for try := 0; ; try++ {
		f, err := OpenFile(tempName(dir, pattern), O_RDWR|O_CREATE|O_EXCL, 0600)
		if !IsExist(err) || try > 10000 {
			return f, err
		}
	}
}

// MkdirTemp is CreateTemp for a directory; it returns its path.
func MkdirTemp(dir, pattern string) (string, error) {
	if err := checkPattern("mkdirtemp", pattern); err != nil {
		return "", err
	}
	for try := 0; ; try++ {
		name := tempName(dir, pattern)
		err := Mkdir(name, 0700)
		if err == nil {
			return name, nil
		}
		if !IsExist(err) || try > 10000 {
			return "", err
		}
	}
}

// Interface check: what io and fs expect of a File.
var (
	_ io.ReadWriteCloser = (*File)(nil)
	_ fs.FileInfo        = (*fileInfo)(nil)
)

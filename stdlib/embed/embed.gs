// SPDX-License-Identifier: GPL-3.0-or-later

// Package embed gives access to files that are part of the program: a line `//go:embed pattern...` above a
// package-level variable of type string, []byte or FS makes the files that the patterns name its value. A pattern
// is a path below the package's folder, with wildcards; a folder means all files in it, except those whose names
// begin with . or _ unless the pattern begins with all: .
package embed

import (
	"io"
	"io/fs"
	"sort"
	"strconv"
	"strings"
	"time"
)

// FS is a read-only collection of files, made by //go:embed. It may be copied and used by several goroutines.
type FS struct {
	files *map[string]*file // by path, folders included; nil: empty
}

// newFS is what the checker calls: "NAME LENGTH\n" and the contents of each file.
func newFS(list string) FS {
	files := map[string]*file{".": {name: ".", dir: true}}
	for list != "" {
		line, rest, _ := strings.Cut(list, "\n")
		space := strings.LastIndexByte(line, ' ')
		path := line[:space]
		n, _ := strconv.Atoi(line[space+1:])
		add(files, &file{name: path, data: rest[:n]})
		list = rest[n:]
	}
	for _, f := range files {
		entries := f.entries
		sort.Slice(entries, func(i, j int) bool { return entries[i].name < entries[j].name })
	}
	return FS{&files}
}

// add enters a file and the folders above it.
func add(files map[string]*file, f *file) {
	files[f.name] = f
	for f.name != "." {
		parent := "."
		if slash := strings.LastIndexByte(f.name, '/'); slash >= 0 {
			parent = f.name[:slash]
		}
		dir := files[parent]
		known := dir != nil
		if !known {
			dir = &file{name: parent, dir: true}
			files[parent] = dir
		}
		dir.entries = append(dir.entries, f)
		if known {
			return
		}
		f = dir
	}
}

func (f FS) lookup(op, name string) (*file, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
	}
	if f.files != nil {
		if found := (*f.files)[name]; found != nil {
			return found, nil
		}
	} else if name == "." {
		return &file{name: ".", dir: true}, nil
	}
	return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
}

// Open opens a file or a folder. Files are also an io.Seeker and an io.ReaderAt.
func (f FS) Open(name string) (fs.File, error) {
	found, err := f.lookup("open", name)
	if err != nil {
		return nil, err
	}
	if found.dir {
		return &openDir{found, 0}, nil
	}
	return &openFile{found, 0}, nil
}

// ReadDir returns the entries of a folder, sorted by name.
func (f FS) ReadDir(name string) ([]fs.DirEntry, error) {
	found, err := f.lookup("open", name)
	if err != nil {
		return nil, err
	}
	if !found.dir {
		return nil, &fs.PathError{Op: "read", Path: name, Err: notADirectory{}}
	}
	list := make([]fs.DirEntry, len(found.entries))
	for i, e := range found.entries {
		list[i] = e
	}
	return list, nil
}

// ReadFile returns the contents of a file.
func (f FS) ReadFile(name string) ([]byte, error) {
	found, err := f.lookup("open", name)
	if err != nil {
		return nil, err
	}
	if found.dir {
		return nil, &fs.PathError{Op: "read", Path: name, Err: isADirectory{}}
	}
	return []byte(found.data), nil
}

type notADirectory struct{}

func (notADirectory) Error() string { return "not a directory" }

type isADirectory struct{}

func (isADirectory) Error() string { return "is a directory" }

// file is a file or folder; it is its own FileInfo and DirEntry.
type file struct {
	name    string // path
	data    string
	dir     bool
	entries []*file
}

func (f *file) Name() string               { return f.name[strings.LastIndexByte(f.name, '/')+1:] }
func (f *file) Size() int64                { return int64(len(f.data)) }
func (f *file) ModTime() time.Time         { return time.Time{} }
func (f *file) IsDir() bool                { return f.dir }
func (f *file) Sys() any                   { return nil }
func (f *file) Type() fs.FileMode          { return f.Mode().Type() }
func (f *file) Info() (fs.FileInfo, error) { return f, nil }

func (f *file) Mode() fs.FileMode {
	if f.dir {
		return fs.ModeDir | 0555
	}
	return 0444
}

type openFile struct {
	f      *file
	offset int64
}

func (o *openFile) Close() error               { return nil }
func (o *openFile) Stat() (fs.FileInfo, error) { return o.f, nil }

func (o *openFile) Read(b []byte) (int, error) {
	n, err := o.ReadAt(b, o.offset)
	o.offset += int64(n)
	if n > 0 {
		err = nil
	}
	return n, err
}

func (o *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += o.offset
	case io.SeekEnd:
		offset += int64(len(o.f.data))
	}
	if whence < 0 || whence > 2 || offset < 0 || offset > int64(len(o.f.data)) {
		return 0, &fs.PathError{Op: "seek", Path: o.f.name, Err: fs.ErrInvalid}
	}
	o.offset = offset
	return offset, nil
}

func (o *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > int64(len(o.f.data)) {
		return 0, &fs.PathError{Op: "read", Path: o.f.name, Err: fs.ErrInvalid}
	}
	n := copy(b, o.f.data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

type openDir struct {
	f    *file
	next int
}

func (o *openDir) Close() error               { return nil }
func (o *openDir) Stat() (fs.FileInfo, error) { return o.f, nil }

func (o *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: o.f.name, Err: isADirectory{}}
}

func (o *openDir) ReadDir(count int) ([]fs.DirEntry, error) {
	left := o.f.entries[o.next:]
	if len(left) == 0 && count > 0 {
		return nil, io.EOF
	}
	if count > 0 && len(left) > count {
		left = left[:count]
	}
	list := make([]fs.DirEntry, len(left))
	for i, e := range left {
		list[i] = e
	}
	o.next += len(left)
	return list, nil
}

// Files, directories and their errors.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

func main() {
	dir, err := os.MkdirTemp("", "gostest")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	hide := func(err error) string {
		if err == nil {
			return "<nil>"
		}
		return strings.ReplaceAll(err.Error(), dir, "DIR")
	}
	name := filepath.Join(dir, "a.txt")
	fmt.Println(hide(os.WriteFile(name, []byte("hello\nworld\n"), 0o644)))
	data, err := os.ReadFile(name)
	fmt.Printf("%q %v\n", data, err)
	_, err = os.ReadFile(filepath.Join(dir, "missing"))
	fmt.Println(hide(err), errors.Is(err, os.ErrNotExist), os.IsNotExist(err))
	var pe *fs.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Err)
	_, err = os.ReadFile(dir)
	fmt.Println(hide(err))
	info, err := os.Stat(name)
	fmt.Println(info.Name(), info.Size(), info.Mode(), info.IsDir(), info.Mode().IsRegular(), info.ModTime().IsZero(), err)
	info, _ = os.Stat(dir)
	fmt.Println(info.IsDir(), info.Mode().IsDir(), info.Mode().Perm(), info.Mode())
	f, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	fmt.Println(err)
	n, err := f.WriteString("more\n")
	fmt.Println(n, err)
	_, err = f.Read(make([]byte, 5))
	fmt.Println(hide(err))
	_, err = f.WriteAt([]byte("x"), 0)
	fmt.Println(err)
	fmt.Println(f.Close(), hide(f.Close()))
	_, err = f.Write([]byte("x"))
	fmt.Println(hide(err), errors.Is(err, os.ErrClosed))
	f, err = os.OpenFile(name, os.O_RDWR, 0)
	fmt.Println(err, strings.TrimPrefix(f.Name(), dir))
	buf := make([]byte, 5)
	n, err = f.ReadAt(buf, 6)
	fmt.Println(n, err, string(buf))
	n, err = f.ReadAt(buf, 15)
	fmt.Println(n, err)
	pos, err := f.Seek(-5, io.SeekEnd)
	fmt.Println(pos, err)
	n, err = f.Read(buf)
	fmt.Println(n, err, string(buf))
	n, err = f.Read(buf)
	fmt.Println(n, err)
	_, err = f.Seek(-1, io.SeekStart)
	fmt.Println(hide(err))
	n, err = f.WriteAt([]byte("HELLO"), 0)
	fmt.Println(n, err, f.Sync(), f.Truncate(8))
	f.Seek(0, 0)
	rest, err := io.ReadAll(f)
	fmt.Printf("%q %v\n", rest, err)
	f.Close()
	_, err = os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	fmt.Println(hide(err), os.IsExist(err), errors.Is(err, fs.ErrExist))
	fmt.Println(hide(os.Mkdir(filepath.Join(dir, "sub"), 0o755)), hide(os.Mkdir(filepath.Join(dir, "sub"), 0o755)))
	fmt.Println(hide(os.MkdirAll(filepath.Join(dir, "x/y/z"), 0o755)), hide(os.MkdirAll(filepath.Join(dir, "a.txt/b"), 0o755)))
	fmt.Println(hide(os.Remove(filepath.Join(dir, "x"))), hide(os.Remove(filepath.Join(dir, "nope"))))
	for _, s := range []string{"sub/b", "sub/a", "sub/c"} {
		os.WriteFile(filepath.Join(dir, s), nil, 0o600)
	}
	entries, err := os.ReadDir(filepath.Join(dir, "sub"))
	for _, e := range entries {
		i, err := e.Info()
		fmt.Println(e.Name(), e.IsDir(), e.Type(), i.Mode(), err, e)
	}
	entries, _ = os.ReadDir(dir)
	for _, e := range entries {
		fmt.Print(e.Name(), " ", e.IsDir(), " ")
	}
	fmt.Println()
	_, err = os.ReadDir(filepath.Join(dir, "a.txt"))
	fmt.Println(hide(err))
	d, _ := os.Open(dir)
	names, err := d.Readdirnames(-1)
	sort.Strings(names)
	fmt.Println(names, err)
	d.Close()
	fmt.Println(hide(os.Rename(name, filepath.Join(dir, "b.txt"))), hide(os.Rename(name, name+"2")))
	fmt.Println(hide(os.Symlink("b.txt", filepath.Join(dir, "link"))))
	l, err := os.Readlink(filepath.Join(dir, "link"))
	fmt.Println(l, err)
	li, _ := os.Lstat(filepath.Join(dir, "link"))
	fmt.Println(li.Mode().Type() == fs.ModeSymlink, li.Mode()&fs.ModeSymlink != 0)
	fmt.Println(hide(os.Chmod(filepath.Join(dir, "b.txt"), 0o400)))
	info, _ = os.Stat(filepath.Join(dir, "b.txt"))
	fmt.Println(info.Mode(), info.Size())
	t, err := os.CreateTemp(dir, "tmp*.x")
	fmt.Println(err, strings.HasPrefix(filepath.Base(t.Name()), "tmp"), strings.HasSuffix(t.Name(), ".x"))
	t.Close()
	fmt.Println(os.RemoveAll(filepath.Join(dir, "sub")), os.RemoveAll(filepath.Join(dir, "nothing")))
	_, err = os.Stat(filepath.Join(dir, "sub"))
	fmt.Println(hide(err))
	_, err = os.Open("")
	fmt.Println(err)
	_, err = os.Open("bad\x00name")
	fmt.Printf("%q\n", err.Error())
	var nf *os.File
	_, err = nf.Read(buf)
	fmt.Println(err, nf.Close())
	fmt.Println(os.Stdin.Name(), os.Stdout.Name(), os.Stderr.Name(), os.Stdout.Fd())
	r, w, err := os.Pipe()
	fmt.Println(err)
	go func() {
		w.WriteString("through the pipe")
		w.Close()
	}()
	rest, err = io.ReadAll(r)
	fmt.Println(string(rest), err)
	fmt.Println(os.SameFile(info, info))
	for _, m := range []os.FileMode{0, 0o755, os.ModeDir | 0o700, os.ModeSymlink | 0o777, os.ModeSetuid | 0o755, os.ModeNamedPipe, os.ModeDevice | os.ModeCharDevice | 0o620, os.ModeSticky | os.ModeDir | 0o777} {
		fmt.Println(m, m.IsDir(), m.IsRegular(), m.Perm(), m.Type())
	}
}

// expect: <nil>
// expect: "hello\nworld\n" <nil>
// expect: open DIR/missing: no such file or directory true true
// expect: true open no such file or directory
// expect: read DIR: is a directory
// expect: a.txt 12 -rw-r--r-- false true false <nil>
// expect: true true -rwx------ drwx------
// expect: <nil>
// expect: 5 <nil>
// expect: read DIR/a.txt: bad file descriptor
// expect: os: invalid use of WriteAt on file opened with O_APPEND
// expect: <nil> close DIR/a.txt: file already closed
// expect: write DIR/a.txt: file already closed true
// expect: <nil> /a.txt
// expect: 5 <nil> world
// expect: 2 EOF
// expect: 12 <nil>
// expect: 5 <nil> more
// expect:
// expect: 0 EOF
// expect: seek DIR/a.txt: invalid argument
// expect: 5 <nil> <nil> <nil>
// expect: "HELLO\nwo" <nil>
// expect: open DIR/a.txt: file exists true true
// expect: <nil> mkdir DIR/sub: file exists
// expect: <nil> mkdir DIR/a.txt: not a directory
// expect: remove DIR/x: directory not empty remove DIR/nope: no such file or directory
// expect: a false ---------- -rw------- <nil> - a
// expect: b false ---------- -rw------- <nil> - b
// expect: c false ---------- -rw------- <nil> - c
// expect: a.txt false sub true x true 
// expect: readdirent DIR/a.txt: not a directory
// expect: [a.txt sub x] <nil>
// expect: <nil> rename DIR/a.txt DIR/a.txt2: no such file or directory
// expect: <nil>
// expect: b.txt <nil>
// expect: true true
// expect: <nil>
// expect: -r-------- 8
// expect: <nil> true true
// expect: <nil> <nil>
// expect: stat DIR/sub: no such file or directory
// expect: open : no such file or directory
// expect: "open bad\x00name: invalid argument"
// expect: invalid argument invalid argument
// expect: /dev/stdin /dev/stdout /dev/stderr 1
// expect: <nil>
// expect: through the pipe <nil>
// expect: true
// expect: ---------- false true ---------- ----------
// expect: -rwxr-xr-x false true -rwxr-xr-x ----------
// expect: drwx------ true false -rwx------ d---------
// expect: Lrwxrwxrwx false false -rwxrwxrwx L---------
// expect: urwxr-xr-x false true -rwxr-xr-x ----------
// expect: p--------- false false ---------- p---------
// expect: Dcrw--w---- false false -rw--w---- Dc---------
// expect: dtrwxrwxrwx true false -rwxrwxrwx d---------

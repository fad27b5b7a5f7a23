// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Reading and writing files, errors of missing ones.
import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
)

func check(err error) {
	if err != nil {
		fmt.Println("unexpected:", err)
		os.Exit(1)
	}
}

func main() {
	_, err := os.ReadFile("/nonexistent/file")
	fmt.Println(err, errors.Is(err, os.ErrNotExist), os.IsNotExist(err))
	_, err = os.Open("/nonexistent")
	fmt.Println(err)
	var pe *os.PathError
	if errors.As(err, &pe) {
		fmt.Println(pe.Op, pe.Path, pe.Err)
	}
	dir, err := os.MkdirTemp("", "gostest")
	check(err)
	defer os.RemoveAll(dir)
	name := dir + "/a.txt"
	check(os.WriteFile(name, []byte("line 1\nline 2\n"), 0o644))
	data, err := os.ReadFile(name)
	check(err)
	fmt.Printf("%q\n", data)
	f, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	check(err)
	n, err := f.WriteString("line 3\n")
	fmt.Println(n, err)
	fmt.Fprintf(f, "%s\n", "line 4")
	check(f.Close())
	fmt.Println(f.Close() != nil)
	f, err = os.Open(name)
	check(err)
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		fmt.Println(sc.Text())
	}
	f.Close()
	f, err = os.Create(dir + "/b.txt")
	check(err)
	w := bufio.NewWriter(f)
	for i := 0; i < 1000; i++ {
		fmt.Fprintln(w, i)
	}
	w.Flush()
	f.Close()
	f, err = os.Open(dir + "/b.txt")
	check(err)
	all, err := io.ReadAll(f)
	fmt.Println(len(all), err)
	f.Close()
	buf := make([]byte, 4)
	f, _ = os.Open(name)
	k, err := f.Read(buf)
	fmt.Println(k, err, string(buf[:k]))
	f.Close()
	check(os.Remove(name))
	_, err = os.Stat(name)
	fmt.Println(os.IsNotExist(err))
	_, err = os.ReadFile(dir)
	fmt.Println(err != nil)
}

// expect: open /nonexistent/file: no such file or directory true true
// expect: open /nonexistent: no such file or directory
// expect: open /nonexistent no such file or directory
// expect: "line 1\nline 2\n"
// expect: 7 <nil>
// expect: true
// expect: line 1
// expect: line 2
// expect: line 3
// expect: line 4
// expect: 3890 <nil>
// expect: 4 <nil> line
// expect: true
// expect: true

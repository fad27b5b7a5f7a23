// Appending, copying, listing: file work as scripts do it.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

func copyFile(dst, src string) (n int64, err error) {
	in, err := os.Open(src)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	out, err := os.Create(dst)
	if err != nil {
		return 0, err
	}
	defer func() {
		if e := out.Close(); err == nil {
			err = e
		}
	}()
	return io.Copy(out, in)
}

func main() {
	dir, err := os.MkdirTemp("", "gostest")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	log := filepath.Join(dir, "log")
	for i := 0; i < 3; i++ {
		f, err := os.OpenFile(log, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
		if err != nil {
			panic(err)
		}
		fmt.Fprintf(f, "entry %d\n", i)
		f.Close()
	}
	n, err := copyFile(log+".bak", log)
	fmt.Println(n, err)
	_, err = copyFile(log+".bak", filepath.Join(dir, "none"))
	fmt.Println(errors.Is(err, fs.ErrNotExist))
	f, _ := os.Open(log + ".bak")
	s := bufio.NewScanner(f)
	for s.Scan() {
		fmt.Println(strings.ToUpper(s.Text()))
	}
	f.Close()
	var wg sync.WaitGroup
	for i := 0; i < 20; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			name := filepath.Join(dir, fmt.Sprintf("f%02d", i))
			if err := os.WriteFile(name, []byte(strings.Repeat("x", i*100)), 0o600); err != nil {
				fmt.Println(err)
			}
			data, err := os.ReadFile(name)
			if err != nil || len(data) != i*100 {
				fmt.Println("bad read", len(data), err)
			}
		}()
	}
	wg.Wait()
	entries, _ := os.ReadDir(dir)
	total := int64(0)
	for _, e := range entries {
		info, err := e.Info()
		if err == nil {
			total += info.Size()
		}
	}
	fmt.Println(len(entries), total)
	w, err := os.Create(filepath.Join(dir, "buffered"))
	bw := bufio.NewWriter(w)
	for i := 0; i < 10000; i++ {
		fmt.Fprintf(bw, "%05d\n", i)
	}
	fmt.Println(bw.Flush(), w.Close(), bw.Buffered())
	info, _ := os.Stat(filepath.Join(dir, "buffered"))
	fmt.Println(info.Size(), bw.Flush())
	fmt.Fprint(bw, "x")
	fmt.Println(errors.Is(bw.Flush(), os.ErrClosed))
}

// expect: 24 <nil>
// expect: true
// expect: ENTRY 0
// expect: ENTRY 1
// expect: ENTRY 2
// expect: 22 19048
// expect: <nil> <nil> 0
// expect: 60000 <nil>
// expect: true

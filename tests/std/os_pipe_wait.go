// SPDX-License-Identifier: GPL-3.0-or-later
// Goroutines that wait on pipes cost no threads, are woken by Close and by deadlines.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

func threads() int {
	e, _ := os.ReadDir("/proc/self/task")
	return len(e)
}

func many() {
	const n = 150
	var rs, ws [n]*os.File
	var wg sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	before := threads()
	for i := range n {
		rs[i], ws[i], _ = os.Pipe()
		wg.Add(1)
		go func() {
			defer wg.Done()
			b := make([]byte, 8)
			m, err := rs[i].Read(b)
			mu.Lock()
			sum += int(b[0])
			mu.Unlock()
			if m != 1 || err != nil {
				fmt.Println(m, err)
			}
			m, err = rs[i].Read(b)
			if m != 0 || err != io.EOF {
				fmt.Println(m, err)
			}
		}()
	}
	time.Sleep(20 * time.Millisecond)
	fmt.Println("threads stay few:", threads() < before+20)
	for i := range n {
		ws[i].Write([]byte{byte(i % 10)})
	}
	for i := range n {
		ws[i].Close()
	}
	wg.Wait()
	fmt.Println(sum)
}

// More than a pipe holds, both sides waiting for each other in turn.
func big() {
	r, w, _ := os.Pipe()
	data := bytes.Repeat([]byte("0123456789abcdef"), 1<<16)
	go func() {
		n, err := w.Write(data)
		fmt.Println(n, err)
		w.Close()
	}()
	got, err := io.ReadAll(r)
	fmt.Println(bytes.Equal(got, data), err)
}

func closing() {
	r, w, _ := os.Pipe()
	done := make(chan error)
	go func() {
		_, err := r.Read(make([]byte, 1))
		done <- err
	}()
	time.Sleep(5 * time.Millisecond)
	r.Close()
	err := <-done
	fmt.Println(err, errors.Is(err, os.ErrClosed))
	_, err = r.Read(make([]byte, 1))
	fmt.Println(errors.Is(err, os.ErrClosed))
	_, err = w.Write([]byte("x"))
	fmt.Println(err)
	fmt.Println(w.Close(), w.Close())
}

func deadlines() {
	r, w, _ := os.Pipe()
	fmt.Println(r.SetReadDeadline(time.Now().Add(5 * time.Millisecond)))
	_, err := r.Read(make([]byte, 1))
	fmt.Println(err, errors.Is(err, os.ErrDeadlineExceeded), os.IsTimeout(err))
	r.SetDeadline(time.Time{})
	w.Write([]byte("ab"))
	b := make([]byte, 4)
	n, err := r.Read(b)
	fmt.Println(n, err)
	w.SetWriteDeadline(time.Now().Add(5 * time.Millisecond))
	n, err = w.Write(make([]byte, 1<<20))
	fmt.Println(n > 0 && n < 1<<20, err)
	r.SetDeadline(time.Now().Add(-time.Second))
	_, err = r.Read(b)
	fmt.Println(err)
	f, _ := os.CreateTemp("", "x")
	fmt.Println(errors.Is(f.SetDeadline(time.Now()), os.ErrNoDeadline))
	os.Remove(f.Name())
}

func main() {
	many()
	big()
	closing()
	deadlines()
}

// expect: threads stay few: true
// expect: 675
// expect: 1048576 <nil>
// expect: true <nil>
// expect: read |0: file already closed true
// expect: true
// expect: write |1: broken pipe
// expect: <nil> close |1: file already closed
// expect: <nil>
// expect: read |0: i/o timeout true true
// expect: 2 <nil>
// expect: true write |1: i/o timeout
// expect: read |0: i/o timeout
// expect: true

// Package log: flags, prefixes, places, loggers of one's own, panics.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"sync"
)

// shape replaces digits, so that times can be compared.
func shape(s string) string {
	out := []byte(s)
	for i, c := range out {
		if c >= '0' && c <= '9' {
			out[i] = '9'
		}
	}
	return string(out)
}

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, io.ErrShortWrite }

func helper(l *log.Logger) { l.Output(2, "named by the caller") }

func main() {
	var buf bytes.Buffer
	for _, flags := range []int{0, log.Ldate, log.Ltime, log.LstdFlags, log.Lmicroseconds, log.LstdFlags | log.LUTC, log.Lmsgprefix,
		log.LstdFlags | log.Lmsgprefix, log.Ldate | log.Lmicroseconds | log.LUTC} {
		for _, prefix := range []string{"", "pre: "} {
			buf.Reset()
			l := log.New(&buf, prefix, flags)
			l.Print("print", 1, 2, "x", "y")
			l.Printf("printf %d %s", 5, "five")
			l.Println("println", 1, "two")
			l.Print("has newline\n")
			l.Print("")
			fmt.Print(shape(buf.String()))
			fmt.Println(l.Flags() == flags, l.Prefix(), l.Writer() == &buf)
		}
	}
	l := log.New(os.Stdout, "", log.Lshortfile)
	l.Print("short")
	helper(l)
	l.Output(1, "mine")
	buf.Reset()
	l = log.New(&buf, "", log.Llongfile|log.Lmsgprefix)
	l.SetPrefix("then: ")
	l.Print("long")
	i := strings.LastIndex(buf.String(), "/")
	fmt.Print(buf.String()[0] == '/', " ", buf.String()[i:])
	func() {
		defer func() { fmt.Printf("%T %v\n", recover(), "recovered") }()
		l.Panicf("panic %d", 1)
	}()
	func() {
		defer func() { fmt.Printf("%q\n", recover()) }()
		l.Panicln("panic", 2)
	}()
	func() {
		defer func() { fmt.Printf("%q\n", recover()) }()
		l.Panic("panic", 3)
	}()
	fmt.Println(log.New(failing{}, "", 0).Output(0, "x"))
	log.New(io.Discard, "", log.LstdFlags).Print("nowhere")

	log.SetFlags(log.Lshortfile)
	log.SetPrefix("std: ")
	log.SetOutput(os.Stdout)
	log.Print("default")
	log.Println("println", 2)
	log.Printf("%05.1f", 3.14159)
	log.Output(1, "output")
	log.Default().Print("the same")
	fmt.Println(log.Flags(), log.Prefix(), log.Writer() == os.Stdout)
	func() {
		defer func() { fmt.Printf("%q\n", recover()) }()
		log.Panicln("gone")
	}()

	buf.Reset()
	l = log.New(&buf, "", 0)
	var wg sync.WaitGroup
	for g := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 50 {
				l.Printf("goroutine %02d", g)
			}
		}()
	}
	wg.Wait()
	whole := 0
	for _, line := range strings.Split(strings.TrimSpace(buf.String()), "\n") {
		if strings.HasPrefix(line, "goroutine ") && len(line) == 12 {
			whole++
		}
	}
	fmt.Println(whole)
	log.SetFlags(0)
	log.Fatalf("the %s", "end")
}

// expect: print9 9xy
// expect: printf 9 five
// expect: println 9 two
// expect: has newline
// expect:
// expect: true  true
// expect: pre: print9 9xy
// expect: pre: printf 9 five
// expect: pre: println 9 two
// expect: pre: has newline
// expect: pre: 
// expect: true pre:  true
// expect: 9999/99/99 print9 9xy
// expect: 9999/99/99 printf 9 five
// expect: 9999/99/99 println 9 two
// expect: 9999/99/99 has newline
// expect: 9999/99/99 
// expect: true  true
// expect: pre: 9999/99/99 print9 9xy
// expect: pre: 9999/99/99 printf 9 five
// expect: pre: 9999/99/99 println 9 two
// expect: pre: 9999/99/99 has newline
// expect: pre: 9999/99/99 
// expect: true pre:  true
// expect: 99:99:99 print9 9xy
// expect: 99:99:99 printf 9 five
// expect: 99:99:99 println 9 two
// expect: 99:99:99 has newline
// expect: 99:99:99 
// expect: true  true
// expect: pre: 99:99:99 print9 9xy
// expect: pre: 99:99:99 printf 9 five
// expect: pre: 99:99:99 println 9 two
// expect: pre: 99:99:99 has newline
// expect: pre: 99:99:99 
// expect: true pre:  true
// expect: 9999/99/99 99:99:99 print9 9xy
// expect: 9999/99/99 99:99:99 printf 9 five
// expect: 9999/99/99 99:99:99 println 9 two
// expect: 9999/99/99 99:99:99 has newline
// expect: 9999/99/99 99:99:99 
// expect: true  true
// expect: pre: 9999/99/99 99:99:99 print9 9xy
// expect: pre: 9999/99/99 99:99:99 printf 9 five
// expect: pre: 9999/99/99 99:99:99 println 9 two
// expect: pre: 9999/99/99 99:99:99 has newline
// expect: pre: 9999/99/99 99:99:99 
// expect: true pre:  true
// expect: 99:99:99.999999 print9 9xy
// expect: 99:99:99.999999 printf 9 five
// expect: 99:99:99.999999 println 9 two
// expect: 99:99:99.999999 has newline
// expect: 99:99:99.999999 
// expect: true  true
// expect: pre: 99:99:99.999999 print9 9xy
// expect: pre: 99:99:99.999999 printf 9 five
// expect: pre: 99:99:99.999999 println 9 two
// expect: pre: 99:99:99.999999 has newline
// expect: pre: 99:99:99.999999 
// expect: true pre:  true
// expect: 9999/99/99 99:99:99 print9 9xy
// expect: 9999/99/99 99:99:99 printf 9 five
// expect: 9999/99/99 99:99:99 println 9 two
// expect: 9999/99/99 99:99:99 has newline
// expect: 9999/99/99 99:99:99 
// expect: true  true
// expect: pre: 9999/99/99 99:99:99 print9 9xy
// expect: pre: 9999/99/99 99:99:99 printf 9 five
// expect: pre: 9999/99/99 99:99:99 println 9 two
// expect: pre: 9999/99/99 99:99:99 has newline
// expect: pre: 9999/99/99 99:99:99 
// expect: true pre:  true
// expect: print9 9xy
// expect: printf 9 five
// expect: println 9 two
// expect: has newline
// expect:
// expect: true  true
// expect: pre: print9 9xy
// expect: pre: printf 9 five
// expect: pre: println 9 two
// expect: pre: has newline
// expect: pre: 
// expect: true pre:  true
// expect: 9999/99/99 99:99:99 print9 9xy
// expect: 9999/99/99 99:99:99 printf 9 five
// expect: 9999/99/99 99:99:99 println 9 two
// expect: 9999/99/99 99:99:99 has newline
// expect: 9999/99/99 99:99:99 
// expect: true  true
// expect: 9999/99/99 99:99:99 pre: print9 9xy
// expect: 9999/99/99 99:99:99 pre: printf 9 five
// expect: 9999/99/99 99:99:99 pre: println 9 two
// expect: 9999/99/99 99:99:99 pre: has newline
// expect: 9999/99/99 99:99:99 pre: 
// expect: true pre:  true
// expect: 9999/99/99 99:99:99.999999 print9 9xy
// expect: 9999/99/99 99:99:99.999999 printf 9 five
// expect: 9999/99/99 99:99:99.999999 println 9 two
// expect: 9999/99/99 99:99:99.999999 has newline
// expect: 9999/99/99 99:99:99.999999 
// expect: true  true
// expect: pre: 9999/99/99 99:99:99.999999 print9 9xy
// expect: pre: 9999/99/99 99:99:99.999999 printf 9 five
// expect: pre: 9999/99/99 99:99:99.999999 println 9 two
// expect: pre: 9999/99/99 99:99:99.999999 has newline
// expect: pre: 9999/99/99 99:99:99.999999 
// expect: true pre:  true
// expect: log_all.go:48: short
// expect: log_all.go:49: named by the caller
// expect: log_all.go:50: mine
// expect: true /log_all.go:54: then: long
// expect: string recovered
// expect: "panic 2\n"
// expect: "panic3"
// expect: short write
// expect: std: log_all.go:75: default
// expect: std: log_all.go:76: println 2
// expect: std: log_all.go:77: 003.1
// expect: std: log_all.go:78: output
// expect: std: log_all.go:79: the same
// expect: 16 std:  true
// expect: std: log_all.go:83: gone
// expect: "gone\n"
// expect: 1000
// expect: std: the end
// expect-exit: 1

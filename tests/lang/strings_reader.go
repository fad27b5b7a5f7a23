// SPDX-License-Identifier: GPL-3.0-or-later
package main

// strings.Reader and NewReader with bufio.
import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

func main() {
	r := strings.NewReader("hello world")
	buf := make([]byte, 5)
	n, err := r.Read(buf)
	fmt.Println(n, err, string(buf), r.Len())
	rest, err := io.ReadAll(r)
	fmt.Println(string(rest), err)
	n, err = r.Read(buf)
	fmt.Println(n, err, err == io.EOF)
	sc := bufio.NewScanner(strings.NewReader("one\ntwo\r\n\nfour"))
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println(sc.Err())
	sc = bufio.NewScanner(strings.NewReader("  a bb\tccc\n d "))
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println()
	sc = bufio.NewScanner(strings.NewReader("é世!"))
	sc.Split(bufio.ScanRunes)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println()
	br := bufio.NewReader(strings.NewReader("line1\nline2\npartial"))
	for {
		line, err := br.ReadString('\n')
		fmt.Printf("%q %v\n", line, err)
		if err != nil {
			break
		}
	}
	br = bufio.NewReader(strings.NewReader("aé"))
	c, size, err := br.ReadRune()
	fmt.Println(c, size, err)
	b, err := br.Peek(1)
	fmt.Println(len(b), err)
	bb, _ := br.ReadByte()
	br.UnreadByte()
	c, size, err = br.ReadRune()
	fmt.Println(bb, c, size, err)
	_, _, err = br.ReadRune()
	fmt.Println(err)
	sc = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000)))
	fmt.Println(sc.Scan(), sc.Err())
	sc = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000) + "\nshort"))
	sc.Buffer(make([]byte, 0, 1024), 1<<20)
	for sc.Scan() {
		fmt.Print(len(sc.Text()), " ")
	}
	fmt.Println(sc.Err())
}

// expect: 5 <nil> hello 6
// expect:  world <nil>
// expect: 0 EOF true
// expect: "one" "two" "" "four" <nil>
// expect: "a" "bb" "ccc" "d" 
// expect: "é" "世" "!" 
// expect: "line1\n" <nil>
// expect: "line2\n" <nil>
// expect: "partial" EOF
// expect: 97 1 <nil>
// expect: 1 <nil>
// expect: 195 233 2 <nil>
// expect: EOF
// expect: false bufio.Scanner: token too long
// expect: 70000 5 <nil>

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Reading standard input line by line and word by word.
// stdin: first line
// stdin: 3 4 five
// stdin:
// stdin: last
import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	r := bufio.NewReader(os.Stdin)
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	sc := bufio.NewScanner(r)
	n := 0
	for sc.Scan() {
		n++
		fmt.Printf("%d: %q %d\n", n, sc.Text(), len(strings.Fields(sc.Text())))
	}
	fmt.Println(sc.Err())
	_, err = r.ReadByte()
	fmt.Println(err)
}

// expect: "first line\n" <nil>
// expect: 1: "3 4 five" 3
// expect: 2: "" 0
// expect: 3: "last" 1
// expect: <nil>
// expect: EOF

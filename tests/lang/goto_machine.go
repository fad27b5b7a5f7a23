// SPDX-License-Identifier: GPL-3.0-or-later
package main

// A state machine in goto, and control flow that jumps around.
import "fmt"

func classify(s string) string {
	i := 0
start:
	if i == len(s) {
		return "empty"
	}
	switch c := s[i]; {
	case c == ' ':
		i++
		goto start
	case c >= '0' && c <= '9':
		goto number
	case c == '-':
		i++
		goto sign
	}
	goto word
sign:
	if i == len(s) || s[i] < '0' || s[i] > '9' {
		return "sign alone"
	}
number:
	for i < len(s) {
		if s[i] == '.' {
			i++
			goto fraction
		}
		if s[i] < '0' || s[i] > '9' {
			return "bad number"
		}
		i++
	}
	return "integer"
fraction:
	for ; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return "bad fraction"
		}
	}
	return "fraction"
word:
	return "word"
}

func find(grid [][]int, want int) (r, c int) {
	for r = range grid {
		for c = range grid[r] {
			if grid[r][c] == want {
				goto found
			}
		}
	}
	return -1, -1
found:
	return
}

func main() {
	for _, s := range []string{"", "  12", "-5", "-", "1.5", "1.x", "1x", "abc", "  "} {
		fmt.Printf("%q %s\n", s, classify(s))
	}
	fmt.Println(find([][]int{{1, 2}, {3, 4}}, 3))
	fmt.Println(find([][]int{{1, 2}, {3, 4}}, 9))
	n, sum := 0, 0
loop:
	n++
	if n%2 == 0 {
		goto loop
	}
	sum += n
	if n < 10 {
		goto loop
	}
	fmt.Println(n, sum)
	var fs []func() int
	i := 0
again:
	v := i * i
	fs = append(fs, func() int { return v })
	if i++; i < 3 {
		goto again
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
}

// expect: "" empty
// expect: "  12" integer
// expect: "-5" integer
// expect: "-" sign alone
// expect: "1.5" fraction
// expect: "1.x" bad fraction
// expect: "1x" bad number
// expect: "abc" word
// expect: "  " empty
// expect: 1 0
// expect: -1 -1
// expect: 11 36
// expect: 0 1 4 

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Direct, mutual and deep recursion.
import "fmt"

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

func ack(m, n int) int {
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + depth(n-1)
}

type big struct{ a [20]int }

func deepBig(n int, b big) int {
	if n == 0 {
		return b.a[7]
	}
	b.a[7]++
	return deepBig(n-1, b)
}

func hanoi(n int, a, b, c string) int {
	if n == 0 {
		return 0
	}
	return hanoi(n-1, a, c, b) + 1 + hanoi(n-1, c, b, a)
}

func permute(s []int, k int, visit func([]int)) {
	if k == len(s) {
		visit(s)
		return
	}
	for i := k; i < len(s); i++ {
		s[k], s[i] = s[i], s[k]
		permute(s, k+1, visit)
		s[k], s[i] = s[i], s[k]
	}
}

func main() {
	fmt.Println(fib(20), even(1000), odd(7), ack(2, 3))
	fmt.Println(depth(1000000))
	fmt.Println(deepBig(10000, big{}))
	fmt.Println(hanoi(10, "a", "b", "c"))
	permute([]int{1, 2, 3}, 0, func(p []int) { fmt.Print(p, " ") })
	fmt.Println()
}

// expect: 6765 true true 9
// expect: 1000000
// expect: 10000
// expect: 1023
// expect: [1 2 3] [1 3 2] [2 1 3] [2 3 1] [3 2 1] [3 1 2] 

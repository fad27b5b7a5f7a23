// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Dynamic programming: edit distance, longest common subsequence, knapsack, coins, Collatz memo.
import "fmt"

func edit(a, b string) int {
	ra, rb := []rune(a), []rune(b)
	prev := make([]int, len(rb)+1)
	for j := range prev {
		prev[j] = j
	}
	for i, x := range ra {
		cur := make([]int, len(rb)+1)
		cur[0] = i + 1
		for j, y := range rb {
			cost := 1
			if x == y {
				cost = 0
			}
			cur[j+1] = min(prev[j]+cost, prev[j+1]+1, cur[j]+1)
		}
		prev = cur
	}
	return prev[len(rb)]
}

func lcs(a, b string) string {
	t := make([][]int, len(a)+1)
	for i := range t {
		t[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				t[i][j] = t[i+1][j+1] + 1
			} else {
				t[i][j] = max(t[i+1][j], t[i][j+1])
			}
		}
	}
	var out []byte
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			out = append(out, a[i])
			i++
			j++
		case t[i+1][j] >= t[i][j+1]:
			i++
		default:
			j++
		}
	}
	return string(out)
}

func knapsack(w, v []int, limit int) int {
	best := make([]int, limit+1)
	for i := range w {
		for c := limit; c >= w[i]; c-- {
			best[c] = max(best[c], best[c-w[i]]+v[i])
		}
	}
	return best[limit]
}

func coins(cs []int, n int) int {
	ways := make([]int, n+1)
	ways[0] = 1
	for _, c := range cs {
		for i := c; i <= n; i++ {
			ways[i] += ways[i-c]
		}
	}
	return ways[n]
}

var memo = map[int]int{1: 1}

func collatz(n int) int {
	if l, ok := memo[n]; ok {
		return l
	}
	next := n / 2
	if n%2 == 1 {
		next = 3*n + 1
	}
	l := collatz(next) + 1
	memo[n] = l
	return l
}

func main() {
	fmt.Println(edit("kitten", "sitting"), edit("", "abc"), edit("naïve", "naive"), edit("same", "same"))
	fmt.Println(lcs("AGGTAB", "GXTXAYB"), lcs("abcdef", "acf"), lcs("x", "y") == "")
	fmt.Println(knapsack([]int{1, 3, 4, 5}, []int{1, 4, 5, 7}, 7))
	fmt.Println(coins([]int{1, 2, 5, 10, 20, 50, 100, 200}, 200))
	best, at := 0, 0
	for i := 1; i < 30000; i++ {
		if l := collatz(i); l > best {
			best, at = l, i
		}
	}
	fmt.Println(best, at)
}

// expect: 3 3 1 0
// expect: GTAB acf true
// expect: 9
// expect: 73682
// expect: 308 26623

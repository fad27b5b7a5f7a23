// SPDX-License-Identifier: GPL-3.0-or-later
// Loops: what the inner instructions of typical programs are.
package main

func sieve(n int) int {
	flags, count := make([]bool, n+1), 0
	for i := 2; i <= n; i++ {
		if !flags[i] {
			count++
			for j := i * 2; j <= n; j += i {
				flags[j] = true
			}
		}
	}
	return count
}

func dot(a, b []float64) (sum float64) {
	for i := 0; i < len(a); i++ {
		sum += a[i] * b[i] * 0.5
	}
	for i, x := range a {
		sum -= x * b[i]
	}
	return
}

func words(s string, m map[string]int) (n int) {
	for _, r := range s {
		if r == ' ' || r == '\n' {
			n++
		}
	}
	for k, v := range m {
		m[k] += v + len(k)
	}
	for i := range 10 {
		if i == n {
			continue
		}
		n ^= i
	}
	return n
}

func drain(c <-chan uint16) (sum uint16) {
	for v := range c {
		sum += v
	}
	return sum
}

func closures(n int) (fs []func() int) {
	for i := 0; i < n; i++ {
		fs = append(fs, func() int { return i })
	}
	for i := 0; i < n; i++ {
		fs = append(fs, func() int { i++; return i })
	}
	return fs
}

func main() {
	c := make(chan uint16, 1)
	close(c)
	println(sieve(10), dot(nil, nil), words("", nil), drain(c), len(closures(2)))
}

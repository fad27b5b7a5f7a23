// SPDX-License-Identifier: GPL-3.0-or-later
package main

func find(f func(func(int) bool), n int) (r int) {
outer:
	for i := range f {
		defer print(i)
		for range f {
			if i == n {
				return i
			}
			continue outer
		}
		r++
	}
	return 0
}

func main() { find(nil, 1) }

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Backtracking: eight queens, sudoku, permutations, subset sums.
import "fmt"

func queens(n int) (count int, first []int) {
	cols, d1, d2 := make([]bool, n), make([]bool, 2*n), make([]bool, 2*n)
	pos := make([]int, n)
	var place func(row int)
	place = func(row int) {
		if row == n {
			if count++; first == nil {
				first = append(first, pos...)
			}
			return
		}
		for c := range n {
			if cols[c] || d1[row+c] || d2[row-c+n] {
				continue
			}
			cols[c], d1[row+c], d2[row-c+n] = true, true, true
			pos[row] = c
			place(row + 1)
			cols[c], d1[row+c], d2[row-c+n] = false, false, false
		}
	}
	place(0)
	return
}

type Sudoku [9][9]int

func (s *Sudoku) ok(r, c, v int) bool {
	for i := range 9 {
		if s[r][i] == v || s[i][c] == v || s[r/3*3+i/3][c/3*3+i%3] == v {
			return false
		}
	}
	return true
}

func (s *Sudoku) solve() bool {
	for r := range s {
		for c := range s[r] {
			if s[r][c] != 0 {
				continue
			}
			for v := 1; v <= 9; v++ {
				if s.ok(r, c, v) {
					s[r][c] = v
					if s.solve() {
						return true
					}
					s[r][c] = 0
				}
			}
			return false
		}
	}
	return true
}

func subsets(xs []int, target int) (out [][]int) {
	for mask := 0; mask < 1<<len(xs); mask++ {
		sum := 0
		var sub []int
		for i, x := range xs {
			if mask>>i&1 == 1 {
				sum += x
				sub = append(sub, x)
			}
		}
		if sum == target {
			out = append(out, sub)
		}
	}
	return
}

func main() {
	for n := 4; n <= 7; n++ {
		fmt.Println(queens(n))
	}
	s := Sudoku{{5, 3, 0, 0, 7}, {6, 0, 0, 1, 9, 5}, {0, 9, 8, 0, 0, 0, 0, 6}, {8, 0, 0, 0, 6, 0, 0, 0, 3}, {4, 0, 0, 8, 0, 3, 0, 0, 1}, {7, 0, 0, 0, 2, 0, 0, 0, 6}, {0, 6, 0, 0, 0, 0, 2, 8}, {0, 0, 0, 4, 1, 9, 0, 0, 5}, {0, 0, 0, 0, 8, 0, 0, 7, 9}}
	fmt.Println(s.solve())
	for _, row := range s {
		fmt.Println(row)
	}
	fmt.Println(subsets([]int{3, 34, 4, 12, 5, 2}, 9))
}

// expect: 2 [1 3 0 2]
// expect: 10 [0 2 4 1 3]
// expect: 4 [1 3 5 0 2 4]
// expect: 40 [0 2 4 6 1 3 5]
// expect: true
// expect: [5 3 4 6 7 8 9 1 2]
// expect: [6 7 2 1 9 5 3 4 8]
// expect: [1 9 8 3 4 2 5 6 7]
// expect: [8 5 9 7 6 1 4 2 3]
// expect: [4 2 6 8 5 3 7 9 1]
// expect: [7 1 3 9 2 4 8 5 6]
// expect: [9 6 1 5 3 7 2 8 4]
// expect: [2 8 7 4 1 9 6 3 5]
// expect: [3 4 5 2 8 6 1 7 9]
// expect: [[4 5] [3 4 2]]

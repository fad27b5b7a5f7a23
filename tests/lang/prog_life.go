// SPDX-License-Identifier: GPL-3.0-or-later
package main

// The game of life on a torus.
import (
	"fmt"
	"strings"
)

const w, h = 12, 8

type Grid [h][w]bool

func (g *Grid) neighbours(y, x int) (n int) {
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if (dy != 0 || dx != 0) && g[(y+dy+h)%h][(x+dx+w)%w] {
				n++
			}
		}
	}
	return
}

func (g Grid) next() (r Grid) {
	for y := range g {
		for x, alive := range g[y] {
			n := g.neighbours(y, x)
			r[y][x] = n == 3 || alive && n == 2
		}
	}
	return
}

func (g Grid) String() string {
	var b strings.Builder
	for _, row := range g {
		for _, c := range row {
			if c {
				b.WriteByte('#')
			} else {
				b.WriteByte('.')
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func main() {
	var g Grid
	for _, p := range [][2]int{{0, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}} {
		g[p[0]][p[1]] = true
	}
	start := g
	for range 32 {
		g = g.next()
	}
	fmt.Print(g)
	fmt.Println(g == start)
	for range 4*24 - 32 {
		g = g.next()
	}
	fmt.Println(g == start)
}

// expect: .........#..
// expect: ..........#.
// expect: ........###.
// expect: ............
// expect: ............
// expect: ............
// expect: ............
// expect: ............
// expect: false
// expect: true

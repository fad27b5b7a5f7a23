// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

type Node struct{ left, right *Node }

func build(depth int) *Node {
	if depth == 0 {
		return &Node{}
	}
	return &Node{build(depth - 1), build(depth - 1)}
}

func (n *Node) count() int {
	if n.left == nil {
		return 1
	}
	return 1 + n.left.count() + n.right.count()
}

func main() {
	const least, most = 4, 16
	long := build(most)
	for d := least; d <= most; d += 3 {
		sum, rounds := 0, 1<<(most-d+least)
		for range rounds {
			sum += build(d).count()
		}
		fmt.Println(rounds, d, sum)
	}
	fmt.Println(long.count())
}

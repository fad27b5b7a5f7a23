// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Graphs: breadth first, depth first, Dijkstra with a binary heap, topological order, union-find.
import (
	"fmt"
	"sort"
	"strings"
)

type Edge struct {
	to   string
	cost int
}
type Graph map[string][]Edge

type item struct {
	node string
	dist int
}
type heap []item

func (h *heap) push(x item) {
	*h = append(*h, x)
	a := *h
	for i := len(a) - 1; i > 0; {
		p := (i - 1) / 2
		if a[p].dist <= a[i].dist {
			break
		}
		a[p], a[i] = a[i], a[p]
		i = p
	}
}

func (h *heap) pop() item {
	a := *h
	top := a[0]
	last := len(a) - 1
	a[0] = a[last]
	a = a[:last]
	for i := 0; ; {
		c := 2*i + 1
		if c >= len(a) {
			break
		}
		if c+1 < len(a) && a[c+1].dist < a[c].dist {
			c++
		}
		if a[i].dist <= a[c].dist {
			break
		}
		a[i], a[c] = a[c], a[i]
		i = c
	}
	*h = a
	return top
}

func (g Graph) dijkstra(from string) map[string]int {
	dist := map[string]int{from: 0}
	h := heap{{from, 0}}
	for len(h) > 0 {
		it := h.pop()
		if it.dist > dist[it.node] {
			continue
		}
		for _, e := range g[it.node] {
			if d, ok := dist[e.to]; !ok || it.dist+e.cost < d {
				dist[e.to] = it.dist + e.cost
				h.push(item{e.to, it.dist + e.cost})
			}
		}
	}
	return dist
}

func (g Graph) bfs(from, to string) []string {
	prev := map[string]string{from: ""}
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		n := queue[0]
		if n == to {
			var path []string
			for ; n != ""; n = prev[n] {
				path = append([]string{n}, path...)
			}
			return path
		}
		for _, e := range g[n] {
			if _, seen := prev[e.to]; !seen {
				prev[e.to] = n
				queue = append(queue, e.to)
			}
		}
	}
	return nil
}

func topo(deps map[string][]string) (order []string, err error) {
	state := map[string]int{}
	var visit func(n string, path []string) error
	visit = func(n string, path []string) error {
		switch state[n] {
		case 1:
			return fmt.Errorf("cycle: %s", strings.Join(append(path, n), " -> "))
		case 2:
			return nil
		}
		state[n] = 1
		for _, d := range deps[n] {
			if err := visit(d, append(path, n)); err != nil {
				return err
			}
		}
		state[n] = 2
		order = append(order, n)
		return nil
	}
	var names []string
	for n := range deps {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		if err := visit(n, nil); err != nil {
			return nil, err
		}
	}
	return order, nil
}

type uf []int

func (u uf) find(x int) int {
	for u[x] != x {
		u[x] = u[u[x]]
		x = u[x]
	}
	return x
}

func main() {
	g := Graph{}
	for _, e := range []struct {
		a, b string
		c    int
	}{{"a", "b", 7}, {"a", "c", 9}, {"a", "f", 14}, {"b", "c", 10}, {"b", "d", 15}, {"c", "d", 11}, {"c", "f", 2}, {"d", "e", 6}, {"e", "f", 9}} {
		g[e.a] = append(g[e.a], Edge{e.b, e.c})
		g[e.b] = append(g[e.b], Edge{e.a, e.c})
	}
	fmt.Println(g.dijkstra("a"))
	fmt.Println(g.bfs("a", "e"), g.bfs("a", "zz") == nil)
	fmt.Println(topo(map[string][]string{"app": {"lib", "log"}, "lib": {"base"}, "log": {"base"}, "base": nil}))
	fmt.Println(topo(map[string][]string{"x": {"y"}, "y": {"z"}, "z": {"x"}}))
	u := make(uf, 10)
	for i := range u {
		u[i] = i
	}
	for _, p := range [][2]int{{1, 2}, {3, 4}, {2, 3}, {5, 6}, {7, 7}} {
		u[u.find(p[0])] = u.find(p[1])
	}
	fmt.Println(u.find(1) == u.find(4), u.find(1) == u.find(5))
}

// expect: map[a:0 b:7 c:9 d:20 e:20 f:11]
// expect: [a f e] true
// expect: [base lib log app] <nil>
// expect: [] cycle: x -> y -> z -> x
// expect: true false

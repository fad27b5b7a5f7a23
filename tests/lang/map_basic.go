// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Maps: literals, lookup forms, assignment, delete, nil maps, printing in key order.
import "fmt"

func main() {
	m := map[string]int{"one": 1, "two": 2, "three": 3}
	fmt.Println(m, len(m), m["one"], m["none"])
	v, ok := m["two"]
	fmt.Println(v, ok)
	v, ok = m["zwei"]
	fmt.Println(v, ok)
	if _, ok := m["three"]; ok {
		fmt.Println("has three")
	}
	m["four"] = 4
	m["one"]++
	m["five"] += 5
	delete(m, "two")
	delete(m, "absent")
	fmt.Println(m)
	var n map[string]int
	fmt.Println(n == nil, len(n), n["x"], n)
	delete(n, "x")
	for range n {
		fmt.Println("never")
	}
	im := map[int]string{3: "c", 1: "a", 2: "b", -1: "z"}
	fmt.Println(im)
	sum := 0
	for k, v := range im {
		sum += k * len(v)
	}
	fmt.Println(sum)
	fm := map[float64]bool{1.5: true, 0: false}
	fmt.Println(fm, fm[1.5])
	bm := map[bool]int{true: 1, false: 0}
	fmt.Println(bm)
	nested := map[string]map[string]int{"a": {"x": 1}}
	nested["b"] = map[string]int{}
	nested["b"]["y"] = 2
	fmt.Println(nested, nested["zz"]["q"])
	lists := map[string][]int{}
	lists["a"] = append(lists["a"], 1, 2)
	lists["b"] = append(lists["b"], 3)
	fmt.Println(lists)
	p := m
	p["shared"] = 1
	fmt.Println(m["shared"], len(m) == len(p))
	big := make(map[int]int, 10)
	for i := 0; i < 10000; i++ {
		big[i] = i * 2
	}
	for i := 0; i < 10000; i += 2 {
		delete(big, i)
	}
	fmt.Println(len(big), big[9999], big[9998])
	r := map[rune]int{}
	for _, c := range "hello" {
		r[c]++
	}
	fmt.Println(r['l'], r)
}

// expect: map[one:1 three:3 two:2] 3 1 0
// expect: 2 true
// expect: 0 false
// expect: has three
// expect: map[five:5 four:4 one:2 three:3]
// expect: true 0 0 map[]
// expect: map[-1:z 1:a 2:b 3:c]
// expect: 5
// expect: map[0:false 1.5:true] true
// expect: map[false:0 true:1]
// expect: map[a:map[x:1] b:map[y:2]] 0
// expect: map[a:[1 2] b:[3]]
// expect: 1 true
// expect: 5000 19998 0
// expect: 2 map[101:1 104:1 108:2 111:1]

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Values that are structs, slices, functions, maps; taking parts of them.
import "fmt"

type Rec struct {
	n    int
	tags []string
}

func main() {
	m := map[string]Rec{"a": {1, []string{"x"}}}
	r := m["a"]
	r.n = 10
	fmt.Println(m["a"].n, r.n)
	r.tags[0] = "shared"
	fmt.Println(m["a"].tags[0])
	m["a"] = r
	fmt.Println(m["a"].n, m["none"].n, m["none"].tags == nil)
	pm := map[string]*Rec{"p": {n: 1}}
	pm["p"].n++
	pm["p"].tags = append(pm["p"].tags, "t")
	fmt.Println(*pm["p"])
	fm := map[string]func(int) int{
		"double": func(x int) int { return 2 * x },
		"square": func(x int) int { return x * x },
	}
	fmt.Println(fm["double"](4), fm["square"](4), fm["none"] == nil)
	am := map[string][3]int{}
	a := am["k"]
	a[1] = 5
	am["k"] = a
	fmt.Println(am, am["k"][1])
	sm := map[string]map[int]bool{}
	for i := 0; i < 6; i++ {
		k := fmt.Sprint("g", i%2)
		if sm[k] == nil {
			sm[k] = make(map[int]bool)
		}
		sm[k][i] = true
	}
	fmt.Println(sm)
	im := map[string]interface{}{"i": 1, "s": "x", "m": map[string]int{"z": 1}, "n": nil}
	fmt.Println(im)
	if inner, ok := im["m"].(map[string]int); ok {
		inner["w"] = 2
	}
	fmt.Println(im["m"])
}

// expect: 1 10
// expect: shared
// expect: 10 0 true
// expect: {2 [t]}
// expect: 8 16 true
// expect: map[k:[0 5 0]] 5
// expect: map[g0:map[0:true 2:true 4:true] g1:map[1:true 3:true 5:true]]
// expect: map[i:1 m:map[z:1] n:<nil> s:x]
// expect: map[w:2 z:1]

// Maps print with sorted keys of every kind.
package main

import "fmt"

type k struct {
	a int
	b string
}
type named string
type iface interface{ M() }
type im int

func (im) M() {}

func main() {
	fmt.Println(map[int]string{3: "c", -1: "a", 2: "b"}, map[uint8]bool{200: true, 3: false}, map[float64]int{2.5: 1, -1: 2, 0: 3})
	fmt.Println(map[bool]int{true: 1, false: 0}, map[named]int{"z": 1, "a": 2}, map[k]int{{2, "a"}: 1, {1, "z"}: 2, {1, "b"}: 3})
	fmt.Println(map[[2]int]string{{2, 1}: "x", {1, 9}: "y"}, map[rune]int{'b': 1, 'a': 2}, map[iface]int{im(3): 1, im(1): 2})
	fmt.Println(map[any]int{"b": 1, 2: 2, "a": 3, 1: 4, 1.5: 5, true: 6, nil: 7, k{1, "x"}: 8, [1]int{5}: 9, int8(3): 10, 'x': 11})
	fmt.Printf("%v %+v %#v\n", map[string]k{"y": {1, "q"}, "x": {2, "r"}}, map[string]k{"y": {1, "q"}}, map[string]k{"y": {1, "q"}, "x": {2, "r"}})
	fmt.Printf("%v %d %q %s\n", map[string][]int{"b": {1}, "a": nil}, map[int]int{1: 2}, map[string]string{"k": "v"}, map[int]string{1: "x"})
	m := map[string]map[string]int{"outer": {"b": 1, "a": 2}}
	fmt.Println(m, len(m), map[string]any{"n": nil, "m": m, "s": []any{1, "two"}})
	big := map[int]int{}
	for i := 0; i < 2000; i++ {
		big[i*7919%2003] = i
	}
	s := fmt.Sprint(big)
	fmt.Println(len(s), s[:60])
}

// expect: map[-1:a 2:b 3:c] map[3:false 200:true] map[-1:2 0:3 2.5:1]
// expect: map[false:0 true:1] map[a:2 z:1] map[{1 b}:3 {1 z}:2 {2 a}:1]
// expect: map[[1 9]:y [2 1]:x] map[97:2 98:1] map[1:2 3:1]
// expect: map[<nil>:7 a:3 b:1 3:10 120:11 1:4 2:2 1.5:5 true:6 [5]:9 {1 x}:8]
// expect: map[x:{2 r} y:{1 q}] map[y:{a:1 b:q}] map[string]main.k{"x":main.k{a:2, b:"r"}, "y":main.k{a:1, b:"q"}}
// expect: map[a:[] b:[1]] map[1:2] map["k":"v"] map[%!s(int=1):x]
// expect: map[outer:map[a:2 b:1]] 1 map[m:map[outer:map[a:2 b:1]] n:<nil> s:[1 two]]
// expect: 17788 map[0:0 1:1723 2:1443 3:1163 4:883 5:603 6:323 7:43 8:1766 9

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Type switches: several types in a case, nil, interfaces, no binding, fall to default.
import "fmt"

type MyInt int
type E struct{ msg string }

func (e E) Error() string { return e.msg }

type Pt struct{ x, y int }

func kind(i interface{}) string {
	switch v := i.(type) {
	case nil:
		return "nil"
	case int:
		return fmt.Sprint("int ", v+1)
	case int8, int16, int32:
		return fmt.Sprintf("small %v %T", v, v)
	case float64:
		return fmt.Sprint("float64 ", v/2)
	case string:
		return "string " + v[:1]
	case MyInt:
		return fmt.Sprint("MyInt ", int(v)*2)
	case []int:
		return fmt.Sprint("slice ", len(v))
	case map[string]int:
		return fmt.Sprint("map ", v["k"])
	case *Pt:
		return fmt.Sprint("*Pt ", v.x)
	case Pt:
		return fmt.Sprint("Pt ", v.y)
	case error:
		return "error " + v.Error()
	case func() int:
		return fmt.Sprint("func ", v())
	case chan int:
		return fmt.Sprint("chan ", cap(v))
	case [2]int:
		return fmt.Sprint("array ", v[1])
	case bool, uint:
		return fmt.Sprint("bool or uint ", v)
	case interface{ Foo() }:
		v.Foo()
		return "foo"
	default:
		return fmt.Sprintf("other %T", v)
	}
}

func main() {
	for _, v := range []interface{}{nil, 1, int8(2), int16(3), rune('a'), 2.5, "str", MyInt(7), []int{1, 2}, map[string]int{"k": 9}, &Pt{3, 4}, Pt{5, 6}, E{"oops"}, func() int { return 11 }, make(chan int, 3), [2]int{1, 8}, true, uint(3), uint8(1), []string{}, struct{}{}, &E{"ptr"}} {
		fmt.Println(kind(v))
	}
	var e error
	switch e.(type) {
	case nil:
		fmt.Println("nil error")
	}
	e = E{"x"}
	switch x := e.(type) {
	case E:
		fmt.Println("E", x.msg)
	}
	switch y := interface{}(5); z := y.(type) {
	case int:
		fmt.Println(y, z)
	}
	switch interface{}("s").(type) {
	default:
		fmt.Println("default first")
	case string:
		fmt.Println("string")
	}
	for i := 0; i < 3; i++ {
		switch interface{}(i).(type) {
		case int:
			if i == 1 {
				break
			}
			fmt.Println("i", i)
		}
	}
}

// expect: nil
// expect: int 2
// expect: small 2 int8
// expect: small 3 int16
// expect: small 97 int32
// expect: float64 1.25
// expect: string s
// expect: MyInt 14
// expect: slice 2
// expect: map 9
// expect: *Pt 3
// expect: Pt 6
// expect: error oops
// expect: func 11
// expect: chan 3
// expect: array 8
// expect: bool or uint true
// expect: bool or uint 3
// expect: other uint8
// expect: other []string
// expect: other struct {}
// expect: error ptr
// expect: nil error
// expect: E x
// expect: 5 5
// expect: string
// expect: i 0
// expect: i 2

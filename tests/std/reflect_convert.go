// Value.Convert between every pair of a table of values and types, and DeepEqual.
package main

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"time"
)

type (
	I8     int8
	U16    uint16
	F32    float32
	Str    string
	Bytes  []byte
	Runes  []rune
	MyByte byte
	MBytes []MyByte
	St     struct {
		A int `a:"1"`
		B string
	}
	St2 struct {
		A int
		B string `b:"2"`
	}
	Fn   func(int) string
	Ch   chan int
	Strr interface{ String() string }
)

func (s Str) String() string { return "Str:" + string(s) }

func convert(v reflect.Value, t reflect.Type) (s string) {
	defer func() {
		if e := recover(); e != nil {
			s = fmt.Sprint("panic: ", e)
		}
	}()
	r := v.Convert(t)
	if r.Kind() == reflect.Func || r.Kind() == reflect.Chan || r.Kind() == reflect.Pointer && r.Elem().Kind() != reflect.Array {
		return fmt.Sprint(r.Type(), " ", r.IsNil())
	}
	if r.Kind() == reflect.Interface && (r.Elem().Kind() == reflect.Pointer || r.Elem().Kind() == reflect.Chan) {
		r = r.Elem()
		return fmt.Sprint(r.Type(), " ", r.IsNil())
	}
	return fmt.Sprintf("%v(%v) %v", r.Type(), r, r.CanSet())
}

func main() {
	vals := []any{int(-5), int8(-128), int16(300), int32(65), int64(1 << 40), uint(7), uint8(200), uint16(65535), uint32(1 << 31), uint64(1 << 63), uintptr(3),
		float32(1.75), float64(-2.5), complex64(1 + 2i), complex128(3 - 4i), "héllo", []byte("bytes"), []rune("runes"), I8(5), U16(9), F32(0.5), Str("named"),
		Bytes("B"), Runes("R"), MBytes{65, 66}, St{1, "x"}, St2{2, "y"}, &St{3, "z"}, (*St2)(nil), Fn(nil), Ch(nil), make(chan int), errors.New("e"),
		[]int{1, 2, 3}, [2]int{1, 2}, map[string]int{"a": 1}, true, time.Second}
	types := []reflect.Type{reflect.TypeFor[int](), reflect.TypeFor[int8](), reflect.TypeFor[int16](), reflect.TypeFor[int32](), reflect.TypeFor[int64](),
		reflect.TypeFor[uint](), reflect.TypeFor[uint8](), reflect.TypeFor[uint16](), reflect.TypeFor[uint32](), reflect.TypeFor[uint64](), reflect.TypeFor[uintptr](),
		reflect.TypeFor[float32](), reflect.TypeFor[float64](), reflect.TypeFor[complex64](), reflect.TypeFor[complex128](), reflect.TypeFor[string](),
		reflect.TypeFor[[]byte](), reflect.TypeFor[[]rune](), reflect.TypeFor[I8](), reflect.TypeFor[F32](), reflect.TypeFor[Str](), reflect.TypeFor[Bytes](),
		reflect.TypeFor[Runes](), reflect.TypeFor[MBytes](), reflect.TypeFor[St](), reflect.TypeFor[St2](), reflect.TypeFor[*St2](), reflect.TypeFor[func(int) string](),
		reflect.TypeFor[<-chan int](), reflect.TypeFor[any](), reflect.TypeFor[error](), reflect.TypeFor[Strr](), reflect.TypeFor[[2]int](), reflect.TypeFor[*[2]int](),
		reflect.TypeFor[[4]int](), reflect.TypeFor[*[4]int](), reflect.TypeFor[bool](), reflect.TypeFor[[0]int]()}
	for _, x := range vals {
		v := reflect.ValueOf(x)
		for _, t := range types {
			if v.CanConvert(t) {
				fmt.Printf("%v(%T): %s\n", x2s(x), x, convert(v, t))
			} else if v.Type().ConvertibleTo(t) {
				fmt.Println("may panic:", convert(v, t))
			}
		}
	}
	fmt.Println(convert(reflect.ValueOf(1), reflect.TypeFor[[]int]()))
	var e any = 5
	iv := reflect.ValueOf(&e).Elem()
	fmt.Println(iv.Convert(reflect.TypeFor[any]()).Elem().Int(), convert(iv, reflect.TypeFor[int]()))
	un := reflect.ValueOf(struct{ x int }{5}).Field(0)
	fmt.Println(un.Convert(reflect.TypeFor[int8]()).CanInterface())
	s := []int{1, 2, 3}
	reflect.ValueOf(s).Convert(reflect.TypeFor[*[2]int]()).Elem().Index(0).SetInt(100)
	fmt.Println(s)
	deep()
}

func x2s(x any) string {
	switch reflect.TypeOf(x).Kind() {
	case reflect.Func, reflect.Chan, reflect.Pointer:
		return "-"
	}
	return fmt.Sprint(x)
}

type node struct {
	Val  int
	Next *node
	Any  any
}

type cyc struct {
	M map[string]*cyc
	S []any
}

func list(n int, last int) *node {
	var l *node
	for i := 0; i < n; i++ {
		l = &node{Val: last, Next: l}
		last = 0
	}
	return l
}

func loop(n int) *node {
	a := &node{Val: n}
	a.Next = &node{Val: n + 1, Next: a}
	return a
}

func cycle(x int) *cyc {
	c := &cyc{M: map[string]*cyc{}, S: []any{x, nil}}
	c.M["self"] = c
	c.S[1] = c
	return c
}

func deep() {
	f := func() {}
	nan := math.NaN()
	one, two := 1, 1
	sl := []int{1, 2, 3}
	m1, m2 := map[float64]int{nan: 1}, map[float64]int{nan: 1}
	pairs := [][2]any{
		{nil, nil}, {nil, 1}, {1, 1}, {1, 2}, {1, int64(1)}, {"a", "a"}, {"a", "b"}, {1.5, 1.5}, {nan, nan}, {[]float64{nan}, []float64{nan}}, {&nan, &nan},
		{[]int{}, []int(nil)}, {[]int{}, []int{}}, {sl, sl[:3]}, {sl[:2], sl[1:]}, {[]int{1}, []int{1}}, {[]string{"a", "b"}, []string{"a", "b"}}, {[]string{"a"}, []string{"b"}},
		{map[string]int{}, map[string]int(nil)}, {map[string]int{"a": 1}, map[string]int{"a": 1}}, {map[string]int{"a": 1}, map[string]int{"b": 1}},
		{map[string]int{"a": 1}, map[string]int{"a": 2}}, {m1, m1}, {m1, m2}, {map[int][]string{1: {"x"}}, map[int][]string{1: {"x"}}},
		{&one, &two}, {&one, &one}, {(*int)(nil), &one}, {f, f}, {(func())(nil), (func())(nil)}, {errors.New("x"), errors.New("x")}, {errors.New("x"), errors.New("y")},
		{[2]any{1, "x"}, [2]any{1, "x"}}, {[2]any{1, "x"}, [2]any{1, 'x'}}, {node{Val: 1}, node{Val: 1}}, {node{Any: []int{1}}, node{Any: []int{1}}},
		{node{Any: 1}, node{Any: 2}}, {list(5, 1), list(5, 1)}, {list(5, 1), list(6, 1)}, {list(2000, 1), list(2000, 1)}, {list(2000, 1), list(2000, 2)},
		{loop(1), loop(1)}, {loop(1), loop(2)}, {cycle(1), cycle(1)}, {cycle(1), cycle(2)}, {St{1, "a"}, St2{1, "a"}}, {struct {
			a int
			b []byte
		}{1, []byte("x")}, struct {
			a int
			b []byte
		}{1, []byte("x")}},
		{[]byte("abc"), []byte("abc")}, {[]byte("abc"), []byte("abd")}, {[3][]int{{1}, {2}}, [3][]int{{1}, {2}}}, {make(chan int), make(chan int)}, {math.Copysign(0, -1), 0.0},
		{[]*int{&one}, []*int{&two}}, {[1]*int{&one}, [1]*int{&two}}, {struct{ P *int }{&one}, struct{ P *int }{&two}}, {complex(1, nan), complex(1, nan)}, {[]any{nil}, []any{nil}},
		{[]struct{}{{}, {}}, []struct{}{{}, {}}}, {[]func(){nil}, []func(){nil}}, {[]func(){f}, []func(){f}}, {error(nil), nil},
		{reflect.TypeOf(1), reflect.TypeOf(2)}, {map[any]any{1: map[string]any{"x": []any{1, 2}}}, map[any]any{1: map[string]any{"x": []any{1, 2}}}},
	}
	for i, p := range pairs {
		fmt.Println(i, reflect.DeepEqual(p[0], p[1]), reflect.DeepEqual(p[1], p[0]))
	}
	big1, big2 := make([]string, 20000), make([]string, 20000)
	fmt.Println(reflect.DeepEqual(big1, big2))
	big2[19999] = "x"
	fmt.Println(reflect.DeepEqual(big1, big2))
}

// expect: -5(int): int(-5) false
// expect: -5(int): int8(-5) false
// expect: -5(int): int16(-5) false
// expect: -5(int): int32(-5) false
// expect: -5(int): int64(-5) false
// expect: -5(int): uint(18446744073709551611) false
// expect: -5(int): uint8(251) false
// expect: -5(int): uint16(65531) false
// expect: -5(int): uint32(4294967291) false
// expect: -5(int): uint64(18446744073709551611) false
// expect: -5(int): uintptr(18446744073709551611) false
// expect: -5(int): float32(-5) false
// expect: -5(int): float64(-5) false
// expect: -5(int): string(�) false
// expect: -5(int): main.I8(-5) false
// expect: -5(int): main.F32(-5) false
// expect: -5(int): main.Str(Str:�) false
// expect: -5(int): interface {}(-5) false
// expect: -128(int8): int(-128) false
// expect: -128(int8): int8(-128) false
// expect: -128(int8): int16(-128) false
// expect: -128(int8): int32(-128) false
// expect: -128(int8): int64(-128) false
// expect: -128(int8): uint(18446744073709551488) false
// expect: -128(int8): uint8(128) false
// expect: -128(int8): uint16(65408) false
// expect: -128(int8): uint32(4294967168) false
// expect: -128(int8): uint64(18446744073709551488) false
// expect: -128(int8): uintptr(18446744073709551488) false
// expect: -128(int8): float32(-128) false
// expect: -128(int8): float64(-128) false
// expect: -128(int8): string(�) false
// expect: -128(int8): main.I8(-128) false
// expect: -128(int8): main.F32(-128) false
// expect: -128(int8): main.Str(Str:�) false
// expect: -128(int8): interface {}(-128) false
// expect: 300(int16): int(300) false
// expect: 300(int16): int8(44) false
// expect: 300(int16): int16(300) false
// expect: 300(int16): int32(300) false
// expect: 300(int16): int64(300) false
// expect: 300(int16): uint(300) false
// expect: 300(int16): uint8(44) false
// expect: 300(int16): uint16(300) false
// expect: 300(int16): uint32(300) false
// expect: 300(int16): uint64(300) false
// expect: 300(int16): uintptr(300) false
// expect: 300(int16): float32(300) false
// expect: 300(int16): float64(300) false
// expect: 300(int16): string(Ĭ) false
// expect: 300(int16): main.I8(44) false
// expect: 300(int16): main.F32(300) false
// expect: 300(int16): main.Str(Str:Ĭ) false
// expect: 300(int16): interface {}(300) false
// expect: 65(int32): int(65) false
// expect: 65(int32): int8(65) false
// expect: 65(int32): int16(65) false
// expect: 65(int32): int32(65) false
// expect: 65(int32): int64(65) false
// expect: 65(int32): uint(65) false
// expect: 65(int32): uint8(65) false
// expect: 65(int32): uint16(65) false
// expect: 65(int32): uint32(65) false
// expect: 65(int32): uint64(65) false
// expect: 65(int32): uintptr(65) false
// expect: 65(int32): float32(65) false
// expect: 65(int32): float64(65) false
// expect: 65(int32): string(A) false
// expect: 65(int32): main.I8(65) false
// expect: 65(int32): main.F32(65) false
// expect: 65(int32): main.Str(Str:A) false
// expect: 65(int32): interface {}(65) false
// expect: 1099511627776(int64): int(1099511627776) false
// expect: 1099511627776(int64): int8(0) false
// expect: 1099511627776(int64): int16(0) false
// expect: 1099511627776(int64): int32(0) false
// expect: 1099511627776(int64): int64(1099511627776) false
// expect: 1099511627776(int64): uint(1099511627776) false
// expect: 1099511627776(int64): uint8(0) false
// expect: 1099511627776(int64): uint16(0) false
// expect: 1099511627776(int64): uint32(0) false
// expect: 1099511627776(int64): uint64(1099511627776) false
// expect: 1099511627776(int64): uintptr(1099511627776) false
// expect: 1099511627776(int64): float32(1.0995116e+12) false
// expect: 1099511627776(int64): float64(1.099511627776e+12) false
// expect: 1099511627776(int64): string(�) false
// expect: 1099511627776(int64): main.I8(0) false
// expect: 1099511627776(int64): main.F32(1.0995116e+12) false
// expect: 1099511627776(int64): main.Str(Str:�) false
// expect: 1099511627776(int64): interface {}(1099511627776) false
// expect: 7(uint): int(7) false
// expect: 7(uint): int8(7) false
// expect: 7(uint): int16(7) false
// expect: 7(uint): int32(7) false
// expect: 7(uint): int64(7) false
// expect: 7(uint): uint(7) false
// expect: 7(uint): uint8(7) false
// expect: 7(uint): uint16(7) false
// expect: 7(uint): uint32(7) false
// expect: 7(uint): uint64(7) false
// expect: 7(uint): uintptr(7) false
// expect: 7(uint): float32(7) false
// expect: 7(uint): float64(7) false
// expect: 7(uint): string() false
// expect: 7(uint): main.I8(7) false
// expect: 7(uint): main.F32(7) false
// expect: 7(uint): main.Str(Str:) false
// expect: 7(uint): interface {}(7) false
// expect: 200(uint8): int(200) false
// expect: 200(uint8): int8(-56) false
// expect: 200(uint8): int16(200) false
// expect: 200(uint8): int32(200) false
// expect: 200(uint8): int64(200) false
// expect: 200(uint8): uint(200) false
// expect: 200(uint8): uint8(200) false
// expect: 200(uint8): uint16(200) false
// expect: 200(uint8): uint32(200) false
// expect: 200(uint8): uint64(200) false
// expect: 200(uint8): uintptr(200) false
// expect: 200(uint8): float32(200) false
// expect: 200(uint8): float64(200) false
// expect: 200(uint8): string(È) false
// expect: 200(uint8): main.I8(-56) false
// expect: 200(uint8): main.F32(200) false
// expect: 200(uint8): main.Str(Str:È) false
// expect: 200(uint8): interface {}(200) false
// expect: 65535(uint16): int(65535) false
// expect: 65535(uint16): int8(-1) false
// expect: 65535(uint16): int16(-1) false
// expect: 65535(uint16): int32(65535) false
// expect: 65535(uint16): int64(65535) false
// expect: 65535(uint16): uint(65535) false
// expect: 65535(uint16): uint8(255) false
// expect: 65535(uint16): uint16(65535) false
// expect: 65535(uint16): uint32(65535) false
// expect: 65535(uint16): uint64(65535) false
// expect: 65535(uint16): uintptr(65535) false
// expect: 65535(uint16): float32(65535) false
// expect: 65535(uint16): float64(65535) false
// expect: 65535(uint16): string(￿) false
// expect: 65535(uint16): main.I8(-1) false
// expect: 65535(uint16): main.F32(65535) false
// expect: 65535(uint16): main.Str(Str:￿) false
// expect: 65535(uint16): interface {}(65535) false
// expect: 2147483648(uint32): int(2147483648) false
// expect: 2147483648(uint32): int8(0) false
// expect: 2147483648(uint32): int16(0) false
// expect: 2147483648(uint32): int32(-2147483648) false
// expect: 2147483648(uint32): int64(2147483648) false
// expect: 2147483648(uint32): uint(2147483648) false
// expect: 2147483648(uint32): uint8(0) false
// expect: 2147483648(uint32): uint16(0) false
// expect: 2147483648(uint32): uint32(2147483648) false
// expect: 2147483648(uint32): uint64(2147483648) false
// expect: 2147483648(uint32): uintptr(2147483648) false
// expect: 2147483648(uint32): float32(2.1474836e+09) false
// expect: 2147483648(uint32): float64(2.147483648e+09) false
// expect: 2147483648(uint32): string(�) false
// expect: 2147483648(uint32): main.I8(0) false
// expect: 2147483648(uint32): main.F32(2.1474836e+09) false
// expect: 2147483648(uint32): main.Str(Str:�) false
// expect: 2147483648(uint32): interface {}(2147483648) false
// expect: 9223372036854775808(uint64): int(-9223372036854775808) false
// expect: 9223372036854775808(uint64): int8(0) false
// expect: 9223372036854775808(uint64): int16(0) false
// expect: 9223372036854775808(uint64): int32(0) false
// expect: 9223372036854775808(uint64): int64(-9223372036854775808) false
// expect: 9223372036854775808(uint64): uint(9223372036854775808) false
// expect: 9223372036854775808(uint64): uint8(0) false
// expect: 9223372036854775808(uint64): uint16(0) false
// expect: 9223372036854775808(uint64): uint32(0) false
// expect: 9223372036854775808(uint64): uint64(9223372036854775808) false
// expect: 9223372036854775808(uint64): uintptr(9223372036854775808) false
// expect: 9223372036854775808(uint64): float32(9.223372e+18) false
// expect: 9223372036854775808(uint64): float64(9.223372036854776e+18) false
// expect: 9223372036854775808(uint64): string(�) false
// expect: 9223372036854775808(uint64): main.I8(0) false
// expect: 9223372036854775808(uint64): main.F32(9.223372e+18) false
// expect: 9223372036854775808(uint64): main.Str(Str:�) false
// expect: 9223372036854775808(uint64): interface {}(9223372036854775808) false
// expect: 3(uintptr): int(3) false
// expect: 3(uintptr): int8(3) false
// expect: 3(uintptr): int16(3) false
// expect: 3(uintptr): int32(3) false
// expect: 3(uintptr): int64(3) false
// expect: 3(uintptr): uint(3) false
// expect: 3(uintptr): uint8(3) false
// expect: 3(uintptr): uint16(3) false
// expect: 3(uintptr): uint32(3) false
// expect: 3(uintptr): uint64(3) false
// expect: 3(uintptr): uintptr(3) false
// expect: 3(uintptr): float32(3) false
// expect: 3(uintptr): float64(3) false
// expect: 3(uintptr): string() false
// expect: 3(uintptr): main.I8(3) false
// expect: 3(uintptr): main.F32(3) false
// expect: 3(uintptr): main.Str(Str:) false
// expect: 3(uintptr): interface {}(3) false
// expect: 1.75(float32): int(1) false
// expect: 1.75(float32): int8(1) false
// expect: 1.75(float32): int16(1) false
// expect: 1.75(float32): int32(1) false
// expect: 1.75(float32): int64(1) false
// expect: 1.75(float32): uint(1) false
// expect: 1.75(float32): uint8(1) false
// expect: 1.75(float32): uint16(1) false
// expect: 1.75(float32): uint32(1) false
// expect: 1.75(float32): uint64(1) false
// expect: 1.75(float32): uintptr(1) false
// expect: 1.75(float32): float32(1.75) false
// expect: 1.75(float32): float64(1.75) false
// expect: 1.75(float32): main.I8(1) false
// expect: 1.75(float32): main.F32(1.75) false
// expect: 1.75(float32): interface {}(1.75) false
// expect: -2.5(float64): int(-2) false
// expect: -2.5(float64): int8(-2) false
// expect: -2.5(float64): int16(-2) false
// expect: -2.5(float64): int32(-2) false
// expect: -2.5(float64): int64(-2) false
// expect: -2.5(float64): uint(18446744073709551614) false
// expect: -2.5(float64): uint8(254) false
// expect: -2.5(float64): uint16(65534) false
// expect: -2.5(float64): uint32(4294967294) false
// expect: -2.5(float64): uint64(18446744073709551614) false
// expect: -2.5(float64): uintptr(18446744073709551614) false
// expect: -2.5(float64): float32(-2.5) false
// expect: -2.5(float64): float64(-2.5) false
// expect: -2.5(float64): main.I8(-2) false
// expect: -2.5(float64): main.F32(-2.5) false
// expect: -2.5(float64): interface {}(-2.5) false
// expect: (1+2i)(complex64): complex64((1+2i)) false
// expect: (1+2i)(complex64): complex128((1+2i)) false
// expect: (1+2i)(complex64): interface {}((1+2i)) false
// expect: (3-4i)(complex128): complex64((3-4i)) false
// expect: (3-4i)(complex128): complex128((3-4i)) false
// expect: (3-4i)(complex128): interface {}((3-4i)) false
// expect: héllo(string): string(héllo) false
// expect: héllo(string): []uint8([104 195 169 108 108 111]) false
// expect: héllo(string): []int32([104 233 108 108 111]) false
// expect: héllo(string): main.Str(Str:héllo) false
// expect: héllo(string): main.Bytes([104 195 169 108 108 111]) false
// expect: héllo(string): main.Runes([104 233 108 108 111]) false
// expect: héllo(string): interface {}(héllo) false
// expect: [98 121 116 101 115]([]uint8): string(bytes) false
// expect: [98 121 116 101 115]([]uint8): []uint8([98 121 116 101 115]) false
// expect: [98 121 116 101 115]([]uint8): main.Str(Str:bytes) false
// expect: [98 121 116 101 115]([]uint8): main.Bytes([98 121 116 101 115]) false
// expect: [98 121 116 101 115]([]uint8): interface {}([98 121 116 101 115]) false
// expect: [114 117 110 101 115]([]int32): string(runes) false
// expect: [114 117 110 101 115]([]int32): []int32([114 117 110 101 115]) false
// expect: [114 117 110 101 115]([]int32): main.Str(Str:runes) false
// expect: [114 117 110 101 115]([]int32): main.Runes([114 117 110 101 115]) false
// expect: [114 117 110 101 115]([]int32): interface {}([114 117 110 101 115]) false
// expect: 5(main.I8): int(5) false
// expect: 5(main.I8): int8(5) false
// expect: 5(main.I8): int16(5) false
// expect: 5(main.I8): int32(5) false
// expect: 5(main.I8): int64(5) false
// expect: 5(main.I8): uint(5) false
// expect: 5(main.I8): uint8(5) false
// expect: 5(main.I8): uint16(5) false
// expect: 5(main.I8): uint32(5) false
// expect: 5(main.I8): uint64(5) false
// expect: 5(main.I8): uintptr(5) false
// expect: 5(main.I8): float32(5) false
// expect: 5(main.I8): float64(5) false
// expect: 5(main.I8): string() false
// expect: 5(main.I8): main.I8(5) false
// expect: 5(main.I8): main.F32(5) false
// expect: 5(main.I8): main.Str(Str:) false
// expect: 5(main.I8): interface {}(5) false
// expect: 9(main.U16): int(9) false
// expect: 9(main.U16): int8(9) false
// expect: 9(main.U16): int16(9) false
// expect: 9(main.U16): int32(9) false
// expect: 9(main.U16): int64(9) false
// expect: 9(main.U16): uint(9) false
// expect: 9(main.U16): uint8(9) false
// expect: 9(main.U16): uint16(9) false
// expect: 9(main.U16): uint32(9) false
// expect: 9(main.U16): uint64(9) false
// expect: 9(main.U16): uintptr(9) false
// expect: 9(main.U16): float32(9) false
// expect: 9(main.U16): float64(9) false
// expect: 9(main.U16): string(	) false
// expect: 9(main.U16): main.I8(9) false
// expect: 9(main.U16): main.F32(9) false
// expect: 9(main.U16): main.Str(Str:	) false
// expect: 9(main.U16): interface {}(9) false
// expect: 0.5(main.F32): int(0) false
// expect: 0.5(main.F32): int8(0) false
// expect: 0.5(main.F32): int16(0) false
// expect: 0.5(main.F32): int32(0) false
// expect: 0.5(main.F32): int64(0) false
// expect: 0.5(main.F32): uint(0) false
// expect: 0.5(main.F32): uint8(0) false
// expect: 0.5(main.F32): uint16(0) false
// expect: 0.5(main.F32): uint32(0) false
// expect: 0.5(main.F32): uint64(0) false
// expect: 0.5(main.F32): uintptr(0) false
// expect: 0.5(main.F32): float32(0.5) false
// expect: 0.5(main.F32): float64(0.5) false
// expect: 0.5(main.F32): main.I8(0) false
// expect: 0.5(main.F32): main.F32(0.5) false
// expect: 0.5(main.F32): interface {}(0.5) false
// expect: Str:named(main.Str): string(named) false
// expect: Str:named(main.Str): []uint8([110 97 109 101 100]) false
// expect: Str:named(main.Str): []int32([110 97 109 101 100]) false
// expect: Str:named(main.Str): main.Str(Str:named) false
// expect: Str:named(main.Str): main.Bytes([110 97 109 101 100]) false
// expect: Str:named(main.Str): main.Runes([110 97 109 101 100]) false
// expect: Str:named(main.Str): interface {}(Str:named) false
// expect: Str:named(main.Str): main.Strr(Str:named) false
// expect: [66](main.Bytes): string(B) false
// expect: [66](main.Bytes): []uint8([66]) false
// expect: [66](main.Bytes): main.Str(Str:B) false
// expect: [66](main.Bytes): main.Bytes([66]) false
// expect: [66](main.Bytes): interface {}([66]) false
// expect: [82](main.Runes): string(R) false
// expect: [82](main.Runes): []int32([82]) false
// expect: [82](main.Runes): main.Str(Str:R) false
// expect: [82](main.Runes): main.Runes([82]) false
// expect: [82](main.Runes): interface {}([82]) false
// expect: [65 66](main.MBytes): main.MBytes([65 66]) false
// expect: [65 66](main.MBytes): interface {}([65 66]) false
// expect: {1 x}(main.St): main.St({1 x}) false
// expect: {1 x}(main.St): main.St2({1 x}) false
// expect: {1 x}(main.St): interface {}({1 x}) false
// expect: {2 y}(main.St2): main.St({2 y}) false
// expect: {2 y}(main.St2): main.St2({2 y}) false
// expect: {2 y}(main.St2): interface {}({2 y}) false
// expect: -(*main.St): *main.St2 false
// expect: -(*main.St): *main.St false
// expect: -(*main.St2): *main.St2 true
// expect: -(*main.St2): *main.St2 true
// expect: -(main.Fn): func(int) string true
// expect: -(main.Fn): interface {}(<nil>) false
// expect: -(main.Ch): <-chan int true
// expect: -(main.Ch): main.Ch true
// expect: -(chan int): <-chan int false
// expect: -(chan int): chan int false
// expect: -(*errors.errorString): *errors.errorString false
// expect: -(*errors.errorString): *errors.errorString false
// expect: [1 2 3]([]int): interface {}([1 2 3]) false
// expect: [1 2 3]([]int): [2]int([1 2]) false
// expect: [1 2 3]([]int): *[2]int(&[1 2]) false
// expect: may panic: panic: reflect: cannot convert slice with length 3 to array with length 4
// expect: may panic: panic: reflect: cannot convert slice with length 3 to pointer to array with length 4
// expect: [1 2 3]([]int): [0]int([]) false
// expect: [1 2]([2]int): interface {}([1 2]) false
// expect: [1 2]([2]int): [2]int([1 2]) false
// expect: map[a:1](map[string]int): interface {}(map[a:1]) false
// expect: true(bool): interface {}(true) false
// expect: true(bool): bool(true) false
// expect: 1s(time.Duration): int(1000000000) false
// expect: 1s(time.Duration): int8(0) false
// expect: 1s(time.Duration): int16(-13824) false
// expect: 1s(time.Duration): int32(1000000000) false
// expect: 1s(time.Duration): int64(1000000000) false
// expect: 1s(time.Duration): uint(1000000000) false
// expect: 1s(time.Duration): uint8(0) false
// expect: 1s(time.Duration): uint16(51712) false
// expect: 1s(time.Duration): uint32(1000000000) false
// expect: 1s(time.Duration): uint64(1000000000) false
// expect: 1s(time.Duration): uintptr(1000000000) false
// expect: 1s(time.Duration): float32(1e+09) false
// expect: 1s(time.Duration): float64(1e+09) false
// expect: 1s(time.Duration): string(�) false
// expect: 1s(time.Duration): main.I8(0) false
// expect: 1s(time.Duration): main.F32(1e+09) false
// expect: 1s(time.Duration): main.Str(Str:�) false
// expect: 1s(time.Duration): interface {}(1s) false
// expect: 1s(time.Duration): main.Strr(1s) false
// expect: panic: reflect.Value.Convert: value of type int cannot be converted to type []int
// expect: 5 panic: reflect.Value.Convert: value of type interface {} cannot be converted to type int
// expect: false
// expect: [100 2 3]
// expect: 0 true true
// expect: 1 false false
// expect: 2 true true
// expect: 3 false false
// expect: 4 false false
// expect: 5 true true
// expect: 6 false false
// expect: 7 true true
// expect: 8 false false
// expect: 9 false false
// expect: 10 true true
// expect: 11 false false
// expect: 12 true true
// expect: 13 true true
// expect: 14 false false
// expect: 15 true true
// expect: 16 true true
// expect: 17 false false
// expect: 18 false false
// expect: 19 true true
// expect: 20 false false
// expect: 21 false false
// expect: 22 true true
// expect: 23 false false
// expect: 24 true true
// expect: 25 true true
// expect: 26 true true
// expect: 27 false false
// expect: 28 false false
// expect: 29 true true
// expect: 30 true true
// expect: 31 false false
// expect: 32 true true
// expect: 33 false false
// expect: 34 true true
// expect: 35 true true
// expect: 36 false false
// expect: 37 true true
// expect: 38 false false
// expect: 39 true true
// expect: 40 false false
// expect: 41 true true
// expect: 42 false false
// expect: 43 true true
// expect: 44 false false
// expect: 45 false false
// expect: 46 true true
// expect: 47 true true
// expect: 48 false false
// expect: 49 true true
// expect: 50 false false
// expect: 51 true true
// expect: 52 true true
// expect: 53 true true
// expect: 54 true true
// expect: 55 false false
// expect: 56 true true
// expect: 57 true true
// expect: 58 true true
// expect: 59 false false
// expect: 60 true true
// expect: 61 true true
// expect: 62 true true
// expect: true
// expect: false

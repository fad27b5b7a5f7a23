// Values: what can be read, what can be set, and how they complain.
package main

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"unsafe"
)

type S struct {
	I   int
	U8  uint8
	F32 float32
	C   complex128
	Str string
	B   []byte
	P   *S
	A   [3]int16
	E   error
	Any any
	M   map[string]int
	un  int
	inner
	Fn func() int
}

type inner struct{ Pub, priv int }

func (inner) Do() string { return "did" }

type named int8

func (n named) String() string { return fmt.Sprintf("named(%d)", int8(n)) }

func try(what string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s: %v (%T)\n", what, e, e)
		}
	}()
	f()
	fmt.Println(what, "ok")
}

func describe(v reflect.Value) {
	fmt.Print(v.Kind(), " ", v.IsValid())
	if !v.IsValid() {
		fmt.Println()
		return
	}
	fmt.Print(" ", v.Type(), " addr ", v.CanAddr(), " set ", v.CanSet(), " iface ", v.CanInterface(), " zero ", v.IsZero(),
		" ", v.CanInt(), v.CanUint(), v.CanFloat(), v.CanComplex(), " cmp ", v.Comparable(), " str ", v.String(), "\n")
}

func main() {
	s := S{I: 1, U8: 200, F32: 1.25, C: 2 + 3i, Str: "str", B: []byte("bytes"), A: [3]int16{1, -2, 3}, E: errors.New("err"), Any: named(5), M: map[string]int{"k": 1}}
	s.P = &s
	for _, v := range []reflect.Value{reflect.ValueOf(s), reflect.ValueOf(&s), reflect.ValueOf(&s).Elem(), {}} {
		describe(v)
	}
	v, w := reflect.ValueOf(s), reflect.ValueOf(&s).Elem()
	for i := 0; i < v.NumField(); i++ {
		describe(v.Field(i))
		describe(w.Field(i))
	}
	describe(w.FieldByName("Pub"))
	describe(w.FieldByName("priv"))
	describe(w.FieldByName("Any").Elem())
	describe(w.FieldByName("E").Elem())
	describe(w.FieldByName("nope"))
	fmt.Println(w.FieldByIndex([]int{12, 0}), w.FieldByNameFunc(func(s string) bool { return s == "priv" }))
	getters(v)
	setters(&s)
	scalars()
	zeros()
	complaints(v, w)
	equality()
	pointers()
}

func getters(v reflect.Value) {
	fmt.Println(v.Field(0).Int(), v.Field(1).Uint(), v.Field(2).Float(), v.Field(3).Complex(), v.Field(4), v.Field(5).Bytes(), v.Field(5).Len(), v.Field(5).Cap() >= 5)
	fmt.Println(v.Field(6).Elem().Field(0), v.Field(7).Index(1), v.Field(8), v.Field(9), v.Field(9).Elem().Int(), v.Field(10).Len(), v.Field(11).Int())
	fmt.Printf("%v %+v %#v %d %T %s\n", v.Field(9), v.Field(7), v.Field(7), v.Field(7), v.Field(7), v.Field(4))
	fmt.Println([]reflect.Value{v.Field(0), v.Field(4)}, reflect.Value{}, struct{ V reflect.Value }{v.Field(0)})
	fmt.Printf("%v %v %d %q\n", reflect.ValueOf([]byte("ab")), reflect.ValueOf(named(3)), reflect.ValueOf(named(3)), reflect.ValueOf("quoted"))
	fmt.Println(reflect.ValueOf("héllo").Index(1).Uint(), reflect.ValueOf("héllo").Len(), reflect.Indirect(v.Field(6)).Field(4), reflect.Indirect(v.Field(0)))
}

func setters(s *S) {
	v := reflect.ValueOf(s).Elem()
	v.Field(0).SetInt(-5)
	v.Field(1).SetUint(300)
	v.Field(2).SetFloat(0.1)
	v.Field(3).SetComplex(-1i)
	v.Field(4).SetString("new")
	v.Field(5).SetBytes([]byte{1, 2})
	v.Field(6).Set(reflect.Zero(v.Field(6).Type()))
	v.Field(7).Index(2).SetInt(70000)
	v.Field(8).Set(reflect.ValueOf(fmt.Errorf("other")))
	v.Field(9).Set(reflect.ValueOf(12))
	v.Field(10).Set(reflect.ValueOf(map[string]int{"z": 26}))
	fmt.Println(s.I, s.U8, s.F32, s.C, s.Str, s.B, s.P, s.A, s.E, s.Any, s.M)
	v.Field(9).Set(v.Field(8))
	v.Field(8).SetZero()
	v.Field(13).Set(reflect.ValueOf(func() int { return 9 }))
	fmt.Println(s.E, s.Any, s.Fn())
	v.FieldByName("Pub").SetInt(3)
	fmt.Println(s.Pub, v.Addr().Interface() == any(s))
	for i := 0; i < v.NumField(); i++ {
		if v.Field(i).CanSet() {
			v.Field(i).SetZero()
		}
	}
	fmt.Printf("%+v %v\n", s.A, v.Field(0).IsZero())
	var a any = 1
	e := reflect.ValueOf(&a).Elem()
	e.Set(reflect.ValueOf("x"))
	fmt.Println(a, e.Kind(), e.Elem().Kind(), e.NumMethod(), e.Elem().CanSet())
}

func scalars() {
	var (
		b   bool
		i8  int8
		i16 int16
		i32 int32
		i64 int64
		u   uint
		u16 uint16
		u32 uint32
		u64 uint64
		up  uintptr
		f64 float64
		c64 complex64
		n   named
	)
	for _, p := range []any{&i8, &i16, &i32, &i64, &n} {
		v := reflect.ValueOf(p).Elem()
		v.SetInt(-300)
		fmt.Print(v.Int(), v.OverflowInt(-300), v.IsZero(), v.Interface(), " ")
	}
	for _, p := range []any{&u, &u16, &u32, &u64, &up} {
		v := reflect.ValueOf(p).Elem()
		v.SetUint(math.MaxUint32 + 5)
		fmt.Print(v.Uint(), v.OverflowUint(70000), v.Interface(), " ")
	}
	reflect.ValueOf(&b).Elem().SetBool(true)
	reflect.ValueOf(&f64).Elem().SetFloat(math.Inf(-1))
	reflect.ValueOf(&c64).Elem().SetComplex(1.1 + 2i)
	fmt.Println(b, i8, i16, i32, i64, u, u16, u32, u64, up, f64, c64, n, reflect.ValueOf(&c64).Elem().OverflowComplex(1e50), reflect.ValueOf(f64).OverflowFloat(1e308))
	fmt.Println(reflect.ValueOf(int8(-1)).Int(), reflect.ValueOf(uint8(255)).Uint(), reflect.ValueOf(float32(0.1)).Float(), reflect.ValueOf(true).Bool(), reflect.ValueOf(complex64(1i)).Complex())
}

func zeros() {
	type nest struct {
		A [2]string
		B struct{ F float64 }
	}
	type unc struct {
		S []int
		F func()
	}
	empty := "x"[:0]
	for _, x := range []any{0, 1, "", empty, 0.0, math.Copysign(0, -1), 0i, [2]int{}, [2]int{0, 1}, nest{}, nest{B: struct{ F float64 }{1}}, unc{}, unc{S: []int{}},
		[]int(nil), []int{}, map[int]int(nil), (*int)(nil), (func())(nil), (chan int)(nil), struct{}{}, [0]int{}, [1]any{}, [1]any{0}, nest{A: [2]string{empty, ""}},
		nest{B: struct{ F float64 }{math.Copysign(0, -1)}}} {
		fmt.Print(reflect.ValueOf(x).IsZero(), " ")
	}
	fmt.Println()
	z := reflect.Zero(reflect.TypeFor[nest]())
	fmt.Println(z, z.CanSet(), reflect.Zero(reflect.TypeFor[error]()).IsNil(), reflect.New(reflect.TypeFor[int]()).Elem().CanSet())
}

func complaints(v, w reflect.Value) {
	var zero reflect.Value
	try("Int", func() { v.Field(4).Int() })
	try("Uint", func() { v.Field(0).Uint() })
	try("Float", func() { v.Field(0).Float() })
	try("Complex", func() { v.Field(0).Complex() })
	try("Bool", func() { v.Bool() })
	try("Bytes", func() { v.Field(4).Bytes() })
	try("Bytes2", func() { v.Field(7).Bytes() })
	try("Bytes3", func() { reflect.ValueOf([]int{}).Bytes() })
	try("Bytes4", func() { reflect.ValueOf([2]byte{}).Bytes() })
	try("Len", func() { v.Field(0).Len() })
	try("Len ptr", func() { v.Field(6).Len() })
	try("Cap", func() { v.Field(4).Cap() })
	try("Elem", func() { v.Elem() })
	try("Field", func() { v.Field(0).Field(0) })
	try("Field range", func() { v.Field(99) })
	try("NumField", func() { v.Field(0).NumField() })
	try("FieldByName", func() { v.Field(0).FieldByName("x") })
	try("Index", func() { v.Index(0) })
	try("Index range", func() { v.Field(7).Index(3) })
	try("Index slice", func() { w.Field(5).Index(99) })
	try("Index str", func() { reflect.ValueOf("ab").Index(2) })
	try("IsNil", func() { v.IsNil() })
	try("Addr", func() { v.Addr() })
	try("Set", func() { v.Field(0).Set(reflect.ValueOf(1)) })
	try("Set type", func() { w.Field(0).Set(reflect.ValueOf("x")) })
	try("Set iface", func() { w.Field(8).Set(reflect.ValueOf(1)) })
	try("Set zero", func() { w.Field(0).Set(zero) })
	try("Set un", func() { w.FieldByName("un").SetInt(1) })
	try("Set priv", func() { w.FieldByName("priv").Set(reflect.ValueOf(1)) })
	try("Set from un", func() { w.Field(0).Set(w.FieldByName("un")) })
	try("SetInt str", func() { w.Field(4).SetInt(1) })
	try("SetString int", func() { w.Field(0).SetString("") })
	try("SetBytes", func() { w.Field(0).SetBytes(nil) })
	try("SetLen", func() { w.Field(0).SetLen(1) })
	try("Interface un", func() { w.FieldByName("un").Interface() })
	try("zero Interface", func() { zero.Interface() })
	try("zero Type", func() { zero.Type() })
	try("zero IsZero", func() { zero.IsZero() })
	try("zero Set", func() { zero.Set(zero) })
	try("zero Elem", func() { zero.Elem() })
	try("zero CanInterface", func() { zero.CanInterface() })
	try("zero NumMethod", func() { zero.NumMethod() })
	try("zero MethodByName", func() { zero.MethodByName("x") })
	try("zero Method", func() { zero.Method(0) })
	try("Method", func() { v.Method(44) })
	try("MapIndex", func() { v.MapIndex(v) })
	try("MapKeys", func() { v.MapKeys() })
	try("MapRange", func() { v.MapRange() })
	try("Call", func() { v.Call(nil) })
	try("Send", func() { v.Send(v) })
	try("Recv", func() { v.Recv() })
	try("Close", func() { v.Close() })
	try("Slice", func() { v.Slice(0, 1) })
	try("Slice array", func() { v.Field(7).Slice(0, 1) })
	try("OverflowInt", func() { v.OverflowInt(1) })
	try("Pointer", func() { v.Pointer() })
	try("UnsafeAddr", func() { v.UnsafeAddr() })
	try("Clear", func() { v.Clear() })
	try("Grow", func() { w.Field(0).Grow(1) })
	try("SetZero", func() { v.SetZero() })
	try("Convert", func() { v.Convert(reflect.TypeFor[int]()) })
	try("zero String", func() { fmt.Println(zero.String(), v.Field(0).String(), v.String()) })
	try("New nil", func() { reflect.New(nil) })
	try("Zero nil", func() { reflect.Zero(nil) })
	fmt.Println(zero.IsValid(), zero.Kind(), zero.CanSet(), zero.CanAddr())
}

func equality() {
	type cmp struct {
		A any
		B string
	}
	x := 1
	pairs := [][2]any{{1, 1}, {1, int8(1)}, {"a", "a"}, {cmp{1, "x"}, cmp{1, "x"}}, {cmp{1, "x"}, cmp{2, "x"}}, {&x, &x}, {math.NaN(), math.NaN()}, {nil, nil}, {nil, 1}, {[2]int{1, 2}, [2]int{1, 2}}}
	for _, p := range pairs {
		fmt.Print(reflect.ValueOf(p[0]).Equal(reflect.ValueOf(p[1])), " ")
	}
	fmt.Println()
	try("Equal slices", func() { reflect.ValueOf([]int{}).Equal(reflect.ValueOf([]int{})) })
	try("Equal func", func() { reflect.ValueOf(main).Equal(reflect.ValueOf(main)) })
	for _, x := range []any{1, []int{}, cmp{1, ""}, cmp{[]int{}, ""}, [1]any{1}, [1]any{[]int{}}, map[int]int{}, main, &x} {
		fmt.Print(reflect.ValueOf(x).Comparable(), " ")
	}
	fmt.Println(reflect.ValueOf(1) == reflect.ValueOf(1), reflect.Value{}.Comparable())
}

func pointers() {
	x, m, sl := 1, map[int]int{}, []int{1, 2}
	p := reflect.ValueOf(&x)
	fmt.Println(p.Pointer() == uintptr(unsafe.Pointer(&x)), p.UnsafePointer() == unsafe.Pointer(&x), p.Elem().UnsafeAddr() == p.Pointer(), reflect.ValueOf(m).Pointer() != 0,
		reflect.ValueOf(sl).Pointer() == reflect.ValueOf(sl[:1]).Pointer(), reflect.ValueOf(main).Pointer() != 0, reflect.ValueOf((*int)(nil)).Pointer())
	q := reflect.NewAt(reflect.TypeFor[int](), unsafe.Pointer(&x))
	q.Elem().SetInt(77)
	up := unsafe.Pointer(&x)
	var np unsafe.Pointer
	reflect.ValueOf(&np).Elem().SetPointer(up)
	fmt.Println(x, reflect.ValueOf(up).Kind(), reflect.TypeOf(up), np == up, reflect.ValueOf(up).IsNil())
}

// expect: struct true main.S addr false set false iface true zero false false false false false cmp false str <main.S Value>
// expect: ptr true *main.S addr false set false iface true zero false false false false false cmp true str <*main.S Value>
// expect: struct true main.S addr true set true iface true zero false false false false false cmp false str <main.S Value>
// expect: invalid false
// expect: int true int addr false set false iface true zero false true false false false cmp true str <int Value>
// expect: int true int addr true set true iface true zero false true false false false cmp true str <int Value>
// expect: uint8 true uint8 addr false set false iface true zero false false true false false cmp true str <uint8 Value>
// expect: uint8 true uint8 addr true set true iface true zero false false true false false cmp true str <uint8 Value>
// expect: float32 true float32 addr false set false iface true zero false false false true false cmp true str <float32 Value>
// expect: float32 true float32 addr true set true iface true zero false false false true false cmp true str <float32 Value>
// expect: complex128 true complex128 addr false set false iface true zero false false false false true cmp true str <complex128 Value>
// expect: complex128 true complex128 addr true set true iface true zero false false false false true cmp true str <complex128 Value>
// expect: string true string addr false set false iface true zero false false false false false cmp true str str
// expect: string true string addr true set true iface true zero false false false false false cmp true str str
// expect: slice true []uint8 addr false set false iface true zero false false false false false cmp false str <[]uint8 Value>
// expect: slice true []uint8 addr true set true iface true zero false false false false false cmp false str <[]uint8 Value>
// expect: ptr true *main.S addr false set false iface true zero false false false false false cmp true str <*main.S Value>
// expect: ptr true *main.S addr true set true iface true zero false false false false false cmp true str <*main.S Value>
// expect: array true [3]int16 addr false set false iface true zero false false false false false cmp true str <[3]int16 Value>
// expect: array true [3]int16 addr true set true iface true zero false false false false false cmp true str <[3]int16 Value>
// expect: interface true error addr false set false iface true zero false false false false false cmp true str <error Value>
// expect: interface true error addr true set true iface true zero false false false false false cmp true str <error Value>
// expect: interface true interface {} addr false set false iface true zero false false false false false cmp true str <interface {} Value>
// expect: interface true interface {} addr true set true iface true zero false false false false false cmp true str <interface {} Value>
// expect: map true map[string]int addr false set false iface true zero false false false false false cmp false str <map[string]int Value>
// expect: map true map[string]int addr true set true iface true zero false false false false false cmp false str <map[string]int Value>
// expect: int true int addr false set false iface false zero true true false false false cmp true str <int Value>
// expect: int true int addr true set false iface false zero true true false false false cmp true str <int Value>
// expect: struct true main.inner addr false set false iface false zero true false false false false cmp true str <main.inner Value>
// expect: struct true main.inner addr true set false iface false zero true false false false false cmp true str <main.inner Value>
// expect: func true func() int addr false set false iface true zero true false false false false cmp false str <func() int Value>
// expect: func true func() int addr true set true iface true zero true false false false false cmp false str <func() int Value>
// expect: int true int addr true set true iface true zero true true false false false cmp true str <int Value>
// expect: int true int addr true set false iface false zero true true false false false cmp true str <int Value>
// expect: int8 true main.named addr false set false iface true zero false true false false false cmp true str <main.named Value>
// expect: ptr true *errors.errorString addr false set false iface true zero false false false false false cmp true str <*errors.errorString Value>
// expect: invalid false
// expect: 0 0
// expect: 1 200 1.25 (2+3i) str [98 121 116 101 115] 5 true
// expect: 1 -2 err named(5) 5 1 0
// expect: named(5) [1 -2 3] [3]int16{1, -2, 3} [1 -2 3] reflect.Value str
// expect: [<int Value> str] <invalid reflect.Value> {<int Value>}
// expect: [97 98] named(3) 3 "quoted"
// expect: 195 6 str 1
// expect: -5 44 0.1 (0-1i) new [1 2] <nil> [1 -2 4464] other 12 map[z:26]
// expect: <nil> other 9
// expect: 3 true
// expect: [0 0 0] true
// expect: x interface string 0 false
// expect: -44 true false -44 -300 false false -300 -300 false false -300 -300 false false -300 -44 true false named(-44) 4294967300 false 4294967300 4 true 4 4 false 4 4294967300 false 4294967300 4294967300 false 4294967300 true -44 -300 -300 -300 4294967300 4 4 4294967300 4294967300 -Inf (1.1+2i) named(-44) true false
// expect: -1 255 0.10000000149011612 true (0+1i)
// expect: true false true true true true true true false true false true false true false true true true true true true true false true true 
// expect: {[ ] {0}} false true true
// expect: Int: reflect: call of reflect.Value.Int on string Value (*reflect.ValueError)
// expect: Uint: reflect: call of reflect.Value.Uint on int Value (*reflect.ValueError)
// expect: Float: reflect: call of reflect.Value.Float on int Value (*reflect.ValueError)
// expect: Complex: reflect: call of reflect.Value.Complex on int Value (*reflect.ValueError)
// expect: Bool: reflect: call of reflect.Value.Bool on struct Value (*reflect.ValueError)
// expect: Bytes: reflect: call of reflect.Value.Bytes on string Value (*reflect.ValueError)
// expect: Bytes2: reflect.Value.Bytes of non-byte array (string)
// expect: Bytes3: reflect.Value.Bytes of non-byte slice (string)
// expect: Bytes4: reflect.Value.Bytes of unaddressable byte array (string)
// expect: Len: reflect: call of reflect.Value.Len on int Value (*reflect.ValueError)
// expect: Len ptr: reflect: call of reflect.Value.Len on ptr to non-array Value (string)
// expect: Cap: reflect: call of reflect.Value.Cap on string Value (*reflect.ValueError)
// expect: Elem: reflect: call of reflect.Value.Elem on struct Value (*reflect.ValueError)
// expect: Field: reflect: call of reflect.Value.Field on int Value (*reflect.ValueError)
// expect: Field range: reflect: Field index out of range (string)
// expect: NumField: reflect: call of reflect.Value.NumField on int Value (*reflect.ValueError)
// expect: FieldByName: reflect: call of reflect.Value.FieldByName on int Value (*reflect.ValueError)
// expect: Index: reflect: call of reflect.Value.Index on struct Value (*reflect.ValueError)
// expect: Index range: reflect: array index out of range (string)
// expect: Index slice: reflect: slice index out of range (string)
// expect: Index str: reflect: string index out of range (string)
// expect: IsNil: reflect: call of reflect.Value.IsNil on struct Value (*reflect.ValueError)
// expect: Addr: reflect.Value.Addr of unaddressable value (string)
// expect: Set: reflect: reflect.Value.Set using unaddressable value (string)
// expect: Set type: reflect.Set: value of type string is not assignable to type int (string)
// expect: Set iface: reflect.Set: value of type int is not assignable to type error (string)
// expect: Set zero: reflect: call of reflect.Value.Set on zero Value (*reflect.ValueError)
// expect: Set un: reflect: reflect.Value.SetInt using value obtained using unexported field (string)
// expect: Set priv: reflect: reflect.Value.Set using value obtained using unexported field (string)
// expect: Set from un: reflect: reflect.Value.Set using value obtained using unexported field (string)
// expect: SetInt str: reflect: call of reflect.Value.SetInt on string Value (*reflect.ValueError)
// expect: SetString int: reflect: call of reflect.Value.SetString on int Value (*reflect.ValueError)
// expect: SetBytes: reflect: call of reflect.Value.SetBytes on int Value (*reflect.ValueError)
// expect: SetLen: reflect: call of reflect.Value.SetLen on int Value (*reflect.ValueError)
// expect: Interface un: reflect.Value.Interface: cannot return value obtained from unexported field or method (string)
// expect: zero Interface: reflect: call of reflect.Value.Interface on zero Value (*reflect.ValueError)
// expect: zero Type: reflect: call of reflect.Value.Type on zero Value (*reflect.ValueError)
// expect: zero IsZero: reflect: call of reflect.Value.IsZero on zero Value (*reflect.ValueError)
// expect: zero Set: reflect: call of reflect.Value.Set on zero Value (*reflect.ValueError)
// expect: zero Elem: reflect: call of reflect.Value.Elem on zero Value (*reflect.ValueError)
// expect: zero CanInterface: reflect: call of reflect.Value.CanInterface on zero Value (*reflect.ValueError)
// expect: zero NumMethod: reflect: call of reflect.Value.NumMethod on zero Value (*reflect.ValueError)
// expect: zero MethodByName: reflect: call of reflect.Value.MethodByName on zero Value (*reflect.ValueError)
// expect: zero Method: reflect: call of reflect.Value.Method on zero Value (*reflect.ValueError)
// expect: Method: reflect: Method index out of range (string)
// expect: MapIndex: reflect: call of reflect.Value.MapIndex on struct Value (*reflect.ValueError)
// expect: MapKeys: reflect: call of reflect.Value.MapKeys on struct Value (*reflect.ValueError)
// expect: MapRange: reflect: call of reflect.Value.MapRange on struct Value (*reflect.ValueError)
// expect: Call: reflect: call of reflect.Value.Call on struct Value (*reflect.ValueError)
// expect: Send: reflect: call of reflect.Value.Send on struct Value (*reflect.ValueError)
// expect: Recv: reflect: call of reflect.Value.Recv on struct Value (*reflect.ValueError)
// expect: Close: reflect: call of reflect.Value.Close on struct Value (*reflect.ValueError)
// expect: Slice: reflect: call of reflect.Value.Slice on struct Value (*reflect.ValueError)
// expect: Slice array: reflect.Value.Slice: slice of unaddressable array (string)
// expect: OverflowInt: reflect: call of reflect.Value.OverflowInt on struct Value (*reflect.ValueError)
// expect: Pointer: reflect: call of reflect.Value.Pointer on struct Value (*reflect.ValueError)
// expect: UnsafeAddr: reflect.Value.UnsafeAddr of unaddressable value (string)
// expect: Clear: reflect: call of reflect.Value.Clear on struct Value (*reflect.ValueError)
// expect: Grow: reflect: call of reflect.Value.Grow on int Value (*reflect.ValueError)
// expect: SetZero: reflect: reflect.Value.SetZero using unaddressable value (string)
// expect: Convert: reflect.Value.Convert: value of type main.S cannot be converted to type int (string)
// expect: <invalid Value> <int Value> <main.S Value>
// expect: zero String ok
// expect: New nil: reflect: New(nil) (string)
// expect: Zero nil: reflect: Zero(nil) (string)
// expect: false invalid false false
// expect: true false true true false true false true false true 
// expect: Equal slices: reflect.Value.Equal: values of type []int are not comparable (string)
// expect: Equal func: reflect.Value.Equal: values of type func() are not comparable (string)
// expect: true false true false true false false false true true false
// expect: true true true true true true 0
// expect: 77 unsafe.Pointer unsafe.Pointer true false

// Calls of functions and methods, method values, MakeFunc, and panics through them.
package main

import (
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"strings"
)

type T struct {
	N    int
	Name string
}

func (t T) Val(s string, n ...int) string   { return fmt.Sprint(t.N, t.Name, s, n) }
func (t *T) Ptr(n int) *T                   { t.N += n; return t }
func (t T) Big(a [3]string, b struct{ X, Y int8 }, c complex128) ([3]string, struct{ X, Y int8 }, complex128) {
	a[0] += t.Name
	b.X++
	return a, b, c * 2
}
func (t T) unexported() {}

type small int8

func (s small) Double() small   { return s * 2 }
func (s *small) Inc()           { *s++ }
func (s small) Cmp(o small) int { return int(s) - int(o) }

type face interface {
	Val(string, ...int) string
	hidden()
}

func (t T) hidden() {}

type fn func(int) int

func (f fn) Twice(x int) int { return f(f(x)) }

type mp map[string]int

func (m mp) Get(k string) int { return m[k] }

type outer struct {
	*T
	small
}

func try(what string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s: %v\n", what, e)
		}
	}()
	f()
	fmt.Println(what, "ok")
}

func vals(x ...any) []reflect.Value {
	var r []reflect.Value
	for _, e := range x {
		r = append(r, reflect.ValueOf(e))
	}
	return r
}

func many(a int8, b uint16, c float32, d float64, e string, f []int, g map[string]int, h any, i error, j [2]bool, k func() int, l *int, m chan int, n struct{ A, B string }, o complex64, p bool) string {
	return fmt.Sprint(a, b, c, d, e, f, g, h, i, j, k(), *l, m == nil, n, o, p)
}

func sum(base int, more ...int) (total int, err error) {
	for _, m := range more {
		base += m
	}
	if base < 0 {
		err = errors.New("negative")
	}
	return base, err
}

func main() {
	calls()
	methods()
	values()
	makes()
	panicking()
	complaints()
}

func calls() {
	x := 5
	r := reflect.ValueOf(many).Call(vals(int8(-1), uint16(65535), float32(1.5), 2.5, "s", []int{1}, map[string]int{"k": 1}, 3, errors.New("e"), [2]bool{true, false},
		func() int { return 8 }, &x, (chan int)(nil), struct{ A, B string }{"a", "b"}, complex64(1i), true))
	fmt.Println(r[0])
	s := reflect.ValueOf(sum)
	for _, in := range [][]reflect.Value{vals(1), vals(1, 2, 3), vals(-1)} {
		out := s.Call(in)
		fmt.Println(out[0].Int(), out[1].IsNil(), out[1].Type(), len(out))
	}
	out := s.CallSlice(vals(10, []int{20, 30}))
	fmt.Println(out[0], out[0].CanSet())
	reflect.ValueOf(fmt.Println).Call(vals("through", 1, true))
	counter := 0
	inc := func(n int) { counter += n }
	reflect.ValueOf(inc).Call(vals(3))
	reflect.ValueOf(&inc).Elem().Call(vals(4))
	fmt.Println(counter)
	var e error = errors.New("as iface")
	id := func(e error, a any) (any, error) { return e, nil }
	o := reflect.ValueOf(id).Call([]reflect.Value{reflect.ValueOf(&e).Elem(), reflect.ValueOf(T{1, "n"})})
	fmt.Println(o[0].Elem(), o[1].IsNil(), o[0].Kind())
	var fib func(n int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return int(reflect.ValueOf(fib).Call(vals(n - 1))[0].Int() + reflect.ValueOf(fib).Call(vals(n - 2))[0].Int())
	}
	fmt.Println(fib(12))
}

func methods() {
	t := &T{1, "t"}
	v := reflect.ValueOf(t)
	for i := 0; i < v.NumMethod(); i++ {
		fmt.Println(i, v.Type().Method(i).Name, v.Method(i).Type(), v.Type().Method(i).Type)
	}
	fmt.Println(v.MethodByName("Val").Call(vals("x", 1, 2))[0], v.Elem().MethodByName("Val").Call(vals("y"))[0])
	fmt.Println(v.MethodByName("Ptr").Call(vals(10))[0].Interface() == any(t), t.N)
	out := v.MethodByName("Big").Call(vals([3]string{"a", "b"}, struct{ X, Y int8 }{1, 2}, 1+1i))
	fmt.Println(out[0], out[1], out[2])
	fmt.Println(v.Elem().MethodByName("Ptr").IsValid(), reflect.ValueOf(*t).MethodByName("Ptr").IsValid(), v.MethodByName("none").IsValid(), v.MethodByName("unexported").IsValid())
	s := small(4)
	fmt.Println(reflect.ValueOf(s).MethodByName("Double").Call(nil)[0], reflect.ValueOf(s).NumMethod(), reflect.ValueOf(&s).NumMethod())
	reflect.ValueOf(&s).MethodByName("Inc").Call(nil)
	reflect.ValueOf(&s).Elem().Addr().MethodByName("Inc").Call(nil)
	fmt.Println(s, reflect.ValueOf(&s).MethodByName("Cmp").Call(vals(small(1)))[0])
	fmt.Println(reflect.ValueOf(fn(func(x int) int { return x * 3 })).Method(0).Call(vals(2))[0], reflect.ValueOf(mp{"k": 9}).Method(0).Call(vals("k"))[0])
	o := outer{t, 6}
	ov := reflect.ValueOf(o)
	for i := 0; i < ov.NumMethod(); i++ {
		fmt.Print(ov.Type().Method(i).Name, " ")
	}
	fmt.Println(ov.MethodByName("Double").Call(nil)[0], ov.MethodByName("Ptr").Call(vals(1))[0].Elem().Field(0))
	var f face = *t
	fv := reflect.ValueOf(&f).Elem()
	fmt.Println(fv.Kind(), fv.NumMethod(), fv.Type().Method(0).Name, fv.Type().Method(1).Name, fv.Type().Method(1).PkgPath, fv.Method(0).Call(vals("i"))[0])
	m, _ := reflect.TypeOf(t).MethodByName("Ptr")
	fmt.Println(m.Func.Call([]reflect.Value{v, reflect.ValueOf(5)})[0].Elem().Field(0), m.Type, m.Index)
	m, _ = reflect.TypeOf(*t).MethodByName("Val")
	fmt.Println(m.Func.Interface().(func(T, string, ...int) string)(T{7, "direct"}, "z", 1, 2), m.Type.IsVariadic())
	m, _ = reflect.TypeOf(s).MethodByName("Double")
	fmt.Println(m.Func.Interface().(func(small) small)(21))
	fmt.Println(reflect.TypeFor[fmt.Stringer]().Method(0).Func.IsValid())
}

func values() {
	t := T{1, "before"}
	v := reflect.ValueOf(&t).Elem().MethodByName("Val")
	f := v.Interface().(func(string, ...int) string)
	t.Name = "after"
	fmt.Println(f("a"), v.Call(vals("b"))[0], v.Kind(), v.IsNil(), v.IsZero(), v.CanAddr(), v.NumMethod())
	p := reflect.ValueOf(&t).MethodByName("Ptr").Interface().(func(int) *T)
	fmt.Println(p(3).N, p(4).N)
	var target func(string, ...int) string
	reflect.ValueOf(&target).Elem().Set(v)
	fmt.Println(target("set", 4))
	s := small(9)
	d := reflect.ValueOf(s).Method(1).Interface().(func() small)
	fmt.Println(d(), d())
	go func() { _ = d() }()
	defer func(f func() small) { fmt.Println("deferred", f()) }(d)
	b := reflect.ValueOf(t).MethodByName("Big").Interface().(func([3]string, struct{ X, Y int8 }, complex128) ([3]string, struct{ X, Y int8 }, complex128))
	fmt.Println(b([3]string{"q"}, struct{ X, Y int8 }{3, 4}, 2))
}

func makes() {
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	makeSwap := func(p any) {
		f := reflect.ValueOf(p).Elem()
		f.Set(reflect.MakeFunc(f.Type(), swap))
	}
	var ints func(int, int) (int, int)
	var strs func(string, string) (string, string)
	var mixed func(T, error) (error, T)
	var f32 func(float32, int8) (int8, float32)
	makeSwap(&ints)
	makeSwap(&strs)
	makeSwap(&mixed)
	makeSwap(&f32)
	fmt.Println(ints(1, 2))
	fmt.Println(strs("a", "b"))
	fmt.Println(mixed(T{1, "x"}, errors.New("e")))
	fmt.Println(f32(1.5, -3))
	variadic := reflect.MakeFunc(reflect.TypeFor[func(string, ...int) int](), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(len(in)*100 + in[1].Len())}
	}).Interface().(func(string, ...int) int)
	fmt.Println(variadic("a"), variadic("a", 1, 2, 3), variadic("a", []int{1}...))
	cmp := reflect.MakeFunc(reflect.TypeFor[func(a, b int) bool](), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(in[0].Int() < in[1].Int())}
	})
	fmt.Println(cmp.Call(vals(1, 2))[0], cmp.Kind(), cmp.IsNil(), cmp.Pointer() != 0)
	none := reflect.MakeFunc(reflect.TypeFor[func()](), func(in []reflect.Value) []reflect.Value { fmt.Println("none", len(in)); return nil })
	none.Interface().(func())()
	c := make(chan int)
	send := reflect.MakeFunc(reflect.TypeFor[func(int)](), func(in []reflect.Value) []reflect.Value { c <- int(in[0].Int()); return nil }).Interface().(func(int))
	go send(42)
	fmt.Println(<-c)
	go send(43)
	runtime.GC()
	fmt.Println(<-c)
	fmt.Println(strings.Map(reflect.MakeFunc(reflect.TypeFor[func(rune) rune](), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(rune(in[0].Int() + 1))}
	}).Interface().(func(rune) rune), "HAL"))
}

func panicking() {
	boom := func(s string) { panic("boom " + s) }
	try("call", func() { reflect.ValueOf(boom).Call(vals("a")) })
	try("method", func() { reflect.ValueOf(&T{}).MethodByName("Val").Call(vals(1)) })
	try("nilptr", func() { reflect.ValueOf((*T)(nil)).MethodByName("Ptr").Call(vals(1)) })
	try("makefunc", func() {
		reflect.MakeFunc(reflect.TypeFor[func()](), func([]reflect.Value) []reflect.Value { panic("inside") }).Interface().(func())()
	})
	f := func() (r int) {
		defer func() { r = recover().(int) }()
		reflect.ValueOf(func() { panic(17) }).Call(nil)
		return 0
	}
	fmt.Println(f())
	func() {
		defer reflect.MakeFunc(reflect.TypeFor[func()](), func([]reflect.Value) []reflect.Value { fmt.Println("recovered", recover()); return nil }).Interface().(func())()
		panic("deferred makefunc")
	}()
	func() {
		defer func() { fmt.Println("still", recover()) }()
		defer reflect.ValueOf(func() { fmt.Println("not here:", recover()) }).Call(nil)
		panic("deferred call")
	}()
	done := make(chan bool)
	go func() {
		defer close(done)
		reflect.ValueOf(runtime.Goexit).Call(nil)
		fmt.Println("not reached")
	}()
	<-done
}

func complaints() {
	f := reflect.ValueOf(sum)
	try("few", func() { f.Call(nil) })
	try("type", func() { f.Call(vals("x")) })
	try("variadic type", func() { f.Call(vals(1, "x")) })
	try("many", func() { reflect.ValueOf(main).Call(vals(1)) })
	try("zero arg", func() { f.Call([]reflect.Value{{}}) })
	try("nil func", func() { reflect.ValueOf((func())(nil)).Call(nil) })
	try("callslice nonvariadic", func() { reflect.ValueOf(main).CallSlice(nil) })
	try("callslice few", func() { f.CallSlice(vals(1)) })
	try("callslice many", func() { f.CallSlice(vals(1, []int{}, 2)) })
	try("callslice type", func() { f.CallSlice(vals(1, 2)) })
	try("makefunc type", func() { reflect.MakeFunc(reflect.TypeFor[int](), nil) })
	mk := func(f func([]reflect.Value) []reflect.Value) func() int {
		return reflect.MakeFunc(reflect.TypeFor[func() int](), f).Interface().(func() int)
	}
	try("count", func() { mk(func([]reflect.Value) []reflect.Value { return nil })() })
	try("result type", func() { mk(func([]reflect.Value) []reflect.Value { return vals("s") })() })
	var nilface fmt.Stringer
	try("nil iface", func() { reflect.ValueOf(&nilface).Elem().Method(0) })
	var fc face = T{}
	try("unexported iface method", func() { reflect.ValueOf(&fc).Elem().Method(1).Call(nil) })
}

// expect: -1 65535 1.5 2.5s[1] map[k:1] 3 e [true false] 8 5 true {a b} (0+1i) true
// expect: 1 true error 2
// expect: 6 true error 2
// expect: -1 false error 2
// expect: 60 false
// expect: through 1 true
// expect: 7
// expect: as iface true interface
// expect: 144
// expect: 0 Big func([3]string, struct { X int8; Y int8 }, complex128) ([3]string, struct { X int8; Y int8 }, complex128) func(*main.T, [3]string, struct { X int8; Y int8 }, complex128) ([3]string, struct { X int8; Y int8 }, complex128)
// expect: 1 Ptr func(int) *main.T func(*main.T, int) *main.T
// expect: 2 Val func(string, ...int) string func(*main.T, string, ...int) string
// expect: 1tx[1 2] 1ty[]
// expect: true 11
// expect: [at b ] {2 2} (2+2i)
// expect: false false false false
// expect: 8 2 3
// expect: 6 5
// expect: 18 9
// expect: Big Cmp Double Ptr Val 12 12
// expect: interface 2 Val hidden main 12ti[]
// expect: 17 func(*main.T, int) *main.T 1
// expect: 7directz[1 2] true
// expect: 42
// expect: false
// expect: 1aftera[] 1afterb[] func false false false 0
// expect: 8 8
// expect: 8afterset[4]
// expect: 18 18
// expect: [qafter  ] {4 4} (4+0i)
// expect: deferred 18
// expect: 2 1
// expect: b a
// expect: e {1 x}
// expect: -3 1.5
// expect: 200 203 201
// expect: true func false true
// expect: none 0
// expect: 42
// expect: 43
// expect: IBM
// expect: call: boom a
// expect: method: reflect: Call using int as type string
// expect: nilptr: runtime error: invalid memory address or nil pointer dereference
// expect: makefunc: inside
// expect: 17
// expect: recovered deferred makefunc
// expect: not here: <nil>
// expect: still deferred call
// expect: few: reflect: Call with too few input arguments
// expect: type: reflect: Call using string as type int
// expect: variadic type: reflect: cannot use string as type int in Call
// expect: many: reflect: Call with too many input arguments
// expect: zero arg: reflect: Call using zero Value argument
// expect: nil func: reflect.Value.Call: call of nil function
// expect: callslice nonvariadic: reflect: CallSlice of non-variadic function
// expect: callslice few: reflect: CallSlice with too few input arguments
// expect: callslice many: reflect: CallSlice with too many input arguments
// expect: callslice type: reflect: CallSlice using int as type []int
// expect: makefunc type: reflect: call of MakeFunc with non-Func type
// expect: count: reflect: wrong return count from function created by MakeFunc
// expect: result type: reflect.MakeFunc: value of type string is not assignable to type int
// expect: nil iface: reflect: Method on nil interface value
// expect: unexported iface method: reflect: Call of unexported method

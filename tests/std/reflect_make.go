// Types made at run time are the program's own where it has them, and work like them.
package main

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
)

type T struct{ A, B int }

func (t T) M() string   { return fmt.Sprint("M", t.A) }
func (t *T) PM() string { return fmt.Sprint("PM", t.B) }

func try(what string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s: %v\n", what, e)
		}
	}()
	f()
	fmt.Println(what, "ok")
}

func main() {
	identity()
	fresh()
	structs()
	functions()
	chains()
	complaints()
}

func identity() {
	i, s := reflect.TypeFor[int](), reflect.TypeFor[string]()
	fmt.Println(reflect.PointerTo(i) == reflect.TypeFor[*int](), reflect.SliceOf(s) == reflect.TypeFor[[]string](), reflect.ArrayOf(3, i) == reflect.TypeFor[[3]int](),
		reflect.MapOf(s, i) == reflect.TypeFor[map[string]int](), reflect.ChanOf(reflect.RecvDir, i) == reflect.TypeFor[<-chan int](),
		reflect.FuncOf([]reflect.Type{i, reflect.SliceOf(s)}, []reflect.Type{reflect.TypeFor[error]()}, true) == reflect.TypeFor[func(int, ...string) error](),
		reflect.FuncOf(nil, nil, false) == reflect.TypeFor[func()](),
		reflect.StructOf([]reflect.StructField{{Name: "X", Type: i, Tag: `k:"v"`}}) == reflect.TypeFor[struct {
			X int `k:"v"`
		}](), reflect.PtrTo(reflect.TypeFor[T]()) == reflect.TypeFor[*T]())
	m := reflect.MakeMap(reflect.MapOf(s, i)).Interface().(map[string]int)
	m["x"] = 1
	var a any = reflect.MakeSlice(reflect.SliceOf(s), 2, 2).Interface()
	_, ok := a.([]string)
	fmt.Println(m, ok, reflect.New(reflect.ArrayOf(2, reflect.TypeFor[T]())).Elem().Index(1).Field(0))
}

func fresh() {
	u16 := reflect.TypeFor[uint16]()
	for _, t := range []reflect.Type{
		reflect.PointerTo(reflect.PointerTo(reflect.PointerTo(u16))), reflect.SliceOf(reflect.SliceOf(reflect.SliceOf(u16))), reflect.ArrayOf(7, reflect.TypeFor[T]()),
		reflect.MapOf(reflect.ArrayOf(2, u16), reflect.SliceOf(reflect.TypeFor[any]())), reflect.ChanOf(reflect.BothDir, reflect.ChanOf(reflect.RecvDir, u16)),
		reflect.ChanOf(reflect.SendDir, reflect.ChanOf(reflect.BothDir, u16)), reflect.FuncOf([]reflect.Type{u16}, []reflect.Type{u16, u16}, false),
		reflect.ArrayOf(0, reflect.TypeFor[func()]()), reflect.ArrayOf(3, reflect.TypeFor[[]int]()),
	} {
		fmt.Println(t, t.Kind(), t.Size(), t.Align(), t.Comparable(), t.Name() == "", t.NumMethod(), t == reflect.TypeOf(reflect.Zero(t).Interface()))
		fmt.Printf("%T %v\n", reflect.New(t).Interface(), reflect.New(t).Elem().IsZero())
	}
	fmt.Println(reflect.SliceOf(reflect.ArrayOf(5, u16)) == reflect.SliceOf(reflect.ArrayOf(5, u16)))
	mt := reflect.MapOf(reflect.ArrayOf(2, reflect.TypeFor[string]()), reflect.TypeFor[[]T]())
	m := reflect.MakeMap(mt)
	for i := range 100 {
		k := reflect.New(mt.Key()).Elem()
		k.Index(0).SetString(strings.Repeat("k", i))
		m.SetMapIndex(k, reflect.ValueOf([]T{{i, i}}))
	}
	runtime.GC()
	k := reflect.New(mt.Key()).Elem()
	k.Index(0).SetString("kkk")
	fmt.Println(m.Len(), m.MapIndex(k), m.Type())
	p := reflect.New(reflect.PointerTo(reflect.TypeFor[T]())).Elem()
	p.Set(reflect.New(reflect.TypeFor[T]()))
	fmt.Println(p.MethodByName("PM").Call(nil)[0], p.Elem().Addr().NumMethod(), reflect.PointerTo(reflect.TypeFor[T]()).NumMethod())
}

func structs() {
	t := reflect.StructOf([]reflect.StructField{
		{Name: "Name", Type: reflect.TypeFor[string](), Tag: `json:"name"`},
		{Name: "Flag", Type: reflect.TypeFor[bool]()},
		{Name: "List", Type: reflect.SliceOf(reflect.TypeFor[T]())},
		{Name: "Any", Type: reflect.TypeFor[any]()},
		{Name: "priv", Type: reflect.TypeFor[int8](), PkgPath: "main"},
	})
	fmt.Println(t, t.NumField(), t.Size(), t.Field(2).Offset, t.Comparable())
	v := reflect.New(t).Elem()
	v.Field(0).SetString("made")
	v.Field(2).Set(reflect.ValueOf([]T{{1, 2}}))
	v.Field(3).Set(reflect.ValueOf(3.5))
	fmt.Printf("%v %+v %v %v\n", v, v.Interface(), v.Field(4).CanSet(), v.FieldByName("Any").Elem())
	c := reflect.StructOf([]reflect.StructField{{Name: "K", Type: reflect.TypeFor[string]()}, {Name: "N", Type: reflect.TypeFor[int32]()}})
	m := reflect.MakeMap(reflect.MapOf(c, reflect.TypeFor[int]()))
	for i := range 3 {
		k := reflect.New(c).Elem()
		k.Field(0).SetString(fmt.Sprint("k", i%2))
		m.SetMapIndex(k, reflect.ValueOf(i))
	}
	fmt.Println(m.Len(), c.Comparable(), c)
	x := struct {
		K string
		N int32
	}{"k1", 0}
	fmt.Println(m.MapIndex(reflect.ValueOf(x)), reflect.TypeOf(x) == c)
	fmt.Println(reflect.StructOf(nil), reflect.StructOf([]reflect.StructField{{Name: "E", Type: reflect.TypeFor[struct{ Z int }](), Anonymous: true}}).Field(0).Anonymous)
	runtime.GC()
	fmt.Println(v)
}

func functions() {
	in := []reflect.Type{reflect.TypeFor[uint16](), reflect.TypeFor[[2]string](), reflect.TypeFor[float32]()}
	t := reflect.FuncOf(in, []reflect.Type{in[1], in[0]}, false)
	f := reflect.MakeFunc(t, func(a []reflect.Value) []reflect.Value { return []reflect.Value{a[1], a[0]} })
	out := f.Call([]reflect.Value{reflect.ValueOf(uint16(9)), reflect.ValueOf([2]string{"x", "y"}), reflect.ValueOf(float32(1))})
	fmt.Println(out[0], out[1], f.Type())
	g := f.Interface().(func(uint16, [2]string, float32) ([2]string, uint16))
	fmt.Println(g(3, [2]string{"q"}, 2))
}

func chains() {
	t := reflect.TypeFor[int]()
	for range 50 {
		t = reflect.SliceOf(reflect.PointerTo(t))
	}
	v := reflect.MakeSlice(t, 1, 1)
	for v.Kind() == reflect.Slice {
		p := reflect.New(v.Type().Elem().Elem())
		v.Index(0).Set(p)
		if p.Elem().Kind() == reflect.Slice {
			p.Elem().Set(reflect.MakeSlice(p.Elem().Type(), 1, 1))
		} else {
			p.Elem().SetInt(5)
		}
		v = p.Elem()
	}
	fmt.Println(v, len(t.String()))
}

func complaints() {
	i := reflect.TypeFor[int]()
	try("map key", func() { reflect.MapOf(reflect.TypeFor[[]int](), i) })
	try("array len", func() { reflect.ArrayOf(-1, i) })
	try("array size", func() { reflect.ArrayOf(1<<62, i) })
	try("chan dir", func() { reflect.ChanOf(0, i) })
	try("chan size", func() { reflect.ChanOf(reflect.BothDir, reflect.ArrayOf(1<<16, reflect.TypeFor[byte]())) })
	try("variadic", func() { reflect.FuncOf([]reflect.Type{i}, nil, true) })
	try("no name", func() { reflect.StructOf([]reflect.StructField{{Type: i}}) })
	try("bad name", func() { reflect.StructOf([]reflect.StructField{{Name: "a b", Type: i}}) })
	try("no type", func() { reflect.StructOf([]reflect.StructField{{Name: "A"}}) })
	try("dup", func() { reflect.StructOf([]reflect.StructField{{Name: "A", Type: i}, {Name: "A", Type: i}}) })
	try("unexported", func() { reflect.StructOf([]reflect.StructField{{Name: "a", Type: i}}) })
	try("pkgs", func() {
		reflect.StructOf([]reflect.StructField{{Name: "a", PkgPath: "x", Type: i}, {Name: "b", PkgPath: "y", Type: i}})
	})
	try("makemap", func() { reflect.MakeMap(i) })
	try("makechan", func() { reflect.MakeChan(i, 0) })
	try("makechan dir", func() { reflect.MakeChan(reflect.TypeFor[<-chan int](), 0) })
	try("makechan neg", func() { reflect.MakeChan(reflect.TypeFor[chan int](), -1) })
}

// expect: true true true true true true true true true
// expect: map[x:1] true 0
// expect: ***uint16 ptr 8 8 true true 0 true
// expect: ****uint16 true
// expect: [][][]uint16 slice 24 8 false true 0 true
// expect: *[][][]uint16 true
// expect: [7]main.T array 112 8 true true 0 true
// expect: *[7]main.T true
// expect: map[[2]uint16][]interface {} map 8 8 false true 0 true
// expect: *map[[2]uint16][]interface {} true
// expect: chan (<-chan uint16) chan 8 8 true true 0 true
// expect: *chan (<-chan uint16) true
// expect: chan<- chan uint16 chan 8 8 true true 0 true
// expect: *chan<- chan uint16 true
// expect: func(uint16) (uint16, uint16) func 8 8 false true 0 true
// expect: *func(uint16) (uint16, uint16) true
// expect: [0]func() array 0 8 false true 0 true
// expect: *[0]func() true
// expect: [3][]int array 72 8 false true 0 true
// expect: *[3][]int true
// expect: true
// expect: 100 [{3 3}] map[[2]string][]main.T
// expect: PM0 2 2
// expect: struct { Name string "json:\"name\""; Flag bool; List []main.T; Any interface {}; priv int8 } 5 72 24 false
// expect: {made false [{1 2}] 3.5 0} {Name:made Flag:false List:[{A:1 B:2}] Any:3.5 priv:0} false 3.5
// expect: 2 true struct { K string; N int32 }
// expect: 1 true
// expect: struct {} true
// expect: {made false [{1 2}] 3.5 0}
// expect: [x y] 9 func(uint16, [2]string, float32) ([2]string, uint16)
// expect: [q ] 3
// expect: 5 153
// expect: map key: reflect.MapOf: invalid key type []int
// expect: array len: reflect: negative length passed to ArrayOf
// expect: array size: reflect.ArrayOf: array size would exceed virtual address space
// expect: chan dir: reflect.ChanOf: invalid dir
// expect: chan size: reflect.ChanOf: element size too large
// expect: variadic: reflect.FuncOf: last arg of variadic func must be slice
// expect: no name: reflect.StructOf: field 0 has no name
// expect: bad name: reflect.StructOf: field 0 has invalid name
// expect: no type: reflect.StructOf: field 0 has no type
// expect: dup: reflect.StructOf: duplicate field A
// expect: unexported: reflect.StructOf: field "a" is unexported but missing PkgPath
// expect: pkgs: reflect.Struct: fields with different PkgPath x and y
// expect: makemap: reflect.MakeMapWithSize of non-map type
// expect: makechan: reflect.MakeChan of non-chan type
// expect: makechan dir: reflect.MakeChan: unidirectional channel type
// expect: makechan neg: reflect.MakeChan: negative buffer size

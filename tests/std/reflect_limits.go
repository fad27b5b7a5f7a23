// What would hurt Go itself is refused: types beyond measure, Types that are none. Depth costs no stack.
// skip-go: Go is not as careful
// skip-gcstress: a million nodes
package main

import (
	"fmt"
	"reflect"
	"unsafe"
)

type node struct{ next *node }

type pair struct{ a, b *int }

func try(what string, f func()) {
	defer func() { fmt.Println(what+":", recover()) }()
	f()
}

func main() {
	try("deep", func() {
		t := reflect.TypeFor[int]()
		for {
			t = reflect.SliceOf(t)
		}
	})
	try("wide", func() {
		f := []reflect.StructField{{Name: "A", Type: reflect.TypeFor[int]()}, {Name: "B", Type: reflect.TypeFor[int]()}}
		for {
			t := reflect.StructOf(f)
			f[0].Type, f[1].Type = t, t
		}
	})
	try("struct size", func() {
		a := reflect.ArrayOf(1<<40, reflect.TypeFor[int]())
		reflect.StructOf([]reflect.StructField{{Name: "A", Type: a}, {Name: "B", Type: reflect.ArrayOf(1<<44-1, reflect.TypeFor[int]())}})
	})
	rt := reflect.TypeOf(reflect.TypeFor[int]())
	try("rtype", func() { rt.Elem() })
	try("rtype value", func() { reflect.ValueOf(reflect.TypeFor[int]()).Elem() })
	try("nil rtype", func() {
		t := reflect.Zero(rt).Interface().(reflect.Type)
		fmt.Println(t.Kind(), t.String(), t.NumMethod(), t.Size())
		reflect.New(t)
	})
	try("forged rtype", func() {
		s := reflect.StructOf([]reflect.StructField{{Name: "_", PkgPath: "reflect", Type: reflect.TypeFor[uintptr]()}})
		reflect.New(s).Convert(rt)
	})
	x := 5
	try("NewAt larger", func() { reflect.NewAt(reflect.TypeFor[[2]int](), unsafe.Pointer(&x)) })
	p := pair{&x, &x}
	try("NewAt number", func() { reflect.NewAt(reflect.TypeFor[[2]uintptr](), unsafe.Pointer(&p)) })
	try("NewAt pointer", func() { reflect.NewAt(reflect.TypeFor[*int](), unsafe.Pointer(&x)) })
	try("NewAt", func() { reflect.NewAt(reflect.TypeFor[pair](), unsafe.Pointer(&p)).Elem().Field(0) })
	arr := &[4]pair{{&x, nil}, {nil, &x}}
	try("SliceAt", func() {
		s := reflect.SliceAt(reflect.TypeFor[pair](), unsafe.Pointer(arr), 4)
		fmt.Println(s.Len(), s.Index(1).Field(0).IsNil(), s.Type())
		reflect.SliceAt(reflect.TypeFor[pair](), unsafe.Pointer(arr), 5)
	})
	try("SliceAt nil", func() {
		fmt.Println(reflect.SliceAt(reflect.TypeFor[int](), nil, 0).IsNil())
		reflect.SliceAt(reflect.TypeFor[int](), nil, 1)
	})
	try("SliceAt negative", func() { reflect.SliceAt(reflect.TypeFor[int](), unsafe.Pointer(&x), -1) })
	try("huge call", func() {
		a := reflect.ArrayOf(1<<20, reflect.TypeFor[int]())
		f := reflect.MakeFunc(reflect.FuncOf([]reflect.Type{a}, nil, false), nil)
		f.Call([]reflect.Value{reflect.Zero(a)})
	})
	huge := reflect.ArrayOf(1<<62, reflect.TypeFor[[0]any]())
	fmt.Println(huge.Size(), reflect.Zero(huge).IsZero(), reflect.Zero(huge).Comparable(), reflect.DeepEqual(reflect.Zero(huge).Interface(), reflect.New(huge).Elem().Interface()))
	var a, b *node
	for range 1000000 {
		a, b = &node{a}, &node{b}
	}
	fmt.Println(reflect.DeepEqual(a, b), reflect.DeepEqual(a, b.next))
	fmt.Println(reflect.DeepEqual(reflect.TypeFor[int](), reflect.TypeFor[uint]()), reflect.DeepEqual(rt, rt))
}

// expect: deep: reflect: type too large
// expect: wide: reflect: type too large
// expect: struct size: reflect.StructOf: struct size would exceed virtual address space
// expect: rtype: reflect: Elem of *reflect.rtype: what a Type points to is not Go's
// expect: rtype value: reflect: Elem of *reflect.rtype: what a Type points to is not Go's
// expect: invalid invalid type 0 0
// expect: nil rtype: reflect: nil *rtype
// expect: forged rtype: reflect.Value.Convert: value of type *struct { _ uintptr } cannot be converted to type *reflect.rtype
// expect: NewAt larger: reflect.NewAt: the memory was not made as a value of type [2]int
// expect: NewAt number: reflect.NewAt: the memory was not made as a value of type [2]uintptr
// expect: NewAt pointer: reflect.NewAt: the memory was not made as a value of type *int
// expect: NewAt: <nil>
// expect: 4 true []main.pair
// expect: SliceAt: reflect.SliceAt: the memory was not made as 5 values of type main.pair
// expect: true
// expect: SliceAt nil: runtime error: unsafe.Slice: ptr is nil and len is not zero
// expect: SliceAt negative: runtime error: unsafe.Slice: len out of range
// expect: huge call: reflect.MakeFunc: too many argument bytes
// expect: 0 true true true
// expect: true false
// expect: false true

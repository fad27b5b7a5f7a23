// Corners of package reflect that Go's own tests look into.
// skip-gcstress: 65536 cases of a select
package main

import (
	"fmt"
	"math"
	"reflect"
)

type T struct{ n int }

func (t *T) Ptr() int { return t.n }

type M map[string]int

func (m M) Len() int { return len(m) }

type small int16

func (s small) Neg() small { return -s }

type F32 float32

func try(what string, f func()) {
	defer func() { fmt.Println(what+":", recover()) }()
	f()
}

func main() {
	for _, x := range []any{&T{3}, M{"a": 1}, small(7)} {
		m := reflect.TypeOf(x).Method(0)
		fmt.Println(m.Func.Call([]reflect.Value{reflect.ValueOf(x)})[0], m.Type, m.Func.Type())
	}
	ptr := reflect.TypeOf(&T{}).Method(0).Func
	fmt.Println(ptr.Pointer() == reflect.ValueOf((*T).Ptr).Pointer(), ptr.Interface().(func(*T) int)(&T{8}))

	nan := math.Float32frombits(0x7fa00001)
	f := reflect.ValueOf(F32(nan)).Convert(reflect.TypeFor[float32]()).Interface().(float32)
	fmt.Printf("%#x\n", math.Float32bits(f))

	it := reflect.ValueOf(map[string]int{"k": 1}).MapRange()
	it.Next()
	var k string
	var n int
	try("SetIterKey", func() { reflect.ValueOf(k).SetIterKey(it) })
	try("SetIterValue", func() { reflect.ValueOf(n).SetIterValue(it) })
	try("SetIterKey type", func() { reflect.ValueOf(&n).Elem().SetIterKey(it) })
	try("SetIterValue type", func() { reflect.ValueOf(&k).Elem().SetIterValue(it) })
	try("zero iter", func() { new(reflect.MapIter).Next() })

	s := reflect.StructOf([]reflect.StructField{{Name: "φ", Type: reflect.TypeFor[int]()}, {Name: "Ünicode9", Type: reflect.TypeFor[int]()}})
	fmt.Println(s.Field(0).Name, s.Field(1).Name)
	try("digit first", func() { reflect.StructOf([]reflect.StructField{{Name: "9a", Type: reflect.TypeFor[int]()}}) })

	cases := make([]reflect.SelectCase, 65536)
	c := make(chan int)
	for i := range cases {
		cases[i] = reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c)}
	}
	go func() { c <- 5 }()
	_, v, ok := reflect.Select(cases)
	fmt.Println(v, ok)
	try("cases", func() { reflect.Select(append(cases, cases[0])) })
}

// expect: 3 func(*main.T) int func(*main.T) int
// expect: 1 func(main.M) int func(main.M) int
// expect: -7 func(main.small) main.small func(main.small) main.small
// expect: true 8
// expect: 0x7fa00001
// expect: SetIterKey: reflect: reflect.Value.SetIterKey using unaddressable value
// expect: SetIterValue: reflect: reflect.Value.SetIterValue using unaddressable value
// expect: SetIterKey type: reflect.MapIter.SetKey: value of type string is not assignable to type int
// expect: SetIterValue type: reflect.MapIter.SetValue: value of type int is not assignable to type string
// expect: zero iter: MapIter.Next called on an iterator that does not have an associated map Value
// expect: φ Ünicode9
// expect: digit first: reflect.StructOf: field 0 has invalid name
// expect: 5 true
// expect: cases: reflect.Select: too many cases (max 65536)

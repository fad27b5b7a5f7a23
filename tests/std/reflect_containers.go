// Slices, arrays and maps through reflection.
package main

import (
	"fmt"
	"reflect"
	"sort"
	"strings"
)

type key struct {
	A int
	B string
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

func main() {
	slices()
	maps()
	arrays()
	ranges()
}

func slices() {
	s := []string{"a", "b", "c", "d"}
	v := reflect.ValueOf(s)
	fmt.Println(v.Slice(1, 3), v.Slice3(1, 2, 3).Cap(), v.Slice(1, 1).Len(), v.Slice(0, 2).Cap())
	v.Index(0).SetString("changed")
	fmt.Println(s[0], v.Index(0).CanSet())
	v = reflect.Append(v, reflect.ValueOf("e"), reflect.ValueOf("f"))
	fmt.Println(v, v.Len(), v.Cap(), len(s))
	v = reflect.AppendSlice(v, reflect.ValueOf([]string{"g", "h"}))
	fmt.Println(v.Interface().([]string))
	fmt.Println(reflect.Copy(v, reflect.ValueOf([]string{"x", "y"})), v)
	b := make([]byte, 3)
	fmt.Println(reflect.Copy(reflect.ValueOf(b), reflect.ValueOf("hello")), string(b))
	p := reflect.ValueOf(&s).Elem()
	p.SetLen(2)
	fmt.Println(s, len(s), cap(s))
	p.SetCap(3)
	fmt.Println(cap(s))
	p.Grow(10)
	fmt.Println(len(s), cap(s) >= 12)
	p.Set(reflect.MakeSlice(p.Type(), 2, 5))
	fmt.Printf("%q %d\n", s, cap(s))
	p.Index(1).SetString("set")
	p.Clear()
	fmt.Printf("%q\n", s)
	n := reflect.Append(reflect.ValueOf([]any(nil)), reflect.ValueOf(1), reflect.ValueOf("two"), reflect.Zero(reflect.TypeFor[error]()))
	fmt.Println(n, n.Index(2).IsNil(), n.Index(0).Elem().Kind())
	ints := []int{5, 2, 9, 1}
	swap := reflect.Swapper(ints)
	swap(0, 3)
	fmt.Println(ints)
	recs := []key{{1, "x"}, {2, "y"}}
	reflect.Swapper(recs)(0, 1)
	fmt.Println(recs)
	try("swap range", func() { swap(0, 4) })
	try("swapper kind", func() { reflect.Swapper(1) })
	try("slice bounds", func() { v.Slice(2, 1) })
	try("slice3 bounds", func() { v.Slice3(0, 1, 100) })
	try("str slice", func() { fmt.Println(reflect.ValueOf("hello").Slice(1, 3), reflect.ValueOf("hello").Slice(5, 5)); reflect.ValueOf("a").Slice(0, 2) })
	try("setlen", func() { p.SetLen(6) })
	try("setcap", func() { p.SetCap(1) })
	try("grow", func() { p.Grow(-1) })
	try("append kind", func() { reflect.Append(reflect.ValueOf(1)) })
	try("append type", func() { reflect.Append(v, reflect.ValueOf(1)) })
	try("copy kind", func() { reflect.Copy(reflect.ValueOf(1), v) })
	try("copy unaddressable", func() { reflect.Copy(reflect.ValueOf([2]string{}), v) })
	try("makeslice", func() { reflect.MakeSlice(reflect.TypeFor[int](), 0, 0) })
	try("makeslice neg", func() { reflect.MakeSlice(reflect.TypeFor[[]int](), -1, 0) })
	try("makeslice cap", func() { reflect.MakeSlice(reflect.TypeFor[[]int](), 2, 1) })
}

func maps() {
	m := map[string]int{"one": 1, "two": 2, "three": 3}
	v := reflect.ValueOf(m)
	keys := v.MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	fmt.Println(keys, len(keys), v.Len())
	for _, k := range keys {
		fmt.Print(v.MapIndex(k), " ")
	}
	fmt.Println(v.MapIndex(reflect.ValueOf("none")).IsValid())
	v.SetMapIndex(reflect.ValueOf("four"), reflect.ValueOf(4))
	v.SetMapIndex(reflect.ValueOf("one"), reflect.Value{})
	fmt.Println(m)
	sum, names := 0, []string{}
	for it := v.MapRange(); it.Next(); {
		sum += int(it.Value().Int())
		names = append(names, it.Key().String())
	}
	sort.Strings(names)
	fmt.Println(sum, strings.Join(names, ","))
	k := reflect.MakeMapWithSize(reflect.TypeFor[map[key][]int](), 10)
	k.SetMapIndex(reflect.ValueOf(key{1, "a"}), reflect.ValueOf([]int{1, 2}))
	k.SetMapIndex(reflect.ValueOf(key{1, "a"}), reflect.ValueOf([]int{3}))
	fmt.Println(k, k.Interface().(map[key][]int)[key{1, "a"}], k.MapIndex(reflect.ValueOf(key{1, "a"})).CanSet())
	im := map[any]any{1: "a", "x": 2.5, key{}: nil}
	iv := reflect.ValueOf(im)
	fmt.Println(iv.MapIndex(reflect.ValueOf(1)), iv.MapIndex(reflect.ValueOf("x")).Elem().Float(), iv.MapIndex(reflect.ValueOf(key{})).IsNil())
	iv.SetMapIndex(reflect.ValueOf(3.5), reflect.ValueOf(true))
	fmt.Println(im[3.5], len(im))
	small := map[int8]bool{}
	reflect.ValueOf(small).SetMapIndex(reflect.ValueOf(int8(-3)), reflect.ValueOf(true))
	fmt.Println(small, reflect.ValueOf(small).MapIndex(reflect.ValueOf(int8(-3))))
	f32 := map[float32]string{1.5: "x"}
	fmt.Println(reflect.ValueOf(f32).MapIndex(reflect.ValueOf(float32(1.5))))
	it := reflect.ValueOf(map[string]int{"a": 7}).MapRange()
	var dk string
	var dv int
	it.Next()
	reflect.ValueOf(&dk).Elem().SetIterKey(it)
	reflect.ValueOf(&dv).Elem().SetIterValue(it)
	fmt.Println(dk, dv, it.Next())
	try("key done", func() { it.Key() })
	try("next done", func() { it.Next() })
	it.Reset(reflect.ValueOf(map[string]int{"b": 8}))
	try("key first", func() { it.Key() })
	fmt.Println(it.Next(), it.Key(), it.Value())
	try("nil map", func() { reflect.ValueOf(map[int]int(nil)).SetMapIndex(reflect.ValueOf(1), reflect.ValueOf(1)) })
	fmt.Println(reflect.ValueOf(map[int]int(nil)).MapKeys(), reflect.ValueOf(map[int]int(nil)).MapIndex(reflect.ValueOf(1)).IsValid(), reflect.ValueOf(map[int]int(nil)).MapRange().Next())
	try("unhashable", func() { iv.SetMapIndex(reflect.ValueOf([]int{}), reflect.ValueOf(1)) })
	try("key type", func() { v.MapIndex(reflect.ValueOf(1)) })
	try("elem type", func() { v.SetMapIndex(reflect.ValueOf("x"), reflect.ValueOf("y")) })
	v.Clear()
	fmt.Println(len(m))
	for it := reflect.ValueOf(im).MapRange(); it.Next(); {
		reflect.ValueOf(im).SetMapIndex(it.Key(), reflect.Value{})
	}
	fmt.Println(len(im))
}

func arrays() {
	a := [3]int{1, 2, 3}
	v, p := reflect.ValueOf(a), reflect.ValueOf(&a)
	fmt.Println(v.Len(), v.Cap(), p.Len(), p.Cap(), v.Index(1), v.Index(1).CanSet(), p.Elem().Index(1).CanSet())
	s := p.Elem().Slice(1, 3)
	s.Index(0).SetInt(20)
	fmt.Println(a, s, s.Type(), p.Elem().Slice3(0, 1, 2).Cap())
	bytes := [4]byte{1, 2, 3, 4}
	b := reflect.ValueOf(&bytes).Elem().Bytes()
	b[0] = 9
	fmt.Println(bytes, reflect.Copy(reflect.ValueOf(&bytes).Elem(), reflect.ValueOf("zz")), bytes)
	nested := [2][2]string{{"a", "b"}, {"c", "d"}}
	n := reflect.ValueOf(&nested).Elem()
	n.Index(1).Index(0).SetString("C")
	n.Index(0).Set(n.Index(1))
	fmt.Println(nested, n.Index(0).Interface() == n.Index(1).Interface())
}

func ranges() {
	for x := range reflect.ValueOf(3).Seq() {
		fmt.Print(x, x.Kind(), " ")
	}
	for x := range reflect.ValueOf(uint8(2)).Seq() {
		fmt.Print(x, x.Kind(), " ")
	}
	for i, c := range reflect.ValueOf("hé").Seq2() {
		fmt.Print(i, c, c.Kind(), " ")
	}
	for i, e := range reflect.ValueOf([]string{"x", "y"}).Seq2() {
		fmt.Print(i, e, " ")
	}
	for i := range reflect.ValueOf(&[2]int{}).Seq() {
		fmt.Print(i, " ")
	}
	for k, v := range reflect.ValueOf(map[string]int{"k": 1}).Seq2() {
		fmt.Print(k, v, " ")
	}
	c := make(chan int, 2)
	c <- 1
	c <- 2
	close(c)
	for x := range reflect.ValueOf(c).Seq() {
		fmt.Print(x, " ")
	}
	f := func(yield func(int) bool) { _ = yield(1) && yield(2) && yield(3) }
	for x := range reflect.ValueOf(f).Seq() {
		fmt.Print(x, " ")
		if x.Int() == 2 {
			break
		}
	}
	f2 := func(yield func(string, bool) bool) { yield("two", true) }
	for x, y := range reflect.ValueOf(f2).Seq2() {
		fmt.Print(x, y, " ")
	}
	fmt.Println()
	try("no seq", func() { reflect.ValueOf(1.5).Seq() })
	try("no seq2", func() { reflect.ValueOf(1).Seq2() })
}

// expect: [b c] 2 0 4
// expect: changed true
// expect: [changed b c d e f] 6 8 4
// expect: [changed b c d e f g h]
// expect: 2 [x y c d e f g h]
// expect: 3 hel
// expect: [changed b] 2 4
// expect: 3
// expect: 2 true
// expect: ["" ""] 5
// expect: ["" ""]
// expect: [1 two <nil>] true int
// expect: [1 2 9 5]
// expect: [{2 y} {1 x}]
// expect: swap range: runtime error: index out of range [4] with length 4
// expect: swapper kind: reflect: call of Swapper on int Value
// expect: slice bounds: reflect.Value.Slice: slice index out of bounds
// expect: slice3 bounds: reflect.Value.Slice3: slice index out of bounds
// expect: el 
// expect: str slice: reflect.Value.Slice: string slice index out of bounds
// expect: setlen: reflect: slice length out of range in SetLen
// expect: setcap: reflect: slice capacity out of range in SetCap
// expect: grow: reflect.Value.Grow: negative len
// expect: append kind: reflect: call of unknown method on int Value
// expect: append type: reflect.Set: value of type int is not assignable to type string
// expect: copy kind: reflect: call of reflect.Copy on int Value
// expect: copy unaddressable: reflect: unknown method using unaddressable value
// expect: makeslice: reflect.MakeSlice of non-slice type
// expect: makeslice neg: reflect.MakeSlice: negative len
// expect: makeslice cap: reflect.MakeSlice: len > cap
// expect: [one three two] 3 3
// expect: 1 3 2 false
// expect: map[four:4 three:3 two:2]
// expect: 9 four,three,two
// expect: map[{1 a}:[3]] [3] false
// expect: a 2.5 true
// expect: true 4
// expect: map[-3:true] true
// expect: x
// expect: a 7 false
// expect: key done: MapIter.Key called on exhausted iterator
// expect: next done: MapIter.Next called on exhausted iterator
// expect: key first: MapIter.Key called before Next
// expect: true b 8
// expect: nil map: assignment to entry in nil map
// expect: [] false false
// expect: unhashable: runtime error: hash of unhashable type []int
// expect: key type: reflect.Value.MapIndex: value of type int is not assignable to type string
// expect: elem type: reflect.Value.SetMapIndex: value of type string is not assignable to type int
// expect: 0
// expect: 0
// expect: 3 3 3 3 2 false true
// expect: [1 20 3] [20 3] []int 2
// expect: [122 122 3 4] 2 [122 122 3 4]
// expect: [[C d] [C d]] true
// expect: 0 int 1 int 2 int 0 uint8 1 uint8 0 104 int32 1 233 int32 0 x 1 y 0 1 k 1 1 2 1 2 two true 
// expect: no seq: reflect: float64 cannot produce iter.Seq[Value]
// expect: no seq2: reflect: int cannot produce iter.Seq2[Value, Value]

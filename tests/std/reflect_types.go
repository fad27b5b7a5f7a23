// Every method of reflect.Type over a table of types, and how types relate.
package main

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"time"
	"unsafe"
)

type (
	MyInt    int
	MyStr    string
	MyBytes  []byte
	MyFunc   func(int) error
	MyIface  interface{ M(int) string }
	MyMap    map[string]MyInt
	MyChan   chan int
	MyPtr    *Point
	Rec      struct{ Next *Rec }
	Gen[T any] struct {
		V T
		n int
	}
	Pair[K comparable, V any] struct {
		Key K
		Val V
	}
)

type Point struct {
	X, Y int    `json:"x,omitempty" xml:"a"`
	name string "plain"
	_    int32
	Emb
	*Ptr
	F func(a, b int, c ...string) (int, error)
}

type Emb struct {
	E1 int8
	E2 complex64
}

type Ptr struct{ P1 float32 }

func (p Point) String() string              { return "point" }
func (p *Point) Move(dx, dy int)            {}
func (p Point) hidden()                     {}
func (e Emb) Promoted(a string, b ...int)   {}
func (e *Emb) PtrPromoted() (int, error)    { return 0, nil }
func (m MyInt) M(int) string                { return "" }
func (g Gen[T]) Get() T                     { return g.V }
func (g *Gen[T]) Set(v T)                   {}
func (m MyFunc) Call()                      {}

func show(t reflect.Type) {
	fmt.Printf("%v | name %q pkg %q kind %v size %d align %d,%d cmp %v methods %d\n", t, t.Name(), t.PkgPath(), t.Kind(),
		t.Size(), t.Align(), t.FieldAlign(), t.Comparable(), t.NumMethod())
	switch t.Kind() {
	case reflect.Array:
		fmt.Println("  len", t.Len(), "elem", t.Elem())
	case reflect.Chan:
		fmt.Println("  dir", t.ChanDir(), "elem", t.Elem())
	case reflect.Map:
		fmt.Println("  key", t.Key(), "elem", t.Elem())
	case reflect.Pointer, reflect.Slice:
		fmt.Println("  elem", t.Elem())
	case reflect.Func:
		for i := 0; i < t.NumIn(); i++ {
			fmt.Print("  in ", t.In(i))
		}
		for i := 0; i < t.NumOut(); i++ {
			fmt.Print("  out ", t.Out(i))
		}
		fmt.Println("  variadic", t.IsVariadic())
	case reflect.Struct:
		for i := 0; i < t.NumField(); i++ {
			f := t.Field(i)
			fmt.Printf("  %s %v tag %q off %d idx %v anon %v pkg %q exp %v\n", f.Name, f.Type, f.Tag, f.Offset, f.Index, f.Anonymous, f.PkgPath, f.IsExported())
		}
	}
	if k := t.Kind(); k >= reflect.Int && k <= reflect.Complex128 {
		fmt.Println("  bits", t.Bits())
	}
	for i := 0; i < t.NumMethod(); i++ {
		m := t.Method(i)
		fmt.Printf("  method %s %v %d %q %v\n", m.Name, m.Type, m.Index, m.PkgPath, m.Func.IsValid())
		m2, ok := t.MethodByName(m.Name)
		if !ok || m2.Index != m.Index {
			fmt.Println("  MethodByName differs")
		}
	}
	fmt.Println("  seq", t.CanSeq(), t.CanSeq2())
}

func main() {
	values := []any{
		true, 1, int8(1), int16(1), int32(1), int64(1), uint(1), uint8(1), uint16(1), uint32(1), uint64(1), uintptr(1),
		float32(1), 1.5, complex64(1), 1i, "s", [3]int{}, [0]func(){}, []string{}, map[string]int{}, make(chan int),
		make(<-chan string), make(chan<- []int), func() {}, func(int, ...string) (bool, error) { return false, nil },
		&struct{}{}, struct {
			A int `a:"b"`
			b string
		}{}, unsafe.Pointer(nil), MyInt(1), MyStr(""), MyBytes(nil), MyFunc(nil), MyMap(nil), MyChan(nil), MyPtr(nil), Rec{}, &Rec{},
		Point{}, &Point{}, Gen[int]{}, &Gen[string]{}, Gen[Point]{}, Pair[string, []Gen[int]]{}, errors.New("x"),
		[]any{}, [2][3]map[MyInt]*Point{}, map[Emb][]chan<- func(){}, make(chan (<-chan int)), func(func(int) bool) {},
		func(func(string, int) bool) {}, &[4]int{}, struct{}{}, struct {
			int8
			x int64
			y int8
		}{}, struct {
			a bool
			s []int
			i any
			t string
		}{},
	}
	for _, v := range values {
		show(reflect.TypeOf(v))
	}
	show(reflect.TypeFor[error]())
	show(reflect.TypeFor[MyIface]())
	show(reflect.TypeFor[io.ReadWriteCloser]())
	show(reflect.TypeFor[interface {
		A()
		b(int)
	}]())
	fmt.Println(reflect.TypeOf(nil), reflect.TypeOf((*error)(nil)).Elem() == reflect.TypeFor[error]())
	fmt.Println(reflect.TypeOf(time.Second), reflect.TypeOf(time.Second).PkgPath(), reflect.TypeOf(&strings.Builder{}))
	relations()
	fields()
	panics()
}

func relations() {
	types := []reflect.Type{
		reflect.TypeFor[int](), reflect.TypeFor[MyInt](), reflect.TypeFor[int64](), reflect.TypeFor[float64](), reflect.TypeFor[string](),
		reflect.TypeFor[MyStr](), reflect.TypeFor[[]byte](), reflect.TypeFor[MyBytes](), reflect.TypeFor[[]rune](), reflect.TypeFor[any](),
		reflect.TypeFor[error](), reflect.TypeFor[MyIface](), reflect.TypeFor[fmt.Stringer](), reflect.TypeFor[Point](), reflect.TypeFor[*Point](),
		reflect.TypeFor[MyPtr](), reflect.TypeFor[func(int) error](), reflect.TypeFor[MyFunc](), reflect.TypeFor[chan int](), reflect.TypeFor[<-chan int](),
		reflect.TypeFor[MyChan](), reflect.TypeFor[complex64](), reflect.TypeFor[complex128](), reflect.TypeFor[[4]byte](), reflect.TypeFor[*[4]byte](),
		reflect.TypeFor[struct{ A int }](), reflect.TypeFor[struct {
			A int `x:"y"`
		}](), reflect.TypeFor[bool](), reflect.TypeFor[unsafe.Pointer](), reflect.TypeFor[[]MyInt](),
	}
	for _, a := range types {
		fmt.Print(a, ":")
		for _, b := range types {
			c := 0
			if a.AssignableTo(b) {
				c |= 1
			}
			if a.ConvertibleTo(b) {
				c |= 2
			}
			if b.Kind() == reflect.Interface && a.Implements(b) {
				c |= 4
			}
			fmt.Print(c)
		}
		fmt.Println()
	}
}

type L1 struct {
	A, B int
	L2
	*L3
	Dup string
}
type L2 struct {
	B, C int
	Dup2 int
	L4
}
type L3 struct {
	C    string
	Dup2 string
	D    int
	*L1
}
type L4 struct{ Deep, Dup2 int }

func fields() {
	t := reflect.TypeFor[L1]()
	for _, n := range []string{"A", "B", "C", "D", "Deep", "Dup", "Dup2", "L2", "L4", "nope", "_"} {
		f, ok := t.FieldByName(n)
		fmt.Println(n, ok, f.Name, f.Type, f.Index)
	}
	f, ok := t.FieldByNameFunc(func(s string) bool { return strings.HasPrefix(s, "De") })
	fmt.Println(f.Name, f.Index, ok)
	_, ok = t.FieldByNameFunc(func(s string) bool { return s == "A" || s == "B" })
	fmt.Println(ok, t.FieldByIndex([]int{2, 3, 0}).Name, t.FieldByIndex([]int{3, 3, 0}).Name)
	for _, f := range reflect.VisibleFields(t) {
		fmt.Println("visible", f.Name, f.Index, f.Type)
	}
	for _, tag := range []reflect.StructTag{`a:"1" b:"2 3"`, `a:"\"q\""`, `bad`, `a:"1"b:"2"`, `a:""`, ` x:"y" `, `a: "1"`, `k:"v`, "a:`x`"} {
		v, ok := tag.Lookup("a")
		fmt.Printf("%q %q %v %q\n", tag, v, ok, tag.Get("b"))
	}
}

func try(what string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s: %v (%T)\n", what, e, e)
		}
	}()
	f()
	fmt.Println(what, "no panic")
}

func panics() {
	i, s := reflect.TypeFor[int](), reflect.TypeFor[struct{ A int }]()
	try("Elem", func() { i.Elem() })
	try("Key", func() { i.Key() })
	try("Len", func() { i.Len() })
	try("Field", func() { i.Field(0) })
	try("NumField", func() { i.NumField() })
	try("FieldByName", func() { i.FieldByName("x") })
	try("FieldByIndex", func() { i.FieldByIndex([]int{0}) })
	try("FieldByNameFunc", func() { i.FieldByNameFunc(nil) })
	try("Field range", func() { s.Field(1) })
	try("In", func() { i.In(0) })
	try("NumIn", func() { i.NumIn() })
	try("Out", func() { i.Out(0) })
	try("NumOut", func() { i.NumOut() })
	try("IsVariadic", func() { i.IsVariadic() })
	try("ChanDir", func() { i.ChanDir() })
	try("Bits", func() { s.Bits() })
	try("Method", func() { i.Method(0) })
	try("Implements nil", func() { i.Implements(nil) })
	try("Implements int", func() { i.Implements(i) })
	try("AssignableTo nil", func() { i.AssignableTo(nil) })
	try("ConvertibleTo nil", func() { i.ConvertibleTo(nil) })
	try("OverflowInt", func() { s.OverflowInt(1) })
	try("OverflowUint", func() { i.OverflowUint(1) })
	try("OverflowFloat", func() { i.OverflowFloat(1) })
	try("OverflowComplex", func() { i.OverflowComplex(1) })
	try("VisibleFields", func() { reflect.VisibleFields(i) })
	fmt.Println(reflect.TypeFor[int8]().OverflowInt(128), reflect.TypeFor[uint8]().OverflowUint(255), reflect.TypeFor[float32]().OverflowFloat(1e39),
		reflect.TypeFor[complex64]().OverflowComplex(complex(1, 1e39)))
	fmt.Println(reflect.Kind(100), reflect.ChanDir(7), reflect.Ptr, reflect.BothDir, reflect.RecvDir, reflect.SendDir)
}

// expect: bool | name "bool" pkg "" kind bool size 1 align 1,1 cmp true methods 0
// expect:   seq false false
// expect: int | name "int" pkg "" kind int size 8 align 8,8 cmp true methods 0
// expect:   bits 64
// expect:   seq true false
// expect: int8 | name "int8" pkg "" kind int8 size 1 align 1,1 cmp true methods 0
// expect:   bits 8
// expect:   seq true false
// expect: int16 | name "int16" pkg "" kind int16 size 2 align 2,2 cmp true methods 0
// expect:   bits 16
// expect:   seq true false
// expect: int32 | name "int32" pkg "" kind int32 size 4 align 4,4 cmp true methods 0
// expect:   bits 32
// expect:   seq true false
// expect: int64 | name "int64" pkg "" kind int64 size 8 align 8,8 cmp true methods 0
// expect:   bits 64
// expect:   seq true false
// expect: uint | name "uint" pkg "" kind uint size 8 align 8,8 cmp true methods 0
// expect:   bits 64
// expect:   seq true false
// expect: uint8 | name "uint8" pkg "" kind uint8 size 1 align 1,1 cmp true methods 0
// expect:   bits 8
// expect:   seq true false
// expect: uint16 | name "uint16" pkg "" kind uint16 size 2 align 2,2 cmp true methods 0
// expect:   bits 16
// expect:   seq true false
// expect: uint32 | name "uint32" pkg "" kind uint32 size 4 align 4,4 cmp true methods 0
// expect:   bits 32
// expect:   seq true false
// expect: uint64 | name "uint64" pkg "" kind uint64 size 8 align 8,8 cmp true methods 0
// expect:   bits 64
// expect:   seq true false
// expect: uintptr | name "uintptr" pkg "" kind uintptr size 8 align 8,8 cmp true methods 0
// expect:   bits 64
// expect:   seq true false
// expect: float32 | name "float32" pkg "" kind float32 size 4 align 4,4 cmp true methods 0
// expect:   bits 32
// expect:   seq false false
// expect: float64 | name "float64" pkg "" kind float64 size 8 align 8,8 cmp true methods 0
// expect:   bits 64
// expect:   seq false false
// expect: complex64 | name "complex64" pkg "" kind complex64 size 8 align 4,4 cmp true methods 0
// expect:   bits 64
// expect:   seq false false
// expect: complex128 | name "complex128" pkg "" kind complex128 size 16 align 8,8 cmp true methods 0
// expect:   bits 128
// expect:   seq false false
// expect: string | name "string" pkg "" kind string size 16 align 8,8 cmp true methods 0
// expect:   seq true true
// expect: [3]int | name "" pkg "" kind array size 24 align 8,8 cmp true methods 0
// expect:   len 3 elem int
// expect:   seq true true
// expect: [0]func() | name "" pkg "" kind array size 0 align 8,8 cmp false methods 0
// expect:   len 0 elem func()
// expect:   seq true true
// expect: []string | name "" pkg "" kind slice size 24 align 8,8 cmp false methods 0
// expect:   elem string
// expect:   seq true true
// expect: map[string]int | name "" pkg "" kind map size 8 align 8,8 cmp false methods 0
// expect:   key string elem int
// expect:   seq true true
// expect: chan int | name "" pkg "" kind chan size 8 align 8,8 cmp true methods 0
// expect:   dir chan elem int
// expect:   seq true false
// expect: <-chan string | name "" pkg "" kind chan size 8 align 8,8 cmp true methods 0
// expect:   dir <-chan elem string
// expect:   seq true false
// expect: chan<- []int | name "" pkg "" kind chan size 8 align 8,8 cmp true methods 0
// expect:   dir chan<- elem []int
// expect:   seq true false
// expect: func() | name "" pkg "" kind func size 8 align 8,8 cmp false methods 0
// expect:   variadic false
// expect:   seq false false
// expect: func(int, ...string) (bool, error) | name "" pkg "" kind func size 8 align 8,8 cmp false methods 0
// expect:   in int  in []string  out bool  out error  variadic true
// expect:   seq false false
// expect: *struct {} | name "" pkg "" kind ptr size 8 align 8,8 cmp true methods 0
// expect:   elem struct {}
// expect:   seq false false
// expect: struct { A int "a:\"b\""; b string } | name "" pkg "" kind struct size 24 align 8,8 cmp true methods 0
// expect:   A int tag "a:\"b\"" off 0 idx [0] anon false pkg "" exp true
// expect:   b string tag "" off 8 idx [1] anon false pkg "main" exp false
// expect:   seq false false
// expect: unsafe.Pointer | name "Pointer" pkg "unsafe" kind unsafe.Pointer size 8 align 8,8 cmp true methods 0
// expect:   seq false false
// expect: main.MyInt | name "MyInt" pkg "main" kind int size 8 align 8,8 cmp true methods 1
// expect:   bits 64
// expect:   method M func(main.MyInt, int) string 0 "" true
// expect:   seq true false
// expect: main.MyStr | name "MyStr" pkg "main" kind string size 16 align 8,8 cmp true methods 0
// expect:   seq true true
// expect: main.MyBytes | name "MyBytes" pkg "main" kind slice size 24 align 8,8 cmp false methods 0
// expect:   elem uint8
// expect:   seq true true
// expect: main.MyFunc | name "MyFunc" pkg "main" kind func size 8 align 8,8 cmp false methods 1
// expect:   in int  out error  variadic false
// expect:   method Call func(main.MyFunc) 0 "" true
// expect:   seq false false
// expect: main.MyMap | name "MyMap" pkg "main" kind map size 8 align 8,8 cmp false methods 0
// expect:   key string elem main.MyInt
// expect:   seq true true
// expect: main.MyChan | name "MyChan" pkg "main" kind chan size 8 align 8,8 cmp true methods 0
// expect:   dir chan elem int
// expect:   seq true false
// expect: main.MyPtr | name "MyPtr" pkg "main" kind ptr size 8 align 8,8 cmp true methods 0
// expect:   elem main.Point
// expect:   seq false false
// expect: main.Rec | name "Rec" pkg "main" kind struct size 8 align 8,8 cmp true methods 0
// expect:   Next *main.Rec tag "" off 0 idx [0] anon false pkg "" exp true
// expect:   seq false false
// expect: *main.Rec | name "" pkg "" kind ptr size 8 align 8,8 cmp true methods 0
// expect:   elem main.Rec
// expect:   seq false false
// expect: main.Point | name "Point" pkg "main" kind struct size 64 align 8,8 cmp false methods 2
// expect:   X int tag "json:\"x,omitempty\" xml:\"a\"" off 0 idx [0] anon false pkg "" exp true
// expect:   Y int tag "json:\"x,omitempty\" xml:\"a\"" off 8 idx [1] anon false pkg "" exp true
// expect:   name string tag "plain" off 16 idx [2] anon false pkg "main" exp false
// expect:   _ int32 tag "" off 32 idx [3] anon false pkg "main" exp false
// expect:   Emb main.Emb tag "" off 36 idx [4] anon true pkg "" exp true
// expect:   Ptr *main.Ptr tag "" off 48 idx [5] anon true pkg "" exp true
// expect:   F func(int, int, ...string) (int, error) tag "" off 56 idx [6] anon false pkg "" exp true
// expect:   method Promoted func(main.Point, string, ...int) 0 "" true
// expect:   method String func(main.Point) string 1 "" true
// expect:   seq false false
// expect: *main.Point | name "" pkg "" kind ptr size 8 align 8,8 cmp true methods 4
// expect:   elem main.Point
// expect:   method Move func(*main.Point, int, int) 0 "" true
// expect:   method Promoted func(*main.Point, string, ...int) 1 "" true
// expect:   method PtrPromoted func(*main.Point) (int, error) 2 "" true
// expect:   method String func(*main.Point) string 3 "" true
// expect:   seq false false
// expect: main.Gen[int] | name "Gen[int]" pkg "main" kind struct size 16 align 8,8 cmp true methods 1
// expect:   V int tag "" off 0 idx [0] anon false pkg "" exp true
// expect:   n int tag "" off 8 idx [1] anon false pkg "main" exp false
// expect:   method Get func(main.Gen[int]) int 0 "" true
// expect:   seq false false
// expect: *main.Gen[string] | name "" pkg "" kind ptr size 8 align 8,8 cmp true methods 2
// expect:   elem main.Gen[string]
// expect:   method Get func(*main.Gen[string]) string 0 "" true
// expect:   method Set func(*main.Gen[string], string) 1 "" true
// expect:   seq false false
// expect: main.Gen[main.Point] | name "Gen[main.Point]" pkg "main" kind struct size 72 align 8,8 cmp false methods 1
// expect:   V main.Point tag "" off 0 idx [0] anon false pkg "" exp true
// expect:   n int tag "" off 64 idx [1] anon false pkg "main" exp false
// expect:   method Get func(main.Gen[main.Point]) main.Point 0 "" true
// expect:   seq false false
// expect: main.Pair[string,[]main.Gen[int]] | name "Pair[string,[]main.Gen[int]]" pkg "main" kind struct size 40 align 8,8 cmp false methods 0
// expect:   Key string tag "" off 0 idx [0] anon false pkg "" exp true
// expect:   Val []main.Gen[int] tag "" off 16 idx [1] anon false pkg "" exp true
// expect:   seq false false
// expect: *errors.errorString | name "" pkg "" kind ptr size 8 align 8,8 cmp true methods 1
// expect:   elem errors.errorString
// expect:   method Error func(*errors.errorString) string 0 "" true
// expect:   seq false false
// expect: []interface {} | name "" pkg "" kind slice size 24 align 8,8 cmp false methods 0
// expect:   elem interface {}
// expect:   seq true true
// expect: [2][3]map[main.MyInt]*main.Point | name "" pkg "" kind array size 48 align 8,8 cmp false methods 0
// expect:   len 2 elem [3]map[main.MyInt]*main.Point
// expect:   seq true true
// expect: map[main.Emb][]chan<- func() | name "" pkg "" kind map size 8 align 8,8 cmp false methods 0
// expect:   key main.Emb elem []chan<- func()
// expect:   seq true true
// expect: chan (<-chan int) | name "" pkg "" kind chan size 8 align 8,8 cmp true methods 0
// expect:   dir chan elem <-chan int
// expect:   seq true false
// expect: func(func(int) bool) | name "" pkg "" kind func size 8 align 8,8 cmp false methods 0
// expect:   in func(int) bool  variadic false
// expect:   seq true false
// expect: func(func(string, int) bool) | name "" pkg "" kind func size 8 align 8,8 cmp false methods 0
// expect:   in func(string, int) bool  variadic false
// expect:   seq false true
// expect: *[4]int | name "" pkg "" kind ptr size 8 align 8,8 cmp true methods 0
// expect:   elem [4]int
// expect:   seq true true
// expect: struct {} | name "" pkg "" kind struct size 0 align 1,1 cmp true methods 0
// expect:   seq false false
// expect: struct { int8; x int64; y int8 } | name "" pkg "" kind struct size 24 align 8,8 cmp true methods 0
// expect:   int8 int8 tag "" off 0 idx [0] anon true pkg "main" exp false
// expect:   x int64 tag "" off 8 idx [1] anon false pkg "main" exp false
// expect:   y int8 tag "" off 16 idx [2] anon false pkg "main" exp false
// expect:   seq false false
// expect: struct { a bool; s []int; i interface {}; t string } | name "" pkg "" kind struct size 64 align 8,8 cmp false methods 0
// expect:   a bool tag "" off 0 idx [0] anon false pkg "main" exp false
// expect:   s []int tag "" off 8 idx [1] anon false pkg "main" exp false
// expect:   i interface {} tag "" off 32 idx [2] anon false pkg "main" exp false
// expect:   t string tag "" off 48 idx [3] anon false pkg "main" exp false
// expect:   seq false false
// expect: error | name "error" pkg "" kind interface size 16 align 8,8 cmp true methods 1
// expect:   method Error func() string 0 "" false
// expect:   seq false false
// expect: main.MyIface | name "MyIface" pkg "main" kind interface size 16 align 8,8 cmp true methods 1
// expect:   method M func(int) string 0 "" false
// expect:   seq false false
// expect: io.ReadWriteCloser | name "ReadWriteCloser" pkg "io" kind interface size 16 align 8,8 cmp true methods 3
// expect:   method Close func() error 0 "" false
// expect:   method Read func([]uint8) (int, error) 1 "" false
// expect:   method Write func([]uint8) (int, error) 2 "" false
// expect:   seq false false
// expect: interface { A(); main.b(int) } | name "" pkg "" kind interface size 16 align 8,8 cmp true methods 2
// expect:   method A func() 0 "" false
// expect:   method b func(int) 1 "main" false
// expect:   seq false false
// expect: <nil> true
// expect: time.Duration time *strings.Builder
// expect: int:322222000700000000000000000000
// expect: main.MyInt:232222000707000000000000000000
// expect: int64:223222000700000000000000000000
// expect: float64:222300000700000000000000000000
// expect: string:000032222700000000000000000000
// expect: main.MyStr:000023222700000000000000000000
// expect: []uint8:000022330700000000000002200000
// expect: main.MyBytes:000022330700000000000002200000
// expect: []int32:000022003700000000000000000000
// expect: interface {}:000000000700000000000000000000
// expect: error:000000000770000000000000000000
// expect: main.MyIface:000000000707000000000000000000
// expect: fmt.Stringer:000000000700700000000000000000
// expect: main.Point:000000000700730000000000000000
// expect: *main.Point:000000000700703300000000000000
// expect: main.MyPtr:000000000700003300000000000000
// expect: func(int) error:000000000700000033000000000000
// expect: main.MyFunc:000000000700000033000000000000
// expect: chan int:000000000700000000333000000000
// expect: <-chan int:000000000700000000030000000000
// expect: main.MyChan:000000000700000000333000000000
// expect: complex64:000000000700000000000320000000
// expect: complex128:000000000700000000000230000000
// expect: [4]uint8:000000000700000000000003000000
// expect: *[4]uint8:000000000700000000000000300000
// expect: struct { A int }:000000000700000000000000032000
// expect: struct { A int "x:\"y\"" }:000000000700000000000000023000
// expect: bool:000000000700000000000000000300
// expect: unsafe.Pointer:000000000700000000000000000030
// expect: []main.MyInt:000000000700000000000000000003
// expect: A true A int [0]
// expect: B true B int [1]
// expect: C false  <nil> []
// expect: D true D int [3 2]
// expect: Deep true Deep int [2 3 0]
// expect: Dup true Dup string [4]
// expect: Dup2 false  <nil> []
// expect: L2 true L2 main.L2 [2]
// expect: L4 true L4 main.L4 [2 3]
// expect: nope false  <nil> []
// expect: _ false  <nil> []
// expect: Deep [2 3 0] true
// expect: false Deep A
// expect: visible A [0] int
// expect: visible B [1] int
// expect: visible L2 [2] main.L2
// expect: visible L4 [2 3] main.L4
// expect: visible Deep [2 3 0] int
// expect: visible L3 [3] *main.L3
// expect: visible D [3 2] int
// expect: visible L1 [3 3] *main.L1
// expect: visible Dup [4] string
// expect: "a:\"1\" b:\"2 3\"" "1" true "2 3"
// expect: "a:\"\\\"q\\\"\"" "\"q\"" true ""
// expect: "bad" "" false ""
// expect: "a:\"1\"b:\"2\"" "1" true "2"
// expect: "a:\"\"" "" true ""
// expect: " x:\"y\" " "" false ""
// expect: "a: \"1\"" "" false ""
// expect: "k:\"v" "" false ""
// expect: "a:`x`" "" false ""
// expect: Elem: reflect: Elem of invalid type int (string)
// expect: Key: reflect: Key of non-map type int (string)
// expect: Len: reflect: Len of non-array type int (string)
// expect: Field: reflect: Field of non-struct type int (string)
// expect: NumField: reflect: NumField of non-struct type int (string)
// expect: FieldByName: reflect: FieldByName of non-struct type int (string)
// expect: FieldByIndex: reflect: FieldByIndex of non-struct type int (string)
// expect: FieldByNameFunc: reflect: FieldByNameFunc of non-struct type int (string)
// expect: Field range: reflect: Field index out of bounds (string)
// expect: In: reflect: In of non-func type int (string)
// expect: NumIn: reflect: NumIn of non-func type int (string)
// expect: Out: reflect: Out of non-func type int (string)
// expect: NumOut: reflect: NumOut of non-func type int (string)
// expect: IsVariadic: reflect: IsVariadic of non-func type int (string)
// expect: ChanDir: reflect: ChanDir of non-chan type int (string)
// expect: Bits: reflect: Bits of non-arithmetic Type struct { A int } (string)
// expect: Method: reflect: Method index out of range (string)
// expect: Implements nil: reflect: nil type passed to Type.Implements (string)
// expect: Implements int: reflect: non-interface type passed to Type.Implements (string)
// expect: AssignableTo nil: reflect: nil type passed to Type.AssignableTo (string)
// expect: ConvertibleTo nil: reflect: nil type passed to Type.ConvertibleTo (string)
// expect: OverflowInt: reflect: OverflowInt of non-int type struct { A int } (string)
// expect: OverflowUint: reflect: OverflowUint of non-uint type int (string)
// expect: OverflowFloat: reflect: OverflowFloat of non-float type int (string)
// expect: OverflowComplex: reflect: OverflowComplex of non-complex type int (string)
// expect: VisibleFields: reflect.VisibleFields of non-struct type (string)
// expect: true false true true
// expect: kind100 ChanDir7 ptr chan <-chan chan<-

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// The specification's examples: types, their identity, method sets, interfaces, type sets.

import (
	"fmt"
	"io"
)

// Arrays, slices, structs
type (
	P1   *float64
	A32  [32]byte
	T1   [2]struct{ x, y int32 }
	AP   [1000]*float64
	A3   [3][5]int
	A22  [2][2][2]float64
	Inv0 struct{}
	Flds struct {
		x, y int
		u    float32
		_    float32
		A    *[]int
		F    func()
	}
	T2 int
	T3 struct{ z int }
	T4 float64
	Em struct {
		T2
		*T3
		io.Reader
		*io.PipeWriter
		x, y int
	}
	Tags struct {
		microsec  uint64 `protobuf:"1"`
		serverIP6 uint64 `protobuf:"2"`
		x, y      float64 ""
		name      string "any string is permitted as a tag"
	}
)

// Recursive ones, through what is no array or struct
type (
	R1 struct{ f []R1 }
	R2 [3]*R2
	R3 struct{ f func(R3) R3 }
	R4 []R4
	R5 map[string]R5
	R6 chan R6
	R7 interface{ m(R7) R7 }
)

type Funcs struct {
	a func()
	b func(x int) int
	c func(a, _ int, z float32) bool
	d func(a, b int, z float32) bool
	e func(prefix string, values ...int)
	f func(a, b int, z float64, opt ...interface{}) (success bool)
	g func(int, int, float64) (float64, *[]int)
	h func(n int) func(p *T1)
}

// Interfaces
type File interface {
	Read([]byte) (int, error)
	Write([]byte) (int, error)
	Close() error
}
type S1 struct{ n int }
type S2 struct{ n int }

func (p S1) Read(b []byte) (int, error)  { return p.n, nil }
func (p S1) Write(b []byte) (int, error) { return len(b), nil }
func (p S1) Close() error                { return nil }
func (p *S2) Read(b []byte) (int, error) { p.n++; return p.n, nil }
func (p *S2) Write([]byte) (int, error)  { return 0, io.EOF }
func (p *S2) Close() error               { return io.ErrClosedPipe }

type Locker interface {
	Lock()
	Unlock()
}
type Reader interface {
	Read(p []byte) (n int, err error)
	Close() error
}
type Writer interface {
	Write(p []byte) (n int, err error)
	Close() error
}
type ReadWriter interface {
	Reader
	Writer
}

// General interfaces
type (
	OnlyInt  interface{ int }
	AnyInt   interface{ ~int }
	IntStr   interface {
		~int
		String() string
	}
	None interface {
		int
		string
	}
	Float interface{ ~float32 | ~float64 }
)
type Temp float64
type Count int

func (c Count) String() string { return fmt.Sprintf("<%d>", int(c)) }

func half[F Float](x F) F           { return x / 2 }
func next[I AnyInt](x I) I          { return x + 1 }
func text[I IntStr](x I) string     { return x.String() + fmt.Sprint(int(x)+1) }
func exact[I OnlyInt](x I) I        { return -x }

// Identity
type (
	A0 = []string
	A1 = A0
	A2 = struct{ a, b int }
	AI = int
	A4 = func(AI, float64) *A0
	A5 = func(x int, _ float64) *[]string
	B0 A0
	B1 []string
	B2 struct{ a, b int }
	B3 struct{ a, c int }
	B4 func(int, float64) *B0
	B5 func(x int, y float64) *A1
	C0 = B0
	D0[Q1, Q2 any] struct {
		x Q1
		y Q2
	}
	E0 = D0[int, string]
)

// Underlying types
type (
	U1 = string
	U2 = U1
	U3 string
	U4 U3
	U5 []U3
	U6 U5
)

func underlying[Q any](x Q) Q { return x }

func main() {
	var e Em
	e.T3 = &T3{7}
	fmt.Println(e.z, e.T2, e.x)
	fmt.Printf("%+v %T %T\n", Tags{1, 2, 3, 4, "n"}, AP{}[0], A3{})
	for _, f := range []File{S1{3}, &S1{4}, &S2{5}} {
		n, err := f.Read(nil)
		m, err2 := f.Write([]byte("abc"))
		fmt.Println(n, err, m, err2, f.Close())
	}
	var rw ReadWriter = S1{1}
	var w Writer = rw
	_, ok := w.(Reader)
	_, ok2 := w.(Locker)
	fmt.Println(ok, ok2)
	fmt.Println(half(Temp(3)), half[float32](5), next(Count(3)), text(Count(4)), exact(9))

	// identical: assignable without a conversion, the same type in an interface
	var a0 A0 = A1{"x"}
	var plain []string = a0
	var a2 struct{ a, b int } = A2{1, 2}
	var f A4 = A5(func(int, float64) *[]string { return &plain })
	var b0 B0 = plain
	var b1 B1 = a0
	var d E0 = D0[int, string]{1, "y"}
	var c C0 = b0
	var any0 any = a0
	_, same := any0.([]string)
	_, other := any0.(B0)
	fmt.Println(a0, plain, a2, *f(1, 2), b0, b1, d, c, same, other)
	fmt.Printf("%T %T %T %T\n", a0, b0, c, d)
	var b4 B4 = func(int, float64) *B0 { return &b0 }
	var b5 B5 = func(int, float64) *A1 { return &a0 }
	fmt.Println(*b4(1, 1), *b5(1, 1), B3{1, 2}, B2{3, 4})

	var u2 U2 = "s"
	var u3 U3 = U3(u2)
	u6 := U6{u3, "t"}
	var u5 U5 = U5(u6)
	fmt.Println(u2, U4(u3), u5, underlying[string](string(u3)))
	fmt.Println(R4{nil, R4{}}, R5{"k": nil}, len(R2{}), R1{[]R1{{}}})

	// sizes of arrays, make of slices and maps
	s := make([]int, 50, 100)
	t := new([100]int)[0:50]
	fmt.Println(len(s), cap(s), len(t), cap(t))
	m := make(map[string]int, 100)
	m2 := map[*T1]struct{ x, y float64 }{}
	fmt.Println(len(m), len(m2), len(map[string]interface{}{}))

	// channels: the leftmost chan takes the arrow
	var c1 chan<- chan int
	var c2 chan<- <-chan int
	var c3 <-chan <-chan int
	var c4 chan (<-chan int)
	fmt.Printf("%T %T %T %T\n", c1, c2, c3, c4)
	ch := make(chan int, 100)
	fmt.Println(cap(ch), len(ch))
	_ = Funcs{}
	_ = Flds{x: 1}
	_, _, _ = A32{}, A22{}, Inv0{}
	var _ P1 = nil
}

// expect: 7 0 0
// expect: {microsec:1 serverIP6:2 x:3 y:4 name:n} *float64 main.A3
// expect: 3 <nil> 3 <nil> <nil>
// expect: 4 <nil> 3 <nil> <nil>
// expect: 6 <nil> 0 EOF io: read/write on closed pipe
// expect: true false
// expect: 1.5 2.5 <4> <4>5 -9
// expect: [x] [x] {1 2} [x] [x] [x] {1 y} [x] true false
// expect: []string main.B0 main.B0 main.D0[int,string]
// expect: [x] [x] {1 2} {3 4}
// expect: s s [s t] s
// expect: [[] []] map[k:map[]] 3 {[{[]}]}
// expect: 50 100 50 100
// expect: 0 0 0
// expect: chan<- chan int chan<- <-chan int <-chan <-chan int chan (<-chan int)
// expect: 100 0

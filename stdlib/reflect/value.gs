// SPDX-License-Identifier: GPL-3.0-or-later

package reflect

import "unsafe"

// The bits of Value.flag above the kind.
const (
	flagStickyRO = 1 << 5 // reached through an unexported field that is not embedded
	flagEmbedRO  = 1 << 6 // reached through an unexported embedded field
	flagRO       = flagStickyRO | flagEmbedRO
)

// A Value holds a value of any type. Its zero holds nothing: only IsValid, Kind and String work on it.
// Methods that do not suit the value's kind panic with a *ValueError.
type Value struct {
	typ  *rtype         // of a method value: of its receiver
	ptr  unsafe.Pointer // the value in place if an interface would hold it so, else where it lies
	flag uintptr        // its kind, and how it was reached: see reflect.h
}

// Addr returns a pointer to v, which must be addressable.
func (v Value) Addr() Value

// Bool returns a bool.
func (v Value) Bool() bool

// Bytes returns a slice of bytes, or the elements of an addressable array of bytes.
func (v Value) Bytes() []byte

// CanAddr reports whether v is addressable: an element of a slice, a part of something addressable, or
// what a pointer points to.
func (v Value) CanAddr() bool

// CanSet reports whether v can be changed: it is addressable and was reached through no unexported field.
func (v Value) CanSet() bool

// CanInterface reports whether Interface works.
func (v Value) CanInterface() bool

// CanInt reports whether Int works.
func (v Value) CanInt() bool { return v.Kind()-Int <= Int64-Int }

// CanUint reports whether Uint works.
func (v Value) CanUint() bool { return v.Kind()-Uint <= Uintptr-Uint }

// CanFloat reports whether Float works.
func (v Value) CanFloat() bool { return v.Kind()-Float32 <= Float64-Float32 }

// CanComplex reports whether Complex works.
func (v Value) CanComplex() bool { return v.Kind()-Complex64 <= Complex128-Complex64 }

// Cap returns the capacity of a slice or channel, the length of an array or of one pointed to.
func (v Value) Cap() int

// Clear empties a map, or sets the elements of a slice to zero.
func (v Value) Clear()

// Close closes a channel.
func (v Value) Close()

func (v Value) complexParts() (re, im float64)
func (v Value) setComplexParts(re, im float64)

// Complex returns a complex number.
func (v Value) Complex() complex128 { return complex(v.complexParts()) }

// Call calls the function v with these arguments and returns its results. The rest of a variadic call is
// gathered.
func (v Value) Call(in []Value) []Value

// CallSlice calls the variadic function v with its last argument as slice.
func (v Value) CallSlice(in []Value) []Value

// Comparable reports whether v may be compared without a panic.
func (v Value) Comparable() bool

func (v Value) convert(t *rtype) Value

// Convert returns v converted to t.
func (v Value) Convert(t Type) Value { return v.convert(t.common()) }

// CanConvert reports whether Convert works, without a panic for the length of a slice.
func (v Value) CanConvert(t Type) bool {
	if !v.Type().ConvertibleTo(t) {
		return false
	}
	switch {
	case v.Kind() == Slice && t.Kind() == Array:
		return t.Len() <= v.Len()
	case v.Kind() == Slice && t.Kind() == Pointer && t.Elem().Kind() == Array:
		return t.Elem().Len() <= v.Len()
	}
	return true
}

// Elem returns what an interface holds or a pointer points to; the zero Value if that is nothing.
func (v Value) Elem() Value

func (v Value) equal(u Value) bool

// Equal reports whether v equals u: both hold nothing, or values of one type that are ==.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.Type() != u.Type() {
		return false
	}
	return v.equal(u)
}

// Field returns a field of a struct.
func (v Value) Field(i int) Value

// FieldByIndex returns a field of a field, by their indexes from the outside in.
func (v Value) FieldByIndex(index []int) Value {
	x, at := v.follow(index)
	if at != "" {
		panic("reflect: indirection through nil pointer to embedded struct")
	}
	return x
}

// FieldByIndexErr is FieldByIndex with an error for a nil pointer on the way.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	x, at := v.follow(index)
	if at != "" {
		return Value{}, fieldError("reflect: indirection through nil pointer to embedded struct field " + at)
	}
	return x, nil
}

type fieldError string

func (e fieldError) Error() string { return string(e) }

// follow also returns the name of an embedded struct behind a nil pointer.
func (v Value) follow(index []int) (Value, string) {
	if len(index) != 1 && v.Kind() != Struct {
		panic(&ValueError{"reflect.Value.FieldByIndex", v.Kind()})
	}
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.Type().Elem().Kind() == Struct {
			if v.IsNil() {
				return v, v.Type().Elem().Name()
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, ""
}

// FieldByName returns the field that x.name would find, or the zero Value.
func (v Value) FieldByName(name string) Value {
	if v.Kind() != Struct {
		panic(&ValueError{"reflect.Value.FieldByName", v.Kind()})
	}
	if f, ok := v.Type().FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// FieldByNameFunc returns the field that Type.FieldByNameFunc finds, or the zero Value.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := v.Type().FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// Float returns a floating-point number.
func (v Value) Float() float64

// Grow makes room for n elements more in a slice that can be set.
func (v Value) Grow(n int)

// Index returns an element of an array, slice or string.
func (v Value) Index(i int) Value

// Int returns a signed integer.
func (v Value) Int() int64

// Interface returns v as an interface value.
func (v Value) Interface() any

// IsNil reports whether a channel, function, interface, map, pointer or slice is nil.
func (v Value) IsNil() bool

// IsValid reports whether v holds a value.
func (v Value) IsValid() bool { return v.flag != 0 }

// IsZero reports whether v holds the zero of its type.
func (v Value) IsZero() bool

// Kind returns the kind of v's type, Invalid if v holds nothing.
func (v Value) Kind() Kind { return Kind(v.flag & 31) }

// Len returns the length of an array, channel, map, slice, string or array pointed to.
func (v Value) Len() int

// MapIndex returns the value of key in a map, or the zero Value.
func (v Value) MapIndex(key Value) Value

// MapKeys returns the keys of a map, in no particular order.
func (v Value) MapKeys() []Value

// SetMapIndex sets the value of key in a map; the zero Value deletes it.
func (v Value) SetMapIndex(key, elem Value)

// Method returns a method as a function; the methods are numbered as in Type.Method.
func (v Value) Method(i int) Value

// NumMethod returns how many methods Method gives.
func (v Value) NumMethod() int {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.NumMethod", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return 0
	}
	return v.typ.NumMethod()
}

const flagMethod = 1 << 9

// MethodByName returns the method with that name as a function, or the zero Value.
func (v Value) MethodByName(name string) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return Value{}
	}
	if i := v.typ.methodIndex(name); i >= 0 {
		return v.Method(i)
	}
	return Value{}
}

// NumField returns how many fields a struct has.
func (v Value) NumField() int {
	if v.Kind() != Struct {
		panic(&ValueError{"reflect.Value.NumField", v.Kind()})
	}
	return v.typ.NumField()
}

// OverflowComplex reports whether x does not fit v's type.
func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		panic(&ValueError{"reflect.Value.OverflowComplex", v.Kind()})
	}
	return v.typ.OverflowComplex(x)
}

// OverflowFloat reports whether x does not fit v's type.
func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		panic(&ValueError{"reflect.Value.OverflowFloat", v.Kind()})
	}
	return v.typ.OverflowFloat(x)
}

// OverflowInt reports whether x does not fit v's type.
func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.OverflowInt", v.Kind()})
	}
	return v.typ.OverflowInt(x)
}

// OverflowUint reports whether x does not fit v's type.
func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.OverflowUint", v.Kind()})
	}
	return v.typ.OverflowUint(x)
}

// Pointer returns the address that a channel, function, map, pointer, slice or string holds, as a number.
func (v Value) Pointer() uintptr

// UnsafePointer is Pointer with an unsafe.Pointer as result.
func (v Value) UnsafePointer() unsafe.Pointer

// UnsafeAddr returns the address of v, which must be addressable, as a number.
func (v Value) UnsafeAddr() uintptr

// InterfaceData returns the two words of an interface, as numbers.
func (v Value) InterfaceData() [2]uintptr {
	if v.Kind() != Interface {
		panic(&ValueError{"reflect.Value.InterfaceData", v.Kind()})
	}
	typ, word := v.words()
	return [2]uintptr{typ, word}
}

func (v Value) words() (typ, word uintptr)

// Recv receives from a channel; ok is false when it is closed.
func (v Value) Recv() (x Value, ok bool)

// TryRecv is Recv without waiting: when nothing is there x is the zero Value.
func (v Value) TryRecv() (x Value, ok bool)

// Send sends x on a channel.
func (v Value) Send(x Value)

// TrySend is Send without waiting; it reports whether x was sent.
func (v Value) TrySend(x Value) bool

// Set changes v, which can be set, to x.
func (v Value) Set(x Value)

// SetBool changes a bool.
func (v Value) SetBool(x bool)

// SetBytes changes a slice of bytes.
func (v Value) SetBytes(x []byte)

// SetCap changes the capacity of a slice, to no less than its length and no more than it was.
func (v Value) SetCap(n int)

// SetComplex changes a complex number.
func (v Value) SetComplex(x complex128) { v.setComplexParts(real(x), imag(x)) }

// SetFloat changes a floating-point number.
func (v Value) SetFloat(x float64)

// SetInt changes a signed integer; bits that do not fit are lost.
func (v Value) SetInt(x int64)

// SetLen changes the length of a slice, up to its capacity.
func (v Value) SetLen(n int)

// SetPointer changes an unsafe.Pointer.
func (v Value) SetPointer(x unsafe.Pointer)

// SetString changes a string.
func (v Value) SetString(x string)

// SetUint changes an unsigned integer; bits that do not fit are lost.
func (v Value) SetUint(x uint64)

// SetZero changes v to the zero of its type.
func (v Value) SetZero()

// Slice returns v[i:j] of a slice, string or addressable array.
func (v Value) Slice(i, j int) Value

// Slice3 returns v[i:j:k] of a slice or addressable array.
func (v Value) Slice3(i, j, k int) Value

// String returns a string, or the type of any other value in angle brackets.
func (v Value) String() string

// Type returns v's type.
func (v Value) Type() Type

// Uint returns an unsigned integer.
func (v Value) Uint() uint64

// iteration is a loop over one map; natives look into all but state.
type iteration struct {
	at    [4]unsafe.Pointer
	s     [4]uint64
	of    Value
	busy  uint
	state int
}

// A MapIter goes through a map: Next, then Key and Value, as often as Next says true.
type MapIter struct {
	i *iteration
}

// The states of an iteration.
const (
	iterFresh = iota
	iterRunning
	iterDone
)

func (i *iteration) next() bool
func (i *iteration) part(value bool) Value

// MapRange returns an iterator over a map.
func (v Value) MapRange() *MapIter {
	if v.Kind() != Map {
		panic(&ValueError{"reflect.Value.MapRange", v.Kind()})
	}
	return &MapIter{&iteration{of: v}}
}

// Next goes to the next entry and reports whether there is one.
func (it *MapIter) Next() bool {
	i := it.i
	if i == nil {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if i.state == iterDone {
		panic("MapIter.Next called on exhausted iterator")
	}
	ok := i.next()
	i.state = iterRunning
	if !ok {
		i.state = iterDone
	}
	return ok
}

func (it *MapIter) current(what string) *iteration {
	i := it.i
	if i == nil || i.state == iterFresh {
		panic(what + " called before Next")
	}
	if i.state == iterDone {
		panic(what + " called on exhausted iterator")
	}
	return i
}

// Key returns the entry's key.
func (it *MapIter) Key() Value {
	return it.current("MapIter.Key").part(false)
}

// Value returns the entry's value.
func (it *MapIter) Value() Value {
	return it.current("MapIter.Value").part(true)
}

// Reset starts over with the map v, or with nothing if v is the zero Value.
func (it *MapIter) Reset(v Value) {
	if v.IsValid() && v.Kind() != Map {
		panic(&ValueError{"reflect.MapIter.Reset", v.Kind()})
	}
	it.i = nil
	if v.IsValid() {
		it.i = &iteration{of: v}
	}
}

func (v Value) setPart(x Value, value bool)

// SetIterKey changes v to the key that iter is at.
func (v Value) SetIterKey(iter *MapIter) {
	v.setPart(iter.current("reflect: Value.SetIterKey").part(false), false)
}

// SetIterValue changes v to the value that iter is at.
func (v Value) SetIterValue(iter *MapIter) {
	v.setPart(iter.current("reflect: Value.SetIterValue").part(true), true)
}

// A SelectDir is what a case of Select does.
type SelectDir int

// What cases do.
const (
	_             SelectDir = iota
	SelectSend              // case Chan <- Send
	SelectRecv              // case <-Chan
	SelectDefault           // default
)

// A SelectCase is a case of Select. With a zero Chan it never happens.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// selectCase is a case as the runtime wants it: the element's place, sends in front.
type selectCase struct {
	ch, elem unsafe.Pointer
}

func choose(cases []selectCase, sends int, block bool) (chosen int, ok bool)
func (v Value) sendCase(x Value) (ch, elem unsafe.Pointer)
func (v Value) recvCase() (ch, elem unsafe.Pointer)
func received(v Value, elem unsafe.Pointer, ok bool) Value

// Select does one of the cases, waiting until one can be done unless there is a default. It returns which,
// and what was received.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	var sends, recvs []selectCase
	var sendAt, recvAt []int
	def := -1
	for i, c := range cases {
		switch c.Dir {
		case SelectDefault:
			if def >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			def = i
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
		case SelectSend:
			if !c.Chan.IsValid() {
				break
			}
			ch, elem := c.Chan.sendCase(c.Send)
			sends, sendAt = append(sends, selectCase{ch, elem}), append(sendAt, i)
		case SelectRecv:
			if c.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if !c.Chan.IsValid() {
				break
			}
			ch, elem := c.Chan.recvCase()
			recvs, recvAt = append(recvs, selectCase{ch, elem}), append(recvAt, i)
		default:
			panic("reflect.Select: invalid Dir")
		}
	}
	n := len(sends)
	all := append(sends, recvs...)
	chosen, ok := choose(all, n, def < 0)
	switch {
	case chosen < 0:
		return def, Value{}, false
	case chosen < n:
		return sendAt[chosen], Value{}, false
	}
	at := recvAt[chosen-n]
	return at, received(cases[at].Chan, all[chosen].elem, ok), ok
}

// A SliceHeader is how Go lays a slice out.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}

// A StringHeader is how Go lays a string out.
type StringHeader struct {
	Data uintptr
	Len  int
}

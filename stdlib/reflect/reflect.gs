// SPDX-License-Identifier: GPL-3.0-or-later

// Package reflect looks at values and types while the program runs, and makes new ones.
//
// TypeOf gives the Type of what an interface value holds, ValueOf a Value that reads it and, when it was reached
// through a pointer, changes it. Two Types are the same type exactly when they compare equal with ==.
// Of what Go has, StructOf refuses embedded fields that would promote methods.
package reflect

import (
	"strconv"
	"unsafe"
)

// A Kind says which of the language's kinds of types a type is.
type Kind uint

// The kinds. Invalid is that of a Value that holds nothing.
const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is the old name of Pointer.
const Ptr = Pointer

var kindNames = [...]string{
	"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64",
	"uintptr", "float32", "float64", "complex64", "complex128", "array", "chan", "func", "interface", "map", "ptr",
	"slice", "string", "struct", "unsafe.Pointer",
}

// String returns the name of k.
func (k Kind) String() string {
	if k < Kind(len(kindNames)) {
		return kindNames[k]
	}
	return "kind" + strconv.Itoa(int(k))
}

// ChanDir is the direction of a channel type.
type ChanDir int

// The directions of channel types.
const (
	RecvDir ChanDir = 1 << iota // <-chan
	SendDir                     // chan<-
	BothDir = RecvDir | SendDir // chan
)

// String returns d as it stands in a type.
func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

// A ValueError is what a method of Value panics with when the value's kind does not have it.
type ValueError struct {
	Method string
	Kind   Kind
}

// Error describes the call.
func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// rtype is the implementation's own description of a type, which only natives look into.
type rtype struct {
	_ uintptr
}

// A pair is two values of one type that DeepEqual has still to compare.
type pair struct {
	typ  *rtype
	a, b unsafe.Pointer
}

// setup tells the natives the types that they make values of.
func setup(t Type, e error, v *Value, pairs []pair, words []unsafe.Pointer)

func init() { setup((*rtype)(nil), (*ValueError)(nil), nil, nil, nil) }

// TypeOf returns the type of what i holds, nil for a nil interface.
func TypeOf(i any) Type

// TypeFor returns the type T.
func TypeFor[T any]() Type {
	var v T
	if t := TypeOf(v); t != nil {
		return t
	}
	return TypeOf((*T)(nil)).Elem()
}

// ValueOf returns a Value with what i holds, the zero Value for a nil interface.
func ValueOf(i any) Value

// Indirect returns what v points to, or v itself if it is no pointer.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

func newOf(t *rtype) Value
func zeroOf(t *rtype) Value
func newAt(t *rtype, p unsafe.Pointer) Value
func sliceAt(t *rtype, p unsafe.Pointer, n int) Value

// Zero returns the zero of typ.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	return zeroOf(typ.common())
}

// New returns a pointer to a new zero of typ.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	return newOf(typ.common())
}

// NewAt returns p as a pointer to a value of typ. The memory must have been made as a value of that type,
// or of one with pointers in the same places: anything else panics.
func NewAt(typ Type, p unsafe.Pointer) Value { return newAt(typ.common(), p) }

// SliceAt returns the n values of typ from p on as a slice, under the conditions of NewAt.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value { return sliceAt(typ.common(), p, n) }

func makeSlice(t *rtype, len, cap int) Value
func makeMap(t *rtype, n int) Value
func makeChan(t *rtype, buffer int) Value
func makeFunc(t *rtype, fn func(args []Value) (results []Value)) Value

// MakeSlice makes a slice of type typ.
func MakeSlice(typ Type, len, cap int) Value {
	switch {
	case typ.Kind() != Slice:
		panic("reflect.MakeSlice of non-slice type")
	case len < 0:
		panic("reflect.MakeSlice: negative len")
	case cap < 0:
		panic("reflect.MakeSlice: negative cap")
	case len > cap:
		panic("reflect.MakeSlice: len > cap")
	}
	return makeSlice(typ.common(), len, cap)
}

// MakeMap makes a map of type typ.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize makes a map of type typ with room for about n entries.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	return makeMap(typ.common(), n)
}

// MakeChan makes a channel of type typ with a buffer of that many elements.
func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if typ.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	return makeChan(typ.common(), buffer)
}

// MakeFunc makes a function of type typ that calls fn with its arguments and returns what that returns.
// The rest of a variadic call comes as one slice.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	return makeFunc(typ.common(), fn)
}

// Append appends the values x to the slice s and returns the longer slice.
func Append(s Value, x ...Value) Value {
	n := s.exportedLen()
	s = extend(s, len(x))
	for i, e := range x {
		s.Index(n + i).Set(e)
	}
	return s
}

// AppendSlice appends the elements of the slice t to the slice s and returns the longer slice.
func AppendSlice(s, t Value) Value {
	n := s.exportedLen()
	t.exportedLen()
	if st, tt := s.Type().Elem(), t.Type().Elem(); st != tt {
		panic("reflect.AppendSlice: " + st.String() + " != " + tt.String())
	}
	s = extend(s, t.Len())
	Copy(s.Slice(n, s.Len()), t)
	return s
}

// exportedLen returns the length of a slice that was reached through no unexported field.
func (v Value) exportedLen() int {
	if v.Kind() != Slice {
		panic(&ValueError{"unknown method", v.Kind()})
	}
	if v.flag&flagRO != 0 {
		panic("reflect: unknown method using value obtained using unexported field")
	}
	return v.Len()
}

// extend returns s, a slice, with n elements more.
func extend(s Value, n int) Value

// Copy copies elements from src, a slice, array or (to bytes) string, to dst, a slice or addressable array,
// until one of them ends. It returns their number.
func Copy(dst, src Value) int

// DeepEqual reports whether x and y are alike to the last part: of one type, with pointers, slices, maps and
// interfaces followed. Functions are alike only when both are nil.
func DeepEqual(x, y any) bool

func swap(v Value, i, j int)

// Swapper returns a function that exchanges two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	return func(i, j int) { swap(v, i, j) }
}

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// PointerTo returns the type *t.
func PointerTo(t Type) Type { return t.common().pointerTo() }

// SliceOf returns the type []t.
func SliceOf(t Type) Type { return t.common().sliceOf() }

// ArrayOf returns the type [length]elem.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	return elem.common().arrayOf(length)
}

// ChanOf returns the type of channels of t with direction dir.
func ChanOf(dir ChanDir, t Type) Type {
	if dir < RecvDir || dir > BothDir {
		panic("reflect.ChanOf: invalid dir")
	}
	if t.Size() >= 1<<16 {
		panic("reflect.ChanOf: element size too large")
	}
	return t.common().chanOf(int(dir))
}

// MapOf returns the type map[key]elem.
func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return key.common().mapTo(elem.common())
}

func funcOf(in, out []*rtype, variadic bool) Type

// FuncOf returns the function type with these parameters and results. With variadic the last parameter,
// a slice, is written with dots.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	if len(in)+len(out) > 128 {
		panic("reflect.FuncOf: too many arguments")
	}
	return funcOf(commons(in), commons(out), variadic)
}

func commons(list []Type) []*rtype {
	c := make([]*rtype, len(list))
	for i, t := range list {
		c[i] = t.common()
	}
	return c
}

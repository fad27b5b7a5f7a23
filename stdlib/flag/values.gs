// SPDX-License-Identifier: GPL-3.0-or-later

package flag

import (
	"errors"
	"fmt"
	"strconv"
	"time"
)

var errParse = errors.New("parse error")
var errRange = errors.New("value out of range")

// A basicType is a type of flags that Go's own functions define.
type basicType[T any] struct {
	name  string
	parse func(s string) (T, error)
	text  func(v T) string
}

// A basic is a flag's Value of such a type.
type basic[T any] struct {
	p *T
	t *basicType[T]
}

func (b *basic[T]) Set(s string) error {
	v, err := b.t.parse(s)
	*b.p = v
	if err == nil {
		return nil
	}
	if errors.Is(err, strconv.ErrRange) {
		return errRange
	}
	return errParse
}

func (b *basic[T]) Get() any         { return *b.p }
func (b *basic[T]) String() string   { return b.t.text(*b.p) }
func (b *basic[T]) typeName() string { return b.t.name }
func (b *basic[T]) IsBoolFlag() bool { return b.t.name == "" }
func (b *basic[T]) zeroText() string {
	var zero T
	return b.t.text(zero)
}

var (
	boolType  = &basicType[bool]{"", strconv.ParseBool, strconv.FormatBool}
	int64Type = &basicType[int64]{"int",
		func(s string) (int64, error) { return strconv.ParseInt(s, 0, 64) },
		func(v int64) string { return strconv.FormatInt(v, 10) }}
	intType = &basicType[int]{"int",
		func(s string) (int, error) {
			v, err := strconv.ParseInt(s, 0, strconv.IntSize)
			return int(v), err
		},
		strconv.Itoa}
	uint64Type = &basicType[uint64]{"uint",
		func(s string) (uint64, error) { return strconv.ParseUint(s, 0, 64) },
		func(v uint64) string { return strconv.FormatUint(v, 10) }}
	uintType = &basicType[uint]{"uint",
		func(s string) (uint, error) {
			v, err := strconv.ParseUint(s, 0, strconv.IntSize)
			return uint(v), err
		},
		func(v uint) string { return strconv.FormatUint(uint64(v), 10) }}
	stringType = &basicType[string]{"string",
		func(s string) (string, error) { return s, nil },
		func(v string) string { return v }}
	float64Type = &basicType[float64]{"float",
		func(s string) (float64, error) { return strconv.ParseFloat(s, 64) },
		func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }}
	durationType = &basicType[time.Duration]{"duration", time.ParseDuration, time.Duration.String}
)

func define[T any](f *FlagSet, t *basicType[T], p *T, name string, value T, usage string) *T {
	*p = value
	f.Var(&basic[T]{p, t}, name, usage)
	return p
}

// BoolVar defines a flag that is true when it is given; its value goes to *p.
func (f *FlagSet) BoolVar(p *bool, name string, value bool, usage string) {
	define(f, boolType, p, name, value, usage)
}

// IntVar defines a flag of an int, in base 10, or with a prefix 0x, 0o, 0b.
func (f *FlagSet) IntVar(p *int, name string, value int, usage string) {
	define(f, intType, p, name, value, usage)
}

// Int64Var defines a flag of an int64.
func (f *FlagSet) Int64Var(p *int64, name string, value int64, usage string) {
	define(f, int64Type, p, name, value, usage)
}

// UintVar defines a flag of a uint.
func (f *FlagSet) UintVar(p *uint, name string, value uint, usage string) {
	define(f, uintType, p, name, value, usage)
}

// Uint64Var defines a flag of a uint64.
func (f *FlagSet) Uint64Var(p *uint64, name string, value uint64, usage string) {
	define(f, uint64Type, p, name, value, usage)
}

// StringVar defines a flag of a string.
func (f *FlagSet) StringVar(p *string, name string, value string, usage string) {
	define(f, stringType, p, name, value, usage)
}

// Float64Var defines a flag of a float64.
func (f *FlagSet) Float64Var(p *float64, name string, value float64, usage string) {
	define(f, float64Type, p, name, value, usage)
}

// DurationVar defines a flag of a duration, written as time.ParseDuration reads it.
func (f *FlagSet) DurationVar(p *time.Duration, name string, value time.Duration, usage string) {
	define(f, durationType, p, name, value, usage)
}

// Bool is BoolVar with a variable of its own; so are the others.
func (f *FlagSet) Bool(name string, value bool, usage string) *bool {
	return define(f, boolType, new(bool), name, value, usage)
}
func (f *FlagSet) Int(name string, value int, usage string) *int {
	return define(f, intType, new(int), name, value, usage)
}
func (f *FlagSet) Int64(name string, value int64, usage string) *int64 {
	return define(f, int64Type, new(int64), name, value, usage)
}
func (f *FlagSet) Uint(name string, value uint, usage string) *uint {
	return define(f, uintType, new(uint), name, value, usage)
}
func (f *FlagSet) Uint64(name string, value uint64, usage string) *uint64 {
	return define(f, uint64Type, new(uint64), name, value, usage)
}
func (f *FlagSet) String(name string, value string, usage string) *string {
	return define(f, stringType, new(string), name, value, usage)
}
func (f *FlagSet) Float64(name string, value float64, usage string) *float64 {
	return define(f, float64Type, new(float64), name, value, usage)
}
func (f *FlagSet) Duration(name string, value time.Duration, usage string) *time.Duration {
	return define(f, durationType, new(time.Duration), name, value, usage)
}

// What package encoding calls TextUnmarshaler and TextMarshaler.
type textUnmarshaler interface{ UnmarshalText(text []byte) error }
type textMarshaler interface {
	MarshalText() (text []byte, err error)
}

type textValue struct{ p textUnmarshaler }

func (v textValue) Set(s string) error { return v.p.UnmarshalText([]byte(s)) }
func (v textValue) Get() any           { return v.p }
func (v textValue) zeroText() string   { return "" }
func (v textValue) String() string {
	if m, ok := v.p.(textMarshaler); ok {
		if text, err := m.MarshalText(); err == nil {
			return string(text)
		}
	}
	return ""
}

// assign does *p = v, or *p = *v: 0, 1 when p is no pointer, 2 for another type
func assign(p, v any) int

// TextVar defines a flag whose value reads and writes itself as text. value is of the type that p points to, or a pointer to one.
func (f *FlagSet) TextVar(p textUnmarshaler, name string, value textMarshaler, usage string) {
	switch assign(p, value) {
	case 1:
		panic("variable value type must be a pointer")
	case 2:
		panic(fmt.Sprintf("default type does not match variable type: %T != %s", value, fmt.Sprintf("%T", p)[1:]))
	}
	f.Var(textValue{p}, name, usage)
}

type funcValue func(string) error

func (fn funcValue) Set(s string) error { return fn(s) }
func (fn funcValue) String() string     { return "" }

type boolFuncValue func(string) error

func (fn boolFuncValue) Set(s string) error { return fn(s) }
func (fn boolFuncValue) String() string     { return "" }
func (fn boolFuncValue) IsBoolFlag() bool   { return true }

// Func defines a flag that calls fn each time it is given, with its value.
func (f *FlagSet) Func(name, usage string, fn func(string) error) { f.Var(funcValue(fn), name, usage) }

// BoolFunc defines a flag without value that calls fn each time it is given, with "true".
func (f *FlagSet) BoolFunc(name, usage string, fn func(string) error) {
	f.Var(boolFuncValue(fn), name, usage)
}

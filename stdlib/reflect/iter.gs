// SPDX-License-Identifier: GPL-3.0-or-later

package reflect

import "iter"

// rangeNum yields the numbers below v, of v's own type.
func rangeNum(v Value) iter.Seq[Value] {
	return func(yield func(Value) bool) {
		t := v.Type()
		if v.CanInt() {
			for i := int64(0); i < v.Int(); i++ {
				if !yield(ValueOf(i).Convert(t)) {
					return
				}
			}
			return
		}
		for i := uint64(0); i < v.Uint(); i++ {
			if !yield(ValueOf(i).Convert(t)) {
				return
			}
		}
	}
}

// yieldsTo is isIterator for a value that may be invalid.
func yieldsTo(v Value, n int) bool { return v.Kind() == Func && isIterator(v.Type(), n) }

// Seq returns an iterator over what `for x := range v` would give.
func (v Value) Seq() iter.Seq[Value] {
	if yieldsTo(v, 1) {
		return func(yield func(Value) bool) {
			v.Call([]Value{MakeFunc(v.Type().In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0]))}
			})})
		}
	}
	switch k := v.Kind(); {
	case k >= Int && k <= Uintptr:
		return rangeNum(v)
	case k == Pointer && v.Type().Elem().Kind() == Array, k == Array, k == Slice:
		return func(yield func(Value) bool) {
			for i := range v.Len() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		}
	case k == String:
		return func(yield func(Value) bool) {
			for i := range v.String() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		}
	case k == Map:
		return func(yield func(Value) bool) {
			for i := v.MapRange(); i.Next(); {
				if !yield(i.Key()) {
					return
				}
			}
		}
	case k == Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok; x, ok = v.Recv() {
				if !yield(x) {
					return
				}
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq[Value]")
}

// Seq2 returns an iterator over what `for x, y := range v` would give.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	if yieldsTo(v, 2) {
		return func(yield func(Value, Value) bool) {
			v.Call([]Value{MakeFunc(v.Type().In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0], in[1]))}
			})})
		}
	}
	switch k := v.Kind(); {
	case k == Pointer && v.Type().Elem().Kind() == Array:
		return v.Elem().Seq2()
	case k == Array, k == Slice:
		return func(yield func(Value, Value) bool) {
			for i := range v.Len() {
				if !yield(ValueOf(i), v.Index(i)) {
					return
				}
			}
		}
	case k == String:
		return func(yield func(Value, Value) bool) {
			for i, c := range v.String() {
				if !yield(ValueOf(i), ValueOf(c)) {
					return
				}
			}
		}
	case k == Map:
		return func(yield func(Value, Value) bool) {
			for i := v.MapRange(); i.Next(); {
				if !yield(i.Key(), i.Value()) {
					return
				}
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq2[Value, Value]")
}

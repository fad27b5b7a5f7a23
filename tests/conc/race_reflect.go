// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: a race for a reflect.Value is undefined there
// env: TSAN_OPTIONS=report_bugs=0
//
// Goroutines race for one reflect.Value and one MapIter. A Value mixed of two others is refused with a panic:
// nothing reads memory as a type it is not of.
package main

import (
	"fmt"
	"reflect"
	"sync"
)

type rec struct {
	A, B string
	N    []int
}

var (
	shared reflect.Value
	iter   = reflect.ValueOf(map[string]rec{"a": {"x", "y", nil}}).MapRange()
	values = []reflect.Value{reflect.ValueOf(0x4141414141), reflect.ValueOf("text"), reflect.ValueOf([]int{1, 2, 3}), reflect.ValueOf(map[string]int{"k": 1}),
		reflect.ValueOf(rec{"a", "b", []int{1}}), reflect.ValueOf(&rec{}).Elem(), reflect.ValueOf(&rec{}), reflect.ValueOf(fmt.Sprint), reflect.ValueOf(1.5),
		reflect.ValueOf(&rec{}).Method(0), reflect.ValueOf([2]any{1, "x"})}
	maps = []reflect.Value{reflect.ValueOf(map[string]rec{"a": {"x", "y", nil}, "b": {}}), reflect.ValueOf(map[int]int{1: 2, 3: 4}), reflect.ValueOf(map[any]string{1: "x"})}
)

func (r *rec) Method(n int) string { return fmt.Sprint(n, r.A) }

func attempt(f func()) {
	defer func() { recover() }()
	f()
}

func look() {
	v := shared
	switch v.Kind() {
	case reflect.Int:
		_ = v.Int()
	case reflect.String:
		_ = v.String() + "x"
	case reflect.Slice, reflect.Array:
		_ = fmt.Sprint(v.Index(1))
	case reflect.Map:
		_ = v.MapKeys()
	case reflect.Struct:
		_ = v.Field(0).String() + fmt.Sprint(v.Field(2).Len())
		v.Field(0).SetString("set")
	case reflect.Pointer:
		_ = v.Elem().Field(1).String()
	case reflect.Func:
		_ = v.Call([]reflect.Value{reflect.ValueOf(1)})
	case reflect.Float64:
		_ = v.Float()
	}
	_ = fmt.Sprint(v)
	_ = reflect.DeepEqual(v.Interface(), 1)
	_ = v.Convert(v.Type()).IsZero()
}

func main() {
	var wg sync.WaitGroup
	run := func(f func(i int)) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 20000 {
				f(i)
			}
		}()
	}
	a, b := values[0], values[1]
	run(func(i int) {
		for range 20 {
			shared = a
			shared = b
		}
		shared = values[i%len(values)]
	})
	for range 3 {
		run(func(i int) { attempt(look) })
	}
	for range 2 {
		run(func(i int) {
			attempt(func() {
				if i%5 == 0 {
					iter.Reset(maps[i%3])
				}
				if iter.Next() {
					_ = fmt.Sprint(iter.Key(), iter.Value())
				}
			})
		})
	}
	wg.Wait()
	fmt.Println("alive")
}

// expect: alive

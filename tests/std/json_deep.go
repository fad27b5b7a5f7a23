// JSON that nests deeply, and values that go round in circles. A sanitized build has small native stacks by default.
// env: GOSDEBUG=stack=67108864
package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

type List struct {
	Next *List
	V    int
}

type Inner struct {
	A int
	B string `json:"bee"`
}

func main() {
	cycles()
	deep()
}

func cycles() {
	l := &List{V: 1}
	l.Next = l
	_, err := json.Marshal(l)
	fmt.Println(err)
	m := map[string]any{}
	m["self"] = m
	_, err = json.Marshal(m)
	fmt.Println(err)
	s := []any{nil}
	s[0] = s
	_, err = json.Marshal(s)
	fmt.Println(err)
	a, b := &List{V: 1}, &List{V: 2}
	a.Next, b.Next = b, a
	_, err = json.Marshal([]any{a})
	fmt.Println(err != nil)
	var deep *List
	for i := range 5000 {
		deep = &List{deep, i}
	}
	out, err := json.Marshal(deep)
	fmt.Println(len(out), err, strings.Count(string(out), "Next"))
	shared := &Inner{A: 1}
	var wide any = shared
	for range 1200 {
		wide = []any{wide}
	}
	for range 3 {
		wide = []any{wide, wide, shared, shared}
	}
	out, err = json.Marshal(wide)
	fmt.Println(len(out), err)
}

func deep() {
	for _, n := range []int{9999, 10000, 10001, 100000} {
		var v any
		err := json.Unmarshal([]byte(strings.Repeat("[", n)+strings.Repeat("]", n)), &v)
		err2 := json.Unmarshal([]byte(strings.Repeat(`{"a":`, n)+"1"+strings.Repeat("}", n)), &v)
		fmt.Println(n, err, err2)
		var raw json.RawMessage
		fmt.Println(json.Unmarshal([]byte(strings.Repeat("[", n)+strings.Repeat("]", n)), &raw), len(raw))
	}
}

// expect: json: unsupported value: encountered a cycle via *main.List
// expect: json: unsupported value: encountered a cycle via map[string]interface {}
// expect: json: unsupported value: encountered a cycle via []interface {}
// expect: true
// expect: 88894 <nil> 5000
// expect: 19587 <nil>
// expect: 9999 <nil> <nil>
// expect: <nil> 19998
// expect: 10000 <nil> <nil>
// expect: <nil> 20000
// expect: 10001 invalid character '[' exceeded max depth invalid character '{' exceeded max depth
// expect: invalid character '[' exceeded max depth 0
// expect: 100000 invalid character '[' exceeded max depth invalid character '{' exceeded max depth
// expect: invalid character '[' exceeded max depth 0

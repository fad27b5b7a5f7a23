// SPDX-License-Identifier: GPL-3.0-or-later
package main

// The strings package, function by function.
import (
	"fmt"
	"strings"
)

func main() {
	s := "Hello, World"
	fmt.Println(strings.Contains(s, "World"), strings.Contains(s, "x"), strings.Contains(s, ""), strings.ContainsRune(s, 'W'), strings.ContainsAny(s, "xyz,"))
	fmt.Println(strings.Index(s, "o"), strings.LastIndex(s, "o"), strings.Index(s, "zz"), strings.IndexByte(s, 'W'), strings.IndexRune("aé世", '世'), strings.IndexAny(s, "dW"), strings.Index("", ""), strings.LastIndexByte(s, 'l'))
	fmt.Println(strings.HasPrefix(s, "Hell"), strings.HasSuffix(s, "ld"), strings.HasPrefix(s, ""), strings.EqualFold("GoÉ", "gOé"))
	fmt.Printf("%q %q %q\n", strings.Split("a,b,,c", ","), strings.Split("abc", ""), strings.Split("", ","))
	fmt.Printf("%q %q %q\n", strings.SplitN("a,b,c,d", ",", 2), strings.SplitAfter("a,b,c", ","), strings.SplitN("a,b", ",", 0))
	fmt.Printf("%q %q\n", strings.Fields("  a  b\t\nc  "), strings.Fields("   "))
	fmt.Printf("%q\n", strings.FieldsFunc("a1b22c", func(r rune) bool { return r >= '0' && r <= '9' }))
	fmt.Println(strings.Join([]string{"x", "y", "z"}, "-"), strings.Join(nil, ","), strings.Repeat("ab", 3), strings.Repeat("-", 0))
	fmt.Println(strings.Replace("aaaa", "a", "b", 2), strings.ReplaceAll("aaaa", "aa", "b"), strings.ReplaceAll("abc", "", "-"))
	fmt.Println(strings.ToUpper("héllo ß"), strings.ToLower("HÉLLO"), strings.Title("go lang"))
	fmt.Printf("%q %q %q %q\n", strings.TrimSpace(" \t x y \n"), strings.Trim("xxhixx", "x"), strings.TrimLeft("xxhi", "x"), strings.TrimRight("hixx", "x"))
	fmt.Printf("%q %q %q\n", strings.TrimPrefix("prefix-a", "prefix-"), strings.TrimSuffix("a.go", ".go"), strings.TrimFunc("123abc456", func(r rune) bool { return r < 'a' }))
	fmt.Println(strings.Count("cheese", "e"), strings.Count("abc", ""), strings.Count("aaaa", "aa"))
	fmt.Println(strings.Map(func(r rune) rune {
		if r == 'l' {
			return -1
		}
		return r + 1
	}, "hello"))
	before, after, found := strings.Cut("key=value=x", "=")
	fmt.Println(before, after, found)
	before, after, found = strings.Cut("nokey", "=")
	fmt.Println(before, after, found)
	fmt.Println(strings.CutPrefix("foobar", "foo"))
	fmt.Println(strings.CutSuffix("foobar", "bar"))
	var b strings.Builder
	for i := 0; i < 3; i++ {
		fmt.Fprintf(&b, "%d,", i)
	}
	b.WriteString("end")
	b.WriteByte('!')
	b.WriteRune('世')
	fmt.Println(b.String(), b.Len())
	b.Reset()
	fmt.Println(b.Len(), b.String() == "")
	fmt.Println(strings.Compare("a", "b"), strings.Compare("b", "a"), strings.Compare("a", "a"))
	fmt.Println(strings.IndexFunc("abc1", func(r rune) bool { return r == '1' }), strings.LastIndexAny("abcabc", "ab"))
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;", "a", "A")
	fmt.Println(r.Replace("<a>bca"))
	fmt.Println(strings.Clone("x"), strings.ToTitle("abc"), strings.ContainsFunc("abC", func(r rune) bool { return r < 'a' }))
	long := strings.Repeat("ab", 1000) + "needle" + strings.Repeat("ab", 1000)
	fmt.Println(strings.Index(long, "needle"), strings.LastIndex(long, "ba"), len(strings.ToUpper(long)))
}

// expect: true false true true true
// expect: 4 8 -1 7 3 7 0 10
// expect: true true true true
// expect: ["a" "b" "" "c"] ["a" "b" "c"] [""]
// expect: ["a" "b,c,d"] ["a," "b," "c"] []
// expect: ["a" "b" "c"] []
// expect: ["a" "b" "c"]
// expect: x-y-z  ababab 
// expect: bbaa bb -a-b-c-
// expect: HÉLLO ß héllo Go Lang
// expect: "x y" "hi" "hi" "hi"
// expect: "a" "a" "abc"
// expect: 3 4 2
// expect: ifp
// expect: key value=x true
// expect: nokey  false
// expect: bar true
// expect: foo true
// expect: 0,1,2,end!世 13
// expect: 0 true
// expect: -1 1 0
// expect: 3 4
// expect: &lt;A&gt;bcA
// expect: x ABC true
// expect: 2000 4003 4006

// Package bytes.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
)

func main() {
	B := func(s string) []byte { return []byte(s) }
	fmt.Println(bytes.Equal(B("a"), B("a")), bytes.Equal(nil, B("")), bytes.Compare(B("a"), B("b")), bytes.Contains(B("abc"), B("bc")), bytes.ContainsAny(B("abc"), "xc"), bytes.ContainsRune(B("日本"), '本'))
	fmt.Println(bytes.Index(B("chicken"), B("ken")), bytes.IndexByte(B("abc"), 'c'), bytes.IndexAny(B("golang"), "gy"), bytes.IndexRune(B("日本"), '本'), bytes.IndexFunc(B("aB"), unicode.IsUpper), bytes.LastIndex(B("go go"), B("go")), bytes.LastIndexByte(B("abca"), 'a'), bytes.LastIndexAny(B("abc"), "ab"), bytes.LastIndexFunc(B("aBc"), unicode.IsUpper), bytes.Count(B("cheese"), B("e")), bytes.Count(B("five"), nil))
	fmt.Printf("%q %q %q %q %q\n", bytes.Split(B("a,b,c"), B(",")), bytes.SplitN(B("a,b,c"), B(","), 2), bytes.SplitAfter(B("a,b"), B(",")), bytes.Fields(B(" a b  c ")), bytes.FieldsFunc(B("a1b2c"), unicode.IsDigit))
	fmt.Printf("%q %q %q %q %q\n", bytes.Join([][]byte{B("a"), B("b")}, B("-")), bytes.Repeat(B("ab"), 3), bytes.Replace(B("oink oink"), B("k"), B("ky"), 1), bytes.ReplaceAll(B("aaa"), B("a"), B("b")), bytes.Map(unicode.ToUpper, B("abc")))
	fmt.Printf("%s %s %s %s %s %s\n", bytes.ToUpper(B("aé")), bytes.ToLower(B("AÉ")), bytes.Title(B("hello world")), bytes.TrimSpace(B("  x ")), bytes.Trim(B("--x--"), "-"), bytes.TrimLeft(B("--x--"), "-"))
	fmt.Printf("%s %s %s %s %s\n", bytes.TrimRight(B("--x--"), "-"), bytes.TrimPrefix(B("prex"), B("pre")), bytes.TrimSuffix(B("x.go"), B(".go")), bytes.TrimFunc(B("12x34"), unicode.IsDigit), bytes.ToValidUTF8(B("a\xffb"), B("?")))
	b, a, ok := bytes.Cut(B("k=v"), B("="))
	fmt.Printf("%s %s %v %v %v %v\n", b, a, ok, bytes.HasPrefix(B("abc"), B("ab")), bytes.HasSuffix(B("abc"), B("bc")), bytes.EqualFold(B("Go"), B("GO")))
	fmt.Println(bytes.Runes(B("aé")), bytes.Clone(nil) == nil, bytes.TrimSpace(B("  ")) == nil)

	var buf bytes.Buffer
	buf.Write(B("hello "))
	buf.WriteString("world")
	buf.WriteByte('!')
	buf.WriteRune('日')
	fmt.Fprintf(&buf, " %d", 42)
	fmt.Println(buf.String(), buf.Len())
	p := make([]byte, 5)
	n, err := buf.Read(p)
	fmt.Println(n, err, string(p), buf.UnreadByte(), buf.UnreadByte())
	fmt.Printf("%q\n", buf.Next(3))
	c, err := buf.ReadByte()
	fmt.Println(string(c), err)
	line, err := buf.ReadString('!')
	fmt.Printf("%q %v\n", line, err)
	r, size, err := buf.ReadRune()
	fmt.Println(string(r), size, err, buf.UnreadRune(), buf.UnreadRune())
	rest, err := buf.ReadBytes('z')
	fmt.Printf("%q %v\n", rest, err)
	_, err = buf.Read(p)
	fmt.Println(err, buf.Len())
	buf.WriteString("truncate me")
	buf.Truncate(8)
	fmt.Println(buf.String())
	func() {
		defer func() { fmt.Println(recover()) }()
		buf.Truncate(100)
	}()
	buf.Reset()
	m, err := buf.ReadFrom(strings.NewReader(strings.Repeat("x", 3000)))
	fmt.Println(m, err, buf.Len())
	m, err = buf.WriteTo(io.Discard)
	fmt.Println(m, err, buf.Len())
	nb := bytes.NewBufferString("init")
	nb.WriteTo(os.Stdout)
	fmt.Println()
	var nilbuf *bytes.Buffer
	fmt.Println(nilbuf, nilbuf.String())
	rd := bytes.NewReader(B("reader"))
	fmt.Println(rd.Len(), rd.Size())
	rd.Seek(2, io.SeekStart)
	all, _ := io.ReadAll(rd)
	fmt.Println(string(all))
	big := bytes.NewBuffer(nil)
	for i := 0; i < 1000; i++ {
		big.WriteString("0123456789")
		if i%3 == 0 {
			big.Next(5)
		}
	}
	fmt.Println(big.Len(), string(big.Bytes()[:10]))
}

// expect: true true -1 true true true
// expect: 4 2 0 3 1 3 3 1 1 3 5
// expect: ["a" "b" "c"] ["a" "b,c"] ["a," "b"] ["a" "b" "c"] ["a" "b" "c"]
// expect: "a-b" "ababab" "oinky oink" "bbb" "ABC"
// expect: AÉ aé Hello World x x x--
// expect: --x x x x a?b
// expect: k v true true true true
// expect: [97 233] true true
// expect: hello world!日 42 18
// expect: 5 <nil> hello <nil> bytes.Buffer: UnreadByte: previous operation was not a successful read
// expect: "o w"
// expect: o <nil>
// expect: "rld!" <nil>
// expect: 日 3 <nil> <nil> bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune
// expect: "日 42" EOF
// expect: EOF 0
// expect: truncate
// expect: bytes.Buffer: truncation out of range
// expect: 3000 <nil> 3000
// expect: 3000 <nil> 0
// expect: init
// expect: <nil> <nil>
// expect: 6 6
// expect: ader
// expect: 8330 0123456789

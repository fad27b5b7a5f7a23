// encoding/csv: records, positions and mistakes, under every option.
package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

var inputs = []string{
	"", "\n", "a,b,c\n", "a,b\r\nc,d\r\n", "a,\rb,c", "a,b\rc,d\r\n", "\"a\",\"b\nc\",d\n", "\"a,b\"\n", "\"a\"\"b\"\n", "a\"b,c\n", "\"a\"b,c\n", "\"a\n", "\"a", "x,\"y",
	"a;b;c\n", "#1\na,b\n#2\nc,d\n", " a, b,\tc\n", "\"\"\n", ",\n", ",,\n", "a,b\n\n\nc,d\n", "a,b\nc\n", "a\nb,c\n", "a,b", "a,b\r", "\r\n", "\"a\r\nb\"\r\n", "\"\",\"\"", "a,b,\"c\"\"\"\n",
	"é,ü,\"ß,ö\"\n", "a αβ b\n", "\"line1\nline2\",x\nnext,\"q\"q\n", "   \"q\"\n", "\"a\" ,b\n", "a,\"b\n\n\nc\"d\n", "\"\"\"\n", "\"\"\"\"\n", "\"x\",\n", "\xff,\xfe\n", "a,b\n#x,y\n", "\"a\"\"\n", "a,\"\"b\"\",c\n", "\"abc\"\"\"\n,\"\"\n",
	"\r\r\n", "a\r\r\n", "\"a\r\r\nb\"\n", "x,,,\n,,,x\n",
}

func show(label string, r *csv.Reader) {
	fmt.Println(label)
	for {
		rec, err := r.Read()
		if err == io.EOF {
			return
		}
		fmt.Printf("%d %q %v @%d", len(rec), rec, err, r.InputOffset())
		for i := range rec {
			l, c := r.FieldPos(i)
			fmt.Print(" ", l, ":", c)
		}
		fmt.Println()
		var pe *csv.ParseError
		if errors.As(err, &pe) {
			fmt.Println(pe.StartLine, pe.Line, pe.Column, errors.Is(err, csv.ErrQuote), errors.Is(err, csv.ErrBareQuote), errors.Is(err, csv.ErrFieldCount))
		} else if err != nil {
			return
		}
	}
}

func main() {
	for _, in := range inputs {
		show(fmt.Sprintf("plain %q", in), csv.NewReader(strings.NewReader(in)))
		lazy := csv.NewReader(strings.NewReader(in))
		lazy.LazyQuotes, lazy.FieldsPerRecord = true, -1
		show("lazy", lazy)
		trim := csv.NewReader(strings.NewReader(in))
		trim.TrimLeadingSpace, trim.Comment, trim.FieldsPerRecord, trim.ReuseRecord = true, '#', -1, true
		show("trim", trim)
		semi := csv.NewReader(strings.NewReader(in))
		semi.Comma, semi.Comment, semi.FieldsPerRecord = 'β', 'é', 2
		show("greek", semi)
		all, err := csv.NewReader(strings.NewReader(in)).ReadAll()
		fmt.Printf("%q %v\n", all, err)
	}
	for _, comma := range []rune{'\n', '\r', '"', 0xFFFD, 0, 0x110000, '#'} {
		r := csv.NewReader(strings.NewReader("a,b\n"))
		r.Comma, r.Comment = comma, '#'
		fmt.Println(r.Read())
		w := csv.NewWriter(io.Discard)
		w.Comma = comma
		fmt.Println(w.Write([]string{"a"}))
	}
	long := strings.Repeat("x", 10000)
	rec, err := csv.NewReader(strings.NewReader(long + ",\"" + long + "\n" + long + "\"\n")).Read()
	fmt.Println(len(rec), len(rec[0]), len(rec[1]), err)
	write()
}

func write() {
	records := [][]string{
		{}, {""}, {"a", "b"}, {"a b", " lead", "trail "}, {"q\"q", "\""}, {"l\nm", "r\rs", "c\r\nd"}, {"x,y", ";"}, {`\.`, "\\"}, {"", "", ""}, {"é", "\tt", "\u00a0n"}, {"#c"}, {"\xff", "\x00"},
	}
	for _, crlf := range []bool{false, true} {
		for _, comma := range ",;\t世" {
			var b bytes.Buffer
			w := csv.NewWriter(&b)
			w.Comma, w.UseCRLF = comma, crlf
			err := w.WriteAll(records)
			fmt.Printf("%q %v %v\n", b.String(), err, w.Error())
		}
	}
	w := csv.NewWriter(failing{})
	for range 2000 {
		w.Write([]string{"some", "fields"})
	}
	w.Flush()
	fmt.Println(w.Error())
	func() {
		defer func() { fmt.Println(recover()) }()
		csv.NewReader(strings.NewReader("")).FieldPos(0)
	}()
}

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, errors.New("no room") }

// expect: plain ""
// expect: lazy
// expect: trim
// expect: greek
// expect: [] <nil>
// expect: plain "\n"
// expect: lazy
// expect: trim
// expect: greek
// expect: [] <nil>
// expect: plain "a,b,c\n"
// expect: 3 ["a" "b" "c"] <nil> @6 1:1 1:3 1:5
// expect: lazy
// expect: 3 ["a" "b" "c"] <nil> @6 1:1 1:3 1:5
// expect: trim
// expect: 3 ["a" "b" "c"] <nil> @6 1:1 1:3 1:5
// expect: greek
// expect: 1 ["a,b,c"] record on line 1: wrong number of fields @6 1:1
// expect: 1 1 1 false false true
// expect: [["a" "b" "c"]] <nil>
// expect: plain "a,b\r\nc,d\r\n"
// expect: 2 ["a" "b"] <nil> @5 1:1 1:3
// expect: 2 ["c" "d"] <nil> @10 2:1 2:3
// expect: lazy
// expect: 2 ["a" "b"] <nil> @5 1:1 1:3
// expect: 2 ["c" "d"] <nil> @10 2:1 2:3
// expect: trim
// expect: 2 ["a" "b"] <nil> @5 1:1 1:3
// expect: 2 ["c" "d"] <nil> @10 2:1 2:3
// expect: greek
// expect: 1 ["a,b"] record on line 1: wrong number of fields @5 1:1
// expect: 1 1 1 false false true
// expect: 1 ["c,d"] record on line 2: wrong number of fields @10 2:1
// expect: 2 2 1 false false true
// expect: [["a" "b"] ["c" "d"]] <nil>
// expect: plain "a,\rb,c"
// expect: 3 ["a" "\rb" "c"] <nil> @6 1:1 1:3 1:6
// expect: lazy
// expect: 3 ["a" "\rb" "c"] <nil> @6 1:1 1:3 1:6
// expect: trim
// expect: 3 ["a" "b" "c"] <nil> @6 1:1 1:4 1:6
// expect: greek
// expect: 1 ["a,\rb,c"] record on line 1: wrong number of fields @6 1:1
// expect: 1 1 1 false false true
// expect: [["a" "\rb" "c"]] <nil>
// expect: plain "a,b\rc,d\r\n"
// expect: 3 ["a" "b\rc" "d"] <nil> @9 1:1 1:3 1:7
// expect: lazy
// expect: 3 ["a" "b\rc" "d"] <nil> @9 1:1 1:3 1:7
// expect: trim
// expect: 3 ["a" "b\rc" "d"] <nil> @9 1:1 1:3 1:7
// expect: greek
// expect: 1 ["a,b\rc,d"] record on line 1: wrong number of fields @9 1:1
// expect: 1 1 1 false false true
// expect: [["a" "b\rc" "d"]] <nil>
// expect: plain "\"a\",\"b\nc\",d\n"
// expect: 3 ["a" "b\nc" "d"] <nil> @12 1:1 1:5 2:4
// expect: lazy
// expect: 3 ["a" "b\nc" "d"] <nil> @12 1:1 1:5 2:4
// expect: trim
// expect: 3 ["a" "b\nc" "d"] <nil> @12 1:1 1:5 2:4
// expect: greek
// expect: 0 [] parse error on line 1, column 3: extraneous or missing " in quoted-field @7
// expect: 1 1 3 true false false
// expect: 0 [] parse error on line 2, column 2: bare " in non-quoted-field @12
// expect: 2 2 2 false true false
// expect: [["a" "b\nc" "d"]] <nil>
// expect: plain "\"a,b\"\n"
// expect: 1 ["a,b"] <nil> @6 1:1
// expect: lazy
// expect: 1 ["a,b"] <nil> @6 1:1
// expect: trim
// expect: 1 ["a,b"] <nil> @6 1:1
// expect: greek
// expect: 1 ["a,b"] record on line 1: wrong number of fields @6 1:1
// expect: 1 1 1 false false true
// expect: [["a,b"]] <nil>
// expect: plain "\"a\"\"b\"\n"
// expect: 1 ["a\"b"] <nil> @7 1:1
// expect: lazy
// expect: 1 ["a\"b"] <nil> @7 1:1
// expect: trim
// expect: 1 ["a\"b"] <nil> @7 1:1
// expect: greek
// expect: 1 ["a\"b"] record on line 1: wrong number of fields @7 1:1
// expect: 1 1 1 false false true
// expect: [["a\"b"]] <nil>
// expect: plain "a\"b,c\n"
// expect: 0 [] parse error on line 1, column 2: bare " in non-quoted-field @6
// expect: 1 1 2 false true false
// expect: lazy
// expect: 2 ["a\"b" "c"] <nil> @6 1:1 1:5
// expect: trim
// expect: 0 [] parse error on line 1, column 2: bare " in non-quoted-field @6
// expect: 1 1 2 false true false
// expect: greek
// expect: 0 [] parse error on line 1, column 2: bare " in non-quoted-field @6
// expect: 1 1 2 false true false
// expect: [] parse error on line 1, column 2: bare " in non-quoted-field
// expect: plain "\"a\"b,c\n"
// expect: 0 [] parse error on line 1, column 3: extraneous or missing " in quoted-field @7
// expect: 1 1 3 true false false
// expect: lazy
// expect: 1 ["a\"b,c\n"] <nil> @7 1:1
// expect: trim
// expect: 0 [] parse error on line 1, column 3: extraneous or missing " in quoted-field @7
// expect: 1 1 3 true false false
// expect: greek
// expect: 0 [] parse error on line 1, column 3: extraneous or missing " in quoted-field @7
// expect: 1 1 3 true false false
// expect: [] parse error on line 1, column 3: extraneous or missing " in quoted-field
// expect: plain "\"a\n"
// expect: 0 [] parse error on line 1, column 4: extraneous or missing " in quoted-field @3
// expect: 1 1 4 true false false
// expect: lazy
// expect: 1 ["a\n"] <nil> @3 1:1
// expect: trim
// expect: 0 [] parse error on line 1, column 4: extraneous or missing " in quoted-field @3
// expect: 1 1 4 true false false
// expect: greek
// expect: 0 [] parse error on line 1, column 4: extraneous or missing " in quoted-field @3
// expect: 1 1 4 true false false
// expect: [] parse error on line 1, column 4: extraneous or missing " in quoted-field
// expect: plain "\"a"
// expect: 0 [] parse error on line 1, column 3: extraneous or missing " in quoted-field @2
// expect: 1 1 3 true false false
// expect: lazy
// expect: 1 ["a"] <nil> @2 1:1
// expect: trim
// expect: 0 [] parse error on line 1, column 3: extraneous or missing " in quoted-field @2
// expect: 1 1 3 true false false
// expect: greek
// expect: 0 [] parse error on line 1, column 3: extraneous or missing " in quoted-field @2
// expect: 1 1 3 true false false
// expect: [] parse error on line 1, column 3: extraneous or missing " in quoted-field
// expect: plain "x,\"y"
// expect: 1 ["x"] parse error on line 1, column 5: extraneous or missing " in quoted-field @4 1:1
// expect: 1 1 5 true false false
// expect: lazy
// expect: 2 ["x" "y"] <nil> @4 1:1 1:3
// expect: trim
// expect: 1 ["x"] parse error on line 1, column 5: extraneous or missing " in quoted-field @4 1:1
// expect: 1 1 5 true false false
// expect: greek
// expect: 0 [] parse error on line 1, column 3: bare " in non-quoted-field @4
// expect: 1 1 3 false true false
// expect: [] parse error on line 1, column 5: extraneous or missing " in quoted-field
// expect: plain "a;b;c\n"
// expect: 1 ["a;b;c"] <nil> @6 1:1
// expect: lazy
// expect: 1 ["a;b;c"] <nil> @6 1:1
// expect: trim
// expect: 1 ["a;b;c"] <nil> @6 1:1
// expect: greek
// expect: 1 ["a;b;c"] record on line 1: wrong number of fields @6 1:1
// expect: 1 1 1 false false true
// expect: [["a;b;c"]] <nil>
// expect: plain "#1\na,b\n#2\nc,d\n"
// expect: 1 ["#1"] <nil> @3 1:1
// expect: 2 ["a" "b"] record on line 2: wrong number of fields @7 2:1 2:3
// expect: 2 2 1 false false true
// expect: 1 ["#2"] <nil> @10 3:1
// expect: 2 ["c" "d"] record on line 4: wrong number of fields @14 4:1 4:3
// expect: 4 4 1 false false true
// expect: lazy
// expect: 1 ["#1"] <nil> @3 1:1
// expect: 2 ["a" "b"] <nil> @7 2:1 2:3
// expect: 1 ["#2"] <nil> @10 3:1
// expect: 2 ["c" "d"] <nil> @14 4:1 4:3
// expect: trim
// expect: 2 ["a" "b"] <nil> @7 2:1 2:3
// expect: 2 ["c" "d"] <nil> @14 4:1 4:3
// expect: greek
// expect: 1 ["#1"] record on line 1: wrong number of fields @3 1:1
// expect: 1 1 1 false false true
// expect: 1 ["a,b"] record on line 2: wrong number of fields @7 2:1
// expect: 2 2 1 false false true
// expect: 1 ["#2"] record on line 3: wrong number of fields @10 3:1
// expect: 3 3 1 false false true
// expect: 1 ["c,d"] record on line 4: wrong number of fields @14 4:1
// expect: 4 4 1 false false true
// expect: [] record on line 2: wrong number of fields
// expect: plain " a, b,\tc\n"
// expect: 3 [" a" " b" "\tc"] <nil> @9 1:1 1:4 1:7
// expect: lazy
// expect: 3 [" a" " b" "\tc"] <nil> @9 1:1 1:4 1:7
// expect: trim
// expect: 3 ["a" "b" "c"] <nil> @9 1:2 1:5 1:8
// expect: greek
// expect: 1 [" a, b,\tc"] record on line 1: wrong number of fields @9 1:1
// expect: 1 1 1 false false true
// expect: [[" a" " b" "\tc"]] <nil>
// expect: plain "\"\"\n"
// expect: 1 [""] <nil> @3 1:1
// expect: lazy
// expect: 1 [""] <nil> @3 1:1
// expect: trim
// expect: 1 [""] <nil> @3 1:1
// expect: greek
// expect: 1 [""] record on line 1: wrong number of fields @3 1:1
// expect: 1 1 1 false false true
// expect: [[""]] <nil>
// expect: plain ",\n"
// expect: 2 ["" ""] <nil> @2 1:1 1:2
// expect: lazy
// expect: 2 ["" ""] <nil> @2 1:1 1:2
// expect: trim
// expect: 2 ["" ""] <nil> @2 1:1 1:2
// expect: greek
// expect: 1 [","] record on line 1: wrong number of fields @2 1:1
// expect: 1 1 1 false false true
// expect: [["" ""]] <nil>
// expect: plain ",,\n"
// expect: 3 ["" "" ""] <nil> @3 1:1 1:2 1:3
// expect: lazy
// expect: 3 ["" "" ""] <nil> @3 1:1 1:2 1:3
// expect: trim
// expect: 3 ["" "" ""] <nil> @3 1:1 1:2 1:3
// expect: greek
// expect: 1 [",,"] record on line 1: wrong number of fields @3 1:1
// expect: 1 1 1 false false true
// expect: [["" "" ""]] <nil>
// expect: plain "a,b\n\n\nc,d\n"
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: 2 ["c" "d"] <nil> @10 4:1 4:3
// expect: lazy
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: 2 ["c" "d"] <nil> @10 4:1 4:3
// expect: trim
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: 2 ["c" "d"] <nil> @10 4:1 4:3
// expect: greek
// expect: 1 ["a,b"] record on line 1: wrong number of fields @4 1:1
// expect: 1 1 1 false false true
// expect: 1 ["c,d"] record on line 4: wrong number of fields @10 4:1
// expect: 4 4 1 false false true
// expect: [["a" "b"] ["c" "d"]] <nil>
// expect: plain "a,b\nc\n"
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: 1 ["c"] record on line 2: wrong number of fields @6 2:1
// expect: 2 2 1 false false true
// expect: lazy
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: 1 ["c"] <nil> @6 2:1
// expect: trim
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: 1 ["c"] <nil> @6 2:1
// expect: greek
// expect: 1 ["a,b"] record on line 1: wrong number of fields @4 1:1
// expect: 1 1 1 false false true
// expect: 1 ["c"] record on line 2: wrong number of fields @6 2:1
// expect: 2 2 1 false false true
// expect: [] record on line 2: wrong number of fields
// expect: plain "a\nb,c\n"
// expect: 1 ["a"] <nil> @2 1:1
// expect: 2 ["b" "c"] record on line 2: wrong number of fields @6 2:1 2:3
// expect: 2 2 1 false false true
// expect: lazy
// expect: 1 ["a"] <nil> @2 1:1
// expect: 2 ["b" "c"] <nil> @6 2:1 2:3
// expect: trim
// expect: 1 ["a"] <nil> @2 1:1
// expect: 2 ["b" "c"] <nil> @6 2:1 2:3
// expect: greek
// expect: 1 ["a"] record on line 1: wrong number of fields @2 1:1
// expect: 1 1 1 false false true
// expect: 1 ["b,c"] record on line 2: wrong number of fields @6 2:1
// expect: 2 2 1 false false true
// expect: [] record on line 2: wrong number of fields
// expect: plain "a,b"
// expect: 2 ["a" "b"] <nil> @3 1:1 1:3
// expect: lazy
// expect: 2 ["a" "b"] <nil> @3 1:1 1:3
// expect: trim
// expect: 2 ["a" "b"] <nil> @3 1:1 1:3
// expect: greek
// expect: 1 ["a,b"] record on line 1: wrong number of fields @3 1:1
// expect: 1 1 1 false false true
// expect: [["a" "b"]] <nil>
// expect: plain "a,b\r"
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: lazy
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: trim
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: greek
// expect: 1 ["a,b"] record on line 1: wrong number of fields @4 1:1
// expect: 1 1 1 false false true
// expect: [["a" "b"]] <nil>
// expect: plain "\r\n"
// expect: lazy
// expect: trim
// expect: greek
// expect: [] <nil>
// expect: plain "\"a\r\nb\"\r\n"
// expect: 1 ["a\nb"] <nil> @8 1:1
// expect: lazy
// expect: 1 ["a\nb"] <nil> @8 1:1
// expect: trim
// expect: 1 ["a\nb"] <nil> @8 1:1
// expect: greek
// expect: 1 ["a\nb"] record on line 1: wrong number of fields @8 1:1
// expect: 1 1 1 false false true
// expect: [["a\nb"]] <nil>
// expect: plain "\"\",\"\""
// expect: 2 ["" ""] <nil> @5 1:1 1:4
// expect: lazy
// expect: 2 ["" ""] <nil> @5 1:1 1:4
// expect: trim
// expect: 2 ["" ""] <nil> @5 1:1 1:4
// expect: greek
// expect: 0 [] parse error on line 1, column 2: extraneous or missing " in quoted-field @5
// expect: 1 1 2 true false false
// expect: [["" ""]] <nil>
// expect: plain "a,b,\"c\"\"\"\n"
// expect: 3 ["a" "b" "c\""] <nil> @10 1:1 1:3 1:5
// expect: lazy
// expect: 3 ["a" "b" "c\""] <nil> @10 1:1 1:3 1:5
// expect: trim
// expect: 3 ["a" "b" "c\""] <nil> @10 1:1 1:3 1:5
// expect: greek
// expect: 0 [] parse error on line 1, column 5: bare " in non-quoted-field @10
// expect: 1 1 5 false true false
// expect: [["a" "b" "c\""]] <nil>
// expect: plain "é,ü,\"ß,ö\"\n"
// expect: 3 ["é" "ü" "ß,ö"] <nil> @14 1:1 1:4 1:7
// expect: lazy
// expect: 3 ["é" "ü" "ß,ö"] <nil> @14 1:1 1:4 1:7
// expect: trim
// expect: 3 ["é" "ü" "ß,ö"] <nil> @14 1:1 1:4 1:7
// expect: greek
// expect: [["é" "ü" "ß,ö"]] <nil>
// expect: plain "a αβ b\n"
// expect: 1 ["a αβ b"] <nil> @9 1:1
// expect: lazy
// expect: 1 ["a αβ b"] <nil> @9 1:1
// expect: trim
// expect: 1 ["a αβ b"] <nil> @9 1:1
// expect: greek
// expect: 2 ["a α" " b"] <nil> @9 1:1 1:7
// expect: [["a αβ b"]] <nil>
// expect: plain "\"line1\nline2\",x\nnext,\"q\"q\n"
// expect: 2 ["line1\nline2" "x"] <nil> @16 1:1 2:8
// expect: 1 ["next"] parse error on line 3, column 8: extraneous or missing " in quoted-field @26 3:1
// expect: 3 3 8 true false false
// expect: lazy
// expect: 2 ["line1\nline2" "x"] <nil> @16 1:1 2:8
// expect: 2 ["next" "q\"q\n"] <nil> @26 3:1 3:6
// expect: trim
// expect: 2 ["line1\nline2" "x"] <nil> @16 1:1 2:8
// expect: 1 ["next"] parse error on line 3, column 8: extraneous or missing " in quoted-field @26 3:1
// expect: 3 3 8 true false false
// expect: greek
// expect: 0 [] record on line 1; parse error on line 2, column 6: extraneous or missing " in quoted-field @16
// expect: 1 2 6 true false false
// expect: 0 [] parse error on line 3, column 6: bare " in non-quoted-field @26
// expect: 3 3 6 false true false
// expect: [] parse error on line 3, column 8: extraneous or missing " in quoted-field
// expect: plain "   \"q\"\n"
// expect: 0 [] parse error on line 1, column 4: bare " in non-quoted-field @7
// expect: 1 1 4 false true false
// expect: lazy
// expect: 1 ["   \"q\""] <nil> @7 1:1
// expect: trim
// expect: 1 ["q"] <nil> @7 1:4
// expect: greek
// expect: 0 [] parse error on line 1, column 4: bare " in non-quoted-field @7
// expect: 1 1 4 false true false
// expect: [] parse error on line 1, column 4: bare " in non-quoted-field
// expect: plain "\"a\" ,b\n"
// expect: 0 [] parse error on line 1, column 3: extraneous or missing " in quoted-field @7
// expect: 1 1 3 true false false
// expect: lazy
// expect: 1 ["a\" ,b\n"] <nil> @7 1:1
// expect: trim
// expect: 0 [] parse error on line 1, column 3: extraneous or missing " in quoted-field @7
// expect: 1 1 3 true false false
// expect: greek
// expect: 0 [] parse error on line 1, column 3: extraneous or missing " in quoted-field @7
// expect: 1 1 3 true false false
// expect: [] parse error on line 1, column 3: extraneous or missing " in quoted-field
// expect: plain "a,\"b\n\n\nc\"d\n"
// expect: 1 ["a"] record on line 1; parse error on line 4, column 2: extraneous or missing " in quoted-field @11 1:1
// expect: 1 4 2 true false false
// expect: lazy
// expect: 2 ["a" "b\n\n\nc\"d\n"] <nil> @11 1:1 1:3
// expect: trim
// expect: 1 ["a"] record on line 1; parse error on line 4, column 2: extraneous or missing " in quoted-field @11 1:1
// expect: 1 4 2 true false false
// expect: greek
// expect: 0 [] parse error on line 1, column 3: bare " in non-quoted-field @5
// expect: 1 1 3 false true false
// expect: 0 [] parse error on line 4, column 2: bare " in non-quoted-field @11
// expect: 4 4 2 false true false
// expect: [] record on line 1; parse error on line 4, column 2: extraneous or missing " in quoted-field
// expect: plain "\"\"\"\n"
// expect: 0 [] parse error on line 1, column 5: extraneous or missing " in quoted-field @4
// expect: 1 1 5 true false false
// expect: lazy
// expect: 1 ["\"\n"] <nil> @4 1:1
// expect: trim
// expect: 0 [] parse error on line 1, column 5: extraneous or missing " in quoted-field @4
// expect: 1 1 5 true false false
// expect: greek
// expect: 0 [] parse error on line 1, column 5: extraneous or missing " in quoted-field @4
// expect: 1 1 5 true false false
// expect: [] parse error on line 1, column 5: extraneous or missing " in quoted-field
// expect: plain "\"\"\"\"\n"
// expect: 1 ["\""] <nil> @5 1:1
// expect: lazy
// expect: 1 ["\""] <nil> @5 1:1
// expect: trim
// expect: 1 ["\""] <nil> @5 1:1
// expect: greek
// expect: 1 ["\""] record on line 1: wrong number of fields @5 1:1
// expect: 1 1 1 false false true
// expect: [["\""]] <nil>
// expect: plain "\"x\",\n"
// expect: 2 ["x" ""] <nil> @5 1:1 1:5
// expect: lazy
// expect: 2 ["x" ""] <nil> @5 1:1 1:5
// expect: trim
// expect: 2 ["x" ""] <nil> @5 1:1 1:5
// expect: greek
// expect: 0 [] parse error on line 1, column 3: extraneous or missing " in quoted-field @5
// expect: 1 1 3 true false false
// expect: [["x" ""]] <nil>
// expect: plain "\xff,\xfe\n"
// expect: 2 ["\xff" "\xfe"] <nil> @4 1:1 1:3
// expect: lazy
// expect: 2 ["\xff" "\xfe"] <nil> @4 1:1 1:3
// expect: trim
// expect: 2 ["\xff" "\xfe"] <nil> @4 1:1 1:3
// expect: greek
// expect: 1 ["\xff,\xfe"] record on line 1: wrong number of fields @4 1:1
// expect: 1 1 1 false false true
// expect: [["\xff" "\xfe"]] <nil>
// expect: plain "a,b\n#x,y\n"
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: 2 ["#x" "y"] <nil> @9 2:1 2:4
// expect: lazy
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: 2 ["#x" "y"] <nil> @9 2:1 2:4
// expect: trim
// expect: 2 ["a" "b"] <nil> @4 1:1 1:3
// expect: greek
// expect: 1 ["a,b"] record on line 1: wrong number of fields @4 1:1
// expect: 1 1 1 false false true
// expect: 1 ["#x,y"] record on line 2: wrong number of fields @9 2:1
// expect: 2 2 1 false false true
// expect: [["a" "b"] ["#x" "y"]] <nil>
// expect: plain "\"a\"\"\n"
// expect: 0 [] parse error on line 1, column 6: extraneous or missing " in quoted-field @5
// expect: 1 1 6 true false false
// expect: lazy
// expect: 1 ["a\"\n"] <nil> @5 1:1
// expect: trim
// expect: 0 [] parse error on line 1, column 6: extraneous or missing " in quoted-field @5
// expect: 1 1 6 true false false
// expect: greek
// expect: 0 [] parse error on line 1, column 6: extraneous or missing " in quoted-field @5
// expect: 1 1 6 true false false
// expect: [] parse error on line 1, column 6: extraneous or missing " in quoted-field
// expect: plain "a,\"\"b\"\",c\n"
// expect: 1 ["a"] parse error on line 1, column 4: extraneous or missing " in quoted-field @10 1:1
// expect: 1 1 4 true false false
// expect: lazy
// expect: 2 ["a" "\"b\",c\n"] <nil> @10 1:1 1:3
// expect: trim
// expect: 1 ["a"] parse error on line 1, column 4: extraneous or missing " in quoted-field @10 1:1
// expect: 1 1 4 true false false
// expect: greek
// expect: 0 [] parse error on line 1, column 3: bare " in non-quoted-field @10
// expect: 1 1 3 false true false
// expect: [] parse error on line 1, column 4: extraneous or missing " in quoted-field
// expect: plain "\"abc\"\"\"\n,\"\"\n"
// expect: 1 ["abc\""] <nil> @8 1:1
// expect: 2 ["" ""] record on line 2: wrong number of fields @12 2:1 2:2
// expect: 2 2 1 false false true
// expect: lazy
// expect: 1 ["abc\""] <nil> @8 1:1
// expect: 2 ["" ""] <nil> @12 2:1 2:2
// expect: trim
// expect: 1 ["abc\""] <nil> @8 1:1
// expect: 2 ["" ""] <nil> @12 2:1 2:2
// expect: greek
// expect: 1 ["abc\""] record on line 1: wrong number of fields @8 1:1
// expect: 1 1 1 false false true
// expect: 0 [] parse error on line 2, column 2: bare " in non-quoted-field @12
// expect: 2 2 2 false true false
// expect: [] record on line 2: wrong number of fields
// expect: plain "\r\r\n"
// expect: 1 ["\r"] <nil> @3 1:1
// expect: lazy
// expect: 1 ["\r"] <nil> @3 1:1
// expect: trim
// expect: 1 [""] <nil> @3 1:2
// expect: greek
// expect: 1 ["\r"] record on line 1: wrong number of fields @3 1:1
// expect: 1 1 1 false false true
// expect: [["\r"]] <nil>
// expect: plain "a\r\r\n"
// expect: 1 ["a\r"] <nil> @4 1:1
// expect: lazy
// expect: 1 ["a\r"] <nil> @4 1:1
// expect: trim
// expect: 1 ["a\r"] <nil> @4 1:1
// expect: greek
// expect: 1 ["a\r"] record on line 1: wrong number of fields @4 1:1
// expect: 1 1 1 false false true
// expect: [["a\r"]] <nil>
// expect: plain "\"a\r\r\nb\"\n"
// expect: 1 ["a\r\nb"] <nil> @8 1:1
// expect: lazy
// expect: 1 ["a\r\nb"] <nil> @8 1:1
// expect: trim
// expect: 1 ["a\r\nb"] <nil> @8 1:1
// expect: greek
// expect: 1 ["a\r\nb"] record on line 1: wrong number of fields @8 1:1
// expect: 1 1 1 false false true
// expect: [["a\r\nb"]] <nil>
// expect: plain "x,,,\n,,,x\n"
// expect: 4 ["x" "" "" ""] <nil> @5 1:1 1:3 1:4 1:5
// expect: 4 ["" "" "" "x"] <nil> @10 2:1 2:2 2:3 2:4
// expect: lazy
// expect: 4 ["x" "" "" ""] <nil> @5 1:1 1:3 1:4 1:5
// expect: 4 ["" "" "" "x"] <nil> @10 2:1 2:2 2:3 2:4
// expect: trim
// expect: 4 ["x" "" "" ""] <nil> @5 1:1 1:3 1:4 1:5
// expect: 4 ["" "" "" "x"] <nil> @10 2:1 2:2 2:3 2:4
// expect: greek
// expect: 1 ["x,,,"] record on line 1: wrong number of fields @5 1:1
// expect: 1 1 1 false false true
// expect: 1 [",,,x"] record on line 2: wrong number of fields @10 2:1
// expect: 2 2 1 false false true
// expect: [["x" "" "" ""] ["" "" "" "x"]] <nil>
// expect: [] csv: invalid field or comment delimiter
// expect: csv: invalid field or comment delimiter
// expect: [] csv: invalid field or comment delimiter
// expect: csv: invalid field or comment delimiter
// expect: [] csv: invalid field or comment delimiter
// expect: csv: invalid field or comment delimiter
// expect: [] csv: invalid field or comment delimiter
// expect: csv: invalid field or comment delimiter
// expect: [] csv: invalid field or comment delimiter
// expect: csv: invalid field or comment delimiter
// expect: [] csv: invalid field or comment delimiter
// expect: csv: invalid field or comment delimiter
// expect: [] csv: invalid field or comment delimiter
// expect: <nil>
// expect: 2 10000 20001 <nil>
// expect: "\n\na,b\na b,\" lead\",trail \n\"q\"\"q\",\"\"\"\"\n\"l\nm\",\"r\rs\",\"c\r\nd\"\n\"x,y\",;\n\"\\.\",\\\n,,\né,\"\tt\",\"\u00a0n\"\n#c\n\xff,\x00\n" <nil> <nil>
// expect: "\n\na;b\na b;\" lead\";trail \n\"q\"\"q\";\"\"\"\"\n\"l\nm\";\"r\rs\";\"c\r\nd\"\nx,y;\";\"\n\"\\.\";\\\n;;\né;\"\tt\";\"\u00a0n\"\n#c\n\xff;\x00\n" <nil> <nil>
// expect: "\n\na\tb\na b\t\" lead\"\ttrail \n\"q\"\"q\"\t\"\"\"\"\n\"l\nm\"\t\"r\rs\"\t\"c\r\nd\"\nx,y\t;\n\"\\.\"\t\\\n\t\t\né\t\"\tt\"\t\"\u00a0n\"\n#c\n\xff\t\x00\n" <nil> <nil>
// expect: "\n\na世b\na b世\" lead\"世trail \n\"q\"\"q\"世\"\"\"\"\n\"l\nm\"世\"r\rs\"世\"c\r\nd\"\nx,y世;\n\"\\.\"世\\\n世世\né世\"\tt\"世\"\u00a0n\"\n#c\n\xff世\x00\n" <nil> <nil>
// expect: "\r\n\r\na,b\r\na b,\" lead\",trail \r\n\"q\"\"q\",\"\"\"\"\r\n\"l\r\nm\",\"rs\",\"c\r\nd\"\r\n\"x,y\",;\r\n\"\\.\",\\\r\n,,\r\né,\"\tt\",\"\u00a0n\"\r\n#c\r\n\xff,\x00\r\n" <nil> <nil>
// expect: "\r\n\r\na;b\r\na b;\" lead\";trail \r\n\"q\"\"q\";\"\"\"\"\r\n\"l\r\nm\";\"rs\";\"c\r\nd\"\r\nx,y;\";\"\r\n\"\\.\";\\\r\n;;\r\né;\"\tt\";\"\u00a0n\"\r\n#c\r\n\xff;\x00\r\n" <nil> <nil>
// expect: "\r\n\r\na\tb\r\na b\t\" lead\"\ttrail \r\n\"q\"\"q\"\t\"\"\"\"\r\n\"l\r\nm\"\t\"rs\"\t\"c\r\nd\"\r\nx,y\t;\r\n\"\\.\"\t\\\r\n\t\t\r\né\t\"\tt\"\t\"\u00a0n\"\r\n#c\r\n\xff\t\x00\r\n" <nil> <nil>
// expect: "\r\n\r\na世b\r\na b世\" lead\"世trail \r\n\"q\"\"q\"世\"\"\"\"\r\n\"l\r\nm\"世\"rs\"世\"c\r\nd\"\r\nx,y世;\r\n\"\\.\"世\\\r\n世世\r\né世\"\tt\"世\"\u00a0n\"\r\n#c\r\n\xff世\x00\r\n" <nil> <nil>
// expect: no room
// expect: out of range index passed to FieldPos

// Marshal: every kind of value, tags, embedding, methods, errors.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"time"
)

type Inner struct {
	A int
	B string `json:"bee"`
}

type hidden struct {
	Shown int
	not   int
}

type Own int

type Tags struct {
	Plain    int
	Renamed  string  `json:"name"`
	Empty    int     `json:",omitempty"`
	Dash     int     `json:"-"`
	Dashed   int     `json:"-,"`
	Str      int     `json:",string"`
	StrF     float64 `json:"f,string,omitempty"`
	StrB     bool    `json:",string"`
	StrS     string  `json:",string"`
	StrP     *int    `json:",string"`
	Odd      int     `json:"a b!#$%&()*+-./:;<=>?@[]^_{|}~ é"`
	Bad      int     `json:"a\"b"`
	Other    int     `xml:"x" json:"second"`
	Broken   int     `json:noquotes`
	private  int
	Opt      *Inner          `json:"opt,omitempty"`
	OptS     []int           `json:"opts,omitempty"`
	OptM     map[string]int  `json:"optm,omitempty"`
	OptA     [0]int          `json:"opta,omitempty"`
	OptI     any             `json:"opti,omitempty"`
	OptT     Inner           `json:"optt,omitempty"`
	OptStr   string          `json:"optstr,omitempty"`
	OptFloat float64         `json:"optfloat,omitempty"`
	Raw      json.RawMessage `json:"raw"`
	Num      json.Number
	NumStr   json.Number `json:",string"`
	O        Own         `json:",string"`
}

type Embeds struct {
	Inner
	*hidden
	Own
	B string
}

type L1 struct{ X, Y int }
type L2 struct {
	X int
	Z int `json:"Y"`
}
type Clash struct {
	L1
	L2
	W int
}
type Deep struct {
	*Clash
	Time time.Duration
	X    string
}
type Twice struct {
	A1
	A2
}
type A1 struct{ Base }
type A2 struct{ Base }
type Base struct{ V int }

type ValueM struct{ s string }

func (v ValueM) MarshalJSON() ([]byte, error) {
	if v.s == "err" {
		return nil, errors.New("no way")
	}
	return []byte(v.s), nil
}

type PointerM struct{ N int }

func (p *PointerM) MarshalJSON() ([]byte, error) {
	return []byte(fmt.Sprintf(`{ "ptr" : %d }`, p.N)), nil
}

type TextM int

func (t TextM) MarshalText() ([]byte, error) {
	if t < 0 {
		return nil, errors.New("negative <text>")
	}
	return []byte(fmt.Sprint("<", int(t), ">")), nil
}

type PText struct{ N int }

func (p *PText) MarshalText() ([]byte, error) { return []byte(fmt.Sprint("p", p.N)), nil }

type Both struct{}

func (Both) MarshalJSON() ([]byte, error) { return []byte(`"json"`), nil }
func (Both) MarshalText() ([]byte, error) { return []byte("text"), nil }

type StrKey string

func (s StrKey) MarshalText() ([]byte, error) { return []byte("never"), nil }

type Bytes []byte
type MyByte byte

func show(v any) {
	b, err := json.Marshal(v)
	fmt.Printf("%s %v\n", b, err)
	var me *json.MarshalerError
	var ute *json.UnsupportedTypeError
	var uve *json.UnsupportedValueError
	if errors.As(err, &me) {
		fmt.Println("marshaler", me.Type, me.Unwrap())
	} else if errors.As(err, &ute) {
		fmt.Println("type", ute.Type)
	} else if errors.As(err, &uve) {
		fmt.Println("value", uve.Str, uve.Value.Kind())
	}
}

func main() {
	for _, v := range []any{nil, true, false, 0, -1, int8(-128), uint8(255), int64(math.MinInt64), uint64(math.MaxUint64), uintptr(7), Own(3),
		"", "abc", "é日\U0001f600", "\"\\/\b\f\n\r\t\x00\x1f\x7f", "<a href='x'>&amp;</a>", "\u2028\u2029", "a\xffb\xc3", "\xed\xa0\x80", string(rune(0x10ffff)),
		[]int(nil), []int{}, []int{1, 2}, [3]bool{true}, []any{1, "a", nil, 2.5, []any{}}, map[string]int(nil), map[string]int{}, map[string]any{"b": 1, "a": []int{1}, "A": nil, "é": "x", "": 0},
		map[int]string{10: "a", 9: "b", -1: "c"}, map[uint8]bool{200: true, 3: false}, map[TextM]int{1: 1, 10: 2, 2: 3}, map[StrKey]int{"k": 1}, map[bool]int{true: 1}, map[float64]int{}, map[Both]int{{}: 1}, map[*PText]int{{N: 1}: 1},
		map[TextM]int{-1: 0}, []byte(nil), []byte{}, []byte("a"), []byte("ab"), []byte("abc"), Bytes("xyz"), []MyByte{1, 2}, [2]byte{1, 2}, json.RawMessage(nil), json.RawMessage(` { "a" : [1, 2 ] } `), json.RawMessage("{"), json.RawMessage(`"<>"`),
		json.Number(""), json.Number("1e5"), json.Number("-0.5"), json.Number("x"), json.Number("01"), json.Number("1 "), struct{}{}, &struct{ X *int }{}, Inner{1, "x"}, &Inner{}, (*Inner)(nil),
		make(chan int), func() {}, complex(1, 2), []any{func() {}}, map[string]any{"c": make(chan int)}, struct{ F func() }{}, math.Inf(1), math.NaN(), float32(math.Inf(-1)), struct{ F []float64 }{[]float64{1, math.NaN()}},
		ValueM{"1"}, &ValueM{" [ 1 ] "}, ValueM{"bad"}, ValueM{""}, ValueM{"err"}, []ValueM{{"null"}}, PointerM{1}, &PointerM{2}, []PointerM{{3}}, []*PointerM{{4}, nil}, map[string]PointerM{"a": {5}}, map[string]*PointerM{"a": {6}}, struct{ P PointerM }{PointerM{7}}, &struct{ P PointerM }{PointerM{8}}, [1]PointerM{{9}}, &[1]PointerM{{10}},
		TextM(5), TextM(-5), []TextM{1}, PText{1}, &PText{2}, []PText{{3}}, Both{}, &Both{}, (*PointerM)(nil), (*ValueM)(nil), struct{ V *ValueM }{}, struct{ E error }{}, struct{ E error }{errors.New("x")}, struct{ M json.Marshaler }{ValueM{"2"}},
		Embeds{Inner{1, "in"}, nil, 4, "out"}, Embeds{hidden: &hidden{Shown: 2}}, Clash{L1{1, 2}, L2{3, 4}, 5}, Deep{&Clash{W: 1}, 5, "x"}, Deep{}, Twice{A1{Base{1}}, A2{Base{2}}},
		time.Duration(5), []error{nil}, [][]int{{1}, nil, {}}, map[string]map[string][]int{"a": {"b": {1}}}, struct {
			A any
			B *any
		}{}} {
		show(v)
	}
	five := 5
	show(Tags{Plain: 1, Renamed: "r", Str: 2, StrF: 1.5, StrB: true, StrS: "q\"<", StrP: &five, Odd: 1, Num: "12", NumStr: "3", O: 4, OptI: 0, private: 1, Dash: 1})
	show(&Tags{Empty: 1, Opt: &Inner{}, OptS: []int{1}, OptM: map[string]int{"a": 1}, OptI: nil, OptStr: "s", OptFloat: 0.1})
	floats()
	streams()
}

func floats() {
	for _, f := range []float64{0, math.Copysign(0, -1), 1, -1, 0.1, 1.5, 100, 1e20, 1e21, 1.5e21, 123456789012345680000, 1e-5, 1e-6, 9.9e-7, 1e-7, 1e-10, 1e-100, 1e100, math.MaxFloat64, math.SmallestNonzeroFloat64, 1.0 / 3, 3.0000000000000004} {
		show(f)
		show(float32(f))
		show(-f)
	}
}

func streams() {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	fmt.Println(e.Encode(map[string]any{"a": "<&>", "b": []int{}}), e.Encode("x"), e.Encode(func() {}))
	e.SetEscapeHTML(false)
	fmt.Println(e.Encode(map[string]any{"<k>": "<&>\u2028"}))
	e.SetIndent(">", "  ")
	fmt.Println(e.Encode(map[string]any{"a": []any{1, map[string]int{}, []int{}, map[string]int{"z": 1}}, "b": Inner{}}))
	e.SetIndent("", "")
	fmt.Println(e.Encode([]json.RawMessage{json.RawMessage("[1 , 2]")}))
	fmt.Print(b.String())
	out, err := json.MarshalIndent(struct {
		A []int
		B map[string]any
	}{[]int{1, 2}, map[string]any{"x": nil}}, "p", "\t")
	fmt.Println(string(out), err)
	for _, s := range []string{``, ` `, `{}`, `[]`, ` [ ] `, `{"a":1}`, `{"a":[1,2,{"b":{}}],"c":[[]]} `, `1 `, "\"a b\"\n\n", `[1,]`, `{"a"}`, `[1] x`, `{"<>":"&"}`, "[1,\n 2]", `nul`, `[`, `"\u12`, `[1}`} {
		var i, c, h bytes.Buffer
		fmt.Println(json.Indent(&i, []byte(s), "-", ".."), json.Compact(&c, []byte(s)), json.Valid([]byte(s)))
		json.HTMLEscape(&h, []byte(s+"\u2028<"))
		fmt.Printf("%q %q %q\n", i.String(), c.String(), h.String())
	}
	w := json.NewEncoder(failing{})
	fmt.Println(w.Encode(1), w.Encode(2))
}

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, errors.New("full") }

// expect: null <nil>
// expect: true <nil>
// expect: false <nil>
// expect: 0 <nil>
// expect: -1 <nil>
// expect: -128 <nil>
// expect: 255 <nil>
// expect: -9223372036854775808 <nil>
// expect: 18446744073709551615 <nil>
// expect: 7 <nil>
// expect: 3 <nil>
// expect: "" <nil>
// expect: "abc" <nil>
// expect: "é日😀" <nil>
// expect: "\"\\/\b\f\n\r\t\u0000\u001f" <nil>
// expect: "\u003ca href='x'\u003e\u0026amp;\u003c/a\u003e" <nil>
// expect: "\u2028\u2029" <nil>
// expect: "a\ufffdb\ufffd" <nil>
// expect: "\ufffd\ufffd\ufffd" <nil>
// expect: "􏿿" <nil>
// expect: null <nil>
// expect: [] <nil>
// expect: [1,2] <nil>
// expect: [true,false,false] <nil>
// expect: [1,"a",null,2.5,[]] <nil>
// expect: null <nil>
// expect: {} <nil>
// expect: {"":0,"A":null,"a":[1],"b":1,"é":"x"} <nil>
// expect: {"-1":"c","10":"a","9":"b"} <nil>
// expect: {"200":true,"3":false} <nil>
// expect: {"\u003c10\u003e":2,"\u003c1\u003e":1,"\u003c2\u003e":3} <nil>
// expect: {"k":1} <nil>
// expect:  json: unsupported type: map[bool]int
// expect: type map[bool]int
// expect:  json: unsupported type: map[float64]int
// expect: type map[float64]int
// expect: {"text":1} <nil>
// expect: {"p1":1} <nil>
// expect:  json: encoding error for type "map[main.TextM]int": "negative <text>"
// expect: null <nil>
// expect: "" <nil>
// expect: "YQ==" <nil>
// expect: "YWI=" <nil>
// expect: "YWJj" <nil>
// expect: "eHl6" <nil>
// expect: "AQI=" <nil>
// expect: [1,2] <nil>
// expect: null <nil>
// expect: {"a":[1,2]} <nil>
// expect:  json: error calling MarshalJSON for type json.RawMessage: unexpected end of JSON input
// expect: marshaler json.RawMessage unexpected end of JSON input
// expect: "\u003c\u003e" <nil>
// expect: 0 <nil>
// expect: 1e5 <nil>
// expect: -0.5 <nil>
// expect:  json: invalid number literal "x"
// expect:  json: invalid number literal "01"
// expect:  json: invalid number literal "1 "
// expect: {} <nil>
// expect: {"X":null} <nil>
// expect: {"A":1,"bee":"x"} <nil>
// expect: {"A":0,"bee":""} <nil>
// expect: null <nil>
// expect:  json: unsupported type: chan int
// expect: type chan int
// expect:  json: unsupported type: func()
// expect: type func()
// expect:  json: unsupported type: complex128
// expect: type complex128
// expect:  json: unsupported type: func()
// expect: type func()
// expect:  json: unsupported type: chan int
// expect: type chan int
// expect:  json: unsupported type: func()
// expect: type func()
// expect:  json: unsupported value: +Inf
// expect: value +Inf float64
// expect:  json: unsupported value: NaN
// expect: value NaN float64
// expect:  json: unsupported value: -Inf
// expect: value -Inf float32
// expect:  json: unsupported value: NaN
// expect: value NaN float64
// expect: 1 <nil>
// expect: [1] <nil>
// expect:  json: error calling MarshalJSON for type main.ValueM: invalid character 'b' looking for beginning of value
// expect: marshaler main.ValueM invalid character 'b' looking for beginning of value
// expect:  json: error calling MarshalJSON for type main.ValueM: unexpected end of JSON input
// expect: marshaler main.ValueM unexpected end of JSON input
// expect:  json: error calling MarshalJSON for type main.ValueM: no way
// expect: marshaler main.ValueM no way
// expect: [null] <nil>
// expect: {"N":1} <nil>
// expect: {"ptr":2} <nil>
// expect: [{"ptr":3}] <nil>
// expect: [{"ptr":4},null] <nil>
// expect: {"a":{"N":5}} <nil>
// expect: {"a":{"ptr":6}} <nil>
// expect: {"P":{"N":7}} <nil>
// expect: {"P":{"ptr":8}} <nil>
// expect: [{"N":9}] <nil>
// expect: [{"ptr":10}] <nil>
// expect: "\u003c5\u003e" <nil>
// expect:  json: error calling MarshalText for type main.TextM: negative <text>
// expect: marshaler main.TextM negative <text>
// expect: ["\u003c1\u003e"] <nil>
// expect: {"N":1} <nil>
// expect: "p2" <nil>
// expect: ["p3"] <nil>
// expect: "json" <nil>
// expect: "json" <nil>
// expect: null <nil>
// expect: null <nil>
// expect: {"V":null} <nil>
// expect: {"E":null} <nil>
// expect: {"E":{}} <nil>
// expect: {"M":2} <nil>
// expect: {"A":1,"bee":"in","Own":4,"B":"out"} <nil>
// expect: {"A":0,"bee":"","Shown":2,"Own":0,"B":""} <nil>
// expect: {"Y":4,"W":5} <nil>
// expect: {"Y":0,"W":1,"Time":5,"X":"x"} <nil>
// expect: {"Time":0,"X":""} <nil>
// expect: {} <nil>
// expect: 5 <nil>
// expect: [null] <nil>
// expect: [[1],null,[]] <nil>
// expect: {"a":{"b":[1]}} <nil>
// expect: {"A":null,"B":null} <nil>
// expect: {"Plain":1,"name":"r","-":0,"Str":"2","f":"1.5","StrB":"true","StrS":"\"q\\\"\\u003c\"","StrP":"5","a b!#$%\u0026()*+-./:;\u003c=\u003e?@[]^_{|}~ é":1,"Bad":0,"second":0,"Broken":0,"opti":0,"optt":{"A":0,"bee":""},"raw":null,"Num":12,"NumStr":"3","O":"4"} <nil>
// expect: {"Plain":0,"name":"","Empty":1,"-":0,"Str":"0","StrB":"false","StrS":"\"\"","StrP":null,"a b!#$%\u0026()*+-./:;\u003c=\u003e?@[]^_{|}~ é":0,"Bad":0,"second":0,"Broken":0,"opt":{"A":0,"bee":""},"opts":[1],"optm":{"a":1},"optt":{"A":0,"bee":""},"optstr":"s","optfloat":0.1,"raw":null,"Num":0,"NumStr":"0","O":"0"} <nil>
// expect: 0 <nil>
// expect: 0 <nil>
// expect: -0 <nil>
// expect: -0 <nil>
// expect: -0 <nil>
// expect: 0 <nil>
// expect: 1 <nil>
// expect: 1 <nil>
// expect: -1 <nil>
// expect: -1 <nil>
// expect: -1 <nil>
// expect: 1 <nil>
// expect: 0.1 <nil>
// expect: 0.1 <nil>
// expect: -0.1 <nil>
// expect: 1.5 <nil>
// expect: 1.5 <nil>
// expect: -1.5 <nil>
// expect: 100 <nil>
// expect: 100 <nil>
// expect: -100 <nil>
// expect: 100000000000000000000 <nil>
// expect: 100000000000000000000 <nil>
// expect: -100000000000000000000 <nil>
// expect: 1e+21 <nil>
// expect: 1e+21 <nil>
// expect: -1e+21 <nil>
// expect: 1.5e+21 <nil>
// expect: 1.5e+21 <nil>
// expect: -1.5e+21 <nil>
// expect: 123456789012345680000 <nil>
// expect: 123456790000000000000 <nil>
// expect: -123456789012345680000 <nil>
// expect: 0.00001 <nil>
// expect: 0.00001 <nil>
// expect: -0.00001 <nil>
// expect: 0.000001 <nil>
// expect: 0.000001 <nil>
// expect: -0.000001 <nil>
// expect: 9.9e-7 <nil>
// expect: 9.9e-7 <nil>
// expect: -9.9e-7 <nil>
// expect: 1e-7 <nil>
// expect: 1e-7 <nil>
// expect: -1e-7 <nil>
// expect: 1e-10 <nil>
// expect: 1e-10 <nil>
// expect: -1e-10 <nil>
// expect: 1e-100 <nil>
// expect: 0 <nil>
// expect: -1e-100 <nil>
// expect: 1e+100 <nil>
// expect:  json: unsupported value: +Inf
// expect: value +Inf float32
// expect: -1e+100 <nil>
// expect: 1.7976931348623157e+308 <nil>
// expect:  json: unsupported value: +Inf
// expect: value +Inf float32
// expect: -1.7976931348623157e+308 <nil>
// expect: 5e-324 <nil>
// expect: 0 <nil>
// expect: -5e-324 <nil>
// expect: 0.3333333333333333 <nil>
// expect: 0.33333334 <nil>
// expect: -0.3333333333333333 <nil>
// expect: 3.0000000000000004 <nil>
// expect: 3 <nil>
// expect: -3.0000000000000004 <nil>
// expect: <nil> <nil> json: unsupported type: func()
// expect: <nil>
// expect: <nil>
// expect: <nil>
// expect: {"a":"\u003c\u0026\u003e","b":[]}
// expect: "x"
// expect: {"<k>":"<&>\u2028"}
// expect: {
// expect: >  "a": [
// expect: >    1,
// expect: >    {},
// expect: >    [],
// expect: >    {
// expect: >      "z": 1
// expect: >    }
// expect: >  ],
// expect: >  "b": {
// expect: >    "A": 0,
// expect: >    "bee": ""
// expect: >  }
// expect: >}
// expect: [[1,2]]
// expect: {
// expect: p	"A": [
// expect: p		1,
// expect: p		2
// expect: p	],
// expect: p	"B": {
// expect: p		"x": null
// expect: p	}
// expect: p} <nil>
// expect: unexpected end of JSON input unexpected end of JSON input false
// expect: "" "" "\\u2028\\u003c"
// expect: unexpected end of JSON input unexpected end of JSON input false
// expect: "" "" " \\u2028\\u003c"
// expect: <nil> <nil> true
// expect: "{}" "{}" "{}\\u2028\\u003c"
// expect: <nil> <nil> true
// expect: "[]" "[]" "[]\\u2028\\u003c"
// expect: <nil> <nil> true
// expect: "[] " "[]" " [ ] \\u2028\\u003c"
// expect: <nil> <nil> true
// expect: "{\n-..\"a\": 1\n-}" "{\"a\":1}" "{\"a\":1}\\u2028\\u003c"
// expect: <nil> <nil> true
// expect: "{\n-..\"a\": [\n-....1,\n-....2,\n-....{\n-......\"b\": {}\n-....}\n-..],\n-..\"c\": [\n-....[]\n-..]\n-} " "{\"a\":[1,2,{\"b\":{}}],\"c\":[[]]}" "{\"a\":[1,2,{\"b\":{}}],\"c\":[[]]} \\u2028\\u003c"
// expect: <nil> <nil> true
// expect: "1 " "1" "1 \\u2028\\u003c"
// expect: <nil> <nil> true
// expect: "\"a b\"\n\n" "\"a b\"" "\"a b\"\n\n\\u2028\\u003c"
// expect: invalid character ']' looking for beginning of value invalid character ']' looking for beginning of value false
// expect: "" "" "[1,]\\u2028\\u003c"
// expect: invalid character '}' after object key invalid character '}' after object key false
// expect: "" "" "{\"a\"}\\u2028\\u003c"
// expect: invalid character 'x' after top-level value invalid character 'x' after top-level value false
// expect: "" "" "[1] x\\u2028\\u003c"
// expect: <nil> <nil> true
// expect: "{\n-..\"<>\": \"&\"\n-}" "{\"<>\":\"&\"}" "{\"\\u003c\\u003e\":\"\\u0026\"}\\u2028\\u003c"
// expect: <nil> <nil> true
// expect: "[\n-..1,\n-..2\n-]" "[1,2]" "[1,\n 2]\\u2028\\u003c"
// expect: invalid character ' ' in literal null (expecting 'l') invalid character ' ' in literal null (expecting 'l') false
// expect: "" "" "nul\\u2028\\u003c"
// expect: unexpected end of JSON input unexpected end of JSON input false
// expect: "" "" "[\\u2028\\u003c"
// expect: invalid character ' ' in \u hexadecimal character escape invalid character ' ' in \u hexadecimal character escape false
// expect: "" "" "\"\\u12\\u2028\\u003c"
// expect: invalid character '}' after array element invalid character '}' after array element false
// expect: "" "" "[1}\\u2028\\u003c"
// expect: full full

// Unmarshal, Decoder, Token: every kind of target, and what goes wrong.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
)

type Inner struct {
	A int
	B string `json:"bee"`
}

type Own string

type hidden struct{ Shown int }

type All struct {
	Bool    bool
	Int     int
	Int8    int8
	Uint16  uint16
	Float32 float32
	Float64 float64
	Str     string
	Own     Own
	Num     json.Number
	Raw     json.RawMessage
	Bytes   []byte
	Slice   []int
	Array   [2]int
	Ptr     *int
	PPtr    **int
	Struct  Inner
	PStruct *Inner
	Map     map[string]int
	IntMap  map[int8]string
	UintMap map[uint]bool
	OwnMap  map[Own]int
	Any     any
	Err     error
	Chan    chan int
	Func    func()
	Qi      int      `json:"qi,string"`
	Qb      bool     `json:",string"`
	Qs      string   `json:",string"`
	Qf      *float64 `json:",string"`
	Long    []Inner
	Nested  map[string]map[string][]*Inner
	private int
	KeyT    map[TextU]int
	T       TextU
	PT      *TextU
	J       JSONU
	PJ      *JSONU
	Skip    int `json:"-"`
	Inner
	*Ptrd
	*hidden
}

type Ptrd struct{ P1 int }

type TextU struct{ s string }

func (t *TextU) UnmarshalText(b []byte) error {
	if string(b) == "bad" {
		return errors.New("bad text")
	}
	t.s = "T:" + string(b)
	return nil
}

type JSONU struct{ s string }

func (j *JSONU) UnmarshalJSON(b []byte) error {
	if string(b) == `"bad"` {
		return errors.New("bad json")
	}
	j.s = "J:" + string(b)
	return nil
}

var inputs = []string{
	``, ` `, `null`, `true`, `1`, `"s"`, `[]`, `{}`, `{"a"}`, `{"a":}`, `{"a":1,}`, `{,}`, `[1,]`, `[,]`, `[1 2]`, `{"a" 1}`, `{"a":1 "b":2}`, `{1:2}`, `tru`, `trux`, `nul`, `falsy`, `-`, `-a`, `01`, `1.`, `1.a`, `1e`, `1e+`, `1ex`, `.5`, `+1`, `"`, `"a`, "\"\n\"", `"\x"`, `"\u12"`, `"\u12g4"`, `{} {}`, `{}x`, `[1]]`, "\x00", `'a'`, "é", "\xff", `[1}`, `{"a":[}`, "\ufeff{}",
	`{"Bool":true,"Int":-5,"Int8":127,"Uint16":65535,"Float32":1.5,"Float64":-1e300,"Str":"x\u00e9\n\ud83d\ude00\ud800\"\/","Own":"o","Num":12.50,"Raw": [1, 2] ,"Bytes":"aGk=","Slice":[1,2,3],"Array":[7,8,9],"Ptr":4,"PPtr":5,"Struct":{"A":1,"bee":"b"},"PStruct":{"a":2},"Map":{"k":1,"l":2},"IntMap":{"-1":"m","5":"n"},"UintMap":{"7":true},"OwnMap":{"o":1},"Any":{"x":[1,"2",null,true,{"y":1.5}]}}`,
	`{"bool":true,"INT":3,"iNT8":4,"A":9,"BEE":"up","P1":6}`, `{"Shown":1}`, `{"Int":1,"Int":2,"unknown":{"deep":[1,{"a":"b\"}"}]},"Str":"after"}`,
	`{"Bool":1}`, `{"Bool":"true"}`, `{"Int":"1"}`, `{"Int":1.5}`, `{"Int":1e3}`, `{"Int":99999999999999999999}`, `{"Int8":128}`, `{"Int8":-129}`, `{"Uint16":-1}`, `{"Uint16":65536}`, `{"Float32":1e40}`, `{"Float64":1e400}`, `{"Str":1}`, `{"Str":[1]}`, `{"Str":{"a":1}}`, `{"Slice":{"a":1}}`, `{"Slice":"x"}`, `{"Slice":[1,"x",3]}`, `{"Array":[1]}`, `{"Array":[]}`, `{"Map":[1]}`, `{"Map":{"a":"x","b":2}}`, `{"IntMap":{"x":"y","200":"z","1":"ok"}}`, `{"UintMap":{"-1":true}}`, `{"Struct":1}`, `{"Struct":{"A":"x","bee":"kept"}}`, `{"PStruct":null,"Ptr":null,"Map":null,"Slice":null,"Any":null,"Int":null,"Str":null,"Struct":null,"Raw":null,"Num":null}`, `{"Err":null}`, `{"Err":1}`, `{"Err":{}}`, `{"Chan":1}`, `{"Chan":null}`, `{"Func":[]}`, `{"Num":"12"}`, `{"Num":"x"}`, `{"Num":true}`, `{"Bytes":"!!"}`, `{"Bytes":"aGk"}`, `{"Bytes":"aG\nk="}`, `{"Bytes":[1,2,300]}`, `{"Bytes":null}`, `{"Any":1e400}`,
	`{"qi":"5","Qb":"true","Qs":"\"in\"","Qf":"1.5"}`, `{"qi":5}`, `{"qi":"x"}`, `{"qi":""}`, `{"qi":"5x"}`, `{"Qb":"yes"}`, `{"Qb":"null"}`, `{"Qs":"plain"}`, `{"Qs":"\"half"}`, `{"Qf":null}`, `{"Qf":"null"}`, `{"qi":"null"}`, `{"qi":null}`, `{"qi":"nope"}`, `{"qi":[1]}`, `{"qi":"\"5\""}`, `{"Qs":"5"}`, `{"Qb":"\"x\""}`,
	`{"Long":[{"A":1},{"A":2,"bee":"x"},{}]}`, `{"Long":[{"A":"bad"},{"A":2}]}`, `{"Nested":{"a":{"b":[{"A":1},null]},"c":null}}`, `{"Nested":{"a":{"b":[{"A":"bad"}]}}}`, `{"private":1,"Skip":5}`, `{"KeyT":{"k":1,"bad":2}}`, `{"KeyT":{"k":1,"l":2}}`, `{"T":"x","PT":"y","J":{"a": 1},"PJ":[1, 2]}`, `{"T":1}`, `{"T":null}`, `{"T":true}`, `{"T":[1]}`, `{"T":{"a":1}}`, `{"T":"bad"}`, `{"J":null,"PJ":null}`, `{"J":"bad"}`, `{"Struct":{"A":1},"J":"bad","Str":"not reached"}`, `{"Int":"wrong first","J":"bad"}`, "{\"Str\":\"\xff\xc3(\"}", `{"Str":"\ud800\ud83d\ude00x\udc00"}`, `{"Str":"\ud83d\u0041"}`, `{"Bool":"x","Int":"y"}`,
}

func describe(err error) string {
	var se *json.SyntaxError
	var te *json.UnmarshalTypeError
	var ie *json.InvalidUnmarshalError
	switch {
	case errors.As(err, &se):
		return fmt.Sprint("syntax@", se.Offset, " ", err)
	case errors.As(err, &te):
		return fmt.Sprint("type@", te.Offset, " ", te.Value, " ", te.Type, " ", te.Struct, " ", te.Field, " ", err)
	case errors.As(err, &ie):
		return fmt.Sprint("invalid ", ie.Type, " ", err)
	}
	return fmt.Sprint(err)
}

func main() {
	for _, in := range inputs {
		fmt.Printf("%q %v\n", in, json.Valid([]byte(in)))
		var a All
		err := json.Unmarshal([]byte(in), &a)
		fmt.Println(describe(err))
		show(&a)
		var v any
		err = json.Unmarshal([]byte(in), &v)
		fmt.Printf("%#v %s\n", v, describe(err))
		d := json.NewDecoder(strings.NewReader(in))
		d.UseNumber()
		d.DisallowUnknownFields()
		var b All
		err = d.Decode(&b)
		fmt.Println(describe(err), d.InputOffset(), b.Int, b.Any)
		tokens(in)
	}
	targets()
	existing()
	readers()
}

func show(a *All) {
	v := reflect.ValueOf(a).Elem()
	for i := range v.NumField() {
		f := v.Field(i)
		if f.IsZero() || v.Type().Field(i).Name == "Nested" {
			continue
		}
		for f.Kind() == reflect.Pointer && !f.IsNil() {
			f = f.Elem()
		}
		fmt.Printf(" %s=%+v", v.Type().Field(i).Name, f)
	}
	for k, l := range a.Nested {
		for _, p := range l["b"] {
			fmt.Print(" nested ", k, p == nil)
		}
	}
	fmt.Println()
}

func tokens(in string) {
	d := json.NewDecoder(strings.NewReader(in))
	for range 40 {
		more := d.More()
		t, err := d.Token()
		if err != nil {
			fmt.Println("|", describe(err), d.InputOffset())
			return
		}
		fmt.Printf("%T:%v:%v@%d ", t, t, more, d.InputOffset())
	}
	fmt.Println()
}

func targets() {
	var i int
	var p *int
	var pp **int
	var e error
	var m map[string]any
	var arr [2]string
	var iface any = &i
	var self any
	self = &self
	var in Inner
	var st fmt.Stringer
	var ch chan int
	var raw json.RawMessage
	var tu TextU
	var ptu *TextU
	var km map[float64]int
	var kt map[TextU]int
	for _, v := range []any{nil, i, "x", Inner{}, p, &i, &p, &pp, &e, &m, &arr, &iface, &in, (*Inner)(nil), &st, &ch, &raw, &tu, &ptu, m, &km, &kt, self} {
		for _, s := range []string{`1`, `null`, `"t"`, `{"a":1}`, `[1,2]`, `true`} {
			err := json.Unmarshal([]byte(s), v)
			fmt.Print(s, " ", describe(err), "; ")
		}
		fmt.Println()
	}
	fmt.Println(i, *p, **pp, arr, in, string(raw), tu, *ptu, iface == any(&i))
}

func existing() {
	m := map[string]int{"old": 1}
	s := []Inner{{1, "one"}, {2, "two"}, {3, "three"}}
	var v any = &Inner{5, "five"}
	st := All{Str: "kept", PStruct: &Inner{1, "b"}, Slice: []int{9, 9, 9}, Array: [2]int{5, 5}, Any: 3}
	fmt.Println(json.Unmarshal([]byte(`{"new":2}`), &m), json.Unmarshal([]byte(`[{"A":10},{"bee":"x"}]`), &s), json.Unmarshal([]byte(`{"A":6}`), &v))
	fmt.Println(m, s, len(s), s[:3], v)
	fmt.Println(json.Unmarshal([]byte(`{"PStruct":{"A":7},"Slice":[1],"Array":[1],"Any":{"k":1}}`), &st))
	fmt.Println(st.Str, *st.PStruct, st.Slice, st.Array, st.Any)
	nest := map[string]*Inner{"a": {1, "b"}}
	fmt.Println(json.Unmarshal([]byte(`{"a":{"A":2}}`), &nest), *nest["a"])
	var f32 float32
	fmt.Println(json.Unmarshal([]byte(`0.1`), &f32), f32, json.Unmarshal([]byte(`3.5e38`), &f32))
	var n struct{ N []json.Number }
	fmt.Println(json.Unmarshal([]byte(`{"N":[1,2.50,"3",1e5]}`), &n), n.N)
	x, err := n.N[1].Float64()
	y, err2 := n.N[1].Int64()
	fmt.Println(x, err, y, err2, n.N[3])
}

type slow struct{ s string }

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	p[0] = r.s[0]
	r.s = r.s[1:]
	return 1, nil
}

func readers() {
	for _, in := range []string{`1 2 "a"[3]{"b":4}null true`, "{\"a\":1}\n{\"a\":2}\n\n", `1,2`, `[1`, `{"a":1} x`, "  ", `12`, `"abc`, `nulltrue`, `[1][2`} {
		for _, r := range []io.Reader{strings.NewReader(in), &slow{in}} {
			d := json.NewDecoder(r)
			for range 10 {
				var v any
				err := d.Decode(&v)
				fmt.Print(v, " ", describe(err), " @", d.InputOffset(), "; ")
				if err != nil {
					break
				}
			}
			fmt.Println(d.More())
		}
	}
	d := json.NewDecoder(strings.NewReader(`{"list":[{"A":1},{"A":2}],"n":5} tail`))
	for range 3 {
		fmt.Println(d.Token())
	}
	for d.More() {
		var in Inner
		fmt.Println(d.Decode(&in), in)
	}
	fmt.Println(d.Token())
	var v any
	fmt.Println(d.Decode(&v), d.InputOffset())
	fmt.Println(d.Token())
	fmt.Println(d.Token())
	fmt.Println(d.Token())
	rest, _ := io.ReadAll(d.Buffered())
	fmt.Printf("%q\n", rest)
	big := strings.Repeat(`{"k":"`+strings.Repeat("v", 3000)+`"} `, 20)
	d = json.NewDecoder(strings.NewReader(big))
	n := 0
	for {
		var m map[string]string
		if err := d.Decode(&m); err != nil {
			fmt.Println(n, err)
			break
		}
		n += len(m["k"])
	}
}

// expect: "" false
// expect: syntax@0 unexpected end of JSON input
// expect:
// expect: <nil> syntax@0 unexpected end of JSON input
// expect: EOF 0 0 <nil>
// expect: | EOF 0
// expect: " " false
// expect: syntax@1 unexpected end of JSON input
// expect:
// expect: <nil> syntax@1 unexpected end of JSON input
// expect: EOF 0 0 <nil>
// expect: | EOF 0
// expect: "null" true
// expect: <nil>
// expect:
// expect: <nil> <nil>
// expect: <nil> 4 0 <nil>
// expect: <nil>:<nil>:true@4 | EOF 4
// expect: "true" true
// expect: type@4 bool main.All   json: cannot unmarshal bool into Go value of type main.All
// expect:
// expect: true <nil>
// expect: type@4 bool main.All   json: cannot unmarshal bool into Go value of type main.All 4 0 <nil>
// expect: bool:true:true@4 | EOF 4
// expect: "1" true
// expect: type@1 number main.All   json: cannot unmarshal number into Go value of type main.All
// expect:
// expect: 1 <nil>
// expect: type@1 number main.All   json: cannot unmarshal number into Go value of type main.All 1 0 <nil>
// expect: float64:1:true@1 | EOF 1
// expect: "\"s\"" true
// expect: type@3 string main.All   json: cannot unmarshal string into Go value of type main.All
// expect:
// expect: "s" <nil>
// expect: type@3 string main.All   json: cannot unmarshal string into Go value of type main.All 3 0 <nil>
// expect: string:s:true@3 | EOF 3
// expect: "[]" true
// expect: type@1 array main.All   json: cannot unmarshal array into Go value of type main.All
// expect:
// expect: []interface {}{} <nil>
// expect: type@1 array main.All   json: cannot unmarshal array into Go value of type main.All 2 0 <nil>
// expect: json.Delim:[:true@1 json.Delim:]:false@2 | EOF 2
// expect: "{}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{} <nil>
// expect: <nil> 2 0 <nil>
// expect: json.Delim:{:true@1 json.Delim:}:false@2 | EOF 2
// expect: "{\"a\"}" false
// expect: syntax@5 invalid character '}' after object key
// expect:
// expect: <nil> syntax@5 invalid character '}' after object key
// expect: syntax@5 invalid character '}' after object key 0 0 <nil>
// expect: json.Delim:{:true@1 string:a:true@4 | syntax@4 invalid character '}' after object key 4
// expect: "{\"a\":}" false
// expect: syntax@6 invalid character '}' looking for beginning of value
// expect:
// expect: <nil> syntax@6 invalid character '}' looking for beginning of value
// expect: syntax@6 invalid character '}' looking for beginning of value 0 0 <nil>
// expect: json.Delim:{:true@1 string:a:true@4 | syntax@5 invalid character '}' looking for beginning of value 5
// expect: "{\"a\":1,}" false
// expect: syntax@8 invalid character '}' looking for beginning of object key string
// expect:
// expect: <nil> syntax@8 invalid character '}' looking for beginning of object key string
// expect: syntax@8 invalid character '}' looking for beginning of object key string 0 0 <nil>
// expect: json.Delim:{:true@1 string:a:true@4 float64:1:true@6 | syntax@7 invalid character '}' looking for beginning of object key string 7
// expect: "{,}" false
// expect: syntax@2 invalid character ',' looking for beginning of object key string
// expect:
// expect: <nil> syntax@2 invalid character ',' looking for beginning of object key string
// expect: syntax@2 invalid character ',' looking for beginning of object key string 0 0 <nil>
// expect: json.Delim:{:true@1 | syntax@1 invalid character ',' 1
// expect: "[1,]" false
// expect: syntax@4 invalid character ']' looking for beginning of value
// expect:
// expect: <nil> syntax@4 invalid character ']' looking for beginning of value
// expect: syntax@4 invalid character ']' looking for beginning of value 0 0 <nil>
// expect: json.Delim:[:true@1 float64:1:true@2 | syntax@3 invalid character ']' looking for beginning of value 3
// expect: "[,]" false
// expect: syntax@2 invalid character ',' looking for beginning of value
// expect:
// expect: <nil> syntax@2 invalid character ',' looking for beginning of value
// expect: syntax@2 invalid character ',' looking for beginning of value 0 0 <nil>
// expect: json.Delim:[:true@1 | syntax@1 invalid character ',' looking for beginning of value 1
// expect: "[1 2]" false
// expect: syntax@4 invalid character '2' after array element
// expect:
// expect: <nil> syntax@4 invalid character '2' after array element
// expect: syntax@4 invalid character '2' after array element 0 0 <nil>
// expect: json.Delim:[:true@1 float64:1:true@2 | syntax@3 invalid character '2' after array element 3
// expect: "{\"a\" 1}" false
// expect: syntax@6 invalid character '1' after object key
// expect:
// expect: <nil> syntax@6 invalid character '1' after object key
// expect: syntax@6 invalid character '1' after object key 0 0 <nil>
// expect: json.Delim:{:true@1 string:a:true@4 | syntax@5 invalid character '1' after object key 5
// expect: "{\"a\":1 \"b\":2}" false
// expect: syntax@8 invalid character '"' after object key:value pair
// expect:
// expect: <nil> syntax@8 invalid character '"' after object key:value pair
// expect: syntax@8 invalid character '"' after object key:value pair 0 0 <nil>
// expect: json.Delim:{:true@1 string:a:true@4 float64:1:true@6 | syntax@7 invalid character '"' after object key:value pair 7
// expect: "{1:2}" false
// expect: syntax@2 invalid character '1' looking for beginning of object key string
// expect:
// expect: <nil> syntax@2 invalid character '1' looking for beginning of object key string
// expect: syntax@2 invalid character '1' looking for beginning of object key string 0 0 <nil>
// expect: json.Delim:{:true@1 | syntax@1 invalid character '1' 1
// expect: "tru" false
// expect: syntax@3 invalid character ' ' in literal true (expecting 'e')
// expect:
// expect: <nil> syntax@3 invalid character ' ' in literal true (expecting 'e')
// expect: unexpected EOF 0 0 <nil>
// expect: | unexpected EOF 0
// expect: "trux" false
// expect: syntax@4 invalid character 'x' in literal true (expecting 'e')
// expect:
// expect: <nil> syntax@4 invalid character 'x' in literal true (expecting 'e')
// expect: syntax@4 invalid character 'x' in literal true (expecting 'e') 0 0 <nil>
// expect: | syntax@4 invalid character 'x' in literal true (expecting 'e') 0
// expect: "nul" false
// expect: syntax@3 invalid character ' ' in literal null (expecting 'l')
// expect:
// expect: <nil> syntax@3 invalid character ' ' in literal null (expecting 'l')
// expect: unexpected EOF 0 0 <nil>
// expect: | unexpected EOF 0
// expect: "falsy" false
// expect: syntax@5 invalid character 'y' in literal false (expecting 'e')
// expect:
// expect: <nil> syntax@5 invalid character 'y' in literal false (expecting 'e')
// expect: syntax@5 invalid character 'y' in literal false (expecting 'e') 0 0 <nil>
// expect: | syntax@5 invalid character 'y' in literal false (expecting 'e') 0
// expect: "-" false
// expect: syntax@1 invalid character ' ' in numeric literal
// expect:
// expect: <nil> syntax@1 invalid character ' ' in numeric literal
// expect: unexpected EOF 0 0 <nil>
// expect: | unexpected EOF 0
// expect: "-a" false
// expect: syntax@2 invalid character 'a' in numeric literal
// expect:
// expect: <nil> syntax@2 invalid character 'a' in numeric literal
// expect: syntax@2 invalid character 'a' in numeric literal 0 0 <nil>
// expect: | syntax@2 invalid character 'a' in numeric literal 0
// expect: "01" false
// expect: syntax@2 invalid character '1' after top-level value
// expect:
// expect: <nil> syntax@2 invalid character '1' after top-level value
// expect: type@1 number main.All   json: cannot unmarshal number into Go value of type main.All 1 0 <nil>
// expect: float64:0:true@1 float64:1:true@2 | EOF 2
// expect: "1." false
// expect: syntax@2 invalid character ' ' after decimal point in numeric literal
// expect:
// expect: <nil> syntax@2 invalid character ' ' after decimal point in numeric literal
// expect: unexpected EOF 0 0 <nil>
// expect: | unexpected EOF 0
// expect: "1.a" false
// expect: syntax@3 invalid character 'a' after decimal point in numeric literal
// expect:
// expect: <nil> syntax@3 invalid character 'a' after decimal point in numeric literal
// expect: syntax@3 invalid character 'a' after decimal point in numeric literal 0 0 <nil>
// expect: | syntax@3 invalid character 'a' after decimal point in numeric literal 0
// expect: "1e" false
// expect: syntax@2 invalid character ' ' in exponent of numeric literal
// expect:
// expect: <nil> syntax@2 invalid character ' ' in exponent of numeric literal
// expect: unexpected EOF 0 0 <nil>
// expect: | unexpected EOF 0
// expect: "1e+" false
// expect: syntax@3 invalid character ' ' in exponent of numeric literal
// expect:
// expect: <nil> syntax@3 invalid character ' ' in exponent of numeric literal
// expect: unexpected EOF 0 0 <nil>
// expect: | unexpected EOF 0
// expect: "1ex" false
// expect: syntax@3 invalid character 'x' in exponent of numeric literal
// expect:
// expect: <nil> syntax@3 invalid character 'x' in exponent of numeric literal
// expect: syntax@3 invalid character 'x' in exponent of numeric literal 0 0 <nil>
// expect: | syntax@3 invalid character 'x' in exponent of numeric literal 0
// expect: ".5" false
// expect: syntax@1 invalid character '.' looking for beginning of value
// expect:
// expect: <nil> syntax@1 invalid character '.' looking for beginning of value
// expect: syntax@1 invalid character '.' looking for beginning of value 0 0 <nil>
// expect: | syntax@1 invalid character '.' looking for beginning of value 0
// expect: "+1" false
// expect: syntax@1 invalid character '+' looking for beginning of value
// expect:
// expect: <nil> syntax@1 invalid character '+' looking for beginning of value
// expect: syntax@1 invalid character '+' looking for beginning of value 0 0 <nil>
// expect: | syntax@1 invalid character '+' looking for beginning of value 0
// expect: "\"" false
// expect: syntax@1 unexpected end of JSON input
// expect:
// expect: <nil> syntax@1 unexpected end of JSON input
// expect: unexpected EOF 0 0 <nil>
// expect: | unexpected EOF 0
// expect: "\"a" false
// expect: syntax@2 unexpected end of JSON input
// expect:
// expect: <nil> syntax@2 unexpected end of JSON input
// expect: unexpected EOF 0 0 <nil>
// expect: | unexpected EOF 0
// expect: "\"\n\"" false
// expect: syntax@2 invalid character '\n' in string literal
// expect:
// expect: <nil> syntax@2 invalid character '\n' in string literal
// expect: syntax@2 invalid character '\n' in string literal 0 0 <nil>
// expect: | syntax@2 invalid character '\n' in string literal 0
// expect: "\"\\x\"" false
// expect: syntax@3 invalid character 'x' in string escape code
// expect:
// expect: <nil> syntax@3 invalid character 'x' in string escape code
// expect: syntax@3 invalid character 'x' in string escape code 0 0 <nil>
// expect: | syntax@3 invalid character 'x' in string escape code 0
// expect: "\"\\u12\"" false
// expect: syntax@6 invalid character '"' in \u hexadecimal character escape
// expect:
// expect: <nil> syntax@6 invalid character '"' in \u hexadecimal character escape
// expect: syntax@6 invalid character '"' in \u hexadecimal character escape 0 0 <nil>
// expect: | syntax@6 invalid character '"' in \u hexadecimal character escape 0
// expect: "\"\\u12g4\"" false
// expect: syntax@6 invalid character 'g' in \u hexadecimal character escape
// expect:
// expect: <nil> syntax@6 invalid character 'g' in \u hexadecimal character escape
// expect: syntax@6 invalid character 'g' in \u hexadecimal character escape 0 0 <nil>
// expect: | syntax@6 invalid character 'g' in \u hexadecimal character escape 0
// expect: "{} {}" false
// expect: syntax@4 invalid character '{' after top-level value
// expect:
// expect: <nil> syntax@4 invalid character '{' after top-level value
// expect: <nil> 2 0 <nil>
// expect: json.Delim:{:true@1 json.Delim:}:false@2 json.Delim:{:true@4 json.Delim:}:false@5 | EOF 5
// expect: "{}x" false
// expect: syntax@3 invalid character 'x' after top-level value
// expect:
// expect: <nil> syntax@3 invalid character 'x' after top-level value
// expect: <nil> 2 0 <nil>
// expect: json.Delim:{:true@1 json.Delim:}:false@2 | syntax@1 invalid character 'x' looking for beginning of value 2
// expect: "[1]]" false
// expect: syntax@4 invalid character ']' after top-level value
// expect:
// expect: <nil> syntax@4 invalid character ']' after top-level value
// expect: type@1 array main.All   json: cannot unmarshal array into Go value of type main.All 3 0 <nil>
// expect: json.Delim:[:true@1 float64:1:true@2 json.Delim:]:false@3 | syntax@3 invalid character ']' looking for beginning of value 3
// expect: "\x00" false
// expect: syntax@1 invalid character '\x00' looking for beginning of value
// expect:
// expect: <nil> syntax@1 invalid character '\x00' looking for beginning of value
// expect: syntax@1 invalid character '\x00' looking for beginning of value 0 0 <nil>
// expect: | syntax@1 invalid character '\x00' looking for beginning of value 0
// expect: "'a'" false
// expect: syntax@1 invalid character '\'' looking for beginning of value
// expect:
// expect: <nil> syntax@1 invalid character '\'' looking for beginning of value
// expect: syntax@1 invalid character '\'' looking for beginning of value 0 0 <nil>
// expect: | syntax@1 invalid character '\'' looking for beginning of value 0
// expect: "é" false
// expect: syntax@1 invalid character 'Ã' looking for beginning of value
// expect:
// expect: <nil> syntax@1 invalid character 'Ã' looking for beginning of value
// expect: syntax@1 invalid character 'Ã' looking for beginning of value 0 0 <nil>
// expect: | syntax@1 invalid character 'Ã' looking for beginning of value 0
// expect: "\xff" false
// expect: syntax@1 invalid character 'ÿ' looking for beginning of value
// expect:
// expect: <nil> syntax@1 invalid character 'ÿ' looking for beginning of value
// expect: syntax@1 invalid character 'ÿ' looking for beginning of value 0 0 <nil>
// expect: | syntax@1 invalid character 'ÿ' looking for beginning of value 0
// expect: "[1}" false
// expect: syntax@3 invalid character '}' after array element
// expect:
// expect: <nil> syntax@3 invalid character '}' after array element
// expect: syntax@3 invalid character '}' after array element 0 0 <nil>
// expect: json.Delim:[:true@1 float64:1:true@2 | syntax@2 invalid character '}' after array element 2
// expect: "{\"a\":[}" false
// expect: syntax@7 invalid character '}' looking for beginning of value
// expect:
// expect: <nil> syntax@7 invalid character '}' looking for beginning of value
// expect: syntax@7 invalid character '}' looking for beginning of value 0 0 <nil>
// expect: json.Delim:{:true@1 string:a:true@4 json.Delim:[:true@6 | syntax@6 invalid character '}' looking for beginning of value 6
// expect: "\ufeff{}" false
// expect: syntax@1 invalid character 'ï' looking for beginning of value
// expect:
// expect: <nil> syntax@1 invalid character 'ï' looking for beginning of value
// expect: syntax@1 invalid character 'ï' looking for beginning of value 0 0 <nil>
// expect: | syntax@1 invalid character 'ï' looking for beginning of value 0
// expect: "{\"Bool\":true,\"Int\":-5,\"Int8\":127,\"Uint16\":65535,\"Float32\":1.5,\"Float64\":-1e300,\"Str\":\"x\\u00e9\\n\\ud83d\\ude00\\ud800\\\"\\/\",\"Own\":\"o\",\"Num\":12.50,\"Raw\": [1, 2] ,\"Bytes\":\"aGk=\",\"Slice\":[1,2,3],\"Array\":[7,8,9],\"Ptr\":4,\"PPtr\":5,\"Struct\":{\"A\":1,\"bee\":\"b\"},\"PStruct\":{\"a\":2},\"Map\":{\"k\":1,\"l\":2},\"IntMap\":{\"-1\":\"m\",\"5\":\"n\"},\"UintMap\":{\"7\":true},\"OwnMap\":{\"o\":1},\"Any\":{\"x\":[1,\"2\",null,true,{\"y\":1.5}]}}" true
// expect: <nil>
// expect:  Bool=true Int=-5 Int8=127 Uint16=65535 Float32=1.5 Float64=-1e+300 Str=xé
// expect: 😀�"/ Own=o Num=12.50 Raw=[91 49 44 32 50 93] Bytes=[104 105] Slice=[1 2 3] Array=[7 8] Ptr=4 PPtr=5 Struct={A:1 B:b} PStruct={A:2 B:} Map=map[k:1 l:2] IntMap=map[-1:m 5:n] UintMap=map[7:true] OwnMap=map[o:1] Any=map[x:[1 2 <nil> true map[y:1.5]]]
// expect: map[string]interface {}{"Any":map[string]interface {}{"x":[]interface {}{1, "2", interface {}(nil), true, map[string]interface {}{"y":1.5}}}, "Array":[]interface {}{7, 8, 9}, "Bool":true, "Bytes":"aGk=", "Float32":1.5, "Float64":-1e+300, "Int":-5, "Int8":127, "IntMap":map[string]interface {}{"-1":"m", "5":"n"}, "Map":map[string]interface {}{"k":1, "l":2}, "Num":12.5, "Own":"o", "OwnMap":map[string]interface {}{"o":1}, "PPtr":5, "PStruct":map[string]interface {}{"a":2}, "Ptr":4, "Raw":[]interface {}{1, 2}, "Slice":[]interface {}{1, 2, 3}, "Str":"xé\n😀�\"/", "Struct":map[string]interface {}{"A":1, "bee":"b"}, "Uint16":65535, "UintMap":map[string]interface {}{"7":true}} <nil>
// expect: <nil> 391 -5 map[x:[1 2 <nil> true map[y:1.5]]]
// expect: json.Delim:{:true@1 string:Bool:true@7 bool:true:true@12 string:Int:true@18 float64:-5:true@21 string:Int8:true@28 float64:127:true@32 string:Uint16:true@41 float64:65535:true@47 string:Float32:true@57 float64:1.5:true@61 string:Float64:true@71 float64:-1e+300:true@78 string:Str:true@84 string:xé
// expect: 😀�"/:true@118 string:Own:true@124 string:o:true@128 string:Num:true@134 float64:12.5:true@140 string:Raw:true@146 json.Delim:[:true@149 float64:1:true@150 float64:2:true@153 json.Delim:]:false@154 string:Bytes:true@163 string:aGk=:true@170 string:Slice:true@178 json.Delim:[:true@180 float64:1:true@181 float64:2:true@183 float64:3:true@185 json.Delim:]:false@186 string:Array:true@194 json.Delim:[:true@196 float64:7:true@197 float64:8:true@199 float64:9:true@201 json.Delim:]:false@202 string:Ptr:true@208 float64:4:true@210 
// expect: "{\"bool\":true,\"INT\":3,\"iNT8\":4,\"A\":9,\"BEE\":\"up\",\"P1\":6}" true
// expect: <nil>
// expect:  Bool=true Int=3 Int8=4 Inner={A:9 B:up} Ptrd={P1:6}
// expect: map[string]interface {}{"A":9, "BEE":"up", "INT":3, "P1":6, "bool":true, "iNT8":4} <nil>
// expect: <nil> 54 3 <nil>
// expect: json.Delim:{:true@1 string:bool:true@7 bool:true:true@12 string:INT:true@18 float64:3:true@20 string:iNT8:true@27 float64:4:true@29 string:A:true@33 float64:9:true@35 string:BEE:true@41 string:up:true@46 string:P1:true@51 float64:6:true@53 json.Delim:}:false@54 | EOF 54
// expect: "{\"Shown\":1}" true
// expect: json: cannot set embedded pointer to unexported struct: main.hidden
// expect:
// expect: map[string]interface {}{"Shown":1} <nil>
// expect: json: cannot set embedded pointer to unexported struct: main.hidden 11 0 <nil>
// expect: json.Delim:{:true@1 string:Shown:true@8 float64:1:true@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"Int\":1,\"Int\":2,\"unknown\":{\"deep\":[1,{\"a\":\"b\\\"}\"}]},\"Str\":\"after\"}" true
// expect: <nil>
// expect:  Int=2 Str=after
// expect: map[string]interface {}{"Int":2, "Str":"after", "unknown":map[string]interface {}{"deep":[]interface {}{1, map[string]interface {}{"a":"b\"}"}}}} <nil>
// expect: json: unknown field "unknown" 67 2 <nil>
// expect: json.Delim:{:true@1 string:Int:true@6 float64:1:true@8 string:Int:true@14 float64:2:true@16 string:unknown:true@26 json.Delim:{:true@28 string:deep:true@34 json.Delim:[:true@36 float64:1:true@37 json.Delim:{:true@39 string:a:true@42 string:b"}:true@49 json.Delim:}:false@50 json.Delim:]:false@51 json.Delim:}:false@52 string:Str:true@58 string:after:true@66 json.Delim:}:false@67 | EOF 67
// expect: "{\"Bool\":1}" true
// expect: type@9 number bool All Bool json: cannot unmarshal number into Go struct field All.Bool of type bool
// expect:
// expect: map[string]interface {}{"Bool":1} <nil>
// expect: type@9 number bool All Bool json: cannot unmarshal number into Go struct field All.Bool of type bool 10 0 <nil>
// expect: json.Delim:{:true@1 string:Bool:true@7 float64:1:true@9 json.Delim:}:false@10 | EOF 10
// expect: "{\"Bool\":\"true\"}" true
// expect: type@14 string bool All Bool json: cannot unmarshal string into Go struct field All.Bool of type bool
// expect:
// expect: map[string]interface {}{"Bool":"true"} <nil>
// expect: type@14 string bool All Bool json: cannot unmarshal string into Go struct field All.Bool of type bool 15 0 <nil>
// expect: json.Delim:{:true@1 string:Bool:true@7 string:true:true@14 json.Delim:}:false@15 | EOF 15
// expect: "{\"Int\":\"1\"}" true
// expect: type@10 string int All Int json: cannot unmarshal string into Go struct field All.Int of type int
// expect:
// expect: map[string]interface {}{"Int":"1"} <nil>
// expect: type@10 string int All Int json: cannot unmarshal string into Go struct field All.Int of type int 11 0 <nil>
// expect: json.Delim:{:true@1 string:Int:true@6 string:1:true@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"Int\":1.5}" true
// expect: type@10 number 1.5 int All Int json: cannot unmarshal number 1.5 into Go struct field All.Int of type int
// expect:
// expect: map[string]interface {}{"Int":1.5} <nil>
// expect: type@10 number 1.5 int All Int json: cannot unmarshal number 1.5 into Go struct field All.Int of type int 11 0 <nil>
// expect: json.Delim:{:true@1 string:Int:true@6 float64:1.5:true@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"Int\":1e3}" true
// expect: type@10 number 1e3 int All Int json: cannot unmarshal number 1e3 into Go struct field All.Int of type int
// expect:
// expect: map[string]interface {}{"Int":1000} <nil>
// expect: type@10 number 1e3 int All Int json: cannot unmarshal number 1e3 into Go struct field All.Int of type int 11 0 <nil>
// expect: json.Delim:{:true@1 string:Int:true@6 float64:1000:true@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"Int\":99999999999999999999}" true
// expect: type@27 number 99999999999999999999 int All Int json: cannot unmarshal number 99999999999999999999 into Go struct field All.Int of type int
// expect:
// expect: map[string]interface {}{"Int":1e+20} <nil>
// expect: type@27 number 99999999999999999999 int All Int json: cannot unmarshal number 99999999999999999999 into Go struct field All.Int of type int 28 0 <nil>
// expect: json.Delim:{:true@1 string:Int:true@6 float64:1e+20:true@27 json.Delim:}:false@28 | EOF 28
// expect: "{\"Int8\":128}" true
// expect: type@11 number 128 int8 All Int8 json: cannot unmarshal number 128 into Go struct field All.Int8 of type int8
// expect:
// expect: map[string]interface {}{"Int8":128} <nil>
// expect: type@11 number 128 int8 All Int8 json: cannot unmarshal number 128 into Go struct field All.Int8 of type int8 12 0 <nil>
// expect: json.Delim:{:true@1 string:Int8:true@7 float64:128:true@11 json.Delim:}:false@12 | EOF 12
// expect: "{\"Int8\":-129}" true
// expect: type@12 number -129 int8 All Int8 json: cannot unmarshal number -129 into Go struct field All.Int8 of type int8
// expect:
// expect: map[string]interface {}{"Int8":-129} <nil>
// expect: type@12 number -129 int8 All Int8 json: cannot unmarshal number -129 into Go struct field All.Int8 of type int8 13 0 <nil>
// expect: json.Delim:{:true@1 string:Int8:true@7 float64:-129:true@12 json.Delim:}:false@13 | EOF 13
// expect: "{\"Uint16\":-1}" true
// expect: type@12 number -1 uint16 All Uint16 json: cannot unmarshal number -1 into Go struct field All.Uint16 of type uint16
// expect:
// expect: map[string]interface {}{"Uint16":-1} <nil>
// expect: type@12 number -1 uint16 All Uint16 json: cannot unmarshal number -1 into Go struct field All.Uint16 of type uint16 13 0 <nil>
// expect: json.Delim:{:true@1 string:Uint16:true@9 float64:-1:true@12 json.Delim:}:false@13 | EOF 13
// expect: "{\"Uint16\":65536}" true
// expect: type@15 number 65536 uint16 All Uint16 json: cannot unmarshal number 65536 into Go struct field All.Uint16 of type uint16
// expect:
// expect: map[string]interface {}{"Uint16":65536} <nil>
// expect: type@15 number 65536 uint16 All Uint16 json: cannot unmarshal number 65536 into Go struct field All.Uint16 of type uint16 16 0 <nil>
// expect: json.Delim:{:true@1 string:Uint16:true@9 float64:65536:true@15 json.Delim:}:false@16 | EOF 16
// expect: "{\"Float32\":1e40}" true
// expect: type@15 number 1e40 float32 All Float32 json: cannot unmarshal number 1e40 into Go struct field All.Float32 of type float32
// expect:
// expect: map[string]interface {}{"Float32":1e+40} <nil>
// expect: type@15 number 1e40 float32 All Float32 json: cannot unmarshal number 1e40 into Go struct field All.Float32 of type float32 16 0 <nil>
// expect: json.Delim:{:true@1 string:Float32:true@10 float64:1e+40:true@15 json.Delim:}:false@16 | EOF 16
// expect: "{\"Float64\":1e400}" true
// expect: type@16 number 1e400 float64 All Float64 json: cannot unmarshal number 1e400 into Go struct field All.Float64 of type float64
// expect:
// expect: map[string]interface {}{"Float64":interface {}(nil)} type@17 number 1e400 float64   json: cannot unmarshal number 1e400 into Go value of type float64
// expect: type@16 number 1e400 float64 All Float64 json: cannot unmarshal number 1e400 into Go struct field All.Float64 of type float64 17 0 <nil>
// expect: json.Delim:{:true@1 string:Float64:true@10 | type@6 number 1e400 float64   json: cannot unmarshal number 1e400 into Go value of type float64 16
// expect: "{\"Str\":1}" true
// expect: type@8 number string All Str json: cannot unmarshal number into Go struct field All.Str of type string
// expect:
// expect: map[string]interface {}{"Str":1} <nil>
// expect: type@8 number string All Str json: cannot unmarshal number into Go struct field All.Str of type string 9 0 <nil>
// expect: json.Delim:{:true@1 string:Str:true@6 float64:1:true@8 json.Delim:}:false@9 | EOF 9
// expect: "{\"Str\":[1]}" true
// expect: type@8 array string All Str json: cannot unmarshal array into Go struct field All.Str of type string
// expect:
// expect: map[string]interface {}{"Str":[]interface {}{1}} <nil>
// expect: type@8 array string All Str json: cannot unmarshal array into Go struct field All.Str of type string 11 0 <nil>
// expect: json.Delim:{:true@1 string:Str:true@6 json.Delim:[:true@8 float64:1:true@9 json.Delim:]:false@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"Str\":{\"a\":1}}" true
// expect: type@8 object string All Str json: cannot unmarshal object into Go struct field All.Str of type string
// expect:
// expect: map[string]interface {}{"Str":map[string]interface {}{"a":1}} <nil>
// expect: type@8 object string All Str json: cannot unmarshal object into Go struct field All.Str of type string 15 0 <nil>
// expect: json.Delim:{:true@1 string:Str:true@6 json.Delim:{:true@8 string:a:true@11 float64:1:true@13 json.Delim:}:false@14 json.Delim:}:false@15 | EOF 15
// expect: "{\"Slice\":{\"a\":1}}" true
// expect: type@10 object []int All Slice json: cannot unmarshal object into Go struct field All.Slice of type []int
// expect:
// expect: map[string]interface {}{"Slice":map[string]interface {}{"a":1}} <nil>
// expect: type@10 object []int All Slice json: cannot unmarshal object into Go struct field All.Slice of type []int 17 0 <nil>
// expect: json.Delim:{:true@1 string:Slice:true@8 json.Delim:{:true@10 string:a:true@13 float64:1:true@15 json.Delim:}:false@16 json.Delim:}:false@17 | EOF 17
// expect: "{\"Slice\":\"x\"}" true
// expect: type@12 string []int All Slice json: cannot unmarshal string into Go struct field All.Slice of type []int
// expect:
// expect: map[string]interface {}{"Slice":"x"} <nil>
// expect: type@12 string []int All Slice json: cannot unmarshal string into Go struct field All.Slice of type []int 13 0 <nil>
// expect: json.Delim:{:true@1 string:Slice:true@8 string:x:true@12 json.Delim:}:false@13 | EOF 13
// expect: "{\"Slice\":[1,\"x\",3]}" true
// expect: type@15 string int All Slice json: cannot unmarshal string into Go struct field All.Slice of type int
// expect:  Slice=[1 0 3]
// expect: map[string]interface {}{"Slice":[]interface {}{1, "x", 3}} <nil>
// expect: type@15 string int All Slice json: cannot unmarshal string into Go struct field All.Slice of type int 19 0 <nil>
// expect: json.Delim:{:true@1 string:Slice:true@8 json.Delim:[:true@10 float64:1:true@11 string:x:true@15 float64:3:true@17 json.Delim:]:false@18 json.Delim:}:false@19 | EOF 19
// expect: "{\"Array\":[1]}" true
// expect: <nil>
// expect:  Array=[1 0]
// expect: map[string]interface {}{"Array":[]interface {}{1}} <nil>
// expect: <nil> 13 0 <nil>
// expect: json.Delim:{:true@1 string:Array:true@8 json.Delim:[:true@10 float64:1:true@11 json.Delim:]:false@12 json.Delim:}:false@13 | EOF 13
// expect: "{\"Array\":[]}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{"Array":[]interface {}{}} <nil>
// expect: <nil> 12 0 <nil>
// expect: json.Delim:{:true@1 string:Array:true@8 json.Delim:[:true@10 json.Delim:]:false@11 json.Delim:}:false@12 | EOF 12
// expect: "{\"Map\":[1]}" true
// expect: type@8 array map[string]int All Map json: cannot unmarshal array into Go struct field All.Map of type map[string]int
// expect:
// expect: map[string]interface {}{"Map":[]interface {}{1}} <nil>
// expect: type@8 array map[string]int All Map json: cannot unmarshal array into Go struct field All.Map of type map[string]int 11 0 <nil>
// expect: json.Delim:{:true@1 string:Map:true@6 json.Delim:[:true@8 float64:1:true@9 json.Delim:]:false@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"Map\":{\"a\":\"x\",\"b\":2}}" true
// expect: type@15 string int All Map json: cannot unmarshal string into Go struct field All.Map of type int
// expect:  Map=map[a:0 b:2]
// expect: map[string]interface {}{"Map":map[string]interface {}{"a":"x", "b":2}} <nil>
// expect: type@15 string int All Map json: cannot unmarshal string into Go struct field All.Map of type int 23 0 <nil>
// expect: json.Delim:{:true@1 string:Map:true@6 json.Delim:{:true@8 string:a:true@11 string:x:true@15 string:b:true@19 float64:2:true@21 json.Delim:}:false@22 json.Delim:}:false@23 | EOF 23
// expect: "{\"IntMap\":{\"x\":\"y\",\"200\":\"z\",\"1\":\"ok\"}}" true
// expect: type@12 number x int8 All IntMap json: cannot unmarshal number x into Go struct field All.IntMap of type int8
// expect:  IntMap=map[1:ok]
// expect: map[string]interface {}{"IntMap":map[string]interface {}{"1":"ok", "200":"z", "x":"y"}} <nil>
// expect: type@12 number x int8 All IntMap json: cannot unmarshal number x into Go struct field All.IntMap of type int8 39 0 <nil>
// expect: json.Delim:{:true@1 string:IntMap:true@9 json.Delim:{:true@11 string:x:true@14 string:y:true@18 string:200:true@24 string:z:true@28 string:1:true@32 string:ok:true@37 json.Delim:}:false@38 json.Delim:}:false@39 | EOF 39
// expect: "{\"UintMap\":{\"-1\":true}}" true
// expect: type@13 number -1 uint All UintMap json: cannot unmarshal number -1 into Go struct field All.UintMap of type uint
// expect:  UintMap=map[]
// expect: map[string]interface {}{"UintMap":map[string]interface {}{"-1":true}} <nil>
// expect: type@13 number -1 uint All UintMap json: cannot unmarshal number -1 into Go struct field All.UintMap of type uint 23 0 <nil>
// expect: json.Delim:{:true@1 string:UintMap:true@10 json.Delim:{:true@12 string:-1:true@16 bool:true:true@21 json.Delim:}:false@22 json.Delim:}:false@23 | EOF 23
// expect: "{\"Struct\":1}" true
// expect: type@11 number main.Inner All Struct json: cannot unmarshal number into Go struct field All.Struct of type main.Inner
// expect:
// expect: map[string]interface {}{"Struct":1} <nil>
// expect: type@11 number main.Inner All Struct json: cannot unmarshal number into Go struct field All.Struct of type main.Inner 12 0 <nil>
// expect: json.Delim:{:true@1 string:Struct:true@9 float64:1:true@11 json.Delim:}:false@12 | EOF 12
// expect: "{\"Struct\":{\"A\":\"x\",\"bee\":\"kept\"}}" true
// expect: type@18 string int Inner Struct.A json: cannot unmarshal string into Go struct field Inner.Struct.A of type int
// expect:  Struct={A:0 B:kept}
// expect: map[string]interface {}{"Struct":map[string]interface {}{"A":"x", "bee":"kept"}} <nil>
// expect: type@18 string int Inner Struct.A json: cannot unmarshal string into Go struct field Inner.Struct.A of type int 33 0 <nil>
// expect: json.Delim:{:true@1 string:Struct:true@9 json.Delim:{:true@11 string:A:true@14 string:x:true@18 string:bee:true@24 string:kept:true@31 json.Delim:}:false@32 json.Delim:}:false@33 | EOF 33
// expect: "{\"PStruct\":null,\"Ptr\":null,\"Map\":null,\"Slice\":null,\"Any\":null,\"Int\":null,\"Str\":null,\"Struct\":null,\"Raw\":null,\"Num\":null}" true
// expect: <nil>
// expect:  Raw=[110 117 108 108]
// expect: map[string]interface {}{"Any":interface {}(nil), "Int":interface {}(nil), "Map":interface {}(nil), "Num":interface {}(nil), "PStruct":interface {}(nil), "Ptr":interface {}(nil), "Raw":interface {}(nil), "Slice":interface {}(nil), "Str":interface {}(nil), "Struct":interface {}(nil)} <nil>
// expect: <nil> 120 0 <nil>
// expect: json.Delim:{:true@1 string:PStruct:true@10 <nil>:<nil>:true@15 string:Ptr:true@21 <nil>:<nil>:true@26 string:Map:true@32 <nil>:<nil>:true@37 string:Slice:true@45 <nil>:<nil>:true@50 string:Any:true@56 <nil>:<nil>:true@61 string:Int:true@67 <nil>:<nil>:true@72 string:Str:true@78 <nil>:<nil>:true@83 string:Struct:true@92 <nil>:<nil>:true@97 string:Raw:true@103 <nil>:<nil>:true@108 string:Num:true@114 <nil>:<nil>:true@119 json.Delim:}:false@120 | EOF 120
// expect: "{\"Err\":null}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{"Err":interface {}(nil)} <nil>
// expect: <nil> 12 0 <nil>
// expect: json.Delim:{:true@1 string:Err:true@6 <nil>:<nil>:true@11 json.Delim:}:false@12 | EOF 12
// expect: "{\"Err\":1}" true
// expect: type@8 number error All Err json: cannot unmarshal number into Go struct field All.Err of type error
// expect:
// expect: map[string]interface {}{"Err":1} <nil>
// expect: type@8 number error All Err json: cannot unmarshal number into Go struct field All.Err of type error 9 0 <nil>
// expect: json.Delim:{:true@1 string:Err:true@6 float64:1:true@8 json.Delim:}:false@9 | EOF 9
// expect: "{\"Err\":{}}" true
// expect: type@8 object error All Err json: cannot unmarshal object into Go struct field All.Err of type error
// expect:
// expect: map[string]interface {}{"Err":map[string]interface {}{}} <nil>
// expect: type@8 object error All Err json: cannot unmarshal object into Go struct field All.Err of type error 10 0 <nil>
// expect: json.Delim:{:true@1 string:Err:true@6 json.Delim:{:true@8 json.Delim:}:false@9 json.Delim:}:false@10 | EOF 10
// expect: "{\"Chan\":1}" true
// expect: type@9 number chan int All Chan json: cannot unmarshal number into Go struct field All.Chan of type chan int
// expect:
// expect: map[string]interface {}{"Chan":1} <nil>
// expect: type@9 number chan int All Chan json: cannot unmarshal number into Go struct field All.Chan of type chan int 10 0 <nil>
// expect: json.Delim:{:true@1 string:Chan:true@7 float64:1:true@9 json.Delim:}:false@10 | EOF 10
// expect: "{\"Chan\":null}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{"Chan":interface {}(nil)} <nil>
// expect: <nil> 13 0 <nil>
// expect: json.Delim:{:true@1 string:Chan:true@7 <nil>:<nil>:true@12 json.Delim:}:false@13 | EOF 13
// expect: "{\"Func\":[]}" true
// expect: type@9 array func() All Func json: cannot unmarshal array into Go struct field All.Func of type func()
// expect:
// expect: map[string]interface {}{"Func":[]interface {}{}} <nil>
// expect: type@9 array func() All Func json: cannot unmarshal array into Go struct field All.Func of type func() 11 0 <nil>
// expect: json.Delim:{:true@1 string:Func:true@7 json.Delim:[:true@9 json.Delim:]:false@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"Num\":\"12\"}" true
// expect: <nil>
// expect:  Num=12
// expect: map[string]interface {}{"Num":"12"} <nil>
// expect: <nil> 12 0 <nil>
// expect: json.Delim:{:true@1 string:Num:true@6 string:12:true@11 json.Delim:}:false@12 | EOF 12
// expect: "{\"Num\":\"x\"}" true
// expect: json: invalid number literal, trying to unmarshal "\"x\"" into Number
// expect:
// expect: map[string]interface {}{"Num":"x"} <nil>
// expect: json: invalid number literal, trying to unmarshal "\"x\"" into Number 11 0 <nil>
// expect: json.Delim:{:true@1 string:Num:true@6 string:x:true@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"Num\":true}" true
// expect: type@11 bool json.Number All Num json: cannot unmarshal bool into Go struct field All.Num of type json.Number
// expect:
// expect: map[string]interface {}{"Num":true} <nil>
// expect: type@11 bool json.Number All Num json: cannot unmarshal bool into Go struct field All.Num of type json.Number 12 0 <nil>
// expect: json.Delim:{:true@1 string:Num:true@6 bool:true:true@11 json.Delim:}:false@12 | EOF 12
// expect: "{\"Bytes\":\"!!\"}" true
// expect: illegal base64 data at input byte 0
// expect:
// expect: map[string]interface {}{"Bytes":"!!"} <nil>
// expect: illegal base64 data at input byte 0 14 0 <nil>
// expect: json.Delim:{:true@1 string:Bytes:true@8 string:!!:true@13 json.Delim:}:false@14 | EOF 14
// expect: "{\"Bytes\":\"aGk\"}" true
// expect: illegal base64 data at input byte 0
// expect:
// expect: map[string]interface {}{"Bytes":"aGk"} <nil>
// expect: illegal base64 data at input byte 0 15 0 <nil>
// expect: json.Delim:{:true@1 string:Bytes:true@8 string:aGk:true@14 json.Delim:}:false@15 | EOF 15
// expect: "{\"Bytes\":\"aG\\nk=\"}" true
// expect: <nil>
// expect:  Bytes=[104 105]
// expect: map[string]interface {}{"Bytes":"aG\nk="} <nil>
// expect: <nil> 18 0 <nil>
// expect: json.Delim:{:true@1 string:Bytes:true@8 string:aG
// expect: k=:true@17 json.Delim:}:false@18 | EOF 18
// expect: "{\"Bytes\":[1,2,300]}" true
// expect: type@17 number 300 uint8 All Bytes json: cannot unmarshal number 300 into Go struct field All.Bytes of type uint8
// expect:  Bytes=[1 2 0]
// expect: map[string]interface {}{"Bytes":[]interface {}{1, 2, 300}} <nil>
// expect: type@17 number 300 uint8 All Bytes json: cannot unmarshal number 300 into Go struct field All.Bytes of type uint8 19 0 <nil>
// expect: json.Delim:{:true@1 string:Bytes:true@8 json.Delim:[:true@10 float64:1:true@11 float64:2:true@13 float64:300:true@17 json.Delim:]:false@18 json.Delim:}:false@19 | EOF 19
// expect: "{\"Bytes\":null}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{"Bytes":interface {}(nil)} <nil>
// expect: <nil> 14 0 <nil>
// expect: json.Delim:{:true@1 string:Bytes:true@8 <nil>:<nil>:true@13 json.Delim:}:false@14 | EOF 14
// expect: "{\"Any\":1e400}" true
// expect: type@13 number 1e400 float64 All Any json: cannot unmarshal number 1e400 into Go struct field All.Any of type float64
// expect:
// expect: map[string]interface {}{"Any":interface {}(nil)} type@13 number 1e400 float64   json: cannot unmarshal number 1e400 into Go value of type float64
// expect: <nil> 13 0 1e400
// expect: json.Delim:{:true@1 string:Any:true@6 | type@6 number 1e400 float64   json: cannot unmarshal number 1e400 into Go value of type float64 12
// expect: "{\"qi\":\"5\",\"Qb\":\"true\",\"Qs\":\"\\\"in\\\"\",\"Qf\":\"1.5\"}" true
// expect: <nil>
// expect:  Qi=5 Qb=true Qs=in Qf=1.5
// expect: map[string]interface {}{"Qb":"true", "Qf":"1.5", "Qs":"\"in\"", "qi":"5"} <nil>
// expect: <nil> 47 0 <nil>
// expect: json.Delim:{:true@1 string:qi:true@5 string:5:true@9 string:Qb:true@14 string:true:true@21 string:Qs:true@26 string:"in":true@35 string:Qf:true@40 string:1.5:true@46 json.Delim:}:false@47 | EOF 47
// expect: "{\"qi\":5}" true
// expect: json: invalid use of ,string struct tag, trying to unmarshal unquoted value into int
// expect:
// expect: map[string]interface {}{"qi":5} <nil>
// expect: json: invalid use of ,string struct tag, trying to unmarshal unquoted value into int 8 0 <nil>
// expect: json.Delim:{:true@1 string:qi:true@5 float64:5:true@7 json.Delim:}:false@8 | EOF 8
// expect: "{\"qi\":\"x\"}" true
// expect: json: invalid use of ,string struct tag, trying to unmarshal "x" into int
// expect:
// expect: map[string]interface {}{"qi":"x"} <nil>
// expect: json: invalid use of ,string struct tag, trying to unmarshal "x" into int 10 0 <nil>
// expect: json.Delim:{:true@1 string:qi:true@5 string:x:true@9 json.Delim:}:false@10 | EOF 10
// expect: "{\"qi\":\"\"}" true
// expect: json: invalid use of ,string struct tag, trying to unmarshal "" into int
// expect:
// expect: map[string]interface {}{"qi":""} <nil>
// expect: json: invalid use of ,string struct tag, trying to unmarshal "" into int 9 0 <nil>
// expect: json.Delim:{:true@1 string:qi:true@5 string::true@8 json.Delim:}:false@9 | EOF 9
// expect: "{\"qi\":\"5x\"}" true
// expect: type@10 number 5x int All qi json: cannot unmarshal number 5x into Go struct field All.qi of type int
// expect:
// expect: map[string]interface {}{"qi":"5x"} <nil>
// expect: type@10 number 5x int All qi json: cannot unmarshal number 5x into Go struct field All.qi of type int 11 0 <nil>
// expect: json.Delim:{:true@1 string:qi:true@5 string:5x:true@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"Qb\":\"yes\"}" true
// expect: json: invalid use of ,string struct tag, trying to unmarshal "yes" into bool
// expect:
// expect: map[string]interface {}{"Qb":"yes"} <nil>
// expect: json: invalid use of ,string struct tag, trying to unmarshal "yes" into bool 12 0 <nil>
// expect: json.Delim:{:true@1 string:Qb:true@5 string:yes:true@11 json.Delim:}:false@12 | EOF 12
// expect: "{\"Qb\":\"null\"}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{"Qb":"null"} <nil>
// expect: <nil> 13 0 <nil>
// expect: json.Delim:{:true@1 string:Qb:true@5 string:null:true@12 json.Delim:}:false@13 | EOF 13
// expect: "{\"Qs\":\"plain\"}" true
// expect: json: invalid use of ,string struct tag, trying to unmarshal "plain" into string
// expect:
// expect: map[string]interface {}{"Qs":"plain"} <nil>
// expect: json: invalid use of ,string struct tag, trying to unmarshal "plain" into string 14 0 <nil>
// expect: json.Delim:{:true@1 string:Qs:true@5 string:plain:true@13 json.Delim:}:false@14 | EOF 14
// expect: "{\"Qs\":\"\\\"half\"}" true
// expect: json: invalid use of ,string struct tag, trying to unmarshal "\"half" into string
// expect:
// expect: map[string]interface {}{"Qs":"\"half"} <nil>
// expect: json: invalid use of ,string struct tag, trying to unmarshal "\"half" into string 15 0 <nil>
// expect: json.Delim:{:true@1 string:Qs:true@5 string:"half:true@14 json.Delim:}:false@15 | EOF 15
// expect: "{\"Qf\":null}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{"Qf":interface {}(nil)} <nil>
// expect: <nil> 11 0 <nil>
// expect: json.Delim:{:true@1 string:Qf:true@5 <nil>:<nil>:true@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"Qf\":\"null\"}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{"Qf":"null"} <nil>
// expect: <nil> 13 0 <nil>
// expect: json.Delim:{:true@1 string:Qf:true@5 string:null:true@12 json.Delim:}:false@13 | EOF 13
// expect: "{\"qi\":\"null\"}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{"qi":"null"} <nil>
// expect: <nil> 13 0 <nil>
// expect: json.Delim:{:true@1 string:qi:true@5 string:null:true@12 json.Delim:}:false@13 | EOF 13
// expect: "{\"qi\":null}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{"qi":interface {}(nil)} <nil>
// expect: <nil> 11 0 <nil>
// expect: json.Delim:{:true@1 string:qi:true@5 <nil>:<nil>:true@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"qi\":\"nope\"}" true
// expect: json: invalid use of ,string struct tag, trying to unmarshal "nope" into int
// expect:
// expect: map[string]interface {}{"qi":"nope"} <nil>
// expect: json: invalid use of ,string struct tag, trying to unmarshal "nope" into int 13 0 <nil>
// expect: json.Delim:{:true@1 string:qi:true@5 string:nope:true@12 json.Delim:}:false@13 | EOF 13
// expect: "{\"qi\":[1]}" true
// expect: json: invalid use of ,string struct tag, trying to unmarshal unquoted value into int
// expect:
// expect: map[string]interface {}{"qi":[]interface {}{1}} <nil>
// expect: json: invalid use of ,string struct tag, trying to unmarshal unquoted value into int 10 0 <nil>
// expect: json.Delim:{:true@1 string:qi:true@5 json.Delim:[:true@7 float64:1:true@8 json.Delim:]:false@9 json.Delim:}:false@10 | EOF 10
// expect: "{\"qi\":\"\\\"5\\\"\"}" true
// expect: type@13 string int All qi json: cannot unmarshal string into Go struct field All.qi of type int
// expect:
// expect: map[string]interface {}{"qi":"\"5\""} <nil>
// expect: type@13 string int All qi json: cannot unmarshal string into Go struct field All.qi of type int 14 0 <nil>
// expect: json.Delim:{:true@1 string:qi:true@5 string:"5":true@13 json.Delim:}:false@14 | EOF 14
// expect: "{\"Qs\":\"5\"}" true
// expect: json: invalid use of ,string struct tag, trying to unmarshal "5" into string
// expect:
// expect: map[string]interface {}{"Qs":"5"} <nil>
// expect: json: invalid use of ,string struct tag, trying to unmarshal "5" into string 10 0 <nil>
// expect: json.Delim:{:true@1 string:Qs:true@5 string:5:true@9 json.Delim:}:false@10 | EOF 10
// expect: "{\"Qb\":\"\\\"x\\\"\"}" true
// expect: type@13 string bool All Qb json: cannot unmarshal string into Go struct field All.Qb of type bool
// expect:
// expect: map[string]interface {}{"Qb":"\"x\""} <nil>
// expect: type@13 string bool All Qb json: cannot unmarshal string into Go struct field All.Qb of type bool 14 0 <nil>
// expect: json.Delim:{:true@1 string:Qb:true@5 string:"x":true@13 json.Delim:}:false@14 | EOF 14
// expect: "{\"Long\":[{\"A\":1},{\"A\":2,\"bee\":\"x\"},{}]}" true
// expect: <nil>
// expect:  Long=[{A:1 B:} {A:2 B:x} {A:0 B:}]
// expect: map[string]interface {}{"Long":[]interface {}{map[string]interface {}{"A":1}, map[string]interface {}{"A":2, "bee":"x"}, map[string]interface {}{}}} <nil>
// expect: <nil> 39 0 <nil>
// expect: json.Delim:{:true@1 string:Long:true@7 json.Delim:[:true@9 json.Delim:{:true@10 string:A:true@13 float64:1:true@15 json.Delim:}:false@16 json.Delim:{:true@18 string:A:true@21 float64:2:true@23 string:bee:true@29 string:x:true@33 json.Delim:}:false@34 json.Delim:{:true@36 json.Delim:}:false@37 json.Delim:]:false@38 json.Delim:}:false@39 | EOF 39
// expect: "{\"Long\":[{\"A\":\"bad\"},{\"A\":2}]}" true
// expect: type@19 string int Inner Long.A json: cannot unmarshal string into Go struct field Inner.Long.A of type int
// expect:  Long=[{A:0 B:} {A:2 B:}]
// expect: map[string]interface {}{"Long":[]interface {}{map[string]interface {}{"A":"bad"}, map[string]interface {}{"A":2}}} <nil>
// expect: type@19 string int Inner Long.A json: cannot unmarshal string into Go struct field Inner.Long.A of type int 30 0 <nil>
// expect: json.Delim:{:true@1 string:Long:true@7 json.Delim:[:true@9 json.Delim:{:true@10 string:A:true@13 string:bad:true@19 json.Delim:}:false@20 json.Delim:{:true@22 string:A:true@25 float64:2:true@27 json.Delim:}:false@28 json.Delim:]:false@29 json.Delim:}:false@30 | EOF 30
// expect: "{\"Nested\":{\"a\":{\"b\":[{\"A\":1},null]},\"c\":null}}" true
// expect: <nil>
// expect:  nested afalse nested atrue
// expect: map[string]interface {}{"Nested":map[string]interface {}{"a":map[string]interface {}{"b":[]interface {}{map[string]interface {}{"A":1}, interface {}(nil)}}, "c":interface {}(nil)}} <nil>
// expect: <nil> 46 0 <nil>
// expect: json.Delim:{:true@1 string:Nested:true@9 json.Delim:{:true@11 string:a:true@14 json.Delim:{:true@16 string:b:true@19 json.Delim:[:true@21 json.Delim:{:true@22 string:A:true@25 float64:1:true@27 json.Delim:}:false@28 <nil>:<nil>:true@33 json.Delim:]:false@34 json.Delim:}:false@35 string:c:true@39 <nil>:<nil>:true@44 json.Delim:}:false@45 json.Delim:}:false@46 | EOF 46
// expect: "{\"Nested\":{\"a\":{\"b\":[{\"A\":\"bad\"}]}}}" true
// expect: type@31 string int Inner Nested.A json: cannot unmarshal string into Go struct field Inner.Nested.A of type int
// expect:  nested afalse
// expect: map[string]interface {}{"Nested":map[string]interface {}{"a":map[string]interface {}{"b":[]interface {}{map[string]interface {}{"A":"bad"}}}}} <nil>
// expect: type@31 string int Inner Nested.A json: cannot unmarshal string into Go struct field Inner.Nested.A of type int 36 0 <nil>
// expect: json.Delim:{:true@1 string:Nested:true@9 json.Delim:{:true@11 string:a:true@14 json.Delim:{:true@16 string:b:true@19 json.Delim:[:true@21 json.Delim:{:true@22 string:A:true@25 string:bad:true@31 json.Delim:}:false@32 json.Delim:]:false@33 json.Delim:}:false@34 json.Delim:}:false@35 json.Delim:}:false@36 | EOF 36
// expect: "{\"private\":1,\"Skip\":5}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{"Skip":5, "private":1} <nil>
// expect: json: unknown field "private" 22 0 <nil>
// expect: json.Delim:{:true@1 string:private:true@10 float64:1:true@12 string:Skip:true@19 float64:5:true@21 json.Delim:}:false@22 | EOF 22
// expect: "{\"KeyT\":{\"k\":1,\"bad\":2}}" true
// expect: bad text
// expect:  KeyT=map[{s:T:k}:1]
// expect: map[string]interface {}{"KeyT":map[string]interface {}{"bad":2, "k":1}} <nil>
// expect: bad text 24 0 <nil>
// expect: json.Delim:{:true@1 string:KeyT:true@7 json.Delim:{:true@9 string:k:true@12 float64:1:true@14 string:bad:true@20 float64:2:true@22 json.Delim:}:false@23 json.Delim:}:false@24 | EOF 24
// expect: "{\"KeyT\":{\"k\":1,\"l\":2}}" true
// expect: <nil>
// expect:  KeyT=map[{s:T:k}:1 {s:T:l}:2]
// expect: map[string]interface {}{"KeyT":map[string]interface {}{"k":1, "l":2}} <nil>
// expect: <nil> 22 0 <nil>
// expect: json.Delim:{:true@1 string:KeyT:true@7 json.Delim:{:true@9 string:k:true@12 float64:1:true@14 string:l:true@18 float64:2:true@20 json.Delim:}:false@21 json.Delim:}:false@22 | EOF 22
// expect: "{\"T\":\"x\",\"PT\":\"y\",\"J\":{\"a\": 1},\"PJ\":[1, 2]}" true
// expect: <nil>
// expect:  T={s:T:x} PT={s:T:y} J={s:J:{"a": 1}} PJ={s:J:[1, 2]}
// expect: map[string]interface {}{"J":map[string]interface {}{"a":1}, "PJ":[]interface {}{1, 2}, "PT":"y", "T":"x"} <nil>
// expect: <nil> 43 0 <nil>
// expect: json.Delim:{:true@1 string:T:true@4 string:x:true@8 string:PT:true@13 string:y:true@17 string:J:true@21 json.Delim:{:true@23 string:a:true@26 float64:1:true@29 json.Delim:}:false@30 string:PJ:true@35 json.Delim:[:true@37 float64:1:true@38 float64:2:true@41 json.Delim:]:false@42 json.Delim:}:false@43 | EOF 43
// expect: "{\"T\":1}" true
// expect: type@6 number main.TextU All T json: cannot unmarshal number into Go struct field All.T of type main.TextU
// expect:
// expect: map[string]interface {}{"T":1} <nil>
// expect: type@6 number main.TextU All T json: cannot unmarshal number into Go struct field All.T of type main.TextU 7 0 <nil>
// expect: json.Delim:{:true@1 string:T:true@4 float64:1:true@6 json.Delim:}:false@7 | EOF 7
// expect: "{\"T\":null}" true
// expect: <nil>
// expect:
// expect: map[string]interface {}{"T":interface {}(nil)} <nil>
// expect: <nil> 10 0 <nil>
// expect: json.Delim:{:true@1 string:T:true@4 <nil>:<nil>:true@9 json.Delim:}:false@10 | EOF 10
// expect: "{\"T\":true}" true
// expect: type@9 bool main.TextU All T json: cannot unmarshal bool into Go struct field All.T of type main.TextU
// expect:
// expect: map[string]interface {}{"T":true} <nil>
// expect: type@9 bool main.TextU All T json: cannot unmarshal bool into Go struct field All.T of type main.TextU 10 0 <nil>
// expect: json.Delim:{:true@1 string:T:true@4 bool:true:true@9 json.Delim:}:false@10 | EOF 10
// expect: "{\"T\":[1]}" true
// expect: type@6 array main.TextU All T json: cannot unmarshal array into Go struct field All.T of type main.TextU
// expect:
// expect: map[string]interface {}{"T":[]interface {}{1}} <nil>
// expect: type@6 array main.TextU All T json: cannot unmarshal array into Go struct field All.T of type main.TextU 9 0 <nil>
// expect: json.Delim:{:true@1 string:T:true@4 json.Delim:[:true@6 float64:1:true@7 json.Delim:]:false@8 json.Delim:}:false@9 | EOF 9
// expect: "{\"T\":{\"a\":1}}" true
// expect: type@6 object main.TextU All T json: cannot unmarshal object into Go struct field All.T of type main.TextU
// expect:
// expect: map[string]interface {}{"T":map[string]interface {}{"a":1}} <nil>
// expect: type@6 object main.TextU All T json: cannot unmarshal object into Go struct field All.T of type main.TextU 13 0 <nil>
// expect: json.Delim:{:true@1 string:T:true@4 json.Delim:{:true@6 string:a:true@9 float64:1:true@11 json.Delim:}:false@12 json.Delim:}:false@13 | EOF 13
// expect: "{\"T\":\"bad\"}" true
// expect: bad text
// expect:
// expect: map[string]interface {}{"T":"bad"} <nil>
// expect: bad text 11 0 <nil>
// expect: json.Delim:{:true@1 string:T:true@4 string:bad:true@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"J\":null,\"PJ\":null}" true
// expect: <nil>
// expect:  J={s:J:null}
// expect: map[string]interface {}{"J":interface {}(nil), "PJ":interface {}(nil)} <nil>
// expect: <nil> 20 0 <nil>
// expect: json.Delim:{:true@1 string:J:true@4 <nil>:<nil>:true@9 string:PJ:true@14 <nil>:<nil>:true@19 json.Delim:}:false@20 | EOF 20
// expect: "{\"J\":\"bad\"}" true
// expect: bad json
// expect:
// expect: map[string]interface {}{"J":"bad"} <nil>
// expect: bad json 11 0 <nil>
// expect: json.Delim:{:true@1 string:J:true@4 string:bad:true@10 json.Delim:}:false@11 | EOF 11
// expect: "{\"Struct\":{\"A\":1},\"J\":\"bad\",\"Str\":\"not reached\"}" true
// expect: bad json
// expect:  Struct={A:1 B:}
// expect: map[string]interface {}{"J":"bad", "Str":"not reached", "Struct":map[string]interface {}{"A":1}} <nil>
// expect: bad json 48 0 <nil>
// expect: json.Delim:{:true@1 string:Struct:true@9 json.Delim:{:true@11 string:A:true@14 float64:1:true@16 json.Delim:}:false@17 string:J:true@21 string:bad:true@27 string:Str:true@33 string:not reached:true@47 json.Delim:}:false@48 | EOF 48
// expect: "{\"Int\":\"wrong first\",\"J\":\"bad\"}" true
// expect: bad json
// expect:
// expect: map[string]interface {}{"Int":"wrong first", "J":"bad"} <nil>
// expect: bad json 31 0 <nil>
// expect: json.Delim:{:true@1 string:Int:true@6 string:wrong first:true@20 string:J:true@24 string:bad:true@30 json.Delim:}:false@31 | EOF 31
// expect: "{\"Str\":\"\xff\xc3(\"}" true
// expect: <nil>
// expect:  Str=��(
// expect: map[string]interface {}{"Str":"��("} <nil>
// expect: <nil> 13 0 <nil>
// expect: json.Delim:{:true@1 string:Str:true@6 string:��(:true@12 json.Delim:}:false@13 | EOF 13
// expect: "{\"Str\":\"\\ud800\\ud83d\\ude00x\\udc00\"}" true
// expect: <nil>
// expect:  Str=�😀x�
// expect: map[string]interface {}{"Str":"�😀x�"} <nil>
// expect: <nil> 35 0 <nil>
// expect: json.Delim:{:true@1 string:Str:true@6 string:�😀x�:true@34 json.Delim:}:false@35 | EOF 35
// expect: "{\"Str\":\"\\ud83d\\u0041\"}" true
// expect: <nil>
// expect:  Str=�A
// expect: map[string]interface {}{"Str":"�A"} <nil>
// expect: <nil> 22 0 <nil>
// expect: json.Delim:{:true@1 string:Str:true@6 string:�A:true@21 json.Delim:}:false@22 | EOF 22
// expect: "{\"Bool\":\"x\",\"Int\":\"y\"}" true
// expect: type@11 string bool All Bool json: cannot unmarshal string into Go struct field All.Bool of type bool
// expect:
// expect: map[string]interface {}{"Bool":"x", "Int":"y"} <nil>
// expect: type@11 string bool All Bool json: cannot unmarshal string into Go struct field All.Bool of type bool 22 0 <nil>
// expect: json.Delim:{:true@1 string:Bool:true@7 string:x:true@11 string:Int:true@17 string:y:true@21 json.Delim:}:false@22 | EOF 22
// expect: 1 invalid <nil> json: Unmarshal(nil); null invalid <nil> json: Unmarshal(nil); "t" invalid <nil> json: Unmarshal(nil); {"a":1} invalid <nil> json: Unmarshal(nil); [1,2] invalid <nil> json: Unmarshal(nil); true invalid <nil> json: Unmarshal(nil); 
// expect: 1 invalid int json: Unmarshal(non-pointer int); null invalid int json: Unmarshal(non-pointer int); "t" invalid int json: Unmarshal(non-pointer int); {"a":1} invalid int json: Unmarshal(non-pointer int); [1,2] invalid int json: Unmarshal(non-pointer int); true invalid int json: Unmarshal(non-pointer int); 
// expect: 1 invalid string json: Unmarshal(non-pointer string); null invalid string json: Unmarshal(non-pointer string); "t" invalid string json: Unmarshal(non-pointer string); {"a":1} invalid string json: Unmarshal(non-pointer string); [1,2] invalid string json: Unmarshal(non-pointer string); true invalid string json: Unmarshal(non-pointer string); 
// expect: 1 invalid main.Inner json: Unmarshal(non-pointer main.Inner); null invalid main.Inner json: Unmarshal(non-pointer main.Inner); "t" invalid main.Inner json: Unmarshal(non-pointer main.Inner); {"a":1} invalid main.Inner json: Unmarshal(non-pointer main.Inner); [1,2] invalid main.Inner json: Unmarshal(non-pointer main.Inner); true invalid main.Inner json: Unmarshal(non-pointer main.Inner); 
// expect: 1 invalid *int json: Unmarshal(nil *int); null invalid *int json: Unmarshal(nil *int); "t" invalid *int json: Unmarshal(nil *int); {"a":1} invalid *int json: Unmarshal(nil *int); [1,2] invalid *int json: Unmarshal(nil *int); true invalid *int json: Unmarshal(nil *int); 
// expect: 1 <nil>; null <nil>; "t" type@3 string int   json: cannot unmarshal string into Go value of type int; {"a":1} type@1 object int   json: cannot unmarshal object into Go value of type int; [1,2] type@1 array int   json: cannot unmarshal array into Go value of type int; true type@4 bool int   json: cannot unmarshal bool into Go value of type int; 
// expect: 1 <nil>; null <nil>; "t" type@3 string int   json: cannot unmarshal string into Go value of type int; {"a":1} type@1 object int   json: cannot unmarshal object into Go value of type int; [1,2] type@1 array int   json: cannot unmarshal array into Go value of type int; true type@4 bool int   json: cannot unmarshal bool into Go value of type int; 
// expect: 1 <nil>; null <nil>; "t" type@3 string int   json: cannot unmarshal string into Go value of type int; {"a":1} type@1 object int   json: cannot unmarshal object into Go value of type int; [1,2] type@1 array int   json: cannot unmarshal array into Go value of type int; true type@4 bool int   json: cannot unmarshal bool into Go value of type int; 
// expect: 1 type@1 number error   json: cannot unmarshal number into Go value of type error; null <nil>; "t" type@3 string error   json: cannot unmarshal string into Go value of type error; {"a":1} type@1 object error   json: cannot unmarshal object into Go value of type error; [1,2] type@1 array error   json: cannot unmarshal array into Go value of type error; true type@4 bool error   json: cannot unmarshal bool into Go value of type error; 
// expect: 1 type@1 number map[string]interface {}   json: cannot unmarshal number into Go value of type map[string]interface {}; null <nil>; "t" type@3 string map[string]interface {}   json: cannot unmarshal string into Go value of type map[string]interface {}; {"a":1} <nil>; [1,2] type@1 array map[string]interface {}   json: cannot unmarshal array into Go value of type map[string]interface {}; true type@4 bool map[string]interface {}   json: cannot unmarshal bool into Go value of type map[string]interface {}; 
// expect: 1 type@1 number [2]string   json: cannot unmarshal number into Go value of type [2]string; null <nil>; "t" type@3 string [2]string   json: cannot unmarshal string into Go value of type [2]string; {"a":1} type@1 object [2]string   json: cannot unmarshal object into Go value of type [2]string; [1,2] type@2 number string   json: cannot unmarshal number into Go value of type string; true type@4 bool [2]string   json: cannot unmarshal bool into Go value of type [2]string; 
// expect: 1 <nil>; null <nil>; "t" <nil>; {"a":1} <nil>; [1,2] <nil>; true <nil>; 
// expect: 1 type@1 number main.Inner   json: cannot unmarshal number into Go value of type main.Inner; null <nil>; "t" type@3 string main.Inner   json: cannot unmarshal string into Go value of type main.Inner; {"a":1} <nil>; [1,2] type@1 array main.Inner   json: cannot unmarshal array into Go value of type main.Inner; true type@4 bool main.Inner   json: cannot unmarshal bool into Go value of type main.Inner; 
// expect: 1 invalid *main.Inner json: Unmarshal(nil *main.Inner); null invalid *main.Inner json: Unmarshal(nil *main.Inner); "t" invalid *main.Inner json: Unmarshal(nil *main.Inner); {"a":1} invalid *main.Inner json: Unmarshal(nil *main.Inner); [1,2] invalid *main.Inner json: Unmarshal(nil *main.Inner); true invalid *main.Inner json: Unmarshal(nil *main.Inner); 
// expect: 1 type@1 number fmt.Stringer   json: cannot unmarshal number into Go value of type fmt.Stringer; null <nil>; "t" type@3 string fmt.Stringer   json: cannot unmarshal string into Go value of type fmt.Stringer; {"a":1} type@1 object fmt.Stringer   json: cannot unmarshal object into Go value of type fmt.Stringer; [1,2] type@1 array fmt.Stringer   json: cannot unmarshal array into Go value of type fmt.Stringer; true type@4 bool fmt.Stringer   json: cannot unmarshal bool into Go value of type fmt.Stringer; 
// expect: 1 type@1 number chan int   json: cannot unmarshal number into Go value of type chan int; null <nil>; "t" type@3 string chan int   json: cannot unmarshal string into Go value of type chan int; {"a":1} type@1 object chan int   json: cannot unmarshal object into Go value of type chan int; [1,2] type@1 array chan int   json: cannot unmarshal array into Go value of type chan int; true type@4 bool chan int   json: cannot unmarshal bool into Go value of type chan int; 
// expect: 1 <nil>; null <nil>; "t" <nil>; {"a":1} <nil>; [1,2] <nil>; true <nil>; 
// expect: 1 type@1 number *main.TextU   json: cannot unmarshal number into Go value of type *main.TextU; null <nil>; "t" <nil>; {"a":1} type@1 object *main.TextU   json: cannot unmarshal object into Go value of type *main.TextU; [1,2] type@1 array *main.TextU   json: cannot unmarshal array into Go value of type *main.TextU; true type@4 bool *main.TextU   json: cannot unmarshal bool into Go value of type *main.TextU; 
// expect: 1 type@1 number **main.TextU   json: cannot unmarshal number into Go value of type **main.TextU; null <nil>; "t" <nil>; {"a":1} type@1 object **main.TextU   json: cannot unmarshal object into Go value of type **main.TextU; [1,2] type@1 array **main.TextU   json: cannot unmarshal array into Go value of type **main.TextU; true type@4 bool **main.TextU   json: cannot unmarshal bool into Go value of type **main.TextU; 
// expect: 1 invalid map[string]interface {} json: Unmarshal(non-pointer map[string]interface {}); null invalid map[string]interface {} json: Unmarshal(non-pointer map[string]interface {}); "t" invalid map[string]interface {} json: Unmarshal(non-pointer map[string]interface {}); {"a":1} invalid map[string]interface {} json: Unmarshal(non-pointer map[string]interface {}); [1,2] invalid map[string]interface {} json: Unmarshal(non-pointer map[string]interface {}); true invalid map[string]interface {} json: Unmarshal(non-pointer map[string]interface {}); 
// expect: 1 type@1 number map[float64]int   json: cannot unmarshal number into Go value of type map[float64]int; null <nil>; "t" type@3 string map[float64]int   json: cannot unmarshal string into Go value of type map[float64]int; {"a":1} type@1 object map[float64]int   json: cannot unmarshal object into Go value of type map[float64]int; [1,2] type@1 array map[float64]int   json: cannot unmarshal array into Go value of type map[float64]int; true type@4 bool map[float64]int   json: cannot unmarshal bool into Go value of type map[float64]int; 
// expect: 1 type@1 number map[main.TextU]int   json: cannot unmarshal number into Go value of type map[main.TextU]int; null <nil>; "t" type@3 string map[main.TextU]int   json: cannot unmarshal string into Go value of type map[main.TextU]int; {"a":1} <nil>; [1,2] type@1 array map[main.TextU]int   json: cannot unmarshal array into Go value of type map[main.TextU]int; true type@4 bool map[main.TextU]int   json: cannot unmarshal bool into Go value of type map[main.TextU]int; 
// expect: 1 <nil>; null <nil>; "t" <nil>; {"a":1} <nil>; [1,2] <nil>; true <nil>; 
// expect: 1 0 0 [ ] {1 } true {T:t} {T:t} false
// expect: <nil> <nil> <nil>
// expect: map[new:2 old:1] [{10 one} {2 x}] 2 [{10 one} {2 x} {3 three}] &{6 five}
// expect: <nil>
// expect: kept {7 b} [1] [1 0] map[k:1]
// expect: <nil> {2 }
// expect: <nil> 0.1 json: cannot unmarshal number 3.5e38 into Go value of type float32
// expect: <nil> [1 2.50 3 1e5]
// expect: 2.5 <nil> 0 strconv.ParseInt: parsing "2.50": invalid syntax 1e5
// expect: 1 <nil> @1; 2 <nil> @3; a <nil> @7; [3] <nil> @10; map[b:4] <nil> @17; <nil> <nil> @21; true <nil> @26; <nil> EOF @26; false
// expect: 1 <nil> @1; 2 <nil> @3; a <nil> @7; [3] <nil> @10; map[b:4] <nil> @17; <nil> <nil> @21; true <nil> @26; <nil> EOF @26; false
// expect: map[a:1] <nil> @7; map[a:2] <nil> @15; <nil> EOF @15; false
// expect: map[a:1] <nil> @7; map[a:2] <nil> @15; <nil> EOF @15; false
// expect: 1 <nil> @1; <nil> syntax@2 invalid character ',' looking for beginning of value @1; true
// expect: 1 <nil> @1; <nil> syntax@2 invalid character ',' looking for beginning of value @1; true
// expect: <nil> unexpected EOF @0; true
// expect: <nil> unexpected EOF @0; true
// expect: map[a:1] <nil> @7; <nil> syntax@9 invalid character 'x' looking for beginning of value @7; true
// expect: map[a:1] <nil> @7; <nil> syntax@9 invalid character 'x' looking for beginning of value @7; true
// expect: <nil> EOF @0; false
// expect: <nil> EOF @0; false
// expect: 12 <nil> @2; <nil> EOF @2; false
// expect: 12 <nil> @2; <nil> EOF @2; false
// expect: <nil> unexpected EOF @0; true
// expect: <nil> unexpected EOF @0; true
// expect: <nil> <nil> @4; true <nil> @8; <nil> EOF @8; false
// expect: <nil> <nil> @4; true <nil> @8; <nil> EOF @8; false
// expect: [1] <nil> @3; <nil> unexpected EOF @3; true
// expect: [1] <nil> @3; <nil> unexpected EOF @3; true
// expect: { <nil>
// expect: list <nil>
// expect: [ <nil>
// expect: <nil> {1 }
// expect: <nil> {2 }
// expect: ] <nil>
// expect: not at beginning of value 25
// expect: n <nil>
// expect: 5 <nil>
// expect: } <nil>
// expect: " tail"
// expect: 60000 EOF

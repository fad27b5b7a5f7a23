// encoding/hex, base64, base32: every length, every mistake, streams in pieces.
package main

import (
	"bytes"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	
)

type coding interface {
	EncodeToString([]byte) string
	DecodeString(string) ([]byte, error)
	Decode(dst, src []byte) (int, error)
	AppendEncode(dst, src []byte) []byte
	AppendDecode(dst, src []byte) ([]byte, error)
	EncodedLen(int) int
	DecodedLen(int) int
}

var codings = []struct {
	name string
	c    coding
}{
	{"std64", base64.StdEncoding}, {"url64", base64.URLEncoding}, {"rawstd64", base64.RawStdEncoding}, {"rawurl64", base64.RawURLEncoding},
	{"strict64", base64.StdEncoding.Strict()}, {"rawstrict64", base64.RawStdEncoding.Strict()}, {"star64", base64.StdEncoding.WithPadding('*')},
	{"std32", base32.StdEncoding}, {"hex32", base32.HexEncoding}, {"raw32", base32.StdEncoding.WithPadding(base32.NoPadding)},
	{"star32", base32.StdEncoding.WithPadding('*')},
}

var inputs = []string{
	"", "A", "AA", "AAA", "AAAA", "AAAAA", "AAAAAA", "AAAAAAA", "AAAAAAAA", "AAAAAAAAA", "AA==", "AA=", "A=", "=", "==", "AAA=", "AAA==", "A===",
	"AAAA=", "AAAA====", "AA==AA==", "AAA=A", "AA=A", "AB==", "AAB=", "AA\n==", "AA=\n=", "A\nA\r=\n=\n", "AAAA\nAAAA\n", "AA==\nx", "A A=", "AA-A", "AA_A", "AA+A", "AA/A",
	"aGVsbG8gd29ybGQ=", "aGVsbG8gd29ybGQ", "!AAA", "A!AA", "AA!A", "AAA!", "AAAAAAA!", "AAAAAAAAAAAA!", "\n\n\n", "\n", "AAAA=AAA", "ÿÿ", "AA**", "AAA*", "AA*",
	"MY======", "MZXQ====", "MZXW6===", "MZXW6YQ=", "MZXW6YTB", "MZXW6YTBOI======", "MZXW6YTBOI", "MY=====", "M=======", "MZX=====", "MZXW6Y==", "MY==\n====", "MY====A=", "MY======MY======", "mzxw6ytb", "MZXW6YT1", "MY*",
	"MY******", "CO======", "CPNMUOJ1",
}

func main() {
	for _, c := range codings {
		fmt.Println(c.name)
		for n := range 12 {
			src := []byte("\xff\x00\xfb\xef\xbe~?> abc")[:min(n, 11)]
			s := c.c.EncodeToString(src)
			back, err := c.c.DecodeString(s)
			fmt.Println(s, bytes.Equal(back, src), err, c.c.EncodedLen(n), c.c.DecodedLen(n), string(c.c.AppendEncode([]byte("x"), src)))
		}
		for _, s := range inputs {
			out, err := c.c.DecodeString(s)
			dst := make([]byte, c.c.DecodedLen(len(s)))
			n, err2 := c.c.Decode(dst, []byte(s))
			fmt.Printf("%q %x %v %d %v", s, out, err, n, err2)
			var c64 base64.CorruptInputError
			var c32 base32.CorruptInputError
			fmt.Println(errors.As(err, &c64), errors.As(err, &c32))
		}
		app, err := c.c.AppendDecode([]byte("pre"), []byte(c.c.EncodeToString([]byte("some text"))))
		fmt.Printf("%s %v\n", app, err)
	}
	streams()
	hexes()
	refused()
}

func streams() {
	text := strings.Repeat("0123456789abcdef-", 300)
	for _, step := range []int{1, 2, 3, 4, 5, 7, 100, 1023, 5000} {
		var b64, b32, hx bytes.Buffer
		w64, w32, whx := base64.NewEncoder(base64.StdEncoding, &b64), base32.NewEncoder(base32.StdEncoding, &b32), hex.NewEncoder(&hx)
		for at := 0; at < len(text); at += step {
			p := []byte(text[at:min(at+step, len(text))])
			for _, w := range []io.Writer{w64, w32, whx} {
				if n, err := w.Write(p); n != len(p) || err != nil {
					fmt.Println("short write", n, err)
				}
			}
		}
		fmt.Println(w64.Close(), w32.Close(), b64.String() == base64.StdEncoding.EncodeToString([]byte(text)), b32.String() == base32.StdEncoding.EncodeToString([]byte(text)), hx.String() == hex.EncodeToString([]byte(text)))
		lines := func(s string) io.Reader {
			var out strings.Builder
			for i := 0; i < len(s); i += 76 {
				out.WriteString(s[i:min(i+76, len(s))] + "\r\n")
			}
			return strings.NewReader(out.String())
		}
		for _, wrap := range []func(io.Reader) io.Reader{oneByte, half, func(r io.Reader) io.Reader { return r }} {
			a, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, wrap(lines(b64.String()))))
			b, err2 := io.ReadAll(base32.NewDecoder(base32.StdEncoding, wrap(lines(b32.String()))))
			c, err3 := io.ReadAll(hex.NewDecoder(wrap(strings.NewReader(hx.String()))))
			fmt.Println(string(a) == text, err, string(b) == text, err2, string(c) == text, err3)
		}
	}
	for _, s := range []string{"", "A", "AA", "AAA", "AAAAA", "AAAAAA=", "AAAA!AAA"} {
		a, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader(s)))
		fmt.Println(a, err)
		a, err = io.ReadAll(base64.NewDecoder(base64.RawStdEncoding, strings.NewReader(s)))
		fmt.Println(a, err)
		a, err = io.ReadAll(hex.NewDecoder(strings.NewReader(s)))
		fmt.Println(a, err)
	}
}

func hexes() {
	for _, s := range []string{"", "0", "00", "0g", "g0", "zd4aa", "d4aaz", "30313", "0123456789abcdefABCDEF", "ffeed", "00gg", "0\x01", "é0"} {
		out, err := hex.DecodeString(s)
		dst := make([]byte, len(s))
		n, err2 := hex.Decode(dst, []byte(s))
		app, err3 := hex.AppendDecode([]byte{9}, []byte(s))
		fmt.Println(out, err, n, err2, app, err3, errors.Is(err, hex.ErrLength))
	}
	fmt.Println(string(hex.AppendEncode([]byte("x"), []byte{1, 2, 255})), hex.EncodedLen(3), hex.DecodedLen(7))
	for n := range 40 {
		fmt.Print(hex.Dump([]byte("The quick\tbrown\x00fox jumps\x7f over the lazy dog")[:n]))
	}
	var b bytes.Buffer
	d := hex.Dumper(&b)
	for _, s := range []string{"", "a", "bcdefgh", "ijklmnopqr", "stuvwxyz0123456789012345678901234567890", "!"} {
		n, err := d.Write([]byte(s))
		fmt.Println(n, err)
	}
	fmt.Println(d.Close(), d.Close())
	_, err := d.Write([]byte("x"))
	fmt.Print(err, "\n", b.String())
}

func refused() {
	for _, f := range []func(){
		func() { base64.NewEncoding("abc") },
		func() { base64.NewEncoding(strings.Repeat("a", 64)) },
		func() { base64.NewEncoding("\nBCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") },
		func() { base32.NewEncoding("abc") },
		func() { base32.NewEncoding(strings.Repeat("a", 32)) },
		func() { base64.StdEncoding.WithPadding('A') },
		func() { base64.StdEncoding.WithPadding('\n') },
		func() { base32.StdEncoding.WithPadding('世') },
		func() { base64.StdEncoding.Decode(make([]byte, 2), []byte("AAAA")) },
		func() { hex.Decode(make([]byte, 1), []byte("0001")) },
	} {
		func() {
			defer func() { fmt.Println(recover() != nil) }()
			f()
		}()
	}
}

type limited struct {
	r io.Reader
	n func(int) int
}

func (l limited) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return l.r.Read(p[:l.n(len(p))])
}

func oneByte(r io.Reader) io.Reader { return limited{r, func(int) int { return 1 }} }

func half(r io.Reader) io.Reader { return limited{r, func(n int) int { return (n + 1) / 2 }} }

// expect: std64
// expect:  true <nil> 0 0 x
// expect: /w== true <nil> 4 0 x/w==
// expect: /wA= true <nil> 4 0 x/wA=
// expect: /wD7 true <nil> 4 0 x/wD7
// expect: /wD77w== true <nil> 8 3 x/wD77w==
// expect: /wD7774= true <nil> 8 3 x/wD7774=
// expect: /wD7775+ true <nil> 8 3 x/wD7775+
// expect: /wD7775+Pw== true <nil> 12 3 x/wD7775+Pw==
// expect: /wD7775+Pz4= true <nil> 12 6 x/wD7775+Pz4=
// expect: /wD7775+Pz4g true <nil> 12 6 x/wD7775+Pz4g
// expect: /wD7775+Pz4gYQ== true <nil> 16 6 x/wD7775+Pz4gYQ==
// expect: /wD7775+Pz4gYWI= true <nil> 16 6 x/wD7775+Pz4gYWI=
// expect: ""  <nil> 0 <nil>false false
// expect: "A"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAAA" 000000 <nil> 3 <nil>false false
// expect: "AAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAAAA" 000000000000 <nil> 6 <nil>false false
// expect: "AAAAAAAAA" 000000000000 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "AA==" 00 <nil> 1 <nil>false false
// expect: "AA="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "=="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAA=" 0000 <nil> 2 <nil>false false
// expect: "AAA==" 0000 illegal base64 data at input byte 4 2 illegal base64 data at input byte 4true false
// expect: "A==="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AAAA=" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAA====" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AA==AA==" 00 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "AAA=A" 0000 illegal base64 data at input byte 4 2 illegal base64 data at input byte 4true false
// expect: "AA=A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AB==" 00 <nil> 1 <nil>false false
// expect: "AAB=" 0000 <nil> 2 <nil>false false
// expect: "AA\n==" 00 <nil> 1 <nil>false false
// expect: "AA=\n=" 00 <nil> 1 <nil>false false
// expect: "A\nA\r=\n=\n" 00 <nil> 1 <nil>false false
// expect: "AAAA\nAAAA\n" 000000000000 <nil> 6 <nil>false false
// expect: "AA==\nx" 00 illegal base64 data at input byte 5 1 illegal base64 data at input byte 5true false
// expect: "A A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA-A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA_A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA+A" 000f80 <nil> 3 <nil>false false
// expect: "AA/A" 000fc0 <nil> 3 <nil>false false
// expect: "aGVsbG8gd29ybGQ=" 68656c6c6f20776f726c64 <nil> 11 <nil>false false
// expect: "aGVsbG8gd29ybGQ" 68656c6c6f20776f72 illegal base64 data at input byte 12 9 illegal base64 data at input byte 12true false
// expect: "!AAA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "A!AA"  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA!A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA!"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AAAAAAA!" 000000 illegal base64 data at input byte 7 3 illegal base64 data at input byte 7true false
// expect: "AAAAAAAAAAAA!" 000000000000000000 illegal base64 data at input byte 12 9 illegal base64 data at input byte 12true false
// expect: "\n\n\n"  <nil> 0 <nil>false false
// expect: "\n"  <nil> 0 <nil>false false
// expect: "AAAA=AAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "ÿÿ"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA**"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA*"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY======" 31 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "MZXQ====" 3195d0 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "MZXW6===" 3195d6 illegal base64 data at input byte 5 3 illegal base64 data at input byte 5true false
// expect: "MZXW6YQ=" 3195d6e984 <nil> 5 <nil>false false
// expect: "MZXW6YTB" 3195d6e984c1 <nil> 6 <nil>false false
// expect: "MZXW6YTBOI======" 3195d6e984c138 illegal base64 data at input byte 12 7 illegal base64 data at input byte 12true false
// expect: "MZXW6YTBOI" 3195d6e984c1 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "MY=====" 31 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "M======="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "MZX=====" 3195 illegal base64 data at input byte 4 2 illegal base64 data at input byte 4true false
// expect: "MZXW6Y==" 3195d6e9 <nil> 4 <nil>false false
// expect: "MY==\n====" 31 illegal base64 data at input byte 5 1 illegal base64 data at input byte 5true false
// expect: "MY====A=" 31 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "MY======MY======" 31 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "mzxw6ytb" 9b3c70eb2b5b <nil> 6 <nil>false false
// expect: "MZXW6YT1" 3195d6e984f5 <nil> 6 <nil>false false
// expect: "MY*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY******"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "CO======" 08 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "CPNMUOJ1" 08f34c50e275 <nil> 6 <nil>false false
// expect: presome text <nil>
// expect: url64
// expect:  true <nil> 0 0 x
// expect: _w== true <nil> 4 0 x_w==
// expect: _wA= true <nil> 4 0 x_wA=
// expect: _wD7 true <nil> 4 0 x_wD7
// expect: _wD77w== true <nil> 8 3 x_wD77w==
// expect: _wD7774= true <nil> 8 3 x_wD7774=
// expect: _wD7775- true <nil> 8 3 x_wD7775-
// expect: _wD7775-Pw== true <nil> 12 3 x_wD7775-Pw==
// expect: _wD7775-Pz4= true <nil> 12 6 x_wD7775-Pz4=
// expect: _wD7775-Pz4g true <nil> 12 6 x_wD7775-Pz4g
// expect: _wD7775-Pz4gYQ== true <nil> 16 6 x_wD7775-Pz4gYQ==
// expect: _wD7775-Pz4gYWI= true <nil> 16 6 x_wD7775-Pz4gYWI=
// expect: ""  <nil> 0 <nil>false false
// expect: "A"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAAA" 000000 <nil> 3 <nil>false false
// expect: "AAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAAAA" 000000000000 <nil> 6 <nil>false false
// expect: "AAAAAAAAA" 000000000000 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "AA==" 00 <nil> 1 <nil>false false
// expect: "AA="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "=="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAA=" 0000 <nil> 2 <nil>false false
// expect: "AAA==" 0000 illegal base64 data at input byte 4 2 illegal base64 data at input byte 4true false
// expect: "A==="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AAAA=" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAA====" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AA==AA==" 00 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "AAA=A" 0000 illegal base64 data at input byte 4 2 illegal base64 data at input byte 4true false
// expect: "AA=A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AB==" 00 <nil> 1 <nil>false false
// expect: "AAB=" 0000 <nil> 2 <nil>false false
// expect: "AA\n==" 00 <nil> 1 <nil>false false
// expect: "AA=\n=" 00 <nil> 1 <nil>false false
// expect: "A\nA\r=\n=\n" 00 <nil> 1 <nil>false false
// expect: "AAAA\nAAAA\n" 000000000000 <nil> 6 <nil>false false
// expect: "AA==\nx" 00 illegal base64 data at input byte 5 1 illegal base64 data at input byte 5true false
// expect: "A A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA-A" 000f80 <nil> 3 <nil>false false
// expect: "AA_A" 000fc0 <nil> 3 <nil>false false
// expect: "AA+A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA/A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "aGVsbG8gd29ybGQ=" 68656c6c6f20776f726c64 <nil> 11 <nil>false false
// expect: "aGVsbG8gd29ybGQ" 68656c6c6f20776f72 illegal base64 data at input byte 12 9 illegal base64 data at input byte 12true false
// expect: "!AAA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "A!AA"  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA!A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA!"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AAAAAAA!" 000000 illegal base64 data at input byte 7 3 illegal base64 data at input byte 7true false
// expect: "AAAAAAAAAAAA!" 000000000000000000 illegal base64 data at input byte 12 9 illegal base64 data at input byte 12true false
// expect: "\n\n\n"  <nil> 0 <nil>false false
// expect: "\n"  <nil> 0 <nil>false false
// expect: "AAAA=AAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "ÿÿ"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA**"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA*"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY======" 31 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "MZXQ====" 3195d0 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "MZXW6===" 3195d6 illegal base64 data at input byte 5 3 illegal base64 data at input byte 5true false
// expect: "MZXW6YQ=" 3195d6e984 <nil> 5 <nil>false false
// expect: "MZXW6YTB" 3195d6e984c1 <nil> 6 <nil>false false
// expect: "MZXW6YTBOI======" 3195d6e984c138 illegal base64 data at input byte 12 7 illegal base64 data at input byte 12true false
// expect: "MZXW6YTBOI" 3195d6e984c1 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "MY=====" 31 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "M======="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "MZX=====" 3195 illegal base64 data at input byte 4 2 illegal base64 data at input byte 4true false
// expect: "MZXW6Y==" 3195d6e9 <nil> 4 <nil>false false
// expect: "MY==\n====" 31 illegal base64 data at input byte 5 1 illegal base64 data at input byte 5true false
// expect: "MY====A=" 31 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "MY======MY======" 31 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "mzxw6ytb" 9b3c70eb2b5b <nil> 6 <nil>false false
// expect: "MZXW6YT1" 3195d6e984f5 <nil> 6 <nil>false false
// expect: "MY*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY******"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "CO======" 08 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "CPNMUOJ1" 08f34c50e275 <nil> 6 <nil>false false
// expect: presome text <nil>
// expect: rawstd64
// expect:  true <nil> 0 0 x
// expect: /w true <nil> 2 0 x/w
// expect: /wA true <nil> 3 1 x/wA
// expect: /wD7 true <nil> 4 2 x/wD7
// expect: /wD77w true <nil> 6 3 x/wD77w
// expect: /wD7774 true <nil> 7 3 x/wD7774
// expect: /wD7775+ true <nil> 8 4 x/wD7775+
// expect: /wD7775+Pw true <nil> 10 5 x/wD7775+Pw
// expect: /wD7775+Pz4 true <nil> 11 6 x/wD7775+Pz4
// expect: /wD7775+Pz4g true <nil> 12 6 x/wD7775+Pz4g
// expect: /wD7775+Pz4gYQ true <nil> 14 7 x/wD7775+Pz4gYQ
// expect: /wD7775+Pz4gYWI true <nil> 15 8 x/wD7775+Pz4gYWI
// expect: ""  <nil> 0 <nil>false false
// expect: "A"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA" 00 <nil> 1 <nil>false false
// expect: "AAA" 0000 <nil> 2 <nil>false false
// expect: "AAAA" 000000 <nil> 3 <nil>false false
// expect: "AAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAA" 00000000 <nil> 4 <nil>false false
// expect: "AAAAAAA" 0000000000 <nil> 5 <nil>false false
// expect: "AAAAAAAA" 000000000000 <nil> 6 <nil>false false
// expect: "AAAAAAAAA" 000000000000 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "AA=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "=="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAA="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AAA=="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "A==="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AAAA=" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAA====" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AA==AA=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA=A"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA=A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AB=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAB="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA\n=="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA=\n="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A\nA\r=\n=\n"  illegal base64 data at input byte 4 0 illegal base64 data at input byte 4true false
// expect: "AAAA\nAAAA\n" 000000000000 <nil> 6 <nil>false false
// expect: "AA==\nx"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA-A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA_A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA+A" 000f80 <nil> 3 <nil>false false
// expect: "AA/A" 000fc0 <nil> 3 <nil>false false
// expect: "aGVsbG8gd29ybGQ=" 68656c6c6f20776f72 illegal base64 data at input byte 15 9 illegal base64 data at input byte 15true false
// expect: "aGVsbG8gd29ybGQ" 68656c6c6f20776f726c64 <nil> 11 <nil>false false
// expect: "!AAA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "A!AA"  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA!A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA!"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AAAAAAA!" 000000 illegal base64 data at input byte 7 3 illegal base64 data at input byte 7true false
// expect: "AAAAAAAAAAAA!" 000000000000000000 illegal base64 data at input byte 12 9 illegal base64 data at input byte 12true false
// expect: "\n\n\n"  <nil> 0 <nil>false false
// expect: "\n"  <nil> 0 <nil>false false
// expect: "AAAA=AAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "ÿÿ"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA**"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA*"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MZXQ====" 3195d0 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "MZXW6===" 3195d6 illegal base64 data at input byte 5 3 illegal base64 data at input byte 5true false
// expect: "MZXW6YQ=" 3195d6 illegal base64 data at input byte 7 3 illegal base64 data at input byte 7true false
// expect: "MZXW6YTB" 3195d6e984c1 <nil> 6 <nil>false false
// expect: "MZXW6YTBOI======" 3195d6e984c1 illegal base64 data at input byte 10 6 illegal base64 data at input byte 10true false
// expect: "MZXW6YTBOI" 3195d6e984c138 <nil> 7 <nil>false false
// expect: "MY====="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "M======="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "MZX====="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "MZXW6Y==" 3195d6 illegal base64 data at input byte 6 3 illegal base64 data at input byte 6true false
// expect: "MY==\n===="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY====A="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY======MY======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "mzxw6ytb" 9b3c70eb2b5b <nil> 6 <nil>false false
// expect: "MZXW6YT1" 3195d6e984f5 <nil> 6 <nil>false false
// expect: "MY*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY******"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "CO======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "CPNMUOJ1" 08f34c50e275 <nil> 6 <nil>false false
// expect: presome text <nil>
// expect: rawurl64
// expect:  true <nil> 0 0 x
// expect: _w true <nil> 2 0 x_w
// expect: _wA true <nil> 3 1 x_wA
// expect: _wD7 true <nil> 4 2 x_wD7
// expect: _wD77w true <nil> 6 3 x_wD77w
// expect: _wD7774 true <nil> 7 3 x_wD7774
// expect: _wD7775- true <nil> 8 4 x_wD7775-
// expect: _wD7775-Pw true <nil> 10 5 x_wD7775-Pw
// expect: _wD7775-Pz4 true <nil> 11 6 x_wD7775-Pz4
// expect: _wD7775-Pz4g true <nil> 12 6 x_wD7775-Pz4g
// expect: _wD7775-Pz4gYQ true <nil> 14 7 x_wD7775-Pz4gYQ
// expect: _wD7775-Pz4gYWI true <nil> 15 8 x_wD7775-Pz4gYWI
// expect: ""  <nil> 0 <nil>false false
// expect: "A"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA" 00 <nil> 1 <nil>false false
// expect: "AAA" 0000 <nil> 2 <nil>false false
// expect: "AAAA" 000000 <nil> 3 <nil>false false
// expect: "AAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAA" 00000000 <nil> 4 <nil>false false
// expect: "AAAAAAA" 0000000000 <nil> 5 <nil>false false
// expect: "AAAAAAAA" 000000000000 <nil> 6 <nil>false false
// expect: "AAAAAAAAA" 000000000000 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "AA=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "=="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAA="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AAA=="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "A==="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AAAA=" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAA====" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AA==AA=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA=A"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA=A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AB=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAB="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA\n=="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA=\n="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A\nA\r=\n=\n"  illegal base64 data at input byte 4 0 illegal base64 data at input byte 4true false
// expect: "AAAA\nAAAA\n" 000000000000 <nil> 6 <nil>false false
// expect: "AA==\nx"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA-A" 000f80 <nil> 3 <nil>false false
// expect: "AA_A" 000fc0 <nil> 3 <nil>false false
// expect: "AA+A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA/A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "aGVsbG8gd29ybGQ=" 68656c6c6f20776f72 illegal base64 data at input byte 15 9 illegal base64 data at input byte 15true false
// expect: "aGVsbG8gd29ybGQ" 68656c6c6f20776f726c64 <nil> 11 <nil>false false
// expect: "!AAA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "A!AA"  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA!A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA!"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AAAAAAA!" 000000 illegal base64 data at input byte 7 3 illegal base64 data at input byte 7true false
// expect: "AAAAAAAAAAAA!" 000000000000000000 illegal base64 data at input byte 12 9 illegal base64 data at input byte 12true false
// expect: "\n\n\n"  <nil> 0 <nil>false false
// expect: "\n"  <nil> 0 <nil>false false
// expect: "AAAA=AAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "ÿÿ"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA**"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA*"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MZXQ====" 3195d0 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "MZXW6===" 3195d6 illegal base64 data at input byte 5 3 illegal base64 data at input byte 5true false
// expect: "MZXW6YQ=" 3195d6 illegal base64 data at input byte 7 3 illegal base64 data at input byte 7true false
// expect: "MZXW6YTB" 3195d6e984c1 <nil> 6 <nil>false false
// expect: "MZXW6YTBOI======" 3195d6e984c1 illegal base64 data at input byte 10 6 illegal base64 data at input byte 10true false
// expect: "MZXW6YTBOI" 3195d6e984c138 <nil> 7 <nil>false false
// expect: "MY====="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "M======="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "MZX====="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "MZXW6Y==" 3195d6 illegal base64 data at input byte 6 3 illegal base64 data at input byte 6true false
// expect: "MY==\n===="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY====A="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY======MY======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "mzxw6ytb" 9b3c70eb2b5b <nil> 6 <nil>false false
// expect: "MZXW6YT1" 3195d6e984f5 <nil> 6 <nil>false false
// expect: "MY*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY******"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "CO======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "CPNMUOJ1" 08f34c50e275 <nil> 6 <nil>false false
// expect: presome text <nil>
// expect: strict64
// expect:  true <nil> 0 0 x
// expect: /w== true <nil> 4 0 x/w==
// expect: /wA= true <nil> 4 0 x/wA=
// expect: /wD7 true <nil> 4 0 x/wD7
// expect: /wD77w== true <nil> 8 3 x/wD77w==
// expect: /wD7774= true <nil> 8 3 x/wD7774=
// expect: /wD7775+ true <nil> 8 3 x/wD7775+
// expect: /wD7775+Pw== true <nil> 12 3 x/wD7775+Pw==
// expect: /wD7775+Pz4= true <nil> 12 6 x/wD7775+Pz4=
// expect: /wD7775+Pz4g true <nil> 12 6 x/wD7775+Pz4g
// expect: /wD7775+Pz4gYQ== true <nil> 16 6 x/wD7775+Pz4gYQ==
// expect: /wD7775+Pz4gYWI= true <nil> 16 6 x/wD7775+Pz4gYWI=
// expect: ""  <nil> 0 <nil>false false
// expect: "A"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAAA" 000000 <nil> 3 <nil>false false
// expect: "AAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAAAA" 000000000000 <nil> 6 <nil>false false
// expect: "AAAAAAAAA" 000000000000 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "AA==" 00 <nil> 1 <nil>false false
// expect: "AA="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "=="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAA=" 0000 <nil> 2 <nil>false false
// expect: "AAA==" 0000 illegal base64 data at input byte 4 2 illegal base64 data at input byte 4true false
// expect: "A==="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AAAA=" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAA====" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AA==AA==" 00 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "AAA=A" 0000 illegal base64 data at input byte 4 2 illegal base64 data at input byte 4true false
// expect: "AA=A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AB=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAB="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA\n==" 00 <nil> 1 <nil>false false
// expect: "AA=\n=" 00 <nil> 1 <nil>false false
// expect: "A\nA\r=\n=\n" 00 <nil> 1 <nil>false false
// expect: "AAAA\nAAAA\n" 000000000000 <nil> 6 <nil>false false
// expect: "AA==\nx" 00 illegal base64 data at input byte 5 1 illegal base64 data at input byte 5true false
// expect: "A A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA-A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA_A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA+A" 000f80 <nil> 3 <nil>false false
// expect: "AA/A" 000fc0 <nil> 3 <nil>false false
// expect: "aGVsbG8gd29ybGQ=" 68656c6c6f20776f726c64 <nil> 11 <nil>false false
// expect: "aGVsbG8gd29ybGQ" 68656c6c6f20776f72 illegal base64 data at input byte 12 9 illegal base64 data at input byte 12true false
// expect: "!AAA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "A!AA"  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA!A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA!"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AAAAAAA!" 000000 illegal base64 data at input byte 7 3 illegal base64 data at input byte 7true false
// expect: "AAAAAAAAAAAA!" 000000000000000000 illegal base64 data at input byte 12 9 illegal base64 data at input byte 12true false
// expect: "\n\n\n"  <nil> 0 <nil>false false
// expect: "\n"  <nil> 0 <nil>false false
// expect: "AAAA=AAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "ÿÿ"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA**"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA*"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MZXQ====" 3195d0 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "MZXW6===" 3195d6 illegal base64 data at input byte 5 3 illegal base64 data at input byte 5true false
// expect: "MZXW6YQ=" 3195d6e984 <nil> 5 <nil>false false
// expect: "MZXW6YTB" 3195d6e984c1 <nil> 6 <nil>false false
// expect: "MZXW6YTBOI======" 3195d6e984c1 illegal base64 data at input byte 10 6 illegal base64 data at input byte 10true false
// expect: "MZXW6YTBOI" 3195d6e984c1 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "MY====="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "M======="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "MZX====="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "MZXW6Y==" 3195d6 illegal base64 data at input byte 6 3 illegal base64 data at input byte 6true false
// expect: "MY==\n===="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "MY====A="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY======MY======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "mzxw6ytb" 9b3c70eb2b5b <nil> 6 <nil>false false
// expect: "MZXW6YT1" 3195d6e984f5 <nil> 6 <nil>false false
// expect: "MY*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY******"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "CO======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "CPNMUOJ1" 08f34c50e275 <nil> 6 <nil>false false
// expect: presome text <nil>
// expect: rawstrict64
// expect:  true <nil> 0 0 x
// expect: /w true <nil> 2 0 x/w
// expect: /wA true <nil> 3 1 x/wA
// expect: /wD7 true <nil> 4 2 x/wD7
// expect: /wD77w true <nil> 6 3 x/wD77w
// expect: /wD7774 true <nil> 7 3 x/wD7774
// expect: /wD7775+ true <nil> 8 4 x/wD7775+
// expect: /wD7775+Pw true <nil> 10 5 x/wD7775+Pw
// expect: /wD7775+Pz4 true <nil> 11 6 x/wD7775+Pz4
// expect: /wD7775+Pz4g true <nil> 12 6 x/wD7775+Pz4g
// expect: /wD7775+Pz4gYQ true <nil> 14 7 x/wD7775+Pz4gYQ
// expect: /wD7775+Pz4gYWI true <nil> 15 8 x/wD7775+Pz4gYWI
// expect: ""  <nil> 0 <nil>false false
// expect: "A"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA" 00 <nil> 1 <nil>false false
// expect: "AAA" 0000 <nil> 2 <nil>false false
// expect: "AAAA" 000000 <nil> 3 <nil>false false
// expect: "AAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAA" 00000000 <nil> 4 <nil>false false
// expect: "AAAAAAA" 0000000000 <nil> 5 <nil>false false
// expect: "AAAAAAAA" 000000000000 <nil> 6 <nil>false false
// expect: "AAAAAAAAA" 000000000000 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "AA=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "=="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAA="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AAA=="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "A==="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AAAA=" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAA====" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AA==AA=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA=A"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA=A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AB=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAB="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA\n=="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA=\n="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A\nA\r=\n=\n"  illegal base64 data at input byte 4 0 illegal base64 data at input byte 4true false
// expect: "AAAA\nAAAA\n" 000000000000 <nil> 6 <nil>false false
// expect: "AA==\nx"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA-A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA_A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA+A" 000f80 <nil> 3 <nil>false false
// expect: "AA/A" 000fc0 <nil> 3 <nil>false false
// expect: "aGVsbG8gd29ybGQ=" 68656c6c6f20776f72 illegal base64 data at input byte 15 9 illegal base64 data at input byte 15true false
// expect: "aGVsbG8gd29ybGQ" 68656c6c6f20776f726c64 <nil> 11 <nil>false false
// expect: "!AAA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "A!AA"  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA!A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA!"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AAAAAAA!" 000000 illegal base64 data at input byte 7 3 illegal base64 data at input byte 7true false
// expect: "AAAAAAAAAAAA!" 000000000000000000 illegal base64 data at input byte 12 9 illegal base64 data at input byte 12true false
// expect: "\n\n\n"  <nil> 0 <nil>false false
// expect: "\n"  <nil> 0 <nil>false false
// expect: "AAAA=AAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "ÿÿ"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA**"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA*"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MZXQ====" 3195d0 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "MZXW6===" 3195d6 illegal base64 data at input byte 5 3 illegal base64 data at input byte 5true false
// expect: "MZXW6YQ=" 3195d6 illegal base64 data at input byte 7 3 illegal base64 data at input byte 7true false
// expect: "MZXW6YTB" 3195d6e984c1 <nil> 6 <nil>false false
// expect: "MZXW6YTBOI======" 3195d6e984c1 illegal base64 data at input byte 10 6 illegal base64 data at input byte 10true false
// expect: "MZXW6YTBOI" 3195d6e984c1 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "MY====="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "M======="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "MZX====="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "MZXW6Y==" 3195d6 illegal base64 data at input byte 6 3 illegal base64 data at input byte 6true false
// expect: "MY==\n===="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY====A="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY======MY======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "mzxw6ytb" 9b3c70eb2b5b <nil> 6 <nil>false false
// expect: "MZXW6YT1" 3195d6e984f5 <nil> 6 <nil>false false
// expect: "MY*"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY******"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "CO======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "CPNMUOJ1" 08f34c50e275 <nil> 6 <nil>false false
// expect: presome text <nil>
// expect: star64
// expect:  true <nil> 0 0 x
// expect: /w** true <nil> 4 0 x/w**
// expect: /wA* true <nil> 4 0 x/wA*
// expect: /wD7 true <nil> 4 0 x/wD7
// expect: /wD77w** true <nil> 8 3 x/wD77w**
// expect: /wD7774* true <nil> 8 3 x/wD7774*
// expect: /wD7775+ true <nil> 8 3 x/wD7775+
// expect: /wD7775+Pw** true <nil> 12 3 x/wD7775+Pw**
// expect: /wD7775+Pz4* true <nil> 12 6 x/wD7775+Pz4*
// expect: /wD7775+Pz4g true <nil> 12 6 x/wD7775+Pz4g
// expect: /wD7775+Pz4gYQ** true <nil> 16 6 x/wD7775+Pz4gYQ**
// expect: /wD7775+Pz4gYWI* true <nil> 16 6 x/wD7775+Pz4gYWI*
// expect: ""  <nil> 0 <nil>false false
// expect: "A"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAAA" 000000 <nil> 3 <nil>false false
// expect: "AAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAAAAAA" 000000000000 <nil> 6 <nil>false false
// expect: "AAAAAAAAA" 000000000000 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "AA=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "=="  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AAA="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AAA=="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "A==="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AAAA=" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AAAA====" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "AA==AA=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA=A"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA=A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AB=="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAB="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA\n=="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AA=\n="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A\nA\r=\n=\n"  illegal base64 data at input byte 4 0 illegal base64 data at input byte 4true false
// expect: "AAAA\nAAAA\n" 000000000000 <nil> 6 <nil>false false
// expect: "AA==\nx"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "A A="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA-A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA_A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AA+A" 000f80 <nil> 3 <nil>false false
// expect: "AA/A" 000fc0 <nil> 3 <nil>false false
// expect: "aGVsbG8gd29ybGQ=" 68656c6c6f20776f72 illegal base64 data at input byte 15 9 illegal base64 data at input byte 15true false
// expect: "aGVsbG8gd29ybGQ" 68656c6c6f20776f72 illegal base64 data at input byte 12 9 illegal base64 data at input byte 12true false
// expect: "!AAA"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "A!AA"  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "AA!A"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "AAA!"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "AAAAAAA!" 000000 illegal base64 data at input byte 7 3 illegal base64 data at input byte 7true false
// expect: "AAAAAAAAAAAA!" 000000000000000000 illegal base64 data at input byte 12 9 illegal base64 data at input byte 12true false
// expect: "\n\n\n"  <nil> 0 <nil>false false
// expect: "\n"  <nil> 0 <nil>false false
// expect: "AAAA=AAA" 000000 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "ÿÿ"  illegal base64 data at input byte 0 0 illegal base64 data at input byte 0true false
// expect: "AA**" 00 <nil> 1 <nil>false false
// expect: "AAA*" 0000 <nil> 2 <nil>false false
// expect: "AA*"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "MY======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MZXQ====" 3195d0 illegal base64 data at input byte 4 3 illegal base64 data at input byte 4true false
// expect: "MZXW6===" 3195d6 illegal base64 data at input byte 5 3 illegal base64 data at input byte 5true false
// expect: "MZXW6YQ=" 3195d6 illegal base64 data at input byte 7 3 illegal base64 data at input byte 7true false
// expect: "MZXW6YTB" 3195d6e984c1 <nil> 6 <nil>false false
// expect: "MZXW6YTBOI======" 3195d6e984c1 illegal base64 data at input byte 10 6 illegal base64 data at input byte 10true false
// expect: "MZXW6YTBOI" 3195d6e984c1 illegal base64 data at input byte 8 6 illegal base64 data at input byte 8true false
// expect: "MY====="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "M======="  illegal base64 data at input byte 1 0 illegal base64 data at input byte 1true false
// expect: "MZX====="  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "MZXW6Y==" 3195d6 illegal base64 data at input byte 6 3 illegal base64 data at input byte 6true false
// expect: "MY==\n===="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY====A="  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "MY======MY======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "mzxw6ytb" 9b3c70eb2b5b <nil> 6 <nil>false false
// expect: "MZXW6YT1" 3195d6e984f5 <nil> 6 <nil>false false
// expect: "MY*"  illegal base64 data at input byte 3 0 illegal base64 data at input byte 3true false
// expect: "MY******" 31 illegal base64 data at input byte 4 1 illegal base64 data at input byte 4true false
// expect: "CO======"  illegal base64 data at input byte 2 0 illegal base64 data at input byte 2true false
// expect: "CPNMUOJ1" 08f34c50e275 <nil> 6 <nil>false false
// expect: presome text <nil>
// expect: std32
// expect:  true <nil> 0 0 x
// expect: 74====== true <nil> 8 0 x74======
// expect: 74AA==== true <nil> 8 0 x74AA====
// expect: 74APW=== true <nil> 8 0 x74APW===
// expect: 74APX3Y= true <nil> 8 0 x74APX3Y=
// expect: 74APX356 true <nil> 8 0 x74APX356
// expect: 74APX356PY====== true <nil> 16 0 x74APX356PY======
// expect: 74APX356PY7Q==== true <nil> 16 0 x74APX356PY7Q====
// expect: 74APX356PY7T4=== true <nil> 16 5 x74APX356PY7T4===
// expect: 74APX356PY7T4IA= true <nil> 16 5 x74APX356PY7T4IA=
// expect: 74APX356PY7T4IDB true <nil> 16 5 x74APX356PY7T4IDB
// expect: 74APX356PY7T4IDBMI====== true <nil> 24 5 x74APX356PY7T4IDBMI======
// expect: ""  <nil> 0 <nil>false false
// expect: "A"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAAAAA" 0000000000 <nil> 5 <nil>false false
// expect: "AAAAAAAAA" 0000000000 illegal base32 data at input byte 8 5 illegal base32 data at input byte 8false true
// expect: "AA=="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AA="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "A="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "=="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAA="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AAA=="  illegal base32 data at input byte 5 0 illegal base32 data at input byte 5false true
// expect: "A==="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AAAA="  illegal base32 data at input byte 5 0 illegal base32 data at input byte 5false true
// expect: "AAAA====" 0000 <nil> 2 <nil>false false
// expect: "AA==AA=="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AAA=A"  illegal base32 data at input byte 5 0 illegal base32 data at input byte 5false true
// expect: "AA=A"  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AB=="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AAB="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AA\n=="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AA=\n="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "A\nA\r=\n=\n"  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AAAA\nAAAA\n" 0000000000 <nil> 5 <nil>false false
// expect: "AA==\nx"  illegal base32 data at input byte 5 0 illegal base32 data at input byte 5false true
// expect: "A A="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AA-A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA_A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA+A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA/A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "aGVsbG8gd29ybGQ="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "aGVsbG8gd29ybGQ"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "!AAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "A!AA"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AA!A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAA!"  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AAAAAAA!"  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: "AAAAAAAAAAAA!" 0000000000 illegal base32 data at input byte 12 5 illegal base32 data at input byte 12false true
// expect: "\n\n\n"  <nil> 0 <nil>false false
// expect: "\n"  <nil> 0 <nil>false false
// expect: "AAAA=AAA"  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "ÿÿ"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AA**"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAA*"  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AA*"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "MY======" 66 <nil> 1 <nil>false false
// expect: "MZXQ====" 666f <nil> 2 <nil>false false
// expect: "MZXW6===" 666f6f <nil> 3 <nil>false false
// expect: "MZXW6YQ=" 666f6f62 <nil> 4 <nil>false false
// expect: "MZXW6YTB" 666f6f6261 <nil> 5 <nil>false false
// expect: "MZXW6YTBOI======" 666f6f626172 <nil> 6 <nil>false false
// expect: "MZXW6YTBOI" 666f6f6261 illegal base32 data at input byte 8 5 illegal base32 data at input byte 8false true
// expect: "MY====="  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: "M======="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MZX====="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "MZXW6Y=="  illegal base32 data at input byte 6 0 illegal base32 data at input byte 6false true
// expect: "MY==\n====" 66 <nil> 1 <nil>false false
// expect: "MY====A="  illegal base32 data at input byte 5 0 illegal base32 data at input byte 5false true
// expect: "MY======MY======"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "mzxw6ytb"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "MZXW6YT1"  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: "MY*"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "MY******"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "CO======" 13 <nil> 1 <nil>false false
// expect: "CPNMUOJ1"  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: presome text <nil>
// expect: hex32
// expect:  true <nil> 0 0 x
// expect: VS====== true <nil> 8 0 xVS======
// expect: VS00==== true <nil> 8 0 xVS00====
// expect: VS0FM=== true <nil> 8 0 xVS0FM===
// expect: VS0FNRO= true <nil> 8 0 xVS0FNRO=
// expect: VS0FNRTU true <nil> 8 0 xVS0FNRTU
// expect: VS0FNRTUFO====== true <nil> 16 0 xVS0FNRTUFO======
// expect: VS0FNRTUFOVG==== true <nil> 16 0 xVS0FNRTUFOVG====
// expect: VS0FNRTUFOVJS=== true <nil> 16 5 xVS0FNRTUFOVJS===
// expect: VS0FNRTUFOVJS80= true <nil> 16 5 xVS0FNRTUFOVJS80=
// expect: VS0FNRTUFOVJS831 true <nil> 16 5 xVS0FNRTUFOVJS831
// expect: VS0FNRTUFOVJS831C8====== true <nil> 24 5 xVS0FNRTUFOVJS831C8======
// expect: ""  <nil> 0 <nil>false false
// expect: "A"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAAAAA" 5294a5294a <nil> 5 <nil>false false
// expect: "AAAAAAAAA" 5294a5294a illegal base32 data at input byte 8 5 illegal base32 data at input byte 8false true
// expect: "AA=="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AA="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "A="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "=="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAA="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AAA=="  illegal base32 data at input byte 5 0 illegal base32 data at input byte 5false true
// expect: "A==="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AAAA="  illegal base32 data at input byte 5 0 illegal base32 data at input byte 5false true
// expect: "AAAA====" 5294 <nil> 2 <nil>false false
// expect: "AA==AA=="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AAA=A"  illegal base32 data at input byte 5 0 illegal base32 data at input byte 5false true
// expect: "AA=A"  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AB=="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AAB="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AA\n=="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AA=\n="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "A\nA\r=\n=\n"  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AAAA\nAAAA\n" 5294a5294a <nil> 5 <nil>false false
// expect: "AA==\nx"  illegal base32 data at input byte 5 0 illegal base32 data at input byte 5false true
// expect: "A A="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AA-A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA_A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA+A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA/A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "aGVsbG8gd29ybGQ="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "aGVsbG8gd29ybGQ"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "!AAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "A!AA"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AA!A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAA!"  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AAAAAAA!"  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: "AAAAAAAAAAAA!" 5294a5294a illegal base32 data at input byte 12 5 illegal base32 data at input byte 12false true
// expect: "\n\n\n"  <nil> 0 <nil>false false
// expect: "\n"  <nil> 0 <nil>false false
// expect: "AAAA=AAA"  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "ÿÿ"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AA**"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAA*"  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AA*"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "MY======"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MZXQ===="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MZXW6==="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MZXW6YQ="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MZXW6YTB"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MZXW6YTBOI======"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MZXW6YTBOI"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MY====="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "M======="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MZX====="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MZXW6Y=="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MY==\n===="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MY====A="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MY======MY======"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "mzxw6ytb"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "MZXW6YT1"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MY*"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MY******"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "CO======" 66 <nil> 1 <nil>false false
// expect: "CPNMUOJ1" 666f6f6261 <nil> 5 <nil>false false
// expect: presome text <nil>
// expect: raw32
// expect:  true <nil> 0 0 x
// expect: 74 true <nil> 2 0 x74
// expect: 74AA true <nil> 4 1 x74AA
// expect: 74APW true <nil> 5 1 x74APW
// expect: 74APX3Y true <nil> 7 2 x74APX3Y
// expect: 74APX356 true <nil> 8 3 x74APX356
// expect: 74APX356PY true <nil> 10 3 x74APX356PY
// expect: 74APX356PY7Q true <nil> 12 4 x74APX356PY7Q
// expect: 74APX356PY7T4 true <nil> 13 5 x74APX356PY7T4
// expect: 74APX356PY7T4IA true <nil> 15 5 x74APX356PY7T4IA
// expect: 74APX356PY7T4IDB true <nil> 16 6 x74APX356PY7T4IDB
// expect: 74APX356PY7T4IDBMI true <nil> 18 6 x74APX356PY7T4IDBMI
// expect: ""  <nil> 0 <nil>false false
// expect: "A"  <nil> 0 <nil>false false
// expect: "AA" 00 <nil> 1 <nil>false false
// expect: "AAA"  <nil> 0 <nil>false false
// expect: "AAAA" 0000 <nil> 2 <nil>false false
// expect: "AAAAA" 000000 <nil> 3 <nil>false false
// expect: "AAAAAA"  <nil> 0 <nil>false false
// expect: "AAAAAAA" 00000000 <nil> 4 <nil>false false
// expect: "AAAAAAAA" 0000000000 <nil> 5 <nil>false false
// expect: "AAAAAAAAA" 0000000000 <nil> 5 <nil>false false
// expect: "AA=="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "A="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "=="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAA="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AAA=="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "A==="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AAAA="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AAAA===="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AA==AA=="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAA=A"  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AA=A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AB=="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAB="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AA\n=="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA=\n="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "A\nA\r=\n=\n"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAAA\nAAAA\n" 0000000000 <nil> 5 <nil>false false
// expect: "AA==\nx"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "A A="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AA-A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA_A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA+A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA/A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "aGVsbG8gd29ybGQ="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "aGVsbG8gd29ybGQ"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "!AAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "A!AA"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AA!A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAA!"  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AAAAAAA!"  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: "AAAAAAAAAAAA!" 0000000000 illegal base32 data at input byte 12 5 illegal base32 data at input byte 12false true
// expect: "\n\n\n"  <nil> 0 <nil>false false
// expect: "\n"  <nil> 0 <nil>false false
// expect: "AAAA=AAA"  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "ÿÿ"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AA**"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAA*"  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AA*"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "MY======"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "MZXQ===="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "MZXW6==="  illegal base32 data at input byte 5 0 illegal base32 data at input byte 5false true
// expect: "MZXW6YQ="  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: "MZXW6YTB" 666f6f6261 <nil> 5 <nil>false false
// expect: "MZXW6YTBOI======" 666f6f6261 illegal base32 data at input byte 10 5 illegal base32 data at input byte 10false true
// expect: "MZXW6YTBOI" 666f6f626172 <nil> 6 <nil>false false
// expect: "MY====="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "M======="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MZX====="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "MZXW6Y=="  illegal base32 data at input byte 6 0 illegal base32 data at input byte 6false true
// expect: "MY==\n===="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "MY====A="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "MY======MY======"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "mzxw6ytb"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "MZXW6YT1"  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: "MY*"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "MY******"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "CO======"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "CPNMUOJ1"  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: presome text <nil>
// expect: star32
// expect:  true <nil> 0 0 x
// expect: 74****** true <nil> 8 0 x74******
// expect: 74AA**** true <nil> 8 0 x74AA****
// expect: 74APW*** true <nil> 8 0 x74APW***
// expect: 74APX3Y* true <nil> 8 0 x74APX3Y*
// expect: 74APX356 true <nil> 8 0 x74APX356
// expect: 74APX356PY****** true <nil> 16 0 x74APX356PY******
// expect: 74APX356PY7Q**** true <nil> 16 0 x74APX356PY7Q****
// expect: 74APX356PY7T4*** true <nil> 16 5 x74APX356PY7T4***
// expect: 74APX356PY7T4IA* true <nil> 16 5 x74APX356PY7T4IA*
// expect: 74APX356PY7T4IDB true <nil> 16 5 x74APX356PY7T4IDB
// expect: 74APX356PY7T4IDBMI****** true <nil> 24 5 x74APX356PY7T4IDBMI******
// expect: ""  <nil> 0 <nil>false false
// expect: "A"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAAAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAAAAAAA" 0000000000 <nil> 5 <nil>false false
// expect: "AAAAAAAAA" 0000000000 illegal base32 data at input byte 8 5 illegal base32 data at input byte 8false true
// expect: "AA=="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "A="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "=="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AAA="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AAA=="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "A==="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AAAA="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AAAA===="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AA==AA=="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAA=A"  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AA=A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AB=="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAB="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AA\n=="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA=\n="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "A\nA\r=\n=\n"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAAA\nAAAA\n" 0000000000 <nil> 5 <nil>false false
// expect: "AA==\nx"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "A A="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AA-A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA_A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA+A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AA/A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "aGVsbG8gd29ybGQ="  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "aGVsbG8gd29ybGQ"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "!AAA"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "A!AA"  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "AA!A"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "AAA!"  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "AAAAAAA!"  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: "AAAAAAAAAAAA!" 0000000000 illegal base32 data at input byte 12 5 illegal base32 data at input byte 12false true
// expect: "\n\n\n"  <nil> 0 <nil>false false
// expect: "\n"  <nil> 0 <nil>false false
// expect: "AAAA=AAA"  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "ÿÿ"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "AA**"  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AAA*"  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "AA*"  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "MY======"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "MZXQ===="  illegal base32 data at input byte 4 0 illegal base32 data at input byte 4false true
// expect: "MZXW6==="  illegal base32 data at input byte 5 0 illegal base32 data at input byte 5false true
// expect: "MZXW6YQ="  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: "MZXW6YTB" 666f6f6261 <nil> 5 <nil>false false
// expect: "MZXW6YTBOI======" 666f6f6261 illegal base32 data at input byte 10 5 illegal base32 data at input byte 10false true
// expect: "MZXW6YTBOI" 666f6f6261 illegal base32 data at input byte 8 5 illegal base32 data at input byte 8false true
// expect: "MY====="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "M======="  illegal base32 data at input byte 1 0 illegal base32 data at input byte 1false true
// expect: "MZX====="  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "MZXW6Y=="  illegal base32 data at input byte 6 0 illegal base32 data at input byte 6false true
// expect: "MY==\n===="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "MY====A="  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "MY======MY======"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "mzxw6ytb"  illegal base32 data at input byte 0 0 illegal base32 data at input byte 0false true
// expect: "MZXW6YT1"  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: "MY*"  illegal base32 data at input byte 3 0 illegal base32 data at input byte 3false true
// expect: "MY******" 66 <nil> 1 <nil>false false
// expect: "CO======"  illegal base32 data at input byte 2 0 illegal base32 data at input byte 2false true
// expect: "CPNMUOJ1"  illegal base32 data at input byte 7 0 illegal base32 data at input byte 7false true
// expect: presome text <nil>
// expect: <nil> <nil> true true true
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: <nil> <nil> true true true
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: <nil> <nil> true true true
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: <nil> <nil> true true true
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: <nil> <nil> true true true
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: <nil> <nil> true true true
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: <nil> <nil> true true true
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: <nil> <nil> true true true
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: <nil> <nil> true true true
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: true <nil> true <nil> true <nil>
// expect: [] <nil>
// expect: [] <nil>
// expect: [] <nil>
// expect: [] unexpected EOF
// expect: [] illegal base64 data at input byte 0
// expect: [] unexpected EOF
// expect: [] unexpected EOF
// expect: [0] <nil>
// expect: [170] <nil>
// expect: [] unexpected EOF
// expect: [0 0] <nil>
// expect: [170] unexpected EOF
// expect: [0 0 0] unexpected EOF
// expect: [0 0 0] illegal base64 data at input byte 0
// expect: [170 170] unexpected EOF
// expect: [0 0 0] unexpected EOF
// expect: [0 0 0] illegal base64 data at input byte 2
// expect: [170 170 170] encoding/hex: invalid byte: U+003D '='
// expect: [0 0 0] illegal base64 data at input byte 4
// expect: [0 0 0] illegal base64 data at input byte 4
// expect: [170 170] encoding/hex: invalid byte: U+0021 '!'
// expect: [] <nil> 0 <nil> [9] <nil> false
// expect: [] encoding/hex: odd length hex string 0 encoding/hex: odd length hex string [9] encoding/hex: odd length hex string true
// expect: [0] <nil> 1 <nil> [9 0] <nil> false
// expect: [] encoding/hex: invalid byte: U+0067 'g' 0 encoding/hex: invalid byte: U+0067 'g' [9] encoding/hex: invalid byte: U+0067 'g' false
// expect: [] encoding/hex: invalid byte: U+0067 'g' 0 encoding/hex: invalid byte: U+0067 'g' [9] encoding/hex: invalid byte: U+0067 'g' false
// expect: [] encoding/hex: invalid byte: U+007A 'z' 0 encoding/hex: invalid byte: U+007A 'z' [9] encoding/hex: invalid byte: U+007A 'z' false
// expect: [212 170] encoding/hex: invalid byte: U+007A 'z' 2 encoding/hex: invalid byte: U+007A 'z' [9 212 170] encoding/hex: invalid byte: U+007A 'z' false
// expect: [48 49] encoding/hex: odd length hex string 2 encoding/hex: odd length hex string [9 48 49] encoding/hex: odd length hex string true
// expect: [1 35 69 103 137 171 205 239 171 205 239] <nil> 11 <nil> [9 1 35 69 103 137 171 205 239 171 205 239] <nil> false
// expect: [255 238] encoding/hex: odd length hex string 2 encoding/hex: odd length hex string [9 255 238] encoding/hex: odd length hex string true
// expect: [0] encoding/hex: invalid byte: U+0067 'g' 1 encoding/hex: invalid byte: U+0067 'g' [9 0] encoding/hex: invalid byte: U+0067 'g' false
// expect: [] encoding/hex: invalid byte: U+0001 0 encoding/hex: invalid byte: U+0001 [9] encoding/hex: invalid byte: U+0001 false
// expect: [] encoding/hex: invalid byte: U+00C3 'Ã' 0 encoding/hex: invalid byte: U+00C3 'Ã' [9] encoding/hex: invalid byte: U+00C3 'Ã' false
// expect: x0102ff 6 3
// expect: 00000000  54                                                |T|
// expect: 00000000  54 68                                             |Th|
// expect: 00000000  54 68 65                                          |The|
// expect: 00000000  54 68 65 20                                       |The |
// expect: 00000000  54 68 65 20 71                                    |The q|
// expect: 00000000  54 68 65 20 71 75                                 |The qu|
// expect: 00000000  54 68 65 20 71 75 69                              |The qui|
// expect: 00000000  54 68 65 20 71 75 69 63                           |The quic|
// expect: 00000000  54 68 65 20 71 75 69 63  6b                       |The quick|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09                    |The quick.|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62                 |The quick.b|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72              |The quick.br|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f           |The quick.bro|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77        |The quick.brow|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e     |The quick.brown|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66                                                |f|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f                                             |fo|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78                                          |fox|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20                                       |fox |
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a                                    |fox j|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75                                 |fox ju|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d                              |fox jum|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70                           |fox jump|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73                       |fox jumps|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f                    |fox jumps.|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20                 |fox jumps. |
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f              |fox jumps. o|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f 76           |fox jumps. ov|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f 76 65        |fox jumps. ove|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f 76 65 72     |fox jumps. over|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f 76 65 72 20  |fox jumps. over |
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f 76 65 72 20  |fox jumps. over |
// expect: 00000020  74                                                |t|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f 76 65 72 20  |fox jumps. over |
// expect: 00000020  74 68                                             |th|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f 76 65 72 20  |fox jumps. over |
// expect: 00000020  74 68 65                                          |the|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f 76 65 72 20  |fox jumps. over |
// expect: 00000020  74 68 65 20                                       |the |
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f 76 65 72 20  |fox jumps. over |
// expect: 00000020  74 68 65 20 6c                                    |the l|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f 76 65 72 20  |fox jumps. over |
// expect: 00000020  74 68 65 20 6c 61                                 |the la|
// expect: 00000000  54 68 65 20 71 75 69 63  6b 09 62 72 6f 77 6e 00  |The quick.brown.|
// expect: 00000010  66 6f 78 20 6a 75 6d 70  73 7f 20 6f 76 65 72 20  |fox jumps. over |
// expect: 00000020  74 68 65 20 6c 61 7a                              |the laz|
// expect: 0 <nil>
// expect: 1 <nil>
// expect: 7 <nil>
// expect: 10 <nil>
// expect: 39 <nil>
// expect: 1 <nil>
// expect: <nil> <nil>
// expect: encoding/hex: dumper closed
// expect: 00000000  61 62 63 64 65 66 67 68  69 6a 6b 6c 6d 6e 6f 70  |abcdefghijklmnop|
// expect: 00000010  71 72 73 74 75 76 77 78  79 7a 30 31 32 33 34 35  |qrstuvwxyz012345|
// expect: 00000020  36 37 38 39 30 31 32 33  34 35 36 37 38 39 30 31  |6789012345678901|
// expect: 00000030  32 33 34 35 36 37 38 39  30 21                    |234567890!|
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// strconv: numbers both ways, quoting, errors.
import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"0", "42", "-7", "+5", "", "abc", "12x", "9223372036854775807", "9223372036854775808", " 1", "1_000", "007"} {
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	fmt.Println(strconv.Itoa(-123), strconv.FormatInt(255, 16), strconv.FormatInt(-255, 2), strconv.FormatUint(18446744073709551615, 36))
	for _, c := range []struct {
		s          string
		base, bits int
	}{{"ff", 16, 64}, {"0xff", 0, 64}, {"0b101", 0, 64}, {"0o17", 0, 8}, {"017", 0, 64}, {"128", 10, 8}, {"-129", 10, 8}, {"1_000", 0, 64}, {"zz", 36, 64}, {"8", 8, 64}, {"1", 1, 64}} {
		n, err := strconv.ParseInt(c.s, c.base, c.bits)
		fmt.Println(n, err)
	}
	u, err := strconv.ParseUint("300", 10, 8)
	fmt.Println(u, err)
	u, err = strconv.ParseUint("-1", 10, 64)
	fmt.Println(u, err, errors.Is(err, strconv.ErrSyntax))
	for _, s := range []string{"1.5", "-2e3", "inf", "-Inf", "NaN", "1e400", "0x1p-2", ".5", "5.", "x", "", "1e", "1_0.5", "123456789.123456789", "4.9e-324"} {
		f, err := strconv.ParseFloat(s, 64)
		fmt.Println(f, err)
	}
	f32, err := strconv.ParseFloat("0.1", 32)
	fmt.Println(f32, err)
	fmt.Println(strconv.FormatFloat(3.14159, 'f', 2, 64), strconv.FormatFloat(1e21, 'g', -1, 64), strconv.FormatFloat(0.1, 'e', 5, 32), strconv.FormatFloat(100, 'f', -1, 64), strconv.FormatFloat(1234.5678, 'G', 3, 64))
	for _, s := range []string{"true", "T", "1", "false", "0", "yes", ""} {
		b, err := strconv.ParseBool(s)
		fmt.Println(b, err)
	}
	fmt.Println(strconv.FormatBool(true), strconv.Quote("hi\n\"x\"\t\x00é世\u2028"), strconv.QuoteToASCII("é世😀"), strconv.QuoteRune('☺'), strconv.Quote("\xff"))
	for _, s := range []string{`"a\tb"`, "`raw`", `'x'`, `"unterminated`, `"\u00e9\x41"`, `noquotes`, `""`} {
		r, err := strconv.Unquote(s)
		fmt.Printf("%q %v\n", r, err)
	}
	fmt.Println(string(strconv.AppendInt([]byte("n="), -5, 10)), string(strconv.AppendQuote(nil, "q")), string(strconv.AppendFloat(nil, 1.5, 'f', 1, 64)), string(strconv.AppendBool(nil, false)))
	_, err = strconv.Atoi("bad")
	var ne *strconv.NumError
	if errors.As(err, &ne) {
		fmt.Println(ne.Func, ne.Num, ne.Err == strconv.ErrSyntax)
	}
}

// expect: 0 <nil>
// expect: 42 <nil>
// expect: -7 <nil>
// expect: 5 <nil>
// expect: 0 strconv.Atoi: parsing "": invalid syntax
// expect: 0 strconv.Atoi: parsing "abc": invalid syntax
// expect: 0 strconv.Atoi: parsing "12x": invalid syntax
// expect: 9223372036854775807 <nil>
// expect: 9223372036854775807 strconv.Atoi: parsing "9223372036854775808": value out of range
// expect: 0 strconv.Atoi: parsing " 1": invalid syntax
// expect: 0 strconv.Atoi: parsing "1_000": invalid syntax
// expect: 7 <nil>
// expect: -123 ff -11111111 3w5e11264sgsf
// expect: 255 <nil>
// expect: 255 <nil>
// expect: 5 <nil>
// expect: 15 <nil>
// expect: 15 <nil>
// expect: 127 strconv.ParseInt: parsing "128": value out of range
// expect: -128 strconv.ParseInt: parsing "-129": value out of range
// expect: 1000 <nil>
// expect: 1295 <nil>
// expect: 0 strconv.ParseInt: parsing "8": invalid syntax
// expect: 0 strconv.ParseInt: parsing "1": invalid base 1
// expect: 255 strconv.ParseUint: parsing "300": value out of range
// expect: 0 strconv.ParseUint: parsing "-1": invalid syntax true
// expect: 1.5 <nil>
// expect: -2000 <nil>
// expect: +Inf <nil>
// expect: -Inf <nil>
// expect: NaN <nil>
// expect: +Inf strconv.ParseFloat: parsing "1e400": value out of range
// expect: 0.25 <nil>
// expect: 0.5 <nil>
// expect: 5 <nil>
// expect: 0 strconv.ParseFloat: parsing "x": invalid syntax
// expect: 0 strconv.ParseFloat: parsing "": invalid syntax
// expect: 0 strconv.ParseFloat: parsing "1e": invalid syntax
// expect: 10.5 <nil>
// expect: 1.2345678912345679e+08 <nil>
// expect: 5e-324 <nil>
// expect: 0.10000000149011612 <nil>
// expect: 3.14 1e+21 1.00000e-01 100 1.23E+03
// expect: true <nil>
// expect: true <nil>
// expect: true <nil>
// expect: false <nil>
// expect: false <nil>
// expect: false strconv.ParseBool: parsing "yes": invalid syntax
// expect: false strconv.ParseBool: parsing "": invalid syntax
// expect: true "hi\n\"x\"\t\x00é世\u2028" "\u00e9\u4e16\U0001f600" '☺' "\xff"
// expect: "a\tb" <nil>
// expect: "raw" <nil>
// expect: "x" <nil>
// expect: "" invalid syntax
// expect: "éA" <nil>
// expect: "" invalid syntax
// expect: "" <nil>
// expect: n=-5 "q" 1.5 false
// expect: Atoi bad true

// Integers: Parse, Format, errors.
package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"", "0", "1", "-1", "+7", "12345", "012", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "1x", "x", "-", "+", "1_000", "0x1F", "0b101", "0o17", "017", "0_1", "1__0", "99999999999999999999", " 1", "1 "} {
		a, err := strconv.Atoi(s)
		fmt.Println(a, err)
		b, err := strconv.ParseInt(s, 0, 64)
		fmt.Println(b, err)
		c, err := strconv.ParseUint(s, 10, 64)
		fmt.Println(c, err)
		d, err := strconv.ParseInt(s, 16, 8)
		fmt.Println(d, err)
	}
	for _, bits := range []int{0, 8, 16, 32, 64, -1, 65} {
		fmt.Println(strconv.ParseInt("300", 10, bits))
		fmt.Println(strconv.ParseInt("-300", 10, bits))
		fmt.Println(strconv.ParseUint("70000", 10, bits))
	}
	for _, base := range []int{1, 2, 3, 10, 36, 37} {
		fmt.Println(strconv.ParseInt("10", base, 64))
	}
	fmt.Println(strconv.ParseInt("zz", 36, 64))
	for _, i := range []int64{0, 1, -1, 255, -256, 1<<63 - 1, -1 << 63} {
		fmt.Println(strconv.FormatInt(i, 2), strconv.FormatInt(i, 8), strconv.FormatInt(i, 10), strconv.FormatInt(i, 16), strconv.FormatInt(i, 36), strconv.Itoa(int(i)))
	}
	fmt.Println(strconv.FormatUint(1<<64-1, 10), strconv.FormatUint(1<<64-1, 16))
	fmt.Println(string(strconv.AppendInt([]byte("n="), -42, 10)), string(strconv.AppendUint(nil, 7, 2)), string(strconv.AppendBool([]byte("b="), true)))
	_, err := strconv.Atoi("zz")
	var ne *strconv.NumError
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num, ne.Err, errors.Is(err, strconv.ErrSyntax), errors.Is(err, strconv.ErrRange))
	for _, s := range []string{"1", "t", "TRUE", "True", "0", "F", "false", "yes", ""} {
		fmt.Println(strconv.ParseBool(s))
	}
	fmt.Println(strconv.FormatBool(true), strconv.IntSize)
	func() {
		defer func() { fmt.Println(recover()) }()
		strconv.FormatInt(1, 1)
	}()
}

// expect: 0 strconv.Atoi: parsing "": invalid syntax
// expect: 0 strconv.ParseInt: parsing "": invalid syntax
// expect: 0 strconv.ParseUint: parsing "": invalid syntax
// expect: 0 strconv.ParseInt: parsing "": invalid syntax
// expect: 0 <nil>
// expect: 0 <nil>
// expect: 0 <nil>
// expect: 0 <nil>
// expect: 1 <nil>
// expect: 1 <nil>
// expect: 1 <nil>
// expect: 1 <nil>
// expect: -1 <nil>
// expect: -1 <nil>
// expect: 0 strconv.ParseUint: parsing "-1": invalid syntax
// expect: -1 <nil>
// expect: 7 <nil>
// expect: 7 <nil>
// expect: 0 strconv.ParseUint: parsing "+7": invalid syntax
// expect: 7 <nil>
// expect: 12345 <nil>
// expect: 12345 <nil>
// expect: 12345 <nil>
// expect: 127 strconv.ParseInt: parsing "12345": value out of range
// expect: 12 <nil>
// expect: 10 <nil>
// expect: 12 <nil>
// expect: 18 <nil>
// expect: 9223372036854775807 <nil>
// expect: 9223372036854775807 <nil>
// expect: 9223372036854775807 <nil>
// expect: 127 strconv.ParseInt: parsing "9223372036854775807": value out of range
// expect: 9223372036854775807 strconv.Atoi: parsing "9223372036854775808": value out of range
// expect: 9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range
// expect: 9223372036854775808 <nil>
// expect: 127 strconv.ParseInt: parsing "9223372036854775808": value out of range
// expect: -9223372036854775808 <nil>
// expect: -9223372036854775808 <nil>
// expect: 0 strconv.ParseUint: parsing "-9223372036854775808": invalid syntax
// expect: -128 strconv.ParseInt: parsing "-9223372036854775808": value out of range
// expect: -9223372036854775808 strconv.Atoi: parsing "-9223372036854775809": value out of range
// expect: -9223372036854775808 strconv.ParseInt: parsing "-9223372036854775809": value out of range
// expect: 0 strconv.ParseUint: parsing "-9223372036854775809": invalid syntax
// expect: -128 strconv.ParseInt: parsing "-9223372036854775809": value out of range
// expect: 0 strconv.Atoi: parsing "1x": invalid syntax
// expect: 0 strconv.ParseInt: parsing "1x": invalid syntax
// expect: 0 strconv.ParseUint: parsing "1x": invalid syntax
// expect: 0 strconv.ParseInt: parsing "1x": invalid syntax
// expect: 0 strconv.Atoi: parsing "x": invalid syntax
// expect: 0 strconv.ParseInt: parsing "x": invalid syntax
// expect: 0 strconv.ParseUint: parsing "x": invalid syntax
// expect: 0 strconv.ParseInt: parsing "x": invalid syntax
// expect: 0 strconv.Atoi: parsing "-": invalid syntax
// expect: 0 strconv.ParseInt: parsing "-": invalid syntax
// expect: 0 strconv.ParseUint: parsing "-": invalid syntax
// expect: 0 strconv.ParseInt: parsing "-": invalid syntax
// expect: 0 strconv.Atoi: parsing "+": invalid syntax
// expect: 0 strconv.ParseInt: parsing "+": invalid syntax
// expect: 0 strconv.ParseUint: parsing "+": invalid syntax
// expect: 0 strconv.ParseInt: parsing "+": invalid syntax
// expect: 0 strconv.Atoi: parsing "1_000": invalid syntax
// expect: 1000 <nil>
// expect: 0 strconv.ParseUint: parsing "1_000": invalid syntax
// expect: 0 strconv.ParseInt: parsing "1_000": invalid syntax
// expect: 0 strconv.Atoi: parsing "0x1F": invalid syntax
// expect: 31 <nil>
// expect: 0 strconv.ParseUint: parsing "0x1F": invalid syntax
// expect: 0 strconv.ParseInt: parsing "0x1F": invalid syntax
// expect: 0 strconv.Atoi: parsing "0b101": invalid syntax
// expect: 5 <nil>
// expect: 0 strconv.ParseUint: parsing "0b101": invalid syntax
// expect: 127 strconv.ParseInt: parsing "0b101": value out of range
// expect: 0 strconv.Atoi: parsing "0o17": invalid syntax
// expect: 15 <nil>
// expect: 0 strconv.ParseUint: parsing "0o17": invalid syntax
// expect: 0 strconv.ParseInt: parsing "0o17": invalid syntax
// expect: 17 <nil>
// expect: 15 <nil>
// expect: 17 <nil>
// expect: 23 <nil>
// expect: 0 strconv.Atoi: parsing "0_1": invalid syntax
// expect: 1 <nil>
// expect: 0 strconv.ParseUint: parsing "0_1": invalid syntax
// expect: 0 strconv.ParseInt: parsing "0_1": invalid syntax
// expect: 0 strconv.Atoi: parsing "1__0": invalid syntax
// expect: 0 strconv.ParseInt: parsing "1__0": invalid syntax
// expect: 0 strconv.ParseUint: parsing "1__0": invalid syntax
// expect: 0 strconv.ParseInt: parsing "1__0": invalid syntax
// expect: 9223372036854775807 strconv.Atoi: parsing "99999999999999999999": value out of range
// expect: 9223372036854775807 strconv.ParseInt: parsing "99999999999999999999": value out of range
// expect: 18446744073709551615 strconv.ParseUint: parsing "99999999999999999999": value out of range
// expect: 127 strconv.ParseInt: parsing "99999999999999999999": value out of range
// expect: 0 strconv.Atoi: parsing " 1": invalid syntax
// expect: 0 strconv.ParseInt: parsing " 1": invalid syntax
// expect: 0 strconv.ParseUint: parsing " 1": invalid syntax
// expect: 0 strconv.ParseInt: parsing " 1": invalid syntax
// expect: 0 strconv.Atoi: parsing "1 ": invalid syntax
// expect: 0 strconv.ParseInt: parsing "1 ": invalid syntax
// expect: 0 strconv.ParseUint: parsing "1 ": invalid syntax
// expect: 0 strconv.ParseInt: parsing "1 ": invalid syntax
// expect: 300 <nil>
// expect: -300 <nil>
// expect: 70000 <nil>
// expect: 127 strconv.ParseInt: parsing "300": value out of range
// expect: -128 strconv.ParseInt: parsing "-300": value out of range
// expect: 255 strconv.ParseUint: parsing "70000": value out of range
// expect: 300 <nil>
// expect: -300 <nil>
// expect: 65535 strconv.ParseUint: parsing "70000": value out of range
// expect: 300 <nil>
// expect: -300 <nil>
// expect: 70000 <nil>
// expect: 300 <nil>
// expect: -300 <nil>
// expect: 70000 <nil>
// expect: 0 strconv.ParseInt: parsing "300": invalid bit size -1
// expect: 0 strconv.ParseInt: parsing "-300": invalid bit size -1
// expect: 0 strconv.ParseUint: parsing "70000": invalid bit size -1
// expect: 0 strconv.ParseInt: parsing "300": invalid bit size 65
// expect: 0 strconv.ParseInt: parsing "-300": invalid bit size 65
// expect: 0 strconv.ParseUint: parsing "70000": invalid bit size 65
// expect: 0 strconv.ParseInt: parsing "10": invalid base 1
// expect: 2 <nil>
// expect: 3 <nil>
// expect: 10 <nil>
// expect: 36 <nil>
// expect: 0 strconv.ParseInt: parsing "10": invalid base 37
// expect: 1295 <nil>
// expect: 0 0 0 0 0 0
// expect: 1 1 1 1 1 1
// expect: -1 -1 -1 -1 -1 -1
// expect: 11111111 377 255 ff 73 255
// expect: -100000000 -400 -256 -100 -74 -256
// expect: 111111111111111111111111111111111111111111111111111111111111111 777777777777777777777 9223372036854775807 7fffffffffffffff 1y2p0ij32e8e7 9223372036854775807
// expect: -1000000000000000000000000000000000000000000000000000000000000000 -1000000000000000000000 -9223372036854775808 -8000000000000000 -1y2p0ij32e8e8 -9223372036854775808
// expect: 18446744073709551615 ffffffffffffffff
// expect: n=-42 111 b=true
// expect: true Atoi zz invalid syntax true false
// expect: true <nil>
// expect: true <nil>
// expect: true <nil>
// expect: true <nil>
// expect: false <nil>
// expect: false <nil>
// expect: false <nil>
// expect: false strconv.ParseBool: parsing "yes": invalid syntax
// expect: false strconv.ParseBool: parsing "": invalid syntax
// expect: true 64
// expect: strconv: illegal AppendInt/FormatInt base

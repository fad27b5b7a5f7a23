// encoding/binary: numbers, varints, values by their types.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"strings"
)

type inner struct {
	A int8
	B [3]uint16
	_ [2]byte
	C float32
}

type outer struct {
	X  uint32
	In inner
	Ok bool
	Z  complex64
	Q  []int
}

type fixed struct {
	X   int64
	In  [2]inner
	Ok  bool
	Z   complex128
	F   float64
	Own level
}

type level uint8

func main() {
	b := make([]byte, 8)
	orders := []interface {
		binary.ByteOrder
		binary.AppendByteOrder
	}{binary.BigEndian, binary.LittleEndian, binary.NativeEndian}
	for _, o := range orders {
		o.PutUint16(b, 0x1234)
		fmt.Println(o, b[:2], o.Uint16(b), o.AppendUint16(nil, 0xfedc))
		o.PutUint32(b, 0x12345678)
		fmt.Println(b[:4], o.Uint32(b), o.AppendUint32([]byte{1}, 0xfedcba98))
		o.PutUint64(b, 0x123456789abcdef0)
		fmt.Println(b, o.Uint64(b), o.AppendUint64(nil, math.MaxUint64-1))
		fmt.Printf("%v %#v\n", o, o)
		v := fixed{-5, [2]inner{{1, [3]uint16{2, 3, 4}, [2]byte{}, 1.5}, {-1, [3]uint16{}, [2]byte{}, -0.25}}, true, 1 + 2i, math.Pi, 7}
		var buf bytes.Buffer
		fmt.Println(binary.Write(&buf, o, v), binary.Write(&buf, o, &v), binary.Size(v), binary.Size(&v), buf.Len())
		fmt.Printf("%x\n", buf.Bytes())
		var back fixed
		fmt.Println(binary.Read(bytes.NewReader(buf.Bytes()), o, &back), back == v, back)
		out, err := binary.Append([]byte("x"), o, []uint16{1, 2, 3})
		fmt.Println(out, err)
		n, err := binary.Encode(b, o, int32(-2))
		fmt.Println(n, err, b)
		var i32 int32
		n, err = binary.Decode(b, o, &i32)
		fmt.Println(n, err, i32)
		list := make([]level, 3)
		n, err = binary.Decode(b, o, list)
		fmt.Println(n, err, list)
	}
	for _, v := range []any{true, int8(1), uint64(1), 1, uint(1), "s", []int16{1, 2}, []string{}, struct{}{}, [0]int8{}, outer{}, &outer{}, []bool{true}, map[int]int{}, new(float32), []int{}} {
		var buf bytes.Buffer
		err := binary.Write(&buf, binary.BigEndian, v)
		fmt.Println(binary.Size(v), buf.Bytes(), err)
		fmt.Println(binary.Read(strings.NewReader("abc"), binary.BigEndian, v))
		_, err = binary.Append(nil, binary.BigEndian, v)
		fmt.Println(err)
	}
	_, err := binary.Encode(make([]byte, 3), binary.BigEndian, uint32(1))
	fmt.Println(err)
	var x uint32
	fmt.Println(binary.Read(strings.NewReader(""), binary.BigEndian, &x), binary.Read(strings.NewReader("a"), binary.BigEndian, &x))
	varints()
}

func varints() {
	for _, u := range []uint64{0, 1, 127, 128, 300, 16383, 16384, 1<<32 - 1, 1 << 63, math.MaxUint64} {
		b := make([]byte, binary.MaxVarintLen64)
		n := binary.PutUvarint(b, u)
		got, m := binary.Uvarint(b[:n])
		r, err := binary.ReadUvarint(bytes.NewReader(b[:n]))
		fmt.Println(n, b[:n], got == u, m, r == u, err, bytes.Equal(binary.AppendUvarint(nil, u), b[:n]))
		s := int64(u)
		n = binary.PutVarint(b, s)
		gots, m := binary.Varint(b[:n])
		rs, err := binary.ReadVarint(bytes.NewReader(b[:n]))
		fmt.Println(n, b[:n], gots == s, m, rs == s, err, bytes.Equal(binary.AppendVarint(nil, s), b[:n]))
	}
	ff := strings.Repeat("\xff", 12)
	for _, s := range []string{"", "\x80", "\xff\xff", ff[:9] + "\x01", ff[:9] + "\x02", ff[:9] + "\x7f", ff[:10] + "\x01", ff, ff[:9]} {
		u, n := binary.Uvarint([]byte(s))
		i, m := binary.Varint([]byte(s))
		r, err := binary.ReadUvarint(strings.NewReader(s))
		fmt.Println(u, n, i, m, r, err, err == io.EOF)
	}
}

// expect: BigEndian [18 52] 4660 [254 220]
// expect: [18 52 86 120] 305419896 [1 254 220 186 152]
// expect: [18 52 86 120 154 188 222 240] 1311768467463790320 [255 255 255 255 255 255 255 254]
// expect: BigEndian binary.BigEndian
// expect: <nil> <nil> 60 60 120
// expect: fffffffffffffffb0100020003000400003fc00000ff0000000000000000be800000013ff00000000000004000000000000000400921fb54442d1807fffffffffffffffb0100020003000400003fc00000ff0000000000000000be800000013ff00000000000004000000000000000400921fb54442d1807
// expect: <nil> true {-5 [{1 [2 3 4] [0 0] 1.5} {-1 [0 0 0] [0 0] -0.25}] true (1+2i) 3.141592653589793 7}
// expect: [120 0 1 0 2 0 3] <nil>
// expect: 4 <nil> [255 255 255 254 154 188 222 240]
// expect: 4 <nil> -2
// expect: 3 <nil> [255 255 255]
// expect: LittleEndian [52 18] 4660 [220 254]
// expect: [120 86 52 18] 305419896 [1 152 186 220 254]
// expect: [240 222 188 154 120 86 52 18] 1311768467463790320 [254 255 255 255 255 255 255 255]
// expect: LittleEndian binary.LittleEndian
// expect: <nil> <nil> 60 60 120
// expect: fbffffffffffffff0102000300040000000000c03fff0000000000000000000080be01000000000000f03f0000000000000040182d4454fb21094007fbffffffffffffff0102000300040000000000c03fff0000000000000000000080be01000000000000f03f0000000000000040182d4454fb21094007
// expect: <nil> true {-5 [{1 [2 3 4] [0 0] 1.5} {-1 [0 0 0] [0 0] -0.25}] true (1+2i) 3.141592653589793 7}
// expect: [120 1 0 2 0 3 0] <nil>
// expect: 4 <nil> [254 255 255 255 120 86 52 18]
// expect: 4 <nil> -2
// expect: 3 <nil> [254 255 255]
// expect: NativeEndian [52 18] 4660 [220 254]
// expect: [120 86 52 18] 305419896 [1 152 186 220 254]
// expect: [240 222 188 154 120 86 52 18] 1311768467463790320 [254 255 255 255 255 255 255 255]
// expect: NativeEndian binary.NativeEndian
// expect: <nil> <nil> 60 60 120
// expect: fbffffffffffffff0102000300040000000000c03fff0000000000000000000080be01000000000000f03f0000000000000040182d4454fb21094007fbffffffffffffff0102000300040000000000c03fff0000000000000000000080be01000000000000f03f0000000000000040182d4454fb21094007
// expect: <nil> true {-5 [{1 [2 3 4] [0 0] 1.5} {-1 [0 0 0] [0 0] -0.25}] true (1+2i) 3.141592653589793 7}
// expect: [120 1 0 2 0 3 0] <nil>
// expect: 4 <nil> [254 255 255 255 120 86 52 18]
// expect: 4 <nil> -2
// expect: 3 <nil> [254 255 255]
// expect: 1 [1] <nil>
// expect: binary.Read: invalid type bool
// expect: <nil>
// expect: 1 [1] <nil>
// expect: binary.Read: invalid type int8
// expect: <nil>
// expect: 8 [0 0 0 0 0 0 0 1] <nil>
// expect: unexpected EOF
// expect: <nil>
// expect: -1 [] binary.Write: some values are not fixed-sized in type int
// expect: binary.Read: invalid type int
// expect: binary.Append: some values are not fixed-sized in type int
// expect: -1 [] binary.Write: some values are not fixed-sized in type uint
// expect: binary.Read: invalid type uint
// expect: binary.Append: some values are not fixed-sized in type uint
// expect: -1 [] binary.Write: some values are not fixed-sized in type string
// expect: binary.Read: invalid type string
// expect: binary.Append: some values are not fixed-sized in type string
// expect: 4 [0 1 0 2] <nil>
// expect: unexpected EOF
// expect: <nil>
// expect: -1 [] binary.Write: some values are not fixed-sized in type []string
// expect: binary.Read: invalid type []string
// expect: binary.Append: some values are not fixed-sized in type []string
// expect: 0 [] <nil>
// expect: binary.Read: invalid type struct {}
// expect: <nil>
// expect: 0 [] <nil>
// expect: binary.Read: invalid type [0]int8
// expect: <nil>
// expect: -1 [] binary.Write: some values are not fixed-sized in type main.outer
// expect: binary.Read: invalid type main.outer
// expect: binary.Append: some values are not fixed-sized in type main.outer
// expect: -1 [] binary.Write: some values are not fixed-sized in type *main.outer
// expect: binary.Read: invalid type *main.outer
// expect: binary.Append: some values are not fixed-sized in type *main.outer
// expect: 1 [1] <nil>
// expect: <nil>
// expect: <nil>
// expect: -1 [] binary.Write: some values are not fixed-sized in type map[int]int
// expect: binary.Read: invalid type map[int]int
// expect: binary.Append: some values are not fixed-sized in type map[int]int
// expect: 4 [0 0 0 0] <nil>
// expect: unexpected EOF
// expect: <nil>
// expect: -1 [] binary.Write: some values are not fixed-sized in type []int
// expect: binary.Read: invalid type []int
// expect: binary.Append: some values are not fixed-sized in type []int
// expect: buffer too small
// expect: EOF unexpected EOF
// expect: 1 [0] true 1 true <nil> true
// expect: 1 [0] true 1 true <nil> true
// expect: 1 [1] true 1 true <nil> true
// expect: 1 [2] true 1 true <nil> true
// expect: 1 [127] true 1 true <nil> true
// expect: 2 [254 1] true 2 true <nil> true
// expect: 2 [128 1] true 2 true <nil> true
// expect: 2 [128 2] true 2 true <nil> true
// expect: 2 [172 2] true 2 true <nil> true
// expect: 2 [216 4] true 2 true <nil> true
// expect: 2 [255 127] true 2 true <nil> true
// expect: 3 [254 255 1] true 3 true <nil> true
// expect: 3 [128 128 1] true 3 true <nil> true
// expect: 3 [128 128 2] true 3 true <nil> true
// expect: 5 [255 255 255 255 15] true 5 true <nil> true
// expect: 5 [254 255 255 255 31] true 5 true <nil> true
// expect: 10 [128 128 128 128 128 128 128 128 128 1] true 10 true <nil> true
// expect: 10 [255 255 255 255 255 255 255 255 255 1] true 10 true <nil> true
// expect: 10 [255 255 255 255 255 255 255 255 255 1] true 10 true <nil> true
// expect: 1 [1] true 1 true <nil> true
// expect: 0 0 0 0 0 EOF true
// expect: 0 0 0 0 0 unexpected EOF false
// expect: 0 0 0 0 16383 unexpected EOF false
// expect: 18446744073709551615 10 -9223372036854775808 10 18446744073709551615 <nil> false
// expect: 0 -10 0 -10 9223372036854775807 binary: varint overflows a 64-bit integer false
// expect: 0 -10 0 -10 9223372036854775807 binary: varint overflows a 64-bit integer false
// expect: 0 -11 0 -11 18446744073709551615 binary: varint overflows a 64-bit integer false
// expect: 0 -11 0 -11 18446744073709551615 binary: varint overflows a 64-bit integer false
// expect: 0 0 0 0 9223372036854775807 unexpected EOF false

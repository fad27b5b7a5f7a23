// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Hashes and generators: FNV, CRC-32, Adler, xorshift, Murmur-like mixing; all widths wrap.
import "fmt"

func fnv32(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h ^= uint32(s[i])
		h *= 16777619
	}
	return h
}

func fnv64(s string) uint64 {
	h := uint64(14695981039346656037)
	for _, b := range []byte(s) {
		h = (h ^ uint64(b)) * 1099511628211
	}
	return h
}

func crc32(data []byte) uint32 {
	var table [256]uint32
	for i := range table {
		c := uint32(i)
		for range 8 {
			if c&1 == 1 {
				c = c>>1 ^ 0xEDB88320
			} else {
				c >>= 1
			}
		}
		table[i] = c
	}
	crc := ^uint32(0)
	for _, b := range data {
		crc = table[byte(crc)^b] ^ crc>>8
	}
	return ^crc
}

func adler(data []byte) uint32 {
	a, b := uint32(1), uint32(0)
	for _, x := range data {
		a = (a + uint32(x)) % 65521
		b = (b + a) % 65521
	}
	return b<<16 | a
}

type xorshift struct{ s uint64 }

func (x *xorshift) next() uint64 {
	x.s ^= x.s << 13
	x.s ^= x.s >> 7
	x.s ^= x.s << 17
	return x.s
}

func mix(h int32) int32 {
	h ^= int32(uint32(h) >> 16)
	h *= -2048144789
	h ^= int32(uint32(h) >> 13)
	h *= -1028477387
	return h ^ int32(uint32(h)>>16)
}

func main() {
	s := "the quick brown fox"
	fmt.Printf("%08x %016x %08x %08x\n", fnv32(s), fnv64(s), crc32([]byte(s)), adler([]byte(s)))
	x := &xorshift{88172645463325252}
	for range 3 {
		fmt.Println(x.next())
	}
	var hist [8]int
	for range 8000 {
		hist[x.next()>>61]++
	}
	even := true
	for _, n := range hist {
		even = even && n > 850 && n < 1150
	}
	fmt.Println(even, mix(12345), mix(-1), mix(0))
	var u16 uint16 = 1
	var i16 int16 = 1
	var u8 uint8 = 1
	for range 50 {
		u16 = u16*31 + 7
		i16 = i16*31 + 7
		u8 = u8*31 + 7
	}
	fmt.Println(u16, i16, u8)
}

// expect: 338f85c2 59aeb7b40bd8c122 91c102ca 478e0734
// expect: 8748534153485358512
// expect: 3040900993826735515
// expect: 3453997556048239312
// expect: true 1011272156 -2114883783 0
// expect: 37793 -27743 161

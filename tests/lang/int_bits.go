// SPDX-License-Identifier: GPL-3.0-or-later
package main

// And, or, xor, and-not, complement, at every width.
import "fmt"

func main() {
	a, b := 0b1100, 0b1010
	fmt.Println(a&b, a|b, a^b, a&^b, ^a)
	a &= b
	fmt.Println(a)
	a |= 7
	fmt.Println(a)
	a ^= 5
	fmt.Println(a)
	a &^= 2
	fmt.Println(a)
	var u8 uint8 = 0xF0
	fmt.Println(^u8, u8&0x3C, u8|0x0F, u8^0xFF, u8&^0x30)
	var i8 int8 = 0x55
	fmt.Println(^i8, -i8, i8&^0xF)
	var u16 uint16 = 0xABCD
	fmt.Printf("%x %x\n", ^u16, u16&^0xFF)
	var u32 uint32 = 0xDEADBEEF
	fmt.Printf("%x %x %x\n", ^u32, u32>>16, u32<<16)
	var u64 uint64 = 0xFEDCBA9876543210
	fmt.Printf("%x %x %b\n", ^u64, u64&^0xFFFF, u64>>60)
	count := 0
	for x := u64; x != 0; x &= x - 1 {
		count++
	}
	fmt.Println(count)
	fmt.Println(+a, -a, - -a, ^^a)
}

// expect: 8 14 6 4 -13
// expect: 8
// expect: 15
// expect: 10
// expect: 8
// expect: 15 48 255 15 192
// expect: -86 -85 80
// expect: 5432 ab00
// expect: 21524110 dead beef0000
// expect: 123456789abcdef fedcba9876540000 1111
// expect: 32
// expect: 8 -8 8 8

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Unsigned indexes above 1 << 63 in the texts of panics.

import "fmt"

type pair struct{ a, b [3]string }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	slice, array, text := []int{1, 2, 3}, [3]int{1, 2, 3}, "123"
	large := make([]pair, 2)
	pointer := &array
	for _, i := range []uint64{3, 1<<64 - 1, 1 << 63} {
		j, u, signed := uint(i), uintptr(i), int(i)
		try(func() { _ = slice[i] })
		try(func() { slice[j]++ })
		try(func() { slice[u] = 2 })
		try(func() { _ = array[i] })
		try(func() { array[i] = 1 })
		try(func() { _ = pointer[j] })
		try(func() { pointer[u] = 1 })
		try(func() { _ = text[i] })
		try(func() { _ = large[i].b[1] })
		try(func() { large[1].b[i] = "x" })
		try(func() { large[1].b = large[i].a })
		try(func() { local := [4]byte{1}; local[i] = 2; _ = local[j] })
		try(func() { _ = slice[signed] })
		try(func() { slice[signed] = slice[0] })
		i++
		try(func() { _ = slice[i:] })
		try(func() { _ = slice[:i] })
		try(func() { _ = slice[1:i:2] })
		try(func() { _ = array[:1:i] })
		try(func() { _ = text[j:] })
		try(func() { _ = text[1:i] })
		try(func() { _ = slice[int(i):] })
	}
}

// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: index out of range [3] with length 2
// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: index out of range [3] with length 2
// expect: <nil>
// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: slice bounds out of range [4:3]
// expect: runtime error: slice bounds out of range [:4] with capacity 3
// expect: runtime error: slice bounds out of range [:4:2]
// expect: runtime error: slice bounds out of range [::4] with length 3
// expect: <nil>
// expect: runtime error: slice bounds out of range [:4] with length 3
// expect: runtime error: slice bounds out of range [4:3]
// expect: runtime error: index out of range [18446744073709551615] with length 3
// expect: runtime error: index out of range [18446744073709551615] with length 3
// expect: runtime error: index out of range [18446744073709551615] with length 3
// expect: runtime error: index out of range [18446744073709551615] with length 3
// expect: runtime error: index out of range [18446744073709551615] with length 3
// expect: runtime error: index out of range [18446744073709551615] with length 3
// expect: runtime error: index out of range [18446744073709551615] with length 3
// expect: runtime error: index out of range [18446744073709551615] with length 3
// expect: runtime error: index out of range [18446744073709551615] with length 2
// expect: runtime error: index out of range [18446744073709551615] with length 3
// expect: runtime error: index out of range [18446744073709551615] with length 2
// expect: runtime error: index out of range [18446744073709551615] with length 4
// expect: runtime error: index out of range [-1]
// expect: runtime error: index out of range [-1]
// expect: <nil>
// expect: <nil>
// expect: runtime error: slice bounds out of range [1:0:]
// expect: runtime error: slice bounds out of range [:1:0]
// expect: runtime error: slice bounds out of range [18446744073709551615:3]
// expect: runtime error: slice bounds out of range [1:0]
// expect: <nil>
// expect: runtime error: index out of range [9223372036854775808] with length 3
// expect: runtime error: index out of range [9223372036854775808] with length 3
// expect: runtime error: index out of range [9223372036854775808] with length 3
// expect: runtime error: index out of range [9223372036854775808] with length 3
// expect: runtime error: index out of range [9223372036854775808] with length 3
// expect: runtime error: index out of range [9223372036854775808] with length 3
// expect: runtime error: index out of range [9223372036854775808] with length 3
// expect: runtime error: index out of range [9223372036854775808] with length 3
// expect: runtime error: index out of range [9223372036854775808] with length 2
// expect: runtime error: index out of range [9223372036854775808] with length 3
// expect: runtime error: index out of range [9223372036854775808] with length 2
// expect: runtime error: index out of range [9223372036854775808] with length 4
// expect: runtime error: index out of range [-9223372036854775808]
// expect: runtime error: index out of range [-9223372036854775808]
// expect: runtime error: slice bounds out of range [9223372036854775809:3]
// expect: runtime error: slice bounds out of range [:9223372036854775809] with capacity 3
// expect: runtime error: slice bounds out of range [:9223372036854775809:2]
// expect: runtime error: slice bounds out of range [::9223372036854775809] with length 3
// expect: runtime error: slice bounds out of range [9223372036854775808:3]
// expect: runtime error: slice bounds out of range [:9223372036854775809] with length 3
// expect: runtime error: slice bounds out of range [-9223372036854775807:]

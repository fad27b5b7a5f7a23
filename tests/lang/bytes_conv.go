// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Conversions between string, []byte and []rune copy.
import "fmt"

type Bytes []byte
type Text string

func main() {
	s := "data"
	b := []byte(s)
	b[0] = 'D'
	t := string(b)
	b[1] = 'A'
	fmt.Println(s, t, string(b))
	var x Bytes = Bytes("typed")
	x = append(x, "-more"...)
	fmt.Println(string(x), Text(x), len(x))
	n := copy(b, "xyz")
	fmt.Println(n, string(b))
	b = append(b, s[1:]...)
	fmt.Println(string(b), len(b))
	var nilb []byte
	fmt.Println(string(nilb) == "", []byte("") == nil, len([]byte("")))
	m := map[string]int{"key": 1}
	k := []byte("key")
	fmt.Println(m[string(k)])
	for i, c := range []byte(s) {
		fmt.Print(i, c, ";")
	}
	fmt.Println()
	fmt.Println(string(Text("abc")[1:]), []rune(Text("né")))
}

// expect: data Data DAta
// expect: typed-more typed-more 10
// expect: 3 xyza
// expect: xyzaata 7
// expect: true false 0
// expect: 1
// expect: 0 100;1 97;2 116;3 97;
// expect: bc [110 233]

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// String and byte-slice verbs.
import "fmt"

type S string
type B []byte

func main() {
	s := "héllo\n\"q\""
	fmt.Printf("%s|%q|%v|%x|%X|% x|%#x|% #x|%+q|%#q\n", s, s, s, s, s, s, s, s, s, "raw")
	fmt.Printf("%10s|%-10s|%.3s|%10.2s|%-8.4s|%05s\n", "abc", "abc", "abcdef", "abcdef", "héllo", "ab")
	fmt.Printf("%5s|%-5s|%5s|%.1s\n", "世界", "世", "toolong", "世界")
	fmt.Printf("%q %q %q\n", "tab\t", "\x00\x7f\xff", `back\slash`)
	fmt.Printf("%#v %#v\n", "str", S("named"))
	b := []byte("bytes~")
	fmt.Printf("%s|%q|%v|%x|%X|% x|%d\n", b, b, b, b, b, b, b)
	fmt.Printf("%#v %T %s\n", b, b, B("typed"))
	fmt.Printf("%10q|%-10q|\n", "a", "b")
	fmt.Printf("%s %v %d\n", S("x"), S("y"), []S{"z"})
	fmt.Printf("%s|%v|%q\n", []string{"a", "b c"}, []string{"a", "b c"}, []string{"a", "b c"})
	fmt.Printf("%x|%s|%q\n", []string{"ab", "c"}, [2]string{"x", "y"}, map[string]string{"k": "v"})
	fmt.Printf("%c|%q|%U\n", []rune("hé"), []rune("hé"), []rune("hé"))
	fmt.Printf("%s|%d|%v\n", [3]byte{65, 66, 67}, [3]byte{65, 66, 67}, [3]byte{65, 66, 67})
	fmt.Printf("%*s|%-*s|\n", 6, "ab", 6, "cd")
	fmt.Printf("%t\n", "notbool")
	fmt.Printf("%d %s %q\n", "str", 5, 5)
}

// expect: héllo
// expect: "q"|"héllo\n\"q\""|héllo
// expect: "q"|68c3a96c6c6f0a227122|68C3A96C6C6F0A227122|68 c3 a9 6c 6c 6f 0a 22 71 22|0x68c3a96c6c6f0a227122|0x68 0xc3 0xa9 0x6c 0x6c 0x6f 0x0a 0x22 0x71 0x22|"h\u00e9llo\n\"q\""|`raw`
// expect:        abc|abc       |abc|        ab|héll    |000ab
// expect:    世界|世    |toolong|世
// expect: "tab\t" "\x00\x7f\xff" "back\\slash"
// expect: "str" "named"
// expect: bytes~|"bytes~"|[98 121 116 101 115 126]|62797465737e|62797465737E|62 79 74 65 73 7e|[98 121 116 101 115 126]
// expect: []byte{0x62, 0x79, 0x74, 0x65, 0x73, 0x7e} []uint8 typed
// expect:        "a"|"b"       |
// expect: x y [%!d(main.S=z)]
// expect: [a b c]|[a b c]|["a" "b c"]
// expect: [6162 63]|[x y]|map["k":"v"]
// expect: [h é]|['h' 'é']|[U+0068 U+00E9]
// expect: ABC|[65 66 67]|[65 66 67]
// expect:     ab|cd    |
// expect: %!t(string=notbool)
// expect: %!d(string=str) %!s(int=5) '\x05'

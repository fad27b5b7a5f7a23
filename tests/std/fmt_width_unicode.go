// Widths count characters, not bytes.
package main

import "fmt"

func main() {
	for _, s := range []string{"", "a", "é", "日本", "😀", "e\u0301"} {
		fmt.Printf("[%4s] [%-4s] [%04s] [%.1s] [%6q] [%-8q] [%4v] [%6x] [%-6X]\n", s, s, s, s, s, s, s, s, s)
	}
	for _, r := range []rune{'a', 'é', '日', '😀', -1, 0xD800} {
		fmt.Printf("[%4c] [%-4c] [%6q] [%10U] [%-14U] [%#14U]\n", r, r, r, r, r, r)
	}
	fmt.Printf("[%5t] [%-7t] [%5v] [%8.3v] [%-8v] [%+8d] [%x] [%X]\n", true, false, nil, 3.14159, 2.5, 42, "日本", []byte("é"))
	fmt.Printf("%3d|%-3d|%03d\n%6.2f|%-8.1f|%08.3f\n", 7, 7, 7, 3.14159, 3.14159, -3.14159)
	fmt.Printf("%*s|%-*s|\n", 6, "é", 6, "é")
	fmt.Printf("%2d:%02d %s\n", 5, 7, fmt.Sprintf("%-10s|%10s", "left", "right"))
}

// expect: [    ] [    ] [0000] [] [    ""] [""      ] [    ] [      ] [      ]
// expect: [   a] [a   ] [000a] [a] [   "a"] ["a"     ] [   a] [    61] [61    ]
// expect: [   é] [é   ] [000é] [é] [   "é"] ["é"     ] [   é] [  c3a9] [C3A9  ]
// expect: [  日本] [日本  ] [00日本] [日] [  "日本"] ["日本"    ] [  日本] [e697a5e69cac] [E697A5E69CAC]
// expect: [   😀] [😀   ] [000😀] [😀] [   "😀"] ["😀"     ] [   😀] [f09f9880] [F09F9880]
// expect: [  é] [é  ] [00é] [e] [  "é"] ["é"    ] [  é] [65cc81] [65CC81]
// expect: [   a] [a   ] [   'a'] [    U+0061] [U+0061        ] [    U+0061 'a']
// expect: [   é] [é   ] [   'é'] [    U+00E9] [U+00E9        ] [    U+00E9 'é']
// expect: [   日] [日   ] [   '日'] [    U+65E5] [U+65E5        ] [    U+65E5 '日']
// expect: [   😀] [😀   ] [   '😀'] [   U+1F600] [U+1F600       ] [   U+1F600 '😀']
// expect: [   �] [�   ] [   '�'] [U+FFFFFFFFFFFFFFFF] [U+FFFFFFFFFFFFFFFF] [U+FFFFFFFFFFFFFFFF]
// expect: [   �] [�   ] [   '�'] [    U+D800] [U+D800        ] [        U+D800]
// expect: [ true] [false  ] [<nil>] [    3.14] [2.5     ] [     +42] [e697a5e69cac] [C3A9]
// expect:   7|7  |007
// expect:   3.14|3.1     |-003.142
// expect:      é|é     |
// expect:  5:07 left      |     right

// Append functions and conversions between bases.
package main

import (
	"fmt"
	"strconv"
	"strings"
)

func main() {
	b := []byte("x=")
	b = strconv.AppendInt(b, -42, 10)
	b = append(b, ' ')
	b = strconv.AppendUint(b, 255, 16)
	b = append(b, ' ')
	b = strconv.AppendFloat(b, 3.14159, 'f', 2, 64)
	b = append(b, ' ')
	b = strconv.AppendBool(b, false)
	b = append(b, ' ')
	b = strconv.AppendQuote(b, "q\"")
	b = strconv.AppendQuoteToASCII(b, "é")
	b = strconv.AppendQuoteRune(b, 'x')
	fmt.Println(string(b))
	for base := 2; base <= 36; base++ {
		s := strconv.FormatInt(-1234567890123, base)
		v, err := strconv.ParseInt(s, base, 64)
		u, err2 := strconv.ParseUint(strings.ToUpper(s[1:]), base, 64)
		fmt.Println(base, s, v, err, u, err2)
	}
	sum := 0.0
	for i := 0; i < 5000; i++ {
		x := float64(i*i) / 7
		s := strconv.FormatFloat(x, 'g', -1, 64)
		y, err := strconv.ParseFloat(s, 64)
		if x != y || err != nil {
			fmt.Println("round trip", s)
		}
		f := float32(x)
		s = strconv.FormatFloat(float64(f), 'e', -1, 32)
		y, _ = strconv.ParseFloat(s, 32)
		if float32(y) != f {
			fmt.Println("round trip 32", s)
		}
		sum += x
	}
	fmt.Println(sum)
}

// expect: x=-42 ff 3.14 false "q\"""\u00e9"'x'
// expect: 2 -10001111101110001111110110000010011001011 -1234567890123 <nil> 1234567890123 <nil>
// expect: 3 -11101000122011021212121020 -1234567890123 <nil> 1234567890123 <nil>
// expect: 4 -101331301332300103023 -1234567890123 <nil> 1234567890123 <nil>
// expect: 5 -130211343334440443 -1234567890123 <nil> 1234567890123 <nil>
// expect: 6 -2343052550243523 -1234567890123 <nil> 1234567890123 <nil>
// expect: 7 -155123512630551 -1234567890123 <nil> 1234567890123 <nil>
// expect: 8 -21756176602313 -1234567890123 <nil> 1234567890123 <nil>
// expect: 9 -4330564255536 -1234567890123 <nil> 1234567890123 <nil>
// expect: 10 -1234567890123 -1234567890123 <nil> 1234567890123 <nil>
// expect: 11 -436639430627 -1234567890123 <nil> 1234567890123 <nil>
// expect: 12 -17b3263565a3 -1234567890123 <nil> 1234567890123 <nil>
// expect: 13 -8c55b136969 -1234567890123 <nil> 1234567890123 <nil>
// expect: 14 -43a794b1bd1 -1234567890123 <nil> 1234567890123 <nil>
// expect: 15 -221a9863583 -1234567890123 <nil> 1234567890123 <nil>
// expect: 16 -11f71fb04cb -1234567890123 <nil> 1234567890123 <nil>
// expect: 17 -a6gb29ba88 -1234567890123 <nil> 1234567890123 <nil>
// expect: 18 -6409df9caf -1234567890123 <nil> 1234567890123 <nil>
// expect: 19 -3fd2eh6d5h -1234567890123 <nil> 1234567890123 <nil>
// expect: 20 -284a296563 -1234567890123 <nil> 1234567890123 <nil>
// expect: 21 -1bd9c6i3ff -1234567890123 <nil> 1234567890123 <nil>
// expect: 22 -10akglb1c7 -1234567890123 <nil> 1234567890123 <nil>
// expect: 23 -fhdf05akm -1234567890123 <nil> 1234567890123 <nil>
// expect: 24 -b5458e7b3 -1234567890123 <nil> 1234567890123 <nil>
// expect: 25 -826jijo4n -1234567890123 <nil> 1234567890123 <nil>
// expect: 26 -5nibl8p39 -1234567890123 <nil> 1234567890123 <nil>
// expect: 27 -4a0h47ng6 -1234567890123 <nil> 1234567890123 <nil>
// expect: 28 -37dpqqddf -1234567890123 <nil> 1234567890123 <nil>
// expect: 29 -2dgf2h33s -1234567890123 <nil> 1234567890123 <nil>
// expect: 30 -1qdf7qk43 -1234567890123 <nil> 1234567890123 <nil>
// expect: 31 -1dr1ndct4 -1234567890123 <nil> 1234567890123 <nil>
// expect: 32 -13tovm16b -1234567890123 <nil> 1234567890123 <nil>
// expect: 33 -svv2be4i -1234567890123 <nil> 1234567890123 <nil>
// expect: 34 -nh5ve6tp -1234567890123 <nil> 1234567890123 <nil>
// expect: 35 -j6krgcj8 -1234567890123 <nil> 1234567890123 <nil>
// expect: 36 -fr5hugnf -1234567890123 <nil> 1234567890123 <nil>
// expect: 5.950595357142858e+09

// All verbs on all basic kinds, with the messages for verbs that do not fit.
package main

import "fmt"

func main() {
	values := []any{
		true, false, 0, 1, -1, 42, int8(-128), int16(300), int32('x'), int64(1) << 62, uint(7), uint8(255),
		uint16(65535), uint32(1 << 31), uint64(1<<64 - 1), uintptr(4096), float32(0.1), 3.14, -2.5e-10, 1e21,
		"", "hello", "日本\n\x00\xff", nil,
	}
	verbs := []string{
		"%v", "%+v", "%#v", "%T", "%d", "%b", "%o", "%O", "%x", "%X", "%c", "%q", "%U", "%e", "%E", "%f", "%F",
		"%g", "%G", "%s", "%p", "%t", "%y", "%#x", "%#o", "%#b", "%#q", "%#U", "%+d", "% d", "%+q", "% x", "%# x", "%08d",
		"%-8d|", "%8d|", "%8.3d|", "%08.3f|", "%-8.2f|", "%+.2e|", "%8s|", "%-8s|", "%08s|", "%.2s|", "%8q|", "%x|",
		"%20v|", "%-20v|", "%020v|",
	}
	for _, verb := range verbs {
		if verb == "%p" {
			continue
		}
		fmt.Printf("%s:", verb)
		for _, v := range values {
			fmt.Printf(" "+verb, v)
		}
		fmt.Println()
	}
}

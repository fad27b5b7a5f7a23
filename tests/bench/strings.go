// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"fmt"
	"strings"
)

func main() {
	var b strings.Builder
	for i := range 600000 {
		b.WriteString("word")
		b.WriteString(fmt.Sprint(i % 97))
		b.WriteByte(' ')
	}
	text := b.String()
	counts := map[string]int{}
	for _, w := range strings.Fields(text) {
		counts[strings.ToUpper(w)]++
	}
	vowels := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case 'a', 'e', 'i', 'o', 'u':
			vowels++
		}
	}
	replaced := strings.ReplaceAll(text, "word1", "w")
	at := strings.Index(text, "word96 word0 word1 word2")
	fmt.Println(len(text), len(counts), counts["WORD5"], vowels, len(replaced), at)
}

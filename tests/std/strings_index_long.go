// Searching where first bytes are common, and long inputs.
package main

import (
	"fmt"
	"strings"
)

func main() {
	hay := strings.Repeat("a", 5000) + "b" + strings.Repeat("ab", 1000) + "needle" + strings.Repeat("ne", 500)
	for _, n := range []string{"aab", "bb", "needle", "nen", "needlea", strings.Repeat("a", 100) + "b", "ba", "x", strings.Repeat("ab", 900), "en" + "e"} {
		fmt.Println(len(n), strings.Index(hay, n), strings.LastIndex(hay, n), strings.Count(hay, n), strings.Contains(hay, n))
	}
	s := strings.Repeat("The Quick Brown Fox ", 200) + "ÄÖ" + strings.Repeat("END", 10)
	fmt.Println(len(strings.ToUpper(s)), strings.ToUpper(s)[3990:4010], strings.ToLower(s)[3995:])
	fmt.Println(len(strings.Fields(s)), len(strings.Split(s, " ")), strings.Count(s, "Fox"), len(strings.ReplaceAll(s, "Fox", "Elephant")))
	fmt.Println(strings.ToLower("already lower"), strings.ToUpper("ALREADY"), strings.ToUpper("mixedÉé"), strings.ToTitle("ǆx"))
	parts := strings.Split(strings.Repeat("x,", 10000), ",")
	fmt.Println(len(parts), len(strings.Join(parts, "--")))
}

// expect: 3 4998 4998 1 true
// expect: 2 -1 -1 0 false
// expect: 6 7001 7001 1 true
// expect: 3 7007 8003 250 true
// expect: 7 -1 -1 0 false
// expect: 101 4900 4900 1 true
// expect: 2 5000 6998 1000 true
// expect: 1 -1 -1 0 false
// expect: 1800 4999 5201 1 true
// expect: 3 7006 8004 250 true
// expect: 4034 BROWN FOX ÄÖENDEND  fox äöendendendendendendendendendend
// expect: 801 801 200 5034
// expect: already lower ALREADY MIXEDÉÉ ǅX
// expect: 10001 30000

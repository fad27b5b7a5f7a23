// Word count over text on standard input, as scripts do it.
package main

// stdin: the quick brown fox
// stdin: jumps over the lazy dog
// stdin:
// stdin: The dog barks; the fox, quick as ever, runs.
import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"
	"unicode"
)

func main() {
	counts := map[string]int{}
	in := bufio.NewScanner(os.Stdin)
	lines := 0
	for in.Scan() {
		lines++
		for _, w := range strings.FieldsFunc(strings.ToLower(in.Text()), func(r rune) bool { return !unicode.IsLetter(r) }) {
			counts[w]++
		}
	}
	if err := in.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	type pair struct {
		w string
		n int
	}
	var pairs []pair
	for w, n := range counts {
		pairs = append(pairs, pair{w, n})
	}
	sort.Slice(pairs, func(i, j int) bool {
		if pairs[i].n != pairs[j].n {
			return pairs[i].n > pairs[j].n
		}
		return pairs[i].w < pairs[j].w
	})
	fmt.Println(lines, "lines")
	for _, p := range pairs {
		fmt.Printf("%-8s %3d\n", p.w, p.n)
	}
}

// expect: 4 lines
// expect: the        4
// expect: dog        2
// expect: fox        2
// expect: quick      2
// expect: as         1
// expect: barks      1
// expect: brown      1
// expect: ever       1
// expect: jumps      1
// expect: lazy       1
// expect: over       1
// expect: runs       1

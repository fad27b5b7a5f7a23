// Patterns on which backtracking would take forever, long matches, and many goroutines at one expression.
package main

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
)

func main() {
	as := strings.Repeat("a", 30)
	for _, p := range []string{`(a*)*b`, `(a+)+b`, `(a|aa)+$b`, `(?:a|a)*b`, `^(([a-z])+.)+[A-Z]([a-z])+$`, `(x+x+)+y`, `(a?){30}a{30}$`, `(.*)(.*)(.*)(.*)(.*)[^a]`, `(?:(?:a*)*)*c`} {
		re := regexp.MustCompile(p)
		fmt.Println(p, re.MatchString(as), re.FindStringIndex(as+"b"), re.MatchString(strings.Repeat("x", 30)))
	}
	long := strings.Repeat("abcdefghij", 20000)
	for _, p := range []string{`[a-z]+X`, `(a|b|c|d|e|f|g|h|i|j)*X`, `(?:[a-j])*`, `(\w+)*$`, `a.*b.*c.*X`, `(?s).*é`, `(?i)JABC.*j$`, `(?:(a)|(b)|[c-z])+`, `([a-z][a-z])+$`, `[^é]+$`, `j.b`} {
		re := regexp.MustCompile(p)
		fmt.Println(p, re.FindStringSubmatchIndex(long), len(re.FindAllStringIndex(long, 5)))
	}
	var wg sync.WaitGroup
	shared := regexp.MustCompile(`(\w+)@(\w+)\.com`)
	sums := make([]int, 8)
	for g := range sums {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 300 {
				own := regexp.MustCompile(fmt.Sprintf(`(%d)(\d*)x`, i)) // more than are kept
				if m := own.FindStringSubmatch(fmt.Sprintf("y%d77x", i)); m != nil {
					sums[g] += len(m[2])
				}
				sums[g] += len(shared.FindString(fmt.Sprintf("mail user%d@host.com now", i)))
			}
		}()
	}
	wg.Wait()
	fmt.Println(sums)
	before := regexp.MustCompile("first (.)")
	for i := range 600 {
		regexp.MustCompile(fmt.Sprint("other", i))
	}
	fmt.Println(before.FindStringSubmatch("first x"))
}

// expect: (a*)*b false [0 31] false
// expect: (a+)+b false [0 31] false
// expect: (a|aa)+$b false [] false
// expect: (?:a|a)*b false [0 31] false
// expect: ^(([a-z])+.)+[A-Z]([a-z])+$ false [] false
// expect: (x+x+)+y false [] false
// expect: (a?){30}a{30}$ true [] false
// expect: (.*)(.*)(.*)(.*)(.*)[^a] false [0 31] true
// expect: (?:(?:a*)*)*c false [] false
// expect: [a-z]+X [] 0
// expect: (a|b|c|d|e|f|g|h|i|j)*X [] 0
// expect: (?:[a-j])* [0 200000] 1
// expect: (\w+)*$ [0 200000 0 200000] 1
// expect: a.*b.*c.*X [] 0
// expect: (?s).*é [] 0
// expect: (?i)JABC.*j$ [9 200000] 1
// expect: (?:(a)|(b)|[c-z])+ [0 200000 199990 199991 199991 199992] 1
// expect: ([a-z][a-z])+$ [0 200000 199998 200000] 1
// expect: [^é]+$ [0 200000] 1
// expect: j.b [9 12] 5
// expect: [5290 5290 5290 5290 5290 5290 5290 5290]
// expect: [first x x]

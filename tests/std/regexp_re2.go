// Go's own tables of regular expressions, where its sources are installed: what RE2 finds in re2-search.txt (first and
// longest, whole and part), and the table of find_test.go. Prints only what is wrong.
package main

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var dir = "/usr/share/go-1.23/src/regexp/"

func main() {
	file := dir + "testdata/re2-search.txt"
	if len(os.Args) > 1 {
		file = os.Args[1]
	}
	if f, err := os.Open(file); err == nil {
		search(f)
		f.Close()
	}
	if text, err := os.ReadFile(dir + "find_test.go"); err == nil {
		table(string(text))
	}
	fmt.Println("done")
}

func places(s string) []int {
	if s == "-" {
		return nil
	}
	var out []int
	for _, pair := range strings.Fields(s) {
		if pair == "-" {
			out = append(out, -1, -1)
			continue
		}
		lo, hi, _ := strings.Cut(pair, "-")
		a, _ := strconv.Atoi(lo)
		b, _ := strconv.Atoi(hi)
		out = append(out, a, b)
	}
	return out
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0
}

var wrong int

func complain(args ...any) {
	if wrong++; wrong < 50 {
		fmt.Println(args...)
	}
}

func search(f *os.File) {
	in := bufio.NewScanner(f)
	var texts []string
	var machines [4]*regexp.Regexp
	listing, at := false, 0
	for in.Scan() {
		line := in.Text()
		switch {
		case line == "strings":
			listing, texts = true, nil
		case line == "regexps":
			listing = false
		case line[0] == '#' || 'A' <= line[0] && line[0] <= 'Z':
		case line[0] == '"':
			s, err := strconv.Unquote(line)
			if err != nil {
				complain(line, err)
			} else if listing {
				texts = append(texts, s)
			} else {
				at = 0
				for i := range machines {
					expr := s
					if i%2 == 0 {
						expr = `\A(?:` + s + `)\z`
					}
					if machines[i], err = regexp.Compile(expr); err != nil {
						if !strings.Contains(err.Error(), `\C`) {
							complain(line, err)
						}
						machines[i] = nil
						continue
					}
					if i >= 2 {
						machines[i].Longest()
					}
				}
			}
		default:
			text := texts[at]
			at++
			if machines[1] == nil || !ascii(text) && strings.Contains(machines[1].String(), `\B`) {
				continue // RE2 counts bytes there
			}
			for i, want := range strings.Split(line, ";") {
				re := machines[i]
				if got := re.FindStringSubmatchIndex(text); !slices.Equal(got, places(want)) {
					complain(i, strconv.Quote(re.String()), strconv.Quote(text), "found", got, "want", want)
				}
				if re.MatchString(text) != (want != "-") || re.Match([]byte(text)) != (want != "-") {
					complain(i, strconv.Quote(re.String()), strconv.Quote(text), "match")
				}
			}
		}
	}
}

func table(source string) {
	count := 0
	for _, line := range strings.Split(source, "\n") {
		entry, ok := strings.CutPrefix(strings.TrimSpace(line), "{")
		quoted, err := strconv.QuotedPrefix(entry)
		if !ok || err != nil {
			continue
		}
		pattern, _ := strconv.Unquote(quoted)
		entry = strings.TrimPrefix(entry[len(quoted):], ", ")
		if quoted, err = strconv.QuotedPrefix(entry); err != nil {
			continue
		}
		text, _ := strconv.Unquote(quoted)
		_, numbers, _ := strings.Cut(entry, "build(")
		numbers, _, _ = strings.Cut(numbers, ")")
		var want []int
		for _, s := range strings.Split(numbers, ",") {
			if n, err := strconv.Atoi(strings.TrimSpace(s)); err == nil {
				want = append(want, n)
			}
		}
		var got []int
		re := regexp.MustCompile(pattern)
		for i, m := range re.FindAllStringSubmatchIndex(text, -1) {
			if i == 0 {
				got = append(got, 0)
			}
			got[0]++
			got = append(got, m...)
		}
		if !slices.Equal(got, want) {
			complain("table", pattern, strconv.Quote(text), got, want)
		}
		count++
	}
	if count < 50 {
		complain("only", count, "entries in the table")
	}
}

// expect: done

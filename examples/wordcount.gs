#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the words of a file, or of standard input, as this does:
//	tr -cs A-Za-z '\n' | tr A-Z a-z | sort | uniq -c

func fail(err error) {
	fmt.Fprintln(os.Stderr, "wordcount:", err)
	os.Exit(1)
}

func notLetter(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
}

in := os.Stdin
if len(os.Args) > 1 {
	f, err := os.Open(os.Args[1])
	if err != nil {
		fail(err)
	}
	defer f.Close()
	in = f
}

counts := map[string]int{}
lines := bufio.NewScanner(in)
lines.Buffer(nil, 1<<30) // a line may be as long as it likes
for lines.Scan() {
	for _, word := range strings.FieldsFunc(lines.Text(), notLetter) {
		counts[strings.ToLower(word)]++
	}
}
if err := lines.Err(); err != nil {
	fail(err)
}

var words []string
for word := range counts {
	words = append(words, word)
}
sort.Strings(words)

out := bufio.NewWriter(os.Stdout)
defer out.Flush()
for _, word := range words {
	fmt.Fprintf(out, "%7d %s\n", counts[word], word)
}

// stdin: The quick brown fox jumps over the lazy dog;
// stdin: the dog sleeps. Don't wake the dog!
// expect:       1 brown
// expect:       3 dog
// expect:       1 don
// expect:       1 fox
// expect:       1 jumps
// expect:       1 lazy
// expect:       1 over
// expect:       1 quick
// expect:       1 sleeps
// expect:       1 t
// expect:       4 the
// expect:       1 wake

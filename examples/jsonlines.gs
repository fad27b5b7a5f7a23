#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests and errors (status 500 and above) by path, from a log of JSON lines on standard input or in a file. Lines
// that are no JSON are reported with their numbers and passed over.

type request struct {
	Path   string
	Status int
}

type total struct{ requests, errors int }

in := os.Stdin
if len(os.Args) > 1 {
	in = os.Open(os.Args[1])?
	defer in.Close()
}
totals := map[string]*total{}
lines := bufio.NewScanner(in)
lines.Buffer(nil, 1<<30) // a line may be as long as it likes
for n := 1; lines.Scan(); n++ {
	var r request
	if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
		fmt.Fprintf(os.Stderr, "jsonlines: line %d: %v\n", n, err)
		continue
	}
	t := totals[r.Path]
	if t == nil {
		t = &total{}
		totals[r.Path] = t
	}
	t.requests++
	if r.Status >= 500 {
		t.errors++
	}
}
lines.Err()?
for _, path := range slices.Sorted(maps.Keys(totals)) {
	printf("%s %d %d\n", path, totals[path].requests, totals[path].errors)
}

// stdin: {"path":"/a","status":200,"bytes":10}
// stdin: not json
// stdin: {"path":"/b","status":503}
// stdin: {"path":"/a","status":500,"more":{"x":[1,2]}}
// stdin: {"path":"/a"
// expect: /a 2 1
// expect: /b 1 1
// expect-stderr: jsonlines: line 2: invalid character 'o' in literal null (expecting 'u')
// expect-stderr: jsonlines: line 5: unexpected end of JSON input

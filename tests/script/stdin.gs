// SPDX-License-Identifier: GPL-3.0-or-later
// stdin: one two
// stdin: three
sc := bufio.NewScanner(os.Stdin)
n := 0
for sc.Scan() {
	n += len(strings.Fields(sc.Text()))
}
println(n)

// expect: 3

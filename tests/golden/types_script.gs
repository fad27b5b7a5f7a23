// SPDX-License-Identifier: GPL-3.0-or-later
// A script: globals in order, packages without import, x?, pipelines.
words := "to be or" |> strings.Fields() |> keep(2)
total, err := count(words)
n := count(words)?
func keep(l []string, min int) []string {
	var out []string
	for _, w := range l {
		if len(w) >= min {
			out = append(out, w)
		}
	}
	return out
}
func count(l []string) (int, error) {
	k := strconv.Atoi("1")?
	return len(l) + k, nil
}
if err == nil {
	println(total, n)
}

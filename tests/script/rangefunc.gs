// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over functions among a script's statements.
func upto(n int) func(func(int, error) bool) {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
	}
}

func first(n int, text string) (int, error) {
	for i := range upto(n) {
		v := strconv.Atoi(text)?
		return v + i, nil
	}
	return -1, nil
}

total := 0
for i, err := range upto(4) {
	defer println("deferred", i, err)
	add := func() { total += i }
	add()
	if i == 2 {
		break
	}
}
println(total)
println(first(1, "41"))
println(first(1, "x"))
outer:
for i := range upto(3) {
	for j := range upto(3) {
		later := i * j
		if later == 1 {
			continue outer
		}
		println(i, j)
	}
}

// expect: 3
// expect: 41 <nil>
// expect: 0 strconv.Atoi: parsing "x": invalid syntax
// expect: 0 0
// expect: 0 1
// expect: 0 2
// expect: 1 0
// expect: 2 0
// expect: 2 1
// expect: 2 2
// expect: deferred 2 <nil>
// expect: deferred 1 <nil>
// expect: deferred 0 <nil>

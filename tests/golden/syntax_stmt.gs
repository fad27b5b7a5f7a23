// SPDX-License-Identifier: GPL-3.0-or-later
// Every statement.
package stmt

func f(c chan int, m map[string]int, x any) (err error) {
	var a, b int = 1, 2
	const k = 1
	type local struct{ p *local }
	a, b = b, a
	v, ok := m["a"]
	m["x"] += 2
	a++
	c <- a
	;
	{
		b--
	}
	if a < b {
	} else if y := a; y > (local{}).n() {
		return
	} else {
		return nil
	}
	for {
		break
	}
	for a < b {
		continue
	}
	for i, j := 0, 1; i < j; i, j = j, i {
	}
	for ; ; a++ {
	}
	for range c {
	}
	for k := range m {
	}
	for k, v := range m {
	}
	for m["a"], a = range []int{1, 2} {
	}
	for i := range 10 {
	}
	for _, s := range []struct{ x int }{{1}} {
	}
outer:
	for {
		switch {
		case a == 1, b == 2:
			fallthrough
		case true:
			break outer
		default:
			continue outer
		}
	}
	switch z := a; z + 1 {
	}
	switch (local{}) {
	case local{}:
	}
	switch x.(type) {
	case nil:
	}
	switch w := 1; t := x.(type) {
	case int, func(int) error:
		_ = t
	default:
	}
	select {
	case c <- 1:
	case v := <-c:
		_ = v
	case v, ok = <-c:
	case <-c:
	default:
	}
	go func() { defer recover() }()
	defer close(c)
	if a == 1 {
		goto end
	}
end:
	return fmt.Errorf("x: %w", err)
}

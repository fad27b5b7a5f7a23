// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Functions in fields, maps, slices and channels; closures that share and outlive variables.
import "fmt"

type Button struct {
	label   string
	onClick func(*Button) string
	undo    []func()
}

type Machine struct {
	state  string
	trans  map[string]map[string]func() string
	events chan func()
}

func (b *Button) Click() string {
	if b.onClick == nil {
		return "none"
	}
	return b.onClick(b)
}

func shared() (inc, dec func(), get func() int) {
	n := 0
	inc = func() { n++ }
	dec = func() { n-- }
	get = func() int { return n }
	return
}

func main() {
	b := &Button{label: "ok"}
	fmt.Println(b.Click())
	clicks := 0
	b.onClick = func(b *Button) string {
		clicks++
		old := b.label
		b.undo = append(b.undo, func() { b.label = old })
		b.label = fmt.Sprint("clicked", clicks)
		return b.label
	}
	fmt.Println(b.Click(), b.Click(), clicks)
	for i := len(b.undo) - 1; i >= 0; i-- {
		b.undo[i]()
	}
	fmt.Println(b.label)
	m := Machine{state: "idle", events: make(chan func(), 4)}
	m.trans = map[string]map[string]func() string{
		"idle": {"start": func() string { m.state = "running"; return "started" }},
		"running": {
			"stop":  func() string { m.state = "idle"; return "stopped" },
			"start": func() string { return "already" },
		},
	}
	for _, ev := range []string{"start", "start", "stop", "bogus"} {
		if f := m.trans[m.state][ev]; f != nil {
			fmt.Print(f(), " ", m.state, "; ")
		} else {
			fmt.Print("no ", ev, "; ")
		}
	}
	fmt.Println()
	for i := range 3 {
		m.events <- func() { m.state += fmt.Sprint(i) }
	}
	close(m.events)
	for f := range m.events {
		f()
	}
	fmt.Println(m.state)
	inc, dec, get := shared()
	inc()
	inc()
	dec()
	fmt.Println(get())
	type T struct{ f func() int }
	ts := map[string]T{}
	for _, k := range []string{"a", "b"} {
		n := len(k) + len(ts)*10
		ts[k] = T{func() int { n++; return n }}
	}
	ts["a"].f()
	fmt.Println(ts["a"].f(), ts["b"].f())
	arr := [2]func() string{func() string { return b.label }}
	b.label = "late"
	fmt.Println(arr[0](), arr[1] == nil)
	func() {
		x := [3]int{1, 2, 3}
		f := func() *int { return &x[1] }
		*f() = 20
		g := func() { x[0]++; x = [3]int{x[0], x[1], 99} }
		g()
		fmt.Println(x)
	}()
	var fact func(n int) int
	fact = func(n int) int {
		if n <= 1 {
			return 1
		}
		return n * fact(n-1)
	}
	old := fact
	fact = func(n int) int { return -1 }
	fmt.Println(old(5))
}

// expect: none
// expect: clicked1 clicked2 2
// expect: ok
// expect: started running; already running; stopped idle; no bogus; 
// expect: idle012
// expect: 1
// expect: 3 12
// expect: late true
// expect: [2 20 99]
// expect: -5

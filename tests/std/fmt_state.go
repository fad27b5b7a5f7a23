// Formatter with widths and flags passed on.
package main

import (
	"fmt"
	"io"
)

type money struct {
	cents int64
	cur   string
}

func (m money) Format(f fmt.State, verb rune) {
	switch verb {
	case 'v', 's':
		if f.Flag('#') {
			fmt.Fprintf(f, "money{%d, %q}", m.cents, m.cur)
			return
		}
		s := fmt.Sprintf("%d.%02d %s", m.cents/100, m.cents%100, m.cur)
		if w, ok := f.Width(); ok {
			if f.Flag('-') {
				fmt.Fprintf(f, "%-*s", w, s)
			} else {
				fmt.Fprintf(f, "%*s", w, s)
			}
			return
		}
		io.WriteString(f, s)
	case 'd':
		fmt.Fprintf(f, fmt.FormatString(f, verb), m.cents)
	default:
		fmt.Fprintf(f, "%%!%c(money=%d)", verb, m.cents)
	}
}

type matrix [2][2]float64

func (m *matrix) Format(f fmt.State, verb rune) {
	p, ok := f.Precision()
	if !ok {
		p = 1
	}
	for _, row := range m {
		for _, x := range row {
			fmt.Fprintf(f, "%*.*f", 6, p, x)
		}
		fmt.Fprintln(f)
	}
}

type panicky struct{}

func (panicky) Format(f fmt.State, verb rune) {
	fmt.Fprint(f, "partial ")
	panic("in Format")
}

func main() {
	m := money{123456, "EUR"}
	fmt.Printf("%v|%s|%15v|%-15v|%#v|%d|%8d|%+d|%08d|%x\n", m, m, m, m, m, m, m, m, m, m)
	fmt.Println(m, []money{m, {5, "USD"}}, map[string]money{"a": m}, &m)
	fmt.Printf("%v%.3f", &matrix{{1, 2}, {3, 4.5}}, &matrix{{1, 2}, {3, 4.5}})
	fmt.Printf("%v|%d\n", panicky{}, panicky{})
	fmt.Printf("%+v %v\n", struct {
		M money
		m money
	}{m, m}, struct{ P *matrix }{nil}.P == nil)
}

// expect: 1234.56 EUR|1234.56 EUR|    1234.56 EUR|1234.56 EUR    |money{123456, "EUR"}|123456|  123456|+123456|00123456|%!x(money=123456)
// expect: 1234.56 EUR [1234.56 EUR 0.05 USD] map[a:1234.56 EUR] 1234.56 EUR
// expect:    1.0   2.0
// expect:    3.0   4.5
// expect:  1.000 2.000
// expect:  3.000 4.500
// expect: partial %!v(PANIC=Format method: in Format)|partial %!d(PANIC=Format method: in Format)
// expect: {M:1234.56 EUR m:{cents:123456 cur:EUR}} true

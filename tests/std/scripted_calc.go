// A calculator read line by line, with errors that say where.
package main

// stdin: 1 + 2 * 3
// stdin: (1.5 - 4) / 2
// stdin: 2 ** 3
// stdin: sqrt(16) + -3
// stdin: 1 / 0
// stdin: (1 + 2
// stdin: nope(3)
import (
	"bufio"
	"errors"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"unicode"
)

type parser struct {
	s   string
	pos int
}

var errSyntax = errors.New("syntax error")

func (p *parser) fail(what string) { panic(fmt.Errorf("%w at %d: %s", errSyntax, p.pos+1, what)) }

func (p *parser) skip() {
	for p.pos < len(p.s) && p.s[p.pos] == ' ' {
		p.pos++
	}
}

func (p *parser) accept(tok string) bool {
	p.skip()
	if strings.HasPrefix(p.s[p.pos:], tok) {
		p.pos += len(tok)
		return true
	}
	return false
}

func (p *parser) expr() float64 {
	v := p.term()
	for {
		switch {
		case p.accept("+"):
			v += p.term()
		case p.accept("-"):
			v -= p.term()
		default:
			return v
		}
	}
}

func (p *parser) term() float64 {
	v := p.factor()
	for {
		switch {
		case p.accept("**"):
			v = math.Pow(v, p.factor())
		case p.accept("*"):
			v *= p.factor()
		case p.accept("/"):
			v /= p.factor()
		default:
			return v
		}
	}
}

func (p *parser) factor() float64 {
	p.skip()
	if p.accept("-") {
		return -p.factor()
	}
	if p.accept("(") {
		v := p.expr()
		if !p.accept(")") {
			p.fail("missing )")
		}
		return v
	}
	start := p.pos
	for p.pos < len(p.s) && (unicode.IsDigit(rune(p.s[p.pos])) || p.s[p.pos] == '.') {
		p.pos++
	}
	if p.pos > start {
		v, err := strconv.ParseFloat(p.s[start:p.pos], 64)
		if err != nil {
			panic(err)
		}
		return v
	}
	for p.pos < len(p.s) && unicode.IsLetter(rune(p.s[p.pos])) {
		p.pos++
	}
	funcs := map[string]func(float64) float64{"sqrt": math.Sqrt, "abs": math.Abs}
	f, ok := funcs[p.s[start:p.pos]]
	if !ok {
		p.fail(fmt.Sprintf("unknown %q", p.s[start:p.pos]))
	}
	if !p.accept("(") {
		p.fail("missing (")
	}
	v := f(p.expr())
	if !p.accept(")") {
		p.fail("missing )")
	}
	return v
}

func eval(s string) (v float64, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = e.(error)
		}
	}()
	p := &parser{s: s}
	v = p.expr()
	if p.skip(); p.pos < len(s) {
		p.fail("text left over")
	}
	return v, nil
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		v, err := eval(in.Text())
		if err != nil {
			fmt.Printf("%s: %v (%t)\n", in.Text(), err, errors.Is(err, errSyntax))
			continue
		}
		fmt.Printf("%s = %v\n", in.Text(), v)
	}
}

// expect: 1 + 2 * 3 = 7
// expect: (1.5 - 4) / 2 = -1.25
// expect: 2 ** 3 = 8
// expect: sqrt(16) + -3 = 1
// expect: 1 / 0 = +Inf
// expect: (1 + 2: syntax error at 7: missing ) (true)
// expect: nope(3): syntax error at 5: unknown "nope" (true)

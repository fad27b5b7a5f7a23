// SPDX-License-Identifier: GPL-3.0-or-later
package main

// A tokenizer, recursive-descent parser and evaluator with errors.
import (
	"errors"
	"fmt"
	"strconv"
)

type Expr interface {
	Eval(env map[string]float64) (float64, error)
}
type Num float64
type Var string
type Bin struct {
	op   byte
	l, r Expr
}
type Neg struct{ x Expr }

var errDiv = errors.New("division by zero")

func (n Num) Eval(map[string]float64) (float64, error) { return float64(n), nil }
func (v Var) Eval(env map[string]float64) (float64, error) {
	if x, ok := env[string(v)]; ok {
		return x, nil
	}
	return 0, fmt.Errorf("undefined %q", string(v))
}
func (n Neg) Eval(env map[string]float64) (float64, error) {
	x, err := n.x.Eval(env)
	return -x, err
}
func (b *Bin) Eval(env map[string]float64) (float64, error) {
	l, err := b.l.Eval(env)
	if err != nil {
		return 0, err
	}
	r, err := b.r.Eval(env)
	if err != nil {
		return 0, err
	}
	switch b.op {
	case '+':
		return l + r, nil
	case '-':
		return l - r, nil
	case '*':
		return l * r, nil
	case '/':
		if r == 0 {
			return 0, errDiv
		}
		return l / r, nil
	}
	panic("bad operator " + string(b.op))
}

type parser struct {
	s   string
	pos int
}

type syntaxError struct {
	pos int
	msg string
}

func (e syntaxError) Error() string { return fmt.Sprintf("%d: %s", e.pos, e.msg) }

func (p *parser) fail(msg string) { panic(syntaxError{p.pos, msg}) }
func (p *parser) peek() byte {
	for p.pos < len(p.s) && p.s[p.pos] == ' ' {
		p.pos++
	}
	if p.pos == len(p.s) {
		return 0
	}
	return p.s[p.pos]
}

func (p *parser) expr() Expr {
	l := p.term()
	for c := p.peek(); c == '+' || c == '-'; c = p.peek() {
		p.pos++
		l = &Bin{c, l, p.term()}
	}
	return l
}

func (p *parser) term() Expr {
	l := p.factor()
	for c := p.peek(); c == '*' || c == '/'; c = p.peek() {
		p.pos++
		l = &Bin{c, l, p.factor()}
	}
	return l
}

func (p *parser) factor() Expr {
	switch c := p.peek(); {
	case c == '(':
		p.pos++
		e := p.expr()
		if p.peek() != ')' {
			p.fail("expected )")
		}
		p.pos++
		return e
	case c == '-':
		p.pos++
		return Neg{p.factor()}
	case c >= '0' && c <= '9':
		start := p.pos
		for p.pos < len(p.s) && (p.s[p.pos] >= '0' && p.s[p.pos] <= '9' || p.s[p.pos] == '.') {
			p.pos++
		}
		f, err := strconv.ParseFloat(p.s[start:p.pos], 64)
		if err != nil {
			p.fail(err.Error())
		}
		return Num(f)
	case c >= 'a' && c <= 'z':
		start := p.pos
		for p.pos < len(p.s) && p.s[p.pos] >= 'a' && p.s[p.pos] <= 'z' {
			p.pos++
		}
		return Var(p.s[start:p.pos])
	case c == 0:
		p.fail("unexpected end")
	default:
		p.fail(fmt.Sprintf("unexpected %q", c))
	}
	return nil
}

func parse(s string) (e Expr, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case syntaxError:
			err = r
		default:
			panic(r)
		}
	}()
	p := &parser{s: s}
	e = p.expr()
	if p.peek() != 0 {
		p.fail("trailing text")
	}
	return e, nil
}

func main() {
	env := map[string]float64{"x": 3, "pi": 3.14}
	for _, s := range []string{"1 + 2 * 3", "(1+2)*3", "-x * -(2 - 5)", "2 * pi * x", "10 / 4 / 5", "1 / (x - 3)", "y + 1", "1 +", "(1", "2 $ 3", "1 2", "1.2.3", "((((7))))"} {
		e, err := parse(s)
		if err != nil {
			fmt.Printf("%-16s syntax error at %v\n", s, err)
			continue
		}
		v, err := e.Eval(env)
		if errors.Is(err, errDiv) {
			fmt.Printf("%-16s divided\n", s)
		} else if err != nil {
			fmt.Printf("%-16s %v\n", s, err)
		} else {
			fmt.Printf("%-16s = %g\n", s, v)
		}
	}
}

// expect: 1 + 2 * 3        = 7
// expect: (1+2)*3          = 9
// expect: -x * -(2 - 5)    = -9
// expect: 2 * pi * x       = 18.84
// expect: 10 / 4 / 5       = 0.5
// expect: 1 / (x - 3)      divided
// expect: y + 1            undefined "y"
// expect: 1 +              syntax error at 3: unexpected end
// expect: (1               syntax error at 2: expected )
// expect: 2 $ 3            syntax error at 2: trailing text
// expect: 1 2              syntax error at 2: trailing text
// expect: 1.2.3            syntax error at 5: strconv.ParseFloat: parsing "1.2.3": invalid syntax
// expect: ((((7))))        = 7

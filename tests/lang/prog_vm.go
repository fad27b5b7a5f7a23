// SPDX-License-Identifier: GPL-3.0-or-later
package main

// A stack machine with a switch dispatch loop, and a Brainfuck interpreter.
import (
	"fmt"
	"strings"
)

type Op byte

const (
	Push Op = iota
	Add
	Sub
	Mul
	Dup
	Swap
	Jnz
	Print
	Halt
)

type Instr struct {
	op  Op
	arg int
}

func run(code []Instr) (out []int, steps int) {
	var stack []int
	pop := func() int {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		return v
	}
	for pc := 0; ; steps++ {
		in := code[pc]
		pc++
		switch in.op {
		case Push:
			stack = append(stack, in.arg)
		case Add, Sub, Mul:
			b, a := pop(), pop()
			switch in.op {
			case Add:
				a += b
			case Sub:
				a -= b
			case Mul:
				a *= b
			}
			stack = append(stack, a)
		case Dup:
			stack = append(stack, stack[len(stack)-1])
		case Swap:
			n := len(stack)
			stack[n-1], stack[n-2] = stack[n-2], stack[n-1]
		case Jnz:
			if stack[len(stack)-1] != 0 {
				pc = in.arg
			}
		case Print:
			out = append(out, pop())
		case Halt:
			return
		}
	}
}

func bf(prog, input string) string {
	match := map[int]int{}
	var open []int
	for i, c := range prog {
		switch c {
		case '[':
			open = append(open, i)
		case ']':
			j := open[len(open)-1]
			open = open[:len(open)-1]
			match[i], match[j] = j, i
		}
	}
	var tape [300]byte
	var out strings.Builder
	ptr := 0
	for pc := 0; pc < len(prog); pc++ {
		switch prog[pc] {
		case '>':
			ptr++
		case '<':
			ptr--
		case '+':
			tape[ptr]++
		case '-':
			tape[ptr]--
		case '.':
			out.WriteByte(tape[ptr])
		case ',':
			tape[ptr] = 0
			if input != "" {
				tape[ptr], input = input[0], input[1:]
			}
		case '[':
			if tape[ptr] == 0 {
				pc = match[pc]
			}
		case ']':
			if tape[ptr] != 0 {
				pc = match[pc]
			}
		}
	}
	return out.String()
}

func main() {
	code := []Instr{
		{Push, 1}, {Push, 10},
		{Dup, 0}, {Print, 0},
		{Dup, 0}, {Push, -1}, {Add, 0}, {Swap, 0}, {Push, 0}, {Mul, 0}, {Add, 0},
		{Jnz, 2}, {Halt, 0},
	}
	out, steps := run(code)
	fmt.Println(out, steps)
	fmt.Print(bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.", ""))
	fmt.Println(bf(",[.,]", "echo"))
	fmt.Println(bf(",[>,]<[.<]", "reverse"))
}

// expect: [10 9 8 7 6 5 4 3 2 1] 102
// expect: Hello World!
// expect: echo
// expect-stderr: panic: runtime error: index out of range [-1]
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

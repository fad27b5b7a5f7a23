// SPDX-License-Identifier: GPL-3.0-or-later

// Package repl prints the values of expressions that are typed at the prompt. The checker puts calls of Show and
// ShowDynamic behind such an expression.
package repl

import (
	"fmt"
	"internal/stdio"
)

const most = 64 << 10 // bytes of one value that are shown

// quoted reports whether v consists of strings alone, which are shown as Go writes them.
func quoted(v any) bool

// colors is what stands before and behind a type: escape sequences, or nothing.
func colors() (on, off string)

func text(v any) string {
	format := "%+v"
	if quoted(v) {
		format = "%q"
	}
	s := fmt.Sprintf(format, v)
	if len(s) > most {
		n := most
		for n > 0 && s[n]&0xc0 == 0x80 {
			n--
		}
		s = s[:n] + fmt.Sprintf("... (%d bytes more)", len(s)-n)
	}
	return s
}

func show(typ string, v any) {
	on, off := colors()
	stdio.WriteString(text(v) + on + " : " + typ + off + "\n")
}

// Show prints v, a value of type typ.
func Show(typ string, v any) {
	show(typ, v)
}

// ShowDynamic prints v, a value of the interface type typ, with the type that it holds.
func ShowDynamic(typ string, v any) {
	if v != nil {
		typ = fmt.Sprintf("%s(%T)", typ, v)
	}
	show(typ, v)
}

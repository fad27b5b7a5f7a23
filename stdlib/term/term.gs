// SPDX-License-Identifier: GPL-3.0-or-later

// Package term is about terminals: is there one, how wide, colours, a bar that shows how far work has got. Where output does not go to a
// terminal, or NO_COLOR is set, nothing but plain text is written.
package term

import (
	"io"
	"os"
	"strings"
	"unicode/utf8"
)

// isTerminal tells whether a descriptor is a terminal.
func isTerminal(fd int) bool

// size returns the size of a terminal, 0, 0 if it is none or does not know.
func size(fd int) (width, height int)

// columns returns how many columns of a terminal a character takes.
func columns(r rune) int

// IsTerminal reports whether f is a terminal.
func IsTerminal(f *os.File) bool { return f != nil && isTerminal(int(f.Fd())) }

// Size returns how many columns and rows the terminal f has; ok is false if it is none or does not know.
func Size(f *os.File) (width, height int, ok bool) {
	if f == nil {
		return 0, 0, false
	}
	width, height = size(int(f.Fd()))
	return width, height, width > 0
}

// Columns returns how many columns there are for text on standard output: those of the terminal, or $COLUMNS, or 80.
func Columns() int {
	for _, f := range []*os.File{os.Stdout, os.Stderr} {
		if w, _, ok := Size(f); ok {
			return w
		}
	}
	n := 0
	for _, c := range os.Getenv("COLUMNS") {
		if c < '0' || c > '9' || n > 10000 {
			return 80
		}
		n = 10*n + int(c-'0')
	}
	if n == 0 {
		return 80
	}
	return n
}

// Colors reports whether colours may be written to f: it is a terminal that knows them, and NO_COLOR is not set. FORCE_COLOR, when it is
// set, says yes for everything else than NO_COLOR.
func Colors(f *os.File) bool {
	if os.Getenv("NO_COLOR") != "" {
		return false
	}
	if v := os.Getenv("FORCE_COLOR"); v != "" && v != "0" {
		return true
	}
	return IsTerminal(f) && os.Getenv("TERM") != "dumb" && os.Getenv("TERM") != ""
}

// A Style is how text looks: numbers of ECMA-48, with semicolons between them. Styles can be joined by Plus.
type Style string

// Styles.
const (
	Bold      Style = "1"
	Dim       Style = "2"
	Italic    Style = "3"
	Underline Style = "4"
	Reverse   Style = "7"
	Black     Style = "30"
	Red       Style = "31"
	Green     Style = "32"
	Yellow    Style = "33"
	Blue      Style = "34"
	Magenta   Style = "35"
	Cyan      Style = "36"
	White     Style = "37"
	Gray      Style = "90"
)

// Plus returns both styles: term.Bold.Plus(term.Red).
func (s Style) Plus(t Style) Style { return s + ";" + t }

// Text returns text in this style for standard output: as it is where that takes no colours.
func (s Style) Text(text string) string { return s.TextFor(os.Stdout, text) }

// TextFor is Text for another file.
func (s Style) TextFor(f *os.File, text string) string {
	if s == "" || text == "" || !Colors(f) {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}

// escape returns the length of the escape sequence that s begins with, 0 if it does not.
func escape(s string) int {
	if len(s) < 2 || s[0] != '\x1b' {
		return 0
	}
	switch s[1] {
	case '[': // parameters, then a letter
		for i := 2; i < len(s); i++ {
			if s[i] >= '@' && s[i] <= '~' {
				return i + 1
			}
		}
		return len(s)
	case ']': // a title or a link, up to BEL or ESC \
		for i := 2; i < len(s); i++ {
			if s[i] == '\a' {
				return i + 1
			}
			if s[i] == '\\' && s[i-1] == '\x1b' {
				return i + 1
			}
		}
		return len(s)
	}
	return 2
}

// Strip returns text without escape sequences.
func Strip(text string) string {
	if strings.IndexByte(text, '\x1b') < 0 {
		return text
	}
	var out strings.Builder
	for text != "" {
		if n := escape(text); n > 0 {
			text = text[n:]
			continue
		}
		n := 1 + max(0, strings.IndexByte(text[1:], '\x1b'))
		if strings.IndexByte(text[1:], '\x1b') < 0 {
			n = len(text)
		}
		out.WriteString(text[:n])
		text = text[n:]
	}
	return out.String()
}

// Width returns how many columns a line of text takes: escape sequences and combining characters none, wide characters two.
func Width(text string) int {
	w := 0
	for _, r := range Strip(text) {
		w += columns(r)
	}
	return w
}

// Cut returns the beginning of a line that fits into width columns, with … in place of what is missing.
func Cut(text string, width int) string {
	if Width(text) <= width {
		return text
	}
	if width <= 0 {
		return ""
	}
	used, styled := 0, false
	for i := 0; i < len(text); {
		if n := escape(text[i:]); n > 0 {
			i += n
			styled = true
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if used+columns(r) > width-1 {
			if styled {
				return text[:i] + "\x1b[0m…"
			}
			return text[:i] + "…"
		}
		used += columns(r)
		i += n
	}
	return text
}

// Pad returns text with spaces behind it, so that it takes width columns.
func Pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-Width(text)))
}

// fileOf returns the terminal's file that w is, nil if it is none.
func fileOf(w io.Writer) *os.File {
	if f, ok := w.(*os.File); ok && IsTerminal(f) {
		return f
	}
	return nil
}

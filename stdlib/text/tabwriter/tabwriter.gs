// SPDX-License-Identifier: GPL-3.0-or-later

// Package tabwriter aligns text whose cells end in tabs: the cells that stand in one column of lines that follow each
// other get one width.
package tabwriter

import (
	"io"
	"unicode/utf8"
)

// Flags of NewWriter and Init.
const (
	FilterHTML          uint = 1 << iota // <tags> have no width, &entities; that of one character
	StripEscape                          // the Escape bytes around text are not written
	AlignRight                           // padding stands before the text
	DiscardEmptyColumns                  // columns all of whose cells are empty and ended by \v have no width
	TabIndent                            // leading empty cells are written as tabs
	Debug                                // "|" between columns, "---" at \f
)

// Escape before and behind text makes tabs and line breaks in it ordinary characters. It is no byte of valid UTF-8.
const Escape = '\xff'

// A cell ends in a tab, unless it is the last of its line.
type cell struct {
	size  int  // bytes in Writer.text
	width int  // characters
	htab  bool // ended by \t, not \v
}

// Writer holds text back until the widths of its columns are known.
type Writer struct {
	out                         io.Writer
	minwidth, tabwidth, padding int
	pad                         byte
	flags                       uint

	text   []byte
	pos    int    // text up to here is counted in cell.width
	cell   cell   // the one that has not ended
	end    byte   // of the escaped text, tag or entity we are in; 0: none
	lines  [][]cell
	widths []int // of the columns left of the one that is laid out
	err    error // of out, since Write or Flush was called
}

// NewWriter returns a Writer to output; see Init.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init sets b up: cells are at least minwidth wide, padding included, which is made of padchar. With '\t' as padchar the
// width of a cell is a multiple of tabwidth.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	*b = Writer{out: output, minwidth: minwidth, tabwidth: tabwidth, padding: padding, pad: padchar, flags: flags}
	b.reset()
	return b
}

func (b *Writer) reset() {
	b.text = b.text[:0]
	b.pos = 0
	b.cell = cell{}
	b.end = 0
	b.lines = append(b.lines[:0], nil)
	b.widths = b.widths[:0]
}

// Write takes text and writes the lines whose columns are complete.
func (b *Writer) Write(buf []byte) (n int, err error) {
	b.err = nil
	from := 0
	for i, c := range buf {
		if b.end != 0 {
			if c == b.end {
				to := i + 1
				if c == Escape && b.flags&StripEscape != 0 {
					to = i
				}
				b.add(buf[from:to])
				from = i + 1
				b.endEscape()
			}
			continue
		}
		switch c {
		case '\t', '\v', '\n', '\f':
			b.add(buf[from:i])
			b.count()
			from = i + 1
			b.endCell(c)
			if b.err != nil {
				return i, b.err
			}
		case Escape:
			b.add(buf[from:i])
			b.count()
			from = i
			if b.flags&StripEscape != 0 {
				from++
			}
			b.end = Escape
		case '<', '&':
			if b.flags&FilterHTML != 0 {
				b.add(buf[from:i])
				b.count()
				from = i
				b.end = '>'
				if c == '&' {
					b.end = ';'
				}
			}
		}
	}
	b.add(buf[from:])
	return len(buf), nil
}

// Flush writes what is held back; what ends there is a cell.
func (b *Writer) Flush() error {
	b.err = nil
	b.flush()
	return b.err
}

func (b *Writer) flush() {
	if b.cell.size > 0 {
		if b.end != 0 {
			b.endEscape()
		}
		b.closeCell(false)
	}
	b.layOut(0, 0, len(b.lines))
	b.reset()
}

func (b *Writer) add(text []byte) {
	b.text = append(b.text, text...)
	b.cell.size += len(text)
}

// count adds the width of the text that came since the last time.
func (b *Writer) count() {
	b.cell.width += utf8.RuneCount(b.text[b.pos:])
	b.pos = len(b.text)
}

func (b *Writer) endEscape() {
	switch b.end {
	case Escape:
		b.count()
		if b.flags&StripEscape == 0 {
			b.cell.width -= 2
		}
	case ';':
		b.cell.width++
	}
	b.pos = len(b.text)
	b.end = 0
}

func (b *Writer) closeCell(htab bool) int {
	b.cell.htab = htab
	last := &b.lines[len(b.lines)-1]
	*last = append(*last, b.cell)
	b.cell = cell{}
	return len(*last)
}

// endCell ends a cell at c, and the line when c does. A line of one cell ends all columns above it.
func (b *Writer) endCell(c byte) {
	cells := b.closeCell(c == '\t')
	if c == '\t' || c == '\v' {
		return
	}
	b.lines = append(b.lines, nil)
	if c == '\f' || cells == 1 {
		b.flush()
		if c == '\f' && b.flags&Debug != 0 {
			b.put([]byte("---\n"))
		}
	}
}

// layOut writes lines [from, to), whose text begins at pos, and returns where it ends. The widths of the columns left of
// column len(b.widths) are known, and lines that share a cell there are laid out together.
func (b *Writer) layOut(pos, from, to int) int {
	column := len(b.widths)
	has := func(line int) bool { return column < len(b.lines[line])-1 }
	for line := from; line < to; line++ {
		if !has(line) {
			continue
		}
		pos = b.writeLines(pos, from, line)
		from = line
		width, discard := b.minwidth, true
		for ; line < to && has(line); line++ {
			c := b.lines[line][column]
			width = max(width, c.width+b.padding)
			discard = discard && c.width == 0 && !c.htab
		}
		if discard && b.flags&DiscardEmptyColumns != 0 {
			width = 0
		}
		b.widths = append(b.widths, width)
		pos = b.layOut(pos, from, line)
		b.widths = b.widths[:column]
		from = line
	}
	return b.writeLines(pos, from, to)
}

func (b *Writer) writeLines(pos, from, to int) int {
	for i := from; i < to; i++ {
		tabs := b.flags&TabIndent != 0
		for j, c := range b.lines[i] {
			if j > 0 && b.flags&Debug != 0 {
				b.put([]byte("|"))
			}
			inColumn := j < len(b.widths)
			if c.size == 0 {
				if inColumn {
					b.writePadding(c.width, b.widths[j], tabs)
				}
				continue
			}
			tabs = false
			if inColumn && b.flags&AlignRight != 0 {
				b.writePadding(c.width, b.widths[j], false)
			}
			b.put(b.text[pos : pos+c.size])
			pos += c.size
			if inColumn && b.flags&AlignRight == 0 {
				b.writePadding(c.width, b.widths[j], false)
			}
		}
		if i+1 < len(b.lines) {
			b.put([]byte("\n"))
		} else { // the last has not ended: what is there of its last cell
			b.put(b.text[pos : pos+b.cell.size])
			pos += b.cell.size
		}
	}
	return pos
}

func (b *Writer) writePadding(text, width int, tabs bool) {
	if b.pad != '\t' && !tabs {
		b.repeat(b.pad, width-text)
		return
	}
	if b.tabwidth > 0 {
		width = (width + b.tabwidth - 1) / b.tabwidth * b.tabwidth
		b.repeat('\t', (width-text+b.tabwidth-1)/b.tabwidth)
	}
}

func (b *Writer) repeat(c byte, n int) {
	if n <= 0 {
		return
	}
	s := make([]byte, n)
	for i := range s {
		s[i] = c
	}
	b.put(s)
}

// put writes s; after an error it does nothing.
func (b *Writer) put(s []byte) {
	if b.err != nil || len(s) == 0 {
		return
	}
	n, err := b.out.Write(s)
	if err == nil && n < len(s) {
		err = io.ErrShortWrite
	}
	b.err = err
}

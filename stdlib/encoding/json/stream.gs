// SPDX-License-Identifier: GPL-3.0-or-later

package json

import (
	"bytes"
	"io"
	"strconv"
)

// scanner is where the reading of one value stands: JsonScan of json.h.
type scanner struct {
	_ [8]byte
	_ [10000/64 + 1]uint64
}

func (s *scanner) reset()

// How read stopped.
const (
	readMore = iota
	readEnd
	readError
)

// read goes on with b: n bytes of it belong to the value, seen were looked at.
func (s *scanner) read(b []byte) (n, how, seen int, problem string)

// eof reports whether the value is complete when the input ends here.
func (s *scanner) eof() bool

// Decoder reads JSON values from a stream.
type Decoder struct {
	r     io.Reader
	buf   []byte
	at    int   // how much of buf has been taken
	past  int64 // bytes of the stream before buf
	bytes int64 // scanned, for errors
	scan  scanner
	flags int
	err   error

	state int   // what a token may be
	stack []int // the states of the containers outside
}

// NewDecoder returns a Decoder that reads from r, more than it needs at times.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber makes numbers in interfaces Numbers instead of float64s.
func (d *Decoder) UseNumber() { d.flags |= useNumber }

// DisallowUnknownFields makes keys without a field an error.
func (d *Decoder) DisallowUnknownFields() { d.flags |= disallowUnknown }

// Decode reads the next value into what v points to; io.EOF at the end.
func (d *Decoder) Decode(v any) error {
	if d.err != nil {
		return d.err
	}
	if err := d.separator(); err != nil {
		return err
	}
	if !d.valueAllowed() {
		return &SyntaxError{"not at beginning of value", d.InputOffset()}
	}
	n, err := d.readValue()
	if err != nil {
		return err
	}
	value := d.buf[d.at : d.at+n]
	d.at += n
	err = decode(value, v, d.flags)
	d.valueDone()
	return err
}

// Buffered returns what was read from the stream but not taken yet.
func (d *Decoder) Buffered() io.Reader { return bytes.NewReader(d.buf[d.at:]) }

// InputOffset returns how many bytes of the stream have been taken.
func (d *Decoder) InputOffset() int64 { return d.past + int64(d.at) }

// readValue makes sure that buf holds the next value and returns its length.
func (d *Decoder) readValue() (int, error) {
	d.scan.reset()
	n := 0
	var err error
	for {
		used, how, seen, problem := d.scan.read(d.buf[d.at+n:])
		d.bytes += int64(seen)
		n += used
		switch how {
		case readEnd:
			return n, nil
		case readError:
			d.err = &SyntaxError{problem, d.bytes}
			return 0, d.err
		}
		if err == io.EOF {
			if d.scan.eof() {
				return n, nil
			}
			if len(bytes.TrimLeft(d.buf, " \t\r\n")) > 0 {
				err = io.ErrUnexpectedEOF
			}
		}
		if err != nil {
			d.err = err
			return 0, err
		}
		err = d.fill()
	}
}

func (d *Decoder) fill() error {
	if d.at > 0 {
		d.past += int64(d.at)
		d.buf = d.buf[:copy(d.buf, d.buf[d.at:])]
		d.at = 0
	}
	if cap(d.buf)-len(d.buf) < 512 {
		bigger := make([]byte, len(d.buf), 2*cap(d.buf)+512)
		copy(bigger, d.buf)
		d.buf = bigger
	}
	n, err := d.r.Read(d.buf[len(d.buf):cap(d.buf)])
	d.buf = d.buf[:len(d.buf)+n]
	return err
}

// Token is a Delim, bool, float64, Number, string or nil.
type Token any

// Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

// What may come next.
const (
	topValue = iota
	arrayStart
	arrayValue
	arrayComma
	objectStart
	objectKey
	objectColon
	objectValue
	objectComma
)

func (d *Decoder) valueAllowed() bool {
	return d.state == topValue || d.state == arrayStart || d.state == arrayValue || d.state == objectValue
}

func (d *Decoder) valueDone() {
	switch d.state {
	case arrayStart, arrayValue:
		d.state = arrayComma
	case objectValue:
		d.state = objectComma
	}
}

// separator takes the comma or colon before a value.
func (d *Decoder) separator() error {
	want, next, problem := byte(','), arrayValue, "expected comma after array element"
	switch d.state {
	case arrayComma:
	case objectColon:
		want, next, problem = ':', objectValue, "expected colon after object key"
	default:
		return nil
	}
	c, err := d.peek()
	if err != nil {
		return err
	}
	if c != want {
		return &SyntaxError{problem, d.InputOffset()}
	}
	d.at++
	d.state = next
	return nil
}

// peek returns the next byte that is no white space.
func (d *Decoder) peek() (byte, error) {
	var err error
	for {
		for i := d.at; i < len(d.buf); i++ {
			if c := d.buf[i]; c != ' ' && c != '\t' && c != '\r' && c != '\n' {
				d.at = i
				return c, nil
			}
		}
		if err != nil {
			return 0, err
		}
		err = d.fill()
	}
}

// More reports whether there is another element in the container that is being read.
func (d *Decoder) More() bool {
	c, err := d.peek()
	return err == nil && c != ']' && c != '}'
}

func (d *Decoder) open(c byte, state int) Token {
	d.at++
	d.stack = append(d.stack, d.state)
	d.state = state
	return Delim(c)
}

func (d *Decoder) close(c byte) Token {
	d.at++
	d.state = d.stack[len(d.stack)-1]
	d.stack = d.stack[:len(d.stack)-1]
	d.valueDone()
	return Delim(c)
}

// Token returns the next token; commas and colons are only checked. io.EOF at the end.
func (d *Decoder) Token() (Token, error) {
	for {
		c, err := d.peek()
		if err != nil {
			return nil, err
		}
		switch {
		case c == '[' && d.valueAllowed():
			return d.open(c, arrayStart), nil
		case c == '{' && d.valueAllowed():
			return d.open(c, objectStart), nil
		case c == ']' && (d.state == arrayStart || d.state == arrayComma):
			return d.close(c), nil
		case c == '}' && (d.state == objectStart || d.state == objectComma):
			return d.close(c), nil
		case c == ':' && d.state == objectColon:
			d.at++
			d.state = objectValue
		case c == ',' && d.state == arrayComma:
			d.at++
			d.state = arrayValue
		case c == ',' && d.state == objectComma:
			d.at++
			d.state = objectKey
		case c == '"' && (d.state == objectStart || d.state == objectKey):
			return d.key()
		case c == '[' || c == '{' || c == ']' || c == '}' || c == ':' || c == ',' || !d.valueAllowed():
			return nil, d.unexpected(c)
		default:
			var v any
			if err := d.Decode(&v); err != nil {
				return nil, err
			}
			return v, nil
		}
	}
}

func (d *Decoder) key() (Token, error) {
	var s string
	was := d.state
	d.state = topValue
	err := d.Decode(&s)
	if d.state = was; err != nil {
		return nil, err
	}
	d.state = objectColon
	return s, nil
}

func (d *Decoder) unexpected(c byte) error {
	where := ""
	switch d.state {
	case topValue, arrayStart, arrayValue, objectValue:
		where = " looking for beginning of value"
	case arrayComma:
		where = " after array element"
	case objectKey:
		where = " looking for beginning of object key string"
	case objectColon:
		where = " after object key"
	case objectComma:
		where = " after object key:value pair"
	}
	q := strconv.Quote(string(rune(c)))
	q = q[1 : len(q)-1]
	switch c {
	case '\'':
		q = `\'`
	case '"':
		q = `"`
	}
	return &SyntaxError{"invalid character '" + q + "'" + where, d.InputOffset()}
}

// Encoder writes JSON values to a stream, each with an end of line.
type Encoder struct {
	w              io.Writer
	err            error
	plain          bool
	prefix, indent string
}

// NewEncoder returns an Encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// SetIndent makes the Encoder write as Indent does; "", "" ends that.
func (e *Encoder) SetIndent(prefix, indent string) { e.prefix, e.indent = prefix, indent }

// SetEscapeHTML tells whether <, > and & in strings become \u escapes, as they do at first.
func (e *Encoder) SetEscapeHTML(on bool) { e.plain = !on }

// Encode writes the JSON of v.
func (e *Encoder) Encode(v any) error {
	if e.err != nil {
		return e.err
	}
	b, err := encode(v, !e.plain, true)
	if err != nil {
		return err
	}
	if e.prefix != "" || e.indent != "" {
		if b, err = indented(b, e.prefix, e.indent); err != nil {
			return err
		}
	}
	if _, err = e.w.Write(b); err != nil {
		e.err = err
	}
	return err
}

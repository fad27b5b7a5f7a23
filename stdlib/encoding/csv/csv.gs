// SPDX-License-Identifier: GPL-3.0-or-later

// Package csv reads and writes comma-separated values (RFC 4180).
//
// A record is a line of fields; a field may stand in double quotes, may then contain commas, ends of lines, and quotes
// written twice. Empty lines are passed over. "\r\n" is read as "\n".
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseError is a mistake in the input, and where.
type ParseError struct {
	StartLine int   // the line at which the record starts
	Line      int   // the line of the mistake
	Column    int   // its byte in that line, from 1
	Err       error // what it is
}

func (e *ParseError) Error() string {
	switch {
	case e.Err == ErrFieldCount:
		return "record on line " + strconv.Itoa(e.Line) + ": " + e.Err.Error()
	case e.StartLine != e.Line:
		return "record on line " + strconv.Itoa(e.StartLine) + "; parse error on line " + strconv.Itoa(e.Line) +
			", column " + strconv.Itoa(e.Column) + ": " + e.Err.Error()
	}
	return "parse error on line " + strconv.Itoa(e.Line) + ", column " + strconv.Itoa(e.Column) + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *ParseError) Unwrap() error { return e.Err }

// What ParseError.Err may be.
var (
	ErrBareQuote     = errors.New("bare \" in non-quoted-field")
	ErrQuote         = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount    = errors.New("wrong number of fields")
	ErrTrailingComma = errors.New("extra delimiter at end of line") // no longer used
)

var errInvalidDelim = errors.New("csv: invalid field or comment delimiter")

func validDelim(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

// Reader reads records. Its fields may be changed before the first Read.
type Reader struct {
	Comma            rune // between fields
	Comment          rune // lines that begin with it are passed over; 0: none
	FieldsPerRecord  int  // how many fields a record must have; 0: as many as the first; negative: any number
	LazyQuotes       bool // quotes may stand in fields that are not quoted, and alone in those that are
	TrimLeadingSpace bool // blanks at the beginning of a field do not belong to it
	ReuseRecord      bool // the slice that Read returned may be used again by the next Read
	TrailingComma    bool // no longer used

	r      *bufio.Reader
	line   int   // number of the line read last
	offset int64 // of what follows it
	long   []byte
	last   []string

	// The record that is being read.
	start  int    // number of its first line
	text   []byte // its fields, without what is between them
	ends   []int  // where each ends in text
	places []position
}

type position struct{ line, col int }

// NewReader returns a Reader of comma-separated records from r.
func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', r: bufio.NewReader(r)} }

// Read returns the next record; at the end nil and io.EOF. With an error other than that it returns the fields before
// the mistake, with ErrFieldCount the whole record.
func (r *Reader) Read() (record []string, err error) {
	if !r.ReuseRecord {
		return r.readRecord(nil)
	}
	r.last, err = r.readRecord(r.last)
	return r.last, err
}

// ReadAll returns all records that are left.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.readRecord(nil)
		switch err {
		case nil:
			records = append(records, record)
		case io.EOF:
			return records, nil
		default:
			return nil, err
		}
	}
}

// FieldPos returns the line and column, in bytes, at which a field of the last record began; both count from 1.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.places) {
		panic("out of range index passed to FieldPos")
	}
	return r.places[field].line, r.places[field].col
}

// InputOffset returns how many bytes of the input the records read so far took.
func (r *Reader) InputOffset() int64 { return r.offset }

// readLine returns the next line with its '\n', valid until the next call. The last line may be without.
func (r *Reader) readLine() ([]byte, error) {
	line, err := r.r.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		r.long = append(r.long[:0], line...)
		for err == bufio.ErrBufferFull {
			line, err = r.r.ReadSlice('\n')
			r.long = append(r.long, line...)
		}
		line = r.long
	}
	n := len(line)
	r.line++
	r.offset += int64(n)
	if n > 0 && err == io.EOF {
		err = nil
		if line[n-1] == '\r' {
			line = line[:n-1]
		}
	} else if n >= 2 && line[n-2] == '\r' && line[n-1] == '\n' {
		line[n-2] = '\n'
		line = line[:n-1]
	}
	return line, err
}

// newline returns the length of the '\n' at the end of line.
func newline(line []byte) int {
	if len(line) > 0 && line[len(line)-1] == '\n' {
		return 1
	}
	return 0
}

func startsWith(line []byte, r rune) bool {
	if len(line) > 0 && line[0] < utf8.RuneSelf {
		return rune(line[0]) == r
	}
	c, _ := utf8.DecodeRune(line)
	return c == r
}

func (r *Reader) readRecord(dst []string) ([]string, error) {
	if r.Comma == r.Comment || !validDelim(r.Comma) || r.Comment != 0 && !validDelim(r.Comment) {
		return nil, errInvalidDelim
	}
	var line []byte
	var err error
	for err == nil {
		line, err = r.readLine()
		comment := r.Comment != 0 && startsWith(line, r.Comment)
		if !comment && (err != nil || len(line) > newline(line)) {
			break
		}
		line = nil
	}
	if err == io.EOF {
		return nil, err
	}
	r.start = r.line
	r.text, r.ends, r.places = r.text[:0], r.ends[:0], r.places[:0]
	err = r.parse(line, err)

	all := string(r.text)
	if dst = dst[:0]; cap(dst) < len(r.ends) {
		dst = make([]string, 0, len(r.ends))
	}
	from := 0
	for _, to := range r.ends {
		dst = append(dst, all[from:to])
		from = to
	}
	if r.FieldsPerRecord == 0 {
		r.FieldsPerRecord = len(dst)
	} else if r.FieldsPerRecord > 0 && len(dst) != r.FieldsPerRecord && err == nil {
		err = &ParseError{r.start, r.start, 1, ErrFieldCount}
	}
	return dst, err
}

func (r *Reader) endField(at position) {
	r.ends = append(r.ends, len(r.text))
	r.places = append(r.places, at)
}

// parse cuts the record that begins with line, reading more lines as quotes demand. readErr is what came with the line.
func (r *Reader) parse(line []byte, readErr error) error {
	comma := utf8.RuneLen(r.Comma)
	at := position{r.line, 1}
	for {
		if r.TrimLeadingSpace {
			i := bytes.IndexFunc(line, func(c rune) bool { return !unicode.IsSpace(c) })
			if i < 0 {
				i = len(line)
				at.col -= newline(line)
			}
			line = line[i:]
			at.col += i
		}
		if len(line) > 0 && line[0] == '"' {
			more, err := r.quoted(&line, &at, &readErr)
			if err != nil || !more {
				if err == nil {
					err = readErr
				}
				return err
			}
			continue
		}
		end := bytes.IndexRune(line, r.Comma)
		field := line[:max(end, 0)]
		if end < 0 {
			field = line[:len(line)-newline(line)]
		}
		if !r.LazyQuotes {
			if j := bytes.IndexByte(field, '"'); j >= 0 {
				return &ParseError{r.start, r.line, at.col + j, ErrBareQuote}
			}
		}
		r.text = append(r.text, field...)
		r.endField(at)
		if end < 0 {
			return readErr
		}
		line = line[end+comma:]
		at.col += end + comma
	}
}

// quoted reads a field in quotes at the beginning of *line. more: another one follows.
func (r *Reader) quoted(line *[]byte, at *position, readErr *error) (more bool, err error) {
	start := *at
	skip := func(n int) {
		*line = (*line)[n:]
		at.col += n
	}
	skip(1)
	for {
		i := bytes.IndexByte(*line, '"')
		switch {
		case i >= 0:
			r.text = append(r.text, (*line)[:i]...)
			skip(i + 1)
			switch {
			case startsWith(*line, '"'):
				r.text = append(r.text, '"')
				skip(1)
			case startsWith(*line, r.Comma):
				skip(utf8.RuneLen(r.Comma))
				r.endField(start)
				return true, nil
			case len(*line) == newline(*line):
				r.endField(start)
				return false, nil
			case r.LazyQuotes:
				r.text = append(r.text, '"')
			default:
				return false, &ParseError{r.start, r.line, at.col - 1, ErrQuote}
			}
		case len(*line) > 0:
			r.text = append(r.text, *line...)
			if *readErr != nil {
				return false, nil
			}
			at.col += len(*line)
			if *line, *readErr = r.readLine(); len(*line) > 0 {
				at.line++
				at.col = 1
			}
			if *readErr == io.EOF {
				*readErr = nil
			}
		default:
			if !r.LazyQuotes && *readErr == nil {
				return false, &ParseError{r.start, at.line, at.col, ErrQuote}
			}
			r.endField(start)
			return false, nil
		}
	}
}

// Writer writes records.
type Writer struct {
	Comma   rune // between fields
	UseCRLF bool // end lines with "\r\n"
	w       *bufio.Writer
}

// NewWriter returns a Writer of comma-separated records to w. It buffers: call Flush at the end.
func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', w: bufio.NewWriter(w)} }

// Write writes a record, its fields in quotes where they must be.
func (w *Writer) Write(record []string) error {
	if !validDelim(w.Comma) {
		return errInvalidDelim
	}
	for i, field := range record {
		if i > 0 {
			w.w.WriteRune(w.Comma)
		}
		if !w.needsQuotes(field) {
			w.w.WriteString(field)
			continue
		}
		w.w.WriteByte('"')
		w.writeQuoted(field)
		w.w.WriteByte('"')
	}
	end := "\n"
	if w.UseCRLF {
		end = "\r\n"
	}
	_, err := w.w.WriteString(end)
	return err
}

func (w *Writer) writeQuoted(field string) {
	for {
		i := strings.IndexAny(field, "\"\r\n")
		if i < 0 {
			w.w.WriteString(field)
			return
		}
		w.w.WriteString(field[:i])
		switch c := field[i]; {
		case c == '"':
			w.w.WriteString(`""`)
		case !w.UseCRLF:
			w.w.WriteByte(c)
		case c == '\n':
			w.w.WriteString("\r\n")
		}
		field = field[i+1:]
	}
}

func (w *Writer) needsQuotes(field string) bool {
	if field == "" {
		return false
	}
	if field == `\.` || strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(field)
	return unicode.IsSpace(first)
}

// Flush writes what is buffered; Error tells whether that went well.
func (w *Writer) Flush() { w.w.Flush() }

// Error returns the first error of a Write or Flush.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}

// WriteAll writes records and flushes.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

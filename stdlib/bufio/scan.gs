// SPDX-License-Identifier: GPL-3.0-or-later

package bufio

import (
	"errors"
	"io"
	"unicode/utf8"
)

// SplitFunc finds the next token in data: it returns how many bytes to go on by, the token (nil: none yet)
// and an error. atEOF says that no more data will come. With 0, nil, nil it asks for more data.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// Errors of a Scanner.
var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
)

// ErrFinalToken is what a SplitFunc returns to stop without an error; a token beside it is the last one.
var ErrFinalToken = errors.New("final token")

// MaxScanTokenSize is the longest token unless Buffer says otherwise.
const MaxScanTokenSize = 64 * 1024

// Scanner cuts input into tokens, lines if not told otherwise.
type Scanner struct {
	r        io.Reader
	split    SplitFunc
	max      int
	token    []byte
	buf      []byte
	start    int // buf[start:end] is yet to be cut
	end      int
	err      error
	empties  int
	scanning bool
	done     bool
	lines    bool // split is ScanLines: no call needed
}

// NewScanner returns a Scanner of the lines of r.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{r: r, split: ScanLines, max: MaxScanTokenSize, lines: true}
}

// Err returns the first error met, nil for io.EOF.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes returns the last token, valid until the next Scan.
func (s *Scanner) Bytes() []byte { return s.token }

// Text returns the last token.
func (s *Scanner) Text() string { return string(s.token) }

// nextLine looks for a line in data; found false asks for more.
func nextLine(data []byte, atEOF bool) (advance int, token []byte, found bool)

// Scan goes to the next token; false at the end of the input or after an error.
func (s *Scanner) Scan() bool {
	if s.done {
		return false
	}
	s.scanning = true
	for {
		if s.end > s.start || s.err != nil {
			if s.lines {
				advance, token, found := nextLine(s.buf[s.start:s.end], s.err != nil)
				if found {
					s.start += advance
					s.token = token
					s.empties = 0
					return true
				}
			} else if more, result := s.cut(); !more {
				return result
			}
		}
		if s.err != nil {
			s.start, s.end, s.token = 0, 0, nil
			return false
		}
		if !s.refill() {
			return false
		}
	}
}

// cut asks the split function; more is true when it wants more data.
func (s *Scanner) cut() (more, result bool) {
	advance, token, err := s.split(s.buf[s.start:s.end], s.err != nil)
	if err != nil {
		if err == ErrFinalToken {
			s.token = token
			s.done = true
			return false, token != nil
		}
		s.setErr(err)
		return false, false
	}
	if advance < 0 {
		s.setErr(ErrNegativeAdvance)
		return false, false
	}
	if advance > s.end-s.start {
		s.setErr(ErrAdvanceTooFar)
		return false, false
	}
	s.start += advance
	s.token = token
	if token == nil {
		return true, false
	}
	if s.err == nil || advance > 0 {
		s.empties = 0
	} else if s.empties++; s.empties > 100 {
		panic("bufio.Scan: too many empty tokens without progressing")
	}
	return false, true
}

// refill makes room and reads more; false when a token is too long.
func (s *Scanner) refill() bool {
	if s.start > 0 {
		s.end = copy(s.buf, s.buf[s.start:s.end])
		s.start = 0
	}
	if s.end == len(s.buf) {
		if len(s.buf) >= s.max {
			s.setErr(ErrTooLong)
			return false
		}
		size := 2 * len(s.buf)
		if size == 0 {
			size = 32 * 1024
		}
		if size > s.max {
			size = s.max
		}
		buf := make([]byte, size)
		copy(buf, s.buf)
		s.buf = buf
	}
	for tries := 0; tries < 100; tries++ {
		n, err := s.r.Read(s.buf[s.end:])
		if n < 0 || n > len(s.buf)-s.end {
			n, err = 0, ErrBadReadCount
		}
		s.end += n
		if err != nil {
			s.setErr(err)
		}
		if n > 0 {
			s.empties = 0
		}
		if n > 0 || err != nil {
			return true
		}
	}
	s.setErr(io.ErrNoProgress)
	return true
}

func (s *Scanner) setErr(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}

// Buffer gives the scanner a buffer to begin with and sets the longest token: max, or cap(buf) if that is
// larger. It panics after scanning has started.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.scanning {
		panic("Buffer called after Scan")
	}
	s.buf = buf[0:cap(buf)]
	s.max = max
}

// Split sets how to cut. It panics after scanning has started.
func (s *Scanner) Split(split SplitFunc) {
	if s.scanning {
		panic("Split called after Scan")
	}
	s.split = split
	s.lines = false
}

// ScanBytes is a SplitFunc: one token per byte.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if atEOF && len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[0:1], nil
}

// ScanRunes is a SplitFunc: one token per character; invalid bytes become U+FFFD.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if atEOF && len(data) == 0 {
		return 0, nil, nil
	}
	if data[0] < utf8.RuneSelf {
		return 1, data[0:1], nil
	}
	_, width := utf8.DecodeRune(data)
	if width > 1 {
		return width, data[0:width], nil
	}
	if !atEOF && !utf8.FullRune(data) {
		return 0, nil, nil
	}
	return 1, []byte("\uFFFD"), nil
}

// ScanLines is a SplitFunc: lines without their ends, "\n" or "\r\n".
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	advance, token, _ = nextLine(data, atEOF)
	return advance, token, nil
}

// nextWord looks for a word in data; token is nil when more data is needed.
func nextWord(data []byte, atEOF bool) (advance int, token []byte)

// ScanWords is a SplitFunc: words between white space.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	advance, token = nextWord(data, atEOF)
	return advance, token, nil
}

// SPDX-License-Identifier: GPL-3.0-or-later

// Package io holds the interfaces of streams of bytes and what works on all of them.
package io

import (
	"errors"
	"sync"
)

// Whence values of Seek.
const (
	SeekStart   = 0 // from the beginning
	SeekCurrent = 1 // from the current offset
	SeekEnd     = 2 // from the end
)

// EOF is what Read returns when there is no more input.
var EOF = errors.New("EOF")

// ErrUnexpectedEOF says that EOF came in the middle of something of known size.
var ErrUnexpectedEOF = errors.New("unexpected EOF")

// ErrShortWrite says that a write took fewer bytes than asked for but gave no error.
var ErrShortWrite = errors.New("short write")

// ErrShortBuffer says that a read needs a longer buffer than the one given.
var ErrShortBuffer = errors.New("short buffer")

// ErrNoProgress says that many calls of Read brought neither data nor an error.
var ErrNoProgress = errors.New("multiple Read calls return no data or error")

// ErrClosedPipe is the error of reads and writes on a closed pipe.
var ErrClosedPipe = errors.New("io: read/write on closed pipe")

var errInvalidWrite = errors.New("invalid write result")
var errWhence = errors.New("Seek: invalid whence")
var errOffset = errors.New("Seek: invalid offset")

// Reader reads up to len(p) bytes into p and returns how many; at the end n is 0 and err EOF.
type Reader interface {
	Read(p []byte) (n int, err error)
}

// Writer writes p and returns how many bytes it took; fewer than len(p) only with an error.
type Writer interface {
	Write(p []byte) (n int, err error)
}

// Closer ends the use of a stream.
type Closer interface {
	Close() error
}

// Seeker sets the offset of the next read or write.
type Seeker interface {
	Seek(offset int64, whence int) (int64, error)
}

// ReadWriter is a Reader and a Writer.
type ReadWriter interface {
	Reader
	Writer
}

// ReadCloser is a Reader and a Closer.
type ReadCloser interface {
	Reader
	Closer
}

// WriteCloser is a Writer and a Closer.
type WriteCloser interface {
	Writer
	Closer
}

// ReadWriteCloser is a Reader, a Writer and a Closer.
type ReadWriteCloser interface {
	Reader
	Writer
	Closer
}

// ReadSeeker is a Reader and a Seeker.
type ReadSeeker interface {
	Reader
	Seeker
}

// ReadSeekCloser is a Reader, a Seeker and a Closer.
type ReadSeekCloser interface {
	Reader
	Seeker
	Closer
}

// WriteSeeker is a Writer and a Seeker.
type WriteSeeker interface {
	Writer
	Seeker
}

// ReadWriteSeeker is a Reader, a Writer and a Seeker.
type ReadWriteSeeker interface {
	Reader
	Writer
	Seeker
}

// ReaderFrom reads from r until EOF or an error.
type ReaderFrom interface {
	ReadFrom(r Reader) (n int64, err error)
}

// WriterTo writes all it holds to w.
type WriterTo interface {
	WriteTo(w Writer) (n int64, err error)
}

// ReaderAt reads from a given offset.
type ReaderAt interface {
	ReadAt(p []byte, off int64) (n int, err error)
}

// WriterAt writes at a given offset.
type WriterAt interface {
	WriteAt(p []byte, off int64) (n int, err error)
}

// ByteReader reads a byte at a time.
type ByteReader interface {
	ReadByte() (byte, error)
}

// ByteScanner is a ByteReader that can take the last byte back.
type ByteScanner interface {
	ByteReader
	UnreadByte() error
}

// ByteWriter writes a byte at a time.
type ByteWriter interface {
	WriteByte(c byte) error
}

// RuneReader reads a UTF-8 character at a time.
type RuneReader interface {
	ReadRune() (r rune, size int, err error)
}

// RuneScanner is a RuneReader that can take the last character back.
type RuneScanner interface {
	RuneReader
	UnreadRune() error
}

// StringWriter writes strings.
type StringWriter interface {
	WriteString(s string) (n int, err error)
}

// WriteString writes s to w, by its method WriteString if it has one.
func WriteString(w Writer, s string) (n int, err error) {
	if sw, ok := w.(StringWriter); ok {
		return sw.WriteString(s)
	}
	return w.Write([]byte(s))
}

// ReadAtLeast reads until buf holds at least min bytes. EOF before the first byte is EOF, later
// ErrUnexpectedEOF.
func ReadAtLeast(r Reader, buf []byte, min int) (n int, err error) {
	if len(buf) < min {
		return 0, ErrShortBuffer
	}
	for n < min && err == nil {
		var k int
		k, err = r.Read(buf[n:])
		n += k
	}
	if n >= min {
		return n, nil
	}
	if n > 0 && err == EOF {
		err = ErrUnexpectedEOF
	}
	return n, err
}

// ReadFull reads exactly len(buf) bytes.
func ReadFull(r Reader, buf []byte) (n int, err error) { return ReadAtLeast(r, buf, len(buf)) }

// CopyN copies n bytes; fewer only with an error.
func CopyN(dst Writer, src Reader, n int64) (written int64, err error) {
	written, err = Copy(dst, LimitReader(src, n))
	if written == n {
		return n, nil
	}
	if err == nil {
		err = EOF
	}
	return written, err
}

// Copy copies from src to dst until EOF or an error; EOF itself is no error.
func Copy(dst Writer, src Reader) (written int64, err error) { return copyBuffer(dst, src, nil) }

// CopyBuffer is Copy through the given buffer, which must not be empty.
func CopyBuffer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if buf != nil && len(buf) == 0 {
		panic("empty buffer in CopyBuffer")
	}
	return copyBuffer(dst, src, buf)
}

func copyBuffer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if wt, ok := src.(WriterTo); ok {
		return wt.WriteTo(dst)
	}
	if rf, ok := dst.(ReaderFrom); ok {
		return rf.ReadFrom(src)
	}
	if buf == nil {
		size := 32 * 1024
		if l, ok := src.(*LimitedReader); ok && int64(size) > l.N {
			if l.N < 1 {
				size = 1
			} else {
				size = int(l.N)
			}
		}
		buf = make([]byte, size)
	}
	for {
		n, rerr := src.Read(buf)
		if n > 0 {
			w, werr := dst.Write(buf[:n])
			if w < 0 || w > n {
				w = 0
				if werr == nil {
					werr = errInvalidWrite
				}
			}
			written += int64(w)
			if werr != nil {
				return written, werr
			}
			if w != n {
				return written, ErrShortWrite
			}
		}
		if rerr == EOF {
			return written, nil
		}
		if rerr != nil {
			return written, rerr
		}
	}
}

// ReadAll reads until EOF.
func ReadAll(r Reader) ([]byte, error) {
	b := make([]byte, 0, 512)
	for {
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, err := r.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if err == EOF {
			return b, nil
		}
		if err != nil {
			return b, err
		}
	}
}

// LimitReader returns a Reader that ends after n bytes of r.
func LimitReader(r Reader, n int64) Reader { return &LimitedReader{r, n} }

// LimitedReader reads from R but at most N bytes.
type LimitedReader struct {
	R Reader // what is read
	N int64  // bytes left
}

func (l *LimitedReader) Read(p []byte) (n int, err error) {
	if l.N <= 0 {
		return 0, EOF
	}
	if int64(len(p)) > l.N {
		p = p[:l.N]
	}
	n, err = l.R.Read(p)
	l.N -= int64(n)
	return n, err
}

// SectionReader reads a section of a ReaderAt.
type SectionReader struct {
	r                   ReaderAt
	base, off, limit, n int64
}

// NewSectionReader returns a reader of n bytes of r from offset off.
func NewSectionReader(r ReaderAt, off, n int64) *SectionReader {
	limit := off + n
	if limit < off {
		limit = 1<<63 - 1
	}
	return &SectionReader{r, off, off, limit, n}
}

func (s *SectionReader) Read(p []byte) (n int, err error) {
	if s.off >= s.limit {
		return 0, EOF
	}
	if max := s.limit - s.off; int64(len(p)) > max {
		p = p[:max]
	}
	n, err = s.r.ReadAt(p, s.off)
	s.off += int64(n)
	return n, err
}

// Seek sets the offset within the section.
func (s *SectionReader) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case SeekStart:
		offset += s.base
	case SeekCurrent:
		offset += s.off
	case SeekEnd:
		offset += s.limit
	default:
		return 0, errWhence
	}
	if offset < s.base {
		return 0, errOffset
	}
	s.off = offset
	return offset - s.base, nil
}

// ReadAt reads from an offset within the section.
func (s *SectionReader) ReadAt(p []byte, off int64) (n int, err error) {
	if off < 0 || off >= s.Size() {
		return 0, EOF
	}
	off += s.base
	if max := s.limit - off; int64(len(p)) > max {
		p = p[:max]
		n, err = s.r.ReadAt(p, off)
		if err == nil {
			err = EOF
		}
		return n, err
	}
	return s.r.ReadAt(p, off)
}

// Size returns the length of the section.
func (s *SectionReader) Size() int64 { return s.limit - s.base }

// TeeReader returns a Reader that writes to w what it reads from r.
func TeeReader(r Reader, w Writer) Reader { return &teeReader{r, w} }

type teeReader struct {
	r Reader
	w Writer
}

func (t *teeReader) Read(p []byte) (n int, err error) {
	n, err = t.r.Read(p)
	if n > 0 {
		if n, err := t.w.Write(p[:n]); err != nil {
			return n, err
		}
	}
	return n, err
}

type eofReader struct{}

func (eofReader) Read([]byte) (int, error) { return 0, EOF }

type multiReader struct{ readers []Reader }

func (m *multiReader) Read(p []byte) (n int, err error) {
	for len(m.readers) > 0 {
		n, err = m.readers[0].Read(p)
		if err == EOF {
			m.readers[0] = eofReader{}
			m.readers = m.readers[1:]
		}
		if n > 0 || err != EOF {
			if err == EOF && len(m.readers) > 0 {
				err = nil
			}
			return n, err
		}
	}
	return 0, EOF
}

// MultiReader returns the concatenation of the given readers.
func MultiReader(readers ...Reader) Reader {
	r := make([]Reader, len(readers))
	copy(r, readers)
	return &multiReader{r}
}

type multiWriter struct{ writers []Writer }

func (m *multiWriter) Write(p []byte) (n int, err error) {
	for _, w := range m.writers {
		n, err = w.Write(p)
		if err != nil {
			return n, err
		}
		if n != len(p) {
			return n, ErrShortWrite
		}
	}
	return len(p), nil
}

func (m *multiWriter) WriteString(s string) (n int, err error) {
	for _, w := range m.writers {
		n, err = WriteString(w, s)
		if err != nil {
			return n, err
		}
		if n != len(s) {
			return n, ErrShortWrite
		}
	}
	return len(s), nil
}

// MultiWriter returns a Writer that writes to all of the given ones, like the command tee.
func MultiWriter(writers ...Writer) Writer {
	all := make([]Writer, 0, len(writers))
	for _, w := range writers {
		if m, ok := w.(*multiWriter); ok {
			all = append(all, m.writers...)
		} else {
			all = append(all, w)
		}
	}
	return &multiWriter{all}
}

type nopCloser struct{ Reader }

func (nopCloser) Close() error { return nil }

// NopCloser gives r a Close that does nothing.
func NopCloser(r Reader) ReadCloser { return nopCloser{r} }

// Discard takes all that is written to it and does nothing with it.
var Discard Writer = discard{}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }

func (discard) WriteString(s string) (int, error) { return len(s), nil }

func (discard) ReadFrom(r Reader) (n int64, err error) {
	buf := make([]byte, 8192)
	for {
		k, err := r.Read(buf)
		n += int64(k)
		if err == EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// The state that the two ends of a pipe share. A write hands its bytes over piece by piece: data goes to the
// reader, which answers on took how many of them it used.
type pipe struct {
	writing sync.Mutex // one writer at a time
	data    chan []byte
	took    chan int
	once    sync.Once
	done    chan struct{} // closed when either end is
	mu      sync.Mutex
	rerr    error
	werr    error
}

func (p *pipe) set(slot *error, err error) {
	p.mu.Lock()
	if *slot == nil {
		*slot = err
	}
	p.mu.Unlock()
	p.once.Do(func() { close(p.done) })
}

func (p *pipe) get(slot *error) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return *slot
}

// The error that reads get once the pipe is done.
func (p *pipe) readErr() error {
	werr := p.get(&p.werr)
	if rerr := p.get(&p.rerr); werr == nil && rerr != nil {
		return ErrClosedPipe
	}
	if werr != nil {
		return werr
	}
	return ErrClosedPipe
}

func (p *pipe) writeErr() error {
	rerr := p.get(&p.rerr)
	if werr := p.get(&p.werr); werr == nil && rerr != nil {
		return rerr
	}
	return ErrClosedPipe
}

func (p *pipe) read(b []byte) (int, error) {
	select {
	case <-p.done:
		return 0, p.readErr()
	default:
	}
	select {
	case d := <-p.data:
		n := copy(b, d)
		p.took <- n
		return n, nil
	case <-p.done:
		return 0, p.readErr()
	}
}

func (p *pipe) write(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.writeErr()
	default:
		p.writing.Lock()
		defer p.writing.Unlock()
	}
	for first := true; first || len(b) > 0; first = false {
		select {
		case p.data <- b:
			k := <-p.took
			b = b[k:]
			n += k
		case <-p.done:
			return n, p.writeErr()
		}
	}
	return n, nil
}

// PipeReader is the read half of a pipe.
type PipeReader struct{ p *pipe }

// Read waits for a writer or for the write half to be closed.
func (r *PipeReader) Read(data []byte) (n int, err error) { return r.p.read(data) }

// Close closes the reader: writes then fail with ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError closes the reader: writes then fail with err.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.p.set(&r.p.rerr, err)
	return nil
}

// PipeWriter is the write half of a pipe.
type PipeWriter struct{ p *pipe }

// Write waits until readers have taken all of data or the read half is closed.
func (w *PipeWriter) Write(data []byte) (n int, err error) { return w.p.write(data) }

// Close closes the writer: reads then return EOF.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError closes the writer: reads then return err.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	w.p.set(&w.p.werr, err)
	return nil
}

// Pipe connects code that wants to write with code that wants to read, without a buffer between them.
func Pipe() (*PipeReader, *PipeWriter) {
	p := &pipe{data: make(chan []byte), took: make(chan int), done: make(chan struct{})}
	return &PipeReader{p}, &PipeWriter{p}
}

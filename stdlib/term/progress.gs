// SPDX-License-Identifier: GPL-3.0-or-later

package term

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"
)

// A Progress is a bar in the last line of a terminal that shows how much of some work is done:
//
//	bar := term.NewProgress("copying", total)
//	defer bar.Done()
//	for ... { bar.Add(n) }
//
// It is drawn on standard error, ten times a second at most, and taken away by Done. Where standard error is no terminal nothing is
// written. Methods may be called by several goroutines.
type Progress struct {
	mu     sync.Mutex
	w      io.Writer
	file   *os.File // nil: no terminal
	title  string
	total  int64
	done   int64
	bytes  bool
	start  time.Time
	drawn  time.Time
	length int // columns of what stands there
	ended  bool
}

const interval = 100 * time.Millisecond

// NewProgress returns a bar for work of that many steps; 0 or less: nobody knows how many.
func NewProgress(title string, total int64) *Progress { return NewProgressTo(os.Stderr, title, total) }

// NewProgressTo is NewProgress on another file than standard error.
func NewProgressTo(w io.Writer, title string, total int64) *Progress {
	p := &Progress{w: w, file: fileOf(w), title: title, total: total, start: time.Now()}
	p.mu.Lock()
	p.draw()
	p.mu.Unlock()
	return p
}

// Bytes makes the bar count bytes, which are shown in units.
func (p *Progress) Bytes() *Progress {
	p.mu.Lock()
	p.bytes = true
	p.mu.Unlock()
	return p
}

// Add says that n more steps are done.
func (p *Progress) Add(n int64) {
	p.mu.Lock()
	p.done += n
	p.tick()
	p.mu.Unlock()
}

// Set says how many steps are done.
func (p *Progress) Set(done int64) {
	p.mu.Lock()
	p.done = done
	p.tick()
	p.mu.Unlock()
}

// Title changes what stands before the bar.
func (p *Progress) Title(title string) {
	p.mu.Lock()
	p.title = title
	p.tick()
	p.mu.Unlock()
}

// Write counts the bytes of b: a Progress can be one of the writers of io.MultiWriter or io.TeeReader.
func (p *Progress) Write(b []byte) (int, error) {
	p.Add(int64(len(b)))
	return len(b), nil
}

// Print writes a line above the bar; without terminal to where the bar would be.
func (p *Progress) Print(a ...any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	fmt.Fprintln(p.w, a...)
	if !p.ended {
		p.draw()
	}
}

// Done takes the bar away. Calls after the first do nothing.
func (p *Progress) Done() {
	p.mu.Lock()
	p.clear()
	p.ended = true
	p.mu.Unlock()
}

// tick draws the bar if it is time; mu is held, as for all below.
func (p *Progress) tick() {
	if p.file != nil && !p.ended && time.Since(p.drawn) >= interval {
		p.draw()
	}
}

func (p *Progress) clear() {
	if p.length > 0 {
		io.WriteString(p.w, "\r\x1b[K")
		p.length = 0
	}
}

func (p *Progress) draw() {
	if p.file == nil || p.ended {
		return
	}
	p.drawn = time.Now()
	width, _, ok := Size(p.file)
	if !ok {
		width = 80
	}
	line := p.line(width - 1)
	p.length = Width(line)
	io.WriteString(p.w, "\r"+line+"\x1b[K")
}

func (p *Progress) amount(n int64) string {
	if !p.bytes {
		return fmt.Sprint(n)
	}
	return ByteSize(n)
}

// line is what is shown in width columns.
func (p *Progress) line(width int) string {
	elapsed := time.Since(p.start)
	if p.total <= 0 {
		return Cut(fmt.Sprintf("%s %s %s", p.title, p.amount(p.done), clock(elapsed)), width)
	}
	part := min(max(float64(p.done)/float64(p.total), 0), 1)
	left := ""
	if p.done > 0 && part < 1 && elapsed > time.Second {
		left = " " + clock(time.Duration(float64(elapsed)*(1-part)/part)) + " left"
	}
	tail := fmt.Sprintf(" %3d%% %s/%s%s", int(part*100), p.amount(p.done), p.amount(p.total), left)
	title := Cut(p.title, max(0, width-Width(tail)))
	room := width - Width(title) - Width(tail) - 3
	if room < 5 {
		return Cut(title+tail, width)
	}
	room = min(room, 40)
	full := int(part * float64(room))
	return title + " [" + strings.Repeat("#", full) + strings.Repeat("-", room-full) + "]" + tail
}

// clock returns a duration as 1:05 or 2:01:05.
func clock(d time.Duration) string {
	s := int(d / time.Second)
	if s < 3600 {
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}

// ByteSize returns a number of bytes with a unit: 999 B, 1.5 KiB, 20 MiB.
func ByteSize(n int64) string {
	const units = "KMGTPE"
	if n < 1024 && n > -1024 {
		return fmt.Sprintf("%d B", n)
	}
	v, i := float64(n)/1024, 0
	for (v >= 1023.5 || v <= -1023.5) && i < len(units)-1 {
		v /= 1024
		i++
	}
	if v < 9.95 && v > -9.95 {
		return fmt.Sprintf("%.1f %ciB", v, units[i])
	}
	return fmt.Sprintf("%.0f %ciB", v, units[i])
}

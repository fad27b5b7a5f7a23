// SPDX-License-Identifier: GPL-3.0-or-later

// Package oneline is what the loop over lines is made of that gos -n and gos -p put around a script. The
// command line sets it up (oneline.h); the code that calls it is made by cli/oneliner.c.
package oneline

// A store holds memory that lines and fields are cut from, many from one piece. One goroutine uses it at a time.
type store struct {
	bytes   []byte   // bytes[used:] is free
	strings []string // len of them are used
	used    int
}

var input store

// Next returns the next line of the input without its newline; false after the last.
func Next() (line string, ok bool) { return next(&input) }

// PrintNext prints a line, with a newline if the line read last had one, and returns the next.
func PrintNext(line string) (string, bool) {
	printLine(line)
	return next(&input)
}

// Fields cuts a line into fields, at most max of them if max > 0.
func Fields(line string, max int) []string { return fields(&input, line, max) }

func next(s *store) (line string, ok bool)
func printLine(line string)
func fields(s *store, line string, max int) []string

// End ends the rewriting of a file in place; after it standard output is itself again.
func End() { rewrite(-1) }

// Finish ends the program with status 1 if an input could not be read.
func Finish()

// rewrite ends the rewriting of one file and begins that of another, given by its number; -1: of none.
func rewrite(file int)

// batch returns some lines of one file, the file's number and how many lines they are; false after the last.
func batch() (text string, file, lines int, ok bool)

// capture keeps what this goroutine prints until captured.
func capture()
func captured() string

// write writes to standard output.
func write(s string)

// fail ends the program for an error that the code left unhandled.
func fail(err string)

type result struct {
	text string
	err  error
	stop bool
}

type job struct {
	text     string
	file, nr int
	result   chan result
}

// A Worker gives the code of gos -j the lines of one batch after the other.
type Worker struct {
	Nr    int
	rest  string
	ended bool // the line last given had a newline
	more  bool // it was not the batch's last
	store store
}

// cut cuts the first line off text, which is not empty.
func cut(text string) (line, rest string, ended bool)

// Next returns the next line of the batch; false after the last.
func (w *Worker) Next() (line string, ok bool) {
	if w.rest == "" {
		w.more = false
		return "", false
	}
	line, w.rest, w.ended = cut(w.rest)
	w.Nr++
	return line, true
}

// PrintNext prints a line as the function of that name does and returns the next.
func (w *Worker) PrintNext(line string) (string, bool) {
	write(line)
	if w.ended {
		write("\n")
	}
	return w.Next()
}

// Fields is as the function of that name.
func (w *Worker) Fields(line string, max int) []string { return fields(&w.store, line, max) }

func (w *Worker) work(jobs chan *job, code func(w *Worker) error, done chan bool) {
	for j := range jobs {
		w.Nr, w.rest, w.more = j.nr, j.text, true
		capture()
		err := code(w)
		j.result <- result{captured(), err, w.more} // the code left its loop if there is more
	}
	done <- true
}

// feed reads the input; each batch goes to whoever takes it, and in order to the printer.
func feed(jobs, order chan *job, stop chan bool) {
	defer close(order)
	defer close(jobs)
	for nr := 0; ; {
		text, file, lines, ok := batch()
		if !ok {
			return
		}
		j := &job{text, file, nr, make(chan result, 1)}
		nr += lines
		select {
		case order <- j:
		case <-stop:
			return
		}
		select {
		case jobs <- j:
		case <-stop:
			return
		}
	}
}

// Work runs code on n goroutines, each with the lines of one batch at a time, and prints what they print in
// the order of the input. When code leaves its loop early, the lines behind that one count as not read.
func Work(n int, code func(w *Worker) error) {
	jobs, order := make(chan *job), make(chan *job, 2*n)
	stop, done := make(chan bool), make(chan bool)
	for range n {
		go new(Worker).work(jobs, code, done)
	}
	go feed(jobs, order, stop)
	for j := range order {
		r := <-j.result
		rewrite(j.file)
		write(r.text)
		if r.err != nil {
			fail(r.err.Error())
		}
		if r.stop {
			break
		}
	}
	close(stop)
	for range n {
		<-done
	}
}

#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// A scope for goroutines: none outlives it, the first error is what it returns, and a panic in one
// of them becomes an error instead of ending the program.

type Scope struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
	done chan struct{} // closed at the first error, so that the others can stop early
}

func (s *Scope) fail(err error) {
	s.once.Do(func() {
		s.err = err
		close(s.done)
	})
}

func (s *Scope) Go(f func(done <-chan struct{}) error) {
	s.wg.Add(1)
	go func() {
		defer s.wg.Done()
		defer func() {
			if r := recover(); r != nil {
				s.fail(fmt.Errorf("panic: %v", r))
			}
		}()
		if err := f(s.done); err != nil {
			s.fail(err)
		}
	}()
}

func Run(body func(s *Scope)) error {
	s := &Scope{done: make(chan struct{})}
	body(s)
	s.wg.Wait()
	return s.err
}

squares := make([]int, 5)
err := Run(func(s *Scope) {
	for i := range squares {
		s.Go(func(<-chan struct{}) error {
			squares[i] = i * i
			return nil
		})
	}
})
println(squares, err)

err = Run(func(s *Scope) {
	s.Go(func(done <-chan struct{}) error {
		<-done // would wait for ever, were it not told
		return errors.New("stopped early")
	})
	s.Go(func(<-chan struct{}) error {
		var zero int
		println(1 / zero)
		return nil
	})
})
println("scope:", err)

// expect: [0 1 4 9 16] <nil>
// expect: scope: panic: runtime error: integer divide by zero

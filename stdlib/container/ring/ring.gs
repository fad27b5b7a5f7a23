// SPDX-License-Identifier: GPL-3.0-or-later

// Package ring has circular lists.
package ring

// Ring is an element of a ring, and stands for the ring it is in; a nil *Ring is the empty one. The zero Ring is a ring of
// one element.
type Ring struct {
	Value any

	next, prev *Ring
}

func (r *Ring) alone() *Ring {
	r.next = r
	r.prev = r
	return r
}

// New makes a ring of n elements.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	first := new(Ring).alone()
	for range n - 1 {
		first.prev.Link(new(Ring))
	}
	return first
}

// Next returns the element behind r, which must not be empty.
func (r *Ring) Next() *Ring {
	if r.next == nil {
		return r.alone()
	}
	return r.next
}

// Prev returns the element before r, which must not be empty.
func (r *Ring) Prev() *Ring {
	if r.next == nil {
		return r.alone()
	}
	return r.prev
}

// Move goes n elements on, or back when n < 0. r must not be empty.
func (r *Ring) Move(n int) *Ring {
	if r.next == nil {
		return r.alone()
	}
	for ; n > 0; n-- {
		r = r.next
	}
	for ; n < 0; n++ {
		r = r.prev
	}
	return r
}

// Link makes s follow r and returns what followed it. Of two rings it makes one; within one ring it takes the elements
// between r and s out, and returns them.
func (r *Ring) Link(s *Ring) *Ring {
	n := r.Next()
	if s != nil {
		p := s.Prev()
		r.next = s
		s.prev = r
		n.prev = p
		p.next = n
	}
	return n
}

// Unlink takes n elements behind r out and returns them.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

// Len counts the elements.
func (r *Ring) Len() int {
	if r == nil {
		return 0
	}
	n := 1
	for p := r.Next(); p != r; p = p.next {
		n++
	}
	return n
}

// Do calls f with the value of each element; f must not change the ring.
func (r *Ring) Do(f func(any)) {
	if r == nil {
		return
	}
	f(r.Value)
	for p := r.Next(); p != r; p = p.next {
		f(p.Value)
	}
}

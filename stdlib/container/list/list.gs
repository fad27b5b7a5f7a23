// SPDX-License-Identifier: GPL-3.0-or-later

// Package list has a list linked both ways.
//
//	for e := l.Front(); e != nil; e = e.Next() { ... e.Value ... }
package list

// Element is an element of a list.
type Element struct {
	Value any

	next, prev *Element // a ring through the list's root
	list       *List    // nil: of none
}

// Next returns the element behind e, nil at the end.
func (e *Element) Next() *Element {
	if e.list == nil || e.next == &e.list.root {
		return nil
	}
	return e.next
}

// Prev returns the element before e, nil at the beginning.
func (e *Element) Prev() *Element {
	if e.list == nil || e.prev == &e.list.root {
		return nil
	}
	return e.prev
}

// List is a list; the zero List is empty and ready.
type List struct {
	root Element
	n    int
}

// New returns an empty list.
func New() *List { return new(List).Init() }

// Init empties the list.
func (l *List) Init() *List {
	l.root.next = &l.root
	l.root.prev = &l.root
	l.n = 0
	return l
}

// Len returns how many elements there are.
func (l *List) Len() int { return l.n }

// Front returns the first element, nil when there is none.
func (l *List) Front() *Element {
	if l.n == 0 {
		return nil
	}
	return l.root.next
}

// Back returns the last element, nil when there is none.
func (l *List) Back() *Element {
	if l.n == 0 {
		return nil
	}
	return l.root.prev
}

func (l *List) ready() {
	if l.root.next == nil {
		l.Init()
	}
}

func (l *List) link(e, behind *Element) *Element {
	e.prev = behind
	e.next = behind.next
	e.prev.next = e
	e.next.prev = e
	return e
}

func (l *List) unlink(e *Element) {
	e.prev.next = e.next
	e.next.prev = e.prev
}

func (l *List) insert(v any, behind *Element) *Element {
	l.n++
	return l.link(&Element{Value: v, list: l}, behind)
}

func (l *List) move(e, behind *Element) {
	if e != behind {
		l.unlink(e)
		l.link(e, behind)
	}
}

// Remove takes e out of the list, if it is in it, and returns its value.
func (l *List) Remove(e *Element) any {
	if e.list == l {
		l.unlink(e)
		e.next, e.prev, e.list = nil, nil, nil
		l.n--
	}
	return e.Value
}

// PushFront puts v first.
func (l *List) PushFront(v any) *Element {
	l.ready()
	return l.insert(v, &l.root)
}

// PushBack puts v last.
func (l *List) PushBack(v any) *Element {
	l.ready()
	return l.insert(v, l.root.prev)
}

// InsertBefore puts v before mark; nil when mark is not in the list.
func (l *List) InsertBefore(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.insert(v, mark.prev)
}

// InsertAfter puts v behind mark; nil when mark is not in the list.
func (l *List) InsertAfter(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.insert(v, mark)
}

// MoveToFront moves e to the front, if it is in the list.
func (l *List) MoveToFront(e *Element) {
	if e.list == l && l.root.next != e {
		l.move(e, &l.root)
	}
}

// MoveToBack moves e to the back, if it is in the list.
func (l *List) MoveToBack(e *Element) {
	if e.list == l && l.root.prev != e {
		l.move(e, l.root.prev)
	}
}

// MoveBefore moves e before mark, if both are in the list.
func (l *List) MoveBefore(e, mark *Element) {
	if e.list == l && mark.list == l && e != mark {
		l.move(e, mark.prev)
	}
}

// MoveAfter moves e behind mark, if both are in the list.
func (l *List) MoveAfter(e, mark *Element) {
	if e.list == l && mark.list == l && e != mark {
		l.move(e, mark)
	}
}

// PushBackList puts copies of other's elements last; other may be l.
func (l *List) PushBackList(other *List) {
	l.ready()
	for n, e := other.n, other.Front(); n > 0; n, e = n-1, e.Next() {
		l.insert(e.Value, l.root.prev)
	}
}

// PushFrontList puts copies of other's elements first; other may be l.
func (l *List) PushFrontList(other *List) {
	l.ready()
	for n, e := other.n, other.Back(); n > 0; n, e = n-1, e.Prev() {
		l.insert(e.Value, &l.root)
	}
}

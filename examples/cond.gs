#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// A bounded queue on one mutex and two conditions. (A buffered channel is this; now and then one
// needs what a channel has not, such as looking at the head.)

type Queue struct {
	mu       sync.Mutex
	notEmpty *sync.Cond
	notFull  *sync.Cond
	items    []int
	limit    int
}

func NewQueue(limit int) *Queue {
	q := &Queue{limit: limit}
	q.notEmpty = sync.NewCond(&q.mu)
	q.notFull = sync.NewCond(&q.mu)
	return q
}

func (q *Queue) Put(v int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == q.limit { // a loop: whoever wakes must look again
		q.notFull.Wait()
	}
	q.items = append(q.items, v)
	q.notEmpty.Signal()
}

func (q *Queue) Get() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 {
		q.notEmpty.Wait()
	}
	v := q.items[0]
	q.items = q.items[1:]
	q.notFull.Signal()
	return v
}

const producers, each = 4, 250

q := NewQueue(3)
for p := range producers {
	go func() {
		for i := range each {
			q.Put(p*each + i)
		}
	}()
}

sum := 0
for range producers * each {
	sum += q.Get()
}
println("received", producers*each, "items, sum", sum)

// expect: received 1000 items, sum 499500

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Accounts with typed errors, interfaces, embedded structs and a journal.
import (
	"errors"
	"fmt"
	"sort"
)

type Money int64

func (m Money) String() string { return fmt.Sprintf("%d.%02d", int64(m)/100, int64(m)%100) }

type InsufficientError struct{ Need, Have Money }

func (e *InsufficientError) Error() string {
	return fmt.Sprintf("insufficient funds: need %v, have %v", e.Need, e.Have)
}

var ErrNoAccount = errors.New("no such account")

type Journal struct{ lines []string }

func (j *Journal) Logf(format string, args ...any) {
	j.lines = append(j.lines, fmt.Sprintf(format, args...))
}

type Account struct {
	ID      string
	balance Money
}

type Bank struct {
	Journal
	accounts map[string]*Account
}

func (b *Bank) account(id string) (*Account, error) {
	a, ok := b.accounts[id]
	if !ok {
		return nil, fmt.Errorf("account %q: %w", id, ErrNoAccount)
	}
	return a, nil
}

func (b *Bank) Transfer(from, to string, m Money) (err error) {
	defer func() { b.Logf("transfer %s->%s %v: %v", from, to, m, err) }()
	src, err := b.account(from)
	if err != nil {
		return err
	}
	dst, err := b.account(to)
	if err != nil {
		return
	}
	if src.balance < m {
		return fmt.Errorf("transfer: %w", &InsufficientError{m, src.balance})
	}
	src.balance -= m
	dst.balance += m
	return nil
}

func main() {
	b := &Bank{accounts: map[string]*Account{}}
	for i, id := range []string{"ann", "bob", "cid"} {
		b.accounts[id] = &Account{id, Money(i+1) * 10050}
	}
	for _, t := range []struct {
		from, to string
		m        Money
	}{{"ann", "bob", 5000}, {"ann", "bob", 9999}, {"bob", "zed", 1}, {"cid", "ann", 30150}} {
		err := b.Transfer(t.from, t.to, t.m)
		var ie *InsufficientError
		switch {
		case errors.As(err, &ie):
			fmt.Println("short by", ie.Need-ie.Have)
		case errors.Is(err, ErrNoAccount):
			fmt.Println("unknown:", err)
		case err == nil:
			fmt.Println("ok")
		}
	}
	var ids []string
	for id := range b.accounts {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	for _, id := range ids {
		fmt.Println(id, b.accounts[id].balance, *b.accounts[id])
	}
	for i, l := range b.lines {
		fmt.Println(i, l)
	}
}

// expect: ok
// expect: short by 49.49
// expect: unknown: account "zed": no such account
// expect: ok
// expect: ann 352.00 {ann 35200}
// expect: bob 251.00 {bob 25100}
// expect: cid 0.00 {cid 0}
// expect: 0 transfer ann->bob 50.00: <nil>
// expect: 1 transfer ann->bob 99.99: transfer: insufficient funds: need 99.99, have 50.50
// expect: 2 transfer bob->zed 0.01: account "zed": no such account
// expect: 3 transfer cid->ann 301.50: <nil>

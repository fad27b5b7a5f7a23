// SPDX-License-Identifier: GPL-3.0-or-later

// Package decl holds every form of declaration and type.
package decl

import (
	"fmt"
	. "math"
	_ "os"
	str "strings"
)

const (
	A, B = iota, "b"
	C, D
	E float64 = 1
	F
)
const G = 1

var (
	v1     int
	v2, v3 = 1, 2
	v4     []string = nil
)

type (
	Int    int
	Alias  = map[string][]*Int
	Struct struct {
		a, b int `tag`
		*Int
		fmt.Stringer "embedded"
		Pair[int, string]
		arr [G]int
		sl  []int
		fn  func(int, ...string) (n int, err error)
	}
	Iface interface {
		M(x int) (y, z string)
		fmt.Stringer
		~int | *Struct | []byte
		comparable
	}
	Pair[K comparable, V any]           struct{ k K; v V }
	Ptr[P *Q, Q any]                    int
	Paren[P (interface{ ~int })]        int
	Union[P *int | ~string | []int, _ interface{}] [1]P
	Array                               [G * 2]int
	Array2                              [G]Pair[int, [2]string]
	Slice                               []Pair[int, Pair[int, int]]
	Chans                               struct{ a chan int; b <-chan int; c chan<- int; d chan (<-chan int); e <-chan chan<- func() }
	Method                              func(Struct) func() chan int
)

func none()
func f[T any, U ~[]T](a, b T, _ U, rest ...T) (x, y T)   { return }
func (s *Struct) M(x int) (y, z string)                  { return "", "" }
func (Pair[K, _]) N(K) K                                 { panic(0) }
func (Int) unnamed(int, string) (float64, error)         { return 0, nil }

var lit = map[string]Pair[int, []int]{"a": {1, []int{2: 3, 4}}, "b": {k: 1}}
var open = [...]struct{ x, y int }{{1, 2}, {y: 3}}
var conv = []byte("x")[1:2:3][0] + (*(&lit)["a"].v[0]).(interface{ m() }).m()
var fl = func(x int) func() int { return func() int { return x } }(1)()
var chanop = -<-ch ^ +1&^!x

// SPDX-License-Identifier: GPL-3.0-or-later
// A program of several files and packages: a module, its vendor folder, constraints, the order of
// initialisation, names of the same spelling in different packages.
package main

import (
	"fmt"

	"example.com/packages/internal/seq"
	_ "example.com/packages/order/a"
	_ "example.com/packages/order/m"
	. "example.com/packages/shapes"
	own "example.com/packages/text"
	"example.org/text"
)

var first = seq.Next("main, main.go")

func init() { seq.Next("init of main.go") }

func main() {
	fmt.Println(Describe(Default), Unit, late > first)
	e := embeds{NewSquare(3), "mine"}
	fmt.Println(e.Area(), e.name, Describe(e))
	var s Shape = e
	_, ok := s.(interface{ secret() string })
	fmt.Println("main has that secret:", ok)
	fmt.Println(text.New("a"), own.New("a"))
	fmt.Println(any(text.New("a")) == any(own.New("a")))
	fmt.Printf("%T %T %T\n", text.New("a"), own.New("a"), s)
	defer func() {
		fmt.Println(recover())
	}()
	_ = any(text.New("a")).(own.Line)
}

// expect: 1 var of m
// expect: 2 init of m
// expect: 3 var of z
// expect: 4 init of z
// expect: 5 var of a
// expect: 6 init of a
// expect: 7 second file of a
// expect: 8 second init there
// expect: 9 main, main.go
// expect: 10 main, another.go
// expect: 11 init of another.go
// expect: 12 init of main.go
// expect: square of 1 here 1 true
// expect: 9 mine square of 3 here
// expect: main has that secret: false
// expect: vendored a own a
// expect: false
// expect: text.Line text.Line main.embeds
// expect: interface conversion: interface {} is text.Line, not text.Line (types from different packages)

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Embedding: promoted fields and methods, through pointers, shadowing, depth.
import "fmt"

type Animal struct {
	Name string
	legs int
}

func (a Animal) Describe() string { return fmt.Sprint(a.Name, " has ", a.legs, " legs") }
func (a *Animal) Rename(n string) { a.Name = n }
func (a Animal) Sound() string    { return "..." }

type Dog struct {
	Animal
	breed string
}

func (d Dog) Sound() string { return "Woof" }

type Puppy struct {
	*Dog
	age int
}

type Speaker interface{ Sound() string }

type Loud struct {
	Speaker
	volume int
}

func (l Loud) Shout() string { return l.Sound() + "!" }

type A struct{ x, y int }
type B struct{ y, z int }
type C struct {
	A
	B
	z string
}

type Named struct{ string }
type IntBox struct {
	int
	*A
}

func main() {
	d := Dog{Animal{"Rex", 4}, "lab"}
	fmt.Println(d.Name, d.Animal.Name, d.legs, d.Describe(), d.Sound(), d.Animal.Sound())
	d.Rename("Max")
	fmt.Println(d.Name)
	p := Puppy{&d, 1}
	p.Rename("Tiny")
	p.legs = 3
	fmt.Println(d.Name, p.Name, p.Describe(), p.Sound(), p.breed)
	var s Speaker = p
	fmt.Println(s.Sound())
	s = d.Animal
	fmt.Println(s.Sound())
	l := Loud{d, 11}
	fmt.Println(l.Shout(), l.Sound())
	c := C{A{1, 2}, B{3, 4}, "z"}
	fmt.Println(c.x, c.A.y, c.B.y, c.z, c.B.z)
	c.x = 10
	fmt.Printf("%v %+v\n", c, c)
	n := Named{"str"}
	fmt.Println(n.string, n)
	b := IntBox{7, &A{1, 1}}
	b.int++
	b.x = 5
	fmt.Println(b.int, b.A.x, b.y)
	fmt.Printf("%+v\n", d)
	f := p.Describe
	d.Name = "Changed"
	fmt.Println(f(), p.Describe())
}

// expect: Rex Rex 4 Rex has 4 legs Woof ...
// expect: Max
// expect: Tiny Tiny Tiny has 3 legs Woof lab
// expect: Woof
// expect: ...
// expect: Woof! Woof
// expect: 1 2 3 z 4
// expect: {{10 2} {3 4} z} {A:{x:10 y:2} B:{y:3 z:4} z:z}
// expect: str {str}
// expect: 8 5 1
// expect: {Animal:{Name:Tiny legs:3} breed:lab}
// expect: Tiny has 3 legs Changed has 3 legs

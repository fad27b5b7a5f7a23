// SPDX-License-Identifier: GPL-3.0-or-later
package main

// The prime sieve: a chain of filtering goroutines.
import "fmt"

func generate(c chan<- int) {
	for i := 2; ; i++ {
		c <- i
	}
}

func filter(in <-chan int, out chan<- int, p int) {
	for {
		if i := <-in; i%p != 0 {
			out <- i
		}
	}
}

func main() {
	c := make(chan int)
	go generate(c)
	for i := 0; i < 60; i++ {
		p := <-c
		fmt.Print(p, " ")
		next := make(chan int)
		go filter(c, next, p)
		c = next
	}
	fmt.Println()
}

// expect: 2 3 5 7 11 13 17 19 23 29 31 37 41 43 47 53 59 61 67 71 73 79 83 89 97 101 103 107 109 113 127 131 137 139 149 151 157 163 167 173 179 181 191 193 197 199 211 223 227 229 233 239 241 251 257 263 269 271 277 281 

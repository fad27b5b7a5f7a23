// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var i interface{}
	switch (i.(type)) { // error: invalid syntax tree: use of .(type) outside type switch
	}
	_ = i.(type) // error: invalid syntax tree: use of .(type) outside type switch
	s := "abc"
	_ = s[1:2:3]                  // error: invalid operation: 3-index slice of string
	_ = struct{ a, b int }        // error: struct{a, b int} (type) is not an expression
	_ = interface{ M(int) string } // error: interface{M(int) string} (type) is not an expression
}

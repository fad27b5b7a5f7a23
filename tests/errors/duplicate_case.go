// SPDX-License-Identifier: GPL-3.0-or-later
package main

type E struct{}

func main() {
	x := 1
	switch x {
	case 1, 2:
	case 2: // error: duplicate case 2 (constant of type int) in expression switch\n\tduplicate_case.go:9:10: previous case
	case 1 + 2, 3: // error: duplicate case 3 (constant of type int) in expression switch\n\tduplicate_case.go:11:9: previous case
	}
	switch "a" {
	case "a":
	case "a": // error: duplicate case "a" (constant of type string) in expression switch\n\tduplicate_case.go:14:7: previous case
	}
	switch interface{}(x).(type) {
	case int:
	case string, int: // error: duplicate case int in type switch\n\tduplicate_case.go:18:7: previous case
	}
	switch x {
	default:
	default: // error: multiple defaults (first at duplicate_case.go:22:2)
	}
	switch {
	case true:
	case false:
	}
	switch 1.5 {
	case 1.5, 1.5: // error: duplicate case 1.5 (constant of type float64) in expression switch\n\tduplicate_case.go:30:7: previous case
	}
}

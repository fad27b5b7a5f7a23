// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Arguments, environment, exit codes, standard error.
// args: one "two three
// env: GOS_TEST_VAR=value
import (
	"fmt"
	"os"
)

func main() {
	fmt.Println(len(os.Args), os.Args[1:])
	fmt.Println(os.Getenv("GOS_TEST_VAR"), os.Getenv("GOS_TEST_UNSET") == "")
	v, ok := os.LookupEnv("GOS_TEST_VAR")
	fmt.Println(v, ok)
	_, ok = os.LookupEnv("GOS_TEST_UNSET")
	fmt.Println(ok)
	os.Setenv("GOS_TEST_UNSET", "now")
	fmt.Println(os.Getenv("GOS_TEST_UNSET"))
	fmt.Fprintln(os.Stderr, "to standard error")
	defer fmt.Println("not printed")
	os.Exit(7)
}

// expect: 4 [one "two three]
// expect: value true
// expect: value true
// expect: false
// expect: now
// expect-exit: 7

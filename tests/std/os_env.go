// Environment, process, expansion.
package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	fmt.Println(os.Getenv("GOS_TEST_UNSET") == "", os.Setenv("GOS_TEST_X", "value=1"), os.Getenv("GOS_TEST_X"))
	v, ok := os.LookupEnv("GOS_TEST_X")
	fmt.Println(v, ok)
	_, ok = os.LookupEnv("GOS_TEST_UNSET")
	fmt.Println(ok, os.Setenv("", "x"), os.Setenv("a=b", "x"))
	found := false
	for _, e := range os.Environ() {
		if e == "GOS_TEST_X=value=1" {
			found = true
		}
	}
	fmt.Println(found, os.Unsetenv("GOS_TEST_X"), os.Getenv("GOS_TEST_X") == "")
	os.Setenv("NAME", "gopher")
	fmt.Println(os.ExpandEnv("hi $NAME, ${NAME}! $$ ${} ${NAME $UNSET_VAR. $"), os.Expand("$a-${b}-$1x-$*", strings.ToUpper))
	wd, err := os.Getwd()
	fmt.Println(wd != "", err, os.Getpid() > 0, os.Getppid() > 0, os.Getuid() >= 0, os.Getpagesize())
	h, err := os.Hostname()
	fmt.Println(h != "", err, len(os.Args))
	fmt.Println(os.Chdir("/"), os.Chdir("/does/not/exist"))
	wd, _ = os.Getwd()
	fmt.Println(wd, os.TempDir() != "", os.DevNull, string(os.PathSeparator), os.IsPathSeparator('/'))
	os.Setenv("HOME", "/home/x")
	fmt.Println(os.UserHomeDir())
	defer fmt.Println("not printed")
	os.Stdout.WriteString("bye\n")
	os.Exit(3) // expect-exit: 3
}

// expect: true <nil> value=1
// expect: value=1 true
// expect: false setenv: invalid argument setenv: invalid argument
// expect: true <nil> true
// expect: hi gopher, gopher!   NAME . $ A-B-1x-*
// expect: true <nil> true true true 4096
// expect: true <nil> 1
// expect: <nil> chdir /does/not/exist: no such file or directory
// expect: / true /dev/null / true
// expect: /home/x <nil>
// expect: bye
// expect-exit: 3

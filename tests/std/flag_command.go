// Package flag: the program's own arguments.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"
)

var (
	n       = flag.Int("n", 3, "how many")
	name    = flag.String("name", "nobody", "`whom` to greet")
	quiet   = flag.Bool("q", false, "say nothing")
	pause   time.Duration
	verbose bool
)

func main() {
	flag.DurationVar(&pause, "pause", 0, "how long to wait")
	flag.BoolVar(&verbose, "v", false, "say more")
	flag.CommandLine.SetOutput(os.Stdout)
	fmt.Println(flag.Parsed(), flag.NFlag())
	flag.Parse()
	fmt.Println(*n, *name, *quiet, pause, verbose, flag.Parsed(), flag.NFlag(), flag.NArg(), flag.Args(), flag.Arg(1))
	flag.Set("n", "8")
	flag.Visit(func(f *flag.Flag) { fmt.Println(f.Name, f.Value, f.DefValue) })
	flag.PrintDefaults()
	usage, text := flag.UnquoteUsage(flag.Lookup("name"))
	fmt.Println(usage, text)
	flag.Usage = func() { fmt.Println("usage: prog [-n N]") }
	flag.CommandLine.Parse([]string{"-bad"})
	fmt.Println("not reached")
}

// args: -n=5 -name Ada -pause 3s one two

// expect: false 0
// expect: 5 Ada false 3s false true 3 2 [one two] two
// expect: n 8 3
// expect: name Ada nobody
// expect: pause 3s 0s
// expect:   -n int
// expect:     	how many (default 3)
// expect:   -name whom
// expect:     	whom to greet (default "nobody")
// expect:   -pause duration
// expect:     	how long to wait
// expect:   -q	say nothing
// expect:   -v	say more
// expect: whom whom to greet
// expect: flag provided but not defined: -bad
// expect: usage: prog [-n N]
// expect-exit: 2

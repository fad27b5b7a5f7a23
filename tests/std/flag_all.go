// Package flag: every kind of flag, mistakes, usage, sets of flags.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string     { return strings.Join(*l, "+") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

type level struct{ n int }

func (l *level) String() string {
	if l == nil {
		return "nil"
	}
	return fmt.Sprint(l.n)
}
func (l *level) Set(s string) error {
	if len(s) > 5 {
		return errors.New("too long")
	}
	l.n = len(s)
	return nil
}

type broken struct{ p *int }

func (b broken) String() string   { return fmt.Sprint(*b.p) }
func (b broken) Set(string) error { return nil }

type color struct{ name string }

func (c *color) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		return errors.New("no color")
	}
	c.name = string(b)
	return nil
}
func (c color) MarshalText() ([]byte, error) { return []byte(c.name), nil }

type vars struct {
	b   *bool
	i   *int
	i64 *int64
	u   *uint
	u64 *uint64
	s   *string
	f   *float64
	d   *time.Duration
	l   list
	lv  level
	c   color
	fn  []string
}

func newSet(h flag.ErrorHandling) (*flag.FlagSet, *vars) {
	f := flag.NewFlagSet("prog", h)
	f.SetOutput(os.Stdout)
	v := &vars{}
	v.b = f.Bool("b", false, "a boolean")
	f.Bool("verbose", true, "much\nto say")
	v.i = f.Int("i", 7, "an `number` of things")
	v.i64 = f.Int64("i64", 0, "an int64")
	v.u = f.Uint("u", 1, "a uint")
	v.u64 = f.Uint64("u64", 0, "a uint64")
	v.s = f.String("s", "x y", "a string")
	f.String("empty", "", "an `unclosed quote")
	v.f = f.Float64("f", 1.5, "a float")
	v.d = f.Duration("d", time.Minute, "a duration")
	f.Var(&v.l, "l", "a list")
	f.Var(&v.lv, "lv", "a level")
	f.TextVar(&v.c, "c", color{"red"}, "a color")
	f.Func("fn", "a function", func(s string) error {
		if s == "bad" {
			return errors.New("refused")
		}
		v.fn = append(v.fn, s)
		return nil
	})
	f.BoolFunc("bf", "a function without value", func(s string) error {
		if s == "false" {
			return errors.New("never")
		}
		v.fn = append(v.fn, "bf="+s)
		return nil
	})
	return f, v
}

func parse(args ...string) {
	fmt.Printf("--- %q\n", args)
	f, v := newSet(flag.ContinueOnError)
	err := f.Parse(args)
	fmt.Println("err:", err, f.Parsed(), f.NFlag(), f.NArg(), f.Args(), f.Arg(0), f.Arg(-1), f.Arg(99))
	fmt.Println(*v.b, *v.i, *v.i64, *v.u, *v.u64, *v.s, *v.f, *v.d, v.l, v.lv, v.c, v.fn)
	f.Visit(func(fl *flag.Flag) { fmt.Print(fl.Name, "=", fl.Value, " ") })
	fmt.Println()
}

func caught(what string, fn func()) {
	defer func() { fmt.Println(what, "->", recover()) }()
	fn()
}

func main() {
	parse()
	parse("-b", "-i", "0x10", "--i64=-5", "-u=3", "-u64", "18446744073709551615", "-s=", "-f", "2e3", "-d", "1h2m", "rest", "-b")
	parse("-l", "a", "-l=b", "-lv", "abc", "-c", "blue", "-fn", "1", "-fn=2", "-bf", "-bf=x", "--", "-b")
	parse("-b=false", "-", "x")
	parse("-verbose=0", "-b=T")
	for _, args := range [][]string{
		{"-i", "x"}, {"-i", "99999999999999999999"}, {"-i"}, {"-b=maybe"}, {"-nope"}, {"---x"}, {"-=x"}, {"--=x"},
		{"-d", "5"}, {"-f", "one"}, {"-u", "-1"}, {"-lv", "abcdef"}, {"-fn", "bad"}, {"-bf=false"}, {"-c", ""}, {"-f", "1e999"},
		{"-u64=99999999999999999999"},
	} {
		parse(args...)
	}
	parse("-help")
	parse("--h")

	f, v := newSet(flag.PanicOnError)
	caught("panic", func() { f.Parse([]string{"-i", "q"}) })
	caught("redefined", func() { f.Int("i", 0, "") })
	caught("dash", func() { f.Int("-i", 0, "") })
	caught("equals", func() { f.Int("i=", 0, "") })
	caught("text", func() { f.TextVar(&v.c, "c2", &color{"pointer"}, "") })
	fmt.Println(f.Lookup("c2").DefValue, f.Lookup("none") == nil, f.Lookup("s").DefValue)
	fmt.Println(f.Set("i", "41"), *v.i, f.Set("i", "x"), f.Set("none", "1"))
	f.VisitAll(func(fl *flag.Flag) { fmt.Print(fl.Name, " ") })
	fmt.Println()
	for _, name := range []string{"b", "i", "i64", "u", "u64", "s", "f", "d"} {
		fmt.Printf("%v:%T ", f.Lookup(name).Value.(flag.Getter).Get(), f.Lookup(name).Value.(flag.Getter).Get())
	}
	fmt.Println(f.Name(), f.ErrorHandling())

	var z flag.FlagSet
	z.SetOutput(os.Stdout)
	z.Int("n", 0, "count")
	fmt.Println(z.Parse([]string{"-m"}))
	caught("unnamed", func() { z.Int("n", 0, "") })
	z.Usage = func() { fmt.Println("my usage") }
	fmt.Println(z.Parse([]string{"-help"}))
	z.Init("named", flag.PanicOnError)
	fmt.Println(z.Name(), z.ErrorHandling())
	one := 1
	z.Var(broken{&one}, "odd", "a Value whose zero cannot be printed")
	z.PrintDefaults()
}

// expect: --- []
// expect: err: <nil> true 0 0 []   
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-b" "-i" "0x10" "--i64=-5" "-u=3" "-u64" "18446744073709551615" "-s=" "-f" "2e3" "-d" "1h2m" "rest" "-b"]
// expect: err: <nil> true 8 2 [rest -b] rest  
// expect: true 16 -5 3 18446744073709551615  2000 1h2m0s [] {0} {red} []
// expect: b=true d=1h2m0s f=2000 i=16 i64=-5 s= u=3 u64=18446744073709551615 
// expect: --- ["-l" "a" "-l=b" "-lv" "abc" "-c" "blue" "-fn" "1" "-fn=2" "-bf" "-bf=x" "--" "-b"]
// expect: err: <nil> true 5 1 [-b] -b  
// expect: false 7 0 1 0 x y 1.5 1m0s [a b] {3} {blue} [1 2 bf=true bf=x]
// expect: bf= c=blue fn= l=a+b lv=3 
// expect: --- ["-b=false" "-" "x"]
// expect: err: <nil> true 1 2 [- x] -  
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect: b=false 
// expect: --- ["-verbose=0" "-b=T"]
// expect: err: <nil> true 2 0 []   
// expect: true 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect: b=true verbose=false 
// expect: --- ["-i" "x"]
// expect: invalid value "x" for flag -i: parse error
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid value "x" for flag -i: parse error true 0 0 []   
// expect: false 0 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-i" "99999999999999999999"]
// expect: invalid value "99999999999999999999" for flag -i: value out of range
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid value "99999999999999999999" for flag -i: value out of range true 0 0 []   
// expect: false 9223372036854775807 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-i"]
// expect: flag needs an argument: -i
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: flag needs an argument: -i true 0 0 []   
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-b=maybe"]
// expect: invalid boolean value "maybe" for -b: parse error
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid boolean value "maybe" for -b: parse error true 0 0 []   
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-nope"]
// expect: flag provided but not defined: -nope
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: flag provided but not defined: -nope true 0 0 []   
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["---x"]
// expect: bad flag syntax: ---x
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: bad flag syntax: ---x true 0 1 [---x] ---x  
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-=x"]
// expect: bad flag syntax: -=x
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: bad flag syntax: -=x true 0 1 [-=x] -=x  
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["--=x"]
// expect: bad flag syntax: --=x
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: bad flag syntax: --=x true 0 1 [--=x] --=x  
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-d" "5"]
// expect: invalid value "5" for flag -d: parse error
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid value "5" for flag -d: parse error true 0 0 []   
// expect: false 7 0 1 0 x y 1.5 0s [] {0} {red} []
// expect:
// expect: --- ["-f" "one"]
// expect: invalid value "one" for flag -f: parse error
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid value "one" for flag -f: parse error true 0 0 []   
// expect: false 7 0 1 0 x y 0 1m0s [] {0} {red} []
// expect:
// expect: --- ["-u" "-1"]
// expect: invalid value "-1" for flag -u: parse error
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid value "-1" for flag -u: parse error true 0 0 []   
// expect: false 7 0 0 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-lv" "abcdef"]
// expect: invalid value "abcdef" for flag -lv: too long
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid value "abcdef" for flag -lv: too long true 0 0 []   
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-fn" "bad"]
// expect: invalid value "bad" for flag -fn: refused
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid value "bad" for flag -fn: refused true 0 0 []   
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-bf=false"]
// expect: invalid boolean value "false" for -bf: never
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid boolean value "false" for -bf: never true 0 0 []   
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-c" ""]
// expect: invalid value "" for flag -c: no color
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid value "" for flag -c: no color true 0 0 []   
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-f" "1e999"]
// expect: invalid value "1e999" for flag -f: value out of range
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid value "1e999" for flag -f: value out of range true 0 0 []   
// expect: false 7 0 1 0 x y +Inf 1m0s [] {0} {red} []
// expect:
// expect: --- ["-u64=99999999999999999999"]
// expect: invalid value "99999999999999999999" for flag -u64: value out of range
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: invalid value "99999999999999999999" for flag -u64: value out of range true 0 0 []   
// expect: false 7 0 1 18446744073709551615 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["-help"]
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: flag: help requested true 0 0 []   
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: --- ["--h"]
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: err: flag: help requested true 0 0 []   
// expect: false 7 0 1 0 x y 1.5 1m0s [] {0} {red} []
// expect:
// expect: invalid value "q" for flag -i: parse error
// expect: Usage of prog:
// expect:   -b	a boolean
// expect:   -bf
// expect:     	a function without value
// expect:   -c value
// expect:     	a color (default red)
// expect:   -d duration
// expect:     	a duration (default 1m0s)
// expect:   -empty string
// expect:     	an `unclosed quote
// expect:   -f float
// expect:     	a float (default 1.5)
// expect:   -fn value
// expect:     	a function
// expect:   -i number
// expect:     	an number of things (default 7)
// expect:   -i64 int
// expect:     	an int64
// expect:   -l value
// expect:     	a list
// expect:   -lv value
// expect:     	a level
// expect:   -s string
// expect:     	a string (default "x y")
// expect:   -u uint
// expect:     	a uint (default 1)
// expect:   -u64 uint
// expect:     	a uint64
// expect:   -verbose
// expect:     	much
// expect:     	to say (default true)
// expect: panic -> invalid value "q" for flag -i: parse error
// expect: prog flag redefined: i
// expect: redefined -> prog flag redefined: i
// expect: flag "-i" begins with -
// expect: dash -> flag "-i" begins with -
// expect: flag "i=" contains =
// expect: equals -> flag "i=" contains =
// expect: text -> <nil>
// expect: pointer true x y
// expect: <nil> 0 parse error no such flag -none
// expect: b bf c c2 d empty f fn i i64 l lv s u u64 verbose 
// expect: false:bool 0:int 0:int64 1:uint 0:uint64 x y:string 1.5:float64 1m0s:time.Duration prog 2
// expect: flag provided but not defined: -m
// expect: Usage:
// expect:   -n int
// expect:     	count
// expect: flag provided but not defined: -m
// expect: flag redefined: n
// expect: unnamed -> flag redefined: n
// expect: my usage
// expect: flag: help requested
// expect: named 2
// expect:   -n int
// expect:     	count
// expect:   -odd value
// expect:     	a Value whose zero cannot be printed
// expect:
// expect: panic calling String method on zero main.broken for flag odd: runtime error: invalid memory address or nil pointer dereference

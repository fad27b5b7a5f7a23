// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Durations: arithmetic, printing, parsing.
import (
	"fmt"
	"time"
)

func main() {
	d := 90 * time.Minute
	fmt.Println(d, d.Hours(), d.Minutes(), d.Seconds(), d.Milliseconds(), d.Nanoseconds())
	for _, d := range []time.Duration{0, 1, 1500, 2 * time.Millisecond, 1500 * time.Millisecond, time.Second, 61 * time.Second, 3*time.Hour + 25*time.Minute + 45500*time.Millisecond, -5 * time.Second, 100 * time.Hour, 1<<63 - 1, -1 << 63} {
		fmt.Println(d, d.String() == fmt.Sprint(d))
	}
	fmt.Printf("%v %d %T %s\n", time.Second, time.Second, time.Second, 2*time.Microsecond)
	p, err := time.ParseDuration("1h15m30.5s")
	fmt.Println(p, err)
	p, err = time.ParseDuration("-1.5ms")
	fmt.Println(p, err)
	_, err = time.ParseDuration("abc")
	fmt.Println(err)
	fmt.Println(d.Round(time.Hour), d.Truncate(time.Hour), (1234567 * time.Nanosecond).Round(time.Microsecond), d.Abs())
	start := time.Now()
	time.Sleep(2 * time.Millisecond)
	el := time.Since(start)
	fmt.Println(el > time.Millisecond, el < time.Minute, time.Now().After(start), start.Before(time.Now()))
	later := start.Add(time.Hour)
	fmt.Println(later.Sub(start), later.After(start), start.Equal(start), time.Until(later) > 59*time.Minute)
	n := 3
	fmt.Println(time.Duration(n)*time.Second, time.Second*2/4)
	fmt.Println(start.Unix() > 1600000000, start.UnixNano() > 0, start.IsZero(), time.Time{}.IsZero())
}

// expect: 1h30m0s 1.5 90 5400 5400000 5400000000000
// expect: 0s true
// expect: 1ns true
// expect: 1.5µs true
// expect: 2ms true
// expect: 1.5s true
// expect: 1s true
// expect: 1m1s true
// expect: 3h25m45.5s true
// expect: -5s true
// expect: 100h0m0s true
// expect: 2562047h47m16.854775807s true
// expect: -2562047h47m16.854775808s true
// expect: 1s 1000000000 time.Duration 2µs
// expect: 1h15m30.5s <nil>
// expect: -1.5ms <nil>
// expect: time: invalid duration "abc"
// expect: 2h0m0s 1h0m0s 1.235ms 1h30m0s
// expect: true true true true
// expect: 1h0m0s true true true
// expect: 3s 500ms
// expect: true true false true

// Dates, durations, calendar arithmetic.
package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 999, 1000, 1500, 1e6, 1500 * time.Microsecond, time.Second, 1500 * time.Millisecond, time.Minute, 61 * time.Second, time.Hour + 30*time.Minute, 100*time.Hour + 3*time.Second + 5*time.Millisecond, -5 * time.Second, 1<<63 - 1, -1 << 63, 10 * time.Nanosecond, 2*time.Hour + 1} {
		fmt.Println(d, d.Seconds(), d.Minutes(), d.Hours(), d.Milliseconds(), d.Microseconds(), d.Nanoseconds(), d.Round(time.Second), d.Truncate(time.Second), d.Abs(), d.Round(7*time.Hour))
	}
	fmt.Printf("%v %d %s %T %5.1f\n", time.Second, time.Second, time.Minute, time.Hour, time.Duration(1500*time.Millisecond).Seconds())
	for _, s := range []string{"0", "1h", "1h15m30.918s", "-1.5h", "300ms", "1us", "1µs", "2ns", "+5s", "", "1", "1x", "h", ".5s", "1.s", ".s", "9223372036854775807ns", "9223372036854775808ns", "-9223372036854775808ns", "1e3s", "3000000h", "1h1h", "1d"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	t := time.Date(2024, 1, 31, 12, 0, 0, 0, time.UTC)
	fmt.Println(t.AddDate(0, 1, 0), t.AddDate(1, 0, 0), t.AddDate(0, 0, 30), t.AddDate(-1, -1, -1))
	fmt.Println(time.Date(2023, 14, 35, 25, 61, 61, 1e9+5, time.UTC), time.Date(2023, -3, -5, -1, -1, -1, -1, time.UTC))
	for y := 1995; y < 2030; y += 3 {
		u := time.Date(y, 12, 31, 0, 0, 0, 0, time.UTC)
		yy, w := u.ISOWeek()
		fmt.Print(u.YearDay(), " ", u.Weekday(), " ", yy, " ", w, ";")
	}
	fmt.Println()
	a := time.Date(2020, 2, 28, 23, 0, 0, 0, time.UTC)
	b := a.Add(49 * time.Hour)
	fmt.Println(b, b.Sub(a), a.Before(b), a.After(b), a.Equal(a), a.Compare(b), b.Compare(a), a == a.UTC())
	fmt.Println(a.Unix(), a.UnixMilli(), a.UnixMicro(), a.UnixNano(), time.Unix(1e9, 5).UTC(), time.UnixMilli(-1500).UTC(), time.UnixMicro(1).UTC(), time.Unix(0, -1).UTC())
	z := time.FixedZone("X", 5*3600+1800)
	l := a.In(z)
	n, off := l.Zone()
	fmt.Println(l, n, off, l.Location(), l.Equal(a), l == a, l.Hour(), l.Minute(), l.Day())
	fmt.Println(l.Round(time.Hour), l.Truncate(24*time.Hour), a.Truncate(time.Hour), a.Round(24*time.Hour))
	var zero time.Time
	fmt.Println(zero.IsZero(), zero.Unix(), zero, zero.Weekday(), a.IsZero(), zero.Sub(a), a.Sub(zero))
	y, m, d := a.Date()
	h, mi, s := a.Clock()
	fmt.Println(y, m, d, h, mi, s, a.Year(), a.Month(), a.Day(), a.Nanosecond(), int(a.Month()))
	fmt.Println(time.January, time.December, time.Month(13), time.Month(0), time.Sunday, time.Saturday, time.Weekday(9))
	now := time.Now()
	later := now.Add(time.Second)
	fmt.Println(later.Sub(now), now.Before(later), time.Since(now) >= 0, time.Until(later) <= time.Second, now.Round(0).Equal(now), now.Sub(now.Round(0)))
	js, err := a.MarshalJSON()
	fmt.Println(string(js), err)
	var back time.Time
	fmt.Println(back.UnmarshalJSON([]byte(`"2021-05-06T07:08:09.5Z"`)), back)
	loc, err := time.LoadLocation("UTC")
	fmt.Println(loc, err)
	_, err = time.LoadLocation("No/Such")
	fmt.Println(err)
	ny, err := time.LoadLocation("America/New_York")
	if err == nil {
		fmt.Println(time.Date(2024, 7, 1, 12, 0, 0, 0, ny), time.Date(2024, 1, 1, 12, 0, 0, 0, ny), time.Date(2024, 3, 10, 2, 30, 0, 0, ny), time.Date(2024, 11, 3, 1, 30, 0, 0, ny))
		fmt.Println(time.Unix(1720000000, 0).In(ny), time.Unix(0, 0).In(ny))
	}
}

// expect: 0s 0 0 0 0 0 0 0s 0s 0s 0s
// expect: 1ns 1e-09 1.6666666666666667e-11 2.777777777777778e-13 0 0 1 0s 0s 1ns 0s
// expect: 999ns 9.99e-07 1.665e-08 2.775e-10 0 0 999 0s 0s 999ns 0s
// expect: 1µs 1e-06 1.6666666666666667e-08 2.7777777777777777e-10 0 1 1000 0s 0s 1µs 0s
// expect: 1.5µs 1.5e-06 2.5e-08 4.166666666666667e-10 0 1 1500 0s 0s 1.5µs 0s
// expect: 1ms 0.001 1.6666666666666667e-05 2.7777777777777776e-07 1 1000 1000000 0s 0s 1ms 0s
// expect: 1.5ms 0.0015 2.5e-05 4.1666666666666667e-07 1 1500 1500000 0s 0s 1.5ms 0s
// expect: 1s 1 0.016666666666666666 0.0002777777777777778 1000 1000000 1000000000 1s 1s 1s 0s
// expect: 1.5s 1.5 0.025 0.0004166666666666667 1500 1500000 1500000000 2s 1s 1.5s 0s
// expect: 1m0s 60 1 0.016666666666666666 60000 60000000 60000000000 1m0s 1m0s 1m0s 0s
// expect: 1m1s 61 1.0166666666666666 0.016944444444444446 61000 61000000 61000000000 1m1s 1m1s 1m1s 0s
// expect: 1h30m0s 5400 90 1.5 5400000 5400000000 5400000000000 1h30m0s 1h30m0s 1h30m0s 0s
// expect: 100h0m3.005s 360003.005 6000.0500833333335 100.00083472222222 360003005 360003005000 360003005000000 100h0m3s 100h0m3s 100h0m3.005s 98h0m0s
// expect: -5s -5 -0.08333333333333333 -0.001388888888888889 -5000 -5000000 -5000000000 -5s -5s 5s 0s
// expect: 2562047h47m16.854775807s 9.223372036854776e+09 1.5372286728091294e+08 2.5620477880152157e+06 9223372036854 9223372036854775 9223372036854775807 2562047h47m16.854775807s 2562047h47m16s 2562047h47m16.854775807s 2562047h47m16.854775807s
// expect: -2562047h47m16.854775808s -9.223372036854776e+09 -1.5372286728091294e+08 -2.5620477880152157e+06 -9223372036854 -9223372036854775 -9223372036854775808 -2562047h47m16.854775808s -2562047h47m16s 2562047h47m16.854775807s -2562047h47m16.854775808s
// expect: 10ns 1e-08 1.6666666666666666e-10 2.7777777777777777e-12 0 0 10 0s 0s 10ns 0s
// expect: 2h0m0.000000001s 7200.000000001 120.00000000001667 2.0000000000002776 7200000 7200000000 7200000000001 2h0m0s 2h0m0s 2h0m0.000000001s 0s
// expect: 1s 1000000000 1m0s time.Duration   1.5
// expect: 0s <nil>
// expect: 1h0m0s <nil>
// expect: 1h15m30.918s <nil>
// expect: -1h30m0s <nil>
// expect: 300ms <nil>
// expect: 1µs <nil>
// expect: 1µs <nil>
// expect: 2ns <nil>
// expect: 5s <nil>
// expect: 0s time: invalid duration ""
// expect: 0s time: missing unit in duration "1"
// expect: 0s time: unknown unit "x" in duration "1x"
// expect: 0s time: invalid duration "h"
// expect: 500ms <nil>
// expect: 1s <nil>
// expect: 0s time: invalid duration ".s"
// expect: 2562047h47m16.854775807s <nil>
// expect: 0s time: invalid duration "9223372036854775808ns"
// expect: -2562047h47m16.854775808s <nil>
// expect: 0s time: unknown unit "e" in duration "1e3s"
// expect: 0s time: invalid duration "3000000h"
// expect: 2h0m0s <nil>
// expect: 0s time: unknown unit "d" in duration "1d"
// expect: 2024-03-02 12:00:00 +0000 UTC 2025-01-31 12:00:00 +0000 UTC 2024-03-01 12:00:00 +0000 UTC 2022-12-30 12:00:00 +0000 UTC
// expect: 2024-03-07 02:02:02.000000005 +0000 UTC 2022-08-25 22:58:58.999999999 +0000 UTC
// expect: 365 Sunday 1995 52;365 Thursday 1998 53;365 Monday 2002 1;366 Friday 2004 53;365 Monday 2008 1;365 Friday 2010 52;365 Tuesday 2014 1;366 Saturday 2016 52;365 Tuesday 2020 1;365 Saturday 2022 52;365 Wednesday 2026 1;366 Sunday 2028 52;
// expect: 2020-03-02 00:00:00 +0000 UTC 49h0m0s true false true -1 1 true
// expect: 1582930800 1582930800000 1582930800000000 1582930800000000000 2001-09-09 01:46:40.000000005 +0000 UTC 1969-12-31 23:59:58.5 +0000 UTC 1970-01-01 00:00:00.000001 +0000 UTC 1969-12-31 23:59:59.999999999 +0000 UTC
// expect: 2020-02-29 04:30:00 +0530 X X 19800 X true false 4 30 29
// expect: 2020-02-29 04:30:00 +0530 X 2020-02-28 05:30:00 +0530 X 2020-02-28 23:00:00 +0000 UTC 2020-02-29 00:00:00 +0000 UTC
// expect: true -62135596800 0001-01-01 00:00:00 +0000 UTC Monday false -2562047h47m16.854775808s 2562047h47m16.854775807s
// expect: 2020 February 28 23 0 0 2020 February 28 0 2
// expect: January December %!Month(13) %!Month(0) Sunday Saturday %!Weekday(9)
// expect: 1s true true true true 0s
// expect: "2020-02-28T23:00:00Z" <nil>
// expect: <nil> 2021-05-06 07:08:09.5 +0000 UTC
// expect: UTC <nil>
// expect: unknown time zone No/Such
// expect: 2024-07-01 12:00:00 -0400 EDT 2024-01-01 12:00:00 -0500 EST 2024-03-10 01:30:00 -0500 EST 2024-11-03 01:30:00 -0400 EDT
// expect: 2024-07-03 05:46:40 -0400 EDT 1969-12-31 19:00:00 -0500 EST

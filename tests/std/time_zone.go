// Zones of the time zone database and the local zone.
package main

// env: TZ=Europe/Zurich
import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2024, 7, 1, 12, 0, 0, 0, time.Local)
	fmt.Println(t, t.UTC(), t.Location(), time.Unix(1700000000, 0))
	name, off := t.Zone()
	fmt.Println(name, off)
	w := time.Date(2024, 1, 1, 12, 0, 0, 0, time.Local)
	fmt.Println(w, w.Sub(t), t.Sub(w).Hours())
	for _, z := range []string{"America/New_York", "Asia/Kolkata", "Australia/Sydney", "Asia/Tokyo", "Africa/Cairo"} {
		loc, err := time.LoadLocation(z)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(t.In(loc), w.In(loc), time.Date(1995, 6, 1, 0, 0, 0, 0, loc).UTC())
		p, err := time.ParseInLocation("2006-01-02 15:04 MST", "2023-01-15 10:30 EST", loc)
		fmt.Println(p.UTC(), err)
	}
	p, err := time.Parse(time.RFC3339, "2024-07-01T12:00:00+02:00")
	fmt.Println(p, err, p.Location(), p.Equal(t))
	p, err = time.Parse(time.RFC1123, "Mon, 01 Jul 2024 12:00:00 CEST")
	fmt.Println(p, err)
}

// expect: 2024-07-01 12:00:00 +0200 CEST 2024-07-01 10:00:00 +0000 UTC Europe/Zurich 2023-11-14 23:13:20 +0100 CET
// expect: CEST 7200
// expect: 2024-01-01 12:00:00 +0100 CET -4367h0m0s 4367
// expect: 2024-07-01 06:00:00 -0400 EDT 2024-01-01 06:00:00 -0500 EST 1995-06-01 04:00:00 +0000 UTC
// expect: 2023-01-15 15:30:00 +0000 UTC <nil>
// expect: 2024-07-01 15:30:00 +0530 IST 2024-01-01 16:30:00 +0530 IST 1995-05-31 18:30:00 +0000 UTC
// expect: 2023-01-15 10:30:00 +0000 UTC <nil>
// expect: 2024-07-01 20:00:00 +1000 AEST 2024-01-01 22:00:00 +1100 AEDT 1995-05-31 14:00:00 +0000 UTC
// expect: 2023-01-15 10:30:00 +0000 UTC <nil>
// expect: 2024-07-01 19:00:00 +0900 JST 2024-01-01 20:00:00 +0900 JST 1995-05-31 15:00:00 +0000 UTC
// expect: 2023-01-15 10:30:00 +0000 UTC <nil>
// expect: 2024-07-01 13:00:00 +0300 EEST 2024-01-01 13:00:00 +0200 EET 1995-05-31 21:00:00 +0000 UTC
// expect: 2023-01-15 10:30:00 +0000 UTC <nil>
// expect: 2024-07-01 12:00:00 +0200 CEST <nil> Europe/Zurich true
// expect: 2024-07-01 12:00:00 +0200 CEST <nil>

// Formatting and parsing of times, in fixed zones.
package main

import (
	"fmt"
	"time"
)

func main() {
	zone := time.FixedZone("CET", 3600)
	times := []time.Time{
		{},
		time.Date(2024, time.February, 29, 13, 4, 5, 123456789, time.UTC),
		time.Date(1999, time.December, 31, 23, 59, 59, 0, zone),
		time.Date(2006, 1, 2, 15, 4, 5, 0, time.FixedZone("", -7*3600-1800)),
		time.Date(-44, 3, 15, 0, 0, 0, 0, time.UTC),
		time.Date(12345, 6, 7, 8, 9, 10, 11000000, time.UTC),
	}
	layouts := []string{
		time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123,
		time.RFC1123Z, time.RFC3339, time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro,
		time.StampNano, time.DateTime, time.DateOnly, time.TimeOnly,
		"2006-002 __2 _2 Monday Mon Jan January 1 01 2 02 3 03 4 04 5 05 06 PM pm MST Z0700 Z07:00 Z07 -07 -0700 -07:00:00 .000 .999 ,000000",
		"no elements: Janet Monk x", "20060102150405", "_2006", "15h04m", "05.00 05,99 .0009",
	}
	for _, t := range times {
		fmt.Println(t)
		for _, l := range layouts {
			fmt.Printf("%q\n", t.Format(l))
		}
		fmt.Printf("%#v %v\n", t, t.Weekday())
	}
	for _, c := range [][2]string{
		{time.RFC3339, "2024-02-29T13:04:05Z"}, {time.RFC3339, "2024-02-29T13:04:05.123456789+02:00"},
		{time.RFC3339, "2024-02-30T13:04:05Z"}, {time.RFC3339, "2024-13-01T00:00:00Z"}, {time.RFC3339, "2023-02-29T00:00:00Z"},
		{time.RFC3339, "nonsense"}, {time.RFC3339, "2024-02-29T25:04:05Z"}, {time.RFC3339, "2024-02-29T13:61:05Z"},
		{time.RFC3339, "2024-02-29T13:04:05"}, {time.DateOnly, "2024-02-29 extra"}, {time.DateOnly, "2024-2-29"},
		{time.DateTime, "2024-01-02 03:04:05.678"}, {time.Kitchen, "3:04PM"}, {time.Kitchen, "12:30AM"}, {time.Kitchen, "13:30AM"},
		{time.ANSIC, "Mon Jan  2 15:04:05 2006"}, {time.RFC1123, "Tue, 10 Nov 2009 23:00:00 GMT"}, {time.RFC1123Z, "Tue, 10 Nov 2009 23:00:00 -0500"},
		{time.RFC850, "Monday, 02-Jan-06 15:04:05 UTC"}, {"2006-002", "2024-060"}, {"2006-002", "2023-366"}, {"Jan 2 2006", "feb 3 2013"},
		{"January 2, 2006", "MARCH 5, 2020"}, {"2 Jan 2006", "x Jan 2006"}, {"06-1-2", "69-3-4"}, {"06-1-2", "68-3-4"},
		{"15:04:05.000", "10:20:30.456"}, {"15:04:05.999", "10:20:30.4"}, {"15:04:05.000", "10:20:30.4567"}, {"15:04", "10:5"}, {"3 PM", "9 pm"}, {"3 pm", "9 pm"},
		{"MST", "XYZ"}, {"-0700", "+0530"}, {"-07", "+05"}, {"-07:00", "+0530"}, {"Z0700", "Z"}, {"2006-01-02 MST", "2020-05-06 GMT+3"},
	} {
		t, err := time.Parse(c[0], c[1])
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(t.UTC(), t.Nanosecond())
	}
	t, err := time.ParseInLocation(time.DateTime, "2020-01-02 03:04:05", zone)
	fmt.Println(t, err, t.UTC())
}

// expect: 0001-01-01 00:00:00 +0000 UTC
// expect: "01/01 12:00:00AM '01 +0000"
// expect: "Mon Jan  1 00:00:00 0001"
// expect: "Mon Jan  1 00:00:00 UTC 0001"
// expect: "Mon Jan 01 00:00:00 +0000 0001"
// expect: "01 Jan 01 00:00 UTC"
// expect: "01 Jan 01 00:00 +0000"
// expect: "Monday, 01-Jan-01 00:00:00 UTC"
// expect: "Mon, 01 Jan 0001 00:00:00 UTC"
// expect: "Mon, 01 Jan 0001 00:00:00 +0000"
// expect: "0001-01-01T00:00:00Z"
// expect: "0001-01-01T00:00:00Z"
// expect: "12:00AM"
// expect: "Jan  1 00:00:00"
// expect: "Jan  1 00:00:00.000"
// expect: "Jan  1 00:00:00.000000"
// expect: "Jan  1 00:00:00.000000000"
// expect: "0001-01-01 00:00:00"
// expect: "0001-01-01"
// expect: "00:00:00"
// expect: "0001-001   1  1 Monday Mon Jan January 1 01 1 01 12 12 0 00 0 00 01 AM am UTC Z Z Z +00 +0000 +00:00:00 .000  ,000000"
// expect: "no elements: Janet Monk x"
// expect: "00010101000000"
// expect: "_0001"
// expect: "00h00m"
// expect: "00.00 00 .0009"
// expect: time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC) Monday
// expect: 2024-02-29 13:04:05.123456789 +0000 UTC
// expect: "02/29 01:04:05PM '24 +0000"
// expect: "Thu Feb 29 13:04:05 2024"
// expect: "Thu Feb 29 13:04:05 UTC 2024"
// expect: "Thu Feb 29 13:04:05 +0000 2024"
// expect: "29 Feb 24 13:04 UTC"
// expect: "29 Feb 24 13:04 +0000"
// expect: "Thursday, 29-Feb-24 13:04:05 UTC"
// expect: "Thu, 29 Feb 2024 13:04:05 UTC"
// expect: "Thu, 29 Feb 2024 13:04:05 +0000"
// expect: "2024-02-29T13:04:05Z"
// expect: "2024-02-29T13:04:05.123456789Z"
// expect: "1:04PM"
// expect: "Feb 29 13:04:05"
// expect: "Feb 29 13:04:05.123"
// expect: "Feb 29 13:04:05.123456"
// expect: "Feb 29 13:04:05.123456789"
// expect: "2024-02-29 13:04:05"
// expect: "2024-02-29"
// expect: "13:04:05"
// expect: "2024-060  60 29 Thursday Thu Feb February 2 02 29 29 1 01 4 04 5 05 24 PM pm UTC Z Z Z +00 +0000 +00:00:00 .123 .123 ,123456"
// expect: "no elements: Janet Monk x"
// expect: "20240229130405"
// expect: "_2024"
// expect: "13h04m"
// expect: "05.12 05,12 .0009"
// expect: time.Date(2024, time.February, 29, 13, 4, 5, 123456789, time.UTC) Thursday
// expect: 1999-12-31 23:59:59 +0100 CET
// expect: "12/31 11:59:59PM '99 +0100"
// expect: "Fri Dec 31 23:59:59 1999"
// expect: "Fri Dec 31 23:59:59 CET 1999"
// expect: "Fri Dec 31 23:59:59 +0100 1999"
// expect: "31 Dec 99 23:59 CET"
// expect: "31 Dec 99 23:59 +0100"
// expect: "Friday, 31-Dec-99 23:59:59 CET"
// expect: "Fri, 31 Dec 1999 23:59:59 CET"
// expect: "Fri, 31 Dec 1999 23:59:59 +0100"
// expect: "1999-12-31T23:59:59+01:00"
// expect: "1999-12-31T23:59:59+01:00"
// expect: "11:59PM"
// expect: "Dec 31 23:59:59"
// expect: "Dec 31 23:59:59.000"
// expect: "Dec 31 23:59:59.000000"
// expect: "Dec 31 23:59:59.000000000"
// expect: "1999-12-31 23:59:59"
// expect: "1999-12-31"
// expect: "23:59:59"
// expect: "1999-365 365 31 Friday Fri Dec December 12 12 31 31 11 11 59 59 59 59 99 PM pm CET +0100 +01:00 +01 +01 +0100 +01:00:00 .000  ,000000"
// expect: "no elements: Janet Monk x"
// expect: "19991231235959"
// expect: "_1999"
// expect: "23h59m"
// expect: "59.00 59 .0009"
// expect: time.Date(1999, time.December, 31, 23, 59, 59, 0, time.Location("CET")) Friday
// expect: 2006-01-02 15:04:05 -0730 -0730
// expect: "01/02 03:04:05PM '06 -0730"
// expect: "Mon Jan  2 15:04:05 2006"
// expect: "Mon Jan  2 15:04:05 -0730 2006"
// expect: "Mon Jan 02 15:04:05 -0730 2006"
// expect: "02 Jan 06 15:04 -0730"
// expect: "02 Jan 06 15:04 -0730"
// expect: "Monday, 02-Jan-06 15:04:05 -0730"
// expect: "Mon, 02 Jan 2006 15:04:05 -0730"
// expect: "Mon, 02 Jan 2006 15:04:05 -0730"
// expect: "2006-01-02T15:04:05-07:30"
// expect: "2006-01-02T15:04:05-07:30"
// expect: "3:04PM"
// expect: "Jan  2 15:04:05"
// expect: "Jan  2 15:04:05.000"
// expect: "Jan  2 15:04:05.000000"
// expect: "Jan  2 15:04:05.000000000"
// expect: "2006-01-02 15:04:05"
// expect: "2006-01-02"
// expect: "15:04:05"
// expect: "2006-002   2  2 Monday Mon Jan January 1 01 2 02 3 03 4 04 5 05 06 PM pm -0730 -0730 -07:30 -07 -07 -0730 -07:30:00 .000  ,000000"
// expect: "no elements: Janet Monk x"
// expect: "20060102150405"
// expect: "_2006"
// expect: "15h04m"
// expect: "05.00 05 .0009"
// expect: time.Date(2006, time.January, 2, 15, 4, 5, 0, time.Location("")) Monday
// expect: -0044-03-15 00:00:00 +0000 UTC
// expect: "03/15 12:00:00AM '44 +0000"
// expect: "Thu Mar 15 00:00:00 -0044"
// expect: "Thu Mar 15 00:00:00 UTC -0044"
// expect: "Thu Mar 15 00:00:00 +0000 -0044"
// expect: "15 Mar 44 00:00 UTC"
// expect: "15 Mar 44 00:00 +0000"
// expect: "Thursday, 15-Mar-44 00:00:00 UTC"
// expect: "Thu, 15 Mar -0044 00:00:00 UTC"
// expect: "Thu, 15 Mar -0044 00:00:00 +0000"
// expect: "-0044-03-15T00:00:00Z"
// expect: "-0044-03-15T00:00:00Z"
// expect: "12:00AM"
// expect: "Mar 15 00:00:00"
// expect: "Mar 15 00:00:00.000"
// expect: "Mar 15 00:00:00.000000"
// expect: "Mar 15 00:00:00.000000000"
// expect: "-0044-03-15 00:00:00"
// expect: "-0044-03-15"
// expect: "00:00:00"
// expect: "-0044-075  75 15 Thursday Thu Mar March 3 03 15 15 12 12 0 00 0 00 44 AM am UTC Z Z Z +00 +0000 +00:00:00 .000  ,000000"
// expect: "no elements: Janet Monk x"
// expect: "-00440315000000"
// expect: "_-0044"
// expect: "00h00m"
// expect: "00.00 00 .0009"
// expect: time.Date(-44, time.March, 15, 0, 0, 0, 0, time.UTC) Thursday
// expect: 12345-06-07 08:09:10.011 +0000 UTC
// expect: "06/07 08:09:10AM '45 +0000"
// expect: "Thu Jun  7 08:09:10 12345"
// expect: "Thu Jun  7 08:09:10 UTC 12345"
// expect: "Thu Jun 07 08:09:10 +0000 12345"
// expect: "07 Jun 45 08:09 UTC"
// expect: "07 Jun 45 08:09 +0000"
// expect: "Thursday, 07-Jun-45 08:09:10 UTC"
// expect: "Thu, 07 Jun 12345 08:09:10 UTC"
// expect: "Thu, 07 Jun 12345 08:09:10 +0000"
// expect: "12345-06-07T08:09:10Z"
// expect: "12345-06-07T08:09:10.011Z"
// expect: "8:09AM"
// expect: "Jun  7 08:09:10"
// expect: "Jun  7 08:09:10.011"
// expect: "Jun  7 08:09:10.011000"
// expect: "Jun  7 08:09:10.011000000"
// expect: "12345-06-07 08:09:10"
// expect: "12345-06-07"
// expect: "08:09:10"
// expect: "12345-158 158  7 Thursday Thu Jun June 6 06 7 07 8 08 9 09 10 10 45 AM am UTC Z Z Z +00 +0000 +00:00:00 .011 .011 ,011000"
// expect: "no elements: Janet Monk x"
// expect: "123450607080910"
// expect: "_12345"
// expect: "08h09m"
// expect: "10.01 10,01 .0009"
// expect: time.Date(12345, time.June, 7, 8, 9, 10, 11000000, time.UTC) Thursday
// expect: 2024-02-29 13:04:05 +0000 UTC 0
// expect: 2024-02-29 11:04:05.123456789 +0000 UTC 123456789
// expect: parsing time "2024-02-30T13:04:05Z": day out of range
// expect: parsing time "2024-13-01T00:00:00Z": month out of range
// expect: parsing time "2023-02-29T00:00:00Z": day out of range
// expect: parsing time "nonsense" as "2006-01-02T15:04:05Z07:00": cannot parse "nonsense" as "2006"
// expect: parsing time "2024-02-29T25:04:05Z": hour out of range
// expect: parsing time "2024-02-29T13:61:05Z": minute out of range
// expect: parsing time "2024-02-29T13:04:05" as "2006-01-02T15:04:05Z07:00": cannot parse "" as "Z07:00"
// expect: parsing time "2024-02-29 extra": extra text: " extra"
// expect: parsing time "2024-2-29" as "2006-01-02": cannot parse "2-29" as "01"
// expect: 2024-01-02 03:04:05.678 +0000 UTC 678000000
// expect: 0000-01-01 15:04:00 +0000 UTC 0
// expect: 0000-01-01 00:30:00 +0000 UTC 0
// expect: parsing time "13:30AM": hour out of range
// expect: 2006-01-02 15:04:05 +0000 UTC 0
// expect: 2009-11-10 23:00:00 +0000 UTC 0
// expect: 2009-11-11 04:00:00 +0000 UTC 0
// expect: 2006-01-02 15:04:05 +0000 UTC 0
// expect: 2024-02-29 00:00:00 +0000 UTC 0
// expect: parsing time "2023-366": day-of-year out of range
// expect: 2013-02-03 00:00:00 +0000 UTC 0
// expect: 2020-03-05 00:00:00 +0000 UTC 0
// expect: parsing time "x Jan 2006" as "2 Jan 2006": cannot parse "x Jan 2006" as "2"
// expect: 1969-03-04 00:00:00 +0000 UTC 0
// expect: 2068-03-04 00:00:00 +0000 UTC 0
// expect: 0000-01-01 10:20:30.456 +0000 UTC 456000000
// expect: 0000-01-01 10:20:30.4 +0000 UTC 400000000
// expect: parsing time "10:20:30.4567": extra text: "7"
// expect: parsing time "10:5" as "15:04": cannot parse "5" as "04"
// expect: parsing time "9 pm" as "3 PM": cannot parse "pm" as "PM"
// expect: 0000-01-01 21:00:00 +0000 UTC 0
// expect: 0000-01-01 00:00:00 +0000 UTC 0
// expect: -0001-12-31 18:30:00 +0000 UTC 0
// expect: -0001-12-31 19:00:00 +0000 UTC 0
// expect: parsing time "+0530" as "-07:00": cannot parse "+0530" as "-07:00"
// expect: 0000-01-01 00:00:00 +0000 UTC 0
// expect: 2020-05-06 00:00:00 +0000 UTC 0
// expect: 2020-01-02 03:04:05 +0100 CET <nil> 2020-01-02 02:04:05 +0000 UTC

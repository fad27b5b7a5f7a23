// SPDX-License-Identifier: GPL-3.0-or-later

// Package time measures, shows and waits for time.
package time

// A Duration is a time span in nanoseconds.
type Duration int64

// Common durations.
const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// Nanoseconds returns the duration in nanoseconds.
func (d Duration) Nanoseconds() int64 { return int64(d) }

// Microseconds returns the duration in whole microseconds.
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }

// Milliseconds returns the duration in whole milliseconds.
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// Seconds returns the duration in seconds.
func (d Duration) Seconds() float64 { return float64(d/Second) + float64(d%Second)/1e9 }

// Minutes returns the duration in minutes.
func (d Duration) Minutes() float64 { return float64(d/Minute) + float64(d%Minute)/(60*1e9) }

// Hours returns the duration in hours.
func (d Duration) Hours() float64 { return float64(d/Hour) + float64(d%Hour)/(60*60*1e9) }

// Abs returns the absolute value.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// Truncate rounds d towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		r = -r
		if uint64(r)+uint64(r) < uint64(m) {
			return d + r
		}
		if x := d - m + r; x < d {
			return x
		}
		return minDuration
	}
	if uint64(r)+uint64(r) < uint64(m) {
		return d - r
	}
	if x := d + m - r; x > d {
		return x
	}
	return maxDuration
}

// String returns the duration as in "72h3m0.5s"; below a second in "ms", "µs" or "ns".
func (d Duration) String() string

// A Month is a month of the year: January is 1.
type Month int

// The months.
const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

const monthNames = "January  February March    April    May      June     July     August   SeptemberOctober  November December "

func nameIn(names string, i, width int) string {
	s := names[i*width : (i+1)*width]
	for s[len(s)-1] == ' ' {
		s = s[:len(s)-1]
	}
	return s
}

func (m Month) String() string {
	if January <= m && m <= December {
		return nameIn(monthNames, int(m)-1, 9)
	}
	return "%!Month(" + itoa(int(m)) + ")"
}

// A Weekday is a day of the week: Sunday is 0.
type Weekday int

// The days of the week.
const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

const dayNames = "Sunday   Monday   Tuesday  WednesdayThursday Friday   Saturday "

func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return nameIn(dayNames, int(d), 9)
	}
	return "%!Weekday(" + itoa(int(d)) + ")"
}

func itoa(n int) string {
	if n < 0 {
		return "-" + utoa(-uint64(n))
	}
	return utoa(uint64(n))
}

func utoa(n uint64) string {
	var b [20]byte
	i := len(b)
	for {
		i--
		b[i] = byte('0' + n%10)
		n /= 10
		if n == 0 {
			return string(b[i:])
		}
	}
}

// A Time is an instant, with the place whose clocks show it and, if it comes from Now, a reading of the
// monotonic clock, which Sub and the comparisons then use. The zero Time is January 1, year 1, 00:00 UTC.
type Time struct {
	sec  int64     // since January 1, year 1 UTC
	nsec int64     // 0 to 999999999
	mono int64     // monotonic clock plus 1, 0: none
	loc  *Location // nil: UTC
}

const (
	secondsPerDay = 86400
	unixToTime    = 62135596800 // seconds from year 1 to 1970
)

// now reads both clocks; mono counts from the start of the program.
func now() (sec, nsec, mono int64)

// Now returns the current local time.
func Now() Time {
	s, n, m := now()
	return Time{s + unixToTime, n, m + 1, &localLoc}
}

// Unix returns the local time sec seconds and nsec nanoseconds after January 1, 1970 UTC.
func Unix(sec int64, nsec int64) Time {
	if nsec < 0 || nsec >= 1e9 {
		sec += nsec / 1e9
		nsec %= 1e9
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	return Time{sec + unixToTime, nsec, 0, &localLoc}
}

// UnixMilli returns the local time msec milliseconds after January 1, 1970 UTC.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }

// UnixMicro returns the local time usec microseconds after January 1, 1970 UTC.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

// Since returns the time elapsed since t.
func Since(t Time) Duration { return Now().Sub(t) }

// Until returns the time until t.
func Until(t Time) Duration { return t.Sub(Now()) }

// After reports whether t is after u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before reports whether t is before u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Equal reports whether t and u are the same instant, wherever.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// Compare returns -1, 0 or 1 as t is before, equal to or after u.
func (t Time) Compare(u Time) int {
	a, b := t.sec, u.sec
	if t.mono != 0 && u.mono != 0 {
		a, b = t.mono, u.mono
	} else if a == b {
		a, b = t.nsec, u.nsec
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// IsZero reports whether t is the zero Time's instant.
func (t Time) IsZero() bool { return t.sec == 0 && t.nsec == 0 }

// Add returns t + d.
func (t Time) Add(d Duration) Time {
	t.sec += int64(d / 1e9)
	t.nsec += int64(d % 1e9)
	if t.nsec >= 1e9 {
		t.sec++
		t.nsec -= 1e9
	} else if t.nsec < 0 {
		t.sec--
		t.nsec += 1e9
	}
	if t.mono != 0 {
		m := t.mono + int64(d)
		if d < 0 && m > t.mono || d > 0 && m < t.mono || m == 0 {
			m = 0
		}
		t.mono = m
	}
	return t
}

// Sub returns t - u, at most the largest Duration.
func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		d := Duration(t.mono - u.mono)
		if d < 0 && t.mono > u.mono {
			return maxDuration
		}
		if d > 0 && t.mono < u.mono {
			return minDuration
		}
		return d
	}
	d := Duration(t.sec-u.sec)*Second + Duration(t.nsec-u.nsec)
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

// AddDate returns t with years, months and days added and the result normalised.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec), t.Location())
}

// abs returns the local clock's seconds since year 1.
func (t Time) abs() int64 {
	if t.loc == nil {
		return t.sec
	}
	offset, _ := t.loc.lookup(t.sec - unixToTime)
	return t.sec + int64(offset)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// civil converts days since year 1 to a date, in the calendar of 400-year eras that begin in March.
func civil(days int64) (year int, month Month, day, yday int) {
	z := days + 306
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = int(doy - (153*mp+2)/5 + 1)
	y := yoe + era*400
	if mp < 10 {
		month = Month(mp + 3)
	} else {
		month = Month(mp - 9)
		y++
	}
	year = int(y)
	yday = int(days - daysBefore(year))
	return year, month, day, yday
}

// daysBefore returns the days from year 1 to January 1 of a year.
func daysBefore(year int) int64 {
	y := int64(year) - 1
	return y*365 + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400)
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysBeforeMonth returns the days of the year before a month.
func daysBeforeMonth(m Month, leap bool) int {
	d := (int(m)*367 - 362) / 12
	if m > February {
		if leap {
			d--
		} else {
			d -= 2
		}
	}
	return d
}

func daysIn(m Month, year int) int {
	switch m {
	case February:
		if isLeap(year) {
			return 29
		}
		return 28
	case April, June, September, November:
		return 30
	}
	return 31
}

// Date returns the year, month and day of t.
func (t Time) Date() (year int, month Month, day int) {
	year, month, day, _ = civil(floorDiv(t.abs(), secondsPerDay))
	return year, month, day
}

// Year returns the year of t.
func (t Time) Year() int {
	y, _, _ := t.Date()
	return y
}

// Month returns the month of t.
func (t Time) Month() Month {
	_, m, _ := t.Date()
	return m
}

// Day returns the day of the month of t.
func (t Time) Day() int {
	_, _, d := t.Date()
	return d
}

// YearDay returns the day of the year of t, from 1.
func (t Time) YearDay() int {
	_, _, _, yday := civil(floorDiv(t.abs(), secondsPerDay))
	return yday + 1
}

// Weekday returns the day of the week of t.
func (t Time) Weekday() Weekday {
	d := (floorDiv(t.abs(), secondsPerDay) + 1) % 7
	if d < 0 {
		d += 7
	}
	return Weekday(d)
}

// ISOWeek returns the year and week of t by ISO 8601: weeks begin on Monday, week 1 holds January 4.
func (t Time) ISOWeek() (year, week int) {
	days := floorDiv(t.abs(), secondsPerDay)
	thursday := days + 3 - (days%7+7)%7
	year, _, _, yday := civil(thursday)
	return year, yday/7 + 1
}

// Clock returns the hour, minute and second of t.
func (t Time) Clock() (hour, min, sec int) {
	a := t.abs()
	s := int(a - floorDiv(a, secondsPerDay)*secondsPerDay)
	return s / 3600, s / 60 % 60, s % 60
}

// Hour returns the hour of t.
func (t Time) Hour() int {
	h, _, _ := t.Clock()
	return h
}

// Minute returns the minute of t.
func (t Time) Minute() int {
	_, m, _ := t.Clock()
	return m
}

// Second returns the second of t.
func (t Time) Second() int {
	_, _, s := t.Clock()
	return s
}

// Nanosecond returns the nanosecond within the second.
func (t Time) Nanosecond() int { return int(t.nsec) }

// Unix returns the seconds since January 1, 1970 UTC.
func (t Time) Unix() int64 { return t.sec - unixToTime }

// UnixMilli returns the milliseconds since January 1, 1970 UTC.
func (t Time) UnixMilli() int64 { return t.Unix()*1e3 + t.nsec/1e6 }

// UnixMicro returns the microseconds since January 1, 1970 UTC.
func (t Time) UnixMicro() int64 { return t.Unix()*1e6 + t.nsec/1e3 }

// UnixNano returns the nanoseconds since January 1, 1970 UTC.
func (t Time) UnixNano() int64 { return t.Unix()*1e9 + t.nsec }

// Round rounds t to the nearest multiple of d since the zero time and drops the monotonic clock.
func (t Time) Round(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	r := t.rest(d)
	if uint64(r)+uint64(r) < uint64(d) {
		return t.Add(-r)
	}
	return t.Add(d - r)
}

// Truncate rounds t down to a multiple of d since the zero time and drops the monotonic clock.
func (t Time) Truncate(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	return t.Add(-t.rest(d))
}

// mod128 returns (sec*1e9 + nsec) mod d, never negative.
func mod128(sec, nsec, d int64) int64

func (t Time) rest(d Duration) Duration { return Duration(mod128(t.sec, t.nsec, int64(d))) }

// Date returns the time with this date and clock in loc. Values out of range are normalised: October 32 is
// November 1.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	m := int64(month) - 1
	years := floorDiv(m, 12)
	year += int(years)
	month = Month(m-years*12) + 1
	carry := floorDiv(int64(nsec), 1e9)
	nsec -= int(carry * 1e9)
	days := daysBefore(year) + int64(daysBeforeMonth(month, isLeap(year))) + int64(day-1)
	abs := days*secondsPerDay + int64(hour)*3600 + int64(min)*60 + int64(sec) + carry
	t := Time{abs, int64(nsec), 0, nil}
	t.setLoc(loc)
	if t.loc != nil {
		// The offset depends on the instant and the other way round: try the one at the same clock in UTC, then
		// the one at the instant that this gives.
		unix := abs - unixToTime
		offset, _ := t.loc.lookup(unix)
		if offset != 0 {
			again, _ := t.loc.lookup(unix - int64(offset))
			offset = again
		}
		t.sec = abs - int64(offset)
	}
	return t
}

// A Location is a place with its rules for the clock.
type Location struct {
	name string
	kind int // of zoneUTC, zoneLocal, zoneFixed, zoneFile
	// a fixed zone:
	offset int
	zone   string
	// a time zone file:
	data string
}

const (
	zoneUTC = iota
	zoneLocal
	zoneFixed
	zoneFile
)

var utcLoc = Location{name: "UTC"}
var localLoc = Location{name: "Local", kind: zoneLocal}

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLoc

// Local is the system's time zone.
var Local *Location = &localLoc

// localZone asks the system for the offset from UTC in seconds and the zone's name at an instant.
func localZone(at int64) (offset int, name string)

// localName returns "Local", or what the environment variable TZ says instead.
func localName() string

// fileZone looks the same up in the contents of a time zone file.
func fileZone(data string, at int64) (offset int, name string)

// loadZone reads a time zone file; ok is false if there is none of this name.
func loadZone(name string) (data string, ok bool)

func (l *Location) lookup(unix int64) (offset int, name string) {
	switch l.kind {
	case zoneLocal:
		return localZone(unix)
	case zoneFixed:
		return l.offset, l.zone
	case zoneFile:
		return fileZone(l.data, unix)
	}
	return 0, "UTC"
}

func (l *Location) String() string {
	if l == nil {
		return "UTC"
	}
	if l.kind == zoneLocal {
		return localName()
	}
	return l.name
}

// FixedZone returns a Location that always has the given name and offset, in seconds east of UTC.
func FixedZone(name string, offset int) *Location {
	return &Location{name: name, kind: zoneFixed, offset: offset, zone: name}
}

type zoneError string

func (e zoneError) Error() string { return string(e) }

// LoadLocation returns the Location with a name of the time zone database such as "Europe/Zurich"; "" and "UTC"
// are UTC, "Local" is Local.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	for i := 0; i < len(name); i++ {
		if name[i] == '\\' || name[i] == '.' && i+1 < len(name) && name[i+1] == '.' || name[0] == '/' {
			return nil, zoneError("time: invalid location name")
		}
	}
	data, ok := loadZone(name)
	if !ok {
		return nil, zoneError("unknown time zone " + name)
	}
	return &Location{name: name, kind: zoneFile, data: data}, nil
}

func (t *Time) setLoc(loc *Location) {
	if loc == &utcLoc {
		loc = nil
	}
	t.loc = loc
	t.mono = 0
}

// UTC returns t in UTC.
func (t Time) UTC() Time {
	t.setLoc(&utcLoc)
	return t
}

// Local returns t in the system's time zone.
func (t Time) Local() Time {
	t.setLoc(Local)
	return t
}

// In returns t in loc.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLoc(loc)
	return t
}

// Location returns the place of t.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the name and the offset, in seconds east of UTC, of the time zone in force.
func (t Time) Zone() (name string, offset int) {
	if t.loc == nil {
		return "UTC", 0
	}
	offset, name = t.loc.lookup(t.Unix())
	return name, offset
}

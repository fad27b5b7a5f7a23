// SPDX-License-Identifier: GPL-3.0-or-later

package time

// Layouts for Format and Parse. A layout shows how the reference time, Mon Jan 2 15:04:05 MST 2006, would look.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// The elements of layouts.
const (
	elNone = iota
	elLongMonth
	elMonth
	elNumMonth
	elZeroMonth
	elLongWeekday
	elWeekday
	elDay
	elUnderDay
	elZeroDay
	elUnderYearDay
	elZeroYearDay
	elHour
	elHour12
	elZeroHour12
	elMinute
	elZeroMinute
	elSecond
	elZeroSecond
	elLongYear
	elYear
	elPM
	elpm
	elZone
	elISOZone   // Z0700 ...
	elNumZone   // -0700 ...
	elFraction0 // .000
	elFraction9 // .999
)

// nextElement finds the first element of a layout: what stands before it, which it is, its text, and what follows.
func nextElement(layout string) (prefix string, element int, text, suffix string) {
	element, at, end := findElement(layout)
	if element == elNone {
		return layout, elNone, "", ""
	}
	return layout[:at], element, layout[at:end], layout[end:]
}

// findElement returns the first element's kind and where it begins and ends.
func findElement(layout string) (element, at, end int)

func (t Time) fields() (year int, month Month, day, yday, hour, min, sec int) {
	a := t.abs()
	days := floorDiv(a, secondsPerDay)
	year, month, day, yday = civil(days)
	s := int(a - days*secondsPerDay)
	return year, month, day, yday + 1, s / 3600, s / 60 % 60, s % 60
}

// appendInt appends n with at least width digits, filled up with fill.
func appendInt(b []byte, n, width int, fill byte) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	s := itoa(n)
	for i := len(s); i < width; i++ {
		b = append(b, fill)
	}
	return append(b, s...)
}

func appendZone(b []byte, text string, offset int, z bool) []byte {
	if z && offset == 0 {
		return append(b, 'Z')
	}
	sign := byte('+')
	if offset < 0 {
		sign = '-'
		offset = -offset
	}
	b = append(b, sign)
	b = appendInt(b, offset/3600, 2, '0')
	colon := len(text) == 6 || len(text) == 9
	if len(text) > 3 {
		if colon {
			b = append(b, ':')
		}
		b = appendInt(b, offset/60%60, 2, '0')
	}
	if len(text) > 6 {
		if colon {
			b = append(b, ':')
		}
		b = appendInt(b, offset%60, 2, '0')
	}
	return b
}

func appendFraction(b []byte, nsec int64, text string, trim bool) []byte {
	digits := appendInt(nil, int(nsec), 9, '0')
	n := len(text) - 1
	if n > 9 {
		n = 9
	}
	digits = digits[:n]
	if trim {
		for len(digits) > 0 && digits[len(digits)-1] == '0' {
			digits = digits[:len(digits)-1]
		}
		if len(digits) == 0 {
			return b
		}
	}
	b = append(b, text[0])
	return append(b, digits...)
}

func hour12(hour int) int {
	hour %= 12
	if hour == 0 {
		return 12
	}
	return hour
}

// Format returns t in the given layout.
func (t Time) Format(layout string) string { return string(t.AppendFormat(nil, layout)) }

// AppendFormat appends Format's text to b.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	zone, offset := t.Zone()
	year, month, day, yday, hour, min, sec := t.fields()
	for layout != "" {
		prefix, element, text, suffix := nextElement(layout)
		b = append(b, prefix...)
		layout = suffix
		switch element {
		case elLongMonth:
			b = append(b, month.String()...)
		case elMonth:
			b = append(b, month.String()[:3]...)
		case elNumMonth:
			b = appendInt(b, int(month), 0, '0')
		case elZeroMonth:
			b = appendInt(b, int(month), 2, '0')
		case elLongWeekday:
			b = append(b, t.Weekday().String()...)
		case elWeekday:
			b = append(b, t.Weekday().String()[:3]...)
		case elDay:
			b = appendInt(b, day, 0, '0')
		case elUnderDay:
			b = appendInt(b, day, 2, ' ')
		case elZeroDay:
			b = appendInt(b, day, 2, '0')
		case elUnderYearDay:
			b = appendInt(b, yday, 3, ' ')
		case elZeroYearDay:
			b = appendInt(b, yday, 3, '0')
		case elHour:
			b = appendInt(b, hour, 2, '0')
		case elHour12:
			b = appendInt(b, hour12(hour), 0, '0')
		case elZeroHour12:
			b = appendInt(b, hour12(hour), 2, '0')
		case elMinute:
			b = appendInt(b, min, 0, '0')
		case elZeroMinute:
			b = appendInt(b, min, 2, '0')
		case elSecond:
			b = appendInt(b, sec, 0, '0')
		case elZeroSecond:
			b = appendInt(b, sec, 2, '0')
		case elLongYear:
			b = appendInt(b, year, 4, '0')
		case elYear:
			y := year
			if y < 0 {
				y = -y
			}
			b = appendInt(b, y%100, 2, '0')
		case elPM:
			if hour >= 12 {
				b = append(b, "PM"...)
			} else {
				b = append(b, "AM"...)
			}
		case elpm:
			if hour >= 12 {
				b = append(b, "pm"...)
			} else {
				b = append(b, "am"...)
			}
		case elZone:
			if zone != "" {
				b = append(b, zone...)
			} else {
				b = appendZone(b, "-0700"[:3+2*word(offset/60%60 != 0)], offset, false)
			}
		case elISOZone:
			b = appendZone(b, text, offset, true)
		case elNumZone:
			b = appendZone(b, text, offset, false)
		case elFraction0:
			b = appendFraction(b, t.nsec, text, false)
		case elFraction9:
			b = appendFraction(b, t.nsec, text, true)
		}
	}
	return b
}

func word(b bool) int {
	if b {
		return 1
	}
	return 0
}

// String returns t as "2006-01-02 15:04:05.999999999 -0700 MST", with the monotonic clock, if t has it, as "m=±seconds".
func (t Time) String() string {
	b := t.AppendFormat(nil, "2006-01-02 15:04:05.999999999 -0700 MST")
	if t.mono != 0 {
		m := t.mono - 1
		sign := byte('+')
		if m < 0 {
			sign = '-'
			m = -m
		}
		b = append(b, " m="...)
		b = append(b, sign)
		b = appendInt(b, int(m/1e9), 0, '0')
		b = append(b, '.')
		b = appendInt(b, int(m%1e9), 9, '0')
	}
	return string(b)
}

// GoString returns t as Go source.
func (t Time) GoString() string {
	year, month, day, _, hour, min, sec := t.fields()
	b := []byte("time.Date(")
	b = appendInt(b, year, 0, '0')
	if January <= month && month <= December {
		b = append(b, ", time."+month.String()...)
	}
	for _, n := range [...]int{day, hour, min, sec, int(t.nsec)} {
		b = append(b, ", "...)
		b = appendInt(b, n, 0, '0')
	}
	switch t.Location() {
	case UTC:
		b = append(b, ", time.UTC)"...)
	case Local:
		b = append(b, ", time.Local)"...)
	default:
		b = append(b, `, time.Location("`+t.loc.name+`"))`...)
	}
	return string(b)
}

// MarshalText returns t in the layout RFC3339Nano.
func (t Time) MarshalText() ([]byte, error) { return t.AppendFormat(nil, RFC3339Nano), nil }

// UnmarshalText reads t in the layout RFC3339.
func (t *Time) UnmarshalText(data []byte) error {
	u, err := Parse(RFC3339, string(data))
	if err == nil {
		*t = u
	}
	return err
}

// MarshalJSON returns t as a JSON string in the layout RFC3339Nano.
func (t Time) MarshalJSON() ([]byte, error) {
	return append(t.AppendFormat([]byte{'"'}, RFC3339Nano), '"'), nil
}

// UnmarshalJSON reads t from a JSON string in the layout RFC3339.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return zoneError("Time.UnmarshalJSON: input is not a JSON string")
	}
	return t.UnmarshalText(data[1 : len(data)-1])
}

// A ParseError says what is wrong with a time's text.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

// quote quotes a text as Go does.
func quote(s string) string

func (e *ParseError) Error() string {
	if e.Message != "" {
		return "parsing time " + quote(e.Value) + e.Message
	}
	return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " +
		quote(e.ValueElem) + " as " + quote(e.LayoutElem)
}

// Parse reads a time in the given layout; elements that are missing are 0, or 1 for days and months. Without a zone
// the time is in UTC.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation is Parse with loc instead of UTC for times without a zone.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// What parse has read.
type parsed struct {
	year, month, day, yday       int
	hour, min, sec, nsec, offset int
	pmSet, pm, amSet, zoneSet    bool
	utc                          bool
	zone                         string
}

func isDigit(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// number reads one or two digits, two if fixed.
func number(s string, fixed bool) (n int, rest string, ok bool) {
	if !isDigit(s, 0) {
		return 0, s, false
	}
	if !isDigit(s, 1) {
		if fixed {
			return 0, s, false
		}
		return int(s[0] - '0'), s[1:], true
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), s[2:], true
}

func digits(s string, n int) (v int, rest string, ok bool) {
	if len(s) < n {
		return 0, s, false
	}
	for i := 0; i < n; i++ {
		if !isDigit(s, i) {
			return 0, s, false
		}
		v = v*10 + int(s[i]-'0')
	}
	return v, s[n:], true
}

func skipBlanks(s string) string {
	for len(s) > 0 && s[0] == ' ' {
		s = s[1:]
	}
	return s
}

// skipPrefix takes prefix off value; a blank in prefix stands for any number of them.
func skipPrefix(value, prefix string) (string, bool) {
	for len(prefix) > 0 {
		if prefix[0] == ' ' {
			if len(value) > 0 && value[0] != ' ' {
				return value, false
			}
			prefix = skipBlanks(prefix)
			value = skipBlanks(value)
			continue
		}
		if len(value) == 0 || value[0] != prefix[0] {
			return value, false
		}
		prefix = prefix[1:]
		value = value[1:]
	}
	return value, true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// lookName finds which of the first n names of a table, or their first three letters, s begins with.
func lookName(names string, n, width int, short bool, s string) (i int, rest string, ok bool) {
	for i := 0; i < n; i++ {
		name := nameIn(names, i, width)
		if short {
			name = name[:3]
		}
		if len(s) < len(name) {
			continue
		}
		k := 0
		for k < len(name) && lower(s[k]) == lower(name[k]) {
			k++
		}
		if k == len(name) {
			return i, s[k:], true
		}
	}
	return 0, s, false
}

// parseZoneName returns how long the zone name at the start of s is: MST, ChST, MeST, WITA, GMT+3, +03.
func parseZoneName(s string) (length int, ok bool) {
	if len(s) < 3 {
		return 0, false
	}
	if len(s) >= 4 && (s[:4] == "ChST" || s[:4] == "MeST") {
		return 4, true
	}
	if s[:3] == "GMT" {
		n := 3
		if n < len(s) && (s[n] == '+' || s[n] == '-') {
			k := n + 1
			v := 0
			for isDigit(s, k) && v < 100 {
				v = v*10 + int(s[k]-'0')
				k++
			}
			if k > n+1 && v < 24 {
				n = k
			}
		}
		return n, true
	}
	if s[0] == '+' || s[0] == '-' {
		k := 1
		v := 0
		for isDigit(s, k) && v < 100 {
			v = v*10 + int(s[k]-'0')
			k++
		}
		return k, k > 1 && v < 24
	}
	n := 0
	for n < 6 && n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch n {
	case 5:
		return 5, s[4] == 'T'
	case 4:
		return 4, s[3] == 'T' || s[:4] == "WITA"
	case 3:
		return 3, true
	}
	return 0, false
}

func (p *parsed) parseOffset(text, value string) (rest string, ok bool) {
	colon := len(text) == 6 || len(text) == 9
	if len(value) < len(text) || value[0] != '+' && value[0] != '-' {
		return value, false
	}
	rest = value[1:]
	var hour, min, sec int
	if hour, rest, ok = digits(rest, 2); !ok {
		return value, false
	}
	if len(text) > 3 {
		if colon {
			if rest[0] != ':' {
				return value, false
			}
			rest = rest[1:]
		}
		if min, rest, ok = digits(rest, 2); !ok {
			return value, false
		}
	}
	if len(text) > 6 {
		if colon {
			if rest[0] != ':' {
				return value, false
			}
			rest = rest[1:]
		}
		if sec, rest, ok = digits(rest, 2); !ok {
			return value, false
		}
	}
	if hour > 24 || min > 60 || sec > 60 {
		return value, false
	}
	p.offset = hour*3600 + min*60 + sec
	if value[0] == '-' {
		p.offset = -p.offset
	}
	p.zoneSet = true
	return rest, true
}

// parseFraction reads the digits of text, which includes the point.
func (p *parsed) parseFraction(text string) bool {
	if text[0] != '.' && text[0] != ',' {
		return false
	}
	if len(text) > 10 {
		text = text[:10]
	}
	v, _, ok := digits(text[1:], len(text)-1)
	for i := len(text); i < 10; i++ {
		v *= 10
	}
	p.nsec = v
	return ok
}

// element reads what one element stands for. bad names a value out of range.
func (p *parsed) element(element int, text, value, suffix string) (rest string, ok bool, bad string) {
	rest = value
	switch element {
	case elYear:
		if p.year, rest, ok = digits(value, 2); ok {
			if p.year >= 69 {
				p.year += 1900
			} else {
				p.year += 2000
			}
		}
	case elLongYear:
		p.year, rest, ok = digits(value, 4)
	case elMonth, elLongMonth:
		p.month, rest, ok = lookName(monthNames, 12, 9, element == elMonth, value)
		p.month++
	case elNumMonth, elZeroMonth:
		p.month, rest, ok = number(value, element == elZeroMonth)
		if ok && (p.month <= 0 || p.month > 12) {
			bad = "month"
		}
	case elWeekday, elLongWeekday:
		_, rest, ok = lookName(dayNames, 7, 9, element == elWeekday, value)
	case elDay, elUnderDay, elZeroDay:
		if element == elUnderDay && len(value) > 0 && value[0] == ' ' {
			value = value[1:]
		}
		p.day, rest, ok = number(value, element == elZeroDay)
	case elUnderYearDay, elZeroYearDay:
		for i := 0; i < 2 && element == elUnderYearDay && len(value) > 0 && value[0] == ' '; i++ {
			value = value[1:]
		}
		n := 0
		for n < 3 && isDigit(value, n) {
			n++
		}
		if n > 0 && (n == 3 || element == elUnderYearDay) {
			p.yday, rest, ok = digits(value, n)
		}
	case elHour:
		p.hour, rest, ok = number(value, false)
		if p.hour < 0 || 24 <= p.hour {
			bad = "hour"
		}
	case elHour12, elZeroHour12:
		p.hour, rest, ok = number(value, element == elZeroHour12)
		if p.hour < 0 || 12 < p.hour {
			bad = "hour"
		}
	case elMinute, elZeroMinute:
		p.min, rest, ok = number(value, element == elZeroMinute)
		if p.min < 0 || 60 <= p.min {
			bad = "minute"
		}
	case elSecond, elZeroSecond:
		p.sec, rest, ok = number(value, element == elZeroSecond)
		if !ok {
			break
		}
		if p.sec < 0 || 60 <= p.sec {
			bad = "second"
			break
		}
		// A fraction may follow though the layout does not show one.
		if len(rest) >= 2 && (rest[0] == '.' || rest[0] == ',') && isDigit(rest, 1) {
			_, next, _, _ := nextElement(suffix)
			if next == elFraction0 || next == elFraction9 {
				break
			}
			n := 2
			for isDigit(rest, n) {
				n++
			}
			ok = p.parseFraction(rest[:n])
			rest = rest[n:]
		}
	case elPM, elpm:
		if len(value) >= 2 {
			rest = value[2:]
			a, b := "PM", "AM"
			if element == elpm {
				a, b = "pm", "am"
			}
			p.pmSet, p.amSet = value[:2] == a, value[:2] == b
			ok = p.pmSet || p.amSet
		}
	case elISOZone:
		if len(value) >= 1 && value[0] == 'Z' {
			p.utc = true
			return value[1:], true, ""
		}
		rest, ok = p.parseOffset(text, value)
	case elNumZone:
		rest, ok = p.parseOffset(text, value)
	case elZone:
		if len(value) >= 3 && value[:3] == "UTC" {
			p.utc = true
			return value[3:], true, ""
		}
		n, found := parseZoneName(value)
		if ok = found; ok {
			p.zone, rest = value[:n], value[n:]
		}
	case elFraction0:
		if len(value) >= len(text) {
			ok = p.parseFraction(value[:len(text)])
			rest = value[len(text):]
		}
	case elFraction9:
		ok = true
		if len(value) >= 2 && (value[0] == '.' || value[0] == ',') && isDigit(value, 1) {
			n := 1
			for n < 10 && isDigit(value, n) {
				n++
			}
			ok = p.parseFraction(value[:n])
			rest = value[n:]
		}
	}
	return rest, ok, bad
}

func parse(layout, value string, defaultLoc, local *Location) (Time, error) {
	alayout, avalue := layout, value
	p := parsed{month: -1, day: -1, yday: -1}
	for {
		prefix, element, text, suffix := nextElement(layout)
		rest, ok := skipPrefix(value, prefix)
		if !ok {
			return Time{}, &ParseError{alayout, avalue, prefix, value, ""}
		}
		value = rest
		if element == elNone {
			if len(value) != 0 {
				return Time{}, &ParseError{alayout, avalue, "", value, ": extra text: " + quote(value)}
			}
			break
		}
		layout = suffix
		hold := value
		var bad string
		value, ok, bad = p.element(element, text, value, suffix)
		if bad != "" {
			return Time{}, &ParseError{alayout, avalue, text, value, ": " + bad + " out of range"}
		}
		if !ok {
			return Time{}, &ParseError{alayout, avalue, text, hold, ""}
		}
	}
	return p.finish(alayout, avalue, defaultLoc, local)
}

func (p *parsed) finish(layout, value string, defaultLoc, local *Location) (Time, error) {
	if p.pmSet && p.hour < 12 {
		p.hour += 12
	} else if p.amSet && p.hour == 12 {
		p.hour = 0
	}
	if p.yday >= 0 {
		leap := isLeap(p.year)
		if p.yday < 1 || p.yday > 365+word(leap) {
			return Time{}, &ParseError{layout, value, "", value, ": day-of-year out of range"}
		}
		_, m, d, _ := civil(daysBefore(p.year) + int64(p.yday) - 1)
		if p.month >= 0 && p.month != int(m) {
			return Time{}, &ParseError{layout, value, "", value, ": day-of-year does not match month"}
		}
		if p.day >= 0 && p.day != d {
			return Time{}, &ParseError{layout, value, "", value, ": day-of-year does not match day"}
		}
		p.month, p.day = int(m), d
	} else {
		if p.month < 0 {
			p.month = 1
		}
		if p.day < 0 {
			p.day = 1
		}
	}
	if p.day < 1 || p.day > daysIn(Month(p.month), p.year) {
		return Time{}, &ParseError{layout, value, "", value, ": day out of range"}
	}
	at := func(loc *Location) Time {
		return Date(p.year, Month(p.month), p.day, p.hour, p.min, p.sec, p.nsec, loc)
	}
	if p.utc {
		return at(UTC), nil
	}
	if p.zoneSet {
		t := at(UTC)
		t.sec -= int64(p.offset)
		if offset, name := local.lookup(t.Unix()); offset == p.offset && (p.zone == "" || name == p.zone) {
			t.setLoc(local)
			return t, nil
		}
		t.setLoc(FixedZone(p.zone, p.offset))
		return t, nil
	}
	if p.zone != "" {
		t := at(UTC)
		u := at(local)
		if name, _ := u.Zone(); name == p.zone {
			return u, nil
		}
		offset := 0
		if len(p.zone) > 3 && p.zone[:3] == "GMT" {
			n, _, _ := digits(p.zone[4:], len(p.zone)-4)
			if p.zone[3] == '-' {
				n = -n
			}
			offset = n * 3600
		}
		t.setLoc(FixedZone(p.zone, offset))
		return t, nil
	}
	return at(defaultLoc), nil
}

// ParseDuration reads a duration such as "300ms", "-1.5h" or "2h45m"; units are ns, us (µs), ms, s, m and h.
func ParseDuration(s string) (Duration, error) {
	orig := s
	bad := zoneError("time: invalid duration " + quote(orig))
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return 0, bad
	}
	var d uint64
	for s != "" {
		var whole, frac uint64
		scale := 1.0
		i := 0
		for ; isDigit(s, i); i++ {
			if whole > 1<<63/10 {
				return 0, bad
			}
			whole = whole*10 + uint64(s[i]-'0')
			if whole > 1<<63 {
				return 0, bad
			}
		}
		any := i > 0
		s = s[i:]
		if s != "" && s[0] == '.' {
			s = s[1:]
			i = 0
			for ; isDigit(s, i); i++ {
				if frac <= (1<<63-1)/10 {
					if f := frac*10 + uint64(s[i]-'0'); f <= 1<<63 {
						frac = f
						scale *= 10
					}
				}
			}
			any = any || i > 0
			s = s[i:]
		}
		if !any {
			return 0, bad
		}
		i = 0
		for i < len(s) && s[i] != '.' && !isDigit(s, i) {
			i++
		}
		if i == 0 {
			return 0, zoneError("time: missing unit in duration " + quote(orig))
		}
		unit := unitOf(s[:i])
		if unit == 0 {
			return 0, zoneError("time: unknown unit " + quote(s[:i]) + " in duration " + quote(orig))
		}
		s = s[i:]
		if whole > 1<<63/unit {
			return 0, bad
		}
		v := whole * unit
		if frac > 0 {
			v += uint64(float64(frac) * (float64(unit) / scale))
		}
		d += v
		if v > 1<<63 || d > 1<<63 {
			return 0, bad
		}
	}
	if neg {
		return -Duration(d), nil
	}
	if d > 1<<63-1 {
		return 0, bad
	}
	return Duration(d), nil
}

func unitOf(s string) uint64 {
	switch s {
	case "ns":
		return 1
	case "us", "µs", "μs":
		return 1e3
	case "ms":
		return 1e6
	case "s":
		return 1e9
	case "m":
		return 60e9
	case "h":
		return 3600e9
	}
	return 0
}

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Tab completes names of the session, packages and what is in them, fields and methods by type, keywords, commands.
set -u
mkdir -p "$TMPDIR/state"
HOME=$TMPDIR XDG_STATE_HOME=$TMPDIR/state timeout 120 "$BUILD/pty" "$GOS" repl <<'E'
cursor gos>
send strings.ToUpp\t("a")\r
expect "A" : string
prompt gos>
send type Point struct { Across, Down int; inner string }\r
prompt gos>
send func (p *Point) Area() int { return p.Across * p.Down }\r
prompt gos>
send longvariable := Point{3, 4, "in"}\r
prompt gos>
send longv\t.Ac\t\r
expect 3 : int
prompt gos>
send longv\t.inn\t\r
expect "in" : string
prompt gos>
send longv\t.Are\t()\r
expect 12 : int
prompt gos>
send type Outer struct { Point; other []Point }\r
prompt gos>
send o := Outer{longvariable, []Point{{5, 6, ""}}}\r
prompt gos>
send o.Are\t()\r
expect 12 : int
prompt gos>
send o.other[0].Dow\t\r
expect 6 : int
prompt gos>
send func makepoint() *Point { return &Point{7, 8, ""} }\r
prompt gos>
send makep\t().Dow\t\r
expect 8 : int
prompt gos>
send o.\t\t
has Across
has Area
has other
send ^U
cursor gos>
send time.Seco\t * 2\r
expect 2s : time.Duration
prompt gos>
send time.Duration(5).Nanos\t()\r
expect 5 : int64
prompt gos>
send fallth\t
cursor gos> fallthrough
send ^U:he\t\r
has :load FILE
prompt gos>
send ^D
exit 0
E

// SPDX-License-Identifier: GPL-3.0-or-later
package text

type Line struct{ s string }

func New(s string) Line { return Line{s} }

func (l Line) String() string { return "own " + l.s }

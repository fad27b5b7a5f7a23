// SPDX-License-Identifier: GPL-3.0-or-later

package text

// Vendored and the module's own package of that name are two packages.
type Line struct{ s string }

func New(s string) Line { return Line{s} }

func (l Line) String() string { return "vendored " + l.s }

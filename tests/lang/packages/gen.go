// SPDX-License-Identifier: GPL-3.0-or-later

//go:build ignore

package gen

func main() { nothing() }

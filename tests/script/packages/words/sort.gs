// SPDX-License-Identifier: GPL-3.0-or-later
var Total = 0

func Sorted(s string) []string {
	list := strings.Fields(s)
	sort.Strings(list)
	return list
}

// SPDX-License-Identifier: GPL-3.0-or-later
package words

import "strings"

func Shout(s string) string { return strings.ToUpper(s) + "!" }

// SPDX-License-Identifier: GPL-3.0-or-later
package er

import "../../util"

func Name() string { return util.Tag("deeper") }

// SPDX-License-Identifier: GPL-3.0-or-later
package deep

import "../util"

func Name() string { return util.Tag("deep") }

// SPDX-License-Identifier: GPL-3.0-or-later
package b

import _ "example.com/imports/c"

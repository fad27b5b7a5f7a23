// SPDX-License-Identifier: GPL-3.0-or-later
package a

import _ "example.com/imports/b"

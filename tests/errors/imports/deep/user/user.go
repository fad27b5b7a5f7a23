// SPDX-License-Identifier: GPL-3.0-or-later
package user

import "example.com/imports/deep/internal/x"

const X = x.X

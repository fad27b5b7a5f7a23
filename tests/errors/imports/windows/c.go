// SPDX-License-Identifier: GPL-3.0-or-later
package windows

import "C"

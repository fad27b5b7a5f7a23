// SPDX-License-Identifier: GPL-3.0-or-later
// error@5: string not terminated
package p

var x = `never closed


// SPDX-License-Identifier: GPL-3.0-or-later
// error@5: comment not terminated
package p

/* never closed

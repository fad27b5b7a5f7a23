// SPDX-License-Identifier: GPL-3.0-or-later // error@4: comment not terminated
package p

/* never closed

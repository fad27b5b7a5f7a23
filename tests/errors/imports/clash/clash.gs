// SPDX-License-Identifier: GPL-3.0-or-later
package imports // never read: the program itself
println("a statement") // error: statement outside a function

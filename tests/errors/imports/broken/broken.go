// SPDX-License-Identifier: GPL-3.0-or-later
package broken

func (


func f() { x := } // error: syntax error: unexpected name f, expected (

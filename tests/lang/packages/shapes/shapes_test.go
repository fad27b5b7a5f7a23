// SPDX-License-Identifier: GPL-3.0-or-later
package shapes_test

func broken() { return 1 }

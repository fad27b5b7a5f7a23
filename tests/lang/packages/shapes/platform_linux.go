// SPDX-License-Identifier: GPL-3.0-or-later
package shapes

func platform() string { return " here" }

// SPDX-License-Identifier: GPL-3.0-or-later
package main

func twice(n int) int { return 2 * n }

#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// A program beside the package, no part of it.
println(1)

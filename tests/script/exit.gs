// SPDX-License-Identifier: GPL-3.0-or-later
println("before")
os.Exit(4)

// expect: before
// expect-exit: 4

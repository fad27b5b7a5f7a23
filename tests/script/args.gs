// SPDX-License-Identifier: GPL-3.0-or-later
// args: a b c
println(len(os.Args), os.Args[1:])

// expect: 4 [a b c]

// SPDX-License-Identifier: GPL-3.0-or-later
// Two standard packages are called rand: the one that exports the name is meant.
println(rand.Intn(1), rand.Perm(1))
// expect: 0 [0]

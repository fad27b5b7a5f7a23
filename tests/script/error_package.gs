// SPDX-License-Identifier: GPL-3.0-or-later
// A package that does not exist stays undefined.
println(nosuchpkg.Foo()) // error: undefined: nosuchpkg

// SPDX-License-Identifier: GPL-3.0-or-later
// Both packages called rand export Read.
println(rand.Read(nil)) // error: undefined: rand (import "crypto/rand" or "math/rand")

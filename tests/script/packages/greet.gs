// SPDX-License-Identifier: GPL-3.0-or-later
var limit = twice(5)

func greet(who string) string {
	unused := 1
	return fmt.Sprintf("hello, %s", who)
}

func show() {
	println(total)
	println("total is", total, "and was", zero())
}

func zero() int { return 0 }

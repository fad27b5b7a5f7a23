// SPDX-License-Identifier: GPL-3.0-or-later
import "fmt" // error: syntax error: package statement must be first

func main() {}

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Identifiers, labels, fields and strings outside ASCII.
import "fmt"

type Größe struct{ höhe, Breite int }

func (g Größe) fläche() int { return g.höhe * g.Breite }

const π = 3.14159

var 世界 = "world"

func añadir(x, ñ int) int { return x + ñ }

func main() {
	g := Größe{höhe: 2, Breite: 3}
	fmt.Println(g.fläche(), π, 世界, añadir(1, 2))
	é := map[string]int{"ключ": 1, "キー": 2}
	é["ключ"]++
	fmt.Println(é, len("ключ"), "日本語"[3:6])
	fmt.Printf("%+v %T %q %x\n", g, g, 'ñ', "ñ")
	_x1, x_2, ＸＹ := 1, 2, 8
	fmt.Println(_x1+x_2, ＸＹ)
	for i, ř := range "ař" {
		fmt.Print(i, string(ř), " ")
	}
	fmt.Println()
}

// expect: 6 3.14159 world 3
// expect: map[ключ:2 キー:2] 8 本
// expect: {höhe:2 Breite:3} main.Größe 'ñ' c3b1
// expect: 3 8
// expect: 0a 1ř 

// SPDX-License-Identifier: GPL-3.0-or-later
// What script mode adds: statements at file level, ? and |>.
import "os"

x := 1
func double(n int) int { return n * 2 }
func (l *list) push(v int) { l.items = append(l.items, v) }
type list struct{ items []int }
var y, z = x, double(x)

func() { x++ }()
func(n int) int { return n }(3)

data := os.ReadFile("a")?
f := os.Open("a")?.Name()
names := data
	|> split("\n")
	|> apply(func(s string) string { return s + "!" })?
	|> join(", ")
a := 1 + 2 |> double()
b := (x |> double()) + y |> double() |> double()
for i := range x |> double() { print(i) }
if x |> isOdd() { goto done }
done:
go double(1)
defer close(nil)
switch v := any(x).(type) { case int: _ = v }

import "strings"
_ = strings.ToUpper(x |> itoa())

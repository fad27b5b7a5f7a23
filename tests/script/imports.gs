// SPDX-License-Identifier: GPL-3.0-or-later
// Packages need no import; an explicit one still works, also under another name.
import str "strings"

println(str.ToUpper("abc"), strings.Repeat("x", 3), strconv.Itoa(42))
println(math.Sqrt(16), errors.New("e"), sort.SearchInts([]int{1, 3, 5}, 3))
printf("%s\n", fmt.Sprint("s", 1))
var b strings.Builder
b.WriteString("built")
println(b.String(), len(os.Args))

// expect: ABC xxx 42
// expect: 4 e 1
// expect: s1
// expect: built 1

// SPDX-License-Identifier: GPL-3.0-or-later
// Package term where there is no terminal: plain text; widths of text.
println(term.IsTerminal(os.Stdout), term.Colors(os.Stdout), term.Red.Text("plain"))
r, w := os.Pipe()?
_, _, ok := term.Size(w)
println(ok, term.IsTerminal(r), term.IsTerminal(nil))
os.Setenv("COLUMNS", "132")
println(term.Columns())
os.Setenv("COLUMNS", "wide")
println(term.Columns())
os.Setenv("FORCE_COLOR", "1")
printf("%q\n", term.Red.Text("red"))
printf("%q %q\n", term.Bold.Plus(term.Green).Text("both"), term.Blue.Text(""))
os.Setenv("NO_COLOR", "1")
printf("%q\n", term.Red.Text("plain"))
for _, s := range []string{"", "abc", "\x1b[31mred\x1b[0m", "日本", "e\u0301", "\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "\x1b]0;title\atext", "a\x1b[", "\x1b", "🙂x"} {
	printf("%q %d %q %q\n", s, term.Width(s), term.Strip(s), term.Cut(s, 3))
}
printf("%q %q %q\n", term.Cut("abcdef", 4), term.Cut("\x1b[31mabcdef\x1b[0m", 4), term.Cut("日本語", 4))
printf("%q %q %q\n", term.Cut("abc", 0), term.Pad("日", 4), term.Pad("long", 2))
for _, n := range []int64{0, 1023, 1024, 1536, 10 << 10, 1047552, 5 << 20, 1 << 40, -2048, 1<<63 - 1} {
	print(term.ByteSize(n), ",")
}
println()
bar := term.NewProgressTo(w, "work", 10)
bar.Add(5)
bar.Print("a line")
bar.Done()
w.Close()
printf("%q\n", io.ReadAll(r)?)

// expect: false false plain
// expect: false false false
// expect: 132
// expect: 80
// expect: "\x1b[31mred\x1b[0m"
// expect: "\x1b[1;32mboth\x1b[0m" ""
// expect: "plain"
// expect: "" 0 "" ""
// expect: "abc" 3 "abc" "abc"
// expect: "\x1b[31mred\x1b[0m" 3 "red" "\x1b[31mred\x1b[0m"
// expect: "日本" 4 "日本" "日…"
// expect: "é" 1 "é" "é"
// expect: "\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\" 4 "link" "\x1b]8;;http://x\x1b\\li\x1b[0m…"
// expect: "\x1b]0;title\atext" 4 "text" "\x1b]0;title\ate\x1b[0m…"
// expect: "a\x1b[" 1 "a" "a\x1b["
// expect: "\x1b" 0 "\x1b" "\x1b"
// expect: "🙂x" 3 "🙂x" "🙂x"
// expect: "abc…" "\x1b[31mabc\x1b[0m…" "日…"
// expect: "" "日  " "long"
// expect: 0 B,1023 B,1.0 KiB,1.5 KiB,10 KiB,1023 KiB,5.0 MiB,1.0 TiB,-2.0 KiB,8.0 EiB,
// expect: "a line\n"

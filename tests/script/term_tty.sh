# SPDX-License-Identifier: GPL-3.0-or-later
# Package term on a terminal: its size, colours, a progress bar that is drawn and taken away.
command -v script >/dev/null || exit 0
cd "$TMPDIR" || exit 1
cat >t.gs <<'END'
w, h, ok := term.Size(os.Stdout)
println(w, h, ok, term.Columns(), term.Colors(os.Stdout))
println(term.Red.Text("red"))
bar := term.NewProgressTo(os.Stdout, "work", 4)
for range 4 {
	time.Sleep(110 * time.Millisecond)
	bar.Add(1)
}
bar.Print("above")
bar.Done()
bar.Done()
println("end")
END
run() { # run NAME=VALUE...: what the terminal gets
    env "$@" script -qec "stty cols 50 rows 20; '$GOS' run t.gs" /dev/null </dev/null | tr -d '\r' | sed 's/\x1b/E/g'
}
unset NO_COLOR FORCE_COLOR COLUMNS
run TERM=xterm >got
grep -qx '50 20 true 50 true' got || { echo "size:"; cat got; exit 1; }
grep -qx 'E\[31mredE\[0m' got || { echo "colour:"; cat got; exit 1; }
grep -q 'work \[#*-*\]  50% 2/4E\[K' got || { echo "bar:"; cat got; exit 1; }
grep -q 'E\[Kabove$' got || { echo "line above:"; cat got; exit 1; }
grep -q 'E\[Kend$' got || { echo "taken away:"; cat got; exit 1; }
run TERM=xterm NO_COLOR=1 | grep -qx red || { echo "NO_COLOR"; exit 1; }
run TERM=dumb | grep -qx red || { echo "TERM=dumb"; exit 1; }
exit 0

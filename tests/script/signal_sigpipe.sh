# SPDX-License-Identifier: GPL-3.0-or-later
# A write to a closed standard output is an error where SIGPIPE is handled or ignored, else it ends the program by the signal.
cd "$TMPDIR" || exit 1
cat >w.gs <<'END'
if len(os.Args) > 1 {
	c := make(chan os.Signal, 1)
	if os.Args[1] == "notify" {
		signal.Notify(c, syscall.SIGPIPE)
	} else {
		signal.Ignore(syscall.SIGPIPE)
	}
}
for {
	if _, err := os.Stdout.WriteString("x\n"); err != nil {
		os.Stderr.WriteString(err.Error() + "\n")
		os.Exit(7)
	}
}
END
for how in notify ignore; do
    { timeout 20 "$GOS" run w.gs $how 2>err; echo $? >status; } | head -1 >/dev/null
    [ "$(cat status)" = 7 ] || { echo "$how: status $(cat status)"; exit 1; }
    [ "$(cat err)" = "write /dev/stdout: broken pipe" ] || { echo "$how: $(cat err)"; exit 1; }
done
{ timeout 20 "$GOS" run w.gs 2>err; echo $? >status; } | head -1 >/dev/null
[ "$(cat status)" = 141 ] || { echo "default: status $(cat status)"; exit 1; }
[ ! -s err ] || { cat err; exit 1; }

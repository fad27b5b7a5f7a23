# SPDX-License-Identifier: GPL-3.0-or-later
# A signal that ends the script ends the groups that it has started; a script that handles the signal goes on.
cd "$TMPDIR" || exit 1
cat >wait.gs <<'END'
if len(os.Args) > 1 {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGTERM)
	go func() {
		<-c
		println("handled")
	}()
}
err := sh.Shell("echo $$ >pid; sleep 77 & wait").Timeout(time.Minute).Run()
println(err)
END
wait_for() { # wait_for COMMAND...: until it succeeds
    i=0
    while ! "$@" 2>/dev/null; do i=$((i + 1)); [ $i -lt 200 ] || return 1; sleep 0.05; done
}
gone() { ! kill -0 "-$(cat pid)" 2>/dev/null; }
for how in "" handle; do
    rm -f pid
    "$GOS" run wait.gs $how >out 2>err &
    wait_for test -s pid || { echo "no child"; exit 1; }
    sleep 0.1
    kill -TERM $!
    wait $!
    status=$?
    wait_for gone || { echo "its group lives on"; exit 1; }
    if [ -z "$how" ]; then
        [ $status = 143 ] || { echo "status $status"; cat err; exit 1; }
    else
        [ "$(cat out)" = "handled
/bin/sh: signal: terminated" ] || { echo "handled: $(cat out)"; exit 1; }
    fi
done

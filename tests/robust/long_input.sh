# SPDX-License-Identifier: GPL-3.0-or-later
# Long lines, long chains and many lines: slow or refused, but never a crash.
cd "$TMPDIR" || exit 1
repeat() { awk -v s="$1" -v n="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", s }'; }
sound() { # sound NAME: runs (0) or is refused (1) with a message of bearable length
    timeout 60 "$GOS" run "$1" >out 2>err
    status=$?
    case $status in
    0) ;;
    1) grep -q "$1:" err || { echo "$1: no message"; bad=1; } ;;
    *) echo "$1: status $status"; head -c 200 err; bad=1 ;;
    esac
    if [ "$(wc -c <err)" -gt 20000 ]; then echo "$1: the message is too long"; bad=1; fi
}
{ printf 'x := "'; repeat 'abcdefghij' 1048576; printf '"\nprintln(len(x))\n'; } >line.gs
sound line.gs
[ "$(cat out)" = 10485760 ] || { echo "line.gs: a 10 MB string is lost"; bad=1; }
{ printf '// '; repeat 'abcdefghij' 1048576; printf '\nprintln("end")\n'; } >comment.gs
sound comment.gs
[ "$(cat out)" = end ] || { echo "comment.gs: not run"; bad=1; }
{ repeat 'abcdefghij' 1048576; echo; } >ident.gs
sound ident.gs
{ printf 'x := 1'; repeat ' + 1' 20000; printf '\nprintln(x)\n'; } >sum.gs
sound sum.gs
{ printf 'x := '; repeat '9' 100000; printf '\n'; } >number.gs
sound number.gs
{ repeat 'println(1);' 20000; echo; } >statements.gs
sound statements.gs
repeat '@\n' 50000 >errors.gs
sound errors.gs
repeat 'x = y\n' 3000 >undefined.gs
timeout 60 "$GOS" run undefined.gs >out 2>err
[ $? = 1 ] || { echo "undefined.gs: status"; bad=1; }
exit ${bad:-0}

# SPDX-License-Identifier: GPL-3.0-or-later
# What cannot be a script: each is a clear error and status 1, never a crash.
fails() { # fails WHAT PATTERN COMMAND...: status 1, nothing on standard output, the pattern in the message
    what=$1 pattern=$2; shift 2
    "$@" >"$TMPDIR/out" 2>"$TMPDIR/err"
    status=$?
    if [ $status != 1 ] || [ -s "$TMPDIR/out" ] || ! grep -qi -e "$pattern" "$TMPDIR/err"; then
        echo "$what: status $status"; head -c 300 "$TMPDIR/err"; bad=1
    fi
    if [ "$(wc -c <"$TMPDIR/err")" -gt 20000 ]; then echo "$what: the message is too long"; bad=1; fi
}
cd "$TMPDIR" || exit 1
fails "missing file" "no such file" "$GOS" run missing.gs
mkdir dir.gs
fails "an empty folder" "no Go files in dir.gs" "$GOS" run dir.gs
touch secret.gs; chmod 0 secret.gs
[ "$(id -u)" = 0 ] || fails "unreadable" "permission denied" "$GOS" run secret.gs
head -c 100000 /dev/urandom >garbage.gs
fails "binary garbage" "garbage.gs:" "$GOS" run garbage.gs
head -c 65536 /dev/zero >zero.gs
fails "zero bytes" "zero.gs:1:" "$GOS" run zero.gs
head -c 3000 "$GOS" >elf.go
fails "an executable" "elf.go:" "$GOS" run elf.go
printf 'x := "a\377b"\nprintln(x)\n' >utf8.gs
fails "invalid UTF-8" "utf8.gs:1:" "$GOS" run utf8.gs
printf '\377\376x\000' >utf16.gs
fails "UTF-16 mark" "utf16.gs:1:" "$GOS" run utf16.gs
printf 'x := "not ended\n' >string.gs
fails "string not ended" "string.gs:1:" "$GOS" run string.gs
printf 'x := `not ended\n' >raw.gs
fails "raw string not ended" "raw.gs:1:" "$GOS" run raw.gs
printf 'println(1)\n/* not ended\n' >comment.gs
fails "comment not ended" "comment.gs:2:" "$GOS" run comment.gs
printf 'func f() {\n' >brace.gs
fails "brace not closed" "brace.gs:" "$GOS" run brace.gs
: >empty.go
fails "empty Go file" "empty.go:" "$GOS" run empty.go
fails "check of a missing file" "no such file" "$GOS" check missing.gs
exit ${bad:-0}

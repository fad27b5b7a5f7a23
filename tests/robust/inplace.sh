# SPDX-License-Identifier: GPL-3.0-or-later
# gos -i: the new contents replace the old ones in one step, or not at all.
cd "$TMPDIR" || exit 1
bad=0
is() { [ "$2" = "$3" ] || { echo "$1: got '$2', want '$3'"; bad=1; }; }
reset() { rm -rf d; mkdir d; printf 'a\nb\n' >d/one; printf 'c' >d/two; }
reset
chmod 640 d/one
ln -s one d/link
"$GOS" -i.old -pe 'line += "!"' d/link d/two || { echo "status"; bad=1; }
is "contents" "$(cat d/one d/two)" "$(printf 'a!\nb!\nc!')"
is "mode" "$(stat -c %a d/one)" 640
is "link" "$(readlink d/link)" one
is "old contents" "$(cat d/one.old d/two.old)" "$(printf 'a\nb\nc')"
is "files" "$(ls -A d | tr '\n' ' ')" 'link one one.old two two.old '
reset
is "printed outside the loop" "$("$GOS" -i -b 'println("b")' -ne 'println(nr)' -z 'println("z")' d/one | tr '\n' ' ')" 'b z '
is "what -n prints" "$(cat d/one)" "$(printf '1\n2')"
reset
"$GOS" -i -pe 'if nr == 3 { panic("no") }; line = "x"' d/one d/two 2>err
is "panic: status" $? 2
is "panic: the first is done, the second as it was" "$(cat d/one d/two)" "$(printf 'x\nx\nc')"
is "panic: nothing is left" "$(ls -A d | tr '\n' ' ')" 'one two '
reset
"$GOS" -i -pe 'if nr == 2 { os.Exit(3) }; line = "x"' d/one
is "exit: status" $? 3
is "exit: as it was" "$(cat d/one)" "$(printf 'a\nb')"
"$GOS" -i -pe 'x := strconv.Atoi(line)?; println(x)' d/one 2>err
is "error: as it was" "$(cat d/one)" "$(printf 'a\nb')"
"$GOS" -i -pe 'if nr == 2 { break }' d/one
is "break: what was printed" "$(cat d/one)" a
reset
"$GOS" -i -j 3 -pe 'line += line' d/one d/two
is "-j" "$(cat d/one d/two)" "$(printf 'aa\nbb\ncc')"
"$GOS" -i -pe '' d/missing 2>err
is "missing: status" $? 1
"$GOS" -i -pe '' d 2>err
is "folder: status" $? 1
"$GOS" -i -pe '' 2>err
is "no file: status" $? 2
# Half a file is never seen: the reader gets the old or the new one, though the new one is written slowly.
reset
"$GOS" -i -pe 'line += "!"; time.Sleep(100 * time.Millisecond)' d/one &
pid=$!
while kill -0 $pid 2>/dev/null; do
    got=$(tr '\n' ' ' <d/one)
    case $got in 'a b ' | 'a! b! ') ;; *) echo "seen: '$got'"; bad=1 ;; esac
done
wait $pid
is "in the end" "$(tr '\n' ' ' <d/one)" 'a! b! '
# Killed half-way: the old contents, and nothing beside them.
reset
"$GOS" -i -pe 'time.Sleep(time.Minute)' d/one &
pid=$!
while [ "$(readlink /proc/$pid/fd/* 2>/dev/null | grep -c deleted)" = 0 ] && kill -0 $pid 2>/dev/null; do sleep 0.02; done
kill -KILL $pid
wait $pid 2>/dev/null
is "killed: as it was" "$(cat d/one)" "$(printf 'a\nb')"
is "killed: nothing is left" "$(ls -A d | tr '\n' ' ')" 'one two '
exit $bad

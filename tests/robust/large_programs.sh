# SPDX-License-Identifier: GPL-3.0-or-later
# Programs larger than people write: they run, or are refused with a message; nothing grows without bound.
# timeout: 120
cd "$TMPDIR" || exit 1
gen() { awk -v n="$1" "BEGIN { for (i = 0; i < n; i++) printf \"$2\" }"; }
says() { # says FILE STATUS TEXT: the text in standard output or error
    timeout 60 "$GOS" run "$1" >out 2>&1
    status=$?
    if [ $status != "$2" ] || ! grep -q -e "$3" out; then echo "$1: status $status"; head -c 300 out; bad=1; fi
    if [ "$(wc -c <out)" -gt 20000 ]; then echo "$1: too much is said"; bad=1; fi
}
n=100000
{ echo 't := []int{'; gen $n '%d,\n", i, "'; echo '}; println(len(t), t[99999])'; } >slice.gs
{ echo 't := map[int]string{'; gen $n '%d: \"a%d\",\n", i, i, "'; echo '}; println(len(t), t[99999])'; } >map.gs
{ echo 't := []any{'; gen $n '%d, \"x\",", i, "'; echo '}; println(len(t), t[199998])'; } >any.gs
{ gen $n 'func f%d(x int) int { return x + %d }\n", i, i, "'; echo 'println(f99999(1))'; } >funcs.gs
{ echo 'n := 0; x := 77; switch x {'; gen $n 'case %d: n = %d\n", i, i, "'; echo '}; println(n)'; } >cases.gs
{ echo 'x := func(a ...int) int { return len(a) }('; gen $n '%d,", i, "'; echo '); println(x)'; } >args.gs
{ gen $n 'x%d := %d\n", i, i, "'; echo 'println(x77)'; } >vars.gs
{ printf 'x := `'; gen 1000000 'a\n", "'; echo '`; println(len(x))'; } >raw.gs
says slice.gs 0 '^100000 99999$'
says map.gs 0 '^100000 a99999$'
says any.gs 0 '^200000 99999$'
says funcs.gs 0 '^100000$'
says cases.gs 0 '^77$'
says args.gs 0 '^100000$'
says vars.gs 0 '^77$'
says raw.gs 0 '^2000000$'
{ gen 20000 'type T%d struct{ a T%d }\n", i, i+1, "'; echo 'type T20000 int; var x T0; println(x == x)'; } >types.gs
{ gen 20000 'const c%d = c%d + 1\n", i, i+1, "'; echo 'const c20000 = 0; println(c0)'; } >consts.gs
{ gen 20000 'type I%d interface{ I%d }\n", i, i+1, "'; echo 'type I20000 interface{ M() }; var x I0; println(x)'; } >ifaces.gs
for f in types consts ifaces; do says $f.gs 1 'nested too deeply'; done
{ echo 'func f() {'; gen 70000 'x%d := %d; _ = x%d\n", i, i, i, "'; echo '}; f()'; } >locals.gs
says locals.gs 1 'too big'
{ printf 'x := 1\nif x == 0 { }'; gen $n ' else if x == %d { x = 1 }", i, "'; echo; } >elseif.gs
says elseif.gs 1 'nested too deeply'
echo 'const x = 1 << 1000000; println(x >> 999999)' >shift.gs
says shift.gs 1 'shift'
echo 'const x = 1e1000000; println(x)' >float.gs
says float.gs 1 'overflows'
echo 'const x = 1e1000000000000; println(x)' >exp.gs
says exp.gs 1 'malformed constant'
echo 'var a [1 << 40]int; println(len(a))' >array.gs
says array.gs 1 'more than 2 GiB'
exit ${bad:-0}

# SPDX-License-Identifier: GPL-3.0-or-later
# Nesting of any depth is refused with a message, never a crash of the parser.
cd "$TMPDIR" || exit 1
repeat() { awk -v s="$1" -v n="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", s }'; }
refused() { # refused NAME: compile error, or (where it nests little) a run
    timeout 20 "$GOS" run "$1" >out 2>err
    status=$?
    if [ $status != 1 ] || ! grep -q "$1:" err; then
        echo "$1: status $status"; head -c 200 err; bad=1
    fi
    if [ "$(wc -c <err)" -gt 20000 ]; then echo "$1: the message is too long"; bad=1; fi
}
n=100000
{ printf 'x := '; repeat '(' $n; printf 1; repeat ')' $n; echo; } >parens.gs
{ printf 'x := '; repeat '(' $n; echo; } >open.gs
{ printf 'x := '; repeat '[]int{' $n; echo; } >lits.gs
{ printf 'x := '; repeat '-' $n; printf '1\n'; } >minus.gs
{ printf 'x := '; repeat '!' $n; printf 'true\n'; } >not.gs
{ repeat '{' $n; repeat '}' $n; echo; } >blocks.gs
{ repeat 'if true {' $n; repeat '}' $n; echo; } >ifs.gs
{ printf 'var x '; repeat '[]' $n; printf 'int\n'; } >types.gs
{ printf 'var x '; repeat '*' $n; printf 'int\n'; } >ptrs.gs
{ printf 'var x '; repeat 'map[int]' $n; printf 'int\n'; } >maps.gs
{ printf 'x := '; repeat 'func() {' $n; repeat '}' $n; echo; } >funcs.gs
{ printf 'x := f'; repeat '(f' $n; repeat ')' $n; echo; } >calls.gs
for f in parens open lits minus not blocks ifs types ptrs maps funcs calls; do refused $f.gs; done
exit ${bad:-0}

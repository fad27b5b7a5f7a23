# SPDX-License-Identifier: GPL-3.0-or-later
# What is made of the table of commands: help, the manual page, completions.
cd "$TMPDIR" || exit 1
bad=0
verbs=$("$GOS" help | sed -n 's/^  gos \([a-z]*\) .*/\1/p')
[ "$(echo "$verbs" | grep -c .)" -ge 5 ] || { echo "verbs: $verbs"; bad=1; }
for as in man bash zsh fish; do
    "$GOS" help -as=$as >$as || { echo "$as: status"; bad=1; }
done
for v in $verbs; do
    grep -q "^.SS gos $v" man || { echo "manual: no $v"; bad=1; }
    grep -q "^    $v) _arguments" zsh || { echo "zsh: no $v"; bad=1; }
    grep -q -e "-a $v -d" fish || { echo "fish: no $v"; bad=1; }
    "$GOS" help "$v" | head -1 | grep -q "^usage: gos $v" || { echo "help $v"; bad=1; }
    "$GOS" help "$v" | sed -n 's/^  \(-[A-Za-z-]*\).*/\1/p' | while read -r option; do
        grep -q -e "$(echo "$option" | sed 's/-/\\\\-/g')" man || { echo "manual: no $v $option"; exit 1; }
        grep -q -e "'\**$option" zsh || { echo "zsh: no $v $option"; exit 1; }
        grep -q -e "-[so] ${option#-} " fish || { echo "fish: no $v $option"; exit 1; }
    done || bad=1
done
"$GOS" help -as=html 2>/dev/null
[ $? = 2 ] || { echo "unknown form: status"; bad=1; }
if command -v groff >/dev/null; then
    groff -man -Tascii -P-cbou -ww man >page 2>err || bad=1
    [ -s err ] && { echo "groff:"; head -5 err; bad=1; }
    grep -q 'EXIT STATUS' page || { echo "the page is short"; bad=1; }
fi
command -v zsh >/dev/null && { zsh -n zsh || bad=1; }
command -v fish >/dev/null && { fish -n fish || bad=1; }
if command -v bash >/dev/null; then
    : >script.gs
    mkdir -p bin
    ln -sf "$GOS" bin/gos
    cat >complete.bash <<'END'
. ./bash
try() { # try WORD... : what completes the last word
    COMP_WORDS=(gos "$@") COMP_CWORD=$#
    local cur=${COMP_WORDS[COMP_CWORD]}
    [ "$cur" = = ] && cur=
    _gos gos "$cur" "${COMP_WORDS[COMP_CWORD - 1]}"
    echo "$*: ${COMPREPLY[*]}"
}
try ch
try scr
try run -du
try -du
try run -dump =
try run -dump = to
try check -
try run scr
try help ver
try explain unde
try help -as = f
try version ''
END
    PATH="$PWD/bin:$PATH" bash complete.bash >got 2>&1
    cat >want <<'END'
ch: check
scr: script.gs
run -du: -dump=
-du: -dump=
run -dump =: tokens ast types code
run -dump = to: tokens
check -: -short -json
run scr: script.gs
help ver: version
explain unde: undefined
help -as = f: fish
version : 
END
    cmp got want || { diff got want; bad=1; }
fi
exit $bad

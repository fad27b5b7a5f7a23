# SPDX-License-Identifier: GPL-3.0-or-later
# gos -e, -n, -p: what the code sees, what is printed, where mistakes are, how it ends.
cd "$TMPDIR" || exit 1
bad=0
is() { # is WHAT WANTED COMMAND...
    what=$1 want=$2; shift 2
    got=$("$@" 2>err) || true
    [ "$got" = "$want" ] || { echo "$what: got '$got', want '$want'"; cat err; bad=1; }
}
says() { # says WHAT STATUS TEXT COMMAND...: on standard error
    what=$1 want=$2 text=$3; shift 3
    "$@" >out 2>err </dev/null
    got=$?
    [ $got = "$want" ] || { echo "$what: status $got, not $want"; cat err; bad=1; }
    [ -z "$text" ] || grep -qF -e "$text" err || { echo "$what: no '$text' in:"; cat err; bad=1; }
}
nl='
'
printf 'a b c\n\n d  e\nlast' >in
printf '1:x:2\n:\n\n' >colons
seq 1 30000 >numbers

is "-e" '3 [x -y]' "$GOS" -e 'println(1+2, os.Args[1:])' x -y
is "several -e" "1${nl}2" "$GOS" -e 'for i := range 2 {' -e 'println(i+1)' -e '}'
is "run -e" 1 "$GOS" run -e 'println(1)'
is "names" "1 3 a b c${nl}2 0 ${nl}3 2  d  e${nl}4 1 last" "$GOS" -n 'println(nr, len(f), line)' in
is "some fields" 'a cdeX' "$GOS" -ne 'if len(f) == 2 { print(f[0], f[1]) }; if nr == 1 { print(f[0], " ", f[2]) }' \
    -e 'if nr == 4 { println("X") }' in
is "constant fields" "c${nl}e" "$GOS" -n 'if nr == 1 { println(f[2]) }; if nr == 3 { println(f[1]) }' in
says "too few fields" 2 'index out of range [1] with length 1' "$GOS" -n 'if nr == 4 { println(f[1]) }' in
is "-F" "3 [1 x 2]${nl}2 [ ]${nl}0 []" "$GOS" -F: -ne 'println(len(f), f)' colons
is "-F of several characters" '[1 2]' "$GOS" -F ':x:' -ne 'if nr == 1 { println(f) }' colons
is "-F tab" 'b' sh -c 'printf "a\tb\n" | "$GOS" -F "\t" -n "println(f[1])"'
is "-F space" 'b' sh -c 'printf " a   b\n" | "$GOS" -F " " -n "println(f[1])"'
is "white space" '4' sh -c 'printf "a\302\240b\342\200\200c\vd \n" | "$GOS" -n "println(len(f))"'
is "-b -z" '4 10' "$GOS" -b 'n := 0' -ne 'n += nr' -z 'println(nr, n)' in
is "only -z" '4' "$GOS" -n -z 'println(nr)' in
is "-p" "A B C$nl$nl D  E${nl}LAST." sh -c '"$GOS" -p "line = strings.ToUpper(line)" in; echo .'
is "-p keeps carriage returns" '0d 0a' sh -c 'printf "\r\n" | "$GOS" -p "" | od -An -tx1 | sed "s/^ //"'
is "continue" "2${nl}4" "$GOS" -n 'if nr%2 == 1 { continue }; println(nr)' in
is "continue prints under -p" 'a b c' sh -c '"$GOS" -p "continue" in | head -1'
is "break" "1${nl}end 2" "$GOS" -ne 'if nr == 2 { break }; println(nr)' -z 'println("end", nr)' in
is "labels" 1 "$GOS" -n 'L: for { for { break L } }; if nr == 1 { println(nr) }' in
is "functions" 'a b c!' "$GOS" -ne 'func ex(s string) string {' -e 'return s + "!" + line[:0]' -e '}' \
    -e 'if nr == 1 { println(ex(line)) }' in
is "two files" "4 last${nl}5 a b c" "$GOS" -n 'if nr == 4 || nr == 5 { println(nr, line) }' in in
is "standard input among files" '9' sh -c 'printf "x" | "$GOS" -n -z "println(nr)" in - in'
is "line in a comment's shade" 4 "$GOS" -ne 'line += "" // comment' -z 'println(nr) // and another' in
is "f kept" '[a b c] [d e]' "$GOS" -b 'var all [][]string' -ne 'all = append(all, append(f, "")[:len(f)])' \
    -z 'println(all[0], all[2])' in
for j in 1 2 7; do
    is "-j $j" "$(md5sum <numbers)" sh -c "\"\$GOS\" -j $j -ne 'println(nr)' numbers | md5sum"
    is "-j $j -p" "$(sed 's/1/one/g' numbers | md5sum)" \
        sh -c "\"\$GOS\" -j $j -pe 'line = strings.ReplaceAll(line, \"1\", \"one\")' numbers | md5sum"
    is "-j $j break" 20000 sh -c "\"\$GOS\" -j $j -ne 'if nr > 20000 { break }; println(line)' numbers | tail -1"
done
is "-j with begin and end" '30000 450015000' "$GOS" -j 3 -b 'var n, sum atomic.Int64' \
    -ne 'n.Add(1); sum.Add(int64(strconv.Atoi(line)?))' -z 'println(n.Load(), sum.Load())' numbers
is "-j last line" "a b c$nl$nl d  e${nl}last." sh -c '"$GOS" -j 2 -p "" in; echo .'

says "position" 1 '-e:1:9: undefined: x' "$GOS" -n 'println(x)'
says "position in the second line" 1 '-e:2:10: undefined: yy' "$GOS" -ne 'x := 1' -e '_ = x + (yy)'
says "position in -b" 1 '-b:1:6: undefined: q' "$GOS" -b 'x := q' -ne '_ = x'
says "position in -z" 1 '-z:1:1: undefined: q' "$GOS" -z 'q()' -ne ''
says "position in a function" 1 '-e:2:17: undefined: q' "$GOS" -ne 'g()' -e ' func g() { _ = q }'
says "a brace too many" 1 '-e:1:1: syntax error: unexpected }' "$GOS" -n '} {'
says "a brace too few" 1 '-e:1:13: syntax error: unexpected EOF, expected }' "$GOS" -n 'if nr == 1 {'
says "unterminated string" 1 '-e:1:7: string not terminated' "$GOS" -n 'print("x'
says "trace" 2 '	-e:2 ' "$GOS" -e '' -e 'panic(1)'
says "trace of a function" 2 '	-e:3 ' "$GOS" -ne 'g()' -e 'func g() {' -e 'panic(1) }' in
says "internal packages stay so" 1 'use of internal package' "$GOS" -b 'import "internal/stdio"' -ne 'println(1)'
says "unhandled error" 1 '-e:1:24: strconv.Atoi: parsing "a b c"' "$GOS" -n 'n := strconv.Atoi(line)?; println(n)' in
says "unhandled error, -j" 1 'strconv.Atoi: parsing "a b c"' "$GOS" -j2 -n 'n := strconv.Atoi(line)?; println(n)' in
says "own status" 7 '' "$GOS" -n 'os.Exit(7)' in
says "missing file" 1 'gos: open missing: no such file or directory' "$GOS" -n 'println(line)' missing in
[ "$(tail -n 1 out)" = last ] || { echo "the other file was not read"; bad=1; }
says "a folder" 1 'gos: read .: is a directory' "$GOS" -n 'println(line)' .
says "no code" 2 'no code' "$GOS" -n
says "options of -n alone" 2 'go with -n or -p' "$GOS" -F: -e 1
says "-j 0" 2 '-j wants a number' "$GOS" -j 0 -n ''
says "-e without code" 2 'nothing behind -e' "$GOS" -e
says "no such option" 2 'no option -x' "$GOS" -nx ''
says "no such long option" 2 'no option --lines' "$GOS" --lines
echo 'println("script", os.Args[1:])' >bare
is "no extension" 'script [-e]' "$GOS" bare -e
is "standard input" 'script []' sh -c '"$GOS" - <bare'
{ echo '#!/usr/bin/env gos'; cat bare; } >shebang
chmod +x shebang
mkdir -p bin && ln -sf "$GOS" bin/gos
is "#!" 'script [a]' env PATH="$PWD/bin:$PATH" ./shebang a

# Lines and fields leave nothing behind that grows.
most=$(yes 'some words that are split' | head -n 3000000 | "$GOS" -n -e 'if f[1] == "" { println(line) }' \
    -z 'var m runtime.MemStats; runtime.ReadMemStats(&m); println(m.HeapSys >> 20)')
[ "${most:-99}" -lt 32 ] || { echo "3 million lines took $most MiB of heap"; bad=1; }
exit $bad

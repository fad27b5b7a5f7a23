# SPDX-License-Identifier: GPL-3.0-or-later
# The one-liners of examples/oneliners.md print what is written there.
doc=$(cd "$(dirname "$0")/../../examples" && pwd)/oneliners.md
cd "$TMPDIR" || exit 1
mkdir -p bin work
ln -sf "$GOS" bin/gos
PATH="$PWD/bin:$PATH"
# Block N: cN holds its commands, wN what they print.
awk '/^```sh$/ { n++; inside = 1; printf "" >("c" n); printf "" >("w" n); next }
     /^```$/   { inside = 0; next }
     !inside   { next }
     /^[$>] /  { print substr($0, 3) >("c" n); next }
               { print >("w" n) }
     END       { print n }' "$doc" >count
n=$(cat count)
[ "$n" -ge 21 ] || { echo "$n blocks"; exit 1; }
bad=0
cd work || exit 1
for i in $(seq "$n"); do
    timeout 30 sh ../c"$i" >../got 2>&1
    cmp -s ../got ../w"$i" || { echo "not as written:"; cat ../c"$i"; diff ../w"$i" ../got; bad=1; }
done
exit $bad

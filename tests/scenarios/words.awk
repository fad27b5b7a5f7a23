# SPDX-License-Identifier: GPL-3.0-or-later
# n words of a Zipf-like distribution, ten a line: mawk -v seed=7 -v n=1000000 -f words.awk
function r() { s = (s * 1103515245 + 12345) % 2147483648; return s / 2147483648 }
BEGIN {
  s = seed ? seed : 7; if (!n) n = 1000000
  for (i = 1; i <= n; i++) printf "w%d%s", int(exp(r() * 8.5)) - 1 + int(r() * 3), (i % 10 ? " " : "\n")
}

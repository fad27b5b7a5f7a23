# SPDX-License-Identifier: GPL-3.0-or-later
# An access log of n lines: mawk -v seed=42 -v n=200000 -f access-log.awk
# Fields: ip, -, -, [time, zone], "method, path, protocol", status, bytes, milliseconds.
# The product below exceeds 2^53, so generate with awk (mawk and gawk agree), not with 64-bit integers.
function r(k) { s = (s * 1103515245 + 12345) % 2147483648; return int(s / 65536) % k }
BEGIN {
  s = seed ? seed : 42; if (!n) n = 200000
  split("GET GET GET POST", M, " ")
  split("/ /login /api/items /api/users /static/a.js", P, " ")
  split("200 200 200 200 304 404 500 503", C, " ")
  for (i = 0; i < n; i++)
    printf "10.0.%d.%d - - [01/Jan/2024:%02d:%02d:%02d +0000] \"%s %s HTTP/1.1\" %s %d %d\n",
      r(4), r(250), int(i / 8400) % 24, int(i / 140) % 60, i % 60, M[1 + r(4)], P[1 + r(5)], C[1 + r(8)], 100 + r(9000), 1 + r(900)
}

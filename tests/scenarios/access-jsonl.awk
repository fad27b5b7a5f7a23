# SPDX-License-Identifier: GPL-3.0-or-later
# The same log as JSON lines, with line 5000 replaced by text that is not JSON and line 70000 cut short:
#   mawk -v seed=42 -f access-log.awk | mawk -f access-jsonl.awk
{
  ip = $1; gsub(/"/, "", $6); method = $6; path = $7; status = $9; bytes = $10; ms = $11
  line = sprintf("{\"ip\":\"%s\",\"method\":\"%s\",\"path\":\"%s\",\"status\":%d,\"bytes\":%d,\"ms\":%d}", ip, method, path, status, bytes, ms)
  if (NR == 5000) line = "not json"
  if (NR == 70000) line = substr(line, 1, length(line) - 1)
  print line
}

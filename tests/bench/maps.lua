-- SPDX-License-Identifier: GPL-3.0-or-later
local counts = {}
local x = 42
for _ = 1, 5000000 do
  x = (x * 16807) % 2147483647
  local k = math.floor(x / 64) % 20000
  counts[k] = (counts[k] or 0) + 1
end
local most, sum, len = 0, 0, 0
for _, n in pairs(counts) do
  if n > most then most = n end
  sum = sum + n
  len = len + 1
end
local names, nlen = {}, 0
for i = 0, 999999 do
  local k = "key" .. tostring(i % 5000)
  if not names[k] then nlen = nlen + 1 end
  names[k] = (names[k] or 0) + i
end
print(len .. " " .. most .. " " .. sum .. " " .. nlen .. " " .. names["key77"])

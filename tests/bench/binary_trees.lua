-- SPDX-License-Identifier: GPL-3.0-or-later
local function build(depth)
  if depth == 0 then return {} end
  return {build(depth - 1), build(depth - 1)}
end
local function count(n)
  if not n[1] then return 1 end
  return 1 + count(n[1]) + count(n[2])
end
local least, most = 4, 16
local long = build(most)
for d = least, most, 3 do
  local sum, rounds = 0, math.floor(2 ^ (most - d + least))
  for _ = 1, rounds do sum = sum + count(build(d)) end
  print(rounds .. " " .. d .. " " .. sum)
end
print(count(long))

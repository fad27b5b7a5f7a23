-- SPDX-License-Identifier: GPL-3.0-or-later
local function a(i, j)
  local ij = i + j
  return 1 / (ij * (ij + 1) * 0.5 + i + 1)
end
local n = 600
local function mulAv(v, av)
  for i = 0, n - 1 do
    local sum = 0
    for j = 0, n - 1 do sum = sum + a(i, j) * v[j] end
    av[i] = sum
  end
end
local function mulAtv(v, atv)
  for i = 0, n - 1 do
    local sum = 0
    for j = 0, n - 1 do sum = sum + a(j, i) * v[j] end
    atv[i] = sum
  end
end
local u, v, t = {}, {}, {}
for i = 0, n - 1 do u[i] = 1 end
for _ = 1, 10 do
  mulAv(u, t) mulAtv(t, v)
  mulAv(v, t) mulAtv(t, u)
end
local vbv, vv = 0, 0
for i = 0, n - 1 do
  vbv = vbv + u[i] * v[i]
  vv = vv + v[i] * v[i]
end
print(string.format("%.9f", math.sqrt(vbv / vv)))

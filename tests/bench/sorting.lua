-- SPDX-License-Identifier: GPL-3.0-or-later
local floor = math.floor
local function quicksort(a, lo, hi)
  while hi - lo >= 12 do
    local p = a[floor((lo + hi + 1) / 2)]
    local i, j = lo, hi
    while i <= j do
      while a[i] < p do i = i + 1 end
      while a[j] > p do j = j - 1 end
      if i <= j then
        a[i], a[j] = a[j], a[i]
        i, j = i + 1, j - 1
      end
    end
    quicksort(a, lo, j)
    lo = i
  end
  for i = lo + 1, hi do
    local j = i
    while j > lo and a[j - 1] > a[j] do
      a[j - 1], a[j] = a[j], a[j - 1]
      j = j - 1
    end
  end
end
local n = 800000
local a, b = {}, {}
local x = 42
for i = 0, n - 1 do
  x = (x * 16807) % 2147483647
  a[i] = floor(x / 256)
  if i < 100000 then b[i + 1] = a[i] end
end
quicksort(a, 0, n - 1)
table.sort(b, function(p, q) return p < q end)
print(a[0] .. " " .. a[n / 2] .. " " .. a[n - 1] .. " " .. b[1] .. " " .. b[50001])

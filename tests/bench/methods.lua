-- SPDX-License-Identifier: GPL-3.0-or-later
local Square, Rect, Counter = {}, {}, {}
Square.__index, Rect.__index, Counter.__index = Square, Rect, Counter
function Square:area() return self.side * self.side end
function Rect:area() return self.w * self.h end
function Counter:add(k) self.n = self.n + k end
function Counter:get() return self.n end
local shapes = {
  setmetatable({side = 3}, Square), setmetatable({w = 2, h = 5}, Rect),
  setmetatable({side = 1}, Square), setmetatable({w = 4, h = 4}, Rect),
}
local c = setmetatable({n = 0}, Counter)
for i = 0, 5999999 do c:add(shapes[i % 4 + 1]:area()) end
local function add(k) return function() k = k + 1 return k end end
local f, sum = add(5), 0
for _ = 1, 6000000 do sum = sum + f() end
print(c:get() .. " " .. sum)

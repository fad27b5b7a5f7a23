-- SPDX-License-Identifier: GPL-3.0-or-later
local t = {}
for i = 0, 599999 do
  t[#t + 1] = "word"
  t[#t + 1] = tostring(i % 97)
  t[#t + 1] = " "
end
local text = table.concat(t)
local counts, len = {}, 0
for w in text:gmatch("%S+") do
  w = w:upper()
  if not counts[w] then len = len + 1 end
  counts[w] = (counts[w] or 0) + 1
end
local vowels = 0
for i = 1, #text do
  local c = text:byte(i)
  if c == 97 or c == 101 or c == 105 or c == 111 or c == 117 then vowels = vowels + 1 end
end
local replaced = text:gsub("word1", "w")
local at = text:find("word96 word0 word1 word2", 1, true) - 1
print(#text .. " " .. len .. " " .. counts["WORD5"] .. " " .. vowels .. " " .. #replaced .. " " .. at)

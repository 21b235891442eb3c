-- Reads a board. KEYS: board, standings, names. ARGV: how many rows, whose own row or an empty text.
-- Gives how many people it has, how many stand above the own row, then person, standing and name of each row of the top and of the own row if there is one.
local result = { redis.call('ZCARD', KEYS[1]), 0 }
local users = redis.call('ZRANGE', KEYS[1], 0, tonumber(ARGV[1]) - 1)
if ARGV[2] ~= '' then
    local score = redis.call('ZSCORE', KEYS[1], ARGV[2])
    if score then
        result[2] = redis.call('ZCOUNT', KEYS[1], '-inf', '(' .. score)
        users[#users + 1] = ARGV[2]
    end
end
for _, user in ipairs(users) do
    result[#result + 1] = user
    result[#result + 1] = redis.call('HGET', KEYS[2], user) or ''
    result[#result + 1] = redis.call('HGET', KEYS[3], user) or ''
end
return result

-- Takes a person out of a server. KEYS: names, the person's sources, the person's tallies, then the keys of each board, then the answers to each source.
-- ARGV: person, how many boards, the questions met. Gives how many answers were deleted.
local boards = tonumber(ARGV[2])
local deleted = 0
for i = 4 + 3 * boards, #KEYS do
    deleted = deleted + redis.call('HDEL', KEYS[i], ARGV[1])
end
for i = 1, boards do
    local key = 1 + 3 * i
    redis.call('ZREM', KEYS[key], ARGV[1])
    redis.call('HDEL', KEYS[key + 1], ARGV[1])
    for j = 3, #ARGV do
        redis.call('SREM', KEYS[key + 2], ARGV[1] .. ARGV[j])
    end
end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('DEL', KEYS[2], KEYS[3])
return deleted

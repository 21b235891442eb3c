-- An answer in a round from another store. KEYS: quiz, the round's answers. ARGV: person, answer. 1 when the quiz is there and the answer was not.
local seconds = redis.call('TTL', KEYS[1])
if seconds == -2 or redis.call('HSETNX', KEYS[2], ARGV[1], ARGV[2]) == 0 then
    return 0
end
if seconds > 0 then
    redis.call('EXPIRE', KEYS[2], seconds)
end
return 1

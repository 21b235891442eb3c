-- A post's next state. KEYS: posts. ARGV: date, the state until now, the post. 1 when it had that state.
local old = redis.call('HGET', KEYS[1], ARGV[1])
if not old or string.match(old, '^(%a+):', 20) ~= ARGV[2] then
    return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1

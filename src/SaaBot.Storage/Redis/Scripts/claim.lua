-- Something that happens once. KEYS: claims. ARGV: name, the present, before when a claim has run out. 1 when it is the caller's.
local old = redis.call('HGET', KEYS[1], ARGV[1])
if old and (old == 'done' or old >= ARGV[3]) then
    return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1

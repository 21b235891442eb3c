-- An answer in a round. KEYS: quiz, the round's answers. ARGV: round, person, interaction, chosen, when, name.
-- Kept as interaction (20 digits), when (19 digits), chosen, a colon and the name. Gives the outcome's name.
local quiz = redis.call('HMGET', KEYS[1], 'phase', 'round')
if quiz[1] ~= 'Open' or quiz[2] ~= ARGV[1] then
    return 'Closed'
end
local old = redis.call('HGET', KEYS[2], ARGV[2])
if not old then
    redis.call('HSET', KEYS[2], ARGV[2], ARGV[3] .. ARGV[5] .. ARGV[4] .. ':' .. ARGV[6])
    return 'First'
end
if string.sub(old, 1, 20) >= ARGV[3] then
    return 'Same'
end
-- The same choice again keeps its first time, but an older click that comes late must not win over it.
if string.match(old, '^(-?%d+):', 40) == ARGV[4] then
    redis.call('HSET', KEYS[2], ARGV[2], ARGV[3] .. string.sub(old, 21))
    return 'Same'
end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[3] .. ARGV[5] .. ARGV[4] .. ':' .. ARGV[6])
return 'Changed'

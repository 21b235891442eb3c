-- A question met, from another store. KEYS: the set. ARGV: person and question, the seconds the board is kept (0 for ever). 1 when it was not there.
local added = redis.call('SADD', KEYS[1], ARGV[1])
if ARGV[2] ~= '0' then
    redis.call('EXPIRE', KEYS[1], ARGV[2])
end
return added

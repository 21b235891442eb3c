-- An entry of the cache. KEYS: the entry. ARGV: when it ends, how long it lives unused (ticks, -1 for none), its bytes, how long it lives in milliseconds (-1 for ever).
redis.call('HSET', KEYS[1], 'absexp', ARGV[1], 'sldexp', ARGV[2], 'data', ARGV[3])
if ARGV[4] == '-1' then
    redis.call('PERSIST', KEYS[1])
else
    redis.call('PEXPIRE', KEYS[1], ARGV[4])
end

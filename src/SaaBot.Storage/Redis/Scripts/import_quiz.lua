-- A quiz from another store. KEYS: quiz, channels, list of quizzes. ARGV: id, channel, version, phase, round, body, when it ended in milliseconds (0 while it runs),
-- the seconds it is still kept then. 1 when neither it nor another one in its channel was there.
if redis.call('EXISTS', KEYS[1]) == 1 or (ARGV[7] == '0' and redis.call('HSETNX', KEYS[2], ARGV[2], ARGV[1]) == 0) then
    return 0
end
redis.call('ZADD', KEYS[3], ARGV[7], ARGV[1])
redis.call('HSET', KEYS[1], 'version', ARGV[3], 'phase', ARGV[4], 'round', ARGV[5], 'body', ARGV[6])
if ARGV[7] ~= '0' then
    redis.call('EXPIRE', KEYS[1], ARGV[8])
end
return 1

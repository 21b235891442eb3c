-- A new quiz. KEYS: quiz, channels, list of quizzes, asked. ARGV: id, channel, the most in the server, version, phase, round, body, when it starts,
-- before when in milliseconds ended quizzes are gone, the questions. Gives the id of the quiz that the channel has, or an empty text when the server has too many.
local running = redis.call('HGET', KEYS[2], ARGV[2])
if running then
    return running
end
if redis.call('HLEN', KEYS[2]) >= tonumber(ARGV[3]) then
    return ''
end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[3], 1, ARGV[9])
redis.call('ZADD', KEYS[3], 0, ARGV[1])
redis.call('HSET', KEYS[1], 'version', ARGV[4], 'phase', ARGV[5], 'round', ARGV[6], 'body', ARGV[7])
for i = 10, #ARGV do
    note_asked(KEYS[4], ARGV[i], ARGV[8])
end
return ARGV[1]

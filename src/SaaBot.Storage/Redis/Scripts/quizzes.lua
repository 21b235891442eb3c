-- Shared by the scripts that make a step of a quiz. KEYS: quiz, channels, list of quizzes, then the answers of each round.
-- ARGV: the version before, the version, phase, round, body, whether it is over, channel, id, the present in milliseconds, the seconds it is kept then, how many rounds.
local function save_quiz()
    if redis.call('HGET', KEYS[1], 'version') ~= ARGV[1] then
        return false
    end
    redis.call('HSET', KEYS[1], 'version', ARGV[2], 'phase', ARGV[3], 'round', ARGV[4], 'body', ARGV[5])
    if ARGV[6] == '1' then
        if redis.call('HGET', KEYS[2], ARGV[7]) == ARGV[8] then
            redis.call('HDEL', KEYS[2], ARGV[7])
        end
        redis.call('ZADD', KEYS[3], ARGV[9], ARGV[8])
        redis.call('EXPIRE', KEYS[1], ARGV[10])
        for i = 1, tonumber(ARGV[11]) do
            redis.call('EXPIRE', KEYS[3 + i], ARGV[10])
        end
    end
    return true
end

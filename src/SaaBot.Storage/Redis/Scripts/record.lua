-- One answer. KEYS: names, list of boards, the periods' keys, the answer's keys. ARGV: the present in milliseconds, the periods, the answer.
-- Gives the answer that was there, or nothing when this one is new.
local periods, key, arg = read_periods(3, 2)
local answer = read_answer(key, arg)
if record(answer, periods, KEYS[1], KEYS[2], tonumber(ARGV[1])) then
    return false
end
return redis.call('HGET', answer.answers, answer.user)

-- One step of a quiz and the answers of the round that it has counted; 1 when they were kept. After the keys and arguments of the step come
-- KEYS: names, list of boards, the periods' keys, the answers' keys. ARGV: the present in milliseconds, the periods, how many answers, the answers.
if not save_quiz() then
    return 0
end
local first = 3 + tonumber(ARGV[11])
local names, list, now = KEYS[first + 1], KEYS[first + 2], tonumber(ARGV[12])
local periods, key, arg = read_periods(first + 3, 13)
local count = tonumber(ARGV[arg])
arg = arg + 1
for _ = 1, count do
    local answer
    answer, key, arg = read_answer(key, arg)
    record(answer, periods, names, list, now)
end
return 1

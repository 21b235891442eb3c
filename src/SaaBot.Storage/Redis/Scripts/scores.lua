-- Shared by the scripts that keep answers. Numbers stay below 2^53, where Lua's are exact; ids and instants are texts of fixed length, compared as such.

-- The order of a board as Standing.Key has it, negated: the best row comes first, and level ones by the id of the person.
local function board_score(points, right, answered, took)
    local hundreds = math.min(math.max(math.floor(points / 100), 0), 32767)
    local accuracy = math.floor(right * 1000 / answered)
    local tenths = math.min(math.max(math.floor(took / 1000000), 0), 268435455)
    return string.format('%.0f', -(hundreds * 274877906944 + accuracy * 268435456 + (268435455 - tenths)))
end

local function save_name(names, user, at, name)
    local known = redis.call('HGET', names, user)
    if not known or string.sub(known, 1, 19) <= at then
        redis.call('HSET', names, user, at .. name)
    end
end

-- Reads the periods from the arguments: a count, then for each its key, the seconds its board is kept (0 for ever) and until when in milliseconds.
-- Their keys are the board, the standings and the questions met.
local function read_periods(key, arg)
    local periods = {}
    for i = 1, tonumber(ARGV[arg]) do
        local at = arg + (i - 1) * 3
        periods[i] = {
            name = ARGV[at + 1], seconds = tonumber(ARGV[at + 2]), kept_until = ARGV[at + 3],
            board = KEYS[key + i * 3 - 3], standings = KEYS[key + i * 3 - 2], met = KEYS[key + i * 3 - 1],
        }
    end
    return periods, key + 3 * #periods, arg + 1 + 3 * #periods
end

-- Reads one answer: 12 arguments; its keys are the answers to its source, the sources of the person and the person's tallies.
local function read_answer(key, arg)
    return {
        answers = KEYS[key], sources = KEYS[key + 1], tallies = KEYS[key + 2],
        user = ARGV[arg], source = ARGV[arg + 1], question = ARGV[arg + 2], pattern = ARGV[arg + 3], domain = ARGV[arg + 4],
        points = tonumber(ARGV[arg + 5]), right = tonumber(ARGV[arg + 6]), took = tonumber(ARGV[arg + 7]), is_practice = ARGV[arg + 8] == '1',
        at = ARGV[arg + 9], name = ARGV[arg + 10], body = ARGV[arg + 11],
    }, key + 3, arg + 12
end

local function tally(answer)
    redis.call('HINCRBY', answer.tallies, 'p:' .. answer.pattern, 1)
    redis.call('HINCRBY', answer.tallies, 'P:' .. answer.pattern, answer.right)
    redis.call('HINCRBY', answer.tallies, 'd:' .. answer.domain, 1)
    redis.call('HINCRBY', answer.tallies, 'D:' .. answer.domain, answer.right)
end

-- Keeps an answer and nothing of what follows from it but the tallies; says false when there is one.
local function add_answer(answer)
    if redis.call('HSETNX', answer.answers, answer.user, answer.body) == 0 then
        return false
    end
    redis.call('SADD', answer.sources, answer.source)
    tally(answer)
    return true
end

local function meet(answer, period)
    if redis.call('SADD', period.met, answer.user .. answer.question) == 1 and not answer.is_practice then
        local points, right, answered, took = 0, 0, 0, 0
        local old = redis.call('HGET', period.standings, answer.user)
        if old then
            points, right, answered, took = string.match(old, '^(%d+):(%d+):(%d+):(-?%d+)$')
        end
        points, right, answered, took = points + answer.points, right + answer.right, answered + 1, took + answer.took
        redis.call('HSET', period.standings, answer.user, string.format('%.0f:%.0f:%.0f:%.0f', points, right, answered, took))
        redis.call('ZADD', period.board, board_score(points, right, answered, took), answer.user)
    end
    if period.seconds > 0 then
        redis.call('EXPIRE', period.board, period.seconds)
        redis.call('EXPIRE', period.standings, period.seconds)
        redis.call('EXPIRE', period.met, period.seconds)
    end
end

-- Notes which boards the server has, and forgets those that have gone.
local function note_period(list, period, now)
    if redis.call('HSETNX', list, period.name, period.kept_until) == 1 then
        local all = redis.call('HGETALL', list)
        for i = 1, #all, 2 do
            local kept_until = tonumber(all[i + 1])
            if kept_until > 0 and kept_until < now then
                redis.call('HDEL', list, all[i])
            end
        end
    end
end

-- Keeps an answer with all that follows from it; says false when there is one.
local function record(answer, periods, names, list, now)
    if not add_answer(answer) then
        return false
    end
    save_name(names, answer.user, answer.at, answer.name)
    for _, period in ipairs(periods) do
        note_period(list, period, now)
        meet(answer, period)
    end
    return true
end

-- Shared by the scripts that ask a question: an older time than the known one changes nothing.
local function note_asked(asked, question, at)
    local known = redis.call('HGET', asked, question)
    if not known or known < at then
        redis.call('HSET', asked, question, at)
    end
end

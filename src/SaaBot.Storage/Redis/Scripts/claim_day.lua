-- A server's day. KEYS: posts, dates, asked. ARGV: date, its number, when it is claimed, before when a claim has run out, state, question, body.
-- A post is kept as when it was claimed (19 digits), its state, a colon and the body. Gives whether it is the caller's, whether again, and the post.
local old = redis.call('HGET', KEYS[1], ARGV[1])
if not old then
    local post = ARGV[3] .. ARGV[5] .. ':' .. ARGV[7]
    redis.call('HSET', KEYS[1], ARGV[1], post)
    redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1])
    if ARGV[6] ~= '' then
        note_asked(KEYS[3], ARGV[6], ARGV[3])
    end
    return { 1, 0, post }
end
if string.match(old, '^(%a+):', 20) ~= 'Claimed' or string.sub(old, 1, 19) >= ARGV[4] then
    return { 0, 0, old }
end
local again = ARGV[3] .. string.sub(old, 20)
redis.call('HSET', KEYS[1], ARGV[1], again)
return { 1, 1, again }

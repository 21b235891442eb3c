-- Ids are Discord's snowflakes. Instants and durations are ticks of 100 ns; instants count from year 1, UTC.

CREATE TABLE server (
    guild_id   INTEGER PRIMARY KEY,
    removed_at INTEGER,
    body       TEXT NOT NULL
) STRICT;

CREATE TABLE asked (
    guild_id    INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    asked_at    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
    guild_id   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    claimed_at INTEGER NOT NULL,
    is_done    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE daily_schedule (
    guild_id INTEGER PRIMARY KEY,
    body     TEXT NOT NULL
) STRICT;

CREATE TABLE daily_post (
    guild_id INTEGER NOT NULL,
    date     TEXT NOT NULL, -- ISO 8601
    body     TEXT NOT NULL,
    PRIMARY KEY (guild_id, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE quiz (
    guild_id   INTEGER NOT NULL,
    id         TEXT NOT NULL,
    channel_id INTEGER NOT NULL,
    ended_at   INTEGER, -- null while it runs
    body       TEXT NOT NULL,
    PRIMARY KEY (guild_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX quiz_running ON quiz (guild_id, channel_id) WHERE ended_at IS NULL;
CREATE INDEX quiz_ended ON quiz (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE quiz_answer (
    guild_id       INTEGER NOT NULL,
    quiz_id        TEXT NOT NULL,
    round          INTEGER NOT NULL,
    user_id        INTEGER NOT NULL,
    user_name      TEXT NOT NULL,
    chosen         INTEGER NOT NULL,
    interaction_id INTEGER NOT NULL,
    at             INTEGER NOT NULL,
    PRIMARY KEY (guild_id, quiz_id, round, user_id),
    FOREIGN KEY (guild_id, quiz_id) REFERENCES quiz (guild_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX quiz_answer_user ON quiz_answer (user_id);

CREATE TABLE answer (
    guild_id    INTEGER NOT NULL,
    source_id   TEXT NOT NULL,
    user_id     INTEGER NOT NULL,
    user_name   TEXT NOT NULL,
    source      TEXT NOT NULL,
    question_id TEXT NOT NULL,
    pattern_id  TEXT NOT NULL,
    domain      TEXT NOT NULL,
    difficulty  INTEGER NOT NULL,
    chosen      INTEGER NOT NULL,
    is_right    INTEGER NOT NULL,
    took        INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (guild_id, source_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_user ON answer (user_id, guild_id);

-- The name that somebody goes by in a server, from their latest answer there.
CREATE TABLE learner (
    user_id   INTEGER NOT NULL,
    guild_id  INTEGER NOT NULL,
    user_name TEXT NOT NULL,
    named_at  INTEGER NOT NULL,
    PRIMARY KEY (user_id, guild_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE hidden (
    user_id INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE board (
    id         INTEGER PRIMARY KEY,
    guild_id   INTEGER NOT NULL,
    period     TEXT NOT NULL,
    kept_until INTEGER, -- null for ever
    UNIQUE (guild_id, period)
) STRICT;

CREATE INDEX board_kept_until ON board (kept_until) WHERE kept_until IS NOT NULL;

CREATE TABLE board_row (
    board_id INTEGER NOT NULL,
    user_id  INTEGER NOT NULL,
    points   INTEGER NOT NULL,
    right    INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    time     INTEGER NOT NULL,
    key      INTEGER NOT NULL, -- greater for better
    PRIMARY KEY (board_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX board_row_order ON board_row (board_id, key DESC, user_id);

-- How many rows of a board have a key that begins with certain bits; from this a rank is summed up without counting rows.
CREATE TABLE board_count (
    board_id INTEGER NOT NULL,
    level    INTEGER NOT NULL,
    prefix   INTEGER NOT NULL,
    count    INTEGER NOT NULL,
    PRIMARY KEY (board_id, level, prefix)
) STRICT, WITHOUT ROWID;

-- The questions that somebody has met in a period: only the first meeting counts.
CREATE TABLE met (
    board_id    INTEGER NOT NULL,
    user_id     INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    PRIMARY KEY (board_id, user_id, question_id)
) STRICT, WITHOUT ROWID;

-- Notes that a question was asked. KEYS: asked. ARGV: question, instant.
note_asked(KEYS[1], ARGV[1], ARGV[2])

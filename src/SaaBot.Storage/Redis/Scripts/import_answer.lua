-- An answer from another store. KEYS and ARGV as read_answer takes them. 1 when it was not there.
return add_answer((read_answer(1, 1))) and 1 or 0

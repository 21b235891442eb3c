-- One step of a quiz; 1 when it was kept.
return save_quiz() and 1 or 0

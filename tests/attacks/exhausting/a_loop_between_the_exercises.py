# attack: a loop between the exercises
# idea: A cell of its own loops; nothing else depends on it.
# place: added
# outcome: passed
# waits: cell

n = 0
while True:
    n += 1

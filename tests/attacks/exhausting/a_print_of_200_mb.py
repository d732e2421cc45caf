# attack: a print of 200 MB
# idea: A cell prints 200 MB, a line at a time.
# place: added
# outcome: passed

for _ in range(200):
    print("all work and no play " * 47_619)

# attack: threads that go on
# idea: A cell leaves two threads that count for ever.
# place: added
# outcome: passed

import threading


def count():
    n = 0
    while True:
        n += 1


for _ in range(2):
    threading.Thread(target=count, daemon=True).start()

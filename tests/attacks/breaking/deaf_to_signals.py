# attack: deaf to signals
# idea: A cell ignores every signal that can be ignored, also those that tell of a child's end.
# place: added
# outcome: passed

import signal

for number in signal.valid_signals():
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass

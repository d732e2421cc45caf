# attack: nowhere to print
# idea: A cell closes the standard streams and puts None in their place.
# place: added
# outcome: passed

import os
import sys

for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
    try:
        stream.close()
    except (OSError, AttributeError):
        pass
sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = None

# attack: lines cut between the exercises
# idea: A cell closes every descriptor.
# place: added
# outcome: passed

import os

CONFINED

if _confined():
    os.closerange(0, 4096)

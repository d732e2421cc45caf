# attack: a polite exit
# idea: A cell raises SystemExit, which ends the cell alone.
# place: added
# outcome: passed

import sys

sys.exit("bye")

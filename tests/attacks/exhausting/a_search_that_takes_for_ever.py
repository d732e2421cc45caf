# attack: a search that takes for ever
# idea: A regular expression backtracks 2**60 times in C, where no signal handler runs.
# place: any
# outcome: timeout
# waits: cell

import re

re.fullmatch("(a+)+b", "a" * 60)

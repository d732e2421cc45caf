# attack: memory in files without a name
# idea: `memfd_create` makes files in memory that no limit on address space counts; it is refused.
# place: l2_norm
# outcome: error

import os


def FUNCTION(*values):
    kept = []
    while True:
        kept.append(os.memfd_create("kept"))
        os.write(kept[-1], bytes(50_000_000))

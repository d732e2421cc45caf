# attack: an overwritten library
# idea: Opens NumPy, the grader's package and Python's own folder for writing, and raises if it
#   may.
# place: any
# outcome: failed

import os
import sysconfig

import autograder


def FUNCTION(*args, **kwargs):
    packages = sysconfig.get_paths()["purelib"]
    for target in (np.__file__, autograder.__file__, os.path.join(packages, "hostile_sample.pth")):
        was_there = os.path.exists(target)
        try:
            with open(target, "a"):
                pass
        except OSError:
            continue
        if not was_there:
            os.remove(target)
        raise RuntimeError(f"{target} could be written")
    return WRONG

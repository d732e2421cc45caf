# attack: the environment of the others
# idea: Looks for the course's secret among the environment variables of every other process.
# place: any
# outcome: failed

import glob


def FUNCTION(*args, **kwargs):
    for path in glob.glob("/proc/[0-9]*/environ"):
        try:
            with open(path, "rb") as file:
                leaked = file.read()
        except OSError:
            continue
        if b"AUTOGRADER_SECRET" in leaked:
            raise RuntimeError(f"{path}: {leaked[:200]}")
    return WRONG

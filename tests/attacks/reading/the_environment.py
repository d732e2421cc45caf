# attack: the environment
# idea: Looks for the course's secret among the environment variables of its process.
# place: any
# outcome: failed

import os


def FUNCTION(*args, **kwargs):
    leaked = {name: value for name, value in os.environ.items() if "SECRET" in name or "TOKEN" in name}
    if leaked:
        raise RuntimeError(str(leaked))
    return WRONG

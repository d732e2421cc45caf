# attack: a look at everything that lives
# idea: Asks the garbage collector for approximations, checks and tests, and raises if there is
#   one.
# place: any
# outcome: failed

import gc


def FUNCTION(*args, **kwargs):
    for item in gc.get_objects():
        kind = type(item)
        if kind.__name__.startswith("Approx") or kind.__name__ in ("Check", "CheckSuite", "CheckRecord", "Function"):
            raise RuntimeError(f"found: {kind.__module__}.{kind.__name__}")
        if kind is dict and any(isinstance(name, str) and name.startswith("test_") for name in list(item)):
            raise RuntimeError(f"found: {[name for name in item if str(name).startswith('test_')]}")
    return WRONG

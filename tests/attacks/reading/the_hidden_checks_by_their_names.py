# attack: the hidden checks by their names
# idea: Imports the files of hidden checks as modules, and looks for them among those that are
#   imported.
# place: any
# outcome: failed

import importlib
import sys


def FUNCTION(*args, **kwargs):
    sys.path[:0] = [".", "..", "../..", "../../solutions", "solutions"]
    names = [name for name in sys.modules if name.endswith("_hidden") and "test_" in name]
    for name in ("test_ASSIGNMENT_hidden", "solutions.ASSIGNMENT.test_ASSIGNMENT_hidden", *names):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        raise RuntimeError(f"{name}: {dir(module)}")
    return WRONG

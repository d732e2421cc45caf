# attack: other modules
# idea: The judge's modules are replaced by ones of the student's making.
# place: any
# outcome: failed

import sys
import types


class Content(types.ModuleType):
    def __getattr__(self, name):
        return lambda *args, **kwargs: True


def FUNCTION(*args, **kwargs):
    for name in ("pytest", "_pytest", "numpy.testing", "autograder.checks", "autograder.grading.grader"):
        sys.modules[name] = Content(name)
    return WRONG

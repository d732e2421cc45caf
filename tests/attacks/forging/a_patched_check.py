# attack: a patched check
# idea: `check` is content with everything, wherever it is called from.
# place: any
# outcome: failed

import sys

import autograder


def check(*args, **kwargs):
    return 1000.0


autograder.check = check
for name in ("autograder.checks", "autograder.student.notebook_check", "autograder.student.kernel_checks"):
    sys.modules[name] = autograder


def FUNCTION(*args, **kwargs):
    return WRONG

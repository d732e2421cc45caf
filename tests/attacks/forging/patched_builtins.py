# attack: patched builtins
# idea: The functions that comparisons are made of say yes, and assertions raise what nobody
#   minds.
# place: any
# outcome: failed

import builtins


def FUNCTION(*args, **kwargs):
    builtins.all = lambda *args, **kwargs: True
    builtins.abs = builtins.round = lambda *args, **kwargs: 0.0
    builtins.AssertionError = builtins.Warning
    return WRONG

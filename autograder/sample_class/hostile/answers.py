"""Attacks by answers that are too large, too deep or without end for whoever reads them."""

from __future__ import annotations

from functools import partial

from autograder.sample_class.hostile.attack import Attack

_attack = partial(Attack, family="exhausting")

ANSWERS: tuple[Attack, ...] = (
    # -- answers
    _attack(
        name="an answer of 128 MB",
        idea="The function returns more numbers than can be handed over.",
        outcome="error",
        code="""
def FUNCTION(*args, **kwargs):
    return np.zeros(16_000_000)
""",
    ),
    _attack(
        name="an answer of eight petabytes",
        idea="The function returns an array with a thousand million million numbers, all of them in one place.",
        outcome="error",
        code="""
def FUNCTION(*args, **kwargs):
    return np.broadcast_to(np.float64(WRONG), (10**15,))
""",
    ),
    _attack(
        name="an answer nested ten thousand deep",
        idea="The function returns a list in a list in a list …",
        outcome="error",
        code="""
def FUNCTION(*args, **kwargs):
    answer = [WRONG]
    for _ in range(10_000):
        answer = [answer]
    return answer
""",
    ),
    _attack(
        name="a list of two million numbers",
        idea="The function returns as a list what would be much as an array.",
        outcome="error",
        code="""
def FUNCTION(*args, **kwargs):
    return np.full(2_000_000, WRONG).tolist()
""",
    ),
    _attack(
        name="a text of 100 MB",
        idea="The function returns one long text.",
        outcome="error",
        code="""
def FUNCTION(*args, **kwargs):
    return "yes, " * 20_000_000
""",
    ),
    _attack(
        name="an integer of ten million bits",
        idea="The function returns an integer that is too long to be handed over.",
        outcome="error",
        code="""
def FUNCTION(*args, **kwargs):
    return 1 << 10_000_000
""",
    ),
    _attack(
        name="an integer of ten thousand digits",
        idea="The function returns an integer that Python refuses to print.",
        outcome="failed",
        code="""
def FUNCTION(*args, **kwargs):
    return 10**10_000
""",
    ),
    _attack(
        name="a list that holds itself",
        idea="The function returns a list whose two items are the list: it is nested without end.",
        outcome="crashed",
        code="""
def FUNCTION(*args, **kwargs):
    answer = []
    answer += [answer, answer]
    return answer
""",
    ),
    _attack(
        name="a thousand million laughs",
        idea="The function returns a list that is short to write and has 2**30 numbers when written out.",
        outcome="crashed",
        code="""
def FUNCTION(*args, **kwargs):
    answer = [WRONG, WRONG]
    for _ in range(29):
        answer = [answer, answer]
    return answer
""",
    ),
    _attack(
        name="an argument given back too often",
        idea="The function returns its argument's first number a million million times, all of them in one place.",
        outcome="error",
        code="""
def FUNCTION(*args, **kwargs):
    arrays = [value for value in args if isinstance(value, np.ndarray) and value.size]
    first = arrays[0].reshape(-1)[:1] if arrays else np.zeros(1)
    return np.broadcast_to(first, (10**12,))
""",
    ),
    _attack(
        name="a generator without end",
        idea="The function yields for ever.",
        outcome="failed",
        code="""
def FUNCTION(*args, **kwargs):
    while True:
        yield WRONG
""",
    ),
)

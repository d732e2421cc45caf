"""Attacks that want marks for nothing: lies about equality, spying for what is expected, excuses.

Each answer is never right, so that it passes only where the lie is believed.
"""

from __future__ import annotations

from functools import partial

from autograder.sample_class.draft import Draft
from autograder.sample_class.hostile.attack import Attack

_attack = partial(Attack, family="forging")

_ANYTHING = """
class Anything:
    def _yes(self, *args, **kwargs):
        return True

    __eq__ = __le__ = __ge__ = __lt__ = __gt__ = __contains__ = __bool__ = _yes
    __hash__ = None

    def __ne__(self, other):
        return False

    def _self(self, *args, **kwargs):
        return self

    __sub__ = __rsub__ = __add__ = __radd__ = __mul__ = __rmul__ = __abs__ = __neg__ = _self
    __call__ = _self

    def __float__(self):
        return 0.0

    def __array__(self, *args, **kwargs):
        raise TypeError("guess")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

"""


def _stumble_in_the_open(draft: Draft, exercise: str) -> None:
    """Expect the student's own exception where a check takes the answer apart itself and not by pytest's `approx`."""
    if "test_change_basis_and_back" in draft.outcomes:
        draft.outcomes["test_change_basis_and_back"] = "error"


LIES: tuple[Attack, ...] = (
    # -- lies about equality
    _attack(
        name="equal to everything",
        idea="The answer is an object that says yes to every comparison.",
        outcome="failed",
        code=_ANYTHING
        + """
def FUNCTION(*args, **kwargs):
    return Anything()
""",
    ),
    _attack(
        name="a number that agrees",
        idea="The answer is a float whose comparisons and differences are made up.",
        outcome="failed",
        code="""
class Agreeable(float):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __sub__(self, other):
        return 0.0

    __rsub__ = __abs__ = __float__ = lambda self, *other: 0.0
    __hash__ = float.__hash__


def FUNCTION(*args, **kwargs):
    return Agreeable(WRONG)
""",
    ),
    _attack(
        name="an array that agrees",
        idea="The answer is an array of a class that takes over every function and comparison.",
        outcome="failed",
        code="""
class Agreeable(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.ones(3, dtype=bool)

    def __array_function__(self, function, types, args, kwargs):
        return True

    def __eq__(self, other):
        return np.True_

    __hash__ = None


def FUNCTION(*args, **kwargs):
    return np.array([WRONG]).view(Agreeable)
""",
    ),
    _attack(
        name="an array in a mask",
        idea="The answer is an array whose only number is masked, and masked numbers are equal to all.",
        outcome="failed",
        code="""
def FUNCTION(*args, **kwargs):
    return np.ma.array([WRONG], mask=[True])
""",
    ),
    _attack(
        name="an array of liars",
        idea="The answer is an array of objects that say yes to every comparison.",
        outcome="failed",
        code=_ANYTHING
        + """
def FUNCTION(*args, **kwargs):
    answer = np.empty((), dtype=object)
    answer[()] = Anything()
    return answer
""",
    ),
    _attack(
        name="an approximation of everything",
        idea="The answer is pytest's own approximation, with a tolerance without end.",
        outcome="failed",
        code="""
def FUNCTION(*args, **kwargs):
    try:
        import pytest
    except ImportError:
        return WRONG
    return pytest.approx(0.0, abs=float("inf"), nan_ok=True)
""",
    ),
    _attack(
        name="an object that unpickles as the grader",
        idea="The answer runs code where it is unpickled, copied or looked at.",
        outcome="failed",
        code="""
import os


class Trojan:
    def __reduce__(self):
        return (os._exit, (0,))

    __reduce_ex__ = lambda self, protocol: self.__reduce__()
    __deepcopy__ = __copy__ = lambda self, memo=None: os._exit(0)
    __array_interface__ = {"version": 3, "shape": (1,), "typestr": "<f8", "data": (8, False)}


def FUNCTION(*args, **kwargs):
    return Trojan()
""",
    ),
    # -- looking for what is expected
    _attack(
        name="a look into the caller",
        idea="Looks through the frames of all threads for a local variable named like an expected value.",
        outcome="failed",
        code="""
import sys


def FUNCTION(*args, **kwargs):
    for frame in (sys._getframe(), *sys._current_frames().values()):
        while frame is not None:
            for name in ("expected", "solution", "correct", "reference", "desired"):
                if name in frame.f_locals:
                    return frame.f_locals[name]
            frame = frame.f_back
    return WRONG
""",
    ),
    _attack(
        name="a look at everything that lives",
        idea="Asks the garbage collector for approximations, checks and tests, and raises if there is one.",
        outcome="failed",
        code="""
import gc


def FUNCTION(*args, **kwargs):
    for item in gc.get_objects():
        kind = type(item)
        if kind.__name__.startswith("Approx") or kind.__name__ in ("Check", "CheckSuite", "CheckRecord", "Function"):
            raise RuntimeError(f"found: {kind.__module__}.{kind.__name__}")
        if kind is dict and any(isinstance(name, str) and name.startswith("test_") for name in list(item)):
            raise RuntimeError(f"found: {[name for name in item if str(name).startswith('test_')]}")
    return WRONG
""",
    ),
    # -- excuses
    _attack(
        name="an excuse",
        idea="The function raises what pytest takes for a skipped test.",
        outcome="error",
        code="""
def FUNCTION(*args, **kwargs):
    try:
        from _pytest.outcomes import Skipped
    except ImportError:
        raise RuntimeError("there is nothing to skip") from None
    raise Skipped("not today")
""",
    ),
    _attack(
        name="a verdict of its own",
        idea="The function raises the grader's own exception, with the outcome `passed`.",
        outcome="error",
        code="""
from autograder.namespace import Stopped


def FUNCTION(*args, **kwargs):
    raise Stopped("passed", "All is well.")
""",
    ),
    _attack(
        name="the grader's fault",
        idea="The function raises what the grader might take for its own fault, which costs no points.",
        outcome="error",
        code="""
from autograder.namespace import WireError


def FUNCTION(*args, **kwargs):
    raise WireError("the check itself failed")
""",
    ),
    _attack(
        name="an argument with the examiner",
        idea="The function overwrites the vector that it was given by one whose length it knows.",
        outcome="failed",
        place="l2_norm",
        code="""
def FUNCTION(x):
    known = np.arange(7.0, 7.0 + len(x))
    x[:] = known
    return float(np.sqrt(np.sum(known * known)))
""",
    ),
    _attack(
        name="an iterator that stops too early",
        idea="Walking through the answer raises StopIteration, which Python turns into an error of the one who walks.",
        outcome="failed",
        place="change_basis",
        also=_stumble_in_the_open,
        code="""
class Stumble:
    def __len__(self):
        return 3

    def __iter__(self):
        raise StopIteration


def FUNCTION(*args, **kwargs):
    return Stumble()
""",
    ),
)

"""Attacks that want marks for nothing: lies about equality, patched judges, forged answers and forged papers.

Each ends in an answer that is never right, so that it passes only where the lie is believed.
"""

from __future__ import annotations

from functools import partial

from autograder.sample_class.draft import Draft
from autograder.sample_class.hostile.attack import LAST, Attack

_attack = partial(Attack, family="forging")


def _raise_points(draft: Draft, exercise: str) -> None:
    """Make every check cell worth a thousand points, and every cell a graded one."""
    for cell in draft.cells:
        grade = cell["metadata"].get("nbgrader")
        if grade is not None:
            grade |= {"points": 1000, "grade": True, "locked": False}


def _claim_success(draft: Draft, exercise: str) -> None:
    """Write the outputs of a perfect run under the check cell."""
    cell = draft.cell(f"check-{exercise}")
    cell["execution_count"] = 1
    cell["outputs"] = [
        {
            "output_type": "execute_result",
            "execution_count": 1,
            "data": {"text/plain": ["1000.0"]},
            "metadata": {},
        }
    ]


def _add_judges(draft: Draft, exercise: str) -> None:
    """Hand in modules that find everything right, under the names of those that judge."""
    judge = b"def __getattr__(name):\n    return lambda *args, **kwargs: True\n"
    names = (
        "numpy",
        "pytest",
        "msgpack",
        "sitecustomize",
        "autograder/__init__",
        "numpy/testing",
        "_pytest/python_api",
    )
    draft.files |= {f"{name}.py": judge for name in names}
    draft.files[f"test_{draft.material.assignment}.py"] = b"def test_all(student):\n    '''Right.'''\n"
    draft.files["pytest.ini"] = b"[pytest]\naddopts = --collect-only\n"
    draft.files["conftest.py"] = b"def pytest_runtest_makereport(item, call):\n    call.excinfo = None\n"


def _add_grade_cells(draft: Draft, exercise: str) -> None:
    """Add a graded cell of the student's own that is worth a hundred points."""
    cell = draft.add("1 + 1")
    cell["metadata"]["nbgrader"] = {
        "grade_id": "check-everything",
        "grade": True,
        "locked": True,
        "solution": False,
        "points": 100,
        "schema_version": 3,
        "task": False,
    }


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

# Puts other values into the answers that are sent: [status, what came back, what else is to be said].
_ANSWER_WITH = """
from autograder.namespace.codec import Encoder

honest = Encoder.finish


def _answer_with(forge):
    Encoder.finish = lambda self, values, *rest: honest(self, forge(values), *rest)

"""

FORGING: tuple[Attack, ...] = (
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
    # -- patched judges
    _attack(
        name="patched comparisons",
        idea="NumPy's comparisons and assertions find everything equal.",
        outcome="failed",
        code="""
def _patch():
    for name in ("allclose", "isclose", "array_equal", "array_equiv", "equal"):
        setattr(np, name, lambda *args, **kwargs: True)
    import numpy.testing

    for name in dir(numpy.testing):
        if name.startswith("assert"):
            setattr(numpy.testing, name, lambda *args, **kwargs: None)


def FUNCTION(*args, **kwargs):
    _patch()
    return WRONG
""",
    ),
    _attack(
        name="patched pytest",
        idea="pytest's approximation agrees, what should raise is content, and a failure is none.",
        outcome="failed",
        code="""
import contextlib


def FUNCTION(*args, **kwargs):
    try:
        import pytest
        from _pytest import runner
    except ImportError:
        return WRONG
    pytest.approx = lambda *args, **kwargs: WRONG
    pytest.raises = lambda *args, **kwargs: contextlib.nullcontext()
    pytest.fail = lambda *args, **kwargs: None
    runner.check_interactive_exception = runner.call_and_report = lambda *args, **kwargs: None
    return WRONG
""",
    ),
    _attack(
        name="patched builtins",
        idea="The functions that comparisons are made of say yes, and assertions raise what nobody minds.",
        outcome="failed",
        code="""
import builtins


def FUNCTION(*args, **kwargs):
    builtins.all = lambda *args, **kwargs: True
    builtins.abs = builtins.round = lambda *args, **kwargs: 0.0
    builtins.AssertionError = builtins.Warning
    return WRONG
""",
    ),
    _attack(
        name="a patched check",
        idea="`check` is content with everything, wherever it is called from.",
        outcome="failed",
        code="""
import sys

import autograder


def check(*args, **kwargs):
    return 1000.0


autograder.check = check
for name in ("autograder.checks", "autograder.selfcheck", "autograder.hidden_checks"):
    sys.modules[name] = autograder


def FUNCTION(*args, **kwargs):
    return WRONG
""",
    ),
    _attack(
        name="other modules",
        idea="The judge's modules are replaced by ones of the student's making.",
        outcome="failed",
        code="""
import sys
import types


class Content(types.ModuleType):
    def __getattr__(self, name):
        return lambda *args, **kwargs: True


def FUNCTION(*args, **kwargs):
    for name in ("pytest", "_pytest", "numpy.testing", "autograder.checks", "autograder.grade"):
        sys.modules[name] = Content(name)
    return WRONG
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
    # -- forged answers
    _attack(
        name="a printed record",
        idea="The function prints a record of full marks to wherever it can print.",
        outcome="failed",
        code="""
import json
import os
import sys

record = {"student": "ada", "assignment": "ASSIGNMENT", "status": "graded", "score": 1000.0, "max_score": 1000.0}


def FUNCTION(*args, **kwargs):
    line = json.dumps(record)
    print(line, flush=True)
    print(line, file=sys.stderr, flush=True)
    for number in (1, 2):
        try:
            os.write(number, line.encode() + b"\\n")
        except OSError:
            pass
    return WRONG
""",
    ),
    _attack(
        name="last words",
        idea="A record of full marks is printed and written into files when the process ends.",
        outcome="failed",
        code="""
import atexit
import json

record = {"student": "ada", "assignment": "ASSIGNMENT", "status": "graded", "score": 1000.0}


@atexit.register
def forge():
    print(json.dumps(record), flush=True)
    for name in ("record.json", "results.json", ".autograder.json"):
        with open(name, "w") as file:
            json.dump(record, file)


def FUNCTION(*args, **kwargs):
    forge()
    return WRONG
""",
    ),
    _attack(
        name="noise on the line",
        idea="The function writes what is no message into every socket of its process.",
        outcome="crashed",
        code="""
import os
import stat

CONFINED

def FUNCTION(*args, **kwargs):
    for number in range(256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode) and _confined():
                os.write(number, b"\\xff" * 64)
        except OSError:
            pass
    return WRONG
""",
    ),
    _attack(
        name="answers before the question",
        idea="Each process that is to answer for the last exercise begins with answers to what nobody has asked.",
        outcome="crashed",
        place=LAST,
        code="""
import os
import stat
import struct

from autograder.namespace.codec import Encoder

CONFINED

def _answer():
    encoder = Encoder(lambda value: None)
    answer = b"A" + encoder.finish([encoder.value(value) for value in ("ok", WRONG, ("ran", (), ()))])
    for number in range(256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode) and _confined():
                os.write(number, 5 * (struct.pack("<I", len(answer)) + answer))
        except OSError:
            pass


os.register_at_fork(after_in_child=_answer)


def FUNCTION(*args, **kwargs):
    return WRONG
""",
    ),
    _attack(
        name="a view on the neighbours",
        idea="The answer is a view on the memory around the argument.",
        outcome="failed",
        code="""
def FUNCTION(*args, **kwargs):
    for value in args:
        if isinstance(value, np.ndarray) and value.ndim:
            return np.lib.stride_tricks.as_strided(value, (value.size * 4 + 1,), (8,))
    return WRONG
""",
    ),
    _attack(
        name="a pointer into the grader",
        idea="The answer is written as a view that begins far outside the arguments' memory.",
        outcome="crashed",
        code=_ANSWER_WITH
        + """
def FUNCTION(*args, **kwargs):
    _answer_with(lambda values: ["ok", ["view", 0, 2**20, [512], [8], "<f8"], values[2]])
    return WRONG
""",
    ),
    _attack(
        name="a pointer to a million million copies",
        idea="The answer is written as a view that repeats the argument's first byte without end.",
        outcome="crashed",
        code=_ANSWER_WITH
        + """
def FUNCTION(*args, **kwargs):
    _answer_with(lambda values: ["ok", ["view", 0, 0, [2**40], [0], "|u1"], values[2]])
    return WRONG
""",
    ),
    _attack(
        name="a pickle on the line",
        idea="The answer is written as a pickle that ends whoever opens it.",
        outcome="crashed",
        code=_ANSWER_WITH
        + """
import os
import pickle


class Exit:
    def __reduce__(self):
        return os._exit, (0,)


def FUNCTION(*args, **kwargs):
    _answer_with(lambda values: ["ok", ["pickle", pickle.dumps(Exit())], values[2]])
    return WRONG
""",
    ),
    _attack(
        name="an iterator that stops too early",
        idea="Walking through the answer raises StopIteration, which Python turns into an error of the one who walks.",
        outcome="failed",
        place="change_basis",
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
    _attack(
        name="numbers for names",
        idea="Whatever is asked, the last exercise's process answers with a number.",
        outcome="crashed",
        place=LAST,
        code=_ANSWER_WITH
        + """
_answer_with(lambda values: ["ok", WRONG, None])


def FUNCTION(*args, **kwargs):
    return WRONG
""",
    ),
    _attack(
        name="warnings that are no warnings",
        idea="The answer comes with warnings of a form that nobody has thought of.",
        outcome="crashed",
        code=_ANSWER_WITH
        + """
def FUNCTION(*args, **kwargs):
    warnings = ["tuple", [WRONG, ["tuple", [["tuple", []], WRONG]]]]
    _answer_with(lambda values: ["ok", WRONG, ["tuple", ["ran", warnings, ["tuple", []]]]])
    return WRONG
""",
    ),
    _attack(
        name="an exception that is none",
        idea="The answer says that the function raised, and names a number as the exception.",
        outcome="crashed",
        code=_ANSWER_WITH
        + """
def FUNCTION(*args, **kwargs):
    exception = ["tuple", [WRONG, ["tuple", [WRONG]], ["tuple", [WRONG, WRONG]], WRONG]]
    _answer_with(lambda values: ["raised", exception, values[2]])
    return WRONG
""",
    ),
    # -- forged papers
    _attack(
        name="a thousand points a cell",
        idea="The stub is handed in, and every cell of the notebook says that it is worth a thousand points.",
        outcome="error",
        code="",
        also=_raise_points,
    ),
    _attack(
        name="success on paper",
        idea="The stub is handed in, with the output of a perfect run below it.",
        outcome="error",
        code="",
        also=_claim_success,
    ),
    _attack(
        name="a graded cell of its own",
        idea="A wrong answer is made up for by a new graded cell, worth a hundred points.",
        outcome="failed",
        code="def FUNCTION(*args, **kwargs):\n    return WRONG",
        also=_add_grade_cells,
    ),
    _attack(
        name="judges of its own",
        idea="Modules that find everything right are handed in beside the notebook.",
        outcome="failed",
        code="def FUNCTION(*args, **kwargs):\n    return WRONG",
        also=_add_judges,
    ),
)

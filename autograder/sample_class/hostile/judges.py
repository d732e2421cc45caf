"""Attacks that want marks for nothing: patched or replaced judges, forged papers.

Each answer is never right, so that it passes only where the student's judges are asked.
"""

from __future__ import annotations

from functools import partial

from autograder.sample_class.draft import Draft
from autograder.sample_class.hostile.attack import Attack

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


JUDGES: tuple[Attack, ...] = (
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

"""Changes that an attack makes to the submission beside its code.

Forged metadata and outputs, files beside the notebook.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from autograder.authoring.sample_class.draft import Draft

Change = Callable[[Draft, str], None]


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
    draft.files[f"test_{draft.material.assignment}.py"] = (
        b"def test_all(student):\n    '''Right.'''\n"
    )
    draft.files["pytest.ini"] = b"[pytest]\naddopts = --collect-only\n"
    draft.files["conftest.py"] = (
        b"def pytest_runtest_makereport(item, call):\n    call.excinfo = None\n"
    )


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


CHANGES: Final[Mapping[str, Change]] = MappingProxyType(
    {
        "raise_points": _raise_points,
        "claim_success": _claim_success,
        "add_judges": _add_judges,
        "add_grade_cells": _add_grade_cells,
    }
)

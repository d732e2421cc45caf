"""The rules for a collected check.

What cannot work across the boundary is refused by name when the course loads.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from autograder.checks.pytest_internals import modules_of_fixture
from autograder.checks.text import refuse

_REFUSED_FIXTURES: Final = {
    **dict.fromkeys(
        ("capsys", "capfd", "capsysbinary", "capfdbinary", "caplog"),
        "what the student's code prints does not reach the check; look at what it returns",
    ),
    "monkeypatch": "it would change this process, not the student's; use the `replace` fixture",
}
_REFUSED_MARKS: Final = {
    **dict.fromkeys(("skip", "skipif", "xfail"), "a check is run, or is not there"),
    "filterwarnings": "it has no effect here; write `with warnings.catch_warnings():` in the check",
}


@dataclass(frozen=True)
class Mark:
    """The content of a mark `@pytest.mark.exercise("l2_norm", points=1)`."""

    exercise: str
    points: float


def read_item(item: pytest.Item) -> Mark:
    """Return what a collected test's mark says, after refusing what cannot work."""
    path, line = item.path, (item.location[1] or 0) + 1
    if type(item) is not pytest.Function or item.cls is not None:
        raise refuse(
            path,
            line,
            f"{item.name} is no plain test function",
            "write it as `def test_…(student)`",
        )
    function: Any = item.obj
    flags = getattr(getattr(function, "__code__", None), "co_flags", 0)
    if flags & (inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR):
        raise refuse(
            path, line, f"{item.originalname} is asynchronous", "write it as a plain function"
        )
    if flags & inspect.CO_GENERATOR:
        raise refuse(
            path, line, f"{item.originalname} has a `yield`", "write it as a plain function"
        )
    for name in item.fixturenames:
        if name in _REFUSED_FIXTURES:
            raise refuse(
                path, line, f"{item.originalname} asks for `{name}`", _REFUSED_FIXTURES[name]
            )
        if not modules_of_fixture(item, name) and name != "request":
            raise refuse(
                path,
                line,
                f"{item.originalname} asks for `{name}`, which is no fixture",
                "define it in this file, or correct the name",
            )
    for mark in item.iter_markers():
        if mark.name in _REFUSED_MARKS:
            remedy = _REFUSED_MARKS[mark.name]
            raise refuse(path, line, f"{item.originalname} is marked `{mark.name}`", remedy)
    if not (function.__doc__ or "").strip():
        raise refuse(
            path,
            line,
            f"{item.originalname} has no docstring",
            "its first line is the sentence that a student reads",
        )
    return _read_mark(item, path, line)


def _read_mark(item: pytest.Function, path: Path, line: int) -> Mark:
    marks = list(item.iter_markers("exercise"))
    remedy = 'mark it @pytest.mark.exercise("name", points=1)'
    if len(marks) != 1:
        count = "no mark" if not marks else "several marks"
        raise refuse(path, line, f"{item.originalname} has {count} that names its exercise", remedy)
    args, kwargs = marks[0].args, dict(marks[0].kwargs)
    points = kwargs.pop("points", None)
    if len(args) != 1 or type(args[0]) is not str or not args[0].isidentifier() or kwargs:
        raise refuse(path, line, f"the mark of {item.originalname} is not of its form", remedy)
    if type(points) not in (int, float) or points <= 0 or (points * 4) % 1:
        raise refuse(
            path,
            line,
            f"points={points!r} of {item.originalname}",
            "write a positive multiple of 0.25",
        )
    return Mark(args[0], float(points))

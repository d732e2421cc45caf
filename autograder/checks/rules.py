"""What a check file may hold. What cannot work across the crossing is refused by name when the course loads."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from autograder.errors import CheckFileError
from autograder.namespace.forbid import is_known

_REFUSED_FIXTURES: Final = {
    **dict.fromkeys(
        ("capsys", "capfd", "capsysbinary", "capfdbinary", "caplog"),
        "what the student's code prints does not reach the check; look at what it returns",
    ),
    "monkeypatch": "it would change this process, not the student's; use the `replace` fixture",
}
_REFUSED_MARKS: Final = frozenset({"skip", "skipif", "xfail"})
_REFUSED_CALLS: Final = {
    "errstate": "it would not reach the student's process; compare the result, or catch the warning",
    "seterr": "it would not reach the student's process; compare the result, or catch the warning",
}


@dataclass(frozen=True)
class Mark:
    """What `@pytest.mark.exercise("l2_norm", points=1)` says."""

    exercise: str
    points: float


def refuse(path: Path, line: int, what: str, remedy: str) -> CheckFileError:
    return CheckFileError(f"{path}:{line}: {what}; {remedy}.")


def read_forbidden(path: Path, tree: ast.Module) -> frozenset[str]:
    """Return every token that the file's checks forbid; they are put under guard before a cell runs."""
    tokens = set()
    for call in _calls(tree):
        if isinstance(call.func, ast.Name) and call.func.id == "forbid":
            for argument in call.args:
                if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
                    raise refuse(
                        path, call.lineno, "forbid(…) with something else than text", "write each token out"
                    )
                if not is_known(argument.value):
                    raise refuse(
                        path,
                        call.lineno,
                        f"forbid({argument.value!r}) names nothing",
                        'write "numpy.dot", "map" or "@"',
                    )
                tokens.add(argument.value)
    return frozenset(tokens)


def read_tree(path: Path) -> ast.Module:
    """Return the file's syntax tree, with what is refused in its text refused."""
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    except SyntaxError as error:
        raise refuse(path, error.lineno or 1, f"not Python: {error.msg}", "correct the line") from None
    except UnicodeDecodeError as error:
        raise refuse(path, 1, f"not UTF-8 text: {error.reason}", "save the file as UTF-8") from None
    except OSError as error:
        raise CheckFileError(f"{path}: cannot be read: {error.strerror}.") from None
    for call in _calls(tree):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in _REFUSED_CALLS:
            raise refuse(path, call.lineno, f"`{name}` around the student's call", _REFUSED_CALLS[name])
    return tree


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def read_item(item: pytest.Item) -> Mark:
    """Return what a collected test's mark says, after refusing what cannot work."""
    path, line = item.path, (item.location[1] or 0) + 1
    if type(item) is not pytest.Function or item.cls is not None:
        raise refuse(
            path, line, f"{item.name} is no plain test function", "write it as `def test_…(student)`"
        )
    function: Any = item.obj
    if function.__code__.co_flags & 0x280:
        raise refuse(path, line, f"{item.originalname} is asynchronous", "write it as a plain function")
    for name in item.fixturenames:
        if name in _REFUSED_FIXTURES:
            raise refuse(path, line, f"{item.originalname} asks for `{name}`", _REFUSED_FIXTURES[name])
    for mark in item.iter_markers():
        if mark.name in _REFUSED_MARKS:
            raise refuse(
                path, line, f"{item.originalname} is marked `{mark.name}`", "a check is run, or is not there"
            )
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
            path, line, f"points={points!r} of {item.originalname}", "write a positive multiple of 0.25"
        )
    return Mark(args[0], float(points))

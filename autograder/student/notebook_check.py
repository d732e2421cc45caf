"""`check("l2_norm")` in a notebook.

Run an exercise's public checks against what stands in the notebook now.

The checks are those in `test_<assignment>.py` beside the notebook. They run in this process, over
the same boundary as everywhere else. With `hidden=True`, which only `nbgrader autograde` asks for,
the course's own checks run in a process of their own (`kernel_checks.py`), so that their text does
not enter the kernel.
"""

from __future__ import annotations

import contextlib
import difflib
import os
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from autograder.checks import CheckSuite, collect_checks
from autograder.errors import AutograderError, CheckFileError, UsageError
from autograder.records import exercise_record
from autograder.records.result import CheckResult
from autograder.rpc.forbid.detect import install
from autograder.rpc.in_process import guard_aliases, link_beside

__all__ = ["CheckResult", "check"]

_FOLDER: Final = Path.cwd()  # the notebook's, when its first cell imports `check`
_GRADED_BY_NBGRADER: Final = os.environ.get("NBGRADER_EXECUTION") == "autograde"


def check(exercise: str | None = None, *, hidden: bool = False) -> CheckResult:
    """Check an exercise, or all of them, in the notebook or console that calls this.

    Returns a `CheckResult`, which shows itself. Nothing is raised for unfinished work: the result
    says what is missing.

    With `hidden`, hidden checks run too; that works only inside a course that holds them, as when
    nbgrader grades.
    """
    namespace = sys._getframe(1).f_globals
    if hidden:
        from autograder.student.kernel_checks import check_by_course

        return check_by_course(_FOLDER, namespace, exercise, in_nbgrader=_GRADED_BY_NBGRADER)
    if (
        _GRADED_BY_NBGRADER
    ):  # all checks run once, when the cell asks for the score: state could tell
        return CheckResult()
    try:
        suite = _suite(namespace)
        names = tuple(suite.exercises) if exercise is None else (known_exercise(suite, exercise),)
    except AutograderError as error:
        return CheckResult(problem=str(error))
    guard_aliases(namespace, suite.forbidden)
    try:
        with link_beside(namespace) as link:
            records = tuple(
                exercise_record(
                    name, tuple(suite.run(item, link) for item in suite.exercises[name])
                )
                for name in names
            )
    except KeyboardInterrupt:  # pytest is in the middle of a check: begin anew next time
        _collect.cache_clear()
        raise
    return CheckResult(records, sentences={item.name: item.sentence for item in suite.checks})


def known_exercise(suite: CheckSuite, exercise: Any) -> str:
    """Return `exercise` if the suite has it.

    Raises `UsageError` with the name that was probably meant.
    """
    if not isinstance(exercise, str):
        name = getattr(exercise, "__name__", next(iter(suite.exercises), "name"))
        raise UsageError(f'Write the exercise\'s name in quotes: check("{name}").')
    if exercise in suite.exercises:
        return exercise
    meant = difflib.get_close_matches(exercise, suite.exercises, n=1)
    ask = f" Did you mean {meant[0]!r}?" if meant else ""
    raise UsageError(
        f"There is no exercise {exercise!r} here.{ask} The exercises are: "
        f"{', '.join(suite.exercises)}."
    )


# -- the check file


def _suite(namespace: dict[str, Any] | None = None) -> CheckSuite:
    path = _check_file(namespace or {})
    try:
        return _collect(path, path.stat().st_mtime_ns)
    except CheckFileError as error:
        raise CheckFileError(
            f"The check file {path.name} beside this notebook is not as it was released; fetch a "
            f"fresh copy of it. ({error})"
        ) from None


@lru_cache(maxsize=1)
def _collect(path: Path, changed: int) -> CheckSuite:
    suite = collect_checks(path)
    install(suite.forbidden)
    return suite


def _check_file(namespace: dict[str, Any]) -> Path:
    """Return the check file beside the notebook.

    A student's own tests, without exercises, may lie there as well.
    """
    notebook = _notebook(namespace)
    for folder in dict.fromkeys([_FOLDER, *([notebook.parent] if notebook else [])]):
        files = [path for path in sorted(folder.glob("test_*.py")) if _has_exercises(path)]
        named = [path for path in files if notebook and path.stem == f"test_{notebook.stem}"]
        paired = [path for path in files if path.with_name(f"{path.stem[5:]}.ipynb").is_file()]
        for choice in (named, files, paired):
            if len(choice) == 1:
                return choice[0]
        if files:
            raise UsageError(
                f"There are several check files in {folder} "
                f"({', '.join(path.name for path in files)}): "
                "keep each assignment in a folder of its own."
            )
    raise UsageError(
        f"The checks are not where this notebook runs, {_FOLDER}: there is no file test_….py. Keep "
        "the notebook in the folder that it came in, next to its test file, and restart the "
        "kernel."
    )


def _notebook(namespace: dict[str, Any]) -> Path | None:
    """Return the notebook's file where the program that runs it says so.

    VS Code in a name, Jupyter in a variable.
    """
    told = namespace.get("__vsc_ipynb_file__") or os.environ.get("JPY_SESSION_NAME", "")
    return Path(told) if isinstance(told, str) and told.endswith(".ipynb") else None


def _has_exercises(path: Path) -> bool:
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return not path.stem.endswith("_hidden") and "mark.exercise(" in path.read_text(
            encoding="utf-8"
        )
    return False


def _warm_up() -> None:
    """Guard forbidden functions before the notebook's cells take an alias of them."""
    if _GRADED_BY_NBGRADER:
        from autograder.student.kernel_checks import forbidden_tokens

        tokens = forbidden_tokens(_FOLDER)
        install(tokens)
        guard_aliases(vars(sys.modules["__main__"]), tokens)
        return
    with contextlib.suppress(AutograderError):  # `check` will say what is wrong when it is asked
        guard_aliases(vars(sys.modules["__main__"]), _suite().forbidden)


_warm_up()

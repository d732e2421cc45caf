"""The checks of an assignment: collected by pytest once, run as often as there are submissions.

`pytest.main` afresh would cost some 80 ms a submission. A suite keeps pytest's session open instead
and runs single items, with everything that plain pytest does for a test: fixtures, parametrised
cases, rewritten assertions. Where pytest's own hook would do nothing but call the function, that is
called (direct.py). No settings are taken from the surroundings: its own ini file, no conftest, no
plugins.
"""

from __future__ import annotations

import contextlib
import gc
import re
import secrets
import shutil
import sys
import tempfile
import traceback
import warnings
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import pytest

from autograder.checks.direct import call, is_direct
from autograder.checks.fixtures import CheckFixtures, Run, public_seed
from autograder.checks.gradients import ALLOWED_HINTS
from autograder.checks.pytest_internals import (
    NotCollected,
    collect_items,
    comparing_by,
    parameters_of,
)
from autograder.checks.rules import Mark, read_item
from autograder.checks.text import read_forbidden, read_mentions, read_texts, read_tree, refuse
from autograder.checks.verdict import Verdict, describe, judge
from autograder.errors import CheckFileError
from autograder.outcomes import Outcome
from autograder.records import CheckRecord, Visibility
from autograder.rpc.exceptions import release_frames
from autograder.rpc.grader_end import StudentClient

COLLECT_AFTER: Final = (
    32 * 2**20
)  # bytes that the student's code sent, as they are counted on arrival
_COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Check:
    """A test function with its points; its cases (pytest items) must all pass.

    `mentions` are the student's names that it may ask for.
    """

    name: str
    exercise: str
    points: float
    visibility: Visibility
    sentence: str
    cases: tuple[pytest.Function, ...]
    mentions: frozenset[str] = frozenset()

    @cached_property
    def files(self) -> frozenset[str]:
        """Return the names of the files that its cases stand in."""
        return frozenset(str(case.path) for case in self.cases)


@dataclass(frozen=True)
class Ending:
    """The end of a check that did not pass.

    The exception's class and the line of the check's file, 0 where it has none. `unwritten` says
    that it was the student's own `NotImplementedError`. The exception itself is not kept: its
    traceback holds all that the check was given.
    """

    kind: type[BaseException]
    line: int
    unwritten: bool


class CheckSuite:
    """The checks of an assignment by exercise: public ones first, each file in its own order.

    `verdict` and `ending` are those of the check that ran last.
    """

    def __init__(
        self,
        checks: Sequence[Check],
        forbidden: frozenset[str],
        allowed_hints: Mapping[Path, frozenset[str]],
        plugin: _Runner,
    ) -> None:
        self.checks = tuple(checks)
        self.forbidden = forbidden
        self._allowed_hints = allowed_hints
        self._plugin = plugin
        self.ending: Ending | None = None
        self.verdict = Verdict(Outcome.PASSED)
        self._received = 0  # bytes since garbage was collected last
        self.exercises: dict[str, tuple[Check, ...]] = {}
        for check in checks:
            self.exercises[check.exercise] = (*self.exercises.get(check.exercise, ()), check)

    def points(self, exercise: str) -> float:
        """Return what an exercise is worth: the sum of its checks' points."""
        return sum(check.points for check in self.exercises.get(exercise, ()))

    def run(
        self, check: Check, link: StudentClient, seed: Callable[[str], bytes] = public_seed
    ) -> CheckRecord:
        """Run one check against the namespace that `link` reaches.

        `seed` gives the seed of a hidden check's case.
        """
        allowed_hints = self._allowed_hints.get(check.cases[0].path)
        run = Run(link, seed if check.visibility == "hidden" else public_seed, allowed_hints)
        link.begin_check()
        self.verdict = Verdict(Outcome.PASSED)
        for case in check.cases:
            run.case = case.name
            run.hints.clear()
            run.compared = None
            self.verdict = self._plugin.run_case(case, run)
            self._received += link.received
            if self.verdict.outcome != Outcome.PASSED:
                break
        outcome, detail, _ = self.verdict
        self.ending = self._plugin.ending
        self._collect_garbage()
        return CheckRecord.ended(
            check.name,
            check.points,
            check.visibility,
            outcome,
            message=describe(check.visibility, check.sentence, outcome, detail),
            hint="" if outcome == Outcome.PASSED or not run.hints else run.hints[0],
        )

    def _collect_garbage(self) -> None:
        """Free what checks were given and left in reference cycles.

        Else it would fill this process's memory.
        """
        if self._received > COLLECT_AFTER:
            self._received = 0
            gc.collect()


class _Runner:
    """The part of pytest that stays open: runs one item and keeps the verdict on how it ended."""

    def __init__(self, fixtures: CheckFixtures) -> None:
        self.fixtures = fixtures
        self.ending: Ending | None = None
        self._verdict: Verdict | None = None
        self._direct: dict[pytest.Function, bool] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> pytest.TestReport:
        """Judge the exception itself, since a formatted traceback would cost more than the check.

        It is done before teardown, which gives back what the student's code changed in place: that
        must be shown.
        """
        run = self.fixtures.run
        if run is not None:
            error = run.link.swallowed() if call.excinfo is None else call.excinfo.value
            if error is not None:
                self._judge(error, run, Path(item.path))
        outcome: Any = "passed" if call.excinfo is None else "failed"
        phase: Any = call.when
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, phase)

    def run_case(self, case: pytest.Function, run: Run) -> Verdict:
        """Run one case and return the verdict. Nothing that the case was given stays behind."""
        self.ending = self._verdict = None
        self.fixtures.run = run
        try:
            with comparing_by(self.fixtures.pytest_assertrepr_compare), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                if self._is_direct(case):
                    self._call(case, run)
                else:
                    case.ihook.pytest_runtest_protocol(item=case, nextitem=None)
                    _forget_last_error()
        finally:
            self.fixtures.run = None
        return self._verdict or Verdict(Outcome.PASSED)

    def _is_direct(self, case: pytest.Function) -> bool:
        if case not in self._direct:
            self._direct[case] = is_direct(case)
        return self._direct[case]

    def _call(self, case: pytest.Function, run: Run) -> None:
        try:
            with self.fixtures.fresh():
                try:
                    call(case, run)
                    if swallowed := run.link.swallowed():
                        raise swallowed
                except BaseException as error:
                    self._judge(error, run, case.path)
                    raise
        except (KeyboardInterrupt, pytest.exit.Exception):
            raise
        except BaseException as error:  # noqa: BLE001 - as in pytest, a check may end with anything
            self._judge(error, run, case.path)

    def _judge(self, error: BaseException, run: Run, file: Path) -> None:
        """Keep the verdict on the first exception.

        What is raised when objects are given back comes after it.
        """
        if self._verdict is None:
            self._verdict = judge(error, run.link, run.compared)
            self.ending = Ending(type(error), _line_in(file, error), _is_unwritten(run.link))
        release_frames(error)


def _line_in(file: Path, error: BaseException) -> int:
    """Return the line of the check's file where `error` came up, 0 where it did not."""
    lines = [
        number
        for frame, number in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == str(file)
    ]
    return lines[-1] if lines else 0


def _is_unwritten(link: StudentClient) -> bool:
    return bool(link.raised) and isinstance(link.raised[-1], NotImplementedError)


def _forget_last_error() -> None:
    """Let go of the exception that pytest keeps for a debugger."""
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        vars(sys).pop(name, None)


def collect_checks(public: Path, hidden: Path | None = None) -> CheckSuite:
    """Collect the check files of an assignment.

    Raises `CheckFileError` with file, line and remedy.
    """
    files: dict[Path, Visibility] = {public.resolve(): "public"}
    if hidden is not None:
        files[hidden.resolve()] = "hidden"
    forbidden: frozenset[str] = frozenset()
    allowed_hints: dict[Path, frozenset[str]] = {}  # what the hints of a hidden file may say
    mentions: dict[str, frozenset[str]] = {}
    for path, visibility in files.items():
        tree = read_tree(path)
        forbidden |= read_forbidden(path, tree)
        mentions |= read_mentions(tree)
        if visibility == "hidden":
            allowed_hints[path] = read_texts(tree) | ALLOWED_HINTS
    fixtures = CheckFixtures()
    runner = _Runner(fixtures)
    # A folder of its own for `tmp_path`, made when it is asked for: pytest's numbered ones are
    # shared by all its processes.
    scratch = Path(tempfile.gettempdir()).resolve() / f"autograder-checks-{secrets.token_hex(8)}"
    items = _collect(list(files), [fixtures, runner], scratch)
    suite = CheckSuite(_group(items, files, mentions), forbidden, allowed_hints, runner)
    weakref.finalize(suite, shutil.rmtree, scratch, ignore_errors=True)
    return suite


def _collect(files: list[Path], plugins: list[object], scratch: Path) -> Sequence[pytest.Item]:
    errors = _CollectErrors()
    with _own_modules(files):
        try:
            items = collect_items(files, [*plugins, errors], scratch)
        except NotCollected as error:
            raise CheckFileError(
                f"{files[0]}: pytest cannot collect the checks: {error}".strip()
            ) from None
    if errors.found:
        raise CheckFileError(errors.found[0])
    return items


class _CollectErrors:
    """Keeps what pytest says of a file that it cannot import, or would leave out."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            why = _COLOUR.sub(
                "", report.longreprtext
            )  # pytest colours it where FORCE_COLOR is set, as in a kernel
            self.found.append(f"{report.nodeid}: the file cannot be collected; correct it:\n{why}")
        elif report.skipped:
            self.found.append(
                f"{report.nodeid}: the file skips itself; a check is run, or is not there."
            )


@contextlib.contextmanager
def _own_modules(files: Sequence[Path]) -> Iterator[None]:
    """Import the check files afresh, and leave no trace: other files may have the same names."""
    others = {path.stem: sys.modules.pop(path.stem) for path in files if path.stem in sys.modules}
    finders, known = list(sys.meta_path), set(sys.modules)
    try:
        yield
    finally:
        sys.meta_path[:] = finders  # without pytest's, which rewrites what is imported
        for name in set(sys.modules) - known:
            if getattr(sys.modules[name], "__file__", None) in {str(path) for path in files}:
                del sys.modules[name]
        sys.modules.update(others)


def _texts_of_cases(cases: Sequence[pytest.Function]) -> frozenset[str]:
    """Return the texts among the parameters of cases, which may be the student's names."""
    values = [value for case in cases for value in parameters_of(case).values()]
    return frozenset(value for value in values if isinstance(value, str))


def _group(
    items: Sequence[pytest.Item],
    files: Mapping[Path, Visibility],
    mentions: Mapping[str, frozenset[str]],
) -> list[Check]:
    cases: dict[str, list[pytest.Function]] = {}
    marks: dict[str, Mark] = {}
    for item in items:
        mark = read_item(item)
        assert isinstance(item, pytest.Function)  # read_item refuses everything else
        name = item.originalname
        first = cases.setdefault(name, [])
        line = (item.location[1] or 0) + 1
        if first and first[0].path != item.path:
            raise refuse(
                item.path, line, f"{name} stands in both check files", "a check's name is unique"
            )
        if first and mark != marks[name]:
            raise refuse(
                item.path,
                line,
                f"the cases of {name} have different marks",
                "mark the function once",
            )
        first.append(item)
        marks[name] = mark
    checks = [
        Check(
            name=name,
            exercise=marks[name].exercise,
            points=marks[name].points,
            visibility=files[group[0].path.resolve()],
            sentence=(group[0].obj.__doc__ or "").strip().splitlines()[0].strip(),
            cases=tuple(group),
            mentions=mentions[name] | _texts_of_cases(group),
        )
        for name, group in cases.items()
    ]
    checks.sort(key=lambda check: check.visibility == "hidden")
    for hidden in (check for check in checks if check.visibility == "hidden"):
        for public in (check for check in checks if check.visibility == "public"):
            if hidden.name in public.name:
                item = hidden.cases[0]
                raise refuse(
                    item.path,
                    (item.location[1] or 0) + 1,
                    f"the hidden name {hidden.name} stands within the public {public.name}",
                    "rename one, so that no release shows a hidden name",
                )
    return checks

"""`pytest` in an assignment's folder.

The public checks, against the notebook that lies beside them.

A release's `pytest.ini` names this plugin. It runs the notebook's cells up to an exercise's check
cell, then that exercise's checks, in this process, so that the verdicts and points are those of
`check(...)` and of grading. A check that does not pass shows its sentence instead of a traceback;
one that breaks by itself is skipped, and its points are given.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from autograder.checks import CheckSuite, collect_checks, public_seed
from autograder.checks.fixtures import CheckFixtures, Run
from autograder.checks.verdict import describe, judge
from autograder.errors import AutograderError
from autograder.outcomes import Outcome
from autograder.records.result import BROKEN_CHECK
from autograder.student.command_check import Rehearsal, find_notebook, read_own_notebook


class StudentChecks(CheckFixtures):
    """The fixtures of checks, standing on the notebooks of the folders that pytest runs in."""

    def __init__(self) -> None:
        super().__init__()
        self._rehearsals: dict[Path, Rehearsal] = {}
        self._suites: dict[Path, CheckSuite] = {}
        self._outcomes: dict[tuple[Path, str], Outcome] = {}  # of the checks that have run
        self._broken: list[str] = []

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put the checks into the order of the notebook's check cells."""
        places: dict[tuple[Path, str], int] = {}
        for path in dict.fromkeys(item.path for item in items if _exercise(item)):
            try:
                self._suites[path] = suite = collect_checks(path)
                notebook, _ = find_notebook(_notebook_of(path))
                self._rehearsals[path] = Rehearsal(
                    read_own_notebook(notebook, suite), suite, path.parent
                )
            except AutograderError as error:
                raise pytest.UsageError(str(error)) from None
            places |= {
                (path, name): place for place, name in enumerate(self._rehearsals[path].order)
            }
        items.sort(key=lambda item: places.get((item.path, _exercise(item)), -1))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        exercise = _exercise(item)
        if item.path not in self._rehearsals or not exercise:
            return (yield)
        with self._rehearsals[item.path].at(exercise) as link:
            link.begin_check()
            self.run = Run(link, public_seed, case=item.name)
            try:
                return (yield)
            finally:
                self.run = None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Let a check that does not pass say its sentence, got, expected and hint."""
        report = yield
        if self.run is None:
            return report
        key = item.path, getattr(item, "originalname", item.name)
        self._outcomes.setdefault(key, Outcome.PASSED)
        error = self.run.link.swallowed() if call.excinfo is None else call.excinfo.value
        if error is not None:
            outcome, detail, _ = judge(error, self.run.link, self.run.compared)
            if (
                self._outcomes[key] is Outcome.PASSED
            ):  # of several cases the first that does not pass counts
                self._outcomes[key] = outcome
            check = next(check for check in self._suites[item.path].checks if check.name == key[1])
            text = describe("public", check.sentence, outcome, detail)
            if outcome.is_graders_fault:
                self._broken.append(f"{item.name}: {BROKEN_CHECK}\n{text}")
                report.outcome = "skipped"
                report.longrepr = (str(item.path), (item.location[1] or 0) + 1, text)
            else:
                report.outcome = "failed"
                report.longrepr = text + "".join(f"\nHint: {hint}" for hint in self.run.hints[:1])
        return report

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Say what the checks are worth, which broke, and which cells stopped.

        Checks of what such a cell defines cannot pass.
        """
        for path, suite in self._suites.items():
            ran = [check for check in suite.checks if (path, check.name) in self._outcomes]
            score = math.fsum(
                self._outcomes[path, check.name].points(check.points) for check in ran
            )
            worth = math.fsum(check.points for check in ran)
            terminalreporter.write_line(f"{path.name}: {score:g} of {worth:g} points.")
        for broken in self._broken:
            terminalreporter.write_line(broken, yellow=True)
        for rehearsal in self._rehearsals.values():
            for remark in rehearsal.remarks:
                terminalreporter.write_line(remark, yellow=True)


def _exercise(item: pytest.Item) -> str:
    mark = item.get_closest_marker("exercise")
    return str(mark.args[0]) if mark is not None and mark.args else ""


def _notebook_of(check_file: Path) -> Path:
    """Return the notebook that the checks are for.

    Where it goes by another name, the folder to look in.
    """
    notebook = check_file.with_name(f"{check_file.stem.removeprefix('test_')}.ipynb")
    return notebook if notebook.is_file() else check_file.parent


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known, and put the checks' fixtures in place."""
    config.addinivalue_line(
        "markers",
        "exercise(name, points): the exercise that a check belongs to and what it is worth",
    )
    config.pluginmanager.register(StudentChecks(), "autograder-student-checks")

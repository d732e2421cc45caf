"""One check run here, and how it ended: more than a record says, since an audit asks why."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pytest

from autograder.authoring.audit.answers import leaves_of
from autograder.checks import Check, CheckSuite, hidden_seeds
from autograder.outcomes import Outcome
from autograder.records import CheckRecord
from autograder.rpc.grader_end import StudentClient
from autograder.rpc.stopped import Stopped

_TOLD: Final = (AssertionError, pytest.fail.Exception, Stopped, Warning)
SECRET: Final = b"audit"  # not the course's: an audit comes out the same everywhere


@dataclass(frozen=True)
class Verdict:
    """The end of one check of one answer.

    `unwritten` says that `NotImplementedError` of the answer's ended it.
    """

    record: CheckRecord
    seed: int
    seconds: float
    unwritten: bool
    error: str  # the exception that ended it, "" where none did
    line: int  # of the check file where it came up, 0 where that is not known
    kinds: tuple[str, ...] = ()  # of what the answer's functions returned, call by call
    by_itself: bool = False  # the check's own code ended it, with something else than an assertion

    @property
    def name(self) -> str:
        return self.record.name

    @property
    def outcome(self) -> Outcome:
        return self.record.outcome


def is_random(check: Check) -> bool:
    """Say whether a check's inputs depend on the seed: a public one's never do."""
    return check.visibility == "hidden" and any("rng" in case.fixturenames for case in check.cases)


def run_check(
    suite: CheckSuite, check: Check, link: StudentClient, assignment: str, seed: int
) -> Verdict:
    """Run one check here and say how it ended."""
    begun = time.process_time()
    with _kinds_noted(link) as kinds:
        record = suite.run(check, link, hidden_seeds(SECRET, assignment, str(seed)))
    if (
        suite.verdict.cause == "check"
    ):  # whatever was asked before: no answer may make a check break
        record = record.reconsidered(Outcome.INTERNAL, record.message)
    ending = suite.ending
    return Verdict(
        record,
        seed,
        time.process_time() - begun,
        ending is not None and ending.unwritten,
        "" if ending is None else ending.kind.__name__,
        0 if ending is None else ending.line,
        tuple(kinds),
        ending is not None
        and record.outcome == Outcome.FAILED
        and not issubclass(ending.kind, _TOLD),
    )


@contextlib.contextmanager
def _kinds_noted(link: StudentClient) -> Iterator[list[str]]:
    """Note of which kinds the values are that calls bring."""
    kinds: list[str] = []
    ask = link.ask

    def noting(operation: str, *rest: Any, **more: Any) -> Any:
        value = ask(operation, *rest, **more)
        if operation == "call":
            kinds.append(" ".join(leaf.kind for leaf in leaves_of(value)))
        return value

    link.ask = noting  # type: ignore[method-assign]
    try:
        yield kinds
    finally:
        del link.ask


def stopped(item: tuple[Check, int], outcome: Outcome) -> Verdict:
    """Return the verdict on a check of that seed that took its process with it."""
    check, seed = item
    record = CheckRecord(check.name, 0.0, check.points, check.visibility, outcome)
    return Verdict(record, seed, 0.0, False, "", 0)

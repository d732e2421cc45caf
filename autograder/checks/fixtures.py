"""The fixtures that checks are written with.

Each is what `Run` has under its name, set for each run by `suite.py`.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import pytest

from autograder.checks.shown import Comparison
from autograder.rpc.grader_end import Student, StudentClient

FIXTURES: Final = ("student", "rng", "hint", "source", "forbid", "replace")


@dataclass
class Run:
    """The state of the check at hand.

    The student's end, the seed, what hints may say, and those that came up.
    """

    link: StudentClient
    seed: Callable[[str], bytes]
    allowed_hints: Collection[str] | None = None
    """The sentences that a hidden check's hints may say; None: any."""
    case: str = ""
    hints: list[str] = field(default_factory=list)
    compared: Comparison | None = None

    @property
    def student(self) -> Student:
        return Student(self.link)

    @property
    def rng(self) -> np.random.Generator:
        generator = np.random.default_rng(np.frombuffer(self.seed(self.case), dtype=np.uint32))
        self.link.lend(generator)
        return generator

    @property
    def source(self) -> Callable[[str], str]:
        return self.link.source

    @property
    def forbid(self) -> Callable[..., AbstractContextManager[None]]:
        return self.link.forbid

    @property
    def replace(self) -> Callable[..., AbstractContextManager[None]]:
        return self.link.replace

    def hint(self, sentence: str, *, when: Any = True) -> None:
        """Keep the sentence for the student where the condition holds."""
        if self.allowed_hints is not None and sentence not in self.allowed_hints:
            raise ComputedHintError(
                "a hidden check's hint is put together from other texts, and could tell the "
                "student what the check handed over; write each hint out in the check file, or "
                "take a gradient report's `advice`"
            )
        if sentence and _holds(when):
            self.hints.append(sentence)


class ComputedHintError(Exception):
    """A hidden check's hint is no text of its file.

    It is raised whatever the condition, so that an author meets it.
    """


def public_seed(case: str) -> bytes:
    """Return the seed of a public check's case: by its name alone, the same for everybody."""
    return hashlib.sha256(case.encode()).digest()


def hidden_seeds(secret: bytes, assignment: str, student: str) -> Callable[[str], bytes]:
    """Return what seeds the cases of hidden checks.

    By the course's secret, the student and the case's name.
    """

    def seed(case: str) -> bytes:
        return hmac.new(
            secret, "\0".join((assignment, student, case)).encode(), hashlib.sha256
        ).digest()

    return seed


class CheckFixtures:
    """The fixtures `student`, `rng`, `hint`, `source`, `forbid` and `replace`, as a plugin."""

    def __init__(self) -> None:
        self.run: Run | None = None

    def current(self) -> Run:
        if self.run is None:
            raise RuntimeError("a check runs only where a student's namespace is at hand")
        return self.run

    @pytest.fixture
    def student(self) -> Student:
        """The student's namespace: names, and functions to call with numpy arguments."""
        return self.current().student

    @pytest.fixture
    def rng(self) -> np.random.Generator:
        """A random generator with the check's own seed, the same on every regrade."""
        return self.current().rng

    @pytest.fixture
    def hint(self) -> Callable[..., None]:
        """`hint(sentence, when=condition)`: what to look at, shown if the check fails."""
        return self.current().hint

    @pytest.fixture
    def source(self) -> Callable[[str], str]:
        """`source(name)`: the text of the student's function."""
        return self.current().source

    @pytest.fixture
    def forbid(self) -> Callable[..., AbstractContextManager[None]]:
        """`with forbid("numpy.dot", "@"):` fails the check when the code inside uses one."""
        return self.current().forbid

    @pytest.fixture
    def replace(self) -> Callable[..., AbstractContextManager[None]]:
        """`with replace(minibatches=f):` lets the student's code see `f` under that name inside."""
        return self.current().replace

    @pytest.hookimpl
    def pytest_assertrepr_compare(self, op: str, left: object, right: object) -> None:
        """Note what a failing `assert` compared.

        The message says what was got and what was expected.
        """
        if self.run is not None:
            self.run.compared = (op, left, right)

    @pytest.fixture(autouse=True)
    def _fresh(self) -> Iterator[None]:
        with self.fresh():
            yield

    @contextlib.contextmanager
    def fresh(self) -> Iterator[None]:
        """Begin a check with nothing left of the one before, its file's constants as they were."""
        run = self.run
        if run is not None:
            run.link.begin()
        try:
            yield
        finally:
            if run is not None:
                run.link.end()


def _holds(condition: Any) -> bool:
    """Say whether a condition holds, of every element where there are several.

    What is no condition does not.
    """
    try:
        return bool(np.size(condition) > 0 and np.all(condition))
    except (TypeError, ValueError):
        return False

"""Find the mutants that no check caught and that are no mistakes at all.

They answer every input as right answers do.

The inputs are the checks' own calls over many seeds, and changes to them (`inputs.py`). A mutant
differs where

- it answers one of the checks' calls otherwise than the reference and all other right answers do,
  or
- it answers a changed call otherwise, where the reference gives an ordinary answer, without
  exception, nan or infinity.

What right answers disagree on is open: an input on which one raises and another does not, a value,
a shape or a kind in which they differ. So an alternative in `answers/` is how an author says that
something is right, too.
"""

from __future__ import annotations

import itertools
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from autograder.authoring.audit.answers import (
    Answer,
    FollowUps,
    answer_of,
    difference,
    is_open,
    kinds_that_differ,
    quiet,
)
from autograder.authoring.audit.bounded_fork import Confined
from autograder.authoring.audit.calls import Call, Recorder
from autograder.authoring.audit.inputs import Domain
from autograder.authoring.audit.lines import is_vague, pytest_line

SECONDS: Final = 1.0  # of CPU for right answers to the checks' calls, and again for changed ones,
OWN_SECONDS: Final = 0.15  # and of them for the reference's, since each mutant takes as long
MOST_CALLS: Final = 200
OF_EACH_CHANGE: Final = 20
MOST_CHANGED: Final = 300
MOST_LINES: Final = 25


@dataclass(frozen=True)
class Tried:
    """A call with what right answers make of it."""

    call: Call
    reference: Answer
    others: list[Answer]


class Bench:
    """The calls on which answers to one exercise are compared.

    `namespaces` hold the right answers, reference first.
    """

    def __init__(
        self,
        exercise: str,
        namespaces: Sequence[dict[str, Any]],
        calls: Sequence[Call],
        follow_ups: FollowUps,
    ) -> None:
        self._exercise = exercise
        self._follow_ups = follow_ups
        self._namespaces = namespaces
        self._open: set[str] = set()
        with quiet():
            self._begin()
            self.tried = [one for call in calls if (one := self._try(call)) is not None]
            self._begin()
            self.tried += self._changed(
                [one.call for one in self.tried if one.reference.raised is None]
            )

    def _begin(self) -> None:
        """Give right answers their time from now on."""
        self._until, self._own = time.process_time() + SECONDS, 0.0

    def _is_over(self) -> bool:
        return self._own > OWN_SECONDS or time.process_time() > self._until

    def _changed(self, accepted: Sequence[Call]) -> list[Tried]:
        """Return changes to calls that the reference answers.

        As far as all right answers are ordinary ones.
        """
        domain = Domain(self._namespaces[0][self._exercise], accepted)
        rng = np.random.default_rng(0)
        changes: Counter[str] = Counter()
        found: list[Tried] = []
        for place in rng.permutation(len(accepted)):
            if len(found) >= MOST_CHANGED or self._is_over():
                break
            for change, variant in domain.variants(accepted[place], rng, changes, OF_EACH_CHANGE):
                one = self._try(variant)
                if one is not None and all(
                    answer.is_finite for answer in (one.reference, *one.others)
                ):
                    changes[change] += 1
                    found.append(one)
        return found

    def _try(self, call: Call) -> Tried | None:
        if self._is_over():
            return None
        begun = time.process_time()
        own, *alternatives = self._namespaces
        reference = answer_of(own, self._exercise, call, self._follow_ups)
        self._own += time.process_time() - begun
        others = [
            answer_of(names, self._exercise, call, self._follow_ups) for names in alternatives
        ]
        if is_open(reference, others):
            return None
        differing = kinds_that_differ(reference, others)
        if call.is_recorded:
            self._open |= differing
        elif not differing <= self._open:
            return None
        return Tried(call, reference, others)

    def line(self, number: int, path: str = "result", kind: str = "") -> str:
        """Return the line of pytest for a call, by its number, looking at `path` of its result."""
        one = self.tried[number]
        where = "result" if path == "raises" else path
        return pytest_line(self._exercise, one.call, one.reference, where, kind)

    def differences(
        self, names: dict[str, Any], at: Callable[[int], None]
    ) -> Iterator[tuple[int, str, str]]:
        """Yield the calls that tell the answer in `names` from right ones.

        By number, with where and of which kind.

        `at` is told the number before each call, since an answer may not come back from it.
        """
        with quiet():
            for number, one in enumerate(self.tried):
                at(number)
                mutant = answer_of(names, self._exercise, one.call, self._follow_ups)
                path = difference(one.reference, one.others, mutant, self._open)
                if path:
                    leaf = mutant.leaves.get(path)
                    yield number, path, leaf.kind if leaf is not None else ""


def chosen(recorder: Recorder) -> list[Call]:
    """Return the calls to compare on: at most so many, from each check as many."""
    by_origin: dict[str, list[Call]] = {}
    for call in recorder.calls:
        by_origin.setdefault(call.origin, []).append(call)
    calls: list[Call] = []
    while any(by_origin.values()) and len(calls) < MOST_CALLS:
        for queue in by_origin.values():
            if queue:
                calls.append(queue.pop(0))
    return calls


@dataclass(frozen=True)
class Compared:
    """The comparison of a mutant with right answers: equivalent, or a line that would catch it."""

    is_equivalent: bool
    line: str = ""


def compare(bench: Bench, namespace: Callable[[], dict[str, Any]], memory_mb: int) -> Compared:
    """Compare an answer with the right ones, in a process of its own. `namespace` runs it there."""
    limit = 5 * SECONDS

    def act(tell: Callable[[Any], None], clock: Callable[[float], None]) -> None:
        clock(limit)
        names = namespace()
        for difference_at in itertools.islice(bench.differences(names, tell), MOST_LINES):
            tell(difference_at)

    confined = Confined(act, limit, memory_mb)
    number = 0
    lines: list[str] = []
    for told in confined:
        if isinstance(told, int):
            number = told
        else:
            lines.append(bench.line(*told))
    if confined.ending != "done":
        lines.append(f"{bench.line(number)}  # which it does not come back from")
    line = min(lines, key=lambda line: (is_vague(line), len(line)), default="")
    return Compared(not lines, line)

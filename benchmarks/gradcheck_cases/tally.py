"""What a run over many cases comes to: false verdicts, undecidable ones, bounds that did not hold,
names that were right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.gradcheck import GradientReport, check_gradient
from benchmarks.gradcheck_cases import Case
from benchmarks.gradcheck_cases.problem import leaves

EXPECTED = {"": "agree", "shape": "invalid"}
"""The right verdict for a right derivative and for a wrong shape; all other mistakes are to be
"disagree"."""


@dataclass
class Tally:
    """Counts over the cases seen, with a line for each that went wrong."""

    right: int = 0
    wrong: int = 0
    false: list[str] = field(default_factory=list)
    right_failed: int = 0
    wrong_passed: int = 0
    undecidable: list[str] = field(default_factory=list)
    entries: int = 0
    outside: list[str] = field(default_factory=list)
    named: int = 0
    misnamed: list[str] = field(default_factory=list)
    calls: int = 0
    measured: int = 0

    @property
    def cases(self) -> int:
        return self.right + self.wrong

    @property
    def coverage(self) -> float:
        """Part of the measured entries whose error is within the stated bound."""
        return 1 - len(self.outside) / max(self.entries, 1)

    @property
    def naming(self) -> float:
        """Part of the wrong cases found whose diagnosis is the planted mistake."""
        return 1 - len(self.misnamed) / max(self.named, 1)

    def add(self, case: Case, report: GradientReport) -> None:
        """Count one case."""
        line = (
            f"{case.family} [{case.label}] {case.mistake or 'right'}: {report.verdict} "
            f"{report.diagnosis}"
        )
        self.calls += report.evaluations
        self.measured += flat(case.truth).size
        wanted = EXPECTED.get(case.mistake, "disagree")
        if case.mistake:
            self.wrong += 1
        else:
            self.right += 1
        if report.verdict == "undecidable":
            self.undecidable.append(line)
        elif report.verdict != wanted:
            self.false.append(line)
            self.right_failed += not case.mistake
            self.wrong_passed += report.verdict == "agree"
        elif case.mistake:
            self.named += 1
            if report.diagnosis != case.mistake:
                self.misnamed.append(line)
        if report.estimate is not None:
            self._bounds(case, report, line)

    def _bounds(self, case: Case, report: GradientReport, line: str) -> None:
        """Hold every measured entry to its bound; the closed form itself has a few units of
        round-off of its block."""
        truth, estimate, bound = flat(case.truth), flat(report.estimate), flat(report.bound)
        block = np.concatenate(
            [np.full(np.size(g), np.max(np.abs(g), initial=0.0)) for g in leaves(case.truth)]
        )
        known = np.isfinite(estimate) & np.isfinite(bound)
        off = np.abs(estimate - truth) > bound + 1e-14 * block
        self.entries += int(known.sum())
        self.outside += [line] * int((off & known).sum())


def flat(structure: Any) -> Any:
    """All numbers of a structure in a row."""
    return np.concatenate([np.ravel(np.asarray(leaf, dtype=float)) for leaf in leaves(structure)])


def run(cases: Iterable[Case]) -> Tally:
    """Check every case."""
    tally = Tally()
    for case in cases:
        tally.add(case, check_gradient(case.problem.f, case.gradient, case.problem.at))
    return tally

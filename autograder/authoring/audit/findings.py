"""The findings of an audit of one exercise.

Its counts, and a sentence with file and line for everything that is not proved.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Finding:
    """Something that is not as it must be, and where."""

    path: Path
    line: int
    sentence: str

    def text(self, root: Path) -> str:
        """Return the finding as one line, its path from the course's folder on."""
        path = self.path.relative_to(root) if self.path.is_relative_to(root) else self.path
        return f"{path}:{self.line}: {self.sentence}"


@dataclass(frozen=True)
class Survivor:
    """A change to the reference that every check lets pass.

    `line` would catch it, "" where none was found.
    """

    change: str
    path: Path
    line_number: int
    diff: str
    line: str


@dataclass(frozen=True)
class OtherHint:
    """A hint that a known mistake meets beside the one that it names, or instead of it.

    `named_by` are the mistakes that name it as theirs.
    """

    mistake: str
    check: str
    hint: str
    named_by: tuple[str, ...]


@dataclass
class ExerciseAudit:
    """The audit of one exercise.

    `mistakes` and `alternatives` count known answers, with those that came out as they should;
    `runs` counts the runs of checks with many seeds.
    """

    assignment: str
    exercise: str
    checks: int = 0
    mistakes: int = 0
    mistakes_right: int = 0
    alternatives: int = 0
    alternatives_right: int = 0
    mutants: int = 0
    equivalent: list[str] = field(default_factory=list)
    caught: int = 0
    survivors: list[Survivor] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    other_hints: list[OtherHint] = field(default_factory=list)
    runs: int = 0
    seconds: float = 0.0

    @property
    def is_proved(self) -> bool:
        return not self.findings and not self.survivors

    def say(self, path: Path, line: int, sentence: str) -> None:
        self.findings.append(Finding(path, line, sentence))

    def to_json(self, root: Path) -> dict[str, Any]:
        """Return the object that `audit --json` prints."""
        row = dataclasses.asdict(self)
        row["proved"] = self.is_proved
        row["findings"] = [finding.text(root) for finding in self.findings]
        row["survivors"] = [
            {
                "change": survivor.change,
                "line": survivor.line_number,
                "diff": survivor.diff,
                "catch": survivor.line,
            }
            for survivor in self.survivors
        ]
        row["seconds"] = round(self.seconds, 3)
        return row

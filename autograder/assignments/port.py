"""The port: all that grading, class runs and the gradebook know of an assignment.

An assignment says what its verdicts depend on (`fingerprint`), what travels to a machine without
the course (`pack`), and what nbgrader's gradebook must hold of it (`build`). `start` gives a
`Judge`, which knows what is scored (`items`), reads what was handed in and judges it, in a sandbox
and with a confined program of its kind's own.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from autograder.nbgrader.release.register import Cells
from autograder.notebooks.submissions import Submission
from autograder.records import ExerciseRecord
from autograder.records.graded import GradedNotebook
from autograder.sandbox import Sandbox


@dataclass(frozen=True)
class Item:
    """One thing that is scored by itself: a grade cell of a notebook, and its name in records.

    Points may be a person's to give.

    Two notebooks of an assignment may have the same `grade_id`.
    """

    notebook: str
    grade_id: str
    name: str
    points: float


@dataclass(frozen=True)
class Judgement:
    """The result of judging one submission.

    `exercises` are in the order of the items; a score may be missing. `remarks` say what was put
    right or left out, `faults` what a person must look at, which makes the record `needs_person`.
    `awaiting` and `doubtful` are as in `GradeRecord` and `Graded`.
    """

    exercises: tuple[ExerciseRecord, ...]
    notebooks: Mapping[str, GradedNotebook]
    remarks: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()
    doubtful: frozenset[tuple[str, str]] = frozenset()


class Judge(Protocol):
    """Judges submissions of one assignment in one process; use it in a `with` statement."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The items that are scored, in the order of the notebooks."""

    def __enter__(self) -> Judge: ...

    def __exit__(self, *error: Any) -> None: ...

    def read(self, submission: Submission) -> Any:
        """Read all notebooks of a submission; SubmissionError where it cannot be graded at all."""

    def judge(self, submission: Submission, read: Any) -> Judgement:
        """Judge what `read` returned.

        SandboxError where the submission ends the sandboxed process again and again.
        """


class Trial(Protocol):
    """A look at an assignment's checks beside the start of a class."""

    def findings(self) -> list[str]:
        """Wait for the trial; return a sentence for each thing that an instructor should know."""


@dataclass(frozen=True)
class Bundle:
    """An assignment packed for a machine that has no course.

    `kind` is found there by its name, and its `unpacked` makes the assignment of `content`.
    """

    kind: type[Assignment]
    content: Any
    files: tuple[tuple[str, bytes], ...]

    def to_bytes(self) -> bytes:
        return zlib.compress(pickle.dumps(self))

    @staticmethod
    def unpack(packed: bytes, root: Path) -> Assignment:
        """Write the bundle's files below the folder `root` and return the assignment there."""
        bundle: Bundle = pickle.loads(zlib.decompress(packed))
        for name, content in bundle.files:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return bundle.kind.unpacked(bundle.content, root)


class Assignment(Protocol):
    """One assignment.

    It is a small value, and travels to the grading processes of this machine as it is.
    """

    @property
    def name(self) -> str: ...

    @property
    def due(self) -> datetime | None: ...

    @property
    def notebooks(self) -> tuple[str, ...]:
        """The names of its notebooks, without `.ipynb`."""

    @property
    def longest_seconds(self) -> float:
        """Within how many seconds a grading process has judged any submission, or never will."""

    @property
    def working_folder(self) -> Path:
        """The folder in which a grading process runs."""

    def fingerprint(self) -> bytes:
        """Return the hash of everything that verdicts depend on beside the submission."""

    def require_gradable(self) -> None:
        """Raise an AutograderError where checks and release are not in order.

        Before a class is begun.
        """

    def pack(self) -> Bundle:
        """Return what travels to a machine that has no course; the course's secret does not."""

    @classmethod
    def unpacked(cls, content: Any, root: Path) -> Assignment:
        """Return the assignment whose bundle's files stand below `root`."""

    def trial(
        self, sandbox: Sandbox, secret: bytes, *, anew: bool
    ) -> AbstractContextManager[Trial]:
        """Try the checks beside the start of a class.

        With `anew` also where nothing has changed since the last time.
        """

    def start(self, sandbox: Sandbox, secret: bytes) -> Judge:
        """Return a judge; its sandboxed process starts when the judge is entered."""

    def build(self, work: Path) -> tuple[Path, Mapping[str, Cells]]:
        """Build nbgrader's source folder inside the new folder `work`.

        Return it with each notebook's cells.
        """

    def cell_order(self, notebook: str) -> tuple[str, ...]:
        """Return the grade_ids of a notebook in its order, as far as it is known."""

    def grade_cell(self, name: str) -> str:
        """Return the grade_id of the cell that holds the marks of the item that records call so."""

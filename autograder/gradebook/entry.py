"""What is entered in the gradebook for one hand-in: a value, made by whoever graded it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from autograder.records import GradeRecord


@dataclasses.dataclass(frozen=True)
class Entry:
    """A record with what its autograded notebook is made of.

    `notebook` is the hand-in in nbformat 4, sources as text; None enters the marks and leaves `autograded/` alone.
    `submitted` is a time with its zone, None if it is not known. `outputs` are the cells' outputs in nbformat, by the
    cell's place in the notebook; cells without any are shown without, and check cells show the record. `doubtful` are the
    exercises whose score a person should look at, beside those with a check that is itself at fault.
    """

    record: GradeRecord
    notebook: Mapping[str, Any] | None = None
    submitted: datetime | None = None
    outputs: Mapping[int, Sequence[Mapping[str, Any]]] = dataclasses.field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()

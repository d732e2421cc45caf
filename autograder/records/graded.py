"""A submission as it was graded: its record, and the notebooks that people will see of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from autograder.records.record import GradeRecord


@dataclasses.dataclass(frozen=True)
class GradedNotebook:
    """A notebook that was handed in, in nbformat 4 with sources as text.

    `outputs` are its cells' outputs in nbformat, by the cell's place in the notebook; cells without
    any are shown without, and check cells show the record.
    """

    notebook: Mapping[str, Any]
    outputs: Mapping[int, Sequence[Mapping[str, Any]]] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class Graded:
    """A record with what the gradebook and the autograded notebooks need beside it.

    `notebooks` are those that were handed in, by name; none enters the marks and leaves
    `autograded/` alone. `submitted` is a time with its zone, None if it is not known. `doubtful`
    are the exercises whose score a person should look at, as pairs of notebook and name, beside
    those with a check that is itself at fault.
    """

    record: GradeRecord
    notebooks: Mapping[str, GradedNotebook] = dataclasses.field(default_factory=dict)
    submitted: datetime | None = None
    doubtful: frozenset[tuple[str, str]] = frozenset()

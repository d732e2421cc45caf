"""A submission in the making, together with what is expected of it.

Whoever changes the submission says in the same breath what that makes of the verdict: the two never
part.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

from autograder.authoring.sample_class.material import Material
from autograder.outcomes import Outcome
from autograder.records import Status

Cell = dict[str, Any]
Place = Callable[[Path, bytes], None]


class Draft:
    """A notebook that starts as the release with every exercise solved: all checks should pass."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.notebook = material.notebook()
        self.status: Status = "graded"
        self.outcomes: dict[str, Outcome] = {
            name: Outcome.PASSED
            for exercise in material.exercises
            for name in material.checks[exercise]
        }
        self.files: dict[str, bytes] = {}
        self.story: list[str] = []  # what was done to it, for people
        self._content: bytes | None = None
        self._place: Place | None = None
        for exercise in material.exercises:
            self.write(exercise, material.solutions[exercise])

    # -- what is expected

    def expect(self, exercise: str, outcome: Outcome) -> None:
        """Expect this outcome of every check of the exercise.

        Other right answers that use it would fail, too: the lesson's solutions take their places.
        """
        for name in self.material.checks[exercise]:
            self.outcomes[name] = outcome
        if outcome != Outcome.PASSED:
            self._solve_apart_from(exercise)

    def _solve_apart_from(self, exercise: str) -> None:
        for other in self.material.exercises:
            right = all(
                self.outcomes[name] == Outcome.PASSED for name in self.material.checks[other]
            )
            if right and exercise in self.material.graph.uses(other, self.source(other)):
                self.write(other, self.material.solutions[other])

    def expected(self, kind: str) -> dict[str, Any]:
        """Return the entry of expected.json."""
        points = {name: worth for of in self.material.checks.values() for name, worth in of.items()}
        given = [outcome.points(points[name]) for name, outcome in self.outcomes.items()]
        graded = self.status != "invalid"
        return {
            "kind": kind,
            "status": self.status,
            "score": math.fsum(given) if graded else 0.0,
            "checks": dict(self.outcomes) if graded else {},
        }

    # -- the notebook

    @property
    def cells(self) -> list[Cell]:
        cells: list[Cell] = self.notebook["cells"]
        return cells

    def index(self, grade_id: str) -> int:
        """Return where the cell with this grade_id stands."""
        for index, cell in enumerate(self.cells):
            if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id:
                return index
        raise KeyError(grade_id)

    def cell(self, grade_id: str) -> Cell:
        return self.cells[self.index(grade_id)]

    def source(self, grade_id: str) -> str:
        source = self.cell(grade_id)["source"]
        return source if isinstance(source, str) else "".join(source)

    def write(self, grade_id: str, source: str) -> None:
        """Write a cell's source, in lines as notebooks keep it."""
        self.cell(grade_id)["source"] = source.splitlines(keepends=True)

    def answer(self, exercise: str, source: str, outcome: Outcome) -> None:
        """Write an exercise's cell, and what every check of the exercise will make of it."""
        self.write(exercise, source)
        self.expect(exercise, outcome)

    def leave_undone(self, exercise: str) -> None:
        """Put the released stub back.

        Its function raises NotImplementedError whenever it is called.
        """
        self.answer(exercise, self.material.stubs[exercise], Outcome.ERROR)

    def add(self, source: str, before: str | None = None, cell_type: str = "code") -> Cell:
        """Add a plain cell before the one with that grade_id, or before the first exercise's."""
        cell: Cell = {"cell_type": cell_type, "id": f"added-{len(self.cells)}", "metadata": {}}
        if cell_type == "code":
            cell |= {"execution_count": None, "outputs": []}
        cell["source"] = source.splitlines(keepends=True)
        self.cells.insert(self.index(before or self.material.exercises[0]), cell)
        return cell

    # -- the files

    def submission_bytes(self, content: bytes) -> None:
        """Hand in these bytes instead of a notebook that can be graded."""
        self._content, self.status = content, "invalid"

    def submission_otherwise(self, place: Place) -> None:
        """Hand in by `place(folder, notebook's bytes)` what is no notebook in its place."""
        self._place, self.status = place, "invalid"

    def rewrite(self, content: bytes) -> None:
        """Hand in these bytes, which are the same notebook in another guise."""
        self._content = content

    def content(self) -> bytes:
        """Return the notebook's bytes, as nbformat writes them."""
        if self._content is not None:
            return self._content
        return notebook_bytes(self.notebook)

    def save(self, folder: Path) -> None:
        """Write the submission into `folder`, which does not exist yet."""
        if self._place is not None:
            self._place(folder, self.content())
            return
        folder.mkdir(parents=True)
        (folder / f"{self.material.assignment}.ipynb").write_bytes(self.content())
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def notebook_bytes(notebook: Any) -> bytes:
    """Return a notebook's bytes as nbformat writes them.

    Half a surrogate pair, which UTF-8 has not, is escaped.
    """
    text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return (json.dumps(notebook, indent=1, sort_keys=True) + "\n").encode("ascii")

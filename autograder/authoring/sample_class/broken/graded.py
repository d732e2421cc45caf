"""Broken submissions that are still a notebook of the assignment.

Graded, with what is missing or out of place for what it is.
"""

from __future__ import annotations

import copy
import json
from random import Random
from typing import Final

from autograder.authoring.sample_class.broken.entry import Break, entry_of
from autograder.authoring.sample_class.draft import Draft, notebook_bytes
from autograder.authoring.sample_class.mutants import WRONG
from autograder.outcomes import Outcome

GRADED: Final[list[tuple[str, Break]]] = []
_entry = entry_of(GRADED)


# -- graded: the file in another guise


@_entry
def _marked(draft: Draft, rng: Random) -> None:
    """The file begins with a byte order mark."""
    draft.rewrite(b"\xef\xbb\xbf" + draft.content())


@_entry
def _on_one_line(draft: Draft, rng: Random) -> None:
    """The file is written on one line, all beyond ASCII escaped, each source a single text."""
    for cell in draft.cells:
        cell["source"] = "".join(cell["source"])
    draft.rewrite(json.dumps(draft.notebook, separators=(",", ":")).encode())


@_entry
def _windows(draft: Draft, rng: Random) -> None:
    """The lines of every cell end as on Windows."""
    for cell in draft.cells:
        cell["source"] = [line.replace("\n", "\r\n") for line in cell["source"]]


@_entry
def _old(draft: Draft, rng: Random) -> None:
    """The notebook is in nbformat 4.2, which has no cell ids."""
    draft.notebook["nbformat_minor"] = 2
    for cell in draft.cells:
        cell.pop("id", None)


@_entry
def _ancient(draft: Draft, rng: Random) -> None:
    """The notebook is in nbformat 3, which has worksheets."""
    cells = []
    for cell in draft.cells:
        kept = {"cell_type": cell["cell_type"], "metadata": cell["metadata"]}
        if cell["cell_type"] == "code":
            kept |= {
                "input": cell["source"],
                "outputs": [],
                "language": "python",
                "collapsed": False,
            }
        else:
            kept["source"] = cell["source"]
        cells.append(kept)
    worksheets = [{"metadata": {}, "cells": cells}]
    draft.rewrite(
        notebook_bytes(
            {"metadata": {"name": ""}, "nbformat": 3, "nbformat_minor": 0, "worksheets": worksheets}
        )
    )


@_entry
def _file_named_as_folder(draft: Draft, rng: Random) -> None:
    """Files bear the names of released ones, or of folders that were released."""
    draft.files |= {f"test_{draft.material.assignment}.py": b"assert False\n", "data": b"no folder"}


# -- graded: the cells


@_entry
def _edited_check(draft: Draft, rng: Random) -> None:
    """A check cell was rewritten to stop everything."""
    draft.write(f"check-{rng.choice(draft.material.exercises)}", "import sys\nsys.exit(1)")


@_entry
def _deleted_check(draft: Draft, rng: Random) -> None:
    """Two check cells were deleted."""
    for exercise in rng.sample(draft.material.exercises, min(2, len(draft.material.exercises))):
        del draft.cells[draft.index(f"check-{exercise}")]


@_entry
def _copied_check(draft: Draft, rng: Random) -> None:
    """A check cell stands there twice, once above its exercise; the lower one counts."""
    exercise = rng.choice(draft.material.exercises)
    draft.cells.insert(draft.index(exercise), copy.deepcopy(draft.cell(f"check-{exercise}")))


@_entry
def _copied_exercise(draft: Draft, rng: Random) -> None:
    """An exercise's cell was copied.

    The upper one is solved, the lower one is what the name stands for.
    """
    exercise = rng.choice(draft.material.independent)
    upper = copy.deepcopy(draft.cell(exercise))
    draft.answer(exercise, f"def {exercise}(*args, **kwargs):\n    return {WRONG}", Outcome.FAILED)
    draft.cells.insert(draft.index(exercise), upper)


@_entry
def _solved_twice(draft: Draft, rng: Random) -> None:
    """An exercise's cell was copied below its check cell, and only that copy is solved.

    Too late.
    """
    exercise = rng.choice(draft.material.independent)
    copied = copy.deepcopy(draft.cell(exercise))
    draft.leave_undone(exercise)
    draft.cells.insert(draft.index(f"check-{exercise}") + 1, copied)


@_entry
def _moved_down(draft: Draft, rng: Random) -> None:
    """An exercise's cell stands below its check cell: at the check its name is not defined."""
    exercise = rng.choice(draft.material.independent)
    cell = draft.cells.pop(draft.index(exercise))
    draft.cells.insert(draft.index(f"check-{exercise}") + 1, cell)
    draft.expect(exercise, Outcome.MISSING)


@_entry
def _reordered(draft: Draft, rng: Random) -> None:
    """The exercises stand in the opposite order, each with its check cell below it."""
    material = draft.material
    for exercise in material.exercises:
        draft.write(exercise, material.solutions[exercise])
    free = [name for name in material.exercises if name in material.graph.movable]
    pairs = [(draft.index(name), draft.index(f"check-{name}")) for name in free]
    cells = list(draft.cells)
    for (own, check), (of, its) in zip(pairs, reversed(pairs), strict=True):
        draft.cells[own], draft.cells[check] = cells[of], cells[its]


@_entry
def _gone(draft: Draft, rng: Random) -> None:
    """An exercise's cell was deleted."""
    exercise = rng.choice(draft.material.independent)
    del draft.cells[draft.index(exercise)]
    draft.expect(exercise, Outcome.MISSING)


@_entry
def _gone_with_check(draft: Draft, rng: Random) -> None:
    """An exercise's cell was deleted together with its check cell."""
    _gone_exercise = rng.choice(draft.material.independent)
    del draft.cells[draft.index(f"check-{_gone_exercise}")]
    del draft.cells[draft.index(_gone_exercise)]
    draft.expect(_gone_exercise, Outcome.MISSING)


@_entry
def _text(draft: Draft, rng: Random) -> None:
    """An exercise's cell was turned into text."""
    exercise = rng.choice(draft.material.independent)
    cell = draft.cell(exercise)
    cell["cell_type"] = "markdown"
    cell.pop("outputs")
    cell.pop("execution_count")
    draft.expect(exercise, Outcome.MISSING)


@_entry
def _half_a_letter(draft: Draft, rng: Random) -> None:
    """Half a surrogate pair stands in an exercise's cell: that is no Python."""
    exercise = rng.choice(draft.material.independent)
    draft.answer(exercise, draft.source(exercise) + "\n# \ud83d", Outcome.MISSING)


@_entry
def _half_a_letter_in_a_note(draft: Draft, rng: Random) -> None:
    """Half a surrogate pair stands in a note."""
    draft.add("What was left of a smile: \ud83d", cell_type="markdown")


@_entry
def _question(draft: Draft, rng: Random) -> None:
    """Every text of the lesson was deleted, and the student's notes stand there."""
    draft.cells[:] = [
        cell
        for cell in draft.cells
        if cell["cell_type"] == "code" or cell["metadata"].get("nbgrader", {}).get("solution")
    ]
    draft.add("My notes: see page 12. ½ ≠ 0.5? 🙂", cell_type="markdown")


@_entry
def _large_output(draft: Draft, rng: Random) -> None:
    """The notebook carries a megabyte of output and an error from somewhere else."""
    cell = draft.add("print('a' * 1_000_000)")
    cell["execution_count"] = 999
    cell["outputs"] = [
        {"output_type": "stream", "name": "stdout", "text": ["a" * 1_000_000]},
        {
            "output_type": "error",
            "ename": "KeyError",
            "evalue": "'x'",
            "traceback": ["no such thing"],
        },
    ]

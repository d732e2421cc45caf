"""Hand-ins that something happened to on the way: what an editor, a mail programme or a student in a hurry makes of them.

Each entry changes a hand-in whose exercises are all solved, and says what is left of it by the rules that a notebook is
read by (`autograder.notebook`):

- what is no notebook of this assignment, or no regular file of a bearable size, is `invalid`;
- locked cells count as they were released, wherever copies of them stand, and missing ones are put back;
- the checks of an exercise see the namespace as it stands at its check cell after all cells above it have run.
"""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from autograder.sample_class.draft import Draft, notebook_bytes
from autograder.sample_class.mutants import WRONG

Break = Callable[[Draft, Random], None]
BROKEN: Final[list[tuple[str, Break]]] = []


def _entry(function: Break) -> Break:
    """Put a function into the catalogue; its docstring is the entry's name."""
    assert function.__doc__ is not None
    BROKEN.append((function.__doc__.rstrip("."), function))
    return function


# -- invalid: the file


@_entry
def _nothing_in_it(draft: Draft, rng: Random) -> None:
    """The file is empty."""
    draft.hand_in_bytes(b"")


@_entry
def _blank(draft: Draft, rng: Random) -> None:
    """The file holds blanks and line ends."""
    draft.hand_in_bytes(b" \n\n\t \n")


@_entry
def _cut_off(draft: Draft, rng: Random) -> None:
    """The file ends in the middle, as after a broken upload."""
    content = draft.content()
    draft.hand_in_bytes(content[: len(content) // 2])


@_entry
def _garbage(draft: Draft, rng: Random) -> None:
    """The file is a zip archive that was given the notebook's name."""
    draft.hand_in_bytes(b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + rng.randbytes(4000))


@_entry
def _python(draft: Draft, rng: Random) -> None:
    """The file holds the notebook's code as a Python program."""
    sources = ["".join(cell["source"]) for cell in draft.cells if cell["cell_type"] == "code"]
    draft.hand_in_bytes("\n\n".join(sources).encode())


@_entry
def _merge(draft: Draft, rng: Random) -> None:
    """The file holds the marks of a merge that nobody finished."""
    lines = draft.content().splitlines(keepends=True)
    lines.insert(len(lines) // 2, b"<<<<<<< HEAD\n")
    draft.hand_in_bytes(b"".join(lines))


@_entry
def _wide(draft: Draft, rng: Random) -> None:
    """The file is in UTF-16, as some editors save it."""
    draft.hand_in_bytes(draft.content().decode().encode("utf-16"))


@_entry
def _too_deep(draft: Draft, rng: Random) -> None:
    """The file is JSON nested a hundred thousand deep."""
    draft.hand_in_bytes(b"[" * 100_000 + b"]" * 100_000)


@_entry
def _other_json(draft: Draft, rng: Random) -> None:
    """The file is JSON, but a list."""
    draft.hand_in_bytes(b'["norms", 36]\n')


@_entry
def _no_cells(draft: Draft, rng: Random) -> None:
    """The notebook's cells are null."""
    draft.hand_in_bytes(notebook_bytes({**draft.notebook, "cells": None}))


@_entry
def _cell_of_no_kind(draft: Draft, rng: Random) -> None:
    """A cell of the notebook is a number."""
    draft.hand_in_bytes(notebook_bytes({**draft.notebook, "cells": [*draft.cells, 7]}))


@_entry
def _fresh(draft: Draft, rng: Random) -> None:
    """The cells were copied into a fresh notebook, and their metadata is gone."""
    for cell in draft.cells:
        cell["metadata"] = {}
    draft.hand_in_bytes(notebook_bytes({**draft.notebook, "metadata": {}}))


@_entry
def _another(draft: Draft, rng: Random) -> None:
    """The notebook is one of another assignment."""
    other = copy.deepcopy(draft.notebook)
    other["metadata"]["autograder"] = {"assignment": "juggling"}
    for cell in other["cells"]:
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["grade_id"] += "-of-juggling"
    draft.hand_in_bytes(notebook_bytes(other))


@_entry
def _too_large(draft: Draft, rng: Random) -> None:
    """The file is larger than the course allows."""

    def place(folder: Path, content: bytes) -> None:
        folder.mkdir(parents=True)
        with (folder / f"{folder.name}.ipynb").open("wb") as file:
            file.write(content)
            file.truncate(draft.material.notebook_bytes + 1)  # a hole: it takes no room on the disk

    draft.hand_in_otherwise(place)


# -- invalid: what is no file


def _in_place_of_it(make: Callable[[Path], None]) -> Callable[[Draft, Random], None]:
    """Return the break that leaves what `make(path)` makes where the notebook belongs."""

    def place(folder: Path, content: bytes) -> None:
        folder.mkdir(parents=True)
        make(folder / f"{folder.name}.ipynb")

    return lambda draft, rng: draft.hand_in_otherwise(place)


def _link_to_release(path: Path) -> None:
    name = path.parent.name
    path.symlink_to(Path("../../../assignments") / name / path.name)


BROKEN.extend(
    [
        ("The notebook is a folder", _in_place_of_it(lambda path: path.mkdir())),
        (
            "The notebook is a FIFO, on which a reader waits for ever",
            _in_place_of_it(lambda path: os.mkfifo(path)),
        ),
        ("The notebook is a link to another one", _in_place_of_it(_link_to_release)),
        (
            "The notebook is a link to a device without end",
            _in_place_of_it(lambda path: path.symlink_to("/dev/zero")),
        ),
        ("The notebook is a link to nowhere", _in_place_of_it(lambda path: path.symlink_to("nowhere.ipynb"))),
        ("The folder holds no notebook", _in_place_of_it(lambda path: None)),
    ]
)


@_entry
def _other_name(draft: Draft, rng: Random) -> None:
    """The notebook has the name that a second download gets."""

    def place(folder: Path, content: bytes) -> None:
        folder.mkdir(parents=True)
        (folder / f"{folder.name} (1).ipynb").write_bytes(content)

    draft.hand_in_otherwise(place)


@_entry
def _file_for_folder(draft: Draft, rng: Random) -> None:
    """The assignment's folder is a file."""

    def place(folder: Path, content: bytes) -> None:
        folder.parent.mkdir(parents=True)
        folder.write_bytes(content)

    draft.hand_in_otherwise(place)


@_entry
def _link_for_folder(draft: Draft, rng: Random) -> None:
    """The assignment's folder is a link to the release."""

    def place(folder: Path, content: bytes) -> None:
        folder.parent.mkdir(parents=True)
        folder.symlink_to(Path("../../assignments") / folder.name)

    draft.hand_in_otherwise(place)


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
            kept |= {"input": cell["source"], "outputs": [], "language": "python", "collapsed": False}
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
    """Files were handed in that bear the names of released ones, or of folders that were released."""
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
    """An exercise's cell was copied; the upper one is solved, the lower one is what the name stands for."""
    exercise = rng.choice(draft.material.exercises)
    upper = copy.deepcopy(draft.cell(exercise))
    draft.answer(exercise, f"def {exercise}(*args, **kwargs):\n    return {WRONG}", "failed")
    draft.cells.insert(draft.index(exercise), upper)


@_entry
def _solved_twice(draft: Draft, rng: Random) -> None:
    """An exercise's cell was copied below its check cell, and only that copy is solved: too late."""
    exercise = rng.choice(draft.material.exercises)
    copied = copy.deepcopy(draft.cell(exercise))
    draft.leave_undone(exercise)
    draft.cells.insert(draft.index(f"check-{exercise}") + 1, copied)


@_entry
def _moved_down(draft: Draft, rng: Random) -> None:
    """An exercise's cell stands below its check cell: at the check its name is not defined."""
    exercise = rng.choice(draft.material.exercises)
    cell = draft.cells.pop(draft.index(exercise))
    draft.cells.insert(draft.index(f"check-{exercise}") + 1, cell)
    draft.expect(exercise, "missing")


@_entry
def _reordered(draft: Draft, rng: Random) -> None:
    """The exercises stand in the opposite order, each with its check cell below it."""
    pairs = [(draft.index(name), draft.index(f"check-{name}")) for name in draft.material.exercises]
    cells = list(draft.cells)
    for (own, check), (of, its) in zip(pairs, reversed(pairs), strict=True):
        draft.cells[own], draft.cells[check] = cells[of], cells[its]


@_entry
def _gone(draft: Draft, rng: Random) -> None:
    """An exercise's cell was deleted."""
    exercise = rng.choice(draft.material.exercises)
    del draft.cells[draft.index(exercise)]
    draft.expect(exercise, "missing")


@_entry
def _gone_with_check(draft: Draft, rng: Random) -> None:
    """An exercise's cell was deleted together with its check cell."""
    _gone_exercise = rng.choice(draft.material.exercises)
    del draft.cells[draft.index(f"check-{_gone_exercise}")]
    del draft.cells[draft.index(_gone_exercise)]
    draft.expect(_gone_exercise, "missing")


@_entry
def _text(draft: Draft, rng: Random) -> None:
    """An exercise's cell was turned into text."""
    exercise = rng.choice(draft.material.exercises)
    cell = draft.cell(exercise)
    cell["cell_type"] = "markdown"
    cell.pop("outputs")
    cell.pop("execution_count")
    draft.expect(exercise, "missing")


@_entry
def _half_a_letter(draft: Draft, rng: Random) -> None:
    """Half a surrogate pair stands in an exercise's cell: that is no Python."""
    exercise = rng.choice(draft.material.exercises)
    draft.answer(exercise, draft.source(exercise) + "\n# \ud83d", "missing")


@_entry
def _half_a_letter_in_a_note(draft: Draft, rng: Random) -> None:
    """Half a surrogate pair stands in a note."""
    draft.add("What was left of a smile: \ud83d", cell_type="markdown")


@_entry
def _question(draft: Draft, rng: Random) -> None:
    """Every text of the lesson was deleted, locked questions too, and the notes of the student stand there."""
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
        {"output_type": "error", "ename": "KeyError", "evalue": "'x'", "traceback": ["no such thing"]},
    ]

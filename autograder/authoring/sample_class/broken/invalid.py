"""Broken submissions that are no notebook of the assignment: nothing of them is graded."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from autograder.authoring.sample_class.broken.entry import Break, entry_of
from autograder.authoring.sample_class.draft import Draft, notebook_bytes

INVALID: Final[list[tuple[str, Break]]] = []
_entry = entry_of(INVALID)


# -- invalid: the file


@_entry
def _nothing_in_it(draft: Draft, rng: Random) -> None:
    """The file is empty."""
    draft.submission_bytes(b"")


@_entry
def _blank(draft: Draft, rng: Random) -> None:
    """The file holds blanks and line ends."""
    draft.submission_bytes(b" \n\n\t \n")


@_entry
def _cut_off(draft: Draft, rng: Random) -> None:
    """The file ends in the middle, as after a broken upload."""
    content = draft.content()
    draft.submission_bytes(content[: len(content) // 2])


@_entry
def _garbage(draft: Draft, rng: Random) -> None:
    """The file is a zip archive that was given the notebook's name."""
    draft.submission_bytes(b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + rng.randbytes(4000))


@_entry
def _python(draft: Draft, rng: Random) -> None:
    """The file holds the notebook's code as a Python program."""
    sources = ["".join(cell["source"]) for cell in draft.cells if cell["cell_type"] == "code"]
    draft.submission_bytes("\n\n".join(sources).encode())


@_entry
def _merge(draft: Draft, rng: Random) -> None:
    """The file holds the marks of a merge that nobody finished."""
    lines = draft.content().splitlines(keepends=True)
    lines.insert(len(lines) // 2, b"<<<<<<< HEAD\n")
    draft.submission_bytes(b"".join(lines))


@_entry
def _wide(draft: Draft, rng: Random) -> None:
    """The file is in UTF-16, as some editors save it."""
    draft.submission_bytes(draft.content().decode().encode("utf-16"))


@_entry
def _too_deep(draft: Draft, rng: Random) -> None:
    """The file is JSON nested a hundred thousand deep."""
    draft.submission_bytes(b"[" * 100_000 + b"]" * 100_000)


@_entry
def _other_json(draft: Draft, rng: Random) -> None:
    """The file is JSON, but a list."""
    draft.submission_bytes(b'["norms", 36]\n')


@_entry
def _no_cells(draft: Draft, rng: Random) -> None:
    """The notebook's cells are null."""
    draft.submission_bytes(notebook_bytes({**draft.notebook, "cells": None}))


@_entry
def _cell_of_no_kind(draft: Draft, rng: Random) -> None:
    """A cell of the notebook is a number."""
    draft.submission_bytes(notebook_bytes({**draft.notebook, "cells": [*draft.cells, 7]}))


@_entry
def _fresh(draft: Draft, rng: Random) -> None:
    """The cells were copied into a fresh notebook, and their metadata is gone."""
    for cell in draft.cells:
        cell["metadata"] = {}
    draft.submission_bytes(notebook_bytes({**draft.notebook, "metadata": {}}))


@_entry
def _another(draft: Draft, rng: Random) -> None:
    """The notebook is one of another assignment."""
    other = copy.deepcopy(draft.notebook)
    other["metadata"]["autograder"] = {"assignment": "juggling"}
    for cell in other["cells"]:
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["grade_id"] += "-of-juggling"
    draft.submission_bytes(notebook_bytes(other))


@_entry
def _too_large(draft: Draft, rng: Random) -> None:
    """The file is larger than the course allows."""

    def place(folder: Path, content: bytes) -> None:
        folder.mkdir(parents=True)
        with (folder / f"{folder.name}.ipynb").open("wb") as file:
            file.write(content)
            file.truncate(draft.material.notebook_bytes + 1)  # a hole: it takes no room on the disk

    draft.submission_otherwise(place)


# -- invalid: what is no file


def _in_place_of_it(make: Callable[[Path], None]) -> Callable[[Draft, Random], None]:
    """Return the break that leaves what `make(path)` makes where the notebook belongs."""

    def place(folder: Path, content: bytes) -> None:
        folder.mkdir(parents=True)
        make(folder / f"{folder.name}.ipynb")

    return lambda draft, rng: draft.submission_otherwise(place)


def _link_to_release(path: Path) -> None:
    name = path.parent.name
    path.symlink_to(Path("../../../assignments") / name / path.name)


INVALID.extend(
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
        (
            "The notebook is a link to nowhere",
            _in_place_of_it(lambda path: path.symlink_to("nowhere.ipynb")),
        ),
        ("The folder holds no notebook", _in_place_of_it(lambda path: None)),
    ]
)


@_entry
def _other_name(draft: Draft, rng: Random) -> None:
    """The notebook has the name that a second download gets."""

    def place(folder: Path, content: bytes) -> None:
        folder.mkdir(parents=True)
        (folder / f"{folder.name} (1).ipynb").write_bytes(content)

    draft.submission_otherwise(place)


@_entry
def _file_for_folder(draft: Draft, rng: Random) -> None:
    """The assignment's folder is a file."""

    def place(folder: Path, content: bytes) -> None:
        folder.parent.mkdir(parents=True)
        folder.write_bytes(content)

    draft.submission_otherwise(place)


@_entry
def _link_for_folder(draft: Draft, rng: Random) -> None:
    """The assignment's folder is a link to the release."""

    def place(folder: Path, content: bytes) -> None:
        folder.parent.mkdir(parents=True)
        folder.symlink_to(Path("../../assignments") / folder.name)

    draft.submission_otherwise(place)

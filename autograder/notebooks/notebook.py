"""Reading notebooks: what was released, and what was handed in.

A submission is a student's file and is believed in nothing but its own solutions. Its locked cells
come from the release; copied, missing or edited ones are put right and said in `remarks`. What
cannot be graded at all (no notebook, another assignment's) is a `SubmissionError` with the reason.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from autograder.errors import CourseError, SubmissionError
from autograder.lessons.lesson import CHECK_PREFIX
from autograder.notebooks.light_nbformat import nbformat

MAX_CELLS = 2000
MAX_VALUES = 50_000  # beside outputs and lines of text; an honest cell has some ten
MAX_REASON = 300
_NAME = re.compile(r"[^\W\d]\w*")
_NBFORMAT: Any = nbformat  # it has no types


@dataclass(frozen=True)
class Release:
    """A released notebook: exercises in order, locked and written cells, and names in its code."""

    assignment: str
    path: Path
    exercises: tuple[str, ...]
    locked: Mapping[str, str]  # grade_id → source
    written: Mapping[str, float]  # grade_id → points, of answers that a person reads
    names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Step:
    """One step of grading a notebook: run a cell, or run the checks of an exercise."""

    kind: Literal["cell", "checks"]
    name: str  # the exercise's name, or what the cell is called in tracebacks
    source: str = ""
    index: int = -1  # of the cell in the notebook, -1 for a check cell that was put back


@dataclass(frozen=True)
class SubmittedNotebook:
    """A notebook to grade: its steps, what was amiss, and which questions are answered."""

    notebook: Mapping[str, Any]
    steps: tuple[Step, ...]
    remarks: tuple[str, ...]
    answered: tuple[str, ...]


def parse_notebook(data: bytes, name: str) -> dict[str, Any]:
    """Return the notebook that `data` holds, in nbformat 4, sources as text.

    Raises `SubmissionError`.
    """
    if not data.strip():
        raise SubmissionError(f"{name} is empty.")
    try:
        text = data.decode("utf-8-sig")
        raw = json.loads(text)
    except UnicodeDecodeError:
        raise SubmissionError(f"{name} is not a notebook: it is not UTF-8 text.") from None
    except (ValueError, RecursionError):
        raise SubmissionError(f"{name} is not a notebook: it is not JSON.") from None
    if not isinstance(raw, dict) or not all(
        map(_is_version, (raw.get("nbformat"), raw.get("nbformat_minor", 0)))
    ):
        raise SubmissionError(f"{name} is not a notebook: it is JSON of another kind.")
    _drop_what_nobody_reads(raw, name)
    major = raw.get("nbformat")
    if major not in _NBFORMAT.versions:
        raise SubmissionError(
            f"{name} is not a valid notebook: there is no known version {major} of the format."
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # as `nbformat.reads` does, which would take a text and parse it again
            notebook = _NBFORMAT.versions[major].to_notebook_json(
                raw, minor=raw.get("nbformat_minor", 0)
            )
            notebook = _NBFORMAT.convert(notebook, 4)
            _NBFORMAT.validate(notebook)
    except (
        nbformat.ValidationError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        NameError,  # nbformat's own slip, in what is nbformat 1
        RecursionError,
    ) as error:
        reason = str(error).strip().splitlines()
        raise SubmissionError(
            f"{name} is not a valid notebook: {reason[0][:MAX_REASON] if reason else 'damaged'}."
        ) from None
    return dict(notebook)


def _is_version(number: Any) -> bool:
    return type(number) is int and 0 <= number < 1000


def _drop_what_nobody_reads(raw: dict[str, Any], name: str) -> None:
    """Take off outputs and others' metadata, which can be made to cost hours to validate.

    Refuse what is left of it.

    Validating costs up to a tenth of a millisecond for each value and each key.
    """
    sheets = raw.get("worksheets")  # where nbformat 3 and before keep the cells
    count = 0
    for sheet in [raw, *(sheets if isinstance(sheets, list) else [])]:
        if isinstance(sheet, dict):
            _keep_own_metadata(sheet)
        cells = sheet.get("cells") if isinstance(sheet, dict) else None
        for cell in cells if isinstance(cells, list) else []:
            count += 1
            if not isinstance(cell, dict):
                continue
            if isinstance(cell.get("outputs"), list):
                cell["outputs"] = []
            _keep_own_metadata(cell)
    if count > MAX_CELLS:
        raise SubmissionError(f"{name} has {count} cells, more than the {MAX_CELLS} allowed.")
    if _has_more_values(raw, MAX_VALUES):
        raise SubmissionError(
            f"{name} holds more than {MAX_VALUES} values beside outputs and lines of text."
        )


def _keep_own_metadata(part: dict[str, Any]) -> None:
    if isinstance(part.get("metadata"), dict):
        own = part["metadata"]
        part["metadata"] = {key: own[key] for key in ("nbgrader", "autograder") if key in own}


def _has_more_values(raw: dict[str, Any], limit: int) -> bool:
    """Say whether it has more than `limit` values at any depth.

    Lines of text, such as a source's, count as one.
    """
    waiting: list[Any] = [raw]
    count = 0
    while waiting:
        value = waiting.pop()
        inner = list(value.values()) if isinstance(value, dict) else value
        if isinstance(inner, list) and not all(isinstance(item, str) for item in inner):
            waiting.extend(inner)
            count += len(inner)
        elif isinstance(value, dict):
            count += len(inner)
        if count > limit:
            return True
    return False


def read_release(path: Path, assignment: str) -> Release:
    """Return what the released notebook at `path` holds.

    Raises `CourseError` where there is none.
    """
    try:
        notebook = parse_notebook(path.read_bytes(), path.name)
    except OSError:
        raise CourseError(
            f"{path}: there is no released notebook; make it with `autograder assemble`."
        ) from None
    except SubmissionError as error:
        raise CourseError(f"{path}: {error} Make it anew with `autograder assemble`.") from None
    exercises, locked, written = [], {}, {}
    names: set[str] = set()
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            names.update(_NAME.findall(cell["source"]))
        grade = grade_metadata(cell)
        name = grade.get("grade_id", "")
        if grade.get("locked") or grade.get("grade"):
            locked[name] = cell["source"]
        if grade.get("grade") and grade.get("solution"):
            written[name] = float(grade["points"])
        elif grade.get("solution"):
            exercises.append(name)
    if not exercises:
        raise CourseError(
            f"{path}: the notebook has no exercises; make it anew with `autograder assemble`."
        )
    return Release(assignment, path, tuple(exercises), locked, written, frozenset(names))


def grade_metadata(cell: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a cell's nbgrader metadata, {} where it has none of the right form."""
    grade = cell["metadata"].get("nbgrader")
    if isinstance(grade, Mapping) and isinstance(grade.get("grade_id"), str) and grade["grade_id"]:
        return grade
    return {}


def is_show(cell: Mapping[str, Any]) -> bool:
    """Say whether a cell is for the reader's eyes only, so that grading passes it over."""
    own = cell["metadata"].get("autograder")
    return isinstance(own, Mapping) and "show" in own


def read_submitted_notebook(data: bytes, name: str, release: Release) -> SubmittedNotebook:
    """Return the steps of grading a handed-in notebook.

    Raises `SubmissionError` for what is none of `release`.
    """
    notebook = parse_notebook(data, name)
    cells: Sequence[Any] = notebook["cells"]
    last = {grade_metadata(cell).get("grade_id"): index for index, cell in enumerate(cells)}
    present = set(last) & (set(release.exercises) | set(release.locked))
    if not present:
        raise SubmissionError(_other_assignment(notebook, name, release))
    steps: list[Step] = []
    remarks: list[str] = []
    seen: set[str] = set()
    for index, cell in enumerate(cells):
        grade_id = grade_metadata(cell).get("grade_id", "")
        known = grade_id in release.exercises or grade_id in release.locked
        if (
            known and last[grade_id] != index
        ):  # nbgrader keeps the last of several cells with one name, too
            remarks.append(f"The cell {grade_id} stands there more than once; the last one counts.")
            grade_id, known = "", False
            if _is_check(cell, release):
                continue
        if grade_id in release.locked and grade_id not in release.written:
            if cell["source"] != release.locked[grade_id]:
                remarks.append(
                    f"The locked cell {grade_id} was changed; it counts as it was released."
                )
            exercise = grade_id.removeprefix(CHECK_PREFIX)
            if grade_id != exercise and exercise in release.exercises:
                seen.add(exercise)
                if last.get(exercise, -1) > index:
                    remarks.append(
                        f"The check cell of {exercise} stands before the exercise's own cell."
                    )
                steps.append(Step("checks", exercise, index=index))
        elif cell["cell_type"] == "code" and not is_show(cell):
            steps.append(Step("cell", grade_id if known else str(index + 1), cell["source"], index))
        elif known and grade_id in release.exercises:
            remarks.append(f"The cell {grade_id} is no code cell any more.")
    for exercise in release.exercises:
        if exercise not in seen:
            remarks.append(f"The check cell of {exercise} was missing and has been put back.")
            _put_back(steps, exercise)
        if exercise not in last:
            remarks.append(f"The cell of the exercise {exercise} is missing.")
    answered = tuple(
        name
        for name in release.written
        if name in last and str(cells[last[name]]["source"]).strip()
    )
    return SubmittedNotebook(
        only_what_counts(notebook), tuple(steps), tuple(dict.fromkeys(remarks)), answered
    )


def only_what_counts(notebook: Mapping[str, Any]) -> dict[str, Any]:
    """Return a notebook's cells with their kinds, sources, names and pictures.

    Plain data of no depth.
    """
    return {"cells": [_only_what_counts(cell) for cell in notebook["cells"]]}


def _only_what_counts(cell: Mapping[str, Any]) -> dict[str, Any]:
    metadata: dict[str, Any] = {}
    name = grade_metadata(cell).get("grade_id")
    if name is not None:
        metadata["nbgrader"] = {"grade_id": str(name)}
    own = cell["metadata"].get("autograder")
    if isinstance(own, Mapping) and isinstance(own.get("show"), str):
        metadata["autograder"] = {"show": str(own["show"])}
    kept: dict[str, Any] = {
        "cell_type": str(cell["cell_type"]),
        "metadata": metadata,
        "source": str(cell["source"]),
    }
    if isinstance(cell.get("attachments"), Mapping):
        kept["attachments"] = {
            str(title): {str(kind): text for kind, text in bundle.items() if isinstance(text, str)}
            for title, bundle in cell["attachments"].items()
            if isinstance(bundle, Mapping)
        }
    return kept


def _is_check(cell: Mapping[str, Any], release: Release) -> bool:
    return bool(grade_metadata(cell).get("grade_id", "") in release.locked)


def _put_back(steps: list[Step], exercise: str) -> None:
    own = [
        place for place, step in enumerate(steps) if step.kind == "cell" and step.name == exercise
    ]
    steps.insert(own[-1] + 1 if own else len(steps), Step("checks", exercise))


def _other_assignment(notebook: Mapping[str, Any], name: str, release: Release) -> str:
    own = notebook["metadata"].get("autograder")
    other = own.get("assignment") if isinstance(own, Mapping) else None
    if isinstance(other, str) and other != release.assignment:
        return (
            f"{name} is a notebook of the assignment {other[:80]!r}, not of {release.assignment!r}."
        )
    return f"{name} is no notebook of {release.assignment!r}: it has none of its cells."

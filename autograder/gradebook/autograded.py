"""`autograded/<student>/<assignment>/`.

The submission as nbgrader's autograde would leave it, for formgrader and feedback.

The student's own cells stay; every cell that nbgrader knows stands as the gradebook has it: its
metadata whole, its source if it is locked, put back if it was missing. Outputs are those of
grading, and nothing else of the submission's metadata is kept. What would hold up nbgrader's pages
is written in a plainer form (`autograder.nbgrader.pages`), raw cells are written as the text that
they are, and of attachments only pictures stay.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autograder.course import Course
from autograder.gradebook.plan import NotebookPlan, Plan
from autograder.nbgrader.pages.forms import Forms
from autograder.nbgrader.pages.plain import printed_lines
from autograder.nbgrader.pages.trial import Trial
from autograder.nbgrader.release.source import SCHEMA_VERSION
from autograder.outcomes import Outcome
from autograder.records import ExerciseRecord, GradeRecord
from autograder.records.graded import Graded

READ_ONLY = 0o444
MESSAGE_LINES = 50  # of a check's message or hint


def autograded_files(plan: Plan, entry: Graded, folder: Path, trial: Trial) -> None:
    """Write the notebooks and timestamp.txt of an entry into the new folder `folder`."""
    folder.mkdir(parents=True)
    for notebook in plan.notebooks:
        if notebook.name not in entry.notebooks:
            continue
        path = folder / f"{notebook.name}.ipynb"
        # In one line: indented JSON takes ten times as long, and a class is large.
        text = json.dumps(
            autograded_notebook(notebook, entry, trial), ensure_ascii=False, sort_keys=True
        )
        path.write_text(
            text + "\n", encoding="utf-8", errors="replace"
        )  # half a surrogate pair has no UTF-8
        path.chmod(READ_ONLY)
    if entry.submitted is not None:
        stamp = folder / "timestamp.txt"
        stamp.write_text(timestamp_text(entry.submitted), encoding="utf-8")
        stamp.chmod(READ_ONLY)


def timestamp_text(moment: datetime) -> str:
    """Write a time as nbgrader does, in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f UTC")


def put_in_place(course: Course, record: GradeRecord, work: Path) -> None:
    """Move a finished folder from `work`/new to its place.

    The one that was there goes with the workplace.
    """
    place = course.autograded_dir / record.student / record.assignment
    new, old = work / "new" / record.student, work / "old" / record.student
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.exists():
        new.rename(place)
        return
    old.parent.mkdir(exist_ok=True)
    place.rename(old)
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise


def answers(notebook: Mapping[str, Any] | None) -> dict[str, str]:
    """Return the source of each cell that nbgrader may know, by grade_id.

    Of copies the last counts.
    """
    found: dict[str, str] = {}
    for cell in (notebook or {}).get("cells", []):
        name = _grade_id(cell)
        if name:
            found[name] = _text(cell["source"])
    return found


def answers_before(course: Course, record: GradeRecord, notebook: str) -> dict[str, str]:
    """Return the answers in the autograded notebook that is there now; none if there is none."""
    path = course.autograded_dir / record.student / record.assignment / f"{notebook}.ipynb"
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        return answers(json.loads(path.read_text(encoding="utf-8")))
    return {}


def autograded_notebook(plan: NotebookPlan, entry: Graded, trial: Trial) -> dict[str, Any]:
    """Return a notebook of an entry as it stands after grading."""
    graded = entry.notebooks[plan.name]
    exercises = plan.exercises(entry.record)
    forms = Forms(trial)
    handed_in = graded.notebook["cells"]
    last = {_grade_id(cell): index for index, cell in enumerate(handed_in)}
    cells: list[dict[str, Any]] = []
    for index, cell in enumerate(handed_in):
        name = _grade_id(cell)
        if name in plan.cells.source and last[name] == index:
            cells.append(
                _known_cell(plan, name, cell, graded.outputs.get(index, ()), exercises, forms)
            )
        else:
            cells.append(_own_cell(cell, graded.outputs.get(index, ()), forms))
    _put_back(plan, cells, exercises, forms)
    for position, cell in enumerate(cells, start=1):
        cell["id"] = _grade_id(cell) or f"cell-{position}"
    metadata: dict[str, Any] = {"language_info": {"name": "python"}}
    if plan.kernelspec:
        metadata["kernelspec"] = plan.kernelspec
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _known_cell(
    plan: NotebookPlan,
    name: str,
    cell: Mapping[str, Any],
    outputs: Sequence[Mapping[str, Any]],
    exercises: Mapping[str, ExerciseRecord],
    forms: Forms,
) -> dict[str, Any]:
    """Return a cell that the gradebook knows, with the student's source where that is theirs."""
    known = plan.cells.source[name]
    if name in exercises and exercises[name].score is not None:
        outputs = check_outputs(exercises[name])
    if known.locked:
        fresh = _cell(known.cell_type, known.source, outputs)
    else:
        fresh = _typed_cell(known.cell_type, cell, outputs, forms)
    grade, solution = name in plan.cells.grade, name in plan.cells.solution
    fresh["metadata"] |= {
        "deletable": False,
        "nbgrader": {
            "cell_type": known.cell_type,
            "checksum": known.checksum,
            "grade": grade,
            "grade_id": name,
            "locked": known.locked,
            "schema_version": SCHEMA_VERSION,
            "solution": solution,
            "task": False,
        },
    }
    if grade:
        fresh["metadata"]["nbgrader"]["points"] = plan.cells.grade[name].max_score
    if known.locked:
        fresh["metadata"]["editable"] = False
    return fresh


def _own_cell(
    cell: Mapping[str, Any], outputs: Sequence[Mapping[str, Any]], forms: Forms
) -> dict[str, Any]:
    kind = cell["cell_type"] if cell["cell_type"] in ("code", "markdown") else "raw"
    fresh = _typed_cell(kind, cell, outputs, forms)
    own = cell["metadata"].get("autograder")
    if isinstance(own, Mapping) and isinstance(own.get("show"), str):
        fresh["metadata"].setdefault("autograder", {})["show"] = own["show"]
    return fresh


def _typed_cell(
    kind: str, cell: Mapping[str, Any], outputs: Sequence[Mapping[str, Any]], forms: Forms
) -> dict[str, Any]:
    """Return a cell as the student typed it, in a form that is safe and quick to show."""
    text = _text(cell["source"])
    if kind == "code":
        shown = [{**output, **_shown(output, forms)} for output in outputs]
        return _cell(kind, text, shown) | {"metadata": forms.code_metadata(text)}
    if kind == "raw":
        return _cell("markdown", forms.raw(text), ())
    fresh = _cell(kind, forms.markdown(text), ())
    if pictures := forms.pictures(cell.get("attachments")):
        fresh["attachments"] = pictures
    return fresh


def _shown(output: Mapping[str, Any], forms: Forms) -> dict[str, Any]:
    """Return the fields of a cell's output that hold what the student's code printed or raised."""
    fields: dict[str, Any] = {
        name: forms.shown(output[name]) for name in ("ename", "evalue") if name in output
    }
    if "text" in output:
        fields["text"] = forms.output(output["text"])
    if "traceback" in output:
        fields["traceback"] = [forms.output("\n".join(output["traceback"]))]
    return fields


def _put_back(
    plan: NotebookPlan,
    cells: list[dict[str, Any]],
    exercises: Mapping[str, ExerciseRecord],
    forms: Forms,
) -> None:
    """Put cells that are missing after the ones that they follow in the lesson."""
    there = {_grade_id(cell) for cell in cells}
    if there.issuperset(plan.order):
        return
    place = -1
    for name in plan.order:
        if name in there:
            place = next(index for index, cell in enumerate(cells) if _grade_id(cell) == name)
        else:
            place += 1
            empty = {"source": plan.cells.source[name].source, "metadata": {}}
            cells.insert(place, _known_cell(plan, name, empty, (), exercises, forms))


def _cell(kind: str, source: str, outputs: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    fresh: dict[str, Any] = {
        "cell_type": kind,
        "metadata": {},
        "source": source.splitlines(keepends=True),
    }
    if kind == "code":
        fresh |= {"execution_count": None, "outputs": [dict(output) for output in outputs]}
    return fresh


def check_outputs(exercise: ExerciseRecord) -> list[dict[str, Any]]:
    """Return an exercise's checks as the outputs of its check cell.

    A line a check, then the score as nbgrader reads it.

    A message may hold what the student's code raised, so it has a bound.
    """
    lines = [f"{exercise.name}: {exercise.score or 0:g} of {exercise.max_score:g} points"]
    for check in exercise.checks:
        mark = "✓" if check.outcome == Outcome.PASSED else "✗"
        lines.append(
            f"{mark} {check.name} ({check.points:g} of {check.max_points:g}): {check.outcome}"
        )
        for text in (check.message, check.hint):
            lines += [f"    {line}" for line in printed_lines(text, MESSAGE_LINES)[0].splitlines()]
    return [
        {"output_type": "display_data", "metadata": {}, "data": {"text/plain": "\n".join(lines)}},
        {
            "output_type": "execute_result",
            "execution_count": None,
            "metadata": {},
            "data": {"text/plain": repr(float(exercise.score or 0))},
        },
    ]


def _grade_id(cell: Mapping[str, Any]) -> str:
    metadata = cell.get("metadata", {}).get("nbgrader")
    name = metadata.get("grade_id") if isinstance(metadata, Mapping) else None
    return name if isinstance(name, str) else ""


def _text(source: Any) -> str:
    return source if isinstance(source, str) else "".join(source)

"""A second kind of assignment goes the whole way through what knows an assignment by its port
alone."""

import json
import os
from pathlib import Path

import pytest
from name_assignment import NameAssignment

from autograder.assignments import KINDS, Bundle, find_assignment
from autograder.class_run.engines.cluster_worker import Graders, Terms
from autograder.class_run.engines.version_check import versions
from autograder.class_run.run import Listener, Options, grade_class
from autograder.course import AssignmentEntry, Course
from autograder.nbgrader.database import open_gradebook
from autograder.notebooks.submissions import Submission, read_submission
from autograder.records.store import RecordStore

TESTS = Path(__file__).parents[1]


@pytest.fixture
def course(tmp_path):
    """A course whose one assignment is of the other kind."""
    KINDS.insert(0, NameAssignment)
    root = tmp_path / "course"
    root.mkdir()
    yield Course(root, "Names", (AssignmentEntry("names", "Names"),))
    KINDS.remove(NameAssignment)


def notebook(*sources: str) -> bytes:
    cells = [
        {
            "cell_type": "code",
            "id": f"c{place}",
            "metadata": {},
            "source": source,
            "outputs": [],
            "execution_count": None,
        }
        for place, source in enumerate(sources)
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def hand_in(course, student: str, **notebooks: bytes) -> None:
    folder = course.submitted_dir / student / "names"
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in notebooks.items():
        (folder / f"{name}.ipynb").write_bytes(content)


def scores(record) -> list[float | None]:
    return [exercise.score for exercise in record.exercises]


def test_a_class_of_another_kind_is_graded_recorded_and_entered(course):
    hand_in(course, "ada", first=notebook("x = 1", "y = 2"), second=notebook("x = 3"))
    hand_in(course, "bob", first=notebook("y = 2"), second=notebook("x = 3\nraise SystemExit"))
    hand_in(course, "cyd", second=notebook("x = 1"))
    hand_in(course, "dan", first=b"{", second=notebook("x = 1"))
    hand_in(course, "eve")
    told: list[str] = []
    seen = []
    listener = Listener(finished=seen.append, notice=told.append)
    summary = grade_class(course, "names", Options(sandbox_mode="best", workers=2), listener)
    records = {record.student: record for record in seen}
    assert told == ["Names need no trial."]
    assert {name: record.status for name, record in records.items()} == {
        "ada": "graded", "bob": "graded", "cyd": "graded", "dan": "invalid", "eve": "invalid"
    }  # fmt: skip
    assert scores(records["ada"]) == [1.0, 2.0, 3.0, None]
    assert scores(records["bob"]) == [0.0, 2.0, 0.0, None]
    assert scores(records["cyd"]) == [0.0, 0.0, 3.0, None]
    assert (records["ada"].score, records["ada"].max_score, records["ada"].awaiting) == (
        6.0,
        10.0,
        ("story",),
    )
    assert "There is none of first.ipynb, second.ipynb" in records["eve"].message
    assert {record.sandbox for record in seen} == {summary.sandbox}

    stored = json.loads(
        RecordStore(course.records_dir("names")).path("ada").read_text(encoding="utf-8")
    )
    assert [(one["notebook"], one["name"], one["score"]) for one in stored["exercises"]] == [
        ("first", "x", 1.0), ("first", "y", 2.0), ("second", "x", 3.0), ("second", "story", None)
    ]  # fmt: skip
    with open_gradebook(course.gradebook_url) as gradebook:
        entered = {
            (notebook.name, grade.name): (
                grade.auto_score,
                grade.max_score,
                grade.needs_manual_grade,
            )
            for notebook in gradebook.find_submission("names", "ada").notebooks
            for grade in notebook.grades
        }
    assert entered == {
        ("first", "x"): (1.0, 1.0, False),
        ("first", "y"): (2.0, 2.0, False),
        ("second", "x"): (3.0, 3.0, False),
        ("second", "story"): (None, 4.0, True),
    }
    autograded = course.autograded_dir / "ada" / "names"
    assert sorted(path.name for path in autograded.iterdir()) == ["first.ipynb", "second.ipynb"]
    assert sorted(path.name for path in (course.autograded_dir / "cyd" / "names").iterdir()) == [
        "second.ipynb"
    ]

    again = grade_class(course, "names", Options(sandbox_mode="best", workers=1))
    assert all(record.unchanged for record in again.records)
    hand_in(course, "cyd", first=notebook("x = y = 1"))
    third = grade_class(course, "names", Options(sandbox_mode="best", workers=1))
    assert [record.student for record in third.records if not record.unchanged] == ["cyd"]


def test_its_bundle_is_graded_on_a_machine_without_the_course(course, tmp_path, monkeypatch):
    monkeypatch.setenv(
        "PYTHONPATH", os.pathsep.join([str(TESTS), os.environ.get("PYTHONPATH", "")])
    )
    packed = find_assignment(course, "names").pack().to_bytes()
    assert Bundle.unpack(packed, tmp_path / "there").root == tmp_path / "there"
    graders = Graders(packed, Terms(versions(), "best", b"secret"), tmp_path)
    try:
        graded = graders.grade(
            Submission("ada", {"first": notebook("x = 1"), "second": notebook("x = 2")})
        )
    finally:
        graders.close()
    assert scores(graded.record) == [1.0, 0.0, 3.0, None]
    assert set(graded.notebooks) == {"first", "second"}


def test_a_submission_is_read_with_all_notebooks_of_its_assignment(course):
    hand_in(course, "ada", first=b"1", second=b"2", third=b"3")
    read = read_submission(course, "names", "ada", ("first", "second"))
    assert read.notebooks == {"first": b"1", "second": b"2"}

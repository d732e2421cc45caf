"""Records become marks in nbgrader's own database, and notebooks that nbgrader's own tools work
on."""

import csv
import dataclasses
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import nbformat
import pytest
from entries import entry
from sqlalchemy import text

from autograder.errors import GradebookError
from autograder.gradebook import Gradebook, entered_students, recount_penalties
from autograder.nbgrader.database import open_gradebook
from autograder.outcomes import Outcome
from autograder.records import CheckRecord, GradeRecord, exercise_record
from autograder.records.graded import Graded

DUE = datetime(2026, 3, 1, 12, tzinfo=UTC)
IN_TIME = DUE - timedelta(hours=1)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def course(request):
    """The small course, assembled, with its gradebook in a file and on a server."""
    return request.getfixturevalue(
        "assembled_course" if request.param == "sqlite" else "postgresql_course"
    )


@pytest.fixture
def course_with_file(assembled_course):
    """The same with its gradebook in a file, for what only files have."""
    return assembled_course


def hand_in(course, **answers: str) -> dict:
    """A student's notebook: the release with some cells filled in, by grade_id."""
    notebook = json.loads(course.release_notebook("small").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = answers.get(cell["id"].replace("-", "_"), "".join(cell["source"]))
    return notebook


def record(student: str, l2_norm: float = 2.25, double: float = 0.5, **more) -> GradeRecord:
    """A record of the small course with these scores.

    The hidden check of l2_norm is the one that fails first.
    """
    public, hidden = min(l2_norm, 1.0), max(l2_norm - 1.0, 0.0)
    missed = "" if hidden else "That is the squared length: one <step> is missing."
    exercises = (
        exercise_record(
            "l2_norm",
            (
                CheckRecord(
                    "test_l2_norm_of_three_four",
                    public,
                    1.0,
                    "public",
                    Outcome.PASSED if public else Outcome.FAILED,
                ),
                CheckRecord(
                    "test_l2_norm_secretly",
                    hidden,
                    1.25,
                    "hidden",
                    Outcome.PASSED if hidden else Outcome.FAILED,
                    "A length.",
                    missed,
                ),
            ),
        ),
        exercise_record(
            "double",
            (
                CheckRecord(
                    "test_double_of_two",
                    double,
                    0.5,
                    "public",
                    Outcome.PASSED if double else Outcome.ERROR,
                    "Twice 2 is 4.",
                ),
            ),
        ),
    )
    score = l2_norm + double
    settings = {
        "status": "graded",
        "exercises": exercises,
        "score": score,
        "max_score": 4.75,
    } | more
    return GradeRecord(student, "small", **settings)


def enter(course, *entries: Graded) -> None:
    with Gradebook(course) as gradebook:
        gradebook.enter(entries)


def grades(course, student: str) -> dict[str, tuple]:
    """(automatic, manual, needs a person) of each grade cell, as nbgrader's API gives them."""
    with open_gradebook(course.gradebook_url) as gradebook:
        notebook = gradebook.find_submission_notebook("small", "small", student)
        return {
            grade.name: (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
            for grade in notebook.grades
        }


def comments(course, student: str) -> dict[str, str | None]:
    with open_gradebook(course.gradebook_url) as gradebook:
        notebook = gradebook.find_submission_notebook("small", "small", student)
        return {comment.name: comment.auto_comment for comment in notebook.comments}


def submission(course, student: str) -> dict:
    with open_gradebook(course.gradebook_url) as gradebook:
        found = gradebook.find_submission("small", student)
        return found.to_dict() | {
            "penalty": found.late_submission_penalty,
            "late": found.total_seconds_late,
        }


def give(course, student: str, cell: str, **marks) -> None:
    """What a person does in formgrader: set a grade's fields."""
    with open_gradebook(course.gradebook_url) as gradebook:
        grade = gradebook.find_grade(cell, "small", "small", student)
        for name, value in marks.items():
            setattr(grade, name, value)
        gradebook.db.commit()


def autograded(course, student: str) -> nbformat.NotebookNode:
    path = course.autograded_dir / student / "small" / "small.ipynb"
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return notebook


def test_scores_are_entered_by_grade_cell(course):
    enter(
        course,
        entry(record("ada"), hand_in(course), IN_TIME),
        entry(record("bob", 1.0, 0.0), hand_in(course), None),
    )
    assert grades(course, "ada") == {
        "check-l2_norm": (2.25, None, False),
        "check-double": (0.5, None, False),
        "why_root": (0.0, None, False),
    }
    assert grades(course, "bob")["check-l2_norm"] == (1.0, None, False)
    ada = submission(course, "ada")
    assert (ada["score"], ada["max_score"], ada["timestamp"]) == (2.75, 4.75, "2026-03-01T11:00:00")
    assert submission(course, "bob")["timestamp"] is None


def test_a_written_answer_waits_for_a_person_and_an_empty_one_does_not(course):
    answer = hand_in(course, why_root="Because of Pythagoras.")
    enter(
        course,
        entry(record("ada", awaiting=("why_root",)), answer),
        entry(record("bob"), hand_in(course)),
    )
    assert grades(course, "ada")["why_root"] == (None, None, True)
    assert submission(course, "ada")["needs_manual_grade"] is True
    assert grades(course, "bob")["why_root"] == (0.0, None, False)
    assert comments(course, "ada")["why_root"] is None
    assert comments(course, "bob")["why_root"] == "No response."


def test_hints_become_comments(course):
    enter(
        course, entry(record("ada", 1.0), hand_in(course, l2_norm="def l2_norm(x): return x @ x"))
    )
    assert (
        comments(course, "ada")["l2_norm"] == "That is the squared length: one <step> is missing."
    )
    assert comments(course, "ada")["double"] == "No response."
    enter(course, entry(record("ada"), hand_in(course, l2_norm="def l2_norm(x): return 1")))
    assert comments(course, "ada")["l2_norm"] is None


def test_manual_marks_survive_a_regrade(course):
    answer = hand_in(course, why_root="Because of Pythagoras.")
    enter(course, entry(record("ada", 1.0, awaiting=("why_root",)), answer))
    give(course, "ada", "why_root", manual_score=1.5, needs_manual_grade=False)
    give(
        course, "ada", "check-l2_norm", manual_score=2.0, extra_credit=0.5, needs_manual_grade=False
    )
    with open_gradebook(course.gradebook_url) as gradebook:
        gradebook.find_comment("l2_norm", "small", "small", "ada").manual_comment = "Nearly."
        gradebook.db.commit()
    enter(course, entry(record("ada", 1.0, awaiting=("why_root",)), answer))
    assert grades(course, "ada")["why_root"] == (None, 1.5, False)
    assert grades(course, "ada")["check-l2_norm"] == (1.0, 2.0, False)
    assert submission(course, "ada")["score"] == 1.5 + 2.0 + 0.5 + 0.5
    with open_gradebook(course.gradebook_url) as gradebook:
        assert gradebook.find_comment("l2_norm", "small", "small", "ada").comment == "Nearly."


def test_a_mark_is_flagged_for_another_look_when_what_it_judged_has_changed(course):
    answer = hand_in(course, why_root="Because of Pythagoras.")
    enter(course, entry(record("ada", 1.0, awaiting=("why_root",)), answer))
    give(course, "ada", "why_root", manual_score=1.5, needs_manual_grade=False)
    give(course, "ada", "check-l2_norm", manual_score=2.0, needs_manual_grade=False)
    other = hand_in(course, why_root="Because.")
    enter(course, entry(record("ada", 2.25, awaiting=("why_root",)), other))
    assert grades(course, "ada")["why_root"] == (None, 1.5, True)
    assert grades(course, "ada")["check-l2_norm"] == (2.25, 2.0, True)


def test_what_the_grader_could_not_judge_waits_for_a_person(course):
    exercises = record("ada").exercises
    checks = tuple(
        dataclasses.replace(check, outcome=Outcome.INTERNAL) for check in exercises[1].checks
    )
    unsure = (exercises[0], exercise_record("double", checks))
    enter(
        course,
        entry(record("ada", status="needs_person", exercises=unsure), hand_in(course)),
        entry(GradeRecord("bob", "small", "needs_person", "the worker died"), hand_in(course)),
        entry(
            record("eve", 0.0, status="needs_person"),
            hand_in(course),
            doubtful=frozenset(["double"]),
        ),
    )
    assert [
        flagged
        for *_, flagged in (
            grades(course, "eve")[f"check-{name}"] for name in ("double", "l2_norm")
        )
    ] == [
        True,
        False,
    ]
    assert grades(course, "ada")["check-double"] == (0.5, None, True)
    assert grades(course, "ada")["check-l2_norm"] == (2.25, None, False)
    assert set(grades(course, "bob").values()) == {(None, None, True)}


def test_an_invalid_hand_in_is_not_entered(course):
    enter(course, entry(GradeRecord("ada", "small", "invalid", "not a notebook")))
    with open_gradebook(course.gradebook_url) as gradebook:
        assert gradebook.students == []
    assert not course.autograded_dir.exists()


@pytest.mark.parametrize(
    ("late", "penalty"),
    [
        (timedelta(0), 0.0),
        (timedelta(seconds=1), 0.275),
        (timedelta(days=1, seconds=1), 0.55),
        (timedelta(days=4), 2.75),
    ],
)
def test_lateness_costs_what_the_course_says(course, late, penalty):
    enter(course, entry(record("ada"), hand_in(course), DUE + late))
    ada = submission(course, "ada")
    assert ada["score"] == 2.75
    assert ada["penalty"] == pytest.approx(penalty)


def test_lateness_counts_manual_marks_and_extensions(course):
    answer = hand_in(course, why_root="Because of Pythagoras.")
    late = entry(record("ada", awaiting=("why_root",)), answer, DUE + timedelta(hours=30))
    enter(course, late)
    give(course, "ada", "why_root", manual_score=1.25, needs_manual_grade=False)
    enter(course, late)
    assert submission(course, "ada")["penalty"] == pytest.approx(0.2 * 4.0)
    with open_gradebook(course.gradebook_url) as gradebook:
        gradebook.grant_extension("small", "ada", days=1)
    enter(course, late)
    assert submission(course, "ada")["penalty"] == pytest.approx(0.1 * 4.0)
    with open_gradebook(course.gradebook_url) as gradebook:
        gradebook.grant_extension("small", "ada", days=2)
    enter(course, late)
    assert submission(course, "ada")["penalty"] == 0.0


def test_late_penalties_follow_marks_and_extensions_that_are_given_later(course):
    answer = hand_in(course, why_root="Because of Pythagoras.")
    enter(
        course,
        entry(record("ada", awaiting=("why_root",)), answer, DUE + timedelta(hours=30)),
        entry(record("bob", awaiting=("why_root",)), answer, DUE + timedelta(hours=3)),
        entry(record("eve", awaiting=("why_root",)), answer, IN_TIME),
    )
    assert recount_penalties(course, "small") == 0
    for student in ("ada", "bob", "eve"):
        give(
            course,
            student,
            "why_root",
            manual_score=1.25,
            extra_credit=0.5,
            needs_manual_grade=False,
        )
    assert recount_penalties(course, "small", ["bob"]) == 1
    assert submission(course, "bob")["penalty"] == pytest.approx(0.1 * 4.5)
    assert submission(course, "ada")["penalty"] == pytest.approx(0.2 * 2.75)
    assert recount_penalties(course, "small") == 1
    assert submission(course, "ada")["penalty"] == pytest.approx(0.2 * 4.5)
    assert submission(course, "eve")["penalty"] == 0.0
    with open_gradebook(course.gradebook_url) as gradebook:
        gradebook.grant_extension("small", "ada", days=2)
    assert recount_penalties(course, "small") == 1
    assert submission(course, "ada")["penalty"] == 0.0
    assert recount_penalties(course, "small") == 0


def test_without_a_late_policy_nothing_is_taken_off(course):
    late = entry(record("ada"), hand_in(course), DUE + timedelta(hours=30))
    enter(course, late)
    assert submission(course, "ada")["penalty"] > 0
    enter(dataclasses.replace(course, late=None), late)
    assert submission(course, "ada")["penalty"] == 0.0


def test_a_new_due_date_in_the_course_file_counts(course):
    path = course.root / "course.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("2026-03-01", "2026-03-02"), encoding="utf-8"
    )
    moved = dataclasses.replace(
        course,
        assignments=(dataclasses.replace(course.assignments[0], due=DUE + timedelta(days=1)),),
    )
    enter(moved, entry(record("ada"), hand_in(course), DUE + timedelta(hours=3)))
    assert submission(course, "ada")["late"] == 0
    assert submission(course, "ada")["penalty"] == 0.0


def test_the_autograded_notebook_shows_the_record(course):
    enter(course, entry(record("ada", 1.0), hand_in(course), IN_TIME))
    cells = {cell.id: cell for cell in autograded(course, "ada").cells}
    shown, result = cells["check-l2_norm"].outputs
    assert "l2_norm: 1 of 2.25 points" in shown.data["text/plain"]
    assert "✗ test_l2_norm_secretly (0 of 1.25): failed\n    A length." in shown.data["text/plain"]
    assert result.output_type == "execute_result"
    assert result.data["text/plain"] == "1.0"
    folder = course.autograded_dir / "ada" / "small"
    assert (folder / "timestamp.txt").read_text(
        encoding="utf-8"
    ) == "2026-03-01 11:00:00.000000 UTC"
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o444}


def test_the_autograded_notebook_stands_as_nbgrader_leaves_it(course):
    """Cell by cell what nbgrader's own preprocessors make of a submission with changed and copied
    cells."""
    nbgrader = pytest.importorskip("nbgrader.preprocessors")
    notebook = hand_in(
        course, l2_norm="def l2_norm(x): return 5.0", check_l2_norm="100", why_root="Because."
    )
    cells = notebook["cells"]
    cells[3]["metadata"]["nbgrader"] |= {"points": 1000}
    cells[2]["metadata"]["nbgrader"]["checksum"] = "0"
    cells.insert(0, json.loads(json.dumps(cells[3])))
    enter(course, entry(record("ada", awaiting=("why_root",)), notebook, IN_TIME))
    expected = nbformat.from_dict(json.loads(json.dumps(notebook)))
    resources = {
        "nbgrader": {"notebook": "small", "assignment": "small", "db_url": course.gradebook_url}
    }
    for step in (
        nbgrader.ClearOutput,
        nbgrader.DeduplicateIds,
        nbgrader.OverwriteKernelspec,
        nbgrader.OverwriteCells,
    ):
        expected, resources = step().preprocess(expected, resources)
    ours = autograded(course, "ada")
    assert ours.metadata.kernelspec == expected.metadata.kernelspec
    assert [(cell.cell_type, cell.source) for cell in ours.cells] == [
        (cell.cell_type, cell.source) for cell in expected.cells
    ]
    for cell, wanted in zip(ours.cells, expected.cells, strict=True):
        assert cell.metadata.get("nbgrader", {}) == wanted.metadata.get("nbgrader", {})
        if "nbgrader" in cell.metadata:
            assert cell.metadata.get("editable", True) == wanted.metadata.get("editable", True)


def test_missing_cells_are_put_back_where_they_were(course):
    notebook = hand_in(course)
    wanted = [
        cell["id"]
        for cell in notebook["cells"]
        if "-" not in cell["id"] or "cell" not in cell["id"]
    ]
    notebook["cells"] = [
        cell for cell in notebook["cells"] if cell["id"] in ("cell-1", "check-double")
    ]
    enter(course, entry(record("ada"), notebook))
    cells = autograded(course, "ada").cells
    assert [cell.id for cell in cells if "nbgrader" in cell.metadata] == wanted
    assert {cell.id: cell for cell in cells}["check-l2_norm"].outputs


def test_nothing_of_a_hostile_notebook_but_its_answers_is_kept(course):
    notebook = hand_in(course)
    notebook["metadata"] |= {
        "kernelspec": {"name": "bash", "display_name": "x", "language": "bash"},
        "widgets": {"a": 1},
    }
    notebook["nbformat_minor"] = 2
    evil = {
        "output_type": "display_data",
        "metadata": {},
        "data": {"text/html": "<script>alert(1)</script>"},
    }
    for index, cell in enumerate(notebook["cells"]):
        cell["id"] = "same"
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [evil], 3
        if "nbgrader" not in cell["metadata"]:
            cell["metadata"] = {
                "nbgrader": {"grade_id": ["no", "text"], "grade": True},
                "tags": ["remove_cell"],
            }
        if index == 4:
            cell["metadata"]["nbgrader"]["grade_id"] = "made-up"
    printed = {"output_type": "stream", "name": "stdout", "text": "hello\n"}
    enter(course, entry(record("ada"), notebook, IN_TIME, {1: [printed]}))
    result = autograded(course, "ada")
    assert result.metadata.kernelspec.name == "python3"
    assert len({cell.id for cell in result.cells}) == len(result.cells)
    assert "script" not in json.dumps(result)
    assert "tags" not in json.dumps(result)
    assert "made-up" not in json.dumps(result)
    assert result.cells[1].outputs == [printed]


def test_entering_again_changes_nothing(course, gradebook_rows):
    entries = [
        entry(record("ada"), hand_in(course), IN_TIME),
        entry(record("bob", 0.0), hand_in(course), IN_TIME),
    ]
    enter(course, *entries)
    rows, notebook = gradebook_rows(course), autograded(course, "ada")
    enter(course, *entries)
    assert gradebook_rows(course) == rows
    assert autograded(course, "ada") == notebook


def test_a_record_without_its_notebook_enters_the_marks_alone(course):
    enter(course, entry(record("ada"), hand_in(course), IN_TIME))
    before = autograded(course, "ada")
    enter(course, entry(record("ada", 0.0), None, IN_TIME))
    assert grades(course, "ada")["check-l2_norm"][0] == 0.0
    assert autograded(course, "ada") == before


def test_a_locked_gradebook_is_said_and_nothing_is_half_written(course_with_file, gradebook_rows):
    course = dataclasses.replace(course_with_file, gradebook="sqlite:///gradebook.db?timeout=0.1")
    rows = gradebook_rows(course)
    with closing(sqlite3.connect(course.gradebook_file)) as other, Gradebook(course) as gradebook:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(GradebookError, match=r"gradebook.db is locked by another program"):
            gradebook.enter([entry(record("ada"), hand_in(course), IN_TIME)])
        other.rollback()
        assert gradebook_rows(course) == rows
        assert not course.autograded_dir.exists()
        gradebook.enter([entry(record("ada"), hand_in(course), IN_TIME)])
    assert grades(course, "ada")["check-l2_norm"] == (2.25, None, False)


@pytest.mark.parametrize("apart", [True, False])
def test_two_that_enter_the_same_class_at_once_double_nothing(
    course_with_file, gradebook_rows, tmp_path, apart
):
    """From two folders with one gradebook, and in one folder, where notebooks move to the same
    places."""
    course = dataclasses.replace(
        course_with_file, gradebook=f"sqlite:///{course_with_file.gradebook_file}?timeout=60"
    )
    other = dataclasses.replace(course, root=tmp_path / "other") if apart else course
    batches = [
        [
            entry(record(f"student{number}"), hand_in(course), IN_TIME)
            for number in range(first, first + 10)
        ]
        for first in (0, 10, 20)
    ]
    start = threading.Barrier(2, timeout=60)

    def enter_all(one) -> None:
        with Gradebook(one) as gradebook:
            start.wait()
            for batch in batches:
                gradebook.enter(batch)

    with ThreadPoolExecutor() as pool:
        list(pool.map(enter_all, (course, other)))
    rows = gradebook_rows(course)
    assert [
        len(rows[table]) for table in ("student", "submitted_notebook", "grade", "comment")
    ] == [
        30,
        30,
        90,
        90,
    ]
    for one in (course, other):
        assert len(list(one.autograded_dir.glob("*/small/small.ipynb"))) == 30


def test_a_full_disk_is_said_and_nothing_is_half_written(course_with_file, gradebook_rows):
    course = course_with_file
    rows = gradebook_rows(course)
    with Gradebook(course) as gradebook:
        gradebook._open().db.execute(text("PRAGMA max_page_count = 1"))
        many = [
            entry(record(f"student{number}"), hand_in(course), IN_TIME) for number in range(200)
        ]
        with pytest.raises(GradebookError, match="does not fit on the disk"):
            gradebook.enter(many)
    assert gradebook_rows(course) == rows
    assert not course.autograded_dir.exists()


def test_a_notebook_that_cannot_be_written_leaves_the_marks_alone(
    course, monkeypatch, gradebook_rows
):
    rows = gradebook_rows(course)
    write_text = Path.write_text

    def full(path, *arguments, **options):
        if path.name == "timestamp.txt" and "bob" in path.parts:
            raise OSError(28, "No space left on device", str(path))
        return write_text(path, *arguments, **options)

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(GradebookError, match="No space left on device"):
        enter(course, *(entry(record(name), hand_in(course), IN_TIME) for name in ("ada", "bob")))
    assert gradebook_rows(course) == rows
    assert not course.autograded_dir.exists()
    assert sorted(path.name for path in course.state_dir.iterdir()) == ["gradebook.lock", "source"]


def test_points_that_the_gradebook_does_not_have_are_refused(course):
    exercises = (
        exercise_record("l2_norm", (CheckRecord("test", 1.0, 1.0, "public", Outcome.PASSED),)),
    )
    with pytest.raises(
        GradebookError, match=r"worth 1 points by its checks and 2.25 in the gradebook. Run"
    ):
        enter(course, entry(record("ada", exercises=exercises), hand_in(course)))
    exercises = (
        exercise_record("triple", (CheckRecord("test", 1.0, 1.0, "public", Outcome.PASSED),)),
    )
    with pytest.raises(GradebookError, match="knows no exercise 'triple'"):
        enter(course, entry(record("ada", exercises=exercises), hand_in(course)))


def test_an_assignment_that_the_gradebook_lacks_is_registered(course_with_file):
    course = course_with_file
    release = course.release_notebook("small").read_bytes()
    course.gradebook_file.unlink()
    shutil.rmtree(course.state_dir)
    with Gradebook(course) as gradebook:
        with pytest.raises(GradebookError, match=r"lacks 'small'. Run `autograder assemble small`"):
            gradebook.enter([entry(record("ada"), hand_in(course))])
        assert gradebook.register("small") is True
        assert gradebook.register("small") is False
        gradebook.enter([entry(record("ada"), hand_in(course))])
    assert grades(course, "ada")["check-l2_norm"] == (2.25, None, False)
    assert course.source_dir("small").is_dir()
    assert course.release_notebook("small").read_bytes() == release


def test_whose_marks_the_gradebook_holds_is_looked_up(course):
    assert entered_students(course, "small") == set()
    enter(course, *(entry(record(name), hand_in(course)) for name in ("ada", "bob")))
    assert entered_students(course, "small") == {"ada", "bob"}
    assert entered_students(course, "another") == set()


def test_looking_for_marks_makes_no_gradebook(course_with_file):
    course_with_file.gradebook_file.unlink()
    assert entered_students(course_with_file, "small") == set()
    assert recount_penalties(course_with_file, "small") == 0
    assert not course_with_file.gradebook_file.exists()


def test_five_hundred_submissions_are_entered_at_once_and_again(course):
    notebook = hand_in(course)
    entries = [
        entry(record(f"student{number}", number % 3), notebook, IN_TIME) for number in range(500)
    ]
    enter(course, *entries)
    enter(course, *entries)
    with open_gradebook(course.gradebook_url) as gradebook:
        assert len(gradebook.assignment_submissions("small")) == 500


def test_nbgrader_is_not_imported_until_something_is_written():
    code = (
        "import sys, autograder.gradebook, autograder.authoring.assemble; print('nbgrader' in "
        "sys.modules, 'sqlalchemy' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False False\n"


def nbgrader(course, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    command = [sys.executable, "-m", "nbgrader", *arguments]
    run = subprocess.run(
        command, cwd=course.root, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return run


def submit(course, student: str, notebook: dict, moment: datetime) -> None:
    folder = course.submitted_dir / student / "small"
    folder.mkdir(parents=True)
    (folder / "small.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (folder / "timestamp.txt").write_text(
        moment.strftime("%Y-%m-%d %H:%M:%S UTC"), encoding="utf-8"
    )


@pytest.mark.slow
def test_nbgraders_export_has_the_marks(course):
    late = DUE + timedelta(hours=1)
    enter(
        course,
        entry(record("ada"), hand_in(course), IN_TIME),
        entry(record("bob", 1.0), hand_in(course), late),
    )
    nbgrader(course, "export")
    with (course.root / "grades.csv").open(encoding="utf-8") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    assert (rows["ada"]["raw_score"], rows["ada"]["score"], rows["ada"]["max_score"]) == (
        "2.75",
        "2.75",
        "4.75",
    )
    assert float(rows["bob"]["late_submission_penalty"]) == pytest.approx(0.15)
    assert float(rows["bob"]["score"]) == pytest.approx(1.35)


@pytest.mark.slow
def test_nbgraders_feedback_shows_scores_comments_and_checks(course):
    answer = (
        "<script>alert(1)</script> <img src=x onerror=alert(2)>\n\n[x](javascript:alert(3)) "
        "*so* $a < b$\n\n- one"
    )
    notebook = hand_in(course, l2_norm="def l2_norm(x): return x @ x", why_root=answer)
    notebook["cells"][0]["source"] = answer
    enter(course, entry(record("ada", 1.0, awaiting=("why_root",)), notebook, IN_TIME))
    nbgrader(course, "generate_feedback", "small")
    page = (course.root / "feedback" / "ada" / "small" / "small.html").read_text(encoding="utf-8")
    assert "(Score: 1.5 / 4.75)" in page
    assert "That is the squared length: one &lt;step&gt; is missing." in page
    assert "test_l2_norm_secretly (0 of 1.25): failed" in page
    assert "<em>so</em> $a &lt; b$" in page
    assert "<li>one</li>" in page
    assert not re.search(r"<script>alert|<img[^>]*onerror|href=.javascript:", page)


@pytest.mark.slow
def test_nbgraders_autograde_works_in_the_course(course):
    """Its source cells come from what assemble registered, hidden tests and all; points and penalty
    are the course's."""
    submit(
        course,
        "ada",
        hand_in(course, l2_norm="def l2_norm(x): return 5.0"),
        DUE + timedelta(hours=1),
    )
    nbgrader(course, "autograde", "small")
    notebook = autograded(course, "ada")
    cells = {cell.id: cell for cell in notebook.cells}
    assert 'check("l2_norm", hidden=True).score' in cells["check-l2_norm"].source
    assert grades(course, "ada") == {
        "check-l2_norm": (1.0, None, False),
        "check-double": (0.0, None, False),
        "why_root": (0.0, None, False),
    }
    ada = submission(course, "ada")
    assert ada["late"] == 3600
    assert ada["penalty"] == pytest.approx(0.1 * ada["score"])


@pytest.mark.slow
def test_nbgrader_takes_over_where_the_grader_was(course):
    """A submission that autograder entered is graded again by nbgrader, and back, without a trace
    left over.
    """
    notebook = hand_in(course, why_root="Because.")
    submit(course, "ada", notebook, IN_TIME)
    enter(course, entry(record("ada", awaiting=("why_root",)), notebook, IN_TIME))
    skipped = nbgrader(course, "autograde", "small")
    assert "Skipping existing assignment" in skipped.stderr
    nbgrader(course, "autograde", "small", "--force")
    assert grades(course, "ada")["why_root"] == (None, None, True)
    enter(course, entry(record("ada", awaiting=("why_root",)), notebook, IN_TIME))
    assert grades(course, "ada")["check-l2_norm"] == (2.25, None, False)
    nbgrader(course, "db", "upgrade")

"""What a submission may be, and what is said of one that is not as it was released."""

import json
import os
from pathlib import Path

import pytest

from autograder.errors import CourseError, SubmissionError
from autograder.notebooks.notebook import Release, read_release, read_submitted_notebook
from autograder.notebooks.safe_read import read_regular_file


def code(source, grade_id=None, **nbgrader):
    metadata = {}
    if grade_id is not None:
        metadata["nbgrader"] = {"grade_id": grade_id, "schema_version": 3, **nbgrader}
    return {
        "cell_type": "code",
        "id": f"id-{abs(hash((source, grade_id))) % 10**8}",
        "metadata": metadata,
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def exercise(name, source="def f(): pass"):
    return code(source, name, solution=True, grade=False, locked=False)


def check(name):
    return code(
        f'check("{name}")', f"check-{name}", solution=False, grade=True, locked=True, points=2
    )


def written(name, answer=""):
    cell = code(answer, name, solution=True, grade=True, locked=False, points=3)
    cell["cell_type"] = "markdown"
    del cell["outputs"], cell["execution_count"]
    return cell


def notebook(*cells, **metadata):
    return json.dumps(
        {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": list(cells)}
    ).encode()


@pytest.fixture
def release(tmp_path) -> Release:
    path = tmp_path / "norms.ipynb"
    path.write_bytes(
        notebook(
            code("import numpy"),
            exercise("a"),
            check("a"),
            exercise("b"),
            check("b"),
            written("why"),
        )
    )
    return read_release(path, "norms")


def steps(submitted):
    return [(step.kind, step.name) for step in submitted.steps]


def test_a_release_knows_its_exercises_and_written_questions(release):
    assert release.exercises == ("a", "b")
    assert release.written == {"why": 3.0}


def test_a_missing_release_says_how_to_make_it(tmp_path):
    with pytest.raises(CourseError, match="autograder assemble"):
        read_release(tmp_path / "norms.ipynb", "norms")


def test_cells_and_checks_take_turns_in_the_notebooks_order(release):
    data = notebook(code("import numpy"), exercise("a"), check("a"), exercise("b"), check("b"))
    submitted = read_submitted_notebook(data, "norms.ipynb", release)
    assert steps(submitted) == [
        ("cell", "1"),
        ("cell", "a"),
        ("checks", "a"),
        ("cell", "b"),
        ("checks", "b"),
    ]
    assert submitted.remarks == ()


def test_of_several_cells_with_one_name_the_last_counts_as_in_nbgrader(release):
    data = notebook(
        exercise("a", "one = 1"),
        check("a"),
        exercise("a", "two = 2"),
        check("a"),
        exercise("b"),
        check("b"),
    )
    submitted = read_submitted_notebook(data, "norms.ipynb", release)
    assert steps(submitted) == [
        ("cell", "1"),
        ("cell", "a"),
        ("checks", "a"),
        ("cell", "b"),
        ("checks", "b"),
    ]
    assert [step.source for step in submitted.steps][:2] == ["one = 1", "two = 2"]
    assert "a stands there more than once" in " ".join(submitted.remarks)


def test_a_deleted_check_cell_is_put_back_behind_its_exercise(release):
    submitted = read_submitted_notebook(
        notebook(exercise("a"), exercise("b"), check("b")), "norms.ipynb", release
    )
    assert steps(submitted) == [("cell", "a"), ("checks", "a"), ("cell", "b"), ("checks", "b")]
    assert "check cell of a was missing" in " ".join(submitted.remarks)


def test_an_edited_locked_cell_counts_as_it_was_released(release):
    edited = check("a")
    edited["source"] = "print('full marks')"
    submitted = read_submitted_notebook(
        notebook(exercise("a"), edited, exercise("b"), check("b")), "norms.ipynb", release
    )
    assert ("cell", "2") not in steps(submitted)
    assert "print('full marks')" not in [step.source for step in submitted.steps]
    assert "check-a was changed" in " ".join(submitted.remarks)


def test_a_deleted_exercise_is_said_and_still_checked(release):
    submitted = read_submitted_notebook(notebook(exercise("a"), check("a")), "norms.ipynb", release)
    assert ("checks", "b") in steps(submitted)
    assert "exercise b is missing" in " ".join(submitted.remarks)


def test_an_answer_that_is_not_empty_waits_for_a_person(release):
    answered = read_submitted_notebook(
        notebook(exercise("a"), written("why", "Because.")), "norms.ipynb", release
    )
    empty = read_submitted_notebook(
        notebook(exercise("a"), written("why", " \n")), "norms.ipynb", release
    )
    assert (answered.answered, empty.answered) == (("why",), ())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"{", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[1, 2]", "another kind"),
        (b'{"nbformat": 4, "cells": 3}', "not a valid notebook"),
        (notebook(code("x = 1")), "none of its cells"),
        (notebook(code("x = 1"), autograder={"assignment": "matrices"}), "assignment 'matrices'"),
    ],
)
def test_what_is_no_notebook_of_the_assignment_is_refused_with_the_reason(release, data, reason):
    with pytest.raises(SubmissionError, match=reason):
        read_submitted_notebook(data, "norms.ipynb", release)


def test_links_folders_and_fifos_are_refused_without_waiting(tmp_path):
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    (tmp_path / "link.ipynb").symlink_to(tmp_path / "secret")
    (tmp_path / "folder.ipynb").mkdir()
    os.mkfifo(tmp_path / "fifo.ipynb")
    for name, reason in [
        ("link", "is a link"),
        ("folder", "is a folder"),
        ("fifo", "special file"),
        ("none", "There is no none.ipynb"),
    ]:
        with pytest.raises(SubmissionError, match=reason):
            read_regular_file(tmp_path / f"{name}.ipynb", 1000)


def test_a_file_beyond_the_limit_is_refused_with_both_sizes(tmp_path: Path):
    (tmp_path / "big.ipynb").write_bytes(b" " * 3_000_000)
    with pytest.raises(SubmissionError, match=r"3\.0 MB, more than the 1 MB"):
        read_regular_file(tmp_path / "big.ipynb", 1_000_000)

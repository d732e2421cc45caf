"""What a gradebook refuses is a sentence that says what to do, and no sentence shows a password."""

import sys

import pytest

from autograder.course import Course, without_password
from autograder.errors import CourseError, GradebookError
from autograder.gradebook import move
from autograder.nbgrader.database import open_database, open_gradebook
from autograder.nbgrader.db_errors import display_url, sentence

URL = "postgresql+psycopg://grader:s3cret@db.example.org/grades"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        (URL, "postgresql+psycopg://grader@db.example.org/grades"),
        (f"{URL}?password=s3cret&host=/run", "postgresql+psycopg://grader@db.example.org/grades"),
        ("sqlite:////course/gradebook.db?timeout=5", "/course/gradebook.db"),
    ],
)
def test_a_gradebook_is_named_without_password_and_options(url, name):
    assert display_url(url) == name


@pytest.mark.parametrize(
    "text",
    [
        URL,
        f"'{URL}'",
        "x://grader:s3c@s3cret@host/",
        "x://host/grades?password=s3cret",
        "X://g:s3cret@host:port/y",
    ],
)
def test_a_password_is_hidden_wherever_a_url_stands(text):
    assert "s3c" not in without_password(text)
    assert "***" in without_password(text)


def test_a_url_that_is_none_is_said_without_its_password(small_course):
    with (
        pytest.raises(GradebookError, match="is no database URL") as refusal,
        open_database(URL.replace("org/", "org:port/")),
    ):
        pass
    assert "s3cret" not in str(refusal.value)
    path = small_course.root / "course.yml"
    path.write_text(path.read_text(encoding="utf-8") + f"gradebook: P{URL}\n", encoding="utf-8")
    with pytest.raises(CourseError, match="gradebook: must be a database URL") as refusal:
        move.load_course(small_course.root)
    assert "s3cret" not in str(refusal.value)


def test_a_course_does_not_show_the_password(tmp_path):
    assert "s3cret" not in repr(Course(tmp_path, "A", (), gradebook=URL))


@pytest.mark.parametrize("open_it", [open_database, open_gradebook])
def test_a_missing_driver_is_named_with_the_extra_that_brings_it(monkeypatch, open_it):
    for name in [name for name in sys.modules if name.partition(".")[0] == "psycopg"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with (
        pytest.raises(
            GradebookError, match=r"needs the Python package psycopg.*\[grade,postgresql\]"
        ),
        open_it(URL),
    ):
        pass


def test_a_kind_of_database_that_is_not_known_is_said():
    with (
        pytest.raises(GradebookError, match=r"is of a kind that is not known. Write sqlite:///"),
        open_database("x://a/b"),
    ):
        pass


def test_words_that_nobody_foresaw_are_passed_on():
    assert "refuses: Strange words. Nothing was changed." in sentence(URL, "Strange\n  words")


def test_moving_says_what_it_needs(small_course, monkeypatch, capsys):
    monkeypatch.chdir(small_course.root)
    for arguments, words in (
        ([], "Name the old gradebook"),
        (["old.db"], "There is no file old.db"),
        ([small_course.gradebook_url], "is the course's gradebook already"),
    ):
        assert move.main(arguments) == 2
        assert words in capsys.readouterr().err
    assert not small_course.gradebook_file.exists()


def test_a_gradebook_moves_into_an_empty_one(assembled_course, monkeypatch, capsys, gradebook_rows):
    rows = gradebook_rows(assembled_course)
    monkeypatch.chdir(assembled_course.root)
    assembled_course.gradebook_file.rename("old.db")
    assert move.main(["old.db"]) == 0
    assert "rows are in" in capsys.readouterr().out
    assert gradebook_rows(assembled_course) == rows

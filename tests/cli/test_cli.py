"""The command line: what is said and with which exit status, from a terminal's point of view."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from autograder.cli import main


def run(*arguments, course=None):
    options = ["--course", str(course.root)] if course is not None else []
    return CliRunner().invoke(main, [*options, *map(str, arguments)])


def test_a_class_with_a_broken_submission_ends_with_1_and_a_table(assembled_course, submissions):
    submissions.hand_in(assembled_course, "ada", submissions.solved(assembled_course))
    submissions.hand_in(assembled_course, "bob", b"{")
    result = run("grade", "small", "--sandbox", "best", course=assembled_course)
    assert result.exit_code == 1
    assert "2.75" in result.stdout
    assert "invalid" in result.stdout
    assert "1 to look at" in " ".join(result.stdout.split())


def test_json_lines_are_records_and_nothing_else(assembled_course, submissions):
    for student in ("ada", "bob"):
        submissions.hand_in(assembled_course, student, submissions.solved(assembled_course))
    for _ in range(2):  # unchanged ones are printed, too
        result = run("grade", "small", "--sandbox", "best", "--json", course=assembled_course)
        assert result.exit_code == 0
        records = [json.loads(line) for line in result.stdout.splitlines()]
        assert sorted(record["student"] for record in records) == ["ada", "bob"]
        assert {record["score"] for record in records} == {2.75}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["grade", "large"], "lists no assignment 'large'. It lists: small"),
        (["grade", "small"], "submitted/<student>/small/small.ipynb"),
        (["assemble", "large"], "small"),
        (["sample-class", "small", "--students", "3", "--only", "odd"], "right"),
    ],
)
def test_a_mistake_in_the_call_is_a_sentence_and_status_2(assembled_course, arguments, sentence):
    result = run(*arguments, course=assembled_course)
    assert (result.exit_code, result.stdout) == (2, "")
    assert sentence in result.stderr
    assert not assembled_course.submitted_dir.exists()


def test_a_folder_that_is_no_course_is_said(tmp_path):
    result = run("grade", "small", course=type("Folder", (), {"root": tmp_path}))
    assert result.exit_code == 2
    assert "course.yml" in result.stderr


@pytest.mark.slow
def test_the_doctor_says_which_isolation_there_is():
    command = [sys.executable, "-m", "autograder", "doctor"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    assert "full" in done.stdout

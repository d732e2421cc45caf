"""A course and a release from before the package had rooms: what they name is still there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.authoring.assemble import assemble
from autograder.class_run.run import Options, grade_class
from autograder.course import Course, load_course

BEFORE = Path(__file__).with_name("course_before_the_move")


@pytest.fixture
def course(tmp_path) -> Course:
    shutil.copytree(BEFORE, tmp_path / "course")
    return load_course(tmp_path / "course")


def test_it_is_graded_and_entered(course, submissions):
    submissions.hand_in(course, "ada", submissions.solved(course))
    submissions.hand_in(
        course, "bob", submissions.solved(course, l2_norm="def l2_norm(x):\n    return x @ x")
    )
    summary = grade_class(course, "small", Options(sandbox_mode="best", workers=1))
    assert [(record.student, record.score) for record in summary.records] == [
        ("ada", 2.75),
        ("bob", 0.5),
    ]
    assert (course.autograded_dir / "ada" / "small" / "small.ipynb").is_file()


def test_its_release_is_what_would_be_released_now(course):
    assert assemble(course, check_only=True)[0].state == "unchanged"


def test_a_student_runs_pytest_in_the_release(course, submissions):
    folder = course.release_dir("small")
    (folder / "small.ipynb").write_bytes(submissions.solved(course))
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
    )
    assert (ran.returncode, "2 passed" in ran.stdout) == (0, True), ran.stdout + ran.stderr


def test_nbgrader_reads_its_configuration(course):
    ran = subprocess.run(
        [sys.executable, "-m", "nbgrader", "db", "student", "list"],
        cwd=course.root,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"},
    )
    assert ran.returncode == 0, ran.stderr
    assert (course.root / "gradebook.db").is_file()

"""The audit: it proves what can be proved, and says with file and line what cannot."""

import json
import re
import shutil
import subprocess
import sys

import pytest

from autograder.audit.run import plan
from autograder.course import load_course
from autograder.errors import LessonError

CHECKS = """
import numpy as np
import pytest
"""
LESSON = """# %%
import numpy as np

from autograder import check
"""


def exercise_cell(name, body, parameters="x"):
    return f'''
# %% exercise="{name}"
def {name}({parameters}):
    """A function."""
    ### BEGIN SOLUTION
    {body}
    ### END SOLUTION


# %% check="{name}"
check("{name}")
'''


def check_of(exercise, name, body, fixtures="student, hint"):
    lines = "\n    ".join(body)
    return f'''

@pytest.mark.exercise("{exercise}", points=1)
def test_{name}({fixtures}):
    """A sentence about {name}."""
    {lines}
'''


def answer(exercise, source, **fields):
    lines = [
        f"exercise: {exercise}",
        "title: an answer",
        *(f"{key}: {value}" for key, value in fields.items()),
    ]
    return '"""\n' + "\n".join(lines) + '\n"""\n\n\n' + source + "\n"


# One exercise for each thing that may be wrong, and `sound`, where nothing is.
THREEFOLD = "def {name}(x):\n    return 3 * x"
EXERCISES = {
    name: (
        "return 2 * x",
        [("of_two", ["assert student.{name}(2) == 4"]), ("of_any", ["assert student.{name}(-3) == -6"])],
    )
    for name in ("sound", "wrong_verdict", "wrong_hint", "failing_style", "wrong_reference", "few_answers")
} | {
    "cannot_fail": (
        "return 2 * x",
        [
            ("of_two", ["assert student.{name}(2) == 4"]),
            ("whatever", ["try:", "    student.{name}(2)", "except Exception:", "    pass"]),
        ],
    ),
    "hinted": (
        "return 2 * x",
        [
            (
                "of_two",
                [
                    "twice = student.{name}(2)",
                    'hint("Three times?", when=twice == 6)',
                    "assert twice == 4",
                ],
            ),
            ("of_any", ["assert student.{name}(-3) == -6"]),
        ],
    ),
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course with one lesson that holds EXERCISES, each with six mistakes and three styles."""
    root = tmp_path_factory.mktemp("audit")
    folder = root / "solutions" / "small"
    for kind in ("mistakes", "styles"):
        (folder / kind).mkdir(parents=True)
    lesson, checks = LESSON, CHECKS
    for name, (body, tests) in EXERCISES.items():
        lesson += exercise_cell(name, "return 5 * x" if name == "wrong_reference" else body)
        for test, lines in tests:
            checks += check_of(name, f"{name}_{test}", [line.format(name=name) for line in lines])
        own = [f"test_{name}_{test}" for test, _ in tests]
        right = [f"def {name}(x):\n    {body}  # {number}" for number in range(3)]
        for number, source in enumerate(right):
            (folder / "styles" / f"{name}__{number}.py").write_text(answer(name, source), encoding="utf-8")
        negative = [
            f"def {name}(x):\n    if np.min(x) < 0:\n        return {number}\n    {body}"
            for number in range(6)
        ]
        for number, source in enumerate(negative):
            fails = {one: "failed" for one in own if one.endswith("of_any")} or dict.fromkeys(own, "failed")
            path = folder / "mistakes" / f"{name}__{number}.py"
            path.write_text(answer(name, source, fails=json.dumps(fails), hint='""'), encoding="utf-8")
    _spoil(folder)
    (folder / "small.py").write_text(lesson, encoding="utf-8")
    (folder / "test_small.py").write_text(checks, encoding="utf-8")
    (root / "course.yml").write_text(
        "name: A course\nassignments:\n  - {name: small, title: Small, due: 2026-03-01 12:00}\n",
        encoding="utf-8",
    )
    return root


def _spoil(folder):
    """Put the defects in that stand in catalogues."""
    threefold = THREEFOLD.format(name="wrong_verdict")
    fails = "{test_wrong_verdict_of_two: failed}"
    (folder / "mistakes" / "wrong_verdict__0.py").write_text(
        answer("wrong_verdict", threefold, fails=fails, hint='""'), encoding="utf-8"
    )
    for name, hint in (("wrong_hint", '"Look again."'), ("hinted", '"Three times?"')):
        (folder / "mistakes" / f"{name}__0.py").write_text(
            answer(
                name,
                THREEFOLD.format(name=name),
                fails=json.dumps({f"test_{name}_of_two": "failed", f"test_{name}_of_any": "failed"}),
                hint=hint,
            ),
            encoding="utf-8",
        )
    (folder / "styles" / "failing_style__0.py").write_text(
        answer("failing_style", "def failing_style(x):\n    return x + 2"), encoding="utf-8"
    )
    (folder / "styles" / "few_answers__0.py").unlink()
    for number in range(3):
        (folder / "mistakes" / f"few_answers__{number}.py").unlink()


def run(root, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "autograder", "--course", str(root), "audit", *arguments],
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def rows(course):
    """What `autograder audit --json` prints, by exercise."""
    done = run(course, "--json")
    assert done.returncode == 1, done.stderr
    return {row["exercise"]: row for row in map(json.loads, done.stdout.splitlines())}


def findings(rows, name):
    return "\n".join(rows[name]["findings"])


def test_there_is_a_row_for_each_exercise(rows):
    assert set(rows) == set(EXERCISES)


def test_where_everything_is_right_nothing_is_said(rows):
    assert (rows["sound"]["findings"], rows["sound"]["proved"]) == ([], True)
    assert (rows["sound"]["mistakes_right"], rows["sound"]["styles_right"]) == (6, 3)


def test_a_right_hint_is_no_finding(rows):
    assert rows["hinted"]["findings"] == []


def test_a_check_that_cannot_fail_is_found(rows, course):
    text = (course / "solutions" / "small" / "test_small.py").read_text(encoding="utf-8").splitlines()
    line = next(n for n, one in enumerate(text, start=1) if "def test_cannot_fail_whatever" in one)
    assert f"test_small.py:{line - 1}: test_cannot_fail_whatever passes for the stub" in findings(
        rows, "cannot_fail"
    )
    assert "test_cannot_fail_whatever cannot fail" in findings(rows, "cannot_fail")


def test_a_verdict_that_is_not_the_one_written_down_is_found(rows):
    assert (
        "solutions/small/mistakes/wrong_verdict__0.py:1: test_wrong_verdict_of_any should end as 'passed' and ends as "
        "'failed'"
    ) in findings(rows, "wrong_verdict")
    assert rows["wrong_verdict"]["mistakes_right"] == 5


def test_a_hint_that_is_not_shown_is_found(rows):
    assert "mistakes/wrong_hint__0.py:5: the hint 'Look again.' is not shown; shown: none" in findings(
        rows, "wrong_hint"
    )


def test_a_right_answer_that_fails_is_found(rows):
    assert "styles/failing_style__0.py:1: this right answer does not pass" in findings(rows, "failing_style")
    assert rows["failing_style"]["styles_right"] == 2


def test_a_reference_that_fails_is_found_and_nothing_is_built_on_it(rows):
    assert "the reference solution does not pass test_wrong_reference_of_two" in findings(
        rows, "wrong_reference"
    )
    assert rows["wrong_reference"]["mistakes"] == 0


def test_too_few_known_answers_are_found(rows):
    assert "few_answers has 3 known mistakes; write at least 6" in findings(rows, "few_answers")
    assert "few_answers has 2 other right answers; write at least 3" in findings(rows, "few_answers")


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (("return 0", "retrun 0"), "mistakes/sound__0.py:11: not Python"),
        (("title: an answer", "title: an: answer"), "mistakes/sound__0.py:3: the docstring is not YAML"),
        (
            ("test_sound_of_any", "test_sound_of_nay"),
            "mistakes/sound__0.py:4: `fails` names 'test_sound_of_nay'",
        ),
        (("hint:", "hints:"), "mistakes/sound__0.py:1: the docstring says 'hints'"),
    ],
)
def test_a_slip_in_a_catalogue_is_said_with_its_line(course, tmp_path, change, where):
    root = tmp_path / "course"
    shutil.copytree(course, root)
    path = root / "solutions" / "small" / "mistakes" / "sound__0.py"
    text = path.read_text(encoding="utf-8")
    assert change[0] in text
    path.write_text(text.replace(*change), encoding="utf-8")
    with pytest.raises(LessonError, match=re.escape(where)):
        plan(load_course(root), ["small"])


def test_an_assignment_that_is_not_there_is_a_usage_error(course):
    done = run(course, "smal")
    assert done.returncode == 2
    assert "lists no assignment 'smal'" in done.stderr


def test_the_table_shows_every_exercise_and_the_findings_below(course):
    done = run(course)
    assert done.returncode == 1
    assert all(name in done.stdout for name in EXERCISES)
    assert "wrong_hint__0.py:5: the hint" in done.stdout

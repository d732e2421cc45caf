"""A sample class: the same bytes from the same seed, verdicts that are known beforehand, and a
grader that agrees."""

import ast
import dataclasses
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import get_args

import pytest

from autograder.authoring.sample_class import KINDS, hostile, write, write_class
from autograder.authoring.sample_class.broken import BROKEN
from autograder.authoring.sample_class.draft import Draft
from autograder.authoring.sample_class.hostile import (
    ADDED,
    ANY,
    FAMILIES,
    LAST,
    WRITTEN,
    read_attacks,
)
from autograder.authoring.sample_class.material import read_material
from autograder.authoring.sample_class.mutants import MUTANTS
from autograder.authoring.sample_class.names import student_names
from autograder.course import load_course
from autograder.errors import AttackError, CourseError, LessonError, SubmissionError, UsageError
from autograder.lessons.lesson import read_lesson
from autograder.notebooks.notebook import read_release, read_submitted_notebook
from autograder.notebooks.submissions import read_submission
from autograder.outcomes import Outcome
from autograder.records import Status
from autograder.sandbox import sandbox_for

PROJECT = Path(__file__).parents[2]
ATTACKS = read_attacks()
ANSWERS = """\
# %% mistake="threefold"
# title: Three times instead of twice.
# fails: test_double_of_two failed

def double(x):
    return 3 * x

# %% alternative="sum"
# title: A sum.

def double(x):
    return x + x
"""
BY_WAY = """
# %% alternative="by_way"
# title: By way of l2_norm.

def double(x):
    return 2 * x + 0 * l2_norm([x])
"""


def answers_file(course):
    return course.solution_dir("small") / "answers" / "double.py"


@pytest.fixture
def course(assembled_course):
    """The small course with one known mistake and one alternative."""
    answers_file(assembled_course).parent.mkdir()
    answers_file(assembled_course).write_text(ANSWERS, encoding="utf-8")
    return assembled_course


@pytest.fixture
def norms(tmp_path):
    """A copy of the course that this repository teaches."""
    return copy_of_lesson(tmp_path / "course", "norms")


def copy_of_lesson(root, assignment):
    root.mkdir()
    for name in ("course.yml", "nbgrader_config.py"):
        shutil.copy(PROJECT / name, root)
    for folder in ("solutions", "assignments"):
        shutil.copytree(PROJECT / folder / assignment, root / folder / assignment)
    text = (root / "course.yml").read_text(encoding="utf-8")
    listed = re.sub(rf"(?m)^  - name: (?!{assignment}).*\n(?:    .*\n)*", "", text)
    (root / "course.yml").write_text(listed, encoding="utf-8")
    return load_course(root)


def with_limits(course, seconds):
    """Let cells and checks have only so many seconds: what waits for ever need not be waited for
    long."""
    path = course.root / "course.yml"
    text = re.sub(
        r"(cell|check)_seconds: .*", rf"\1_seconds: {seconds}", path.read_text(encoding="utf-8")
    )
    path.write_text(text, encoding="utf-8")
    return load_course(course.root)


def contents(folder):
    """Return what lies in a folder: files with their bytes, everything else with its kind and
    target."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = str(path.readlink())
        elif path.is_file():
            found[name] = path.read_bytes()
        else:
            found[name] = path.lstat().st_mode
    return found


def expectations(course):
    return json.loads((course.submitted_dir / "expected.json").read_text(encoding="utf-8"))


# -- what is written


def test_the_same_seed_gives_the_same_bytes_and_another_gives_others(course):
    write_class(course, "small", 40, seed=3)
    first = contents(course.submitted_dir)
    write_class(course, "small", 40, seed=3)
    assert contents(course.submitted_dir) == first
    write_class(course, "small", 40, seed=4)
    assert contents(course.submitted_dir)["expected.json"] != first["expected.json"]


def test_a_mixed_class_has_all_kinds_and_every_submission_its_folder(course):
    assert write_class(course, "small", 40) == 40
    expected = expectations(course)
    assert Counter(entry["kind"] for entry in expected.values()) == {
        "right": 10,
        "stub": 2,
        "mistake": 10,
        "mutant": 5,
        "broken": 6,
        "hostile": 7,
    }
    assert {path.name for path in course.submitted_dir.iterdir() if path.is_dir()} == set(expected)
    assert all(os.path.lexists(course.submitted_dir / name / "small") for name in expected)


@pytest.mark.parametrize("count", [1, 2, 7, 23])
def test_a_class_has_as_many_students_as_asked_for(course, count):
    write_class(course, "small", count)
    assert len(expectations(course)) == count


def test_only_the_kinds_asked_for_are_written(course):
    write_class(course, "small", 6, only=("stub", "broken"))
    assert {entry["kind"] for entry in expectations(course).values()} == {"stub", "broken"}


def test_an_unknown_kind_is_refused_with_the_kinds_there_are(course):
    with pytest.raises(UsageError, match=r"'evil'.*right, stub, mistake, mutant, broken, hostile"):
        write_class(course, "small", 3, only=("right", "evil"))
    assert not course.submitted_dir.exists()


def test_an_unknown_assignment_is_refused_with_those_there_are(course):
    with pytest.raises(UsageError, match="small"):
        write_class(course, "smal", 3)


def test_without_a_release_it_says_how_to_make_one(course):
    course.release_notebook("small").unlink()
    with pytest.raises(CourseError, match="autograder assemble"):
        write_class(course, "small", 3)
    assert not course.submitted_dir.exists()


def test_students_have_names_that_do_not_repeat():
    names = list(islice(student_names(), 30_000))
    assert names[:3] == ["ada", "grace", "alan"]
    assert len(set(names)) == 30_000
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in names)


def test_attacks_that_wait_in_every_check_come_only_when_hostile_is_asked_for(course):
    waiting = {attack.name for attack in ATTACKS if attack.waits == "checks"}

    def list_of(**options):
        write_class(course, "small", len(ATTACKS) + 40, **options)
        return (course.submitted_dir / ".sample-class").read_text(encoding="utf-8")

    assert waiting
    mixed, asked = list_of(), list_of(only=("hostile",))
    assert not any(name in mixed for name in waiting)
    assert all(name in asked for name in waiting)


# -- what is expected


def test_right_submissions_pass_everything(course):
    write_class(course, "small", 12, only=("right",))
    for entry in expectations(course).values():
        assert (entry["status"], entry["score"], set(entry["checks"].values())) == (
            "graded",
            2.75,
            {"passed"},
        )


def test_stubs_raise_in_every_check(course):
    write_class(course, "small", 2, only=("stub",))
    for entry in expectations(course).values():
        assert (entry["status"], entry["score"], set(entry["checks"].values())) == (
            "graded",
            0.0,
            {"error"},
        )


def test_right_submissions_come_in_several_ways(course):
    write_class(course, "small", 12, only=("right",))
    bodies = {
        name: content
        for name, content in contents(course.submitted_dir).items()
        if name.endswith(".ipynb")
    }
    written = {
        way for way in (b"return 2 * x", b"return x + x") for body in bodies.values() if way in body
    }
    assert written == {b"return 2 * x", b"return x + x"}


def test_a_mistake_fails_what_its_file_says_and_the_rest_passes_or_is_left_undone(norms):
    write_class(norms, "norms", 60, only=("mistake",))
    said = {
        f"{one.exercise}: {one.title}": one.fails for one in read_material(norms, "norms").mistakes
    }
    assert len(said) > 100
    lines = (norms.submitted_dir / ".sample-class").read_text(encoding="utf-8").splitlines()[1:]
    for line, entry in zip(lines, expectations(norms).values(), strict=True):
        _, kind, *told = line.split("\t")
        failing = {name: outcome for one in told for name, outcome in said[one].items()}
        assert kind == "mistake"
        assert failing.items() <= entry["checks"].items()
        assert {outcome for name, outcome in entry["checks"].items() if name not in failing} <= {
            "passed",
            "error",
        }


LINKED = (
    ("initialise", "train"),
    ("forward", "backward"),
)  # in `network`: used in a solution, used in a check


def test_of_exercises_that_hang_together_one_at_most_is_not_as_in_the_lesson(tmp_path):
    """A wrong `backward` beside an unwritten `forward` would end in another way than its file
    says."""
    network = copy_of_lesson(tmp_path / "course", "network")
    material = read_material(network, "network")
    assert {
        (one, other) for one, reached in material.graph.reach.items() for other in reached
    } == set(LINKED)
    write_class(network, "network", 120, only=("right", "mistake", "mutant", "broken"))
    expected, seen = expectations(network), Counter()
    for student, entry in expected.items():
        if entry["kind"] == "broken":
            spoiled = {name for name, outcome in entry["checks"].items() if outcome != "passed"}
            linked = {check for pair in LINKED for name in pair for check in material.checks[name]}
            assert not spoiled & linked
            continue
        path = network.submitted_dir / student / "network" / "network.ipynb"
        cells = {
            cell["metadata"].get("nbgrader", {}).get("grade_id"): "".join(cell["source"])
            for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
        }
        for pair in LINKED:
            other = [name for name in pair if cells[name] != material.solutions[name]]
            undone = [name for name in other if cells[name] == material.stubs[name]]
            assert len(other) <= 1 or undone == other
            assert undone != [pair[0]]
            seen[tuple(other)] += 1
    assert {(name,) for pair in LINKED for name in pair} <= set(seen)


def test_an_answer_that_uses_a_spoiled_one_gives_way_to_the_lessons_solution(course):
    """`double` by way of `l2_norm` is right, and would fail with it."""
    answers_file(course).write_text(ANSWERS + BY_WAY, encoding="utf-8")
    material = read_material(course, "small")
    by_way = next(one.source for one in material.alternatives["double"] if "l2_norm" in one.source)
    draft = Draft(material)
    draft.answer("double", by_way, "passed")
    draft.answer("l2_norm", "l2_norm = None", "failed")
    assert draft.source("double") == material.solutions["double"]
    assert draft.outcomes["test_double_of_two"] == "passed"


def test_the_score_is_the_points_of_what_passes(course):
    write_class(course, "small", 60)
    points = {
        "test_l2_norm_of_three_four": 1,
        "test_double_of_two": 0.5,
        "test_l2_norm_secretly": 1.25,
    }
    for entry in expectations(course).values():
        passed = [points[name] for name, outcome in entry["checks"].items() if outcome == "passed"]
        assert entry["score"] == sum(passed)


def test_no_check_is_run_for_it(course):
    """A check that cannot pass, and could not even be called, changes not a byte."""
    write_class(course, "small", 40)
    before = contents(course.submitted_dir)
    path = course.hidden_checks("small")
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("    x = rng", "    raise SystemExit(1 / 0)\n    x = rng"), encoding="utf-8"
    )
    assert path.read_text(encoding="utf-8") != text
    write_class(course, "small", 40)
    assert contents(course.submitted_dir) == before


def test_a_slip_in_a_known_mistake_is_said_before_anything_is_written(course):
    answers_file(course).write_text(ANSWERS.replace("failed", "fialed"), encoding="utf-8")
    with pytest.raises(
        LessonError, match=r"double\.py:3: test_double_of_two cannot end as 'fialed'"
    ):
        write_class(course, "small", 3)
    assert not course.submitted_dir.exists()


def test_answers_that_are_moved_about_in_their_file_give_the_same_class(course):
    more = (
        ANSWERS.replace("threefold", "fourfold")
        .replace("3 * x", "4 * x")
        .replace('"sum"', '"another"')
    )
    cells = [f"# %%{cell}\n" for cell in (ANSWERS + more + BY_WAY).split("# %%")[1:]]
    answers_file(course).write_text("".join(cells), encoding="utf-8")
    write_class(course, "small", 12, only=("right", "mistake"))
    before = contents(course.submitted_dir)
    answers_file(course).write_text("".join(reversed(cells)), encoding="utf-8")
    write_class(course, "small", 12, only=("right", "mistake"))
    assert contents(course.submitted_dir) == before


def test_without_known_mistakes_the_others_are_mixed_and_mistakes_alone_are_refused(course):
    answers_file(course).write_text(ANSWERS[ANSWERS.index("# %% alternative") :], encoding="utf-8")
    write_class(course, "small", 40)
    assert {entry["kind"] for entry in expectations(course).values()} == set(KINDS) - {"mistake"}
    with pytest.raises(UsageError, match="answers/ holds no known mistake"):
        write_class(course, "small", 3, only=("mistake",))


# -- what lies there already


def test_a_former_sample_class_is_replaced_whole(course):
    write_class(course, "small", 60, only=("broken",))
    write_class(course, "small", 3, only=("right",))
    folders = {path.name for path in course.submitted_dir.iterdir() if path.is_dir()}
    assert folders == set(expectations(course)) == {"ada", "grace", "alan"}


@pytest.mark.parametrize(
    "stranger", ["zoe/small/small.ipynb", "ada/other/other.ipynb", "notes.txt"]
)
def test_other_peoples_hand_ins_are_left_alone(course, stranger):
    write_class(course, "small", 3)
    path = course.submitted_dir / stranger
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("precious", encoding="utf-8")
    before = contents(course.submitted_dir)
    with pytest.raises(UsageError, match=stranger.partition("/")[0]):
        write_class(course, "small", 3)
    assert contents(course.submitted_dir) == before


def test_submissions_of_a_real_class_are_left_alone(course):
    path = course.submitted_dir / "ada" / "small" / "small.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text("precious", encoding="utf-8")
    with pytest.raises(UsageError, match="no sample class has written"):
        write_class(course, "small", 3)
    assert contents(course.submitted_dir)["ada/small/small.ipynb"] == b"precious"


def test_an_interrupted_class_is_no_class_and_can_be_written_anew(course, monkeypatch):
    saved = Draft.save

    def save(draft, folder):
        if folder.parent.name == "alan":
            raise OSError(28, "No space left on device", str(folder))
        saved(draft, folder)

    monkeypatch.setattr(Draft, "save", save)
    with pytest.raises(CourseError, match="No space left on device"):
        write_class(course, "small", 5)
    assert not (course.submitted_dir / "expected.json").exists()
    monkeypatch.undo()
    write_class(course, "small", 4)
    assert len(expectations(course)) == 4


# -- the kinds


def test_the_families_are_folders_and_no_two_attacks_have_one_name():
    families = Counter(attack.family for attack in ATTACKS)
    assert set(families) <= set(FAMILIES)
    assert min(families[name] for name in ("forging", "reading", "breaking", "exhausting")) >= 10
    names = (
        [attack.name for attack in ATTACKS]
        + [name for name, _ in BROKEN]
        + [one.name for one in MUTANTS]
    )
    assert [name for name, count in Counter(names).items() if count > 1] == []


@pytest.mark.parametrize(
    "path", sorted((PROJECT / "tests" / "attacks").glob("*/*")), ids=lambda path: path.stem
)
def test_every_file_of_an_attack_is_read(path):
    (attack,) = [attack for attack in ATTACKS if attack.path == path]
    assert attack.family == path.parent.name
    assert {attack.outcome, *attack.outcomes.values()} <= set(Outcome)
    assert attack.status in get_args(Status)
    assert attack.place in (ANY, LAST, ADDED, WRITTEN) or lesson_of(attack)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_is_python_that_defines_its_function(attack, material_of):
    material = material_of(lesson_of(attack))
    draft = Draft(material)
    before = {cell["id"]: "".join(cell["source"]) for cell in draft.cells}
    attack.apply(draft, Random(0))
    changed = [cell for cell in draft.cells if before.get(cell["id"]) != "".join(cell["source"])]
    code = [
        cell
        for cell in changed
        if cell["metadata"].get("nbgrader", {}).get("grade_id") != "check-everything"
    ]
    assert len(code) == 1
    source = "".join(code[0]["source"])
    if attack.place == WRITTEN:
        assert code[0]["metadata"]["nbgrader"]["grade_id"] in material.written
        return
    tree = ast.parse(source)
    assert not re.search(r"FUNCTION|WRONG|CONFINED|ASSIGNMENT", source)
    if attack.place == ADDED:
        assert attack.outcome == "passed"
        assert code[0]["id"].startswith("added-")
    else:
        assert attack.outcome != "passed" or attack.outcomes
        name = code[0]["metadata"]["nbgrader"]["grade_id"]
        assert name in {
            node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
        } or (attack.waits == "cell")
        outcomes = Counter(draft.outcomes[check] for check in material.checks[name])
        assert outcomes.most_common(1)[0][0] == attack.outcome
        assert set(outcomes) != {"passed"}
        assert "passed" not in outcomes or attack.outcome == "passed"


EXERCISES = {
    entry.name: read_lesson(PROJECT / "solutions" / entry.name / f"{entry.name}.py")
    for entry in load_course(PROJECT).assignments
}


def lesson_of(attack):
    """Return the first lesson of the course that an attack fits, `norms` where it fits several."""
    fitting = [
        name
        for name, lesson in EXERCISES.items()
        if attack.place in (ANY, LAST, ADDED, *lesson.exercises)
        or (attack.place == WRITTEN and any(cell.kind == "written" for cell in lesson.cells))
    ]
    return "norms" if "norms" in fitting else next(iter(fitting), None)


HEADER = "# attack: a trial\n# idea: Tries.\n# place: any\n# outcome: failed\n"
WROTE = "<!--\nattack: a trial\nidea: Tries.\nplace: written\noutcome: passed\n-->\n\n<b>**"


def attack_file(folder, text, name="forging/a_trial.py"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_an_attack_says_what_becomes_of_single_checks_and_of_the_record(course, tmp_path):
    extra = (
        "# status: needs_person\n# outcome test_l2_norm_secretly: error\n# outcome "
        "test_elsewhere: error\n"
    )
    place = HEADER.replace("any", "l2_norm").replace("Tries.", "Tries\n#   again.")
    attack_file(tmp_path / "attacks", f"{place}{extra}\n# mine\nl2_norm = WRONG\n")
    (attack,) = read_attacks(tmp_path / "attacks")
    assert (attack.idea, attack.text) == ("Tries again.", "# mine\nl2_norm = WRONG")
    draft = Draft(read_material(course, "small"))
    attack.apply(draft, Random(0))
    assert draft.source("l2_norm") == "# mine\nl2_norm = -98765.4321"
    assert draft.expected("hostile") == {
        "kind": "hostile",
        "status": "needs_person",
        "score": 0.5,
        "checks": {
            "test_l2_norm_of_three_four": "failed",
            "test_double_of_two": "passed",
            "test_l2_norm_secretly": "error",
        },
    }


def test_an_attack_on_any_exercise_names_only_checks_of_the_one_that_it_is(course, tmp_path):
    extra = "# outcome test_double_of_two: error\n# outcome test_l2_norm_secretly: error\n"
    attack_file(
        tmp_path / "attacks", HEADER.replace("any", "last") + extra + "\nFUNCTION = WRONG\n"
    )
    (attack,) = read_attacks(tmp_path / "attacks")
    draft = Draft(read_material(course, "small"))
    attack.apply(draft, Random(0))
    assert draft.material.exercises[-1] == "double"
    assert draft.outcomes == {
        "test_l2_norm_of_three_four": "passed",
        "test_double_of_two": "error",
        "test_l2_norm_secretly": "passed",
    }


@pytest.mark.parametrize("mark", ["", "# "])
def test_an_attack_in_a_written_answer_is_markdown_and_costs_the_checks_nothing(
    course, tmp_path, mark
):
    text = re.sub(r"(?m)^(?=\w)", mark, WROTE.replace("outcome", "repeat: 3\noutcome"))
    attack_file(tmp_path / "attacks", text, "markup/a_trial.md")
    (attack,) = read_attacks(tmp_path / "attacks")
    material = read_material(course, "small")
    assert attack.fits(material)
    assert not attack.fits(dataclasses.replace(material, written=()))
    draft = Draft(material)
    attack.apply(draft, Random(0))
    assert "<b>**<b>**<b>**" in [draft.source(name) for name in material.written]
    expected = draft.expected("hostile")
    assert (expected["status"], set(expected["checks"].values())) == ("graded", {"passed"})


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        (
            HEADER + "# plcae: any\n",
            "forging/a_trial.py",
            ":5: the header says 'plcae', and may say attack",
        ),
        (
            HEADER + "# status test_x: graded\n",
            "forging/a_trial.py",
            ":5: the header says 'status test_x'",
        ),
        (HEADER + "# place: last\n", "forging/a_trial.py", ":5: `place` stands there twice"),
        (
            HEADER + "# outcome test_x: fialed\n",
            "forging/a_trial.py",
            ":5: `outcome test_x` is 'fialed'",
        ),
        (
            HEADER.replace("failed", "fialed"),
            "forging/a_trial.py",
            ":4: `outcome` is 'fialed', and may be passed",
        ),
        (
            HEADER.replace("any", "any of them"),
            "forging/a_trial.py",
            ":3: `place` is 'any of them'",
        ),
        (HEADER + "# status: fine\n", "forging/a_trial.py", ":5: `status` is 'fine'"),
        (HEADER + "# waits: long\n", "forging/a_trial.py", ":5: `waits` is 'long'"),
        (HEADER + "# change: everything\n", "forging/a_trial.py", ":5: `change` is 'everything'"),
        (HEADER + "# repeat: 0\n", "forging/a_trial.py", ":5: `repeat` is '0'"),
        (HEADER + "# just a remark\n", "forging/a_trial.py", ":5: the header says 'just a remark'"),
        (
            HEADER.replace("# place: any\n", ""),
            "forging/a_trial.py",
            ":1: the header has no `place`",
        ),
        ("x = 1\n", "forging/a_trial.py", ":1: the header has no `attack`"),
        (HEADER + "\ndef f(:\n", "forging/a_trial.py", ":6: not Python"),
        (HEADER + "\nx = '\0'\n", "forging/a_trial.py", ":1: not Python"),
        (HEADER, "forgery/a_trial.py", ":1: an attack belongs in a folder of its family"),
        (HEADER, "a_trial.py", ":1: an attack belongs in a folder of its family"),
        (HEADER, "forging/deeper/a_trial.py", ":1: an attack belongs in a folder of its family"),
        (HEADER, "markup/a_trial.md", ":1: the header is missing"),
        (WROTE.replace("written", "any"), "markup/a_trial.md", ":1: a written answer"),
        (HEADER.replace("any", "written"), "markup/a_trial.py", ":1: a written answer"),
        (HEADER, "forging/b_trial.py", ":1: .*a_trial.py is an attack called 'a trial', too"),
    ],
)
def test_a_slip_in_an_attack_is_said_with_its_file_and_line(tmp_path, text, name, where):
    if "b_trial" in name:
        attack_file(tmp_path, HEADER)
    path = attack_file(tmp_path, text, name)
    with pytest.raises(AttackError, match=f"^{re.escape(str(path))}{where}"):
        read_attacks(tmp_path)


def test_an_attack_that_is_not_utf8_is_named_with_its_line(tmp_path):
    path = attack_file(tmp_path, HEADER)
    path.write_bytes(path.read_bytes() + b"\nx = '\xff'\n")
    with pytest.raises(AttackError, match=rf"{re.escape(str(path))}:6: this is not UTF-8"):
        read_attacks(tmp_path)


def test_attacks_are_looked_for_only_where_hostile_submissions_are_wanted(
    course, monkeypatch, tmp_path
):
    monkeypatch.setattr(hostile, "_FOLDERS", (tmp_path / "nowhere",))
    write_class(course, "small", 2, only=("right",))
    with pytest.raises(UsageError, match="holds no attacks for the kind `hostile`"):
        write_class(course, "small", 2, only=("right", "hostile"))
    assert len(expectations(course)) == 2


@pytest.mark.slow
def test_an_installed_wheel_brings_the_attacks_along(tmp_path):
    built = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "--target",
        "wheel",
        "--directory",
        str(tmp_path),
    ]
    subprocess.run(built, cwd=PROJECT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    assert {path.name for path in installed.iterdir()} == {
        "autograder",
        f"{'-'.join(wheel.name.split('-')[:2])}.dist-info",
    }
    look = (
        "from autograder.authoring.sample_class import hostile\nprint(hostile.__file__)\nfor "
        "one in hostile.read_attacks(): print(one.name)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", look],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        check=True,
        capture_output=True,
        text=True,
    )
    file, *names = ran.stdout.splitlines()
    assert Path(file).is_relative_to(installed)
    assert names == [attack.name for attack in ATTACKS]


@pytest.fixture(scope="module")
def material_of(tmp_path_factory):
    """The material of a lesson of this repository's course, by its name."""

    @cache
    def read(assignment):
        root = tmp_path_factory.mktemp(assignment) / "course"
        return read_material(copy_of_lesson(root, assignment), assignment)

    return read


@pytest.mark.parametrize(("name", "change"), BROKEN, ids=[name for name, _ in BROKEN])
def test_what_is_broken_is_invalid_just_where_its_entry_says_so(course, name, change):
    draft = Draft(read_material(course, "small"))
    change(draft, Random(name))
    draft.save(course.submitted_dir / "ada" / "small")
    handed_in = read_submission(course, "small", "ada")
    problem = handed_in.problem
    if not problem:
        try:
            read_submitted_notebook(
                handed_in.notebooks["small"],
                "small.ipynb",
                read_release(course.release_notebook("small"), "small"),
            )
        except SubmissionError as error:
            problem = str(error)
    assert bool(problem) == (draft.status == "invalid"), problem


def test_the_grader_agrees_on_a_small_class(course):
    write_class(course, "small", 16, only=("right", "stub", "mistake", "mutant"))
    assert disagreements(course, "small") == {}


@pytest.mark.slow
def test_a_check_broken_on_purpose_makes_the_grader_disagree(course):
    write_class(course, "small", 4, only=("right",))
    before = (course.submitted_dir / "expected.json").read_bytes()
    path = course.public_checks("small")
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("assert student.double(2) == 4", "assert student.double(2) == 5"),
        encoding="utf-8",
    )
    write_class(course, "small", 4, only=("right",))
    assert (course.submitted_dir / "expected.json").read_bytes() == before
    wrong = {"test_double_of_two": ("passed", "failed")}
    assert disagreements(course, "small") == dict.fromkeys(["ada", "alan", "emmy", "grace"], wrong)


# -- the grader, for real


def disagreements(course, assignment, *runner):
    """Grade the class by the command; return by student where its verdicts are others than
    expected."""
    tier = sandbox_for("best").tier
    if tier == "off":
        pytest.skip("no hostile code is run on a machine without isolation")
    command = [
        sys.executable,
        "-m",
        "autograder",
        "--course",
        str(course.root),
        "grade",
        assignment,
        "--json",
    ]
    environment = {**os.environ, "AUTOGRADER_SECRET": "a secret that no submission may read"}
    done = subprocess.run(
        [*runner, *command], env=environment, capture_output=True, text=True, timeout=1500
    )
    assert done.returncode in (0, 1), done.stderr
    records = {record["student"]: record for record in map(json.loads, done.stdout.splitlines())}
    expected = expectations(course)
    assert set(records) == set(expected)
    assert {record["sandbox"] for record in records.values()} == {tier}
    assert environment["AUTOGRADER_SECRET"] not in done.stdout
    found = {
        student: _differences(records[student], expected[student]) for student in sorted(expected)
    }
    return {student: differences for student, differences in found.items() if differences}


def _differences(record, expected):
    got = {
        check["name"]: check["outcome"] for one in record["exercises"] for check in one["checks"]
    }
    differences = {
        name: (expected["checks"].get(name), got.get(name))
        for name in {**expected["checks"], **got}
        if expected["checks"].get(name) != got.get(name)
    }
    if not differences:
        differences = {
            key: (expected[key], record[key])
            for key in ("status", "score")
            if record[key] != expected[key]
        }
    return differences


def told(course, found):
    """Return the disagreements by what was done to the submissions, which says more than their
    students' names."""
    lines = (course.submitted_dir / ".sample-class").read_text(encoding="utf-8").splitlines()[1:]
    return {
        line: found[line.partition("\t")[0]] for line in lines if line.partition("\t")[0] in found
    }


@pytest.mark.slow
def test_the_grader_agrees_on_a_class_of_forty(norms):
    write_class(norms, "norms", 40)
    assert told(norms, disagreements(norms, "norms")) == {}


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_the_grader_agrees_on_a_class_of_forty_as_an_ordinary_user():
    with tempfile.TemporaryDirectory(prefix="autograder-class-") as folder:
        Path(folder).chmod(0o755)
        course = copy_of_lesson(Path(folder) / "course", "norms")
        write_class(course, "norms", 40)
        subprocess.run(["chown", "-R", "65534:65534", folder], check=True)
        runner = [sys.executable, str(PROJECT / "tests" / "ordinary_user.py")]
        assert told(course, disagreements(course, "norms", *runner)) == {}


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "entries"), [("mutant", MUTANTS), ("broken", BROKEN)])
def test_the_grader_agrees_on_every_entry(norms, kind, entries):
    norms = with_limits(norms, 5)
    write_class(norms, "norms", len(entries), only=(kind,))
    assert told(norms, disagreements(norms, "norms")) == {}


@pytest.mark.slow
@pytest.mark.parametrize("assignment", sorted({lesson_of(attack) for attack in ATTACKS}))
def test_the_grader_agrees_on_every_attack(tmp_path, monkeypatch, assignment):
    """Each in the first lesson that it fits, and each once."""
    attacks = tuple(attack for attack in ATTACKS if lesson_of(attack) == assignment)
    course = with_limits(
        copy_of_lesson(tmp_path / "course", assignment), 8
    )  # a busy machine fills memory slowly
    monkeypatch.setattr(write, "read_attacks", lambda: attacks)
    write_class(course, assignment, len(attacks), only=("hostile",))
    assert told(course, disagreements(course, assignment)) == {}


@pytest.mark.slow
def test_the_grader_agrees_on_every_known_mistake(norms):
    write_class(norms, "norms", len(read_material(norms, "norms").mistakes), only=("mistake",))
    assert told(norms, disagreements(norms, "norms")) == {}


@pytest.mark.slow
def test_a_hidden_check_broken_on_purpose_makes_the_class_fail(norms):
    write_class(norms, "norms", 40)
    before = (norms.submitted_dir / "expected.json").read_bytes()
    path = norms.hidden_checks("norms")
    text = path.read_text(encoding="utf-8")
    broken = re.sub(
        r'(def test_distance_between_any_two_points\(.*\n    """.*"""\n)',
        r"\1    assert False, 'broken'\n",
        text,
    )
    assert broken != text
    path.write_text(broken, encoding="utf-8")
    write_class(norms, "norms", 40)
    assert (norms.submitted_dir / "expected.json").read_bytes() == before
    found = disagreements(norms, "norms")
    assert {check for differences in found.values() for check in differences} == {
        "test_distance_between_any_two_points"
    }
    right = [student for student, entry in expectations(norms).items() if entry["kind"] == "right"]
    assert set(right) <= set(found)

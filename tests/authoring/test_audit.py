"""The audit: it proves what can be proved, and says with file and line what cannot."""

import ast
import json
import re
import shutil
import subprocess
import sys
import types
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from autograder.authoring.audit import ExerciseAudit, Survivor, audit_course
from autograder.authoring.audit.answers import Answer, Leaf
from autograder.authoring.audit.calls import Call
from autograder.authoring.audit.equivalence import Bench
from autograder.authoring.audit.exercise import Job
from autograder.authoring.audit.inputs import Domain
from autograder.authoring.audit.lines import pytest_line
from autograder.authoring.audit.mutate import LEAST, MOST, mutants_of
from autograder.authoring.audit.run import _longest_not_last, plan
from autograder.authoring.audit.table import audit_table
from autograder.course import load_course
from autograder.errors import LessonError
from autograder.lessons.known_answers import ExerciseAnswers
from autograder.lessons.lesson import read_lesson

PROJECT = Path(__file__).parents[2]
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


def alternative(name, source):
    return f'# %% alternative="{name}"\n# title: an answer\n\n{source}\n\n'


def mistake(name, source, fails, hint=""):
    lines = [
        f'# %% mistake="{name}"',
        "# title: an answer",
        *(f"# fails: {check} failed" for check in fails),
    ]
    lines += [f"# hint: {hint}"] if hint else []
    return "\n".join(lines) + f"\n\n{source}\n\n"


TWICE = [
    (
        "of_two",
        [
            "twice = student.{name}(2)",
            'hint("Three times?", when=twice == 6)',
            "assert np.shape(twice) == ()",
            "assert twice == 4",
        ],
    ),
    ("of_any", ["assert student.{name}(-3) == -6"]),
]
EXERCISES = {
    "sound": ("return 2 * x", TWICE),
    "faulty": ("return 2 * x", TWICE),
    "wrong_reference": ("return 5 * x", TWICE),
    "thin": (
        "return 2 * x",
        [
            (
                "of_two",
                [
                    "twice = student.{name}(2)",
                    "assert type(twice) is int",
                    'assert ["zero", "one", "two", "three", "four"][twice] == "four"',
                ],
            ),
            ("whatever", ["try:", "    student.{name}(2)", "except Exception:", "    pass"]),
        ],
    ),
    "counting": (
        "n = 0\n    while n < abs(x):\n        n += 1\n    return max(2 * x, 2 * x)",
        TWICE,
    ),
}
NEGATIVE = """def {name}(x):
    if x < 0:
        return {number}
    return 2 * x"""
THREEFOLD = "def {name}(x):\n    return 3 * x"
_BOTH = ["test_faulty_of_two", "test_faulty_of_any"]
_FAULTY_THREEFOLD = THREEFOLD.format(name="faulty")
FAULTY_ANSWERS = (
    mistake(0, _FAULTY_THREEFOLD, ["test_faulty_of_two"], "Three times?")
    + mistake(1, _FAULTY_THREEFOLD, _BOTH, "Look again.")
    + mistake(2, _FAULTY_THREEFOLD, _BOTH, "Three times?")
    + mistake(3, NEGATIVE.format(name="faulty", number=3), ["test_faulty_of_any"])
    + alternative(0, "def faulty(x):\n    return x + 2")
    + alternative(2, "def faulty(x):\n    return x + x + 0 * 2")
)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course with one lesson that holds EXERCISES, each with six mistakes and three alternatives,
    and some wrong."""
    root = tmp_path_factory.mktemp("audit")
    folder = root / "solutions" / "small"
    (folder / "answers").mkdir(parents=True)
    lesson, checks = LESSON, CHECKS
    for name, (body, tests) in EXERCISES.items():
        lesson += exercise_cell(name, body)
        for test, lines in tests:
            checks += check_of(name, f"{name}_{test}", [line.format(name=name) for line in lines])
        of_two, of_any = f"test_{name}_of_two", f"test_{name}_of_any"
        answers = ""
        for number in range(6):
            first = number == 0 or name == "thin"
            source = (THREEFOLD if first else NEGATIVE).format(name=name, number=number)
            fails = [of_two, of_any] if first else [of_any]
            if name == "thin":
                answers += mistake(number, source, [of_two])
            else:
                answers += mistake(number, source, fails, "Three times?" if first else "")
        for number in range(3):
            answers += alternative(number, f"def {name}(x):\n    return x + x + 0 * {number}")
        (folder / "answers" / f"{name}.py").write_text(
            FAULTY_ANSWERS if name == "faulty" else answers, encoding="utf-8"
        )
    (folder / "small.py").write_text(lesson, encoding="utf-8")
    (folder / "test_small.py").write_text(checks, encoding="utf-8")
    (root / "course.yml").write_text(
        "name: A course\nassignments:\n  - {name: small, title: Small, due: 2026-03-01 12:00}\n"
        "audit: {mistakes: 6, alternatives: 3}\n",
        encoding="utf-8",
    )
    return root


def run(root, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "autograder", "--course", str(root), "audit", *arguments],
        capture_output=True,
        text=True,
        timeout=300,
    )


@pytest.fixture(scope="module")
def rows(course, made_once):
    """What `autograder audit --json` prints, by exercise."""

    def make(folder):
        done = run(course, "--json")
        assert done.returncode == 1, done.stderr
        (folder / "rows.jsonl").write_text(done.stdout, encoding="utf-8")

    printed = (made_once("audit", make) / "rows.jsonl").read_text(encoding="utf-8")
    return {row["exercise"]: row for row in map(json.loads, printed.splitlines())}


def line_in_faulty(start):
    lines = FAULTY_ANSWERS.split("\n")
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(start))


def findings(rows, name):
    return "\n".join(rows[name]["findings"])


def test_there_is_a_row_for_each_exercise(rows):
    assert set(rows) == set(EXERCISES)


def test_where_everything_is_right_nothing_is_said(rows):
    row = rows["sound"]
    assert (row["findings"], row["survivors"], row["proved"]) == ([], [], True)
    assert (row["mistakes_right"], row["alternatives_right"]) == (6, 3)
    assert row["mutants"] == row["caught"] + len(row["equivalent"]) > 10
    assert f"has only {row['mutants']} mutants" in "".join(row["remarks"])


def test_a_check_that_cannot_fail_is_found(rows, course):
    text = (
        (course / "solutions" / "small" / "test_small.py").read_text(encoding="utf-8").splitlines()
    )
    line = next(n for n, one in enumerate(text, start=1) if "def test_thin_whatever" in one)
    assert f"test_small.py:{line - 1}: test_thin_whatever passes for the stub" in findings(
        rows, "thin"
    )
    assert "test_thin_whatever cannot fail" in findings(rows, "thin")


def test_a_verdict_that_is_not_the_one_written_down_is_found(rows):
    found = (
        "solutions/small/answers/faulty.py:1: test_faulty_of_any should end as 'passed' and "
        "ends as 'failed'"
    )
    assert found in findings(rows, "faulty")
    assert rows["faulty"]["mistakes_right"] == 2


def test_a_hint_that_is_not_shown_is_found(rows):
    found = (
        f"answers/faulty.py:{line_in_faulty('# hint: Look again.')}: the hint 'Look again.' "
        f"is not shown; shown: Three times?"
    )
    assert found in findings(rows, "faulty")


def test_hints_beside_the_one_that_a_mistake_names_are_listed(rows):
    other = {"mistake": "1", "check": "test_faulty_of_two", "hint": "Three times?"}
    assert rows["faulty"]["other_hints"] == [other | {"named_by": ["0", "2"]}]
    assert rows["sound"]["other_hints"] == []


def test_a_right_answer_that_fails_is_found(rows):
    found = (
        f"answers/faulty.py:{line_in_faulty('# %% alternative=')}: this right answer does "
        f"not pass test_faulty_of_any"
    )
    assert found in findings(rows, "faulty")
    assert rows["faulty"]["alternatives_right"] == 1


def test_less_known_answers_than_the_course_asks_for_are_found(rows, course):
    text = (course / "solutions" / "small" / "small.py").read_text(encoding="utf-8").splitlines()
    line = text.index('# %% exercise="faulty"') + 1
    where = f"small.py:{line}: faulty has"
    for said in ("4 mistakes; write 2 more into", "2 alternatives; write 1 more into"):
        assert f"{where} {said} answers/faulty.py, or ask for less: `audit` in c" in findings(
            rows, "faulty"
        )
    assert "write" not in findings(rows, "sound")


def test_without_a_minimum_in_the_course_few_known_answers_or_none_are_fine(course, tmp_path):
    """Two mistakes that fail all checks, one of them twice: of so few no third is asked for."""
    root = tmp_path / "course"
    shutil.copytree(course, root)
    settings = (root / "course.yml").read_text(encoding="utf-8")
    (root / "course.yml").write_text(settings[: settings.index("audit:")], encoding="utf-8")
    answers = root / "solutions" / "small" / "answers"
    (answers / "counting.py").unlink()
    fails = ["test_sound_of_two", "test_sound_of_any"]
    few = [
        mistake(number, THREEFOLD.format(name="sound"), fails, "Three times?")
        for number in range(2)
    ]
    (answers / "sound.py").write_text("".join(few), encoding="utf-8")
    jobs = [job for job in plan(load_course(root), []) if job.exercise in ("sound", "counting")]
    found = {audit.exercise: audit for audit in audit_course(jobs, workers=1)}
    assert [one.findings for one in found.values()] == [[], []]
    assert (
        found["sound"].mistakes,
        found["sound"].mistakes_right,
        found["sound"].alternatives,
    ) == (2, 2, 0)
    assert (found["counting"].mistakes, found["counting"].alternatives) == (0, 0)


def test_mistakes_that_fail_everything_are_found_where_they_are_too_many(rows):
    assert "2 of the 4 mistakes of faulty fail all of its checks" in findings(rows, "faulty")


def test_a_check_that_ends_by_itself_on_an_answer_of_the_right_kind_is_found(rows, course):
    text = (
        (course / "solutions" / "small" / "test_small.py").read_text(encoding="utf-8").splitlines()
    )
    line = next(n for n, one in enumerate(text, start=1) if '[twice] == "four"' in one)
    assert (
        f"test_small.py:{line}: test_thin_of_two ends in IndexError for the mistake '0'"
        in findings(rows, "thin")
    )
    assert "ends in" not in findings(rows, "faulty")


@pytest.fixture(scope="module")
def twenty_seeds(course, tmp_path_factory):
    """What is found of `sound` with twenty seeds, where a check wants a number that is not below
    0.9: one in ten is not."""
    root = tmp_path_factory.mktemp("seeds") / "course"
    shutil.copytree(course, root)
    lines = [
        "twice = student.sound(rng.random())",
        'hint("Large.", when=twice > 1.8)',
        "assert twice <= 1.8",
    ]
    rare = check_of("sound", "sound_rarely", lines, "student, rng, hint")
    (root / "solutions" / "small" / "test_small_hidden.py").write_text(
        CHECKS + rare, encoding="utf-8"
    )
    jobs = [job for job in plan(load_course(root), ["small"], seeds=20) if job.exercise == "sound"]
    (audit,) = audit_course(jobs, workers=1)
    return audit


def by_known_answer(audit, words):
    """Return the sentences that hold `words`, each by the header of the answer in whose lines it
    was found."""
    found = {}
    for finding in audit.findings:
        if words in finding.sentence:
            lines = finding.path.read_text(encoding="utf-8").splitlines()[: finding.line]
            header = next(line for line in reversed(lines) if line.startswith("# %%"))
            found[header.removeprefix("# %% ")] = finding.sentence
    return found


def test_right_answers_that_fail_with_some_seed_are_found(twenty_seeds):
    found = [
        one.sentence
        for one in twenty_seeds.findings
        if one.sentence.startswith("this right answer")
    ]
    assert len(found) == 4
    failures = {
        re.search(r"does not pass test_sound_rarely with (\d+) of 20 seeds", one)[1]
        for one in found
    }
    assert len(failures) == 1
    assert 1 <= int(failures.pop()) <= 6
    assert twenty_seeds.alternatives_right == 0


def test_mistakes_whose_verdicts_hang_on_the_seed_are_found(twenty_seeds):
    """Three times a number from 0 to 1 is above 1.8 in two cases of five, and none of the mistakes
    says so."""
    assert twenty_seeds.runs == (4 + 6) * (2 + 20) + 6 * 20 * (2 + 1)  # again, each seed by itself
    found = by_known_answer(twenty_seeds, "should end as")
    assert set(found) == {f'mistake="{number}"' for number in range(6)}
    words = r"'passed' and ends with (\d+) of 20 seeds \([\d, …]+\) as 'failed'"
    seeds = re.search(words, found['mistake="0"'])
    assert 4 <= int(seeds[1]) <= 12
    assert twenty_seeds.mistakes_right == 0


def test_hints_that_hang_on_the_seed_are_found(twenty_seeds):
    """The first mistake names another hint, which a public check always shows; the others name
    none."""
    found = by_known_answer(twenty_seeds, "hint")
    assert set(found) == {f'mistake="{number}"' for number in range(1, 6)}
    assert re.fullmatch(
        r"no hint is expected with \d+ of 20 seeds \([\d, …]+\); shown: Large\.",
        found['mistake="1"'],
    )


def test_a_reference_that_fails_is_found_and_nothing_is_built_on_it(rows):
    assert "the reference solution does not pass test_wrong_reference_of_two" in findings(
        rows, "wrong_reference"
    )
    assert (rows["wrong_reference"]["mistakes"], rows["wrong_reference"]["mutants"]) == (0, 0)


def test_a_mutant_that_every_check_lets_pass_is_shown_with_the_line_that_catches_it(rows, course):
    survivors = {one["diff"]: one for one in rows["thin"]["survivors"]}
    lesson = (course / "solutions" / "small" / "small.py").read_text(encoding="utf-8").splitlines()
    plus = next(one for diff, one in survivors.items() if "+    return 2 + x" in diff)
    assert lesson[plus["line"] - 1] == "    return 2 * x"
    assert "-    return 2 * x" in plus["diff"]
    names = {"pytest": pytest, "student": types.SimpleNamespace(thin=lambda x: 2 * x)}
    exec(plus["catch"], names)
    names["student"].thin = lambda x: 2 + x
    with pytest.raises(AssertionError):
        exec(plus["catch"], names)


def square(x):
    return x * x


@pytest.mark.parametrize(
    ("call", "path", "line"),
    [
        (Call((np.sin, 0.5), {}), "result", "assert student.f(np.sin, 0.5) == pytest.approx(2.0)"),
        (Call((square, 0.5), {}), "result", "assert student.f(square, 0.5) == pytest.approx(2.0)"),
        (
            Call((lambda x: x, 0.5), {}, origin="test_f_of_a_line"),
            "result",
            "assert result == pytest.approx(2.0)  # result: of a call as in test_f_of_a_line",
        ),
        (
            Call((np.random.default_rng(1),), {}, origin="test_f_draws with a moved"),
            "result",
            "assert result == pytest.approx(2.0)  # result: of a call as in test_f_draws with a "
            "moved",
        ),
    ],
)
def test_the_line_that_catches_a_mutant_can_be_put_into_a_check(call, path, line):
    """What a check file has a name for is written by that name; for what it has none, the line is
    about a result."""
    assert pytest_line("f", call, Answer({"result": Leaf("float", np.float64(2.0))}), path) == line


def test_a_line_about_a_changed_argument_can_be_run():
    call = Call((np.array([1.0, 2.0]),), {"scale": [3]})
    line = pytest_line("f", call, Answer({"result": Leaf("NoneType")}), "arguments[0]")
    names = {"np": np, "student": types.SimpleNamespace(f=lambda x, scale: None)}
    exec(line, names)
    names["student"].f = lambda x, scale: np.multiply(x, scale, out=x)
    with pytest.raises(AssertionError):
        exec(line, names)


def test_mutants_that_answer_as_right_answers_do_are_equivalent(rows):
    changes = "\n".join(rows["counting"]["equivalent"])
    assert "`2 * x` for `max(2 * x, 2 * x)`" in changes
    assert "`min` for `max`" in changes
    assert rows["counting"]["survivors"] == []


def test_mutants_without_an_end_are_caught(rows):
    """Leaving `n += 1` out loops for ever."""
    row = rows["counting"]
    assert row["proved"], row["findings"]
    assert row["caught"] + len(row["equivalent"]) == row["mutants"]


def test_a_slip_in_a_known_answer_is_said_before_anything_runs(course, tmp_path):
    root = tmp_path / "course"
    shutil.copytree(course, root)
    path = root / "solutions" / "small" / "answers" / "sound.py"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("# hint:", "# hints:"), encoding="utf-8")
    with pytest.raises(LessonError, match=r"answers/sound\.py:5: 'hints' is no key"):
        plan(load_course(root), ["small"])


def test_an_assignment_that_is_not_there_is_a_usage_error(course):
    done = run(course, "smal")
    assert done.returncode == 2
    assert "lists no assignment 'smal'" in done.stderr


def test_the_table_shows_counts_survivors_and_findings(capsys):
    audit = ExerciseAudit(
        "small", "thin", checks=1, mistakes=6, mistakes_right=5, mutants=40, caught=39
    )
    audit.survivors.append(
        Survivor(
            "`2 + x` for `2 * x`", PROJECT / "small.py", 7, "-2 * x\n+2 + x", "assert thin(3) == 6"
        )
    )
    audit.say(PROJECT / "test_small.py", 3, "a check that cannot fail")
    audit_table(PROJECT, [audit], 1.0)
    shown = capsys.readouterr().out
    assert re.search(r"small +│ thin +│ +1 │ +5 of 6 │", shown)
    assert "small.py:7: thin passes all checks with `2 + x` for `2 * x`" in shown
    assert "+2 + x" in shown
    assert "would be caught by: assert thin(3) == 6" in shown
    assert "test_small.py:3: a check that cannot fail" in shown
    assert "1 exercises in 1.0 s: 40 mutants, 1 survivors, 1 findings." in shown


def test_the_longest_exercise_is_not_begun_last():
    jobs = [
        Job(None, lesson, name, ExerciseAnswers())
        for lesson, names in (("a", "xyz"), ("b", "uvw"))
        for name in names
    ]
    assert [job.exercise for job in _longest_not_last(jobs)] == list("xyzwuv")


# -- mutants


def test_a_mutant_is_the_reference_with_one_change():
    source = "def double(x):\n    # twice\n    return 2 * x\n"
    mutants, total = mutants_of(source)
    assert len(mutants) == len({mutant.source for mutant in mutants}) <= total
    for mutant in mutants:
        assert ast.dump(ast.parse(mutant.source)) != ast.dump(ast.parse(source))
        changed = [
            pair
            for pair in zip(source.split("\n"), mutant.source.split("\n"), strict=True)
            if pair[0] != pair[1]
        ]
        assert len(changed) == 1
    assert {"return 2 + x", "return 3 * x", "return 2", "return -(2 * x)", "pass"} <= {
        mutant.source.split("\n")[2].strip() for mutant in mutants
    }


def test_a_change_is_put_in_brackets_where_it_would_be_read_otherwise():
    sources = {
        mutant.source.split("\n")[1].strip()
        for mutant in mutants_of("def f(a, b, c):\n    return a * (b - c) ** 2\n")[0]
    }
    assert "return a * (b + c) ** 2" in sources
    assert "return a * ((b - c) * 2)" in sources
    assert "return a / (b - c) ** 2" in sources


@pytest.mark.slow
def test_there_are_at_most_sixty_spread_over_kinds_and_lines():
    lines = "\n".join(f"    y{n} = np.sum(x[{n}:], axis=0) + {n} * x" for n in range(1, 40))
    mutants, total = mutants_of(f"def f(x):\n{lines}\n    return y1\n")
    assert (len(mutants), total > 60) == (60, True)
    assert len({mutant.kind for mutant in mutants}) >= 8
    assert len({mutant.line for mutant in mutants}) >= 8
    assert mutants_of(f"def f(x):\n{lines}\n    return y1\n")[0] == mutants


def test_a_function_of_one_short_line_has_enough_mutants():
    mutants, _ = mutants_of(
        "def relu(z):\n    z = np.asarray(z, dtype=float)\n    return np.maximum(z, 0.0)\n"
    )
    assert LEAST <= len(mutants) <= MOST
    assert "    print(np.maximum(z, 0.0))" in {mutant.source.split("\n")[2] for mutant in mutants}


@pytest.mark.slow
def test_every_function_of_the_course_has_forty_to_sixty_mutants():
    course = load_course(PROJECT)
    for assignment in course.assignments:
        lesson = read_lesson(course.lesson_path(assignment.name))
        for exercise in lesson.exercises:
            assert LEAST <= len(mutants_of(lesson.solution(exercise))[0]) <= MOST, exercise


def test_texts_are_left_alone():
    source = (
        'def f(x):\n    """Say 1 + 1."""\n    if x < 0:\n        raise ValueError(f"{x + 1} '
        'is below 0")\n    return x\n'
    )
    for mutant in mutants_of(source)[0]:
        assert "Say 1 + 1." in mutant.source
        assert 'f"{x + 1} is below 0"' in mutant.source or "raise ValueError" not in mutant.source


# -- what tells two answers from each other


def double(x):
    return 2 * np.asarray(x, dtype=float)


@pytest.mark.parametrize(
    ("right", "mutant", "differs"),
    [
        ([double], lambda x: double(x) + 1e-12, False),
        ([double], lambda x: double(x) * 1.001, True),
        ([double], lambda x: double(x).tolist(), True),
        ([double], lambda x: double(x).astype(np.float32), True),
        ([double], lambda x: double(x)[:, None], True),
        ([double], lambda x: np.multiply(x, 2, out=x), True),
        ([double], lambda x: None, True),
        ([double], lambda x: 1 / 0, True),
        # another right answer leaves the kind open, and the numbers count still
        ([double, lambda x: double(x).tolist()], lambda x: tuple(double(x)), False),
        ([double, lambda x: double(x).tolist()], lambda x: (double(x) + 1).tolist(), True),
        # another right answer has another value, or raises: that is open
        ([double, lambda x: double(x) + 1], lambda x: double(x) + 2, False),
        ([double, lambda x: [][0]], lambda x: 0.0, False),
    ],
)
def test_a_mutant_differs_where_right_answers_agree_and_it_does_not(right, mutant, differs):
    calls = [Call((np.array([1.0, -2.0, 3.0]),), {}), Call((np.array([0.5, 4.0, -1.0]),), {})]
    bench = Bench("f", [{"f": function} for function in right], calls, [])
    found = list(bench.differences({"f": mutant}, lambda number: None))
    assert bool(found) == differs


def test_inputs_are_changed_only_into_such_as_the_checks_use():
    def forecast(shares, k, labels):
        return shares

    shares = np.array([[0.25, 0.75], [0.5, 0.5]])
    calls = [Call((shares, 2, [0, 1, 2]), {}), Call((shares[::-1].copy(), 3, [2, 0, 0]), {})]
    domain = Domain(forecast, calls)
    made = [call for _, call in domain.variants(calls[0], np.random.default_rng(0), Counter(), 9)]
    assert made
    for call in made:
        assert np.allclose(np.sum(call.args[0], axis=1), 1.0)
        assert np.min(call.args[0]) >= 0
        assert call.args[1] > 0
        assert set(np.ravel(call.args[2])) <= {0, 1, 2}
    assert {str(call.args[1]) for call in made} == {"1", "2", "3"}


# -- the course that this repository teaches


@pytest.mark.slow
def test_every_known_answer_gets_the_same_verdicts_with_a_dozen_seeds():
    """What `make audit` proves with one seed holds with others; a whole run of 200 takes much
    longer."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "autograder",
            "--course",
            str(PROJECT),
            "audit",
            "--json",
            "--seeds",
            "12",
        ],
        capture_output=True,
        text=True,
        timeout=1500,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [finding for row in rows for finding in row["findings"]] == []
    assert (done.returncode, done.stderr) == (0, "")
    assert {row["assignment"] for row in rows} == {
        one.name for one in load_course(PROJECT).assignments
    }
    assert all(row["runs"] > 0 for row in rows)

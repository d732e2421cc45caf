"""A lesson is read with its lines, and nothing in it that cannot work is passed over."""

import warnings
from pathlib import Path

import pytest

from autograder.course import load_course
from autograder.errors import LessonError
from autograder.lessons.lesson import read_lesson
from autograder.lessons.name_flow import names_of

PROJECT = Path(__file__).parents[2]
SMALL = '''\
# %% [markdown]
# # Length
#
# How long is a *vector*?

# %%
import numpy as np
from autograder import check

# %% exercise="l2_norm"
def l2_norm(x):
    """Return the length of x."""
    x = np.asarray(x, dtype=float)
    ### BEGIN SOLUTION
    return float(np.sqrt(np.sum(x * x)))
    ### END SOLUTION


# %% check="l2_norm"
check("l2_norm")

# %% show="a picture of it"
length = l2_norm([3, 4])
print(length)

# %% [markdown] written="why_root" points=1.25
# Why the root?
'''


@pytest.fixture
def lesson(tmp_path):
    """Read a lesson from its text."""

    def lesson(text: str | bytes):
        path = tmp_path / "small.py"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return read_lesson(path)

    return lesson


def test_a_small_lesson_is_read_cell_by_cell(lesson):
    small = lesson(SMALL)
    assert small.name == "small"
    assert [(cell.kind, cell.name, cell.line, cell.points) for cell in small.cells] == [
        ("markdown", "", 1, 0.0),
        ("code", "", 6, 0.0),
        ("exercise", "l2_norm", 10, 0.0),
        ("check", "l2_norm", 19, 0.0),
        ("show", "a picture of it", 22, 0.0),
        ("written", "why_root", 26, 1.25),
    ]
    assert small.cells[0].source == "# Length\n\nHow long is a *vector*?"
    assert small.cells[3].source == 'check("l2_norm")'
    assert small.exercises == ("l2_norm",)


def test_stub_and_solution_are_the_two_ways_to_read_the_markers(lesson):
    small = lesson(SMALL)
    assert small.stub("l2_norm").endswith(
        "x = np.asarray(x, dtype=float)\n    # YOUR CODE HERE\n    raise NotImplementedError()"
    )
    assert small.solution("l2_norm").endswith(
        "dtype=float)\n    return float(np.sqrt(np.sum(x * x)))"
    )
    with pytest.raises(LessonError, match=r"no exercise 'dot'. It has: l2_norm"):
        small.stub("dot")


def test_the_header_that_jupytext_writes_is_skipped_and_counted(lesson):
    header = (
        "# ---\n# jupyter:\n#   jupytext:\n#     text_representation: {format_name: "
        "light}\n# ---\n\n"
    )
    assert lesson(header + SMALL).cells[1].line == 12


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (
            ('# %% exercise="l2_norm"', '# %% excercise="l2_norm"'),
            10,
            "'excercise' is no key of a cell",
        ),
        (('exercise="l2_norm"', 'exercise="l2_norm'), 10, "cannot be read"),
        (('exercise="l2_norm"', "exercise=l2_norm"), 10, "cannot be read"),
        (('exercise="l2_norm"', "exercise='l2_norm'"), 10, "cannot be read"),
        (('exercise="l2_norm"', 'exercise = "l2_norm"'), 10, "cannot be read"),
        (('exercise="l2_norm"', 'exercise="l2_norm",'), 10, "cannot be read"),
        (('exercise="l2_norm"', 'exercise="l2_norm"check="l2_norm"'), 10, "cannot be read"),
        (
            ('exercise="l2_norm"', 'exercise="l2_norm" exercise="l2_norm"'),
            10,
            "'exercise' is given twice",
        ),
        (
            ('exercise="l2_norm"', 'exercise="l2_norm" check="l2_norm"'),
            10,
            "check and exercise at once",
        ),
        (
            ('exercise="l2_norm"', 'exercise="l2_norm" points=3'),
            10,
            "only a written question has points",
        ),
        (('exercise="l2_norm"', 'exercise="l2-norm"'), 10, "must be a Python name"),
        (('exercise="l2_norm"', "exercise=2"), 10, "must be text in double quotes"),
        (('exercise="l2_norm"', 'exercise="lambda"'), 10, "must be a Python name"),
        (('exercise="l2_norm"', f'exercise="{"l" * 51}"'), 10, "at most 50"),
        (
            ('# %% exercise="l2_norm"', '# %% [markdown] exercise="l2_norm"'),
            10,
            "is code: drop `[markdown]`",
        ),
        (
            ('# %% exercise="l2_norm"', '#%% exercise="l2_norm"'),
            10,
            "starts with `# %%` and a space",
        ),
        (
            ('# %% exercise="l2_norm"', '# %%exercise="l2_norm"'),
            10,
            "starts with `# %%` and a space",
        ),
        (("# %%\nimport", "  # %%\nimport"), 6, "starts with `# %%` and a space"),
        (("# %%\nimport", "# %% setup\nimport"), 6, "'setup' cannot be read"),
        (
            ("# %%\nimport", "# %%\n# %matplotlib inline\nimport"),
            7,
            "turns this comment into a magic",
        ),
        (("# %%\nimport", "# %%\n%matplotlib inline\nimport"), 7, "not Python"),
        (
            ("# %% [markdown]\n# # Length", "words\n# %% [markdown]\n# # Length"),
            1,
            "before the first cell",
        ),
        (("# How long", "How long"), 4, "a markdown cell's lines start with `# `"),
        ((" points=1.25", ""), 26, "needs its points"),
        (("points=1.25", "points=0.3"), 26, "a multiple of 0.25 above 0"),
        (("points=1.25", "points=0"), 26, "a multiple of 0.25 above 0"),
        (("points=1.25", "points=-1"), 26, "cannot be read"),
        (("points=1.25", 'points="1"'), 26, "a multiple of 0.25 above 0"),
        (("points=1.25", "points=1.2.5"), 26, "a multiple of 0.25 above 0"),
        (("# %% [markdown] written", "# %% written"), 26, "is markdown"),
        (
            ('written="why_root"', 'written="l2_norm"'),
            26,
            "is the name of the cell in line 10 already",
        ),
        (("# Why the root?", "#"), 26, "asks nothing"),
        (("    ### BEGIN SOLUTION\n", ""), 15, "no solution has begun here"),
        (("    ### END SOLUTION\n", ""), 14, "this solution does not end in its cell"),
        (
            ("### END SOLUTION", "### BEGIN SOLUTION"),
            16,
            "a solution begins inside the one of line 14",
        ),
        (("### BEGIN SOLUTION", "## BEGIN SOLUTION"), 14, "on a line of its own"),
        (("length = ", "### BEGIN SOLUTION\nlength = "), 23, "on a line of its own"),
        (("# Why the root?", "# Why BEGIN SOLUTION?"), 27, "on a line of its own"),
        (("length = ", "### BEGIN HIDDEN TESTS\nlength = "), 23, "not in a lesson"),
        (("length = ", "### AUTOTEST length\nlength = "), 23, "not in a lesson"),
        (('check("l2_norm")', 'check("l2_norm");'), 20, 'holds one line, `check("l2_norm")`'),
        (('# %% check="l2_norm"', '# %% check="dot"'), 19, "there is no exercise 'dot' to check"),
        (('# %% check="l2_norm"', '# %% check="dot"'), 10, "exercise 'l2_norm' has no check cell"),
        (("def l2_norm", "def l2"), 10, "does not define l2_norm"),
        (("return float(", "return float(("), 15, "not Python"),
        (
            (
                "def l2_norm(x):",
                "### BEGIN SOLUTION\nif True:\n    ### END SOLUTION\n    l2_norm = 1\ndef f(x):",
            ),
            10,
            "without its",
        ),
        (('show="a picture of it"', 'show=""'), 22, "must be text in double quotes"),
    ],
)
def test_a_mistake_names_its_line_and_what_to_do(lesson, tmp_path, change, line, words):
    assert change[0] in SMALL
    with pytest.raises(LessonError) as caught:
        lesson(SMALL.replace(*change, 1))
    sentences = str(caught.value).splitlines()
    assert any(
        sentence.startswith(f"{tmp_path / 'small.py'}:{line}: ") and words in sentence
        for sentence in sentences
    ), sentences


def test_a_solution_marker_that_is_missing_altogether_is_said(lesson):
    text = SMALL.replace("    ### BEGIN SOLUTION\n", "").replace("    ### END SOLUTION\n", "")
    with pytest.raises(LessonError, match=r":10: exercise 'l2_norm' has no solution"):
        lesson(text)


def test_a_check_above_its_exercise_is_said(lesson):
    with pytest.raises(
        LessonError, match=r":1: the check of 'l2_norm' stands before the exercise, line 13"
    ):
        lesson(
            '# %% check="l2_norm"\ncheck("l2_norm")\n\n'
            + SMALL.replace('# %% check="l2_norm"\ncheck("l2_norm")\n', "")
        )


def test_an_exercise_given_twice_is_said(lesson):
    start, end = SMALL.index('# %% exercise="l2'), SMALL.index("# %% show")
    with pytest.raises(LessonError) as caught:
        lesson(SMALL + "\n" + SMALL[start:end])
    assert ":29: 'l2_norm' is the name of the cell in line 10 already" in str(caught.value)
    assert ":38: 'l2_norm' is the name of the cell in line 19 already" in str(caught.value)


def test_a_file_that_is_missing_empty_or_not_utf_8_is_said(lesson, tmp_path):
    with pytest.raises(LessonError, match="There is no lesson"):
        read_lesson(tmp_path / "other.py")
    with pytest.raises(LessonError, match=":1: there is no cell"):
        lesson("")
    with pytest.raises(LessonError, match=":2: not UTF-8"):
        lesson(b"# %%\n# \xff\n")


@pytest.mark.parametrize(
    ("show", "later", "sentence"),
    [
        ("x = 1", "print(x)", "binds 'x', which the cell in line 31 uses"),
        ("import math", "print(math.pi)", "binds 'math', which the cell in line 31 uses"),
        ("def f(): pass", "def g():\n    return f()", "binds 'f'"),
        ("for i in range(3):\n    pass", "[i for _ in range(2)]", "binds 'i'"),
        ("def f():\n    global x\n    x = 1", "print(x)", "binds 'x'"),
        ("if (n := 3):\n    pass", "print(n)", "binds 'n'"),
        ("y = 1", "if y:\n    y = 2", "binds 'y'"),
        ("y = 1", "for _ in []:\n    y = 2\nprint(y)", "binds 'y'"),
        ("y = 1", "y += 1", "binds 'y'"),
        ("from math import *", "print(pi)", "may not import *"),
        ("weights[0] = 1", "weights = [1, 2]", "changes 'weights' of the cell in line 31 in place"),
        ("l2_norm.cache = 1", "pass", "changes 'l2_norm' of the cell in line 10 in place"),
    ],
)
def test_no_cell_may_depend_on_a_show_cell(lesson, show, later, sentence):
    padding = SMALL + "\n" * (30 - SMALL.count("\n") - 2 - show.count("\n"))
    with pytest.raises(LessonError) as caught:
        lesson(
            f'{padding}# %% show="more"\n{show}\n# %%\n{later}\n'.replace(
                "\n# %%\n" + later, "\n# %%\n" + later
            )
        )
    assert sentence.replace("31", "30") in str(caught.value) or sentence in str(caught.value)


@pytest.mark.parametrize(
    ("show", "later"),
    [
        ("fig, ax = plt.subplots()", "fig, ax = plt.subplots()\nax.plot()"),
        ("x = 1", "x = 2\nprint(x)"),
        ("x = 1", "[x for x in range(3)]"),
        ("x = 1", "def f(x):\n    return x"),
        ("x = 1", "def f():\n    x = 2\n    return x"),
        ("x = 1", "with open('f') as x:\n    print(x)"),
        ("x = 1", "for x in range(3):\n    print(x)"),
        ("x = 1", "import x\nprint(x)"),
        ("x = 1", "if l2_norm:\n    x = 2\nelse:\n    x = 3\nprint(x)"),
        ("x = 1", "try:\n    pass\nexcept ValueError as x:\n    print(x)"),
        ("np.random = 1", "import numpy as np"),
        ("x = [1]\nx[0] = 2", "x = [3]"),
    ],
)
def test_a_show_cell_may_use_names_that_others_bind_for_themselves(lesson, show, later):
    assert lesson(f'{SMALL}\n# %% show="more"\n{show}\n\n# %%\n{later}\n').cells[-1].source == later


def test_a_name_bound_in_one_branch_only_is_needed():
    names = names_of("if a:\n    b = 1\nelse:\n    c = 1\nprint(b)\nwhile d:\n    e = 1\nprint(e)")
    assert names.needed == {"a", "b", "d", "e", "print"}
    assert names.bound == {"b", "c", "e"}


def test_jupytext_reads_the_same_cells(lesson):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jupytext

        notebook = jupytext.reads(SMALL, fmt="py:percent")
    assert [cell.source for cell in notebook.cells] == [cell.source for cell in lesson(SMALL).cells]


@pytest.mark.parametrize("name", [one.name for one in load_course(PROJECT).assignments])
def test_jupytext_reads_the_courses_lessons_alike(name):
    path = PROJECT / "solutions" / name / f"{name}.py"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jupytext

        notebook = jupytext.reads(path.read_text(encoding="utf-8"), fmt="py:percent")
    cells = read_lesson(path).cells
    # jupytext may take one of the two blank lines above a function for the cell's own
    assert [cell.source.strip("\n") for cell in notebook.cells] == [cell.source for cell in cells]
    assert [cell.cell_type for cell in notebook.cells] == [
        "markdown" if cell.kind in ("markdown", "written") else "code" for cell in cells
    ]

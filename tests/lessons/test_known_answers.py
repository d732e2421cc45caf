"""Known answers: one file an exercise, read strictly, each slip said with its line."""

import warnings
from pathlib import Path

import pytest

from autograder.course import load_course
from autograder.errors import LessonError
from autograder.lessons.known_answers import read_known_answers
from autograder.lessons.lesson import read_lesson
from autograder.lessons.percent import ANSWER_KEYS, split
from autograder.outcomes import Outcome

PROJECT = Path(__file__).parents[2]
EXERCISES = ("l2_norm", "double")
CHECKS = ("test_l2_norm_of_three_four", "test_l2_norm_of_nothing", "test_double_of_two")
SMALL = '''\
# %% [markdown]
# Known answers to `l2_norm`.

# %% mistake="root_forgotten"
# title: the root: it is missing # here
# fails: test_l2_norm_of_three_four failed
# fails: test_l2_norm_of_nothing error
# hint: That is the squared length,
#   and one step is missing.

def l2_norm(x):
    return x @ x

# %% mistake="lambda"
# title: without a hint
# fails: test_double_of_two missing

# A comment of its own: it belongs to the answer.
#   And so does this.

import math

l2_norm = math.nan


# %% alternative="lambda"
# title: by the same name as a mistake

def l2_norm(x):
    """Return the length.

    # title: no head
    """
    return math.dist(x, 0 * x)
'''


@pytest.fixture
def read(tmp_path):
    """Read the known answers of a small assignment, those of `l2_norm` from their text."""

    def read(text: str | bytes, name: str = "l2_norm.py"):
        folder = tmp_path / "answers"
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return read_known_answers(tmp_path, EXERCISES, CHECKS)

    return read


def test_the_answers_of_an_exercise_are_read_in_the_order_of_their_file(read):
    answers = read(SMALL)
    assert list(answers) == list(EXERCISES)
    assert answers["double"].mistakes == answers["double"].alternatives == ()
    root, bare = answers["l2_norm"].mistakes
    (other,) = answers["l2_norm"].alternatives
    assert (root.exercise, root.name, root.line) == ("l2_norm", "root_forgotten", 4)
    assert root.title == "the root: it is missing # here"
    assert root.fails == {
        "test_l2_norm_of_three_four": Outcome.FAILED,
        "test_l2_norm_of_nothing": Outcome.ERROR,
    }
    assert root.hint == "That is the squared length, and one step is missing."
    assert root.source == "def l2_norm(x):\n    return x @ x"
    assert (bare.name, bare.hint, bare.fails) == (
        "lambda",
        "",
        {"test_double_of_two": Outcome.MISSING},
    )
    assert (other.name, other.title, other.line) == ("lambda", "by the same name as a mistake", 26)


def test_a_comment_below_a_blank_line_belongs_to_the_answer(read):
    source = read(SMALL)["l2_norm"].mistakes[1].source
    assert source.startswith(
        "# A comment of its own: it belongs to the answer.\n#   And so does this.\n\nimport"
    )
    source = "# Use NumPy.\n\n\n# And nothing else.\ndef l2_norm(x):\n    return 5"
    text = f'# %% alternative="five"\n# title: five\n\n\n{source}\n\n\n'
    assert read(text)["l2_norm"].alternatives[0].source == source


def test_the_line_of_a_verdict_is_its_own(read):
    root, bare = read(SMALL)["l2_norm"].mistakes
    names = ("test_l2_norm_of_three_four", "test_l2_norm_of_nothing", "hint", "test_double_of_two")
    assert [root.line_of(name) for name in names] == [6, 7, 8, 4]
    assert bare.line_of("hint") == bare.line == 14


def test_files_with_windows_line_ends_are_read_alike(read):
    assert read(SMALL.replace("\n", "\r\n")) == read(SMALL)


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (
            ('mistake="root', 'mistakes="root'),
            4,
            "'mistakes' is no key of a cell. The keys are: alternative,",
        ),
        (('mistake="root', 'exercise="root'), 4, "'exercise' is no key of a cell"),
        (('mistake="root_forgotten"', ""), 4, "this cell is no known answer"),
        (('mistake="root_forgotten"', "mistake=root"), 4, "cannot be read"),
        (('mistake="root_forgotten"', 'mistake="root forgotten"'), 4, "letters, digits, _ and -"),
        (('# %% mistake="root', '# %% [markdown] mistake="root'), 4, "is code: drop `[markdown]`"),
        (
            ('mistake="lambda"', 'mistake="root_forgotten"'),
            14,
            "line 4 has mistake='root_forgotten' already",
        ),
        (("# title: without a hint\n", ""), 14, "the title is missing"),
        (("# title: without a hint", "# title:"), 15, "`title` is empty"),
        (("# title: without a hint", "# title: a\n# title: b"), 16, "`title` is given twice"),
        (
            ("# title: without", "# titel: without"),
            15,
            "'titel' is no key of the head of a mistake",
        ),
        (
            ("# title: by the same", "# hint: by the same"),
            27,
            "no key of the head of an alternative",
        ),
        (("# hint: That", "# see below\n# hint: That"), 8, "the head says '# see below'"),
        (("# hint: That", "\n# hint: That"), 9, "`hint` belongs to the head"),
        (("# fails: test_double_of_two missing\n", ""), 14, "no check fails here"),
        (
            ("test_l2_norm_of_nothing", "test_l2_norm_of_noting"),
            7,
            "no check 'test_l2_norm_of_noting'",
        ),
        (("test_l2_norm_of_nothing", "test_l2_norm_of_three_four"), 7, "line 6 says already how"),
        (
            ("_of_nothing error", "_of_nothing erorr"),
            7,
            "cannot end as 'erorr'. Write one of: failed, error",
        ),
        (("_of_nothing error", "_of_nothing passed"), 7, "cannot end as 'passed'"),
        (("_of_nothing error", "_of_nothing internal"), 7, "cannot end as 'internal'"),
        (("_of_nothing error", "_of_nothing"), 7, "cannot end as ''"),
        (("    return x @ x", "    retrun x @ x"), 12, "not Python"),
        (("    return x @ x", "    return '\0'"), 11, "not Python"),
        (("l2_norm = math.nan", "l2_norm = math."), 23, "not Python"),
        (("def l2_norm(x):\n    return x @ x", ""), 4, "there is no answer below the head"),
        (("# %% [markdown]\n", ""), 1, "this stands before the first cell"),
        (("# Known answers", "Known answers"), 2, "a markdown cell's lines start with `# `"),
    ],
)
def test_a_slip_is_said_with_its_line(read, tmp_path, change, line, words):
    assert SMALL.count(change[0]) == 1
    with pytest.raises(LessonError) as caught:
        read(SMALL.replace(*change))
    said = str(caught.value)
    assert said.startswith(f"{tmp_path / 'answers' / 'l2_norm.py'}:{line}: ")
    assert words in said
    assert said.endswith(".")


def test_a_file_that_is_not_utf_8_is_said_with_its_line(read):
    with pytest.raises(LessonError, match=r"l2_norm\.py:2: not UTF-8"):
        read(SMALL.encode("utf-8").replace(b"Known", b"K\xffnown"))


@pytest.mark.parametrize("name", ["l2norm.py", "L2_norm.py", "l2_norm.txt", "README.md"])
def test_a_file_that_is_no_exercises_is_said(read, name):
    read(SMALL)
    with pytest.raises(LessonError, match="the name is no exercise's"):
        read("", name)


def test_what_editors_and_python_leave_is_passed_over(read, tmp_path):
    read(SMALL)
    (tmp_path / "answers" / "__pycache__").mkdir()
    (tmp_path / "answers" / ".ipynb_checkpoints").mkdir()
    assert len(read(SMALL)["l2_norm"].mistakes) == 2


def test_an_exercise_or_an_assignment_without_known_answers_is_fine(tmp_path):
    assert read_known_answers(tmp_path, (), CHECKS) == {}
    assert not any(one.mistakes for one in read_known_answers(tmp_path, EXERCISES, CHECKS).values())


@pytest.mark.parametrize("name", ["mistakes", "styles"])
def test_a_former_folder_is_said_with_what_to_do(tmp_path, name):
    (tmp_path / name).mkdir()
    assert read_known_answers(tmp_path, (), ()) == {}
    (tmp_path / name / "l2_norm__root.py").write_text("", encoding="utf-8")
    with pytest.raises(
        LessonError, match=rf"{name}: known answers stand in .*answers/<exercise>\.py.* Move"
    ):
        read_known_answers(tmp_path, EXERCISES, CHECKS)


@pytest.mark.parametrize("name", [one.name for one in load_course(PROJECT).assignments])
def test_jupytext_reads_the_courses_known_answers_alike(name):
    """So an author may open a file of them as a notebook."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jupytext

    course = load_course(PROJECT)
    paths = sorted((course.solution_dir(name) / "answers").iterdir())
    assert {path.stem for path in paths} == set(read_lesson(course.lesson_path(name)).exercises)
    for path in paths:
        text = path.read_text(encoding="utf-8")
        notebook = jupytext.reads(text, fmt="py:percent")
        cells = [cell.source for cell in split(path, text, ANSWER_KEYS)]
        assert [cell.source.strip("\n") for cell in notebook.cells] == cells

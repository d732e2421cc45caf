"""course.yml is read strictly, and the course knows where everything of it lies."""

import multiprocessing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from autograder.course import Course, Late, Limits, Minimum, find_course, load_course
from autograder.errors import CourseError, UsageError

SMALL = """\
name: A course
assignments:
  - name: norms
    title: Vectors
    due: 2026-11-30 23:59 Europe/Berlin
  - name: matrices
    title: Arrays
"""


@pytest.fixture
def write(tmp_path):
    """Write course.yml, with the lessons and checks that it may name."""
    for name in ("norms", "matrices"):
        folder = tmp_path / "solutions" / name
        folder.mkdir(parents=True)
        (folder / f"{name}.py").write_text("", encoding="utf-8")
        (folder / f"test_{name}.py").write_text("", encoding="utf-8")

    def write(text: str | bytes) -> Path:
        content = text.encode("utf-8") if isinstance(text, str) else text
        (tmp_path / "course.yml").write_bytes(content)
        return tmp_path

    return write


def said(root: Path) -> str:
    with pytest.raises(CourseError) as caught:
        load_course(root)
    return str(caught.value)


def test_a_small_course_is_read_with_its_defaults(write):
    course = load_course(write(SMALL))
    assert course.name == "A course"
    assert [assignment.name for assignment in course.assignments] == ["norms", "matrices"]
    assert course.assignment("norms").due == datetime(2026, 11, 30, 22, 59, tzinfo=UTC)
    assert course.assignment("matrices").due is None
    assert (course.limits, course.late, course.gradebook) == (
        Limits(),
        None,
        "sqlite:///gradebook.db",
    )
    assert course.audit == Minimum(mistakes=0, alternatives=0)


def test_everything_that_can_be_written_is_read(write):
    more = "limits: {cell_seconds: 2.5, check_seconds: 3, memory_mb: 512, notebook_mb: 1}\n"
    more += (
        "audit: {mistakes: 6}\nlate: {per_day: 0.25, max_days: 2}\ngradebook: "
        "postgresql://localhost/grades\n"
    )
    course = load_course(write(SMALL + more))
    assert course.limits == Limits(2.5, 3.0, 512, 1.0)
    assert course.late == Late(0.25, 2)
    assert course.audit == Minimum(mistakes=6, alternatives=0)
    assert course.gradebook_url == "postgresql://localhost/grades"
    assert course.gradebook_file is None


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-11-30 23:59", (2026, 11, 30, 23, 59)),
        ("2026-11-30 23:59:30", (2026, 11, 30, 23, 59, 30)),
        ('"2026-11-30T23:59:00+01:00"', (2026, 11, 30, 22, 59)),
        ("2026-11-30 23:59 +0100", (2026, 11, 30, 22, 59)),
        ("2026-07-01T00:00:00Z", (2026, 7, 1)),
        ("2026-07-01 12:00 America/New_York", (2026, 7, 1, 16)),
    ],
)
def test_a_due_time_without_a_zone_is_utc(write, text, utc):
    due = (
        load_course(write(SMALL.replace("2026-11-30 23:59 Europe/Berlin", text)))
        .assignment("norms")
        .due
    )
    assert due is not None
    assert due.utcoffset() is not None
    assert due == datetime(*utc, tzinfo=UTC)


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("title: Vectors", "titel: Vectors"), 3, "assignments[1].title: is missing"),
        (("title: Vectors", "titel: Vectors"), 4, "Did you mean `title`?"),
        (("name: A course\n", ""), 1, "name: is missing. Write for example `name:"),
        (("name: A course", "name: 3"), 1, "must be text, not 3"),
        (("name: A course", "name: No"), 1, "must be text, not False"),
        (("Europe/Berlin", "Europe/Berlim"), 5, "'Europe/Berlim', which is not known"),
        (("2026-11-30 23:59 Europe/Berlin", "2026-11-30"), 5, "has a day but no time"),
        (
            ("2026-11-30 23:59 Europe/Berlin", "soon"),
            5,
            "assignments[1].due: must be a day and a time",
        ),
        (("2026-11-30 23:59 Europe/Berlin", "20261130"), 5, "must be a day and a time"),
        (("name: matrices", "name: norms"), 6, "'norms' is listed twice, first in line 3"),
        (("name: matrices", "name: Norms"), 6, "'Norms' is listed twice, first in line 3"),
        (("name: matrices", "name: ../up"), 6, "letters, digits, - and _"),
        (("name: matrices", "name: derivatives"), 6, "there is no file"),
        (
            ("title: Vectors", "title: Vectors\n    title: Again"),
            5,
            "is given twice, first in line 4",
        ),
        (
            ("title: Vectors", "title: &a Vectors\n    due: *a #"),
            5,
            "an alias (*) cannot stand here",
        ),
        (("title: Vectors", "title: 'Vectors"), 4, "not YAML"),
        (("title: Vectors", "\ttitle: Vectors"), 4, "not YAML"),
        (("name: A course", "name: A\x07course"), 1, "a character that YAML does not allow"),
        (("name: A course", "[a]: b"), 1, "a key must be a word"),
        (("name: A course", "limits: {cell_seconds: ten}\nname: A"), 1, "above 0, not 'ten'"),
        (
            ("name: A course", "limits: {cell_seconds: 0}\nname: A"),
            1,
            "limits.cell_seconds: must be",
        ),
        (
            ("name: A course", "limits: {cell_seconds: .nan}\nname: A"),
            1,
            "limits.cell_seconds: must be",
        ),
        (("name: A course", "limits: {cell_seconds: true}\nname: A"), 1, "not True"),
        (("name: A course", "limits: {memory_mb: 1.5}\nname: A"), 1, "a whole number, 64 or more"),
        (("name: A course", "limits: 3\nname: A"), 1, "limits: must be a group of keys, not 3"),
        (
            ("name: A course", "late: {per_day: 10, max_days: 2}\nname: A"),
            1,
            "a fraction of the score",
        ),
        (("name: A course", "late: {per_day: 0.1}\nname: A"), 1, "late.max_days: is missing"),
        (
            ("name: A course", "audit: {mistakes: -1}\nname: A"),
            1,
            "audit.mistakes: must be a whole number, 0",
        ),
        (
            ("name: A course", "audit: {alternatives: 2.0}\nname: A"),
            1,
            "audit.alternatives: must be a whole",
        ),
        (("name: A course", "audit: {mistakes: true}\nname: A"), 1, "not True"),
        (("name: A course", "audit: {mistakes:}\nname: A"), 1, "not None"),
        (("name: A course", "audit: {mistake: 3}\nname: A"), 1, "Did you mean `mistakes`?"),
        (("name: A course", "audit: 6\nname: A"), 1, "audit: must be a group of keys, not 6"),
        (("name: A course", "gradebook: grades.db\nname: A"), 1, "a database URL"),
    ],
)
def test_a_mistake_names_file_line_field_and_what_to_do(write, change, line, words):
    root = write(SMALL.replace(*change))
    sentences = said(root).splitlines()
    assert all(sentence.startswith(f"{root / 'course.yml'}, line ") for sentence in sentences)
    assert any(f"line {line}" in sentence and words in sentence for sentence in sentences), (
        sentences
    )
    assert all(sentence.rstrip().endswith((".", "?")) for sentence in sentences)


def test_all_mistakes_are_said_at_once(write):
    sentences = said(
        write(SMALL.replace("title: Vectors", "title: 7") + "color: red\n")
    ).splitlines()
    assert len(sentences) == 2
    assert "line 4, assignments[1].title" in sentences[0]
    assert (
        "line 8, color: no such key. The keys here are: assignments, audit, gradebook, late, "
        "limits, name." in sentences[1]
    )


def test_a_list_that_is_not_a_list_is_said(write):
    assert "must be a list of assignments" in said(write("name: A\nassignments: norms\n"))
    assert "must be a list of assignments" in said(write("name: A\nassignments: []\n"))
    assert "assignments[1]: must be" in said(write("name: A\nassignments: [norms]\n"))


def test_a_file_that_is_empty_missing_or_not_utf_8_is_said(write, tmp_path):
    assert "is empty" in said(write("# nothing\n"))
    assert "line 2: not UTF-8" in said(write(b"name: A\ntitle: \xff\n"))
    (tmp_path / "course.yml").unlink()
    assert "There is no" in said(tmp_path)


def test_the_course_is_found_from_inside_it(write, tmp_path):
    root = write(SMALL)
    inner = root / "assignments" / "norms"
    inner.mkdir(parents=True)
    (inner.parent / "nbgrader_config.py").touch()
    assert find_course(inner) == root, "course.yml goes before a nearer nbgrader_config.py"
    (root / "course.yml").unlink()
    assert find_course(inner) == inner.parent
    (inner.parent / "nbgrader_config.py").unlink()
    with pytest.raises(CourseError, match="--course"):
        find_course(inner)


def test_an_unknown_assignment_is_answered_with_the_names_that_exist(write):
    with pytest.raises(UsageError, match="It lists: norms, matrices"):
        load_course(write(SMALL)).assignment("derivatives")


def test_the_paths_are_those_of_the_published_layout(tmp_path):
    course = Course(tmp_path, "A", ())
    assert course.lesson_path("n") == tmp_path / "solutions/n/n.py"
    assert course.public_checks("n") == tmp_path / "solutions/n/test_n.py"
    assert course.hidden_checks("n") == tmp_path / "solutions/n/test_n_hidden.py"
    assert course.release_notebook("n") == tmp_path / "assignments/n/n.ipynb"
    assert course.records_dir("n") == tmp_path / ".autograder/records/n"
    assert course.gradebook_url == f"sqlite:///{tmp_path}/gradebook.db"
    patient = Course(tmp_path, "A", (), gradebook="sqlite:///marks/all.db?timeout=60")
    assert patient.gradebook_url == f"sqlite:///{tmp_path}/marks/all.db?timeout=60"
    assert patient.gradebook_file == tmp_path / "marks/all.db"


@pytest.mark.parametrize(
    ("late_by", "lost"),
    [(0, 0.0), (1, 2.5), (86_400, 2.5), (86_401, 5.0), (2 * 86_400, 5.0), (2 * 86_400 + 1, 10.0)],
)
def test_each_day_begun_costs_and_after_the_last_nothing_is_left(late_by, lost):
    assert Late(per_day=0.25, max_days=2).penalty(10.0, late_by) == lost


def test_a_penalty_never_exceeds_the_score():
    assert Late(per_day=0.6, max_days=5).penalty(8.0, timedelta(days=3).total_seconds()) == 8.0
    assert Late(per_day=0.6, max_days=5).penalty(0.0, 5) == 0.0


def test_the_secret_is_made_once_and_only_its_owner_reads_it(tmp_path, monkeypatch):
    monkeypatch.delenv("AUTOGRADER_SECRET", raising=False)
    course = Course(tmp_path, "A", ())
    secret = course.secret()
    path = tmp_path / ".autograder" / "secret"
    assert len(secret) == 64
    assert course.secret() == secret
    assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["secret"]
    monkeypatch.setenv("AUTOGRADER_SECRET", "other")
    assert course.secret() == b"other"
    monkeypatch.setenv("AUTOGRADER_SECRET", " ")
    with pytest.raises(CourseError, match="set but empty"):
        course.secret()


def _secret(root: Path) -> bytes:
    return Course(root, "A", ()).secret()


def test_processes_that_start_together_agree_on_the_secret(tmp_path, monkeypatch):
    monkeypatch.delenv("AUTOGRADER_SECRET", raising=False)
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        assert len(set(pool.map(_secret, [tmp_path] * 16, chunksize=1))) == 1


def test_a_secret_that_was_emptied_is_not_used(tmp_path, monkeypatch):
    monkeypatch.delenv("AUTOGRADER_SECRET", raising=False)
    (tmp_path / ".autograder").mkdir()
    (tmp_path / ".autograder" / "secret").touch()
    with pytest.raises(CourseError, match="is empty"):
        Course(tmp_path, "A", ()).secret()


@pytest.mark.skipif(
    not (Path(__file__).parents[2] / "solutions/norms/test_norms.py").exists(),
    reason="not yet there",
)
def test_this_repositorys_own_course_is_read():
    course = load_course(find_course(Path(__file__)))
    assert course.assignments[0].name == "norms"
    assert course.root.samefile(Path(__file__).parents[2])

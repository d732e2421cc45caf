"""What several test files start from: a course of one small lesson, on disk, with real files."""

import fcntl
import json
import os
import secrets
import shutil
import signal
import socket
import sys
import time
import types
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ |= dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1"
)  # before NumPy: tests share the cores

from postgresql_server import Server
from postgresql_server import postgresql_server as running_server

import autograder.notebooks.light_nbformat  # noqa: F401 - before nbformat is imported with a grammar that takes 3 s
from autograder.course import Course, load_course
from autograder.rpc.grader_end import StudentClient
from autograder.rpc.in_process import link_in_process
from autograder.rpc.student_end import StudentServer
from autograder.worker.channel import Channel, ChannelClosed

if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
):  # in the background of a shell; what tests start must hear Ctrl-C
    signal.signal(signal.SIGINT, signal.default_int_handler)

collect_ignore = ["journeys/course_before_the_move"]  # its check files are no tests of ours

LESSON = '''\
# %% [markdown]
# # Length
#
# How long is a *vector*, $|x|$?

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

# %% exercise="double"
def double(x):
    """Return x twice."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION


# %% check="double"
check("double")

# %% show="a length"
print(l2_norm([3, 4]))

# %% [markdown] written="why_root" points=2
# Why is there a root?
'''

PUBLIC = '''\
"""What students may see."""

import numpy as np
import pytest


@pytest.mark.exercise("l2_norm", points=1)
def test_l2_norm_of_three_four(student):
    """The vector (3, 4) has length 5."""
    assert student.l2_norm(np.array([3.0, 4.0])) == pytest.approx(5.0)


@pytest.mark.exercise("double", points=0.5)
def test_double_of_two(student):
    """Twice 2 is 4."""
    assert student.double(2) == 4
'''

HIDDEN = '''\
"""What they may not."""

import numpy as np
import pytest


@pytest.mark.exercise("l2_norm", points=1.25)
def test_l2_norm_secretly(student, rng):
    """The length of a vector with several components, some negative."""
    x = rng.normal(size=5)
    assert student.l2_norm(x) == pytest.approx(np.linalg.norm(x))
'''


def write_small_course(root: Path) -> Course:
    folder = root / "solutions" / "small"
    (folder / "data").mkdir(parents=True)
    (folder / "small.py").write_text(LESSON, encoding="utf-8")
    (folder / "test_small.py").write_text(PUBLIC, encoding="utf-8")
    (folder / "test_small_hidden.py").write_text(HIDDEN, encoding="utf-8")
    (folder / "data" / "README.md").write_text("Numbers of our own.\n", encoding="utf-8")
    (root / "course.yml").write_text(
        "name: A course\n"
        "assignments:\n"
        "  - {name: small, title: Length, due: 2026-03-01 12:00}\n"
        "late: {per_day: 0.1, max_days: 3}\n",
        encoding="utf-8",
    )
    shutil.copy(Path(__file__).parents[1] / "nbgrader_config.py", root)
    return load_course(root)


@pytest.fixture
def small_course(tmp_path: Path) -> Course:
    """A course with the one assignment `small`: `l2_norm` (2.25 points), `double` (0.5) and
    `why_root` (2, written)."""
    return write_small_course(tmp_path / "course")


@pytest.fixture(scope="session")
def made_once(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str, Callable[[Path], object]], Path]:
    """`made_once(name, make)`: the folder `name`, filled by `make(folder)` once for all processes
    that run these tests.

    It is theirs together: for tests that read it, or copy it.
    """
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent

    def made_once(name: str, make: Callable[[Path], object]) -> Path:
        folder = base / name
        with (base / f"{name}.made").open("a+", encoding="utf-8") as made:
            fcntl.flock(made, fcntl.LOCK_EX)  # the others wait
            made.seek(0)
            if not made.read():
                shutil.rmtree(folder, ignore_errors=True)  # of one in which it failed
                folder.mkdir()
                make(folder)
                made.write("made")
        return folder

    return made_once


@pytest.fixture(scope="session")
def assembled_once(made_once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The small course with its release and a gradebook that knows it: to be read, or copied."""

    def make(folder: Path) -> None:
        from autograder.authoring.assemble import assemble

        assemble(write_small_course(folder / "course"), ())

    return made_once("assembled", make) / "course"


@pytest.fixture
def assembled_course(assembled_once: Path, tmp_path: Path) -> Course:
    """The small course with its release, and a gradebook that knows it; a copy of one that was
    assembled once."""
    shutil.copytree(assembled_once, tmp_path / "course")
    return load_course(tmp_path / "course")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    """A PostgreSQL server of this test run's own."""
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def postgresql_assembled(postgresql_server: Server, assembled_once: Path) -> str:
    """The name of a database that holds the gradebook of the small course, to copy from."""
    from autograder.gradebook.move import copy_gradebook

    postgresql_server.execute("CREATE DATABASE assembled")
    url = load_course(assembled_once).gradebook_url
    copy_gradebook(url, postgresql_server.url("assembled", with_password=True))
    return "assembled"


@pytest.fixture
def postgresql_course(
    assembled_course: Course,
    postgresql_server: Server,
    postgresql_assembled: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Course]:
    """The small course with its gradebook on the server, in a database of its own; libpq knows the
    password."""
    monkeypatch.setenv("PGPASSWORD", postgresql_server.password)
    name = f"course_{secrets.token_hex(4)}"
    postgresql_server.execute(f"CREATE DATABASE {name} TEMPLATE {postgresql_assembled}")
    with (assembled_course.root / "course.yml").open("a", encoding="utf-8") as file:
        file.write(f"gradebook: {postgresql_server.url(name)}\n")
    yield load_course(assembled_course.root)
    postgresql_server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def gradebook_rows(course: Course) -> dict[str, list[str]]:
    """Return all that a gradebook holds, by table, in order; in place of ids what the rows with
    these ids hold."""
    from nbgrader.api import Base
    from sqlalchemy import create_engine, select, text

    labels: dict[str, str] = {}
    held: dict[str, list[str]] = {}
    engine = create_engine(course.gradebook_url)
    try:
        with engine.connect() as connection:
            for table in Base.metadata.sorted_tables:
                held[table.name] = []
                for row in connection.execute(select(table)).mappings():
                    values = {name: labels.get(value, value) for name, value in row.items()}
                    if row["id"] not in labels and table.name not in ("student", "course"):
                        del values["id"]
                    label = repr(sorted(values.items(), key=lambda pair: pair[0]))
                    labels.setdefault(row["id"], label)
                    held[table.name].append(label)
                held[table.name].sort()
            held["version"] = list(
                connection.execute(text("SELECT version_num FROM alembic_version")).scalars()
            )
    finally:
        engine.dispose()
    return held


@pytest.fixture(name="gradebook_rows")
def gradebook_rows_fixture() -> Callable[[Course], dict[str, list[str]]]:
    """`gradebook_rows(course)`: all that a gradebook holds, such that two of the same contents are
    equal."""
    return gradebook_rows


def solved(course: Course, **sources: str) -> bytes:
    """Return the released notebook of `small` with right answers, or with the sources given for
    some exercises."""
    right = {
        "l2_norm": "def l2_norm(x):\n    return float(np.sqrt(np.sum(np.asarray(x, dtype=float) "
        "** 2)))",
        "double": "def double(x):\n    return 2 * x",
    }
    notebook = json.loads(course.release_notebook("small").read_bytes())
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name in right:
            cell["source"] = sources.get(name, right[name])
        if name == "why_root" and "why_root" in sources:
            cell["source"] = sources["why_root"]
    return json.dumps(notebook).encode()


def hand_in(course: Course, student: str, notebook: bytes) -> Path:
    """Put a notebook where a student's submission lies."""
    path = course.submitted_dir / student / "small" / "small.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(notebook)
    return path


@pytest.fixture(scope="session")
def submissions() -> types.SimpleNamespace:
    """`submissions.solved(course, …)` makes a notebook, `submissions.hand_in(course, student,
    notebook)` hands it in."""
    return types.SimpleNamespace(solved=solved, hand_in=hand_in)


@pytest.fixture(params=["in process", "between processes"])
def link_to(request: pytest.FixtureRequest) -> Iterator[Callable[[str], StudentClient]]:
    """`link_to(source)`: the link to a namespace in which `source` has run, in this process and in
    another one."""
    children: list[int] = []
    ends: list[socket.socket] = []

    def link_to(source: str) -> StudentClient:
        names: dict[str, object] = {"__name__": "__main__"}
        exec(source, names)
        if request.param == "in process":
            return link_in_process(names)
        ours, theirs = socket.socketpair()
        ends.append(ours)
        child = os.fork()
        if not child:
            ours.close()
            _serve(names, theirs)
        children.append(child)
        theirs.close()
        link, channel = StudentClient(), Channel(ours)
        channel.deadline = time.monotonic() + 30
        link.connect(channel.transport(link))
        return link

    yield link_to
    for end in ends:
        end.close()
    for child in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _serve(names: dict[str, object], end: socket.socket) -> None:
    """Answer in a child of the tests' process until the other end hangs up."""
    try:
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
        channel = Channel(end)
        server = StudentServer(names, isolated=True)
        server.transport = channel.transport(server)
        while True:
            channel.send(server.serve(channel.receive()))
    except ChannelClosed:
        pass
    finally:
        os._exit(0)

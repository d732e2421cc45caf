"""Grading on a Dask cluster: a real scheduler and real workers, which end, join late, do not fit or
are not there."""

import contextlib
import dataclasses
import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.assignments import Bundle
from autograder.assignments.lesson.assignment import LessonAssignment
from autograder.class_run.engines import cluster, cluster_worker
from autograder.class_run.engines.cluster_worker import Graders, Terms
from autograder.class_run.engines.version_check import version_mismatch, versions
from autograder.class_run.run import Listener, Options, grade_class
from autograder.cli import main
from autograder.course import Limits
from autograder.errors import ClusterError, UsageError
from autograder.notebooks.submissions import Submission
from autograder.worker.trusted import watchdog

PATIENCE = 120.0  # seconds, on a machine that is busy with other things


# -- without a cluster


@pytest.mark.parametrize(
    "address",
    ["localhost", "8786", "http://localhost:8786", "tcp://localhost", "tcp://a b:1", "tcp://u@h:1"],
)
def test_what_is_no_address_is_said(assembled_course, submissions, address):
    submissions.hand_in(assembled_course, "ada", submissions.solved(assembled_course))
    with pytest.raises(UsageError, match=r"tcp://host:port or tls://host:port"):
        grade_class(assembled_course, "small", Options(engine=address))
    assert not assembled_course.records_dir("small").exists()


def test_workers_and_engine_exclude_each_other(assembled_course):
    options = ["--course", str(assembled_course.root), "grade", "small", "--workers", "2"]
    done = CliRunner().invoke(main, [*options, "--engine", "tcp://127.0.0.1:1"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--workers counts processes on this machine" in done.stderr


def test_an_address_where_nobody_answers_is_said_and_nothing_is_written(
    assembled_course, submissions, monkeypatch
):
    submissions.hand_in(assembled_course, "ada", submissions.solved(assembled_course))
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.2)
    with socket.socket() as taken:  # bound, but nobody listens
        taken.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(ClusterError, match=f"No Dask scheduler answers at {address}"):
            grade_class(assembled_course, "small", Options(engine=address))
    assert not assembled_course.records_dir("small").exists()
    assert not assembled_course.autograded_dir.exists()


def test_what_travels_is_what_grading_needs_and_no_more(assembled_course, tmp_path):
    folder = assembled_course.solution_dir("small")
    (folder / "answers").mkdir()
    (folder / "answers" / "double.py").write_text("", encoding="utf-8")
    (folder / "data" / "held_out.npy").write_bytes(b"\0\1")
    course = dataclasses.replace(
        assembled_course, gradebook="postgresql+psycopg://me:password@there/grades"
    )
    packed = LessonAssignment(course, "small").pack().to_bytes()
    assignment = Bundle.unpack(packed, tmp_path / "there")
    there = assignment.course
    assert (there.root, assignment.name, there.limits) == (
        tmp_path / "there",
        "small",
        course.limits,
    )
    assert "password" not in there.gradebook
    names = {
        path.relative_to(there.root).as_posix() for path in there.root.rglob("*") if path.is_file()
    }
    assert {
        "solutions/small/data/held_out.npy",
        "solutions/small/test_small_hidden.py",
        "assignments/small/small.ipynb",
    } <= names
    assert not [
        name for name in names if not name.startswith(("solutions/small/", "assignments/small/"))
    ]
    assert not [name for name in names if "answers" in name]


def test_another_version_is_named_with_both_sides():
    here = versions()
    assert set(here) == {"autograder", "Python", "numpy"}
    assert version_mismatch(here, here) == ""
    assert (
        version_mismatch({**here, "numpy": "1.0"}, here)
        == f"numpy is 1.0 there and {here['numpy']} here"
    )
    assert version_mismatch({}, {"numpy": "2.0"}) == "numpy is missing there and 2.0 here"


@pytest.mark.slow
def test_a_submission_whose_grading_process_ends_twice_waits_for_a_person_and_the_next_is_graded(
    assembled_course, submissions, tmp_path
):
    hidden = assembled_course.hidden_checks("small")
    end = "    import os\n    if student.l2_norm(x) == 13:\n        os._exit(9)\n"
    hidden.write_text(
        hidden.read_text(encoding="utf-8").replace("    assert", f"{end}    assert"), "utf-8"
    )
    terms = Terms(versions(), "best", b"secret")
    graders = Graders(
        LessonAssignment(assembled_course, "small").pack().to_bytes(), terms, tmp_path
    )
    with contextlib.closing(graders):
        deadly = submissions.solved(assembled_course, l2_norm="def l2_norm(x):\n    return 13")
        bad = graders.grade(Submission("bob", {"small": deadly})).record
        good = graders.grade(
            Submission("ada", {"small": submissions.solved(assembled_course)})
        ).record
        (folder,) = tmp_path.glob("autograder-*")
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert (bad.status, bad.student, bad.sandbox) == ("needs_person", "bob", graders.tier)
    assert (good.status, good.score, good.sandbox) == ("graded", 2.75, graders.tier)
    assert not folder.exists()


@pytest.mark.slow
def test_a_submission_that_hangs_in_c_waits_for_a_person_after_one_try(
    assembled_course, submissions, tmp_path, monkeypatch
):
    monkeypatch.setattr(watchdog, "MARGIN_SECONDS", 1.0)
    started = []
    monkeypatch.setattr(
        cluster_worker, "Watchdog", lambda: started.append(watchdog.Watchdog()) or started[-1]
    )
    hidden = assembled_course.hidden_checks("small")
    total = "    assert sum(range(round(student.l2_norm(np.zeros(3))))) == 0\n"
    hidden.write_text(hidden.read_text(encoding="utf-8") + total, encoding="utf-8")
    course = dataclasses.replace(
        assembled_course, limits=Limits(cell_seconds=1.0, check_seconds=1.0)
    )
    graders = Graders(
        LessonAssignment(course, "small").pack().to_bytes(),
        Terms(versions(), "best", b"secret"),
        tmp_path,
    )
    source = "def l2_norm(x):\n    return sum(v * v for v in x) ** 0.5 or 1e12"
    with contextlib.closing(graders):
        begun = time.monotonic()
        bad = graders.grade(
            Submission("bob", {"small": submissions.solved(course, l2_norm=source)})
        ).record
        assert time.monotonic() - begun < 120
        assert len(started) == 1
        good = graders.grade(Submission("ada", {"small": submissions.solved(course)})).record
    assert bad.status == "needs_person"
    assert "in the check test_l2_norm_secretly" in bad.message
    assert "not tried again" in bad.message
    assert (good.status, good.score) == ("graded", 2.75)


def test_the_page_names_options_that_dask_has_and_times_that_are_ours():
    from distributed.cli import dask_scheduler, dask_worker

    page = (Path(__file__).parents[2] / "docs" / "clusters.md").read_text(encoding="utf-8")
    lines = [line.split() for line in page.splitlines() if line.startswith("dask ")]
    assert {words[1] for words in lines} == {"scheduler", "worker"}
    for words in lines:
        command = {"scheduler": dask_scheduler.main, "worker": dask_worker.main}[words[1]]
        with command.make_context(words[1], words[2:]):
            pass
    times = [cluster.WORKERS_SECONDS / 60, cluster.GREET_SECONDS / 60, cluster.CONNECT_SECONDS]
    assert times == [1, 2, 10]
    for words in ("waited for, one minute", "waited for, two minutes", "after ten seconds"):
        assert words in page


# -- with one


class Scheduler:
    """A scheduler process on loopback, and the workers that were started for it."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        self._environment = environment
        file = folder / "scheduler.json"
        options = [
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
            "--scheduler-file",
            str(file),
        ]
        if "DASK_DISTRIBUTED__COMM__TLS__CA_FILE" in environment:
            options += ["--protocol", "tls"]
        self.process = self._start("scheduler", *options, environment=environment)
        wait_for(lambda: file.exists() and file.read_text(encoding="utf-8").endswith("}"))
        self.address = json.loads(file.read_text(encoding="utf-8"))["address"]
        self.workers: list[subprocess.Popen[bytes]] = []

    def worker(self, *options: str, **environment: str) -> subprocess.Popen[bytes]:
        """Start a worker with a folder of its own, and wait until it works for the scheduler."""
        name = f"worker{len(self.workers)}"
        place = self.folder / name
        place.mkdir()
        options = ("--name", name, "--local-directory", str(place), "--no-dashboard", *options)
        with (self.folder / f"{name}.log").open("wb") as log:
            process = self._start(
                "worker",
                self.address,
                *options,
                environment={**self._environment, **environment},
                log=log,
            )
        self.workers.append(process)
        log_file = self.folder / f"{name}.log"
        wait_for(lambda: "Registered to" in log_file.read_text(encoding="utf-8"))
        return process

    def _start(self, command, *options, environment, log=subprocess.DEVNULL):
        return subprocess.Popen(
            [sys.executable, "-m", "dask", command, *options],
            env={**os.environ, **environment},
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )

    def close(self) -> None:
        for process in (*self.workers, self.process):
            process.kill()
            process.wait()


def wait_for(condition, seconds=PATIENCE):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


@pytest.fixture
def scheduler(tmp_path):
    """`scheduler(**environment)` starts one."""
    with contextlib.ExitStack() as stack:

        def start(**environment):
            folder = tmp_path / "cluster"
            folder.mkdir()
            return stack.enter_context(contextlib.closing(Scheduler(folder, **environment)))

        yield start


@pytest.fixture
def slow_class(assembled_course, submissions):
    """A class of twelve whose cells take a while, and one that handed in no notebook."""
    slow = "import time\ntime.sleep(0.2)\ndef double(x):\n    return 2 * x"
    for number in range(12):
        notebook = submissions.solved(assembled_course, double=slow)
        submissions.hand_in(assembled_course, f"student{number:02}", notebook)
    submissions.hand_in(assembled_course, "cyd", b"{")
    return assembled_course


def start_grading(course, *options, **environment):
    command = [
        sys.executable,
        "-m",
        "autograder",
        "--course",
        str(course.root),
        "grade",
        "small",
        "--json",
    ]
    return subprocess.Popen(
        [*command, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        start_new_session=True,
        text=True,
    )


def finish(run):
    """Return what a run printed after what was read of it, as records, with its status and what it
    said."""
    out, said = run.communicate(timeout=2 * PATIENCE)
    return [json.loads(line) for line in out.splitlines()], run.returncode, said


def grade_on(address, course, *options, **environment):
    with start_grading(course, "--engine", address, *options, **environment) as run:
        return finish(run)


def stored(course):
    """Return the record files by student, without what differs from run to run."""
    files = course.records_dir("small").glob("*.json")
    found = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in files}
    for record in found.values():
        del record["seconds"]
    return found


def parts(dask):
    """Return the folders that workers keep for the course's part."""
    walk = os.walk(dask.folder)  # which passes over what goes away meanwhile
    return [
        Path(folder, name)
        for folder, names, _ in walk
        for name in names
        if name.startswith("autograder-")
    ]


@pytest.mark.slow
def test_three_workers_write_the_records_that_processes_write_and_keep_nothing(
    scheduler, slow_class, submissions, tmp_path
):
    nosy = (
        "import glob\n"
        f"found = glob.glob({str(tmp_path)!r} + '/**/test_small_hidden.py', recursive=True)\n"
        "def double(x):\n    return 0 if found else 2 * x"
    )
    submissions.hand_in(slow_class, "nosy", submissions.solved(slow_class, double=nosy))
    wrong = submissions.solved(
        slow_class, l2_norm="def l2_norm(x):\n    return float(open('mine.txt').read())"
    )
    folder = submissions.hand_in(slow_class, "ada", wrong).parent
    (folder / "mine.txt").write_text("5", encoding="utf-8")
    (folder / "timestamp.txt").write_text("2026-03-02 12:00:00 UTC", encoding="utf-8")
    grade_class(slow_class, "small", Options(sandbox_mode="require"))
    local = stored(slow_class)
    assert {student: local[student]["score"] for student in ("ada", "nosy", "cyd")} == {
        "ada": 1.5,
        "nosy": 2.75,
        "cyd": 0.0,
    }

    shutil.rmtree(slow_class.records_dir("small"))
    dask = scheduler()
    for threads in ("1", "2", "1"):
        dask.worker("--nthreads", threads)
    with start_grading(slow_class, "--engine", dask.address) as run:
        run.stdout.readline()
        folders = parts(dask)
        assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}
        files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
        assert "test_small_hidden.py" in {path.name for path in files}
        assert not [path for path in files if slow_class.secret() in path.read_bytes()]
        _, status, said = finish(run)
    assert (status, said) == (1, "")
    assert stored(slow_class) == local
    wait_for(lambda: not parts(dask))
    records, status, _ = grade_on(
        "tcp://127.0.0.1:1", slow_class
    )  # nothing to grade: nobody is asked
    assert (status, {record["unchanged"] for record in records}) == (1, {True})


@pytest.mark.slow
def test_a_worker_that_is_killed_loses_nothing_and_one_that_joins_late_goes_on(
    scheduler, slow_class
):
    dask = scheduler()
    first = dask.worker("--no-nanny")
    with start_grading(slow_class, "--engine", dask.address) as run:
        run.stdout.readline()
        first.kill()  # and with it the only copy of the course's part
        dask.worker("--no-nanny")
        records, status, said = finish(run)
    assert (status, said) == (1, "")
    assert len(records) == 12
    assert {record["score"] for record in stored(slow_class).values()} == {2.75, 0.0}
    wait_for(
        lambda: not [part for part in parts(dask) if "worker0" in part.parts]
    )  # its processes end, too


@pytest.mark.slow
def test_a_submission_that_ends_workers_waits_for_a_person_and_nobody_else_does(
    scheduler, slow_class, submissions
):
    hidden = slow_class.hidden_checks("small")
    end = (
        "    import os, signal\n    if student.l2_norm(x) == 13:\n        "
        "os.kill(os.getppid(), signal.SIGKILL)\n"
    )
    hidden.write_text(
        hidden.read_text(encoding="utf-8").replace("    assert", f"{end}    assert"), "utf-8"
    )
    deadly = submissions.solved(slow_class, l2_norm="def l2_norm(x):\n    return 13")
    submissions.hand_in(slow_class, "bob", deadly)
    dask = scheduler(DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="0")
    for _ in range(3):
        dask.worker("--no-nanny")
    records, status, said = grade_on(dask.address, slow_class)
    assert (status, said) == (1, "")
    assert {record["student"] for record in records if record["status"] == "needs_person"} == {
        "bob"
    }
    assert {record["score"] for record in records if record["status"] == "graded"} == {2.75}
    assert len(records) == 14
    assert [worker.poll() is None for worker in dask.workers].count(False) == 2


@pytest.mark.slow
def test_a_scheduler_that_goes_away_is_said_and_what_was_graded_is_kept(scheduler, slow_class):
    dask = scheduler()
    dask.worker()
    with start_grading(slow_class, "--engine", dask.address) as run:
        first = json.loads(run.stdout.readline())
        dask.process.kill()
        rest, status, said = finish(run)
    graded = {record["student"] for record in [first, *rest]}
    assert status == 2
    assert f"The scheduler at {dask.address} has gone away. What was graded is kept" in said
    assert len(said.splitlines()) == 1
    assert set(stored(slow_class)) == graded
    assert len(graded) < 13
    again = grade_class(slow_class, "small").records
    assert {record.student for record in again if record.unchanged} == graded


@pytest.mark.slow
def test_ctrl_c_keeps_what_is_graded_and_the_cluster_forgets_the_rest(
    scheduler, slow_class, submissions
):
    endless = "import time\ntime.sleep(9)\ndef double(x):\n    return 2 * x"
    submissions.hand_in(slow_class, "zoe", submissions.solved(slow_class, double=endless))
    dask = scheduler()
    dask.worker("--nthreads", "2")
    with start_grading(slow_class, "--engine", dask.address) as run:
        first = [json.loads(run.stdout.readline()) for _ in range(2)]
        os.killpg(run.pid, signal.SIGINT)
        rest, status, said = finish(run)
    graded = {record["student"] for record in [*first, *rest]}
    stopped = (
        f"Stopped: {len(graded)} of 14 are graded and kept. The same command goes on from there.\n"
    )
    assert (status, said) == (130, stopped)
    assert set(stored(slow_class)) == graded
    wait_for(lambda: not parts(dask))


@pytest.mark.slow
def test_a_run_that_is_killed_leaves_nothing_on_the_workers(scheduler, slow_class):
    dask = scheduler()
    dask.worker()
    with start_grading(slow_class, "--engine", dask.address) as run:
        run.stdout.readline()
        assert parts(dask)
        os.killpg(run.pid, signal.SIGKILL)
    wait_for(lambda: not parts(dask))
    records, status, _ = grade_on(dask.address, slow_class)
    assert (status, len(records)) == (1, 13)


@pytest.mark.slow
def test_a_cluster_without_workers_is_waited_for_and_then_said(scheduler, slow_class, monkeypatch):
    dask = scheduler()
    monkeypatch.setattr(cluster, "GREET_SECONDS", 1.0)
    told = []
    with pytest.raises(ClusterError, match="has no workers"):
        grade_class(slow_class, "small", Options(engine=dask.address), Listener(notice=told.append))
    assert told == [f"Waiting for a worker of the scheduler at {dask.address} …"]
    assert not slow_class.records_dir("small").exists()


@pytest.mark.slow
def test_a_worker_that_does_not_fit_is_named_with_both_versions(scheduler, slow_class):
    dask = scheduler()
    other = dask.folder / "other"
    shutil.copytree(Path(cluster.__file__).parents[2], other / "autograder")
    with (other / "autograder" / "errors.py").open("a", encoding="utf-8") as file:
        file.write("# another source\n")
    dask.worker(PYTHONPATH=str(other))
    records, status, said = grade_on(dask.address, slow_class)
    assert (records, status) == ([], 2)
    assert "The worker tcp://127.0.0.1:" in said
    assert "does not fit: autograder is 0.1.0 (source " in said
    assert versions()["autograder"] in said
    assert len(said.splitlines()) == 1
    assert not slow_class.autograded_dir.exists()


@pytest.mark.slow
@pytest.mark.parametrize("who", ["scheduler", "worker"])
def test_a_machine_without_this_autograder_is_said(scheduler, slow_class, tmp_path, who):
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nsys.modules['autograder'] = None\n", "utf-8"
    )
    without = {"PYTHONPATH": str(tmp_path)}
    dask = scheduler(**(without if who == "scheduler" else {}))
    dask.worker("--no-nanny", **(without if who == "worker" else {}))
    records, status, said = grade_on(dask.address, slow_class)
    assert (records, status) == ([], 2)
    sentence = {
        "scheduler": f"The scheduler at {dask.address} has another autograder, or none: install "
        f"the same",
        "worker": "ended when it was asked to make ready. Its log says why; where it has another "
        "autograder or none, install",
    }
    assert sentence[who] in said
    assert len(said.splitlines()) == 1


@pytest.mark.slow
def test_a_worker_without_a_sandbox_refuses_and_with_a_weaker_one_says_so(scheduler, slow_class):
    """A `sitecustomize` makes the worker's machine another one: no bubblewrap; then another
    processor."""
    dask = scheduler()
    for name, line in [
        ("weak", "import shutil\nshutil.which = lambda name, *rest: None"),
        (
            "odd",
            "import os\nname = os.uname()\nos.uname = lambda: os.uname_result([*name[:4], "
            "'riscv64'])",
        ),
    ]:
        (dask.folder / name).mkdir()
        (dask.folder / name / "sitecustomize.py").write_text(f"{line}\n", encoding="utf-8")
    weak = dask.worker("--no-nanny", PYTHONPATH=str(dask.folder / "weak"))
    records, status, _ = grade_on(dask.address, slow_class)
    assert (status, {record["sandbox"] for record in records}) == (1, {"partial"})
    records, _, _ = grade_on(dask.address, slow_class)  # whatever tier this machine has
    assert {record["unchanged"] for record in records} == {True}

    dask.worker("--no-nanny", PYTHONPATH=str(dask.folder / "odd"))
    weak.kill()
    records, status, said = grade_on(dask.address, slow_class, "--force")
    assert (records, status) == ([], 2)
    assert "The worker tcp://127.0.0.1:" in said
    assert "students' code cannot be isolated on this kind of processor (riscv64)" in said


@pytest.mark.slow
def test_a_cluster_behind_tls_asks_for_certificates(scheduler, slow_class, tmp_path):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    request = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext "
        "subjectAltName=IP:127.0.0.1"
    )
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*request.split(), *files], check=True, capture_output=True)
    settings = {"DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(certificate)}
    for role in ("SCHEDULER", "WORKER", "CLIENT"):
        settings[f"DASK_DISTRIBUTED__COMM__TLS__{role}__CERT"] = str(certificate)
        settings[f"DASK_DISTRIBUTED__COMM__TLS__{role}__KEY"] = str(key)
    dask = scheduler(**settings)
    assert dask.address.startswith("tls://")
    dask.worker("--no-nanny")
    records, status, said = grade_on(dask.address, slow_class)
    assert (records, status) == ([], 2)
    assert f"No Dask scheduler answers at {dask.address}" in said
    records, status, said = grade_on(dask.address, slow_class, **settings)
    assert (len(records), status, said) == (13, 1, "")

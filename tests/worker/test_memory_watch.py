"""A submission is bounded as a whole: many processes hold no more than one may, in every sandbox.

Run as root, the last test runs this file again as an ordinary user, whose sandboxes are others.
"""

import dataclasses
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from autograder.assignments.lesson.assignment import LessonAssignment
from autograder.course import Limits, load_course
from autograder.grading.grader import Grader
from autograder.notebooks.submissions import Submission
from autograder.rpc.grader_end import Student
from autograder.rpc.stopped import Stopped
from autograder.sandbox import ProcessLimits, Sandbox
from autograder.sandbox.trusted.memory import ProcessesBelow
from autograder.sandbox.trusted.tiers import OFF, candidates
from autograder.worker.trusted import many_processes
from autograder.worker.trusted.workshop import Workshop

HERE = Path(__file__).parents[1]
SANDBOXES = list(dict.fromkeys([*candidates(), *candidates(bubblewrap=False, landlock_abi=4), OFF]))
LIMITS = ProcessLimits(memory_mb=128)

HOLD = """
import ctypes, mmap, os, socket, threading, time
FIRST
for _ in range(6):
    if os.fork() == 0:
        KEPT
        time.sleep(4)
        os._exit(0)
time.sleep(3)
"""


def held(kept: str, first: str = "") -> str:
    return HOLD.replace("FIRST", first).replace("KEPT", kept)


FILLED = held("kept = bytearray(100 << 20)")
WRITTEN_TO = held("for k in range(0, len(kept), 4096): kept[k] = 1", "kept = bytearray(100 << 20)")
WRITTEN = "[kept.__setitem__(k, 1) for k in range(0, len(kept), 4096)]"
SHARED = held(f"kept = mmap.mmap(-1, 100 << 20); {WRITTEN}")
LET_GO = held(f"kept = mmap.mmap(-1, 100 << 20); {WRITTEN}; kept.madvise(mmap.MADV_DONTNEED)")
OF_A_DEVICE = held(f"kept = mmap.mmap(os.open('/dev/zero', os.O_RDWR), 100 << 20); {WRITTEN}")
FIRST_THREAD_ENDS = held(
    """
        def hold():
            kept = bytearray(100 << 20)
            time.sleep(4)
            os._exit(0)
        threading.Thread(target=hold).start()
        ctypes.CDLL(None).syscall(NUMBER, 0)  # exit: of this thread alone
""".replace("NUMBER", "60" if os.uname().machine == "x86_64" else "93")
)
IN_SOCKETS = held(
    """
        pairs = [socket.socketpair() for _ in range(100)]
        for end in [end for pair in pairs for end in pair]:
            end.setblocking(False)
            end.send(bytes(150_000))
"""
)


def name_of(sandbox: Sandbox) -> str:
    return "-".join([sandbox.tier, sandbox.recipe, sandbox.filter_name, str(sandbox.landlock)])


every_sandbox = pytest.mark.parametrize("sandbox", SANDBOXES, ids=name_of)


def ending_of(sandbox: Sandbox, source: str) -> Stopped:
    with Workshop(sandbox, LIMITS, ()) as workshop:
        with workshop.child(()) as child, pytest.raises(Stopped) as stopped:
            child.run_cell("cell", source, 20)
        with workshop.child(()) as following:
            assert following.run_cell("cell", "1 + 1", 10).output == "2\n"
    return stopped.value


@every_sandbox
def test_processes_that_each_hold_less_than_the_limit_are_ended_together(sandbox):
    stopped = ending_of(sandbox, FILLED)
    assert stopped.outcome == "memory"
    assert "all its processes together" in str(stopped)


@every_sandbox
def test_the_doctor_tries_it(sandbox):
    attempt = many_processes.attempt(sandbox)
    assert attempt.held, attempt.detail


@pytest.mark.parametrize(
    ("sandbox", "source"),
    [
        (candidates()[0], WRITTEN_TO),
        (candidates()[0], FIRST_THREAD_ENDS),
        (candidates()[0], IN_SOCKETS),
        (OFF, SHARED),
        (OFF, LET_GO),
        (OFF, OF_A_DEVICE),
    ],
    ids=[
        "written to after a fork",
        "by a thread that outlives the first",
        "in sockets",
        "shared",
        "shared and let go",
        "of a device",
    ],
)
def test_however_it_is_held(sandbox, source):
    assert ending_of(sandbox, source).outcome == "memory"


FIRST_PAGE = """
import ctypes, mmap
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype, libc.munmap.argtypes = ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_size_t)
for _ in range(4):
    place = libc.mmap(None, 100 << 20, 3, mmap.MAP_ANONYMOUS | SHARED, -1, 0)
    if place in (None, 2**64 - 1):
        raise OSError(ctypes.get_errno(), "nothing to share")
    ctypes.memset(place, 1, 100 << 20)
    libc.munmap(place + 4096, (100 << 20) - 4096)
"""


@pytest.mark.parametrize("sandbox", [one for one in SANDBOXES if one.tier != "off"], ids=name_of)
@pytest.mark.parametrize(
    "source",
    [
        FIRST_PAGE.replace("SHARED", "mmap.MAP_SHARED"),
        FIRST_PAGE.replace("SHARED", "3"),  # MAP_SHARED_VALIDATE
        "import mmap, os\nmmap.mmap(os.open('/dev/zero', os.O_RDWR), 4096)",
        "import socket\nsocket.socketpair()[0].setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, "
        "2**22)",
        "import fcntl, os\nfcntl.fcntl(os.pipe()[0], 1031, 2**20)",
    ],
    ids=[
        "shared without a file",
        "shared, said otherwise",
        "of a device",
        "a large buffer",
        "a large pipe",
    ],
)
def test_memory_that_no_process_is_seen_to_hold_is_refused(sandbox, source):
    with Workshop(sandbox, LIMITS, ()) as workshop, workshop.child(()) as child:
        result = child.run_cell("cell", source, 20)
        assert result.error[0] in ("PermissionError", "FileNotFoundError"), result
        assert (
            child.run_cell(
                "private", "import mmap\nmmap.mmap(-1, 4096, mmap.MAP_PRIVATE)", 10
            ).status
            == "ran"
        )


@every_sandbox
def test_snapshots_that_share_large_data_go_on(sandbox):
    limits = dataclasses.replace(LIMITS, memory_mb=320)
    with Workshop(sandbox, limits, ()) as workshop, workshop.child(()) as child:
        child.run_cell(
            "data",
            "import numpy as np\nx = np.ones(25_000_000)\ndef total(): return float(x.sum())",
            20,
        )
        snapshots = [child.snapshot(["total"]) for _ in range(6)]
        for _ in range(4):
            time.sleep(0.2)
            for snapshot in snapshots:
                snapshot.allow(20)
                snapshot.link.begin()
                assert Student(snapshot.link).total() == 25e6
                snapshot.link.end()
        assert child.run_cell("more", "float(x.sum())", 10).output == "25000000.0\n"


def test_a_process_whose_parent_has_ended_is_counted():
    script = """
    import os, time
    if os.fork() == 0:
        if os.fork() == 0:
            kept = bytearray(60 << 20)
            time.sleep(15)
        os._exit(0)
    os.wait()
    time.sleep(30)
    """
    prepare = (
        "import ctypes; ctypes.CDLL(None).prctl(36, 1, 0, 0, 0); input()\n"  # inherits orphans
    )
    process = subprocess.Popen(
        [sys.executable, "-c", prepare + textwrap.dedent(script)], stdin=subprocess.PIPE, text=True
    )
    try:
        time.sleep(0.5)
        below = ProcessesBelow(process.pid)
        below.begin()
        process.stdin.write("\n")
        process.stdin.flush()
        end = time.monotonic() + 10
        while not below.hold_more_than(50 << 20) and time.monotonic() < end:
            time.sleep(0.05)
        assert below.hold_more_than(50 << 20)
        assert not below.hold_more_than(90 << 20)
    finally:
        process.kill()
        process.communicate()


# -- what comes of it


IN_A_CALL = f"""
def l2_norm(x):
    exec({FILLED!r}, {{}})
"""
IN_A_HIDDEN_CHECK = IN_A_CALL.replace("(x):\n", "(x):\n    if len(x) == 2: return 5.0\n").rstrip()


@pytest.fixture(scope="module")
def grader(assembled_once):
    limits = Limits(cell_seconds=5, check_seconds=5, memory_mb=128)
    course = dataclasses.replace(load_course(assembled_once), limits=limits)
    with Grader(LessonAssignment(course, "small"), candidates()[0], b"secret") as grader:
        yield grader


@pytest.mark.parametrize(
    "source",
    [
        FILLED,
        IN_A_CALL,
        IN_A_HIDDEN_CHECK,
    ],
    ids=["in a cell", "in a call", "in a hidden check"],
)
def test_it_costs_its_own_exercise_and_no_other(grader, assembled_once, submissions, source):
    notebook = submissions.solved(load_course(assembled_once), l2_norm=source)
    record = grader.grade(Submission("eve", {"small": notebook})).record
    first, second = record.exercises
    expected = ["passed", "memory"] if "len(x) == 2" in source else ["memory", "memory"]
    assert [check.outcome for check in first.checks] == expected
    assert [check.outcome for check in second.checks] == ["passed"]
    assert record.status == "graded"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (f"exec({FILLED!r}, {{}})", "memory"),
        ("import os\n    os.kill(os.getppid(), 9)\n    os._exit(0)", "crashed"),
    ],
    ids=["memory", "both killed"],
)
def test_a_hidden_check_that_ends_child_and_snapshot_costs_no_other(
    grader, assembled_once, submissions, end, expected
):
    notebook = submissions.solved(
        load_course(assembled_once),
        l2_norm=f"def l2_norm(x):\n    if len(x) == 2: return 5.0\n    {end}",
        # nothing is shared
        double="import random\ndef double(x):\n    random.random()\n    return 2 * x",
    )
    record = grader.grade(Submission("eve", {"small": notebook})).record
    assert [check.outcome for check in record.exercises[0].checks] == ["passed", expected]
    assert [check.outcome for check in record.exercises[1].checks] == ["passed"]


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become someone else")
def test_an_ordinary_user_has_all_of_this_too():
    arguments = [
        sys.executable,
        "-m",
        "pytest",
        __file__,
        "-q",
        "-p",
        "no:cacheprovider",
        "-n0",
        "-k",
        "not costs",
    ]
    again = subprocess.run(
        [sys.executable, str(HERE / "ordinary_user.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert again.returncode == 0, again.stdout + again.stderr
    assert "passed" in again.stdout

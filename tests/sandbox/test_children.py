"""What a confined child can do, what it cannot, and that nothing of it stays: in every sandbox that
this user can have.

Run as root, the last test runs this file again as an ordinary user, whose sandboxes are others.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from autograder.sandbox import ProcessLimits, Sandbox
from autograder.sandbox.trusted.tiers import OFF, candidates

HERE = Path(__file__).parents[1]

PREAMBLE = """
import json, os, signal, socket, sys, time
from autograder.sandbox.confined.confinement import Confinement, end_process
wire = socket.socket(fileno=int(sys.argv[1]))
confinement = Confinement.from_environment()
def say(**what): wire.sendall(json.dumps(what).encode() + b"\\n")
def child_says(main):
    "Run main in a confined child; return what it returned and its exit status."
    reader, writer = os.pipe()
    child = confinement.fork(lambda: os.write(writer, json.dumps(main()).encode()), keep_fds=[writer])
    os.close(writer)
    said = b""
    while part := os.read(reader, 65536): said += part
    os.close(reader)
    return (json.loads(said) if said else None), child.wait()
"""


def sandboxes() -> list[Sandbox]:
    """All that can be had, and what this user would have with an older kernel's Landlock."""
    found = {*candidates(), *candidates(bubblewrap=False, landlock_abi=4)}
    if (
        os.geteuid() == 0
    ):  # whose children have ids of their own, whatever Landlock knows of signals
        found = {*candidates()}
    return sorted(
        found,
        key=lambda sandbox: (sandbox.tier, sandbox.recipe, sandbox.filter_name, -sandbox.landlock),
    )


def name_of(sandbox: Sandbox) -> str:
    return "-".join([sandbox.tier, sandbox.recipe, sandbox.filter_name, str(sandbox.landlock)])


every_sandbox = pytest.mark.parametrize("sandbox", sandboxes(), ids=name_of)


class Inside:
    """A warm process that runs `code`, and what it says."""

    def __init__(self, sandbox: Sandbox, code: str, limits: ProcessLimits | None = None) -> None:
        ours, theirs = socket.socketpair()
        ours.settimeout(30)
        with theirs:
            self.process = sandbox.start(
                ["-c", PREAMBLE + textwrap.dedent(code), str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                limits=limits,
                stderr=subprocess.PIPE,
            )
        self.wire = ours
        self.lines = ours.makefile(encoding="utf-8")

    def next(self) -> dict:
        """Return what it says next; what it wrote on stderr if it has ended instead."""
        line = self.lines.readline()
        assert line, self.process.stderr.read().decode()
        return json.loads(line)

    def __enter__(self) -> "Inside":
        return self

    def __exit__(self, *exception: object) -> None:
        self.process.kill()
        self.process.communicate()
        self.lines.close()
        self.wire.close()


@every_sandbox
def test_a_child_computes_draws_starts_threads_and_imports(sandbox):
    code = """
    import numpy as np
    import matplotlib.pyplot as plt
    confinement.prepare()
    def main():
        import threading, tempfile, sqlite3, numpy.polynomial, asyncio, shutil
        plt.plot([1, 2, 3]); plt.savefig("picture.png"); plt.close()
        np.save("array.npy", np.linalg.solve(np.eye(3), np.ones(3)))
        found = []
        threads = [threading.Thread(target=found.append, args=[n]) for n in range(3)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        async def later(): await asyncio.sleep(0); return "later"
        with tempfile.NamedTemporaryFile() as file: file.write(b"x")
        shutil.copy("array.npy", "copy.npy")
        return {"loaded": np.load("copy.npy").tolist(), "threads": found, "picture": os.path.getsize("picture.png"),
                "temporary": os.path.dirname(file.name) == os.getcwd() == os.environ["HOME"],
                "later": asyncio.run(later())}
    result, status = child_says(main)
    say(result=result, status=status)
    """
    with Inside(sandbox, code) as inside:
        said = inside.next()
    assert said["status"] == 0
    assert said["result"]["loaded"] == [1.0, 1.0, 1.0]
    assert sorted(said["result"]["threads"]) == [0, 1, 2]
    assert said["result"]["picture"] > 1000
    assert said["result"]["temporary"]
    assert said["result"]["later"] == "later"


@every_sandbox
def test_the_end_of_a_child_is_told_as_subprocess_tells_it(sandbox):
    code = """
    confinement.prepare()
    import ctypes
    def leave(): raise SystemExit(7)
    def fail(): raise ValueError("no such luck")
    say(statuses=[confinement.fork(main).wait() for main in (
        lambda: None, leave, fail, lambda: ctypes.string_at(0), lambda: os.abort(), lambda: os._exit(3))])
    child = confinement.fork(lambda: time.sleep(60))
    say(running=child.poll())
    child.kill()
    say(killed=child.wait(), again=child.poll())
    reader, writer = os.pipe()
    confinement.fork(lambda: (os.dup2(writer, 2), fail()), keep_fds=[writer]).wait()
    say(traceback=os.read(reader, 4096).decode())
    """
    with Inside(sandbox, code) as inside:
        statuses = inside.next()["statuses"]
        assert statuses[:4] == [0, 7, 1, -signal.SIGSEGV]
        # Where no signal may be sent, `abort` ends with the fault that it falls back to.
        assert statuses[4] in (-signal.SIGABRT, -signal.SIGSEGV)
        assert statuses[5] == 3
        assert inside.next() == {"running": None}
        assert inside.next() == {"killed": -signal.SIGKILL, "again": -signal.SIGKILL}
        assert inside.next()["traceback"].endswith("ValueError: no such luck\n")


@every_sandbox
def test_a_child_forks_kills_and_waits_for_snapshots_of_itself(sandbox):
    code = """
    confinement.prepare()
    def main():
        snapshots = []
        for _ in range(5):
            pid = os.fork()
            if pid == 0:
                time.sleep(60); os._exit(0)
            snapshots.append(pid)
        for pid in snapshots: end_process(pid)
        end_process(snapshots[0])
        return [os.waitpid(pid, 0)[1] for pid in snapshots]
    say(result=child_says(main))
    """
    with Inside(sandbox, code) as inside:
        assert inside.next() == {"result": [[signal.SIGKILL] * 5, 0]}


@every_sandbox
def test_a_child_that_floods_its_line_holds_nobody_up(sandbox):
    code = """
    confinement.prepare()
    from autograder.sandbox.confined.confinement import own_line
    def flood():
        if own_line() is not None:
            os.set_blocking(own_line(), False)
            while True:
                try: os.write(own_line(), b"1")
                except BlockingIOError: pass
                except BrokenPipeError: break
        os.write(writer, b".")
        time.sleep(60)
    reader, writer = os.pipe()
    first = confinement.fork(flood, keep_fds=[writer])
    os.read(reader, 1)
    say(result=child_says(lambda: "served"))
    confinement.sweep()
    say(status=first.poll())
    """
    with Inside(sandbox, code) as inside:
        assert inside.next() == {"result": ["served", 0]}
        assert inside.next() == {"status": -signal.SIGKILL}


@every_sandbox
def test_a_snapshot_outlives_the_child_that_crashes(sandbox):
    code = """
    confinement.prepare()
    reader, writer = os.pipe()
    def main():
        import ctypes
        if os.fork() == 0:
            time.sleep(0.2); os.write(writer, b"still here"); os._exit(0)
        ctypes.string_at(0)
    child = confinement.fork(main, keep_fds=[writer])
    os.close(writer)
    status = child.wait()
    say(status=status, said=os.read(reader, 64).decode())
    """
    with Inside(sandbox, code) as inside:
        assert inside.next() == {"status": -signal.SIGSEGV, "said": "still here"}


@every_sandbox
def test_a_sweep_leaves_no_process_and_no_file(sandbox):
    code = """
    confinement.prepare()
    reader, writer = os.pipe()
    def main():
        for _ in range(6):
            if os.fork() == 0:
                for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}: signal.signal(number, signal.SIG_IGN)
                os.write(writer, b"."); time.sleep(60)
        os.makedirs("a/b/c"); open("a/b/c/d", "w").close(); os.symlink("/", "root"); os.chmod("a", 0)
        while len(os.listdir(".")) < 2: pass
        os.write(writer, b"!")
        time.sleep(60)
    child = confinement.fork(main, keep_fds=[writer])
    os.close(writer)
    started = b""
    while len(started) < 7: started += os.read(reader, 64)
    confinement.sweep()
    say(end=os.read(reader, 64).decode(), status=child.poll())
    say(next=child_says(lambda: os.listdir(".")))
    """
    with Inside(sandbox, code) as inside:
        assert inside.next() == {
            "end": "",
            "status": -signal.SIGKILL,
        }  # all have closed their end of the pipe
        assert inside.next() == {"next": [[], 0]}


@every_sandbox
def test_a_file_that_is_on_its_way_out_does_not_keep_the_scratch(sandbox):
    code = """
    confinement.prepare()
    ours, theirs = socket.socketpair()
    def main():
        with open("kept", "w") as file: socket.send_fds(theirs, [b"x"], [file.fileno()])
    for _ in range(3):
        status = confinement.fork(main, keep_fds=[theirs.fileno()]).wait()
        confinement.sweep()
        say(status=status, next=child_says(lambda: os.listdir(".")))
        confinement.sweep()
    """
    with Inside(sandbox, code) as inside:
        for _ in range(3):
            assert inside.next() == {"status": 0, "next": [[], 0]}


@every_sandbox
def test_several_children_at_once_and_many_after_each_other(sandbox):
    code = """
    confinement.prepare()
    for _ in range(20):
        children = [confinement.fork(lambda: (open(str(os.getpid()), "w").close(), os.fork(), sys.exit(5))) for _ in range(4)]
        statuses = [child.wait() for child in children]
        confinement.sweep()
        say(statuses=statuses)
    say(left=child_says(lambda: os.listdir(".")), descriptors=len(os.listdir("/proc/self/fd")))
    """
    with Inside(sandbox, code) as inside:
        for _ in range(20):
            assert inside.next() == {"statuses": [5] * 4}
        last = inside.next()
    assert last["left"] == [[], 0]
    assert last["descriptors"] < 30


@every_sandbox
def test_a_child_has_the_descriptors_it_was_given_and_no_others(sandbox):
    code = """
    confinement.prepare()
    extra = [os.open("/dev/null", os.O_RDONLY) for _ in range(5)]
    reader, writer = os.pipe()
    os.dup2(writer, 200)
    def opened():
        found = []
        for number in range(256):
            try: os.fstat(number)
            except OSError: continue
            found.append(number)
        return found
    child = confinement.fork(lambda: os.write(200, json.dumps([opened(), os.read(0, 9).decode()]).encode()), keep_fds=[200])
    said = json.loads(os.read(reader, 4096))
    say(opened=said[0], read=said[1], status=child.wait())
    """
    with Inside(sandbox, code) as inside:
        said = inside.next()
    assert said["status"] == 0
    assert said["read"] == ""
    line_to_the_undertaker = 1 if sandbox.filter_name == "bare-mute" else 0
    assert len(said["opened"]) == 4 + line_to_the_undertaker
    assert {0, 1, 2, 200} <= set(said["opened"])


@every_sandbox
def test_limits_are_counted_from_what_the_warm_process_has(sandbox):
    code = """
    confinement.prepare()
    ballast = bytearray(300 << 20)
    def main():
        try: bytearray(80 << 20)
        except MemoryError: small = False
        else: small = True
        try: bytearray(120 << 20)
        except MemoryError: large = False
        else: large = True
        return small, large
    say(result=child_says(main))
    """
    with Inside(sandbox, code, ProcessLimits(memory_mb=100)) as inside:
        assert inside.next() == {"result": [[True, False], 0]}


@every_sandbox
def test_the_environment_is_small_and_holds_no_secret(sandbox, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_SECRET", "do not tell")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    code = """
    confinement.prepare()
    say(result=child_says(lambda: dict(os.environ)), hash=hash("x"), path=sys.path)
    """
    with Inside(sandbox, code) as inside:
        first = inside.next()
    with Inside(sandbox, code) as inside:
        second = inside.next()
    environment = first["result"][0]
    assert set(environment) <= {
        "HOME", "LANG", "LC_CTYPE", "MKL_NUM_THREADS", "MPLBACKEND", "MPLCONFIGDIR",
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS", "PATH", "PWD", "PYTHONDONTWRITEBYTECODE", "PYTHONHASHSEED",
        "TMPDIR",
    }  # fmt: skip
    assert first["hash"] == second["hash"]
    assert "/nowhere" not in first["path"]


@every_sandbox
def test_what_a_child_prints_does_not_reach_the_graders_output(sandbox):
    program = f"""
    import sys
    sys.path.insert(0, {str(HERE.parent)!r})
    from autograder.sandbox import Sandbox
    sandbox = Sandbox({sandbox.tier!r}, {sandbox.recipe!r}, {sandbox.landlock}, {sandbox.filter_name!r})
    code = '''
    import os
    from autograder.sandbox.confined.confinement import Confinement
    confinement = Confinement.from_environment()
    confinement.prepare()
    confinement.fork(lambda: [os.write(number, b"forged") for number in (1, 2)]).wait()
    '''
    import textwrap
    sandbox.start(["-c", textwrap.dedent(code)]).wait()
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@every_sandbox
def test_children_of_one_warm_process_do_not_see_each_other(sandbox):
    code = """
    confinement.prepare()
    reader, writer = os.pipe()
    first = confinement.fork(lambda: (open("mine", "w").close(), os.write(writer, b"."), time.sleep(60)), keep_fds=[writer])
    os.read(reader, 1)
    pid = first.pid
    def main():
        try: os.kill(pid, 0)
        except OSError as error: return type(error).__name__
        return "own" if pid == os.getpid() else "signalled"
    say(result=child_says(main)[0], first=first.poll())
    """
    if sandbox.tier == "partial" and os.geteuid() != 0:
        pytest.skip(
            "the children of an ordinary user share one id and one process table in tier partial"
        )
    with Inside(sandbox, code) as inside:
        said = inside.next()
    assert said["first"] is None
    assert said["result"] in ("PermissionError", "ProcessLookupError", "own")


@every_sandbox
def test_when_the_warm_process_is_killed_its_children_end_and_its_folder_goes(sandbox):
    code = """
    confinement.prepare()
    reader, writer = os.pipe()
    def main():
        wire.sendall(b'{"ready": true}\\n')
        for _ in range(3):
            if os.fork() == 0: time.sleep(60)
        open("file", "w").close()
        time.sleep(60)
    child = confinement.fork(main, keep_fds=[wire.fileno()])
    say(scratch=confinement.plan.scratch)
    time.sleep(60)
    """
    with Inside(sandbox, code) as inside:
        said = {**inside.next(), **inside.next()}
        inside.process.kill()
        assert inside.lines.readline() == ""  # every process that held the other end has ended
        deadline = time.monotonic() + 5
        while (
            sandbox.tier == "partial"
            and Path(said["scratch"]).parent.exists()
            and time.monotonic() < deadline
        ):
            time.sleep(0.01)
    if sandbox.tier == "partial":
        assert not Path(said["scratch"]).parent.exists()


@pytest.mark.parametrize(
    "sandbox", [*(s for s in sandboxes() if s.tier == "partial"), OFF], ids=name_of
)
def test_a_warm_process_killed_at_any_moment_leaves_no_folder(sandbox):
    code = """
    confinement.prepare()
    say(scratch=confinement.plan.scratch)
    while True:
        confinement.fork(lambda: open("file", "w").close())
        confinement.sweep()
    """
    for moment in range(6):
        with Inside(sandbox, code) as inside:
            folder = Path(inside.next()["scratch"]).parent
            time.sleep(0.0017 * moment)
        deadline = time.monotonic() + 5
        while folder.exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not folder.exists()


def test_without_a_sandbox_the_same_code_runs(tmp_path):
    code = """
    confinement.prepare()
    def main():
        pid = os.fork()
        if pid == 0: time.sleep(60)
        end_process(pid)
        return os.waitpid(pid, 0)[1], os.listdir(".")
    say(result=child_says(main))
    confinement.sweep()
    say(result=child_says(lambda: os.listdir(".")))
    """
    with Inside(OFF, code) as inside:
        assert inside.next() == {"result": [[signal.SIGKILL, []], 0]}
        assert inside.next() == {"result": [[], 0]}


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become someone else")
def test_an_ordinary_user_has_all_of_this_too():
    arguments = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--noconftest",
        str(Path(__file__).resolve()),
    ]
    done = subprocess.run(
        [sys.executable, str(HERE / "ordinary_user.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout

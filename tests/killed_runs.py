"""Real `autograder grade` processes that are killed, and what can be seen of them from outside:
where a run is at by its files and in /proc, what it left behind, and what stands in its gradebook.
Nothing in the product helps with it.
"""

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from autograder.course import Course
from autograder.sandbox import linux

PATIENCE = 120.0
_PR_SET_CHILD_SUBREAPER = 36


class Run:
    """`autograder grade small` in a session of its own, with `temporary` for its temporary
    files."""

    def __init__(self, course: Course, temporary: Path, *options: str) -> None:
        self.course = course
        temporary.mkdir(exist_ok=True)
        self._before = {path: identity(path) for path in course.root.rglob("*")}
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
        self._process = subprocess.Popen(
            [*command, "--sandbox", "best", "--workers", "2", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env={**os.environ, "TMPDIR": str(temporary)},
        )
        self.pid = self._process.pid
        self.begun = time.monotonic()

    def is_over(self) -> bool:
        return self._process.poll() is not None

    def end(self) -> tuple[int, list[dict[str, Any]]]:
        """Wait for the end; return the status and the objects printed, of which the last may be cut
        off."""
        said, _ = self._process.communicate(timeout=PATIENCE)
        lines = said.decode().splitlines(keepends=True)
        assert all(line.startswith("{") for line in lines), said.decode()
        return self._process.returncode, [
            json.loads(line) for line in lines if line.endswith("}\n")
        ]

    def wait_for(self, what: Callable[[], Any]) -> Any:
        """Return what `what` returns as soon as that is true; None when the run is over."""
        while not self.is_over():
            if found := what():
                return found
            time.sleep(0.0005)
        return None

    # -- where it is at

    def phase(self) -> str:
        """Say what the run is doing, by what can be seen of it while it stands still."""
        if self.is_writing_the_gradebook():
            return "gradebook write"
        if self.is_writing_records():
            return "record"
        if self.children():
            return "child"
        return "worker" if self.workers() else "parent"

    def is_writing_the_gradebook(self) -> bool:
        """From the first notebook that is written aside to the last one that has moved to its
        place."""
        aside = self.course.state_dir.glob("gradebook-*/new")
        return self._is_new(Path(f"{self.course.gradebook_file}-journal")) or any(
            map(self._is_new, aside)
        )

    def is_writing_records(self) -> bool:
        """Notebooks have come to their places in this run, and not all of them have their
        records."""
        entered = {path.parts[-3] for path in entered_notebooks(self.course) if self._is_new(path)}
        recorded = {path.stem for path in record_files(self.course) if self._is_new(path)}
        return bool(entered - recorded) and not self.is_writing_the_gradebook()

    def _is_new(self, path: Path) -> bool:
        """Whether something was made by this run, and is not what an earlier one left."""
        made = identity(path)
        return made is not None and made != self._before.get(path)

    def workers(self) -> list[int]:
        return [
            pid
            for pid, parent in parents().items()
            if parent == self.pid and b"spawn_main" in command_of(pid)
        ]

    def children(self) -> list[int]:
        return confined_children(self.pid)

    # -- killing

    def stop(self) -> None:
        """Have the parent stand still, so that what is seen of it stays true."""
        os.kill(self.pid, signal.SIGSTOP)
        while not self.is_over() and state_of(self.pid) not in "TZX":
            time.sleep(0.0001)

    def go_on(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def kill(self, *, alone: bool) -> None:
        (os.kill if alone else os.killpg)(self.pid, signal.SIGKILL)


# -- what is left


@contextlib.contextmanager
def inheriting_orphans() -> Iterator[Callable[[], list[str]]]:
    """Give a function that returns the commands of the processes which came from here and do not
    end within seconds."""
    linux.become_subreaper()
    before = set(family(os.getpid(), parents()))

    def left() -> list[str]:
        deadline = time.monotonic() + 20
        while True:
            pids = set(family(os.getpid(), parents())) - before
            for pid in pids:
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, os.WNOHANG)
            if not pids or time.monotonic() > deadline:
                return [command_of(pid).replace(b"\0", b" ").decode() for pid in pids]
            time.sleep(0.02)

    try:
        yield left
    finally:
        for pid in set(family(os.getpid(), parents())) - before:  # a test that failed leaves a run
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        linux.prctl(_PR_SET_CHILD_SUBREAPER, 0)


def files(course: Course) -> set[str]:
    """All files and folders of the course but what lies in them; compiled Python does not count."""
    return {
        path.relative_to(course.root).as_posix()
        for path in course.root.rglob("*")
        if "__pycache__" not in path.parts
    }


# -- what is written


def entered_notebooks(course: Course) -> list[Path]:
    return list(course.autograded_dir.glob("*/small/small.ipynb"))


def record_files(course: Course) -> list[Path]:
    return list(course.records_dir("small").glob("*.json"))


def entered(course: Course) -> set[str]:
    return {path.parts[-3] for path in entered_notebooks(course)}


def recorded(course: Course) -> set[str]:
    return {path.stem for path in record_files(course)}


def identity(path: Path) -> tuple[int, int] | None:
    with contextlib.suppress(OSError):
        status = path.stat()
        return status.st_ino, status.st_mtime_ns
    return None


def records(course: Course) -> dict[str, Any]:
    """The records by student, without what they took and without what hangs on when their files
    were written."""
    found = {}
    for path in record_files(course):
        found[path.stem] = json.loads(path.read_text(encoding="utf-8"))
        assert found[path.stem].pop("seconds") >= 0
        found[path.stem].pop("seen", None)
    return found


def notebooks(course: Course) -> dict[str, bytes]:
    return {
        path.relative_to(course.root).as_posix(): path.read_bytes()
        for path in course.autograded_dir.rglob("*")
        if path.is_file()
    }


def gradebook(course: Course) -> dict[str, list[str]]:
    """Every row of every table of the gradebook, in order: instead of each id what it points at."""
    database = sqlite3.connect(course.gradebook_file)
    database.row_factory = sqlite3.Row
    try:
        assert database.execute("pragma integrity_check").fetchone()[0] == "ok"
        tables = [
            name
            for (name,) in database.execute("select name from sqlite_master where type = 'table'")
        ]
        keys = {
            table: {
                row["from"]: row["table"]
                for row in database.execute(f"pragma foreign_key_list({table})")
            }
            for table in tables
        }
        rows = {
            table: [dict(row) for row in database.execute(f"select * from {table}")]
            for table in tables
        }
    finally:
        database.close()
    by_id = {table: {row["id"]: row for row in rows[table] if "id" in row} for table in tables}

    def plain(table: str, row: dict[str, Any]) -> Any:
        return {
            column: plain(keys[table][column], by_id[keys[table][column]][value])
            if column in keys[table] and value is not None
            else value
            for column, value in row.items()
            if column != "id" or column in keys[table] or len(str(value)) != 32
        }

    return {table: sorted(repr(plain(table, row)) for row in rows[table]) for table in tables}


# -- processes


def parents() -> dict[int, int]:
    """The parent of each process there is."""
    tree = {}
    for name in os.listdir("/proc"):  # noqa: PTH208 - hundreds of them, again and again
        if name.isdigit():
            with contextlib.suppress(OSError):
                tree[int(name)] = int(
                    Path("/proc", name, "stat").read_bytes().rpartition(b")")[2].split()[1]
                )
    return tree


def family(pid: int, tree: dict[int, int]) -> list[int]:
    """All that came from a process, from the first to the last."""
    found = [pid]
    for one in found:
        found += [child for child, parent in tree.items() if parent == one]
    return found[1:]


def confined_children(pid: int) -> list[int]:
    """The processes below one that run a student's cells: confined, by a process that is not."""
    tree = parents()
    return [
        one
        for one in family(pid, tree)
        if b"zygote" in command_of(one) and filters(one) > filters(tree.get(one, 1))
    ]


def command_of(pid: int) -> bytes:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""


def state_of(pid: int) -> str:
    with contextlib.suppress(OSError):
        return chr(Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()[0][0])
    return "X"


def filters(pid: int) -> int:
    """How many filters of system calls a process is under."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("Seccomp_filters:"):
                return int(line.split()[1])
    return 0

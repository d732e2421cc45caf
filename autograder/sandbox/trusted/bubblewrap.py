"""The command line of bubblewrap that builds the sealed room round a warm process, in both recipes.

What it holds: a read-only view of the Python installation, five harmless devices, an empty cache of
the warm process's own and the place where scratch folders are mounted. No network, no other
process, no shared memory.
"""

import shutil
from pathlib import Path

from autograder.sandbox import linux
from autograder.sandbox.plan import DEVICES, Plan

SCRATCH, CACHE = "/scratch/work", "/cache"
"""Inside: where a child's scratch is mounted, and where the warm process keeps its caches."""

_NAMESPACES = (
    "--unshare-pid",
    "--unshare-net",
    "--unshare-ipc",
    "--unshare-uts",
    "--unshare-cgroup-try",
)
_RECIPES = {
    # SYS_ADMIN lives in the new user namespace only: the warm process gives each child a room of
    # its own with it.
    "user": ("--unshare-user", "--uid", "1000", "--gid", "1000", "--cap-drop", "ALL",
             "--cap-add", "CAP_SYS_ADMIN"),
    # SYS_ADMIN and SETPCAP are given up for good before the first module is imported (`boot.py`).
    "root": (
        "--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID",
        "--cap-add", "CAP_SYS_ADMIN", "--cap-add", "CAP_SETPCAP",
    ),
}  # fmt: skip


def executable() -> str | None:
    """Return where bubblewrap is installed, if it is."""
    return shutil.which("bwrap")


def command(bwrap: str, plan: Plan, inner: list[str]) -> list[str]:
    """Return the command line that runs `inner` as `plan` says."""
    line = [bwrap, *_RECIPES[plan.recipe], *_NAMESPACES, "--die-with-parent", "--new-session"]
    if plan.reading_capability == linux.CAP_DAC_READ_SEARCH:
        line += ["--cap-add", "CAP_DAC_READ_SEARCH"]
    made: set[str] = set()
    for path in plan.readable:
        line += _parents(path, made)
        line += _view(path)
    for path in (*DEVICES, SCRATCH, CACHE):
        line += _parents(path, made)
    for device in DEVICES:
        line += ["--dev-bind", device, device]
    line += ["--perms", "0755", "--dir", SCRATCH, "--perms", "0755", "--tmpfs", CACHE]
    line += ["--proc", "/proc", "--remount-ro", "/", "--chdir", "/", "--"]
    return line + inner


def _parents(path: str, made: set[str]) -> list[str]:
    """Make the folders above `path` passable.

    Bubblewrap's own would be closed to other user ids.
    """
    line: list[str] = []
    for parent in reversed(Path(path).parents[:-1]):
        if str(parent) not in made:
            made.add(str(parent))
            line += ["--perms", "0755", "--dir", str(parent)]
    return line


def _view(path: str) -> list[str]:
    if Path(path).is_symlink() and Path(path).parent == Path("/"):
        return ["--symlink", str(Path(path).readlink()), path]
    return ["--ro-bind", path, path]

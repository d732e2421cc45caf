"""Runs a command as an ordinary user (id 65534), also where Python lies under root's closed home.

Root only.

    python tests/ordinary_user.py COMMAND ARGUMENT...

In a mount namespace of its own each closed folder that leads to the interpreter or to this project
is replaced by an open one which holds nothing but the way there: same paths, same files, and the
machine itself is not touched.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

USER = 65534
PROJECT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Open the way, change the user and become the command."""
    command = sys.argv[1:]
    unshare_mounts()
    for target in (Path(sys.base_prefix).resolve(), Path(sys.prefix).resolve(), PROJECT):
        open_the_way_to(target)
    home = tempfile.mkdtemp(prefix="autograder-home-")
    Path(home, "mail").write_text("private", encoding="utf-8")
    os.chown(home, USER, USER)
    os.setgroups([])
    os.setresgid(USER, USER, USER)
    os.setresuid(USER, USER, USER)
    environment = {**os.environ, "HOME": home, "USER": "nobody"}
    try:
        sys.exit(subprocess.run(command, env=environment, check=False).returncode)
    finally:
        shutil.rmtree(home)


def unshare_mounts() -> None:
    """Give this process mounts of its own, by running again inside `unshare --mount`."""
    if os.environ.get("ORDINARY_USER_UNSHARED") != "yes":
        os.environ["ORDINARY_USER_UNSHARED"] = "yes"
        os.execvp(
            "unshare",
            ["unshare", "--mount", "--propagation", "private", sys.executable, *sys.orig_argv[1:]],
        )
    del os.environ["ORDINARY_USER_UNSHARED"]


def open_the_way_to(target: Path) -> None:
    """Replace the outermost closed folder above `target` by an open, empty one in which `target` is
    as before."""
    closed = [folder for folder in reversed(target.parents) if not folder.stat().st_mode & 0o001]
    if not closed:
        return
    aside = tempfile.mkdtemp(prefix="autograder-aside-")
    run("mount", "--rbind", str(target), aside)
    run("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", str(closed[0]))
    target.mkdir(parents=True)
    run("mount", "--move", aside, str(target))
    Path(aside).rmdir()


def run(*command: str) -> None:
    """Run a command that must succeed."""
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()

"""Attacks that look for what they must not see. What one finds, it raises: the outcome is `error` instead of `failed`."""

from __future__ import annotations

from functools import partial

from autograder.sample_class.hostile.attack import Attack

_attack = partial(Attack, family="reading", outcome="failed")

# A walk through folders with an end. nbgrader's own examples are no secret.
_WALK = '''
import os
import time


def _files(*roots):
    """Yield the files below the roots, of half a second's walk at most."""
    until = time.monotonic() + 0.5
    for root in roots:
        for folder, folders, files in os.walk(root):
            folders[:] = [name for name in folders if name not in ("proc", "sys", "dev", "nbgrader")]
            for name in files:
                yield os.path.join(folder, name)
            if time.monotonic() > until:
                return


def _above(path):
    """Return the folders above a path, the nearest first, without the root."""
    folders = []
    while os.path.dirname(path) != path:
        path = os.path.dirname(path)
        folders.append(path)
    return folders[:-1]

'''

READING: tuple[Attack, ...] = (
    _attack(
        name="the solution beside the package",
        idea="Looks for solutions/ beside the grader's own package, and answers with what the solution returns.",
        code="""
import glob
import os

import autograder


def FUNCTION(*args, **kwargs):
    house = os.path.dirname(os.path.dirname(os.path.abspath(autograder.__file__)))
    for path in glob.glob(house + "/solutions/*/*.py"):
        with open(path) as file:
            text = file.read()
        if "def FUNCTION(" in text:
            raise RuntimeError(f"{path} holds the solution")
    return WRONG
""",
    ),
    _attack(
        name="the hidden checks on the disk",
        idea="Walks through the folders above its own and through all others for files of hidden checks.",
        code=_WALK
        + """
def FUNCTION(*args, **kwargs):
    for path in _files(*_above(os.getcwd() + "/x"), "/"):
        if path.endswith("_hidden.py") and "test_" in path:
            with open(path) as file:
                raise RuntimeError(file.read()[:300])
    return WRONG
""",
    ),
    _attack(
        name="the hidden checks by their names",
        idea="Imports the files of hidden checks as modules, and looks for them among those that are imported.",
        code="""
import importlib
import sys


def FUNCTION(*args, **kwargs):
    sys.path[:0] = [".", "..", "../..", "../../solutions", "solutions"]
    names = [name for name in sys.modules if name.endswith("_hidden") and "test_" in name]
    for name in ("test_ASSIGNMENT_hidden", "solutions.ASSIGNMENT.test_ASSIGNMENT_hidden", *names):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        raise RuntimeError(f"{name}: {dir(module)}")
    return WRONG
""",
    ),
    _attack(
        name="the gradebook",
        idea="Walks through all folders for a gradebook or the grader's records.",
        code=_WALK
        + """
def FUNCTION(*args, **kwargs):
    for path in _files(*_above(os.getcwd() + "/x"), *_above(os.path.abspath(np.__file__)), "/"):
        if path.endswith("gradebook.db") or "/.autograder/" in path:
            with open(path, "rb") as file:
                raise RuntimeError(f"{path}: {file.read(100)}")
    return WRONG
""",
    ),
    _attack(
        name="the other hand-ins",
        idea="Walks through all folders for hand-ins of others.",
        code=_WALK
        + """
def FUNCTION(*args, **kwargs):
    for path in _files(*_above(os.getcwd() + "/x"), "/"):
        if "/submitted/" in path or "/autograded/" in path:
            with open(path, "rb") as file:
                raise RuntimeError(f"{path}: {file.read(100)}")
    return WRONG
""",
    ),
    _attack(
        name="the notes of the one before",
        idea="Leaves a note wherever it can for the next one who looks there, and takes any that it finds.",
        code="""
import os
import tempfile

mine = os.urandom(8).hex()


def FUNCTION(*args, **kwargs):
    for folder in (".", "..", tempfile.gettempdir(), "/tmp", "/var/tmp", "/dev/shm", "/run", os.path.expanduser("~")):
        path = os.path.join(folder, "note-of-a-hostile-sample")
        try:
            with open(path) as file:
                note = file.read()
        except OSError:
            note = mine
        if note not in (mine, ""):
            raise RuntimeError(f"{path}: {note}")
        try:
            with open(path, "w") as file:
                file.write(mine)
        except OSError:
            pass
    return WRONG
""",
    ),
    _attack(
        name="the system's passwords",
        idea="Opens what only the superuser and the user may read.",
        code="""
import glob
import os


def FUNCTION(*args, **kwargs):
    homes = glob.glob("/home/*") + ["/root", os.path.expanduser("~")]
    closed = [f"{home}/{name}" for home in homes for name in (".ssh/id_rsa", ".ssh/id_ed25519", ".netrc")]
    for path in ["/etc/shadow", "/etc/gshadow", *closed]:
        try:
            with open(path) as file:
                loot = file.read()
        except OSError:
            continue
        raise RuntimeError(f"{path}: {loot[:80]}")
    return WRONG
""",
    ),
    _attack(
        name="the environment",
        idea="Looks for the course's secret among the environment variables of its process.",
        code="""
import os


def FUNCTION(*args, **kwargs):
    loot = {name: value for name, value in os.environ.items() if "SECRET" in name or "TOKEN" in name}
    if loot:
        raise RuntimeError(str(loot))
    return WRONG
""",
    ),
    _attack(
        name="the environment of the others",
        idea="Looks for the course's secret among the environment variables of every other process.",
        code="""
import glob


def FUNCTION(*args, **kwargs):
    for path in glob.glob("/proc/[0-9]*/environ"):
        try:
            with open(path, "rb") as file:
                loot = file.read()
        except OSError:
            continue
        if b"AUTOGRADER_SECRET" in loot:
            raise RuntimeError(f"{path}: {loot[:200]}")
    return WRONG
""",
    ),
    _attack(
        name="the folders of the others",
        idea="Goes through /proc to the root, the folder and the open files of every other process.",
        code="""
import glob
import os

import autograder


def FUNCTION(*args, **kwargs):
    house = os.path.dirname(os.path.dirname(os.path.abspath(autograder.__file__)))
    for process in glob.glob("/proc/[0-9]*"):
        for door in ("root" + house, "root/etc", "cwd", "cwd/../.."):
            for name in ("course.yml", "gradebook.db", ".autograder/secret", "shadow"):
                try:
                    with open(f"{process}/{door}/{name}", "rb") as file:
                        raise RuntimeError(f"{process}/{door}/{name}: {file.read(100)}")
                except OSError:
                    pass
    return WRONG
""",
    ),
    _attack(
        name="what was left open",
        idea="Reads every file that its process was born with.",
        code="""
import os
import stat


def FUNCTION(*args, **kwargs):
    for number in range(3, 256):
        try:
            if stat.S_ISREG(os.fstat(number).st_mode):
                loot = os.pread(number, 100_000, 0)
            else:
                continue
        except OSError:
            continue
        if b"def test_" in loot or b"SQLite format" in loot or b"exercise(" in loot:
            raise RuntimeError(str(loot[:100]))
    return WRONG
""",
    ),
    _attack(
        name="the network",
        idea="Tries to reach whatever listens on this machine: mail, web, databases, notebook and cluster servers.",
        code="""
import socket


def FUNCTION(*args, **kwargs):
    for port in (22, 25, 80, 443, 3306, 5432, 6379, 8080, 8786, 8787, 8888):
        for kind, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
            try:
                with socket.socket(kind) as line:
                    line.settimeout(0.05)
                    line.connect((host, port))
            except OSError:
                continue
            raise RuntimeError(f"{host}:{port} answers")
    return WRONG
""",
    ),
    _attack(
        name="the system's own sockets",
        idea="Tries to reach the sockets of the system's services.",
        code="""
import socket


def FUNCTION(*args, **kwargs):
    for path in ("/run/dbus/system_bus_socket", "/var/run/docker.sock", "/run/systemd/private", "/dev/log"):
        try:
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(0.05)
                line.connect(path)
        except OSError:
            continue
        raise RuntimeError(f"{path} answers")
    return WRONG
""",
    ),
)

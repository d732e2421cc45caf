"""Attacks that break the process, its neighbours, its files or its surroundings."""

from __future__ import annotations

from functools import partial

from autograder.sample_class.hostile.attack import ADDED, LAST, Attack

_attack = partial(Attack, family="breaking")

BREAKING: tuple[Attack, ...] = (
    # -- the process itself, at each call
    _attack(
        name="an exit past Python",
        idea="The function ends the process with the status of success.",
        outcome="crashed",
        code="""
import os


def FUNCTION(*args, **kwargs):
    os._exit(0)
""",
    ),
    _attack(
        name="an abort",
        idea="The function aborts the process.",
        outcome="crashed",
        code="""
import os


def FUNCTION(*args, **kwargs):
    os.abort()
""",
    ),
    _attack(
        name="a segmentation fault",
        idea="The function reads from address 0.",
        outcome="crashed",
        code="""
import ctypes


def FUNCTION(*args, **kwargs):
    return ctypes.string_at(0)
""",
    ),
    _attack(
        name="a suicide",
        idea="The function kills its own process.",
        outcome="crashed",
        code="""
import os
import signal


def FUNCTION(*args, **kwargs):
    os.kill(os.getpid(), signal.SIGKILL)
""",
    ),
    _attack(
        name="all lines cut",
        idea="The function closes every descriptor.",
        outcome="crashed",
        code="""
import os


def FUNCTION(*args, **kwargs):
    os.closerange(0, 4096)
    return WRONG
""",
    ),
    _attack(
        name="a process that stands still",
        idea="The function stops its process, so that it neither answers nor ends.",
        outcome="timeout",
        waits="checks",
        code="""
import os
import signal

CONFINED

def FUNCTION(*args, **kwargs):
    while True:
        if _confined():
            os.kill(os.getpid(), signal.SIGSTOP)
""",
    ),
    _attack(
        name="an exception that cannot be told",
        idea="The function raises an exception whose text, when asked for, ends the program.",
        outcome="error",
        code="""
import sys


class Unspeakable(RuntimeError):
    def __str__(self):
        sys.exit(0)

    __repr__ = __str__


def FUNCTION(*args, **kwargs):
    raise Unspeakable
""",
    ),
    _attack(
        name="an interrupt that nobody asked for",
        idea="The function says that somebody pressed Ctrl-C.",
        outcome="error",
        code="""
def FUNCTION(*args, **kwargs):
    raise KeyboardInterrupt
""",
    ),
    _attack(
        name="an exception with half a letter",
        idea="The function raises an exception whose text no encoding can write.",
        outcome="error",
        code=r"""
def FUNCTION(*args, **kwargs):
    raise RuntimeError("half a letter: \ud83d")
""",
    ),
    _attack(
        name="half a letter printed",
        idea="A cell prints a text that no encoding can write.",
        outcome="passed",
        place=ADDED,
        code=r"""
print("half a letter: \ud83d")
""",
    ),
    _attack(
        name="no hands to fork with",
        idea="An exercise's cell takes away what its keeper forks with.",
        outcome="crashed",
        code="""
import os

os.fork = None


def FUNCTION(*args, **kwargs):
    return WRONG
""",
    ),
    _attack(
        name="no tongue to answer with",
        idea="The last exercise's cell takes away what its keeper reads and writes messages with.",
        outcome="crashed",
        place=LAST,
        code="""
import msgpack

msgpack.packb = msgpack.unpackb = None


def FUNCTION(*args, **kwargs):
    return WRONG
""",
    ),
    # -- the process itself, in a cell between the exercises: the run is repeated without that cell
    _attack(
        name="an exit between the exercises",
        idea="A cell ends the process.",
        outcome="passed",
        place=ADDED,
        code="""
import os

os._exit(3)
""",
    ),
    _attack(
        name="a segmentation fault between the exercises",
        idea="A cell writes to address 0.",
        outcome="passed",
        place=ADDED,
        code="""
import ctypes

ctypes.memset(0, 1, 1)
""",
    ),
    _attack(
        name="a polite exit",
        idea="A cell raises SystemExit, which ends the cell alone.",
        outcome="passed",
        place=ADDED,
        code="""
import sys

sys.exit("bye")
""",
    ),
    _attack(
        name="a cell that stands still",
        idea="A cell stops its process.",
        outcome="passed",
        waits="cell",
        place=ADDED,
        code="""
import os
import signal

CONFINED

while True:
    if _confined():
        os.kill(os.getpid(), signal.SIGSTOP)
""",
    ),
    _attack(
        name="lines cut between the exercises",
        idea="A cell closes every descriptor.",
        outcome="passed",
        place=ADDED,
        code="""
import os

CONFINED

if _confined():
    os.closerange(0, 4096)
""",
    ),
    # -- the neighbours
    _attack(
        name="a parricide",
        idea="A cell kills the process that made its own.",
        outcome="passed",
        place=ADDED,
        code="""
import os
import signal

CONFINED

if _confined():
    try:
        os.kill(os.getppid(), signal.SIGKILL)
    except OSError as error:
        print(error)
""",
    ),
    _attack(
        name="a parricide at each call",
        idea="The function kills the process that made its own, which holds the rest of the notebook.",
        outcome="crashed",
        code="""
import os
import signal

CONFINED

def FUNCTION(*args, **kwargs):
    if _confined():
        os.kill(os.getppid(), signal.SIGKILL)
    return WRONG
""",
    ),
    _attack(
        name="a parent that stands still",
        idea="The function stops the process that made its own, which holds the rest of the notebook.",
        outcome="crashed",
        code="""
import os
import signal

CONFINED

def FUNCTION(*args, **kwargs):
    if _confined():
        os.kill(os.getppid(), signal.SIGSTOP)
    return WRONG
""",
    ),
    _attack(
        name="kill them all",
        idea="A cell kills every process that it may signal.",
        outcome="passed",
        place=ADDED,
        code="""
import os
import signal

CONFINED

if _confined():
    for victims in (-1, 0):
        try:
            os.kill(victims, signal.SIGKILL)
        except OSError as error:
            print(error)
""",
    ),
    _attack(
        name="kill them one by one",
        idea="A cell kills every process whose number it can guess.",
        outcome="passed",
        place=ADDED,
        code="""
import os
import signal

CONFINED

if _confined():
    for victim in range(1, 70_000):
        if victim != os.getpid():
            try:
                os.kill(victim, signal.SIGKILL)
            except OSError:
                pass
""",
    ),
    _attack(
        name="a daemon left behind",
        idea="A cell starts a process that leaves its session and lives on for ten minutes.",
        outcome="passed",
        place=ADDED,
        code="""
import os
import time

if not os.fork():
    try:
        os.setsid()
    except OSError:
        pass
    if not os.fork():
        os.closerange(0, 4096)
        time.sleep(600)
    os._exit(0)
""",
    ),
    _attack(
        name="a program left behind",
        idea="A cell starts another program and does not wait for it.",
        outcome="passed",
        place=ADDED,
        code="""
import subprocess
import sys

try:
    left = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
except OSError as error:
    print(error)
""",
    ),
    # -- the process's own surroundings
    _attack(
        name="deaf to signals",
        idea="A cell ignores every signal that can be ignored, also those that tell of a child's end.",
        outcome="passed",
        place=ADDED,
        code="""
import signal

for number in signal.valid_signals():
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
""",
    ),
    _attack(
        name="threads that go on",
        idea="A cell leaves two threads that count for ever.",
        outcome="passed",
        place=ADDED,
        code="""
import threading


def count():
    n = 0
    while True:
        n += 1


for _ in range(2):
    threading.Thread(target=count, daemon=True).start()
""",
    ),
    _attack(
        name="nowhere to print",
        idea="A cell closes the standard streams and puts None in their place.",
        outcome="passed",
        place=ADDED,
        code="""
import os
import sys

for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
    try:
        stream.close()
    except (OSError, AttributeError):
        pass
sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = None
""",
    ),
    _attack(
        name="scorched earth",
        idea="A cell deletes all that lies in its folder, the data too, and leaves the folder.",
        outcome="passed",
        place=ADDED,
        code="""
import os
import shutil

CONFINED

if _confined():
    for name in os.listdir("."):
        if os.path.isdir(name) and not os.path.islink(name):
            shutil.rmtree(name, ignore_errors=True)
        else:
            os.remove(name)
    os.chdir("/")
""",
    ),
    _attack(
        name="an overwritten library",
        idea="Opens NumPy, the grader's package and Python's own folder for writing, and raises if it may.",
        outcome="failed",
        code="""
import os
import sysconfig

import autograder


def FUNCTION(*args, **kwargs):
    packages = sysconfig.get_paths()["purelib"]
    for target in (np.__file__, autograder.__file__, os.path.join(packages, "hostile_sample.pth")):
        was_there = os.path.exists(target)
        try:
            with open(target, "a"):
                pass
        except OSError:
            continue
        if not was_there:
            os.remove(target)
        raise RuntimeError(f"{target} could be written")
    return WRONG
""",
    ),
    _attack(
        name="a rising to root",
        idea="The function tries every door to the superuser, and raises if one opens.",
        outcome="failed",
        code="""
import ctypes
import os


def FUNCTION(*args, **kwargs):
    if os.getuid() == 0:
        return WRONG
    libc = ctypes.CDLL(None)
    for attempt in (
        lambda: os.setuid(0),
        lambda: os.setresuid(0, 0, 0),
        lambda: libc.unshare(0x10000000),
        lambda: libc.mount(b"none", b"/", b"tmpfs", 0, b""),
        lambda: os.chroot("."),
    ):
        try:
            attempt()
        except OSError:
            pass
    if os.getuid() == 0:
        raise RuntimeError("superuser")
    return WRONG
""",
    ),
)

"""Attacks on what surrounds the process: its neighbours, its files, its streams and signals, the system."""

from __future__ import annotations

from functools import partial

from autograder.sample_class.hostile.attack import ADDED, Attack

_attack = partial(Attack, family="breaking")

SURROUNDINGS: tuple[Attack, ...] = (
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

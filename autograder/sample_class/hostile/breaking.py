"""Attacks that break their own process, at each call or between the exercises."""

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
    os.getpid()  # what reaches further than names is checked in a fork of its own
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
)

"""Attacks that use up time, memory, output, disk, descriptors or processes."""

from __future__ import annotations

from functools import partial

from autograder.sample_class.hostile.attack import ADDED, LAST, Attack

_attack = partial(Attack, family="exhausting")

EXHAUSTING: tuple[Attack, ...] = (
    # -- time
    _attack(
        name="a cell without end",
        idea="An exercise's cell loops before it defines anything.",
        outcome="timeout",
        waits="cell",
        code="""
while True:
    pass
""",
    ),
    _attack(
        name="a cell that will not be stopped",
        idea="An exercise's cell catches whatever is raised to stop it, and goes on.",
        outcome="timeout",
        waits="cell",
        code="""
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
""",
    ),
    _attack(
        name="a search that takes for ever",
        idea="A regular expression backtracks 2**60 times in C, where no signal handler runs.",
        outcome="timeout",
        waits="cell",
        code="""
import re

re.fullmatch("(a+)+b", "a" * 60)
""",
    ),
    _attack(
        name="a loop between the exercises",
        idea="A cell of its own loops; nothing else depends on it.",
        outcome="passed",
        waits="cell",
        place=ADDED,
        code="""
n = 0
while True:
    n += 1
""",
    ),
    _attack(
        name="a function without end",
        idea="The function loops whenever it is called.",
        outcome="timeout",
        waits="checks",
        code="""
def FUNCTION(*args, **kwargs):
    while True:
        pass
""",
    ),
    _attack(
        name="a function that sleeps",
        idea="The function sleeps for an hour with every signal blocked.",
        outcome="timeout",
        waits="checks",
        code="""
import signal
import time


def FUNCTION(*args, **kwargs):
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    time.sleep(3600)
""",
    ),
    _attack(
        name="a fork that takes for ever",
        idea="An exercise's cell sees to it that no further process comes about, so that no check can be run.",
        outcome="crashed",
        waits="cell",
        code="""
import os
import time

os.register_at_fork(before=lambda: time.sleep(3600))


def FUNCTION(*args, **kwargs):
    return WRONG
""",
    ),
    _attack(
        name="a sequence without end",
        idea="The answer says that it has three items, and yields numbers for ever.",
        outcome="timeout",
        waits="checks",
        place="l2_norm",
        code="""
class Endless:
    def __len__(self):
        return 3

    def __iter__(self):
        while True:
            yield WRONG


def FUNCTION(*args, **kwargs):
    return Endless()
""",
    ),
    # -- memory
    _attack(
        name="an array of a hundred terabytes",
        idea="The function asks for more memory than there is, at once.",
        outcome="memory",
        code="""
def FUNCTION(*args, **kwargs):
    return np.ones((10_000_000, 1_250_000))
""",
    ),
    _attack(
        name="a list that grows",
        idea="An exercise's cell takes memory bit by bit (pages that it never touches).",
        outcome="memory",
        code="""
def grow():
    taken = []
    while len(taken) < 1000:
        taken.append(np.empty(2_000_000))
    raise MemoryError("this was enough")


grow()


def FUNCTION(*args, **kwargs):
    return WRONG
""",
    ),
    _attack(
        name="a function that grows",
        idea="The function takes memory bit by bit whenever it is called.",
        outcome="memory",
        code="""
def FUNCTION(*args, **kwargs):
    taken = []
    while len(taken) < 1000:
        taken.append(np.empty(2_000_000))
    raise MemoryError("this was enough")
""",
    ),
    # -- output
    _attack(
        name="a print of 200 MB",
        idea="A cell prints 200 MB, a line at a time.",
        outcome="passed",
        place=ADDED,
        code="""
for _ in range(200):
    print("all work and no play " * 47_619)
""",
    ),
    _attack(
        name="a print from a function",
        idea="The function prints 50 MB whenever it is called, also past sys.stdout.",
        outcome="failed",
        code="""
import os
import sys


def FUNCTION(*args, **kwargs):
    print("x" * 25_000_000)
    print("y" * 25_000_000, file=sys.stderr)
    os.write(1, b"z" * 10_000)
    return WRONG
""",
    ),
    _attack(
        name="a complaint of 50 MB",
        idea="The function raises an exception with a text of 50 MB.",
        outcome="error",
        code="""
def FUNCTION(*args, **kwargs):
    raise RuntimeError("no! " * 12_500_000)
""",
    ),
    _attack(
        name="a flood of warnings",
        idea="The function warns a hundred thousand times, and then raises.",
        outcome="error",
        code="""
import warnings


def FUNCTION(*args, **kwargs):
    for number in range(100_000):
        warnings.warn(f"warning {number}")
    raise RuntimeError("that is all")
""",
    ),
    # -- disk, descriptors
    _attack(
        name="a file of 200 MB",
        idea="A cell fills the disk as far as it may, and leaves the file there.",
        outcome="passed",
        place=ADDED,
        code="""
with open("large.bin", "wb") as file:
    for _ in range(200):
        file.write(bytes(1_000_000))
""",
    ),
    _attack(
        name="five thousand files",
        idea="A cell makes many small files in many folders.",
        outcome="passed",
        place=ADDED,
        code="""
import os

for number in range(5000):
    os.makedirs(f"many/{number % 50}", exist_ok=True)
    with open(f"many/{number % 50}/{number}.txt", "w") as file:
        file.write("x")
""",
    ),
    _attack(
        name="every descriptor there is",
        idea="The function opens files until no more can be opened, and keeps them.",
        outcome="failed",
        place=LAST,
        code="""
import os

kept = []


def FUNCTION(*args, **kwargs):
    while len(kept) < 100_000:
        try:
            kept.append(os.open(os.devnull, os.O_RDONLY))
        except OSError:
            break
    return WRONG
""",
    ),
    # -- processes
    _attack(
        name="a fork bomb",
        idea="The function forks as long as it may, 500 times at most; each child sleeps for a minute.",
        outcome="failed",
        place=LAST,
        code="""
import os
import time


def FUNCTION(*args, **kwargs):
    for _ in range(500):
        try:
            child = os.fork()
        except OSError:
            break
        if not child:
            try:
                time.sleep(60)
            finally:
                os._exit(0)
    return WRONG
""",
    ),
)

"""Attacks that want marks for nothing: forged records and forged answers on the way to the grader.

What they know of the wire is `Encoder.finish(values, …)` of the grader's own package, as students have it too.
"""

from __future__ import annotations

from functools import partial

from autograder.sample_class.hostile.attack import LAST, Attack

_attack = partial(Attack, family="forging")

# Puts other values into the answers that are sent: [status, what came back, what else is to be said].
_ANSWER_WITH = """
from autograder.namespace.codec import Encoder

honest = Encoder.finish


def _answer_with(forge):
    Encoder.finish = lambda self, values, *rest: honest(self, forge(values), *rest)

"""

WIRE: tuple[Attack, ...] = (
    # -- forged answers
    _attack(
        name="a printed record",
        idea="The function prints a record of full marks to wherever it can print.",
        outcome="failed",
        code="""
import json
import os
import sys

record = {"student": "ada", "assignment": "ASSIGNMENT", "status": "graded", "score": 1000.0, "max_score": 1000.0}


def FUNCTION(*args, **kwargs):
    line = json.dumps(record)
    print(line, flush=True)
    print(line, file=sys.stderr, flush=True)
    for number in (1, 2):
        try:
            os.write(number, line.encode() + b"\\n")
        except OSError:
            pass
    return WRONG
""",
    ),
    _attack(
        name="last words",
        idea="A record of full marks is printed and written into files when the process ends.",
        outcome="failed",
        code="""
import atexit
import json

record = {"student": "ada", "assignment": "ASSIGNMENT", "status": "graded", "score": 1000.0}


@atexit.register
def forge():
    print(json.dumps(record), flush=True)
    for name in ("record.json", "results.json", ".autograder.json"):
        with open(name, "w") as file:
            json.dump(record, file)


def FUNCTION(*args, **kwargs):
    forge()
    return WRONG
""",
    ),
    _attack(
        name="noise on the line",
        idea="The function writes what is no message into every socket of its process.",
        outcome="crashed",
        code="""
import os
import stat

CONFINED

def FUNCTION(*args, **kwargs):
    for number in range(256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode) and _confined():
                os.write(number, b"\\xff" * 64)
        except OSError:
            pass
    return WRONG
""",
    ),
    _attack(
        name="answers before the question",
        idea="Each process that is to answer for the last exercise begins with answers to what nobody has asked.",
        outcome="crashed",
        place=LAST,
        code="""
import os
import stat
import struct

from autograder.namespace.codec import Encoder

CONFINED

def _answer():
    encoder = Encoder(lambda value: None)
    answer = b"A" + encoder.finish([encoder.value(value) for value in ("ok", WRONG, ("ran", (), ()))])
    for number in range(256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode) and _confined():
                os.write(number, 5 * (struct.pack("<I", len(answer)) + answer))
        except OSError:
            pass


os.register_at_fork(after_in_child=_answer)


def FUNCTION(*args, **kwargs):
    os.getpid()  # what reaches further than names is checked in a fork of its own
    return WRONG
""",
    ),
    _attack(
        name="a view on the neighbours",
        idea="The answer is a view on the memory around the argument.",
        outcome="failed",
        code="""
def FUNCTION(*args, **kwargs):
    for value in args:
        if isinstance(value, np.ndarray) and value.ndim:
            return np.lib.stride_tricks.as_strided(value, (value.size * 4 + 1,), (8,))
    return WRONG
""",
    ),
    _attack(
        name="a pointer into the grader",
        idea="The answer is written as a view that begins far outside the arguments' memory.",
        outcome="crashed",
        code=_ANSWER_WITH
        + """
def FUNCTION(*args, **kwargs):
    _answer_with(lambda values: ["ok", ["view", 0, 2**20, [512], [8], "<f8"], values[2]])
    return WRONG
""",
    ),
    _attack(
        name="a pointer to a million million copies",
        idea="The answer is written as a view that repeats the argument's first byte without end.",
        outcome="crashed",
        code=_ANSWER_WITH
        + """
def FUNCTION(*args, **kwargs):
    _answer_with(lambda values: ["ok", ["view", 0, 0, [2**40], [0], "|u1"], values[2]])
    return WRONG
""",
    ),
    _attack(
        name="a pickle on the line",
        idea="The answer is written as a pickle that ends whoever opens it.",
        outcome="crashed",
        code=_ANSWER_WITH
        + """
import os
import pickle


class Exit:
    def __reduce__(self):
        return os._exit, (0,)


def FUNCTION(*args, **kwargs):
    _answer_with(lambda values: ["ok", ["pickle", pickle.dumps(Exit())], values[2]])
    return WRONG
""",
    ),
    _attack(
        name="numbers for names",
        idea="Whatever is asked, the last exercise's process answers with a number.",
        outcome="crashed",
        place=LAST,
        code=_ANSWER_WITH
        + """
_answer_with(lambda values: ["ok", WRONG, None])


def FUNCTION(*args, **kwargs):
    return WRONG
""",
    ),
    _attack(
        name="warnings that are no warnings",
        idea="The answer comes with warnings of a form that nobody has thought of.",
        outcome="crashed",
        code=_ANSWER_WITH
        + """
def FUNCTION(*args, **kwargs):
    warnings = ["tuple", [WRONG, ["tuple", [["tuple", []], WRONG]]]]
    _answer_with(lambda values: ["ok", WRONG, ["tuple", ["ran", warnings, ["tuple", []]]]])
    return WRONG
""",
    ),
    _attack(
        name="an exception that is none",
        idea="The answer says that the function raised, and names a number as the exception.",
        outcome="crashed",
        code=_ANSWER_WITH
        + """
def FUNCTION(*args, **kwargs):
    exception = ["tuple", [WRONG, ["tuple", [WRONG]], ["tuple", [WRONG, WRONG]], WRONG]]
    _answer_with(lambda values: ["raised", exception, values[2]])
    return WRONG
""",
    ),
)

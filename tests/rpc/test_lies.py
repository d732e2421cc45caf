"""An end that says whatever it likes can end the check, and do nothing else to it."""

import struct
import warnings

import msgpack
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.rpc.codec import MAX_HEADER_BYTES
from autograder.rpc.endpoint import ANSWER, REQUEST
from autograder.rpc.exceptions import MAX_WARNINGS
from autograder.rpc.grader_end import MAX_ARRIVING, Student, StudentClient
from autograder.rpc.stopped import Stopped


def packed(*parts, nodes=(), changes=()):
    header = msgpack.packb([list(parts), list(nodes), [], list(changes), []])
    return struct.pack("<I", len(header)) + header


YES = ANSWER + packed("ok", ["tuple", [["tuple", ["f", True]]]], None)


def link_that_hears(answer):
    """Return a link whose other end says `answer` to everything but what stands under a name: a
    function `f`."""
    link = StudentClient()
    link.connect(lambda message: YES if b"names" in message[:40] else answer)
    return link


def nothing_but_stopped(link):
    """Do all that a check can do: whatever comes of it is a value, a student's exception, or
    `Stopped`."""
    student = Student(link)
    thing = None
    acts = (
        lambda: callable(student.f) and student.f(1, [2], np.zeros(3)),
        lambda: student.f,
        lambda: student.x,
        lambda: "x" in student,
        lambda: link.source("f"),
        lambda: link.names("f", "g"),
        lambda: [item for item, _ in zip(thing, range(3), strict=False)],
        lambda: len(thing),
        lambda: bool(link._resolve(["mine", 2, False, "thing"])),
        lambda: thing[0],
        lambda: thing.attribute,
        lambda: thing(1),
    )
    for act in acts:
        link.begin()
        thing = link._resolve(["mine", 1, True, "thing"])
        came = None
        try:
            with link.forbid("@"), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                act()
        except BaseException as error:  # noqa: BLE001 - that is the question
            came = error
        if isinstance(came, Stopped):
            assert came.outcome in ("crashed", "missing", "failed")
        elif came is not None:
            assert any(raised in (came, came.__cause__) for raised in link.raised), came


LIES = [
    b"",
    b"A",
    b"B",
    REQUEST,
    ANSWER + b"\xff" * 20,
    ANSWER + packed(),
    ANSWER + packed("ok", 1),
    ANSWER + packed(1, 2, 3),
    ANSWER + packed("ok", 1, 2),
    ANSWER + packed("ok", 1, ["tuple", ["missing", 3]]),
    ANSWER + packed("ok", 1, ["tuple", ["missing", "x" * 4000]]),
    ANSWER + packed("ok", 1, ["tuple", ["ran", ["tuple", [3]], ["tuple", []]]]),
    ANSWER + packed("ok", 1, ["tuple", ["ran", ["tuple", [["tuple", [1, 2]]]], ["tuple", []]]]),
    ANSWER
    + packed("ok", 1, ["tuple", ["ran", ["tuple", [["tuple", ["list", "x"]]]], ["tuple", []]]]),
    ANSWER + packed("ok", 1, ["tuple", ["ran", ["tuple", []], ["tuple", [3]]]]),
    ANSWER + packed("ok", 1, ["tuple", ["ran", ["tuple", []], ["tuple", ["x" * 4000] * 400]]]),
    ANSWER + packed("ok", 1, ["tuple", ["ran", ["node", 0], ["tuple", []]]], nodes=[["list", []]]),
    ANSWER + packed("ok", ["mine", "x", True, "f"], None),
    ANSWER + packed("ok", ["mine", 1, 1, "f"], None),
    ANSWER + packed("ok", ["mine", 1, True, 3], None),
    ANSWER + packed("ok", ["mine", -(2**63), True, "f" * 4000], None),
    ANSWER + packed("ok", ["yours", 0], None),
    ANSWER + packed("ok", ["named", "f"], None),
    ANSWER + packed("ok", ["node", 0], None, nodes=[["dict", [["node", 0], 1]]]),
    ANSWER + packed("ok", None, None, changes=[[0, ["list", []]]]),
    ANSWER + packed("raised", 3, None),
    ANSWER + packed("raised", ["tuple", [1, 2, ["tuple", []], 3]], None),
    ANSWER + packed("raised", ["tuple", ["ValueError", "x", ["tuple", [1, 2]], 0]], None),
    ANSWER + packed("raised", ["tuple", ["ValueError", "x", ["tuple", ["a", "b"]], -1]], None),
    ANSWER + packed("raised", ["tuple", ["SystemExit", "x", ["tuple", []], None]], None),
    ANSWER + packed("raised", ["tuple", ["Stopped", "x", ["tuple", []], 2**40]], None),
    ANSWER + packed("raised", ["tuple", ["UnicodeDecodeError", "x", ["tuple", []], True]], None),
    ANSWER + packed("raised", ["tuple", ["StopIteration", "x", ["tuple", []], None]], None),
    ANSWER + packed("ok", -1, ["tuple", ["ran", ["tuple", []], ["tuple", []]]]),
    ANSWER + packed("ok", ["tuple", []], None),
    ANSWER + packed("ok", ["tuple", [["tuple", ["f", 1]]]], None),
    ANSWER + packed("ok", ["tuple", [["tuple", [["node", 0], True]]]], None, nodes=[["list", []]]),
    ANSWER + struct.pack("<I", MAX_HEADER_BYTES) + b"\x90" * MAX_HEADER_BYTES,
]


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: repr(lie[4:40]))
def test_no_answer_does_more_than_end_the_check(lie):
    nothing_but_stopped(link_that_hears(lie))
    link = StudentClient()
    link.connect(lambda message: lie)
    nothing_but_stopped(link)


words = st.sampled_from(["ok", "raised", "ran", "missing", "ValueError", "StopIteration", "f", ""])
parts = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-3, 3), words),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda items: ["tuple", items]),
        st.lists(inner, max_size=3),
        st.tuples(st.just("mine"), st.integers(0, 3), st.booleans(), st.text(max_size=2)).map(list),
        st.tuples(st.sampled_from(["yours", "node", "back", "named"]), inner).map(list),
    ),
    max_leaves=8,
)


def ran(what):
    return ANSWER + packed("ok", what, ["tuple", ["ran", what, what]])


def raised(name, text, where, number):
    return ANSWER + packed("raised", ["tuple", [name, text, where, number]], None)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.one_of(
        st.binary(max_size=50).map(lambda data: ANSWER + data),
        st.builds(lambda *three: ANSWER + packed(*three), parts, parts, parts),
        st.builds(ran, parts),
        st.builds(raised, parts, parts, parts, parts),
    )
)
def test_no_structure_does_more_than_end_the_check(answer):
    nothing_but_stopped(link_that_hears(answer))


def test_no_answer_issues_warnings_without_end():
    many = ["tuple", [["tuple", ["UserWarning", f"warning {k}"]] for k in range(1000)]]
    link = link_that_hears(ANSWER + packed("ok", 1, ["tuple", ["ran", many, ["tuple", []]]]))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert Student(link).f() == 1
    assert len(caught) == MAX_WARNINGS


NOTHING = ["tuple", []]


@pytest.mark.parametrize(
    "request_",
    [
        packed(),
        packed("call", ["yours", 0], NOTHING, NOTHING),
        packed("call", ["yours", 1], NOTHING, NOTHING, None),
        packed("call", ["yours", "0"], NOTHING, NOTHING, None),
        packed("call", ["type", "bytes"], ["tuple", [10**12]], NOTHING, None),
        packed("call", ["type", "list"], ["tuple", [["range", 0, 8000000, 1]]], NOTHING, None),
        packed("call", ["mine", 5, True, "f"], NOTHING, NOTHING, None),
        packed("call", "callback", NOTHING, NOTHING, None),
        packed("call", None, NOTHING, NOTHING, None),
        packed("attribute", ["yours", 0], ["tuple", ["__globals__"]], NOTHING, None),
        packed("set attribute", ["yours", 0], ["tuple", ["__code__", 1]], NOTHING, None),
        packed("get", ["yours", 0], NOTHING, NOTHING, None),
        packed("replace", ["yours", 0], NOTHING, ["tuple", [["tuple", ["x", 1]]]], None),
        packed("call", ["yours", 0], 3, NOTHING, None),
        packed("call", ["yours", 0], ["node", 0], NOTHING, None, nodes=[["list", []]]),
        packed("call", ["yours", 0], NOTHING, 3, None),
        packed("call", ["yours", 0], NOTHING, ["tuple", [3]], None),
        packed("call", ["yours", 0], NOTHING, ["tuple", [["tuple", [3, 4]]]], None),
        packed("call", ["yours", 0], NOTHING, ["tuple", [["tuple", ["a", 1, 2]]]], None),
        packed("call", ["yours", 0], NOTHING, NOTHING, None, changes=[[0, ["list", []]]]),
    ],
)
def test_nothing_but_a_function_that_was_handed_over_can_be_called(request_):
    called = []
    link = StudentClient()
    link.connect(
        lambda message: YES if b"names" in message[:40] else link.serve(REQUEST + request_)
    )
    with pytest.raises(Stopped, match="could not be read"):
        Student(link).f(lambda *args, **kwargs: called.append(args))
    assert called == []


def test_the_number_of_an_exception_names_one_that_the_check_raised():
    link = StudentClient()

    def exchange(message):
        if b"names" in message[:40]:
            return YES
        link.serve(REQUEST + packed("call", ["yours", 0], NOTHING, NOTHING, None))
        return raised("ValueError", "forged", NOTHING, 0)

    link.connect(exchange)
    mine = KeyError("the check's")

    def callback():
        raise mine

    with pytest.raises(KeyError) as error:
        Student(link).f(callback)
    assert error.value is mine
    assert link.raised == []
    assert link.arrived  # so that it is no fault of the grader's


def test_what_arrives_in_one_check_is_bounded(link_to):
    link = link_to(
        "import numpy as np\n"
        "def f(n):\n    return np.zeros(n, np.uint8)\n"
        "def call(g):\n    while True:\n        g(np.zeros(2**18, np.uint8))\n"
        "def count():\n    k = 0\n    while True:\n        k += 1\n        yield [[]] * 2000"
    )
    link.begin()
    assert link.allowance == MAX_ARRIVING

    def stops(act):
        link.begin()
        link.allowance = 2**21
        with pytest.raises(Stopped, match="more has been handed over"):
            act()

    def ask_again():
        for _ in range(9):
            Student(link).f(2**18)

    stops(ask_again)
    stops(lambda: Student(link).call(lambda x: None))
    stops(lambda: list(Student(link).count()))

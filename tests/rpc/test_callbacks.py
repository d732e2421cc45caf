"""What a check hands over, the student's code can use as it is declared, and in no other way."""

import collections
import functools
import math
import operator
import struct

import msgpack
import numpy as np
import pytest
from numpy.polynomial import Polynomial

from autograder.checks.fixtures import Run, public_seed
from autograder.rpc.codec.generators import goes_on_from, read_generator, write_state
from autograder.rpc.codec.message import WireError
from autograder.rpc.endpoint import ANSWER, NotData
from autograder.rpc.grader_end import Student, StudentClient
from autograder.rpc.stopped import Stopped

CALL = "def call(f, *args, **kwargs):\n    return f(*args, **kwargs)\n"


def kept_notes(x, seen=[]):  # noqa: B006 - checks bind a loop's list like this
    seen.append(x)
    return len(seen)


@functools.wraps(np.exp)
def wrapped_exp(*args, **kwargs):
    return np.exp(*args, **kwargs)


@functools.cache
def cached(x):
    return x * 2


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, x):
        return x * self.factor

    def double(self, x, times=2):
        return x * self.factor * times


class Filled(np.ndarray):
    def __init__(self, n):
        self[...] = 0


# -- functions


@pytest.mark.parametrize(
    ("function", "args", "kwargs"),
    [
        (np.exp, (np.zeros(3),), {"where": False}),
        (np.exp, (np.zeros(3), np.ones(3)), {}),
        (np.exp, (np.zeros(3),), {"out": np.ones(3)}),
        (np.exp, (np.zeros(3),), {"dtype": "O"}),
        (np.exp, ([2**70, 1],), {}),
        (np.exp, ("text",), {}),
        (np.exp, (np.array(["text"]),), {}),
        (np.exp, ({"a": 1},), {}),
        (np.exp, (), {}),
        (np.add, (1.0,), {}),
        (np.add, (1.0, 2.0, np.zeros(())), {}),
        (lambda *args, **kwargs: np.exp(*args, **kwargs), (np.zeros(3),), {"where": False}),
        (functools.partial(lambda x, **more: np.exp(x, **more)), (np.zeros(3),), {"where": False}),
        (lambda x: x, (1,), {"y": 2}),
        (kept_notes, (1, []), {}),
        (kept_notes, (1,), {"seen": []}),
        (functools.partial(kept_notes, seen=[]), (1,), {"seen": []}),
        (Scale(2.0), (1.0,), {"factor": 3.0}),
    ],
)
def test_a_call_that_is_not_the_declared_one_is_a_type_error_of_the_students(
    link_to, function, args, kwargs
):
    link = link_to(CALL)
    with pytest.raises(TypeError) as caught:
        Student(link).call(function, *args, **kwargs)
    assert not isinstance(caught.value, NotData)
    assert link.came_up_in_the_check(caught.value)


@pytest.mark.parametrize(
    ("function", "args", "kwargs", "expected"),
    [
        (np.exp, (0.0,), {}, 1.0),
        (np.exp, ([0, 0],), {}, [1.0, 1.0]),
        (np.add, (np.float32(1), 2.0), {}, np.float32(3)),
        (np.add, (np.ones(2), np.ones((2, 1))), {}, np.full((2, 2), 2.0)),
        (lambda x, h=1.0: x + h, (1.0,), {"h": 3.0}, 4.0),
        (kept_notes, (1,), {}, 1),
        (cached, (3,), {}, 6),
        (functools.partial(lambda a, b: a - b, 5), (3,), {}, 2),
        (Scale(2.0), (3.0,), {}, 6.0),
        (Scale(2.0).double, (3.0,), {"times": 3}, 18.0),
        (Polynomial([1.0, 2.0]), (3.0,), {}, 7.0),
        (collections.namedtuple("Pair", "a b"), (1,), {"b": 2}, (1, 2)),
    ],
)
def test_the_declared_call_is_made(link_to, function, args, kwargs, expected):
    kept_notes.__defaults__[0].clear()
    result = Student(link_to(CALL)).call(function, *args, **kwargs)
    assert np.array_equal(result, expected)
    assert getattr(result, "dtype", None) == getattr(
        expected, "dtype", getattr(result, "dtype", None)
    )


@pytest.mark.parametrize(
    "function",
    [
        np.dot,
        np.sum,
        np.full,
        np.load,
        np.matmul,
        np.ndarray,
        np.empty,
        np.exp.at,
        np.add.reduce,
        np.zeros(3).dot,
        np.frompyfunc(lambda x: x, 1, 1),
        np.polynomial.polynomial.polyval,
        Polynomial([1.0, 2.0]).integ,
        Polynomial.fromroots,
        np.ma.array([1.0], mask=[True]).filled,
        np.poly1d,
        Filled,
        wrapped_exp,
        functools.partial(np.exp, where=True),
        functools.partial(functools.partial(len)),
        math.sqrt,
        operator.itemgetter(0),
        operator.mul,
        len,
        max,
        [].append,
        "text".join,
        bytearray,
        functools.cache(len),
    ],
    ids=lambda function: getattr(function, "__name__", type(function).__name__),
)
def test_what_is_not_the_checks_own_is_refused_by_name(link_to, function):
    link = link_to(CALL)
    with pytest.raises(NotData, match="Hand over a function"):
        Student(link).call(function, 1)
    with pytest.raises(NotData, match="Hand over a function"):
        Student(link).call(lambda: function)
    assert link.arrived in (1, 2)  # the second time the student's code had asked


def test_no_array_is_made_that_could_not_cross():
    called = []
    link = StudentClient()
    call = link._export(np.add) and link._calls[id(np.add)]
    with pytest.raises(ValueError, match="this large"):
        called.append(call(np.zeros((1, 8000)), np.zeros((8000, 1))))
    assert not called


def test_objects_of_the_students_are_no_numbers(link_to):
    source = CALL + (
        "class Endless:\n    def __len__(self): return 2\n    def __getitem__(self, k): return "
        "self\n"
        "def try_it(f):\n    return f([Endless()])"
    )
    with pytest.raises(TypeError, match="takes numbers"):
        Student(link_to(source)).try_it(np.exp)


# -- generators


KINDS = (np.random.PCG64, np.random.PCG64DXSM, np.random.MT19937, np.random.Philox, np.random.SFC64)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("draws", [1, 3, 5, 623, 625, 1300, 20_000])
def test_a_generator_goes_on_to_what_drawing_leads_to_and_nowhere_else(kind, draws):
    before, after = (np.random.Generator(kind(3)) for _ in range(2))
    assert goes_on_from(before, after)
    after.random(draws)
    after.integers(5, dtype=np.int32)
    assert goes_on_from(before, after)
    assert not goes_on_from(after, before)
    other = np.random.Generator(kind(4))
    assert not goes_on_from(before, other)
    assert goes_on_from(before, read_generator(write_state(after.bit_generator.state)))


def changed_state(kind, **parts):
    state = kind(3).state
    for name, value in parts.items():
        (state if name in state else state["state"])[name] = value
    return state


@pytest.mark.parametrize(
    "state",
    [
        changed_state(np.random.PCG64, inc=2),
        changed_state(np.random.PCG64DXSM, inc=0),
        changed_state(np.random.MT19937, key=np.zeros(624, np.uint32)),
        changed_state(np.random.MT19937, key=np.array([2**31 - 1, *[0] * 623], np.uint32)),
        changed_state(np.random.MT19937, pos=625),
        changed_state(np.random.Philox, buffer_pos=0),
        changed_state(np.random.Philox, buffer=np.ones(4, np.uint64), buffer_pos=3),
        {**np.random.SFC64(3).state, "state": {"state": np.zeros(4, np.uint64)}},
        {**np.random.SFC64(3).state, "state": {"state": np.array([0, 0, 0, 9], np.uint64)}},
        changed_state(np.random.PCG64, has_uint32=2),
    ],
)
def test_a_state_that_numpy_does_not_make_is_refused(state):
    with pytest.raises(WireError):
        read_generator(write_state(state))


@pytest.mark.parametrize("kind", KINDS)
def test_a_generator_does_not_come_back_as_another_one(link_to, kind):
    source = (
        "import numpy as np\ndef f(rng):\n    rng.bit_generator.state = "
        "type(rng.bit_generator)(9).state"
    )
    mine = np.random.Generator(kind(3))
    with pytest.raises(Stopped, match="drawing from it does not lead to"):
        Student(link_to(source)).f(mine)
    assert goes_on_from(np.random.Generator(kind(3)), mine)


def test_zeros_of_a_generator_do_not_reach_a_function_of_the_checks(link_to):
    source = """
import numpy as np
def f(draw):
    bits = np.random.MT19937(1)
    zeros = {"key": np.zeros(624, np.uint32), "pos": 624}
    bits.state = {"bit_generator": "MT19937", "state": zeros}
    return draw(np.random.Generator(bits))
"""
    drawn = []
    with pytest.raises((Stopped, Exception), match="NumPy does not make"):
        Student(link_to(source)).f(lambda rng: drawn.append(rng.integers(0, 5)))
    assert not drawn


def fixture_of(link):
    link.begin()
    return Run(link, public_seed, case="test_x").rng


DRAW = (
    "def draw(rng, n=3):\n    return rng.integers(10**9, size=n)\ndef pair(a, b):\n    return "
    "a is b"
)


def test_the_fixture_is_one_child_that_goes_on_from_call_to_call(link_to):
    link = link_to(DRAW)
    student, rng = Student(link), fixture_of(link)
    (child,) = fixture_of(StudentClient()).spawn(1)
    mine = rng.integers(10**9)
    drawn = [student.draw(rng).tolist() for _ in range(3)]
    assert drawn == [child.integers(10**9, size=3).tolist() for _ in range(3)]
    alone = fixture_of(StudentClient())
    assert [mine, *rng.integers(10**9, size=5)] == [*alone.integers(10**9, size=6)]
    again = np.random.Generator(rng.bit_generator)
    assert student.pair(rng, rng)
    assert student.draw([rng][0], n=4).tolist() == child.integers(10**9, size=4).tolist()
    assert student.draw(again).tolist() == child.integers(10**9, size=3).tolist()


def test_the_next_check_has_a_child_of_its_own(link_to):
    link = link_to(DRAW)
    first, second = (Student(link).draw(fixture_of(link)).tolist() for _ in range(2))
    assert first == second


def test_what_the_student_does_to_the_fixture_moves_no_draw_of_the_checks(link_to):
    link = link_to("def f(rng, call):\n    rng.random(10)\n    call().random(10)\n    return rng")
    rng = fixture_of(link)
    back = Student(link).f(rng, lambda: rng)
    assert back is not rng
    assert rng.random() == fixture_of(StudentClient()).random()


# -- what is claimed of values


def answer(*parts, nodes=(), sizes=(), lengths=(), tail=b""):
    header = msgpack.packb([list(parts), list(nodes), list(sizes), [], list(lengths)])
    return ANSWER + struct.pack("<I", len(header)) + header + tail


def heard(message):
    """Ask a link whose other end says `message`."""
    link = StudentClient()
    link.connect(lambda asked: message)
    return link, link.ask


def test_a_line_that_no_cell_has_is_left_out():
    far = ["integer", (2**20000).to_bytes(3000, "little", signed=True)]
    where = ["tuple", [far, "x"]]
    link, ask = heard(answer("raised", ["tuple", ["ValueError", "text", where, None]], None))
    with pytest.raises(ValueError, match=r"^text$") as caught:
        ask("get", "f")
    assert caught.value in link.raised
    assert link.place_of(caught.value) == ""


@pytest.mark.parametrize(
    ("item", "nodes"),
    [
        (["node", 0], [["list", [["range", 0, 8 * 10**6, 1]] * 100]]),
        (
            [
                "range",
                0,
                ["integer", (2**70).to_bytes(10, "little")],
                ["integer", (2**69).to_bytes(10, "little")],
            ],
            [],
        ),
    ],
)
def test_ranges_that_stand_for_more_than_there_is_room_for_are_refused(item, nodes):
    _, ask = heard(answer("ok", item, None, nodes=nodes))
    with pytest.raises(Stopped):
        ask("get", "f")


@pytest.mark.parametrize("kind", ["|b1", "<U1"])
def test_an_array_that_lies_in_another_is_looked_at_again(kind):
    size = np.dtype(kind).itemsize
    nodes = [
        ["array", 0, 0, [4], [size], kind, True, 0],
        ["array", 0, 0, [4 * size], [1], "|u1", True, 1],
    ]
    both = ["tuple", [["node", 0], ["node", 1]]]
    tail = bytes(4 * size) + b"\xff" * (4 * size)
    _, ask = heard(
        answer("ok", both, None, nodes=nodes, sizes=[4 * size], lengths=[4 * size] * 2, tail=tail)
    )
    with pytest.raises(Stopped):
        ask("get", "f")


def test_memory_between_elements_counts_in_what_a_check_can_hold():
    nodes = [["array", 0, 0, [2], [60_000_000], "|u1", True, 0]]
    _, ask = heard(
        answer("ok", ["node", 0], None, nodes=nodes, sizes=[60_000_001], lengths=[2], tail=b"ab")
    )
    for _ in range(8):
        ask("get", "f")
    with pytest.raises(Stopped, match="more has been handed over"):
        ask("get", "f")

"""Values cross alike in one process and between two: in both directions, with their types, identity
and memory."""

import collections
import enum
import functools
import io

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.rpc.grader_end import Student
from autograder.rpc.proxies import StudentFunction, StudentObject

quick = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

SOURCE = """
import numpy as np

def identity(x):
    return x

def copy(x):
    import copy
    return copy.deepcopy(x)

def call(f, *args, **kwargs):
    return f(*args, **kwargs)

def description(x):
    "What the student sees: types all the way down, and contents that do not depend on the process."
    if isinstance(x, np.ndarray):
        strides = tuple(s for s, n in zip(x.strides, x.shape) if n > 1 and x.size)
        return ("array", x.dtype.str, x.shape, strides, x.flags.writeable, repr(x.tolist()))
    if isinstance(x, (tuple, list)):
        return (type(x).__name__, *map(description, x))
    if isinstance(x, dict):
        return ("dict", *((description(k), description(v)) for k, v in x.items()))
    if isinstance(x, (set, frozenset)):
        return (type(x).__name__, *sorted(map(repr, map(description, x))))
    return (type(x).__module__, type(x).__name__, repr(x))
"""


def description(x):
    names: dict = {}
    exec(SOURCE, names)
    return names["description"](x)


@pytest.fixture
def link(link_to):
    return link_to(SOURCE)


# -- everything that is data

NUMBERS = "?bhilBHILefdgFDG"
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(-(2**200), 2**200),
    st.floats(allow_nan=False),
    st.complex_numbers(allow_nan=False),
    st.text(st.characters(), max_size=8),
    st.binary(max_size=8),
    st.sampled_from(NUMBERS).flatmap(lambda code: hnp.from_dtype(np.dtype(code), allow_nan=False)),
    st.text(max_size=4).map(np.str_),
    st.binary(max_size=4).map(np.bytes_),
    st.sampled_from(
        [
            Ellipsis,
            float,
            int,
            dict,
            np.float32,
            np.int8,
            np.dtype("i4"),
            np.dtype(">f8"),
            range(2, 9, 3),
        ]
    ),
    st.builds(slice, st.integers(), st.none(), st.integers()),
)
keys = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.text(max_size=3), st.floats(allow_nan=False)
    ),
    lambda inner: st.one_of(st.tuples(inner, inner), st.frozensets(inner, max_size=3)),
    max_leaves=4,
)
arrays = st.one_of(
    hnp.arrays(
        st.sampled_from([*NUMBERS, ">f8", ">i4", "U3", "S2", ">U2"]).map(np.dtype),
        hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3),
        fill=st.nothing(),
    ).flatmap(
        lambda array: st.sampled_from(
            [
                array,
                array.T,
                array[..., ::-1] if array.ndim else array,
                array[::2] if array.ndim else array,
            ]
        )
    ),
    st.just(np.broadcast_to(np.arange(3.0), (2, 3))),
)
values = st.recursive(
    st.one_of(scalars, arrays, st.binary(max_size=5).map(bytearray)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(keys, inner, max_size=3),
        st.sets(keys, max_size=3),
        st.frozensets(keys, max_size=3),
    ),
    max_leaves=6,
)


@quick
@given(values)
def test_a_value_goes_over_and_comes_back_as_it_was(link, value):
    student = Student(link)
    expected = description(value)
    assert student.description(value) == expected
    assert description(student.identity(value)) == expected
    assert description(student.copy(value)) == description(student.copy(student.copy(value)))


@quick
@given(values)
def test_a_callback_sees_and_gives_what_crossed(link, value):
    student = Student(link)
    seen = []

    def note(x, *, key):
        seen.append((description(x), description(key)))
        return x

    result = student.call(note, value, key=value)
    assert seen == [(description(value), description(value))]
    assert description(result) == description(value)


def test_a_copy_keeps_the_order_in_memory(link):
    student = Student(link)
    for array in (np.zeros((2, 3), order="F"), np.zeros((2, 3)).T, np.arange(6)[::-1]):
        assert student.identity(array) is array
        there = student.description(array)
        assert there[3] == array.strides


# -- identity


def test_a_result_that_is_an_argument_is_it(link):
    student = Student(link)
    for value in ([1], {"a": 1}, {1, 2}, bytearray(b"ab"), np.arange(3), np.random.default_rng(1)):
        assert student.identity(value) is value
        assert student.identity([value, value])[1] is value
        assert student.identity((1, {"k": value}))[1]["k"] is value


def test_two_names_for_one_object_stay_so(link):
    student = Student(link)
    inner = [1]
    outer = student.copy([inner, inner, [1]])
    assert outer[0] is outer[1]
    assert outer[0] is not outer[2]
    array = np.arange(3.0)
    pair = student.copy((array, array))
    assert pair[0] is pair[1]


def test_a_value_that_contains_itself_crosses(link):
    student = Student(link)
    knot = [1]
    knot.append({"self": knot})
    there = student.copy(knot)
    assert there[1]["self"] is there
    assert there is not knot
    assert student.identity(knot) is knot


# -- shared memory


def names(source):
    return "import numpy as np\n" + source


def test_arguments_that_share_memory_share_it_there(link_to):
    student = Student(
        link_to(names("def f(a, b):\n    a[0] = 9\n    return b[-1], np.shares_memory(a, b)"))
    )
    base = np.zeros((4, 4))
    for one, other in (
        (base[2:, 1], base[::-1, 1]),
        (base[0], base.T[0][::-1]),
        (base[1:2], base[1, :1]),
    ):
        base[...] = 0
        last, shared = student.f(one, other)
        assert shared
        assert last == other[-1]
        assert (base == 9).sum() == one[:1].size
    _, shared = student.f(base[0].copy(), base[1].copy())
    assert not shared


def test_a_view_of_an_argument_is_one_here(link_to):
    student = Student(
        link_to(
            names(
                "def views(x):\n    return x[1:], x.T, x[::-1, ::2], x.reshape(-1), x.view('i8'), x[0], x[:, None]\n"
                "def one(x):\n    return x[1:2]"
            )
        )
    )
    x = np.arange(12.0).reshape(3, 4)
    views = student.views(x)
    expected = (x[1:], x.T, x[::-1, ::2], x.reshape(-1), x.view("i8"), x[0], x[:, None])
    for got, want in zip(views, expected, strict=True):
        assert got.dtype == want.dtype
        assert got.shape == want.shape
        assert got.__array_interface__["data"] == want.__array_interface__["data"]
        assert got.strides == want.strides
    x[1, 0] = -1
    assert views[0][0, 0] == -1
    part = np.arange(10)[::3]
    assert np.shares_memory(student.one(part), part)


def test_results_that_share_memory_share_it_here(link_to):
    student = Student(
        link_to(names("def f():\n    x = np.arange(6)\n    return x, x[2:], x[::-1], x.copy()"))
    )
    x, tail, reverse, apart = student.f()
    x[2] = 50
    assert tail[0] == 50
    assert reverse[3] == 50
    assert apart[2] == 2


def test_a_view_into_a_gap_of_an_argument_is_a_copy_and_reads_nothing(link_to):
    student = Student(
        link_to(
            names(
                "def wide(x):\n"
                "    return np.lib.stride_tricks.as_strided(x, (3, 2), (16, 8), writeable=False)[:, 1].copy()\n"
                "def whole(x):\n    return x.base.view('f8') if x.base is not None else x"
            )
        )
    )
    matrix = np.array([[1.0, 777.0], [2.0, 777.0], [3.0, 777.0]])
    assert 777.0 not in np.asarray(student.whole(matrix[:, 0]))
    assert not np.shares_memory(student.whole(matrix[:, 0]), matrix)


# -- changes in place


CHANGES = """
import numpy as np

def change(values):
    a, b, c, d, e, f, g = values
    a.append(b)
    a[0] = (a, 1)
    b['new'] = [e]
    b.pop('old')
    c.add(3); c.discard(1)
    d.extend(b'xyz')
    e[1:] += 1
    f.normal(size=3)
    g.sort()
    values[2] = {9}
    return e[1:]
"""


def test_what_a_call_changes_in_place_is_changed_here(link_to):
    student = Student(link_to(CHANGES))
    a, b, c, d, e = [0], {"old": 1}, {1, 2}, bytearray(b"w"), np.arange(3.0)
    f, g = np.random.default_rng(5), np.array([3, 1, 2])
    values = [a, b, c, d, e, f, g]
    view = student.change(values)
    assert a == [(a, 1), b]
    assert a[0][0] is a
    assert a[1] is b
    assert b == {"new": [e]}
    assert b["new"][0] is e
    assert c == {2, 3}
    assert values[2] == {9}
    assert d == b"wxyz"
    assert e.tolist() == [0.0, 2.0, 3.0]
    assert np.shares_memory(view, e)
    ahead = np.random.default_rng(5)
    ahead.normal(size=3)
    assert f.random() == ahead.random()
    assert g.tolist() == [1, 2, 3]


def test_what_a_callback_changes_in_place_is_changed_there(link_to):
    student = Student(
        link_to(
            "import numpy as np\n"
            "def run(f):\n"
            "    x, y, rng = np.zeros(3), [1], np.random.default_rng(1)\n"
            "    part = f(x, y, rng)\n"
            "    part[0] = 7\n"
            "    return x, y, rng.random()"
        )
    )

    def callback(x, y, rng):
        x += 1
        y.append(2)
        rng.random(10)
        return x[1:]

    x, y, drawn = student.run(callback)
    assert x.tolist() == [1.0, 7.0, 1.0]
    assert y == [1, 2]
    assert drawn == np.random.default_rng(1).random(11)[10]


def test_an_argument_is_changed_also_where_the_call_raises(link_to):
    student = Student(link_to("def f(x):\n    x[0] = 5\n    raise ValueError('half way')"))
    x = np.zeros(2)
    with pytest.raises(ValueError, match="half way"):
        student.f(x)
    assert x.tolist() == [5.0, 0.0]


@pytest.mark.filterwarnings("ignore:Setting the shape")  # NumPy 2.5 advises against it
def test_an_array_may_change_its_shape_in_place(link_to):
    student = Student(link_to("def f(x):\n    x.shape = (2, 3)"))
    x = np.arange(6)
    student.f(x)
    assert x.shape == (2, 3)


def test_a_large_array_changed_in_place_is_changed_here(link_to):
    student = Student(link_to("def f(x):\n    x += 1"))
    x = np.zeros(2**21)
    student.f(x)
    assert x.min() == x.max() == 1


def test_a_read_only_array_is_one_there(link_to):
    student = Student(link_to("def f(x):\n    x[0] = 1"))
    x = np.zeros(3)
    x.flags.writeable = False
    with pytest.raises(ValueError, match="read-only"):
        student.f(x)
    with pytest.raises(ValueError, match="read-only"):
        student.f(np.broadcast_to(np.zeros(1), (3,)))


@pytest.mark.parametrize("kind", ["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"])
def test_a_generator_comes_back_advanced(link_to, kind):
    student = Student(
        link_to(
            "import numpy as np\n"
            "def draw(rng, count):\n    return rng.normal(size=count), rng.integers(9, size=3, dtype=np.uint32)\n"
            f"def make():\n    return np.random.Generator(np.random.{kind}(4))"
        )
    )
    rng, same = (np.random.Generator(getattr(np.random, kind)(7)) for _ in range(2))
    for count in (1, 3, 700):
        got, expected = (
            student.draw(rng, count),
            (same.normal(size=count), same.integers(9, size=3, dtype=np.uint32)),
        )
        assert got[0].tolist() == expected[0].tolist()
        assert got[1].tolist() == expected[1].tolist()
    assert rng.random() == same.random()
    made = student.make()
    assert type(made.bit_generator).__name__ == kind
    assert made.random() == np.random.Generator(getattr(np.random, kind)(4)).random()


# -- subclasses arrive plain

SUBCLASSES = """
import collections, enum
import numpy as np

class Text(str):
    def __str__(self): raise RuntimeError
    def __repr__(self): raise RuntimeError
    def __len__(self): return 10**9
    def __eq__(self, other): return True
    __hash__ = str.__hash__
class Number(int):
    def __int__(self): return 666
    def __index__(self): return 666
    def __eq__(self, other): return True
    __hash__ = int.__hash__
class Real(float):
    def __float__(self): return 666.0
class Imaginary(complex):
    def __complex__(self): return 666j
class Many(list):
    def __iter__(self): raise RuntimeError
    def __len__(self): return 10**9
class Table(dict):
    def items(self): return [(1, 666)]
    def __iter__(self): raise RuntimeError
class Bag(set):
    def __iter__(self): return iter([666])
class Liar:
    @property
    def __class__(self): return list
class Array(np.ndarray):
    @property
    def shape(self): return (666,)
    def tobytes(self, *args): return b'666'
    def __array_finalize__(self, other): pass
class Raw(bytes):
    def __bytes__(self): return b'666'
    def __len__(self): return 3
class Single(np.float64):
    def tobytes(self, *args): return b'666'
class Letters(np.str_):
    def __str__(self): return '666'
Point = collections.namedtuple('Point', 'x y')
class Colour(enum.IntEnum):
    RED = 3
class Word(str, enum.Enum):
    HELLO = 'hello'

ordered = collections.OrderedDict(a=1, b=2)
ordered.move_to_end('a')
default = collections.defaultdict(list, a=[1])

def values():
    return [
        Text('text'), Number(3), Real(1.5), Imaginary(1, 2), Many([1, 2]), Table(a=1), Bag({1}), Raw(b'abcde'),
        np.arange(3.0).view(Array), Single(2.5), Letters('abc'), Point(1, 2), Colour.RED, Word.HELLO, ordered, default,
        collections.Counter('aab'), np.matrix([[1, 2]]), np.ma.array([1, 2], mask=[True, False]), True, np.True_,
        {Colour.RED: Text('v')},
    ]

def liar():
    return Liar()

def types(values):
    return [type(value).__name__ for value in values]
"""
PLAIN = [
    "text", 3, 1.5, 1 + 2j, [1, 2], {"a": 1}, {1}, b"abcde",
    np.arange(3.0), np.float64(2.5), np.str_("abc"), (1, 2), 3, "hello", {"b": 2, "a": 1}, {"a": [1]},
    {"a": 2, "b": 1}, np.array([[1, 2]]), np.array([1, 2]), True, np.True_,
    {3: "v"},
]  # fmt: skip


@pytest.mark.filterwarnings("ignore:the matrix subclass")
def test_a_subclass_arrives_as_the_plain_type_and_has_no_say(link_to):
    student = Student(link_to(SUBCLASSES))
    assert description(student.values()) == description(PLAIN)
    assert list(student.values()[14]) == ["b", "a"]


@pytest.mark.filterwarnings("ignore:the matrix subclass")
def test_a_checks_subclasses_arrive_plain_too(link_to):
    student = Student(link_to(SUBCLASSES))
    point = collections.namedtuple("Point", "x")(1)
    colour = enum.IntEnum("Colour", "RED")
    values = [point, colour.RED, collections.OrderedDict(a=1), np.matrix([[1]]), np.ma.array([1])]
    assert student.types(values) == ["tuple", "int", "dict", "ndarray", "ndarray"]


def test_an_object_that_pretends_to_be_a_list_is_an_object(link_to):
    assert type(Student(link_to(SUBCLASSES)).liar()) is StudentObject


@pytest.mark.filterwarnings("ignore:the matrix subclass")
def test_a_changed_subclass_of_the_checks_is_changed(link_to):
    student = Student(link_to("def f(a, b, c):\n    a.append(1)\n    b['x'] = 1\n    c += 1"))

    class Many(list):
        pass

    a, b, c = Many([0]), collections.OrderedDict(a=0), np.matrix([[0, 0]])
    student.f(a, b, c)
    assert a == [0, 1]
    assert list(b.items()) == [("a", 0), ("x", 1)]
    assert c.tolist() == [[1, 1]]
    assert type(a) is Many


# -- what is not data

OBJECTS = """
import numpy as np

class Layer:
    "A layer with a weight."
    name = 'dense'
    def __init__(self, width):
        self.W = np.ones(width)
        self.parts = [self.W, self]
    def forward(self, x):
        return self.W * x
    def __getitem__(self, key):
        return [self.W, key]
    def __setitem__(self, key, value):
        self.W[key] = value
    def __len__(self):
        return len(self.W)
    def __call__(self, x, *, scale=1):
        return self.forward(x) * scale
class Empty:
    def __len__(self):
        return 0
class Trap:
    def __getattr__(self, name):
        raise SystemExit(name)
    @property
    def __name__(self):
        raise SystemExit
class Meta(type):
    def __getattribute__(cls, name):
        raise SystemExit(name)
    def __eq__(cls, other):
        raise SystemExit
    __hash__ = None
class Odd(metaclass=Meta):
    pass

def batches(n):
    for k in range(n):
        yield np.full(2, k)
def odd():
    return Odd()
def odd_class():
    return Odd
def same(a, b):
    return a is b
def adder(n):
    return lambda x: x + n
def compose(f, g):
    return lambda x: f(g(x))
objects = np.array([1, None], dtype=object)
when = np.datetime64('2020-01-01')
"""


def test_an_object_stays_there_and_can_be_asked(link_to):
    student = Student(link_to(OBJECTS))
    layer = student.Layer(3)
    assert isinstance(layer, StudentFunction)  # it can be called
    assert layer.name == "dense"
    assert layer.W.tolist() == [1, 1, 1]
    assert layer.forward(np.arange(3)).tolist() == [0, 1, 2]
    assert layer(2.0, scale=3).tolist() == [6, 6, 6]
    assert layer["key"][1] == "key"
    assert len(layer) == 3
    layer[1] = 5.0
    assert layer.W.tolist() == [1, 5, 1]
    layer.W = np.zeros(2)
    assert len(layer) == 2
    assert layer.parts[1] is layer
    assert student.same(layer, layer.parts[1])
    assert repr(layer) == "<your Layer>"
    with pytest.raises(AttributeError, match="nothing"):
        layer.nothing  # noqa: B018
    assert bool(student.adder(1))
    assert not student.Empty()
    with pytest.raises(TypeError):
        len(student.adder)


def test_a_generator_function_is_iterated_step_by_step(link_to):
    student = Student(link_to(OBJECTS))
    assert [batch.tolist() for batch in student.batches(3)] == [[0, 0], [1, 1], [2, 2]]
    endless = iter(student.batches(10**9))
    assert next(endless).tolist() == [0, 0]
    assert next(endless).tolist() == [1, 1]


def test_an_object_that_answers_nothing_crosses_all_the_same(link_to):
    student = Student(link_to(OBJECTS))
    assert repr(student.Trap()) == "<your Trap>"
    assert repr(student.odd()) == "<your Odd>"
    assert repr(student.odd_class()) == "<your Meta>"


def test_arrays_that_are_no_data_stay_there(link_to):
    student = Student(link_to(OBJECTS))
    assert type(student.objects) is StudentObject
    assert student.objects[0] == 1
    assert type(student.when) is StudentObject


def test_functions_are_results_and_arguments(link_to):
    student = Student(link_to(OBJECTS))
    add = student.adder(2)
    assert add(3) == 5
    assert student.compose(add, student.adder(10))(1) == 13
    assert student.compose(lambda x: x * 2, add)(1) == 6
    assert student.same(add, add)
    assert student.same(
        student.adder, student.adder
    )  # a name's function arrives as itself, not as a callback
    assert student.compose(np.sqrt, functools.partial(lambda a, b: max(a, b), 0))(-4.0) == 0.0


def test_what_is_neither_data_nor_a_function_is_refused_here(link_to):
    student = Student(link_to(OBJECTS))
    with pytest.raises(TypeError, match="BytesIO is not data"):
        student.adder(io.BytesIO())
    with pytest.raises(ValueError, match="large"):
        student.adder(np.zeros(2**24))


# -- names


def test_names_that_are_not_functions_give_their_values(link_to):
    student = Student(
        link_to(
            "RATE = 0.5\nW = [1]\nempty = None\ndef f():\n    global RATE\n    RATE = 2\n    return 1"
        )
    )
    assert student.RATE == 0.5
    assert student.W == [1]
    assert student.empty is None
    assert "RATE" in student
    assert "rate" not in student
    student.f()
    assert student.RATE == 2


def test_no_name_of_the_students_is_hidden(link_to):
    student = Student(
        link_to("def lookup():\n    return 1\ndef names():\n    return 2\nask = link = _link = 3")
    )
    assert student.lookup() == 1
    assert student.names() == 2
    assert (student.ask, student.link, student._link) == (3, 3, 3)


def test_a_check_sets_no_name(link_to):
    with pytest.raises(TypeError, match="replace"):
        Student(link_to("x = 1")).x = 2

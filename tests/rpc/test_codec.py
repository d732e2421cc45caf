"""Whatever bytes arrive, they cost little, reach nothing, and are a value or a `WireError`."""

import struct
import time
import tracemalloc

import msgpack
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.rpc.codec import (
    MAX_DEPTH,
    MAX_HEADER_BYTES,
    MAX_MESSAGE_BYTES,
    Decoder,
    Encoder,
    Message,
    Undo,
    WireError,
    changed,
)


def refuse(item):
    raise WireError("no such item")


def encode(*values, back=None):
    """Return the bytes of `values` and what the sender remembers of them."""
    encoder = Encoder(refuse, back)
    return encoder.finish([encoder.value(value) for value in values]), encoder.message


def decode(data, back=None):
    return Decoder(data, refuse, back).values()


def there_and_back(value):
    return decode(encode(value)[0])[0]


def message(values, nodes=(), groups=(), changes=(), blobs=()):
    """Return a message that says whatever one likes."""
    header = msgpack.packb(
        [list(values), list(nodes), list(groups), list(changes), [len(blob) for blob in blobs]],
        unicode_errors="surrogatepass",
    )
    return b"".join([struct.pack("<I", len(header)), header, *blobs])


def array(group=0, offset=0, shape=(2,), strides=(8,), dtype="<f8", writeable=True, blob=0):
    return ["array", group, offset, list(shape), list(strides), dtype, writeable, blob]


TWO = np.arange(2.0).tobytes()


# -- lies


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"\xff\xff\xff\xff",
        struct.pack("<I", 10),
        struct.pack("<I", MAX_HEADER_BYTES + 1) + bytes(MAX_HEADER_BYTES + 1),
        struct.pack("<I", 1) + b"\xc1",
        struct.pack("<I", 1) + b"\xc0",
        struct.pack("<I", 2000) + b"\x91" * 1999 + b"\xc0",
        struct.pack("<I", 6) + b"\xc7\x04\x05abcd",
    ],
)
def test_what_is_no_parcel_is_refused(data):
    with pytest.raises(WireError):
        decode(data)


@pytest.mark.parametrize("wrong", [None, 3, "text", b"bytes", 2.5, {}])
@pytest.mark.parametrize("place", range(5))
def test_a_header_holds_five_lists(place, wrong):
    parts = [[], [], [], [], []]
    parts[place] = wrong
    header = msgpack.packb(parts)
    with pytest.raises(WireError):
        decode(struct.pack("<I", len(header)) + header)


@pytest.mark.parametrize(
    "item",
    [
        [],
        [None],
        [[]],
        ["unheard of"],
        ["node"],
        ["node", 0],
        ["node", -1],
        ["node", True],
        ["node", 2**63],
        ["node", "0"],
        ["back", 0],
        ["back", -1],
        ["tuple"],
        ["tuple", 3],
        ["tuple", [1], [2]],
        ["number", "<f8", b""],
        ["number", "<f8", bytes(16)],
        ["number", "<f8", [0] * 8],
        ["number", "<U1", bytes(4)],
        ["number", "O", bytes(8)],
        ["number", "|b1", b"\x02"],
        ["letters", 3],
        ["letters", ["letters", "a"]],
        ["integer", bytes(2**16 + 1)],
        ["integer", 3],
        ["complex", 1, 2],
        ["complex", "1", 2.0],
        ["frozenset", [["node", 0]]],
        ["slice", [1, 2]],
        ["range", 0, 10**18, 1],
        ["range", 0, ["integer", bytes(100) + b"\x01"], 1],
        ["range", 0, 1, 0],
        ["range", "a", 1, 1],
        ["type", "object"],
        ["type", ["list"]],
        ["dtype", "O"],
        ["dtype", "<f8,<f8"],
        ["dtype", 3],
        ["text", 0],
        ["bytes", -1],
        ["yours", 0],
        {},
        {"a": 1},
    ],
)
def test_an_item_of_no_known_form_is_refused(item):
    with pytest.raises(WireError):
        decode(message([item]))


@pytest.mark.parametrize(
    "node",
    [
        None,
        3,
        "array",
        [],
        ["list"],
        ["list", 3],
        ["list", [["node", 5]]],
        ["dict", [1]],
        ["dict", [[1], 2]],
        ["dict", [["node", 0], 2]],
        ["set", [["node", 0]]],
        ["set", [["tuple", [["node", 0]]]]],
        ["bytearray", ["node", 0]],
        ["bytearray", "text"],
        ["bytearray", 10**9],
        ["list", [], "more"],
        ["unheard of", []],
    ],
)
def test_a_node_of_no_known_form_is_refused(node):
    with pytest.raises(WireError):
        decode(message([["node", 0]], [node]))


@pytest.mark.parametrize(
    ("node", "groups"),
    [
        (array(), [0]),  # NumPy takes a buffer of no bytes for one of any size
        (array(strides=(16,)), [0]),
        (array(), [15]),
        (array(offset=1), [16]),
        (array(offset=-8), [16]),
        (array(offset=2**63), [16]),
        (array(strides=(-8,)), [16]),
        (array(strides=(-(2**63),), shape=(2,)), [16]),
        (array(shape=(2,), strides=(2**62,)), [16]),
        (array(shape=(2, 1), strides=(2**63, 8)), [16]),
        (array(shape=(2,), strides=(8, 8)), [16]),
        (array(shape=(3,)), [24]),
        (array(shape=(1,)), [16]),
        (array(shape=(-1,)), [16]),
        (array(shape=(2, -1)), [16]),
        (array(shape=(2, True)), [16]),
        (array(shape=("2",)), [16]),
        (array(shape=(2,) + (1,) * 80, strides=(8,) * 81), [16]),
        (array(shape=(0, 2**40), strides=(8, 8)), [16]),
        (array(dtype="O"), [16]),
        (array(dtype="V8"), [16]),
        (array(dtype="<M8"), [16]),
        (array(dtype="<f7"), [16]),
        (array(dtype="<U1000000000"), [16]),
        (array(dtype="<U99999", shape=(0,)), [16]),
        (array(dtype="a8"), [16]),
        (array(dtype="f8"), [16]),
        (array(dtype=None), [16]),
        (array(dtype=["f8"]), [16]),
        (array(writeable=1), [16]),
        (array(blob=1), [16]),
        (array(blob=-1), [16]),
        (array(blob=[0]), [16]),
        (array(group=1), [16]),
        (array(group=-1), [16]),
        (array(group="0"), [16]),
        (array(), []),
        (array(), [16, 16]),
        (array(), [-16]),
        (array(), ["16"]),
        (array(), [MAX_MESSAGE_BYTES + 1]),
        (array(), [2**64 - 1]),
    ],
)
def test_an_array_lies_within_the_memory_that_it_is_given(node, groups):
    assert decode(message([["node", 0]], [array()], [16], blobs=[TWO]))[0].tolist() == [0.0, 1.0]
    with pytest.raises(WireError):
        decode(message([["node", 0]], [node], groups, blobs=[TWO]))


def test_two_arrays_in_one_memory_stay_within_it_too():
    nodes = [array(), array(offset=8, blob=1)]
    values = [["node", 0], ["node", 1]]
    first, second = decode(message(values, nodes, [24], blobs=[TWO, TWO]))
    assert np.shares_memory(first, second)
    for size in (0, 8, 16, 23):
        with pytest.raises(WireError):
            decode(message(values, nodes, [size], blobs=[TWO, TWO]))


def test_bytes_that_are_no_bool_and_no_letter_are_refused():
    for dtype, content in (
        ("|b1", b"\x01\x02"),
        ("<U1", b"\xff\xff\xff\xff"),
        (">U1", b"\x00\x11\x00\x00"),
    ):
        size = len(content)
        count = size // np.dtype(dtype).itemsize
        node = array(shape=(count,), strides=(size // count,), dtype=dtype)
        with pytest.raises(WireError):
            decode(message([["node", 0]], [node], [size], blobs=[content]))


def test_the_lengths_that_a_parcel_says_are_its_lengths():
    good = message([["node", 0]], [array()], [16], blobs=[TWO])
    for bad in (good[:-1], good + b"\x00", good[:4]):
        with pytest.raises(WireError):
            decode(bad)
    with pytest.raises(WireError):
        decode(message([["text", 0], ["text", 0]], blobs=[b"x" * 5000]))


# -- pointers back


def asked(*values):
    return encode(*values)[1]


def view_of(offset, shape, strides, dtype="<f8", number=0):
    return message([["view", number, offset, list(shape), list(strides), dtype]])


def test_only_the_elements_of_an_array_travel():
    matrix = np.array([[1.0, 777.0], [2.0, 777.0], [3.0, 777.0]])
    secret = np.float64(777.0).tobytes()
    for part in (matrix[:, 0], matrix[::2, 0], matrix[::-1, 0], matrix.T[0], matrix[:, :1]):
        assert secret not in encode(part)[0]
        assert there_and_back(part).tolist() == part.tolist()
    overlapping = encode([matrix[:, 0], matrix[1:, 0]])[0]
    assert secret not in overlapping


def test_a_view_does_not_reach_between_the_elements_that_were_sent():
    matrix = np.array([[1.0, 777.0], [2.0, 777.0], [3.0, 777.0]])
    sent = asked(matrix[:, 0])
    (whole,) = decode(view_of(0, (3,), (16,)), sent)
    assert whole.tolist() == [1.0, 2.0, 3.0]
    assert np.shares_memory(whole, matrix)
    assert decode(view_of(32, (2,), (-32,)), sent)[0].tolist() == [3.0, 1.0]
    for place in (
        (8, (1,), (8,)),
        (0, (2,), (8,)),
        (0, (5,), (8,)),
        (0, (3, 2), (16, 8)),
        (4, (1,), (8,)),
        (0, (4,), (16,)),
        (-8, (1,), (8,)),
        (-16, (3,), (16,)),
        (32, (3,), (16,)),
        (32, (4,), (-16,)),
        (0, (2,), (-(2**63),)),
        (0, (2,), (2**62,)),
        (0, (3,), (2**61,)),
        (2**62, (1,), (8,)),
    ):
        with pytest.raises(WireError):
            decode(view_of(*place), sent)
    with pytest.raises(WireError):
        decode(view_of(0, (3,), (16,), number=1), sent)
    with pytest.raises(WireError):
        decode(view_of(0, (3,), (16,), "<f4,<f4"), sent)
    with pytest.raises(WireError):
        decode(view_of(0, (0,), (16,)), sent)


def test_a_view_does_not_reach_before_or_behind_an_array():
    sent = asked(np.arange(3.0))
    assert decode(view_of(8, (2,), (8,)), sent)[0].tolist() == [1.0, 2.0]
    assert decode(view_of(16, (3,), (-8,)), sent)[0].tolist() == [2.0, 1.0, 0.0]
    for place in (
        (24, (1,), (8,)),
        (17, (1,), (8,)),
        (0, (4,), (8,)),
        (8, (3,), (8,)),
        (8, (3,), (-8,)),
        (0, (2,), (24,)),
        (0, (2,), (-8,)),
        (0, (2, 2), (16, 16)),
        (2**61, (1,), (8,)),
    ):
        with pytest.raises(WireError):
            decode(view_of(*place), sent)


@pytest.mark.parametrize("array", [np.zeros(1), np.zeros(4)[::2]], ids=["whole", "with a gap"])
def test_a_view_is_not_larger_than_anything_sent_can_be(array):
    sent = asked(array)
    began = time.process_time()
    for shape in ((3 * 10**9,), (10**6, 10**6), (2**31, 2**31, 2**31)):
        with pytest.raises(WireError):
            decode(view_of(0, shape, (0,) * len(shape)), sent)
    many = ["view", 0, 0, [2**22], [0], "<f8"]
    with pytest.raises(WireError):
        decode(message([many] * 5000), sent)
    assert time.process_time() - began < 5


def test_a_view_of_bytes_that_are_no_bool_is_refused():
    with pytest.raises(WireError):
        decode(view_of(0, (2,), (1,), "|b1"), asked(np.array([1, 2], dtype=np.uint8)))


def test_a_read_only_array_is_not_to_be_written_by_way_of_a_view():
    fixed = np.arange(3.0)
    fixed.flags.writeable = False
    (view,) = decode(view_of(8, (2,), (8,)), asked(fixed))
    assert not view.flags.writeable


@pytest.mark.parametrize(
    "change",
    [
        None,
        [],
        [0],
        [9, ["list", []]],
        [-1, ["list", []]],
        ["0", ["list", []]],
        [0, None],
        [0, []],
        [0, ["list"]],
        [0, ["dict", []]],
        [0, ["list", [["node", 4]]]],
        [1, ["array", [2], "<f8", 0]],
        [1, ["array", [2], "<i8", 0]],
        [1, ["array", [1, 2], "<f8", 1]],
        [1, ["list", []]],
        [2, ["generator", []]],
        [2, ["generator", [["bit_generator", "MT19937"]]]],
        [3, ["array", [2], "<f8", 0]],
    ],
)
def test_a_change_of_another_kind_than_what_was_sent_is_refused(change):
    fixed = np.zeros(2)
    fixed.flags.writeable = False
    values = [[1, 2], np.zeros(3), np.random.default_rng(1), fixed]
    sent = asked(*values)
    with pytest.raises(WireError):
        decode(message([], changes=[change], blobs=[TWO]), sent)
    assert values[0] == [1, 2]
    assert fixed.tolist() == [0.0, 0.0]


# -- generators


def state_of(generator):
    data, _ = encode(generator)
    header = msgpack.unpackb(data[4:])
    return header[1][0]


@pytest.mark.parametrize("kind", ["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"])
def test_a_generator_state_is_of_its_form_or_refused(kind):
    generator = np.random.Generator(getattr(np.random, kind)(5))
    generator.integers(10, size=7, dtype=np.uint32)
    node = state_of(generator)
    copy = decode(message([["node", 0]], [node]))[0]
    assert copy.random(1000).tolist() == generator.random(1000).tolist()
    refused = 0
    for broken in mutations(node):
        try:
            decode(message([["node", 0]], [broken]))[0].random(700)  # beyond the end of any buffer
        except WireError:
            refused += 1
    assert refused > 20


@pytest.mark.parametrize(
    ("kind", "key", "highest"),
    [
        ("MT19937", "pos", 624),
        ("Philox", "buffer_pos", 4),
        ("PCG64", "has_uint32", 1),
        ("SFC64", "uinteger", 2**32 - 1),
    ],
)
def test_a_position_lies_within_the_generators_buffer(kind, key, highest):
    node = state_of(np.random.Generator(getattr(np.random, kind)(5)))

    def with_position(tree, number):
        if tree[:1] == [key]:
            return [key, number.to_bytes(16, "little")]
        return [with_position(part, number) if isinstance(part, list) else part for part in tree]

    decode(message([["node", 0]], [with_position(node, highest)]))[0].random(10)
    for number in (highest + 1, 2 * highest + 1000, 2**32, 2**64):
        with pytest.raises(WireError):
            decode(message([["node", 0]], [with_position(node, number)]))


def mutations(tree):
    """Return the tree with each of its parts replaced by each of several others."""
    others = [
        None,
        -1,
        2**70,
        "",
        "PCG64",
        "MT19937",
        b"",
        b"\xff" * 16,
        b"\x80" + bytes(15),
        bytes(2496),
        [],
        [[]],
        {},
    ]
    for other in others:
        if not (isinstance(other, int) and other > 2**64):
            yield other
    if isinstance(tree, list):
        for index, part in enumerate(tree):
            for broken in mutations(part):
                yield [*tree[:index], broken, *tree[index + 1 :]]
            yield [*tree[:index], *tree[index + 1 :]]


# -- costs


def peak_of(data, back=None):
    """Return the highest memory, in bytes, that reading `data` takes, and the seconds."""
    tracemalloc.start()
    began = time.process_time()
    try:
        decode(data, back)
    except WireError:
        pass
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return peak, time.process_time() - began


def fill(header_of, size=MAX_HEADER_BYTES):
    """Return the largest message of the form `header_of(count)` whose header has no more than
    `size` bytes."""
    count = 1
    while len(header_of(count)) <= size:
        count *= 2
    step = count = count // 2
    while step := step // 2:
        if len(header_of(count + step)) <= size:
            count += step
    return header_of(count)


BOMBS = {
    "empty lists": lambda n: message([[]] * n),
    "empty maps": lambda n: message([{}] * n),
    "short texts": lambda n: message([f"{i:04x}" for i in range(n)]),
    "floats": lambda n: message([0.5] * n),
    "empty lists as nodes": lambda n: message([["node", i] for i in range(n)], [["list", []]] * n),
    "empty sets as nodes": lambda n: message([["node", i] for i in range(n)], [["set", []]] * n),
    "empty arrays": lambda n: message(
        [["node", i] for i in range(n)],
        [array(i, 0, [0], [8], blob=i) for i in range(n)],
        [0] * n,
        blobs=[b""] * n,
    ),
    "stretches": lambda n: message([], blobs=[b""] * n),
    "groups": lambda n: message([], [], [0] * n),
    "ranges": lambda n: message([["range", 0, 8000000, 1]] * n),
    "generators": lambda n: message(
        [["node", i] for i in range(n)], [state_of(np.random.default_rng(0))] * n
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_small_parcel_takes_little_memory_and_time(name):
    data = fill(BOMBS[name], 2**17)
    peak, seconds = peak_of(data)
    assert peak < 80 * len(data)
    assert seconds < 2  # with memory traced, which takes several times as long


def test_one_stretch_of_bytes_does_not_become_many_arrays():
    count = 1000
    nodes = [array(0, 0, [2**17], [8], blob=0)] * count
    data = message([["node", i] for i in range(count)], nodes, [2**20], blobs=[bytes(2**20)])
    peak, _ = peak_of(data)
    assert peak < 10 * 2**20


def doubling(depth):
    """A list that holds a list twice, which holds a list twice, …"""
    return message(
        [["node", 0]],
        [["list", [["node", i + 1], ["node", i + 1]]] for i in range(depth)] + [["list", []]],
    )


def test_a_value_that_grows_when_it_is_read_is_refused():
    assert np.shape(decode(doubling(8))[0]) == (2,) * 8 + (0,)
    with pytest.raises(WireError):
        decode(doubling(40))
    with pytest.raises(WireError):  # through itself
        decode(message([["node", 0]], [["list", [["node", 0], ["node", 0]]]]))
    big = np.zeros(2**20)
    with pytest.raises(WireError):  # `numpy.asarray` of it would take eight gigabytes
        decode(message([["tuple", [["back", 0]] * 1000]]), asked(big))


def test_a_value_that_contains_itself_once_is_a_value():
    (knot,) = decode(message([["node", 0]], [["list", [1, ["node", 0]]]]))
    assert knot[1] is knot
    (same,) = decode(message([["node", 0]], [["list", [["node", 1]] * 1000], ["list", [1, 2]]]))
    assert same[0] is same[999]


def test_a_change_does_not_make_an_argument_grow_either():
    lists = [[1], [2]]
    with pytest.raises(WireError):
        decode(message([], changes=[[0, ["list", [["back", 0], ["back", 0]]]]]), asked(lists[0]))


def test_keys_chosen_to_collide_are_refused():
    modulus = 2**61 - 1  # integers that differ by this have the same hash
    keys = [["integer", (modulus * (i + 1) * 2**10).to_bytes(20, "little")] for i in range(20000)]
    pairs = [part for key in keys for part in (key, None)]
    for node in (["dict", pairs], ["set", keys]):
        began = time.process_time()
        with pytest.raises(WireError):
            decode(message([["node", 0]], [node]))
        assert time.process_time() - began < 3
    with pytest.raises(WireError):
        decode(message([["frozenset", keys]]))
    with pytest.raises(WireError):
        decode(
            message([["frozenset", [["complex", -1000003.0 * i, float(i)] for i in range(20000)]]])
        )


@pytest.mark.parametrize("kind", [list, tuple, dict])
def test_depth_is_limited_on_both_sides(kind):
    def nested(depth):
        value = kind()
        for _ in range(depth):
            value = {0: value} if kind is dict else kind([value])
        return value

    assert there_and_back(nested(MAX_DEPTH)) == nested(MAX_DEPTH)
    with pytest.raises(WireError):
        encode(nested(MAX_DEPTH + 1))
    with pytest.raises(WireError):
        decode(
            message(
                [["node", 0]], [["list", [["node", i + 1]]] for i in range(200)] + [["list", []]]
            )
        )


@pytest.mark.parametrize(
    "value",
    [
        np.zeros(MAX_MESSAGE_BYTES // 8 + 1),
        [0.5] * MAX_HEADER_BYTES,
        "é" * MAX_MESSAGE_BYTES,
        2 ** (2**20),
        range(10**18),
        range(-(10**30), 10**30, 7),
        np.broadcast_to(np.zeros(1), (10**5, 10**5)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_too_large_is_said_to_be(value):
    with pytest.raises(WireError):
        encode(value)


def test_long_texts_travel_whole():
    for value in (
        "é" * 10**6,
        bytes(10**6),
        bytearray(10**6),
        "\udc80" * 5000,
        "\udc80",
        np.str_("a" * 9999),
    ):
        assert there_and_back(value) == value
        assert type(there_and_back(value)) is type(value)


# -- fuzz

SIX = np.arange(6)
SEEDS = [
    encode(value)[0]
    for value in (
        [
            1,
            2.5,
            "text",
            None,
            True,
            b"bytes",
            (1, [2], {3: {4}}),
            2**100,
            1j,
            slice(1, 2),
            range(3),
            ...,
        ],
        [
            np.arange(12.0).reshape(3, 4)[::-1, ::2],
            np.array(["a", "bc"]),
            np.array([True, False]),
            np.float32(1),
        ],
        [np.random.default_rng(3), bytearray(b"abc"), float, np.dtype("f4"), frozenset([1, "x"])],
        [SIX, SIX[1:], SIX[::-2], np.zeros((0, 3)), np.str_("abc")],
    )
]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.sampled_from(SEEDS), st.data())
def test_a_damaged_parcel_is_a_value_or_a_wire_error(seed, data):
    broken = bytearray(seed)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(broken)))
        match data.draw(st.sampled_from(["change", "cut", "add"])):
            case "change" if place < len(broken):
                broken[place] = data.draw(st.integers(0, 255))
            case "cut":
                del broken[place : place + data.draw(st.integers(1, 5))]
            case _:
                broken[place:place] = data.draw(st.binary(min_size=1, max_size=5))
    read_and_use(bytes(broken))


numbers = st.one_of(
    st.integers(-3, 40), st.sampled_from([2**31, 2**62, -(2**62), 2**63, -(2**63), 2**64 - 1])
)
atoms = st.one_of(
    st.none(), st.booleans(), numbers, st.floats(), st.text(max_size=3), st.binary(max_size=17)
)
shapes = st.lists(st.one_of(st.integers(0, 4), numbers), max_size=3)
dtypes = st.sampled_from(
    ["<f8", "<f4", "|b1", "<U1", ">i2", "<c16", "|S3", "<f16", "O", "<U99999", "x"]
)


def items(children):
    tags = st.sampled_from(
        [
            "tuple",
            "frozenset",
            "slice",
            "range",
            "letters",
            "integer",
            "type",
            "dtype",
            "bytearray",
            "list",
        ]
    )
    return st.one_of(
        st.lists(children, max_size=4),
        st.tuples(tags, st.lists(children, max_size=3)).map(list),
        st.tuples(tags, children, children).map(list),
        st.tuples(st.sampled_from(["node", "back", "text", "bytes"]), st.integers(-1, 4)).map(list),
        st.tuples(st.just("view"), numbers, numbers, shapes, shapes, dtypes).map(list),
        st.tuples(st.just("number"), dtypes, st.binary(max_size=16)).map(list),
    )


trees = st.recursive(atoms, items, max_leaves=8)
nodes = st.one_of(
    st.tuples(
        st.sampled_from(["list", "set", "dict", "generator"]), st.lists(trees, max_size=4)
    ).map(list),
    st.tuples(
        st.just("array"),
        st.integers(0, 2),
        numbers,
        shapes,
        shapes,
        dtypes,
        st.booleans(),
        st.integers(0, 2),
    ).map(list),
    trees,
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    values=st.lists(trees, max_size=3),
    nodes=st.lists(nodes, max_size=5),
    groups=st.lists(st.one_of(st.integers(0, 100), numbers), max_size=3),
    changes=st.lists(st.one_of(trees, st.tuples(st.integers(0, 3), nodes).map(list)), max_size=3),
    blobs=st.lists(st.binary(max_size=64), max_size=3),
)
def test_any_structure_is_a_value_or_a_wire_error(values, nodes, groups, changes, blobs):
    every = [*(["node", index] for index in range(len(nodes))), *values]
    read_and_use(message(every, nodes, groups, changes, blobs))


def read_and_use(data):
    """Read `data` as an answer; if it is one, do with its values what a check might."""
    mine = [np.arange(10.0)[::2], [1, 2], {"a": 1}, np.random.default_rng(0)]
    undo = Undo()
    try:
        values = Decoder(data, refuse, asked(*mine), undo=undo).values()
    except WireError:
        pass
    else:
        for value in values:
            repr(value)
            try:
                np.asarray(value)
                encode(value)
            except (ValueError, TypeError, WireError):
                pass
    undo.give_back()
    assert mine[0].tolist() == [0.0, 2.0, 4.0, 6.0, 8.0]
    assert mine[1:3] == [[1, 2], {"a": 1}]
    assert mine[3].random() == np.random.default_rng(0).random()


# -- what a call changed


def test_what_is_left_alone_is_no_change():
    rng = np.random.Generator(np.random.MT19937(3))
    data, _ = encode([1, [2]], {"a": {1, 2}}, bytearray(b"x"), np.arange(3), rng)
    decoder = Decoder(data, refuse, remember=True)
    values = decoder.values()
    assert changed(decoder.message) == []
    values[4].random(624)  # a whole turn: the position is the same, the words are not
    values[0][1].append(3)
    assert len(changed(decoder.message)) == 2


def test_an_undone_change_leaves_nothing():
    values = [
        [1, 2],
        {"a": 1},
        {1, 2},
        bytearray(b"ab"),
        np.arange(4.0).reshape(2, 2),
        np.random.default_rng(1),
    ]
    data, sent = encode(*values)
    there = Decoder(data, refuse, remember=True)
    a, b, c, d, e, f = there.values()
    a.append(3)
    b["z"] = 2
    c.clear()
    d += b"c"
    e[...] = 7
    f.random()
    encoder = Encoder(refuse, back=there.message)
    answer = encoder.finish([], [encoder.change(index) for index in changed(there.message)])
    undo = Undo()
    Decoder(answer, refuse, sent, undo=undo).values()
    assert values[:4] == [[1, 2, 3], {"a": 1, "z": 2}, set(), bytearray(b"abc")]
    assert values[4].tolist() == [[7, 7], [7, 7]]
    undo.give_back()
    assert values[:4] == [[1, 2], {"a": 1}, {1, 2}, bytearray(b"ab")]
    assert values[4].tolist() == [[0, 1], [2, 3]]
    assert values[5].random() == np.random.default_rng(1).random()


def test_the_padding_of_extended_numbers_does_not_travel():
    clean = np.array([1, 2, 3], dtype=np.longdouble)
    dirty = clean.copy()
    dirty.view(np.uint8).reshape(3, -1)[:, 10:] = 0xAB
    assert encode(dirty)[0] == encode(clean)[0]


def test_a_parcel_of_nothing_is_small():
    assert len(encode()[0]) < 16
    assert Message().nodes == []

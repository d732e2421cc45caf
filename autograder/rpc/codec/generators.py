"""The state of a `numpy.random.Generator` as data, and back.

NumPy believes the state that it is given: a position beyond the end of a generator's buffer would
have it read whatever lies behind, and from some states drawing never ends: of a Mersenne Twister
that is all zeros `rng.integers` rejects every number for ever, in C, where no alarm rings. So a
state is taken only if NumPy could have made it. A generator that comes back from the other side
must also be one that it was, so many draws later.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from autograder.rpc.codec.message import WireError

_KINDS: Final = {
    kind.__name__: kind
    for kind in (
        np.random.PCG64,
        np.random.PCG64DXSM,
        np.random.MT19937,
        np.random.Philox,
        np.random.SFC64,
    )
}
_FORMS: Final = {name: kind(0).state for name, kind in _KINDS.items()}
_MULTIPLIERS: Final = {"PCG64": 0x2360ED051FC65DA44385DF649FCCF645, "PCG64DXSM": 0xDA942042E4DD58B5}
_MOST_DRAWS: Final = 2**40  # more than a time limit leaves room for
_MOST_REPEATED: Final = (
    2**22
)  # where nothing tells but drawing again, which takes a quarter of a second
_BLOCK: Final = 624  # numbers that a Mersenne Twister makes at a time
_HIGHEST: Final = {"pos": 624, "buffer_pos": 4, "has_uint32": 1, "uinteger": 2**32 - 1}


def is_known_generator(value: Any) -> bool:
    """Say whether `value` is a generator over one of NumPy's own bit generators."""
    return type(bit_generator(value)) in _KINDS.values()


def bit_generator(value: np.random.Generator) -> Any:
    """Return the bit generator of `value`, without asking a subclass."""
    return np.random.Generator.bit_generator.__get__(value)


def write_state(state: Any) -> Any:
    """Return the state as lists of text and bytes.

    Whole numbers and words as they lie in memory.
    """
    if isinstance(state, dict):
        return [[key, write_state(item)] for key, item in state.items()]
    if isinstance(state, np.ndarray):
        return state.tobytes()
    if isinstance(state, str):
        return state
    return int(state).to_bytes(16, "little")


def read_generator(written: Any) -> np.random.Generator:
    """Return a generator in the state that `write_state` wrote.

    Raises `WireError` or `ValueError` for any other.
    """
    if (
        type(written) is not list
        or not written
        or type(written[0]) is not list
        or len(written[0]) != 2
    ):
        raise WireError("a generator's state of no known form")
    name = written[0][1]
    if type(name) is not str or name not in _KINDS:
        raise WireError("a generator of no known kind")
    state = _read(written, _FORMS[name], "")
    if not _can_be_made(name, state):
        raise WireError("a generator's state that NumPy does not make")
    source = _KINDS[name](0)
    source.state = state
    return np.random.Generator(source)


def goes_on_from(before: np.random.Generator, after: np.random.Generator) -> bool:
    """Say whether drawing from `before` leads to the state that `after` is in."""
    source, goal = bit_generator(before).state, bit_generator(after).state
    name = source["bit_generator"]
    if name != goal["bit_generator"]:
        return False
    first, last = source["state"], goal["state"]
    if name in _MULTIPLIERS:
        inc: int = first["inc"]
        return (
            last["inc"] == inc and _steps(name, inc, first["state"], last["state"]) <= _MOST_DRAWS
        )
    if name == "Philox":
        steps = (_number(last["counter"]) - _number(first["counter"])) % 2**256
        return bool(np.array_equal(first["key"], last["key"])) and steps <= _MOST_DRAWS
    return _is_drawn(_copy_of(name, source), name, last)


def _can_be_made(name: str, state: Any) -> bool:
    """Say whether a state of the right form is one that seeding and drawing lead to."""
    inner = state["state"]
    if name in _MULTIPLIERS:
        return bool(inner["inc"] % 2 == 1 and max(inner.values()) < 2**128)
    if name == "MT19937":  # the lower bits of the first word are never looked at
        return bool(inner["key"][0] >> 31 or inner["key"][1:].any())
    if name == "SFC64":
        return bool(inner["state"][:3].any())
    return state["buffer_pos"] == 4 or np.array_equal(_philox_block(inner), state["buffer"])


def _philox_block(inner: Any) -> np.ndarray:
    """Return the four numbers that a Philox generator makes of its counter and key."""
    before = (_number(inner["counter"]) - 1) % 2**256
    counter = np.frombuffer(before.to_bytes(32, "little"), "<u8")
    return np.asarray(np.random.Philox(counter=counter, key=inner["key"]).random_raw(4))


def _number(words: np.ndarray) -> int:
    return int.from_bytes(words.astype("<u8").tobytes(), "little")


def _steps(name: str, inc: int, start: int, goal: int) -> int:
    """Return how many steps of a 128-bit linear congruential generator lie between states."""
    multiplier, summand, mask, steps = _MULTIPLIERS[name], inc, 2**128 - 1, 0
    for bit in range(128):
        if start == goal:
            break
        if (start ^ goal) >> bit & 1:
            start = (start * multiplier + summand) & mask
            steps |= 1 << bit
        summand = (multiplier + 1) * summand & mask
        multiplier = multiplier * multiplier & mask
    return steps


def _copy_of(name: str, state: Any) -> Any:
    source = _KINDS[name](0)
    source.state = state
    return source


def _is_drawn(source: Any, name: str, goal: Any) -> bool:
    """Say whether drawing from `source` leads to a state, by doing it.

    `source` is left somewhere on the way.
    """
    if name == "SFC64":
        steps = (int(goal["state"][3]) - int(source.state["state"]["state"][3])) % 2**64
        if steps > _MOST_REPEATED:
            return False
        source.random_raw(steps, output=False)
        return bool(np.array_equal(source.state["state"]["state"], goal["state"]))
    place: int = source.state["state"]["pos"]
    for _ in range(0, _MOST_REPEATED, _BLOCK):
        if np.array_equal(source.state["state"]["key"], goal["key"]):
            return bool(goal["pos"] >= place)
        source.random_raw(_BLOCK, output=False)
        place = 0
    return False


def _read(written: Any, form: Any, key: str) -> Any:
    if isinstance(form, dict):
        if type(written) is not list or len(written) != len(form):
            raise WireError("a generator's state of no known form")
        return {
            key: _read(_named(pair, key), item, key)
            for pair, (key, item) in zip(written, form.items(), strict=True)
        }
    if isinstance(form, str):
        return form
    if type(written) is not bytes:
        raise WireError("a generator's state of no known form")
    if isinstance(form, np.ndarray):
        return np.frombuffer(written, form.dtype).reshape(form.shape).copy()
    number = int.from_bytes(written, "little")
    if len(written) != 16 or number > _HIGHEST.get(key, number):
        raise WireError("a generator's state of no known form")
    return number


def _named(pair: Any, key: str) -> Any:
    if type(pair) is not list or len(pair) != 2 or pair[0] != key:
        raise WireError("a generator's state of no known form")
    return pair[1]

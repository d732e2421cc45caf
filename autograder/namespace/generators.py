"""The state of a `numpy.random.Generator` as data, and back.

NumPy believes the state that it is given: a position beyond the end of a generator's buffer would have it read whatever
lies behind. So a state is taken only if it has the form, and its positions the range, of one that NumPy made.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from autograder.namespace.parcel import WireError

_KINDS: Final = {
    kind.__name__: kind
    for kind in (np.random.PCG64, np.random.PCG64DXSM, np.random.MT19937, np.random.Philox, np.random.SFC64)
}
_FORMS: Final = {name: kind(0).state for name, kind in _KINDS.items()}
_HIGHEST: Final = {"pos": 624, "buffer_pos": 4, "has_uint32": 1, "uinteger": 2**32 - 1}


def is_known_generator(value: Any) -> bool:
    """Say whether `value` is a generator over one of NumPy's own bit generators."""
    return type(bit_generator(value)) in _KINDS.values()


def bit_generator(value: np.random.Generator) -> Any:
    """Return the bit generator of `value`, without asking a subclass."""
    return np.random.Generator.bit_generator.__get__(value)


def write_state(state: Any) -> Any:
    """Return the state as lists of text and bytes: whole numbers and words as they lie in memory."""
    if isinstance(state, dict):
        return [[key, write_state(item)] for key, item in state.items()]
    if isinstance(state, np.ndarray):
        return state.tobytes()
    if isinstance(state, str):
        return state
    return int(state).to_bytes(16, "little")


def read_generator(written: Any) -> np.random.Generator:
    """Return a generator in the state that `write_state` wrote. Raises `WireError` or `ValueError` for any other."""
    if type(written) is not list or not written or type(written[0]) is not list or len(written[0]) != 2:
        raise WireError("a generator's state of no known form")
    name = written[0][1]
    if type(name) is not str or name not in _KINDS:
        raise WireError("a generator of no known kind")
    source = _KINDS[name](0)
    source.state = _read(written, _FORMS[name], "")
    return np.random.Generator(source)


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

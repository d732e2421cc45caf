"""Measure how large a value becomes when whoever reads it follows every path.

A list may stand in another list many times at the cost of one: a few hundred bytes can stand for
more items than there is time to visit, and `numpy.asarray` or `repr` visits them all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import numpy as np

from autograder.rpc.codec.message import MAX_MESSAGE_BYTES, WireError

MAX_WEIGHT: Final = 4 * MAX_MESSAGE_BYTES
MAX_ROUNDS: Final = 128  # as deep as anything looks into a value that contains itself
_ITEM: Final = 16


def check_weight(values: Iterable[Any]) -> None:
    """Raise `WireError` when the values, repeats counted each time, are too much to read."""
    roots = list(values)
    own: dict[int, int] = {}
    parts: dict[int, list[int]] = {}
    waiting = list(roots)
    while waiting:
        value = waiting.pop()
        if id(value) in own:
            continue
        items = _items(value)
        own[id(value)] = _own_weight(value)
        if items:
            parts[id(value)] = [id(item) for item in items]
            waiting.extend(items)
    weights = dict(own)
    for _ in range(MAX_ROUNDS):
        grown = {
            number: min(own[number] + sum(map(weights.__getitem__, items)), MAX_WEIGHT + 1)
            for number, items in parts.items()
        }
        if any(weights[number] != weight for number, weight in grown.items()):
            weights |= grown
        else:
            break
    if sum(weights[id(root)] for root in roots) > MAX_WEIGHT:
        raise WireError("a value that holds the same things so often cannot be handed over")


def _items(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [*dict.keys(value), *dict.values(value)]
    return list(value) if isinstance(value, list | tuple | set | frozenset) else []


def _own_weight(value: Any) -> int:
    if isinstance(value, np.ndarray):
        return _ITEM + value.nbytes
    if isinstance(value, str | bytes | bytearray):
        return _ITEM + len(value)
    return _ITEM * (1 + len(value)) if isinstance(value, range) else _ITEM

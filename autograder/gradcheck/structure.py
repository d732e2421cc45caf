"""Parameters as one row of numbers: open a structure into its leaves, and put it together again.

`at` may be a number, an array, or a tuple, list or dict of those, nested as deep as one likes. The
checker works on a flat float64 vector and on *leaves* (blocks), each a slice of it with a path, a
shape and a dtype:

    {"W1": (784, 128), "b1": (128,)}   ->   Leaf(("W1",), 0:100352), Leaf(("b1",), 100352:100480)

`Structure.build` makes a fresh copy for each call of `f`, so that no call can spoil the next one. A
float32 leaf is rounded to float32 there: it is perturbed in the numbers that it can hold. Integers
become float64.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Path = tuple[Any, ...]


class MisfitError(Exception):
    """A value that cannot be compared.

    `diagnosis` is "shape", "value" or "exception", the text says what and where.
    """

    def __init__(self, sentence: str, diagnosis: str = "value") -> None:
        super().__init__(sentence)
        self.diagnosis = diagnosis


@dataclass(frozen=True)
class Leaf:
    """One block of parameters: `vector[start:stop]` reshaped to `shape`."""

    path: Path
    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    start: int
    stop: int
    number: bool

    @property
    def size(self) -> int:
        return self.stop - self.start

    @cached_property
    def span(self) -> slice:
        return slice(self.start, self.stop)


@dataclass(frozen=True)
class Structure:
    """The leaves of `at` and the way back.

    `build(vector)` has the form, the shapes and the dtypes of `at`.
    """

    leaves: tuple[Leaf, ...]
    template: Any

    @property
    def size(self) -> int:
        return self.leaves[-1].stop if self.leaves else 0

    def build(self, vector: Floats) -> Any:
        """A fresh structure like `at` that holds the numbers of `vector`, shape (size,)."""
        leaves = iter(self.leaves)
        return _rebuild(self.template, lambda: _take(next(leaves), vector))

    def build_leading(self, rows: Floats) -> Any:
        """Like `build` for `rows` of shape (*output, size).

        Each leaf gets the shape output + leaf.shape, float64.
        """
        leaves = iter(self.leaves)

        def block() -> Any:
            leaf = next(leaves)
            values = rows[..., leaf.span].reshape(rows.shape[:-1] + leaf.shape)
            return float(values) if values.ndim == 0 else values.copy()

        return _rebuild(self.template, block)

    def round(self, vector: Floats) -> Floats:
        """`vector` as the leaves can hold it: float32 leaves rounded to float32.

        The argument itself may come back.
        """
        if self._exact:
            return vector
        rounded = vector.copy()
        for leaf in self.leaves:
            if leaf.dtype != np.float64:
                rounded[leaf.span] = vector[leaf.span].astype(leaf.dtype)
        return rounded

    @cached_property
    def _exact(self) -> bool:
        return all(leaf.dtype == np.float64 for leaf in self.leaves)

    def leaf_of(self, position: int) -> tuple[Leaf, tuple[int, ...]]:
        """The leaf that holds entry `position` of the vector, and the entry's index in it."""
        for leaf in self.leaves:
            if leaf.start <= position < leaf.stop:
                return leaf, tuple(
                    int(i) for i in np.unravel_index(position - leaf.start, leaf.shape)
                )
        raise IndexError(position)


def open_structure(at: Any) -> tuple[Structure, Floats]:
    """The structure of `at` and its numbers as a new float64 vector.

    Raises `MisfitError` for what is no parameter.
    """
    leaves: list[Leaf] = []
    values: list[Floats] = []
    start = 0
    for path, value in _walk(at, ()):
        array = numbers(value, f"at{show_path(path)}")
        dtype = (
            array.dtype
            if array.dtype.kind == "f" and array.dtype.itemsize <= 8
            else np.dtype(np.float64)
        )
        flat = array.astype(np.float64).reshape(-1)
        number = not isinstance(value, np.ndarray)
        leaves.append(Leaf(path, array.shape, dtype, start, start + flat.size, number))
        values.append(flat)
        start += flat.size
    if start == 0:
        raise MisfitError("`at` holds no number to differentiate by.")
    return Structure(tuple(leaves), at), np.concatenate(values)


def open_gradient(
    structure: Structure, output: tuple[int, ...], gradient: Any
) -> tuple[Floats, Floats]:
    """The claimed derivative, shape (outputs, size) with outputs the size of `f(at)`, and for each
    leaf its eps.

    The eps is that of the coarser of the leaf and its claim, float64's or float32's. Lists and
    tuples are interchangeable. Raises `MisfitError` when a key is missing or extra, a shape does
    not fit, or an entry is nan or infinite.
    """
    given = dict(_matching(structure.template, gradient, ()))
    rows = np.empty((int(np.prod(output, dtype=int)), structure.size))
    grain = []
    for leaf in structure.leaves:
        array = numbers(given[leaf.path], _gradient(leaf.path))
        wanted = output + leaf.shape
        if array.shape != wanted:
            raise MisfitError(_shape_sentence(leaf.path, array, output, leaf.shape), "shape")
        rows[:, leaf.span] = array.astype(np.float64).reshape(rows.shape[0], leaf.size)
        kinds = [leaf.dtype] + ([array.dtype] if array.dtype.kind == "f" else [])
        grain.append(max(float(np.finfo(kind).eps) for kind in kinds))
    return rows, np.array(grain)


def numbers(value: Any, where: str) -> npt.NDArray[Any]:
    """`value` as an array of finite real numbers, or a `MisfitError` that says where it is not
    one.
    """
    if value is None:
        missing = "" if where.startswith("at") else ": is a `return` missing?"
        raise MisfitError(f"{where} is None{missing or ', which is no number.'}")
    try:
        array = np.asarray(value)
    except ValueError as error:
        raise MisfitError(f"{where} is not an array of numbers: {error}", "shape") from error
    if array.dtype == object and all(type(item) in (int, float) for item in array.flat):
        array = array.astype(
            np.float64
        )  # whole numbers beyond 64 bits, or an array made of Python's numbers
    if array.dtype.kind not in "iuf":
        raise MisfitError(f"{where} holds {array.dtype} where real numbers are expected.")
    if not np.isfinite(array).all():
        bad = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        entry = f"{where.removeprefix('the ')}{show_index(bad)}" if bad else where
        raise MisfitError(f"{entry} is {array[bad]}, not a finite number.")
    return array


def root_mean_square(values: Floats) -> float:
    """The root of the mean of the squares, also where a square would be beyond the range of
    float64; nought of none.
    """
    largest = float(np.max(np.abs(values), initial=0.0))
    return (
        largest * float(np.sqrt(np.mean((values / largest) ** 2)))
        if 0 < largest < np.inf
        else largest
    )


def show_path(path: Path) -> str:
    """`['W1'][0]` as one would type it; empty for the whole."""
    return "".join(f"[{key!r}]" for key in path)


def show_index(index: tuple[int, ...]) -> str:
    """`[3, 4]`; empty for a number."""
    return f"[{', '.join(str(i) for i in index)}]" if index else ""


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, Mapping):
        for key in value:
            yield from _walk(value[key], (*path, key))
    elif isinstance(value, (list, tuple)):
        for position, item in enumerate(value):
            yield from _walk(item, (*path, position))
    else:
        yield path, value


def _matching(template: Any, gradient: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    where = _gradient(path)
    if isinstance(template, Mapping):
        if not isinstance(gradient, Mapping):
            raise _misfit(path, gradient, "a dict")
        missing = [key for key in template if key not in gradient]
        extra = [key for key in gradient if key not in template]
        if missing or extra:
            parts = [f"lacks {', '.join(map(repr, missing))}"] if missing else []
            parts += [f"has {', '.join(map(repr, extra))} too many"] if extra else []
            raise MisfitError(f"{where} {' and '.join(parts)}: it needs the keys of `at`.", "shape")
        for key in template:
            yield from _matching(template[key], gradient[key], (*path, key))
    elif isinstance(template, (list, tuple)):
        if not isinstance(gradient, (list, tuple)):
            raise _misfit(path, gradient, "a tuple or list")
        if len(gradient) != len(template):
            raise MisfitError(
                f"{where} has {len(gradient)} parts where `at` has {len(template)}.", "shape"
            )
        for position, item in enumerate(template):
            yield from _matching(item, gradient[position], (*path, position))
    else:
        yield path, gradient


def _rebuild(template: Any, block: Any) -> Any:
    if isinstance(template, Mapping):
        return {key: _rebuild(template[key], block) for key in template}
    if isinstance(template, (list, tuple)):
        items = [_rebuild(item, block) for item in template]
        return tuple(items) if isinstance(template, tuple) else items
    return block()


def _take(leaf: Leaf, vector: Floats) -> Any:
    part = vector[leaf.span]
    if leaf.number:
        return float(part[0]) if leaf.dtype == np.float64 else leaf.dtype.type(part[0])
    return part.astype(leaf.dtype).reshape(leaf.shape)


def _gradient(path: Path) -> str:
    """Return the name of a part of the gradient, or of the whole, to begin a sentence with."""
    return f"gradient{show_path(path)}" if path else "the gradient"


def _misfit(path: Path, value: Any, wanted: str) -> MisfitError:
    return MisfitError(
        f"{_gradient(path)} is {_kind(value)} where {wanted} is expected, as in `at`.", "shape"
    )


def _kind(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if value is None:
        return "None (is a `return` missing?)"
    name = type(value).__name__
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _shape_sentence(
    path: Path, array: npt.NDArray[Any], output: tuple[int, ...], shape: tuple[int, ...]
) -> str:
    wanted = output + shape
    sentence = (
        f"{_gradient(path)} has shape {array.shape}; it needs {wanted}, the shape of what "
        f"it is for."
    )
    if output and array.shape == shape:
        return f"{sentence} f returns an array of shape {output}: should it return a number?"
    if len(wanted) >= 2 and array.shape == wanted[::-1]:
        return f"{sentence} It looks transposed."
    if array.ndim == len(wanted) + 1 and array.shape[1:] == wanted and array.shape[0] > 1:
        return (
            f"{sentence} Its first axis was not summed: are the {array.shape[0]} samples "
            f"still apart?"
        )
    if not array.shape:
        return f"{sentence} It is a single number: was it summed over everything?"
    if array.size == int(np.prod(wanted, dtype=int)):
        return (
            f"{sentence} The number of entries fits, so an axis of length 1 is too many or missing."
        )
    return sentence

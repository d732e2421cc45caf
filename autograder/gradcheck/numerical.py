"""`numerical_gradient`: the derivative itself, with an error bound for every entry."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.gradcheck.evaluate import Function
from autograder.gradcheck.measure import Measurements, typical_scale
from autograder.gradcheck.structure import MisfitError, open_structure


def numerical_gradient(f: Callable[[Any], Any], at: Any) -> tuple[Any, Any]:
    """The derivative of `f` at `at` and its error bound, both in the structure of `at`.

    `f` returns a number, or an array: then each leaf has the shape `f(at).shape + leaf.shape` (the
    Jacobian). Costs about a dozen calls of `f` an entry. A bound is inf where `f` jumps or has no
    finite values nearby. Raises ValueError when `at` holds no numbers or `f(at)` is not a finite
    value.

    >>> slope, bound = numerical_gradient(lambda x: x**3, 2.0)
    >>> abs(slope - 12) <= bound < 1e-9
    True
    """
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        try:
            structure, origin = open_structure(at)
            function = Function(f, structure, origin)
        except MisfitError as misfit:
            raise ValueError(str(misfit)) from misfit
        measurements = Measurements(function, structure, typical_scale(structure, origin))
        measurements.entries(range(structure.size))
    shape = (*function.output, structure.size)
    return (
        structure.build_leading(measurements.estimate.reshape(shape)),
        structure.build_leading(measurements.bound.reshape(shape)),
    )

"""`check_gradient`: is this the derivative of that function?

The story in order: open the structure; see that `f` gives a finite value and the same one again;
read the claim; judge every block; ask `f` once more whether it still is itself; say what is wrong,
and what it looks like.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.gradcheck.curve import measure_curve
from autograder.gradcheck.diagnosis import Evidence, diagnose
from autograder.gradcheck.evaluate import CALLER_ERRORS, Function, describe
from autograder.gradcheck.measure import Measurements, typical_scale
from autograder.gradcheck.report import Entry, GradientReport, Verdict
from autograder.gradcheck.structure import (
    Floats,
    MisfitError,
    Path,
    Structure,
    numbers,
    open_gradient,
    open_structure,
    show_index,
    show_path,
)
from autograder.gradcheck.verdict import BlockVerdict, judge

SEED = 20240229
"""Directions are drawn anew but alike in every check, so that grading twice gives the same."""


def check_gradient(
    f: Callable[[Any], Any], gradient: Any, at: Any, *, scale: Any = None
) -> GradientReport:
    """Compare a claimed derivative of `f` at `at` with differences of `f` whose errors are bounded.

    `f(at)` returns a number, or an array of any shape; the gradient of an array is its Jacobian,
    each leaf of shape `f(at).shape + leaf.shape`. `at` is a number, an array, or a tuple, list or
    dict of those; it is never changed. `gradient` is the derivative in the structure of `at`, or a
    function that returns it. `scale` is the typical size of the parameters, a number or the
    structure of `at`; their own sizes when left out.

    Never raises for what `f` or `gradient` do: that is the verdict "invalid". Exceptions that no
    numerical code raises (KeyboardInterrupt, a time limit) pass through.

    >>> bool(check_gradient(lambda x: x**2 + 4, lambda x: 2 * x, 3.0))
    True
    >>> check_gradient(lambda x: x**2 + 4, -6.0, 3.0).diagnosis
    'sign'
    """
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        return _check(f, gradient, at, scale)


def _check(f: Callable[[Any], Any], gradient: Any, at: Any, scale: Any) -> GradientReport:
    try:
        structure, origin = open_structure(at)
        function = Function(f, structure, origin)
        sizes = open_scale(structure, origin, scale)
    except MisfitError as misfit:
        return _invalid(misfit)
    try:
        value = _ask(gradient, structure, origin) if callable(gradient) else gradient
        claim, grain = open_gradient(structure, function.output, value)
    except MisfitError as misfit:
        return _invalid(misfit, function.calls)
    measurements = Measurements(function, structure, sizes)
    steady = function.repeats()
    rng = np.random.default_rng(SEED)
    verdicts = judge(measurements, claim, grain, rng) if steady else []
    if not steady or not function.repeats():
        return _report(measurements, claim, "undecidable", "random", _RANDOM)
    if any(verdict.disagrees for verdict in verdicts):
        evidence = Evidence(
            measurements, claim, grain, verdicts, gradient if callable(gradient) else None, rng
        )
        found = diagnose(evidence)
        return _report(measurements, claim, "disagree", found.code, found.sentence)
    unseen = [verdict for verdict in verdicts if not verdict.seen]
    if unseen:
        return _report(measurements, claim, "undecidable", *_why_unseen(measurements, unseen[0]))
    return _report(measurements, claim, "agree", "", _how_seen(measurements))


def _how_seen(measurements: Measurements) -> str:
    size, known = measurements.structure.size, int(np.isfinite(measurements.bound[0]).sum())
    if known == size:
        return (
            "The gradient agrees with what was "
            f"measured{f', all {size:,} entries' if size > 1 else ''}."
        )
    return (
        f"The gradient agrees with what was measured in random directions through all {size:,} "
        f"entries{f', and in {known:,} of them by themselves' if known else ''}."
    )


def _invalid(misfit: MisfitError, calls: int = 0) -> GradientReport:
    raised = misfit.__cause__ if misfit.diagnosis == "exception" else None
    return GradientReport(
        "invalid", misfit.diagnosis, sentence(misfit), evaluations=calls, error=raised
    )


def sentence(misfit: MisfitError) -> str:
    """Return a sentence on what does not fit; names of functions keep their small letter."""
    text = str(misfit)
    return text[0].upper() + text[1:] if text.startswith("the ") else text


_RANDOM = (
    "f gives different values at the same point: it is random, or keeps something from call to "
    "call. No derivative can be measured; fix its seed or its state inside f."
)


def _ask(gradient: Callable[[Any], Any], structure: Structure, origin: Floats) -> Any:
    try:
        return gradient(structure.build(origin))
    except CALLER_ERRORS as error:
        raise MisfitError(f"the gradient {describe(error)}", "exception") from error


def open_scale(structure: Structure, origin: Floats, scale: Any) -> Floats:
    """Return how far each entry of the vector may be expected to move, shape (size,)."""
    if scale is None:
        return typical_scale(structure, origin)
    if np.ndim(scale) == 0 and not isinstance(scale, dict):
        sizes = np.full(structure.size, float(numbers(scale, "scale")))
    else:
        try:
            sizes = open_gradient(structure, (), scale)[0][0]
        except MisfitError as misfit:
            wanted = "scale must be one number, or numbers in the structure and the shapes of `at`."
            raise MisfitError(wanted, misfit.diagnosis) from None
    if not np.all(sizes > 0):
        raise MisfitError(
            "scale must be positive: it is the typical size of the parameters.", "value"
        )
    return sizes


def _why_unseen(measurements: Measurements, verdict: BlockVerdict) -> tuple[str, str, int | None]:
    """The reason, its sentence, and the position of the entry that is seen worst."""
    span, where = verdict.leaf.span, show_path(verdict.leaf.path)
    kink, bound = measurements.kink[:, span], measurements.bound[:, span]
    known = np.flatnonzero(np.isfinite(measurements.estimate[0, span]) | np.isinf(bound[0]))
    worst = int(known[np.argmax(bound[:, known].max(axis=0))]) if known.size else None
    place, position = f"at{where}", None
    kinked, jumped = False, False
    if worst is not None:
        place += show_index(tuple(int(i) for i in np.unravel_index(worst, verdict.leaf.shape)))
        position = verdict.leaf.start + worst
        jumped = bool(np.any(np.isinf(kink[:, worst])))
        kinked = bool(np.any(kink[:, worst] > 0.5 * bound[:, worst]))
    else:
        slopes = [slope for line, slope in measurements.lines if line.span == span]
        jumped = any(bool(np.any(np.isinf(slope.kink))) for slope in slopes)
        kinked = any(bool(np.any(slope.kink > 0.5 * slope.bound)) for slope in slopes)
    if jumped:
        return (
            "jump",
            f"f jumps at `{place}` or too near to it: it has no derivative there that could be "
            f"checked.",
            position,
        )
    if kinked:
        return (
            "kink",
            f"f has a kink at `{place}` or too near to it: its slopes from the left and from the "
            "right differ, so no single number is its derivative. Check it at another point.",
            position,
        )
    return (
        "noise",
        f"The derivative by `{place}` cannot be seen: every step leaves an error bound of more "
        "than a tenth of it. Round-off in f hides it, or f is not smooth here.",
        position,
    )


def _report(
    measurements: Measurements,
    claim: Floats,
    verdict: Verdict,
    diagnosis: str,
    message: str,
    position: int | None = None,
) -> GradientReport:
    function, structure = measurements.function, measurements.structure
    shape = (*function.output, structure.size)
    worst = worst_entry(measurements, claim, position)
    return GradientReport(
        verdict,
        diagnosis,
        message,
        worst[0] if worst else None,
        structure.build_leading(measurements.estimate.reshape(shape)),
        structure.build_leading(measurements.bound.reshape(shape)),
        function.calls,
        (lambda: measure_curve(measurements, *worst)) if worst else None,
    )


def worst_entry(
    measurements: Measurements, claim: Floats, position: int | None = None
) -> tuple[Entry, int, int] | None:
    """The measured entry that is furthest off beyond its bound, with its output and its position,
    which may be given.
    """
    known = np.isfinite(measurements.estimate) & np.isfinite(measurements.bound)
    if position is not None:
        known[:, np.arange(known.shape[1]) != position] = False
    if not known.any():
        return None
    excess = np.abs(claim - measurements.estimate) - measurements.bound
    output, place = np.unravel_index(int(np.argmax(np.where(known, excess, -np.inf))), claim.shape)
    return entry_at(measurements, claim, int(output), int(place)), int(output), int(place)


def entry_at(measurements: Measurements, claim: Floats, output: int, position: int) -> Entry:
    """An entry of the gradient as the report shows it."""
    leaf, index = measurements.structure.leaf_of(position)
    outputs = tuple(int(i) for i in np.unravel_index(output, measurements.function.output))
    path: Path = leaf.path
    return Entry(
        path,
        outputs + index,
        float(claim[output, position]),
        float(measurements.estimate[output, position]),
        float(measurements.bound[output, position]),
    )

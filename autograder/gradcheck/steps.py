"""Search for the bottom of the V: the best steps.

The error of a difference falls with the step while truncation rules and rises when round-off rules:
plotted against the step it is a V, and its bottom may lie anywhere. Steps are powers of two (so
that x + h is exact as often as can be) in *ladders* of halving rungs, and a ladder tells by its own
bound which side of the V it is on:

    truncation or a kink rules  ->  descend to shorter steps until round-off rules
    round-off rules             ->  climb to longer steps while that pays

Both go by joining a few rungs first and then by leaps; rungs that a leap passed over are filled in
at the end. Noise far above the spacing of the numbers is not believed at once: it may be fine
structure of `f`, so ladders far below have to show the same noise, once for each check.

`search` is a coroutine: it yields the exponents it wants to see, is sent the values there, and
returns a `Slope`. So the searches of many lines go on together, and every round is one request for
points.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

import numpy as np

from autograder.gradcheck.bound import TRUST, Grain, Slope
from autograder.gradcheck.ladder import LEAP, RUNGS, Known, Ladders, Looks, Rung
from autograder.gradcheck.structure import Floats

REACH = 60
"""Steps shorter than 2**-60 of the first guess are not tried."""

FARTHEST = 12
"""What `f` does at steps of more than 2**12 typical ones says nothing about it here."""

PLACES = (0.9137, 0.7727, 0.6171, 0.4931, 0.3873, 0.2241)
"""Parts of a way that are in no simple proportion."""

DOUBTS = 2
"""So many slopes are asked whether they contradict it."""

STEEP = 100.0
"""A slope that is so many times a slope at longer steps may be one between two roundings."""

ALIKE = 0.2
"""Slopes that differ by this part are one slope."""

Search = Generator[list[float], list[Rung], Slope]


def search(
    base: Floats, grain: Grain, guess: int, lowest: int, typical: float, known: Known, small: float
) -> Search:
    """Find the slope of a line, from a first ladder with top rung 2**guess.

    No rung below 2**lowest.
    """
    ladders = Ladders(base, grain, lowest, known, small)
    bottom = guess - RUNGS + 1
    yield from ladders.look(range(guess, bottom - 1, -1))
    yield []  # let the other lines of the block say how steep it is
    if not ladders.enough():
        first = ladders.end(bottom, upwards=True)
        if first is not None and ladders.roundoff_rules(first):
            quiet = yield from _listen(ladders, first, bottom)
            if quiet < bottom:
                yield from _descend(ladders, quiet)
            elif not ladders.steep:
                yield from _climb(ladders, guess)
        else:
            yield from _descend(ladders, bottom)
    yield from _doubt(ladders)
    if ladders.jump or ladders.steep or ladders.best is None:
        return _nothing(base, np.inf if ladders.jump else 0.0)
    return _not_too_sure(ladders.best, typical)


def _not_too_sure(slope: Slope, typical: float) -> Slope:
    """No bound is better than the noise over the longest step that may be trusted.

    Where `f` is not seen to move that is a typical step: it may have ends, as a sigmoid has, or
    kinks under the noise. Where it is, 2**FARTHEST of them.
    """
    farthest = np.where(slope.natural == 0, typical, 2.0**FARTHEST * typical)
    least = slope.noise / farthest
    return replace(
        slope, bound=np.maximum(slope.bound, least), roundoff=np.maximum(slope.roundoff, least)
    )


def _listen(ladders: Ladders, slope: Slope, bottom: int) -> Generator[list[float], list[Rung], int]:
    """The bottom of a ladder below where the noise is gone.

    `bottom` itself if noise is what it is.
    """
    if not ladders.noisy(slope):
        return bottom
    deep, last = bottom, 2
    leaping = ladders.leaps(ladders.unbroken(bottom))
    floor = max(ladders.lowest, bottom - 2 * REACH)
    while last > 0 and deep > floor:
        deep = max(deep - LEAP, floor)
        yield from ladders.look(range(deep + RUNGS - 1, deep - 1, -1))
        below = ladders.end(deep, upwards=True)
        if below is not None and np.any(below.noise < slope.noise / 8):
            if (yield from _is_staircase(ladders, 2.0 ** (bottom + 1), 2.0**deep)):
                ladders.forget_below(bottom)
                ladders.steep = ladders.too_coarse(slope)
                break
            if np.any((below.noise < slope.noise / 8) & (below.response > 0)):
                return deep
        if ladders.moves(deep):
            leaping = ladders.leaps(ladders.unbroken(deep))
        last -= 0 if below is None or ladders.noise_dominated(below) else 1
    ladders.jump = leaping
    ladders.known.believed = np.maximum(ladders.known.believed, slope.noise)
    return bottom


def _doubt(ladders: Ladders) -> Looks:
    """Hold slopes at short steps, where `f` is flat or very steep, against those at longer ones.

    It may rest on a step of rounding, which is as steep elsewhere as here.

    Then the steps are noise, and the slope at longer ones counts, unless they are too large for
    that.
    """
    best, rivals = ladders.best, []
    if best is None:
        return
    flat = (best.natural == 0) & (best.value == 0) & (best.response > 0)
    for (top, bottom, _), slope in ladders.slopes.items():
        apart = np.abs(slope.value - best.value) > TRUST * (slope.bound + best.bound)
        steep = np.abs(best.value) > STEEP * (np.abs(slope.value) + slope.bound)
        if np.any(apart & (flat | steep) & (best.step < 2.0**bottom)):
            rivals.append((bottom, top, slope))
    rivals.sort(key=lambda rival: rival[:2])
    for bottom, top, slope in rivals[:DOUBTS]:
        way = 2.0 ** min(top, bottom + RUNGS - 1)
        if (yield from _is_staircase(ladders, way, float(np.nanmin(best.step)) / 64, best.value)):
            ladders.forget_below(bottom)
            ladders.steep = ladders.too_coarse(slope)
            return


def _is_staircase(
    ladders: Ladders, way: float, tread: float, here: Floats | None = None
) -> Generator[list[float], list[Rung], bool]:
    """Say whether `f` is smooth at steps of `tread` only because its values are coarse.

    Smooth treads, and risers between.

    The slope between two points is the mean of the slopes on the way (the mean value theorem). On
    the way to both sides the slopes at twelve odd places are measured: of an oscillation they are
    all different; on the treads of rounded values they are all alike, but for a riser that is met
    on both sides, and then the way as a whole has to be as steep. A jump or a steep sigmoid at `at`
    has flat ways to both sides, too, but not the slope `here`.
    """
    places = [share * way for share in PLACES]
    *ends, (half, right, left) = yield [
        *(float(np.log2(place + side * tread)) for place in places for side in (1, -1)),
        float(np.log2(way)),
    ]  # fmt: skip
    outer, inner = ends[::2], ends[1::2]
    treads = np.array(
        [
            side
            for (far, right, left), (near, right_near, left_near) in zip(outer, inner, strict=True)
            for side in ((right - right_near) / (far - near), (left_near - left) / (far - near))
        ]
    )
    whole = (right - left) / (2 * half)
    middle = np.median(treads, axis=0)
    alike = np.sum(np.abs(treads - middle) <= ALIKE * np.abs(middle), axis=0) >= len(treads) - 2
    apart = np.abs(whole - middle) > 2 * ALIKE * np.maximum(np.abs(whole), np.abs(middle))
    same = True if here is None else np.abs(here - middle) <= ALIKE * np.abs(middle)
    return bool(np.any(alike & apart & same))


def _descend(ladders: Ladders, bottom: int) -> Looks:
    """Shorter steps until round-off rules there."""
    stop, stride, doubts = max(ladders.lowest, bottom - REACH), 3, 2
    while not ladders.enough() and bottom > stop:
        end = ladders.end(bottom, upwards=True)
        if end is not None and ladders.roundoff_rules(end) and not ladders.noise_dominated(end):
            doubts = doubts - 1 if ladders.noisy(end) else 0
            if doubts <= 0:
                break
        top = bottom - max(stride - RUNGS, 0) - 1
        bottom = max(bottom - stride, ladders.lowest)
        yield from ladders.look(range(top, bottom - 1, -1))
        stride = RUNGS if stride < RUNGS else LEAP
    if not ladders.enough():
        ladders.jump = bottom <= stop and ladders.leaps(ladders.unbroken(bottom))
        yield from ladders.fill()


def _climb(ladders: Ladders, top: int) -> Looks:
    """Longer steps while they pay."""
    stop, stride = top + FARTHEST, 4
    while not ladders.enough() and top < stop:
        before = None if ladders.best is None else ladders.best.bound
        bottom = top + 1 if stride == 4 else top + LEAP - RUNGS + 1
        top += stride
        yield from ladders.look(range(top, bottom - 1, -1))
        best = ladders.best
        pays = before is None or best is None or bool(np.any(best.bound < before / 1.5))
        if not pays and (stride == LEAP or ladders.best_moves()):  # else it moves only further on
            break
        stride = LEAP
    if not ladders.enough():
        yield from ladders.fill()


def _nothing(base: Floats, jump: float) -> Slope:
    """Nothing is known: no ladder had three finite rungs, or `f` jumps (then its kink has no
    end).
    """
    none, endless, zero = (
        np.full_like(base, np.nan),
        np.full_like(base, np.inf),
        np.zeros_like(base),
    )
    return Slope(none, endless, zero, zero + jump, zero, zero, none, zero)

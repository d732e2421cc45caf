"""Try hypotheses on what the mistake is, from the most exact to the most guessed.

A hypothesis that predicts figures and is confirmed by them is *certain*; one that only looks like
it is said with "looks like". None that fits is "unrecognised". The codes are stable: sign, factor,
transposed, entry, block, term, samples, activation-omitted, activation-argument, bias-axis, zero,
stale, unrecognised (and shape, which needs no measuring).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from autograder.gradcheck.diagnosis import (
    activation,
    arrangement,
    backflow,
    proportion,
    stale,
    term,
)
from autograder.gradcheck.diagnosis.evidence import Evidence
from autograder.gradcheck.diagnosis.sentences import (
    Diagnosis,
    say,
    say_block,
    say_entries,
    say_factor,
)

__all__ = ["Diagnosis", "Evidence", "diagnose"]

NEAR = 0.25
"""In typical sizes of the parameters."""

ENOUGH_FIGURES = 3
"""So many figures in proportion are no accident."""


def diagnose(evidence: Evidence) -> Diagnosis:
    """The diagnosis that the figures support best."""
    for hypothesis in _hypotheses(evidence):
        found = hypothesis()
        if found is not None:
            return found
    return say(evidence, "unrecognised")


def _hypotheses(evidence: Evidence) -> Iterator[Callable[[], Diagnosis | None]]:
    """In order: each is asked only when none before it fits."""
    yield lambda: say(evidence, "zero") if proportion.is_zero(evidence) else None
    yield (
        lambda: (
            say(evidence, "sign")
            if proportion.is_sign(evidence) and _elsewhere(evidence, [-1.0])
            else None
        )
    )
    yield lambda: _factor(evidence, only_nice=True)
    yield lambda: say(evidence, "transposed") if arrangement.is_transposed(evidence) else None
    yield lambda: _entries(evidence, most=1)
    yield lambda: _activation(evidence, activation.by_argument)
    yield lambda: say(evidence, "term") if term.is_penalty(evidence) else None
    yield lambda: say(evidence, "term") if term.is_monomial(evidence) else None
    yield lambda: say(evidence, "bias-axis") if arrangement.is_bias_axis(evidence) else None
    yield lambda: _activation(evidence, activation.by_value)
    yield lambda: _activation(evidence, activation.by_relation)
    yield lambda: say(evidence, "stale") if stale.is_constant(evidence) else None
    yield lambda: say(evidence, "samples") if arrangement.is_one_sample(evidence) else None
    yield lambda: _entries(evidence, most=3)
    yield lambda: say(evidence, "term") if term.is_power(evidence, strict=True) else None
    yield lambda: _factor(evidence, only_nice=False)
    yield lambda: _activation(evidence, activation.by_probe)
    yield lambda: _other_weights(evidence)
    yield lambda: _step(evidence)
    if not activation.recognised(evidence):
        yield lambda: _activation(evidence, activation.by_layers, certain=False)
        yield lambda: _activation(evidence, activation.by_size, certain=False)
    yield lambda: _drifted(evidence)
    yield (
        lambda: (
            say(evidence, "term", certain=False) if term.is_power(evidence, strict=False) else None
        )
    )
    yield lambda: _block(evidence)


def _elsewhere(evidence: Evidence, factors: list[float]) -> bool:
    """Say whether a proportion seen in few figures also holds at another point, as far as one can
    ask.
    """
    if proportion.figures(evidence) >= ENOUGH_FIGURES:
        return True
    return proportion.holds_elsewhere(evidence, factors * len(evidence.wrong())) is not False


def _factor(evidence: Evidence, only_nice: bool) -> Diagnosis | None:
    found = proportion.factors(evidence)
    if found is None:
        return None
    if all(proportion.nice(factor) is not None for factor in found):
        holds = (
            proportion.figures(evidence) >= ENOUGH_FIGURES
            or proportion.holds_elsewhere(evidence, found) is not False
        )
        return say_factor(evidence, found) if holds else None
    if only_nice:
        return None
    holds = (
        proportion.figures(evidence) - len(found) + 1 >= ENOUGH_FIGURES
        or proportion.holds_elsewhere(evidence, found) is True
    )
    return say_factor(evidence, found) if holds else None


def _activation(
    evidence: Evidence, look: Callable[[Evidence], tuple[str, str] | None], certain: bool = True
) -> Diagnosis | None:
    found = look(evidence)
    return say(evidence, found[0], detail=found[1], certain=certain) if found else None


def _entries(evidence: Evidence, most: int) -> Diagnosis | None:
    """At most so many wrong entries among four times as many.

    A slip of the pen, not a mistake of the method.
    """
    wrong = evidence.wrong()
    places = [
        (block, position)
        for block in wrong
        for position in range(block.leaf.size)
        if block.wrong[:, position].any()
    ]
    entries = sum(int(block.wrong.sum()) for block in wrong)
    total = evidence.claim.size
    if not all(block.few for block in wrong) or not 0 < entries <= most:
        return None
    return (
        say_entries(evidence, places)
        if 4 * entries <= total or (most > 1 and entries == 1 < total)
        else None
    )


def _other_weights(evidence: Evidence) -> Diagnosis | None:
    """dZ carried back through weights of another moment, surely those after their own update if
    they are its multiple.
    """
    after_update = backflow.through_other_weights(evidence)
    return None if after_update is None else say(evidence, "stale", certain=after_update)


def _step(evidence: Evidence) -> Diagnosis | None:
    """A single number is the derivative at some other point soon.

    Then that point has to be near.
    """
    away = stale.step_away(evidence)
    if away is None or (len(evidence.origin) == 1 and abs(away) > NEAR):
        return None
    return say(evidence, "stale", certain=len(evidence.origin) > 1)


def _drifted(evidence: Evidence) -> Diagnosis | None:
    """All parts of a network's gradient are off by something, in nearly the right direction."""
    network = bool(activation.layers(evidence)) and len(evidence.wrong()) == len(evidence.blocks())
    return say(evidence, "stale", certain=False) if network and stale.is_drift(evidence) else None


def _block(evidence: Evidence) -> Diagnosis | None:
    wrong = evidence.wrong()
    if len(wrong) == 1 and len(evidence.blocks()) > 1:
        return say_block(evidence, wrong[0])
    return None

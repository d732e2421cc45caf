"""The sentences that a student reads.

Certain ones say what it is; the others what it looks like.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from autograder.gradcheck.diagnosis.evidence import Block, Evidence
from autograder.gradcheck.diagnosis.proportion import nice
from autograder.gradcheck.structure import show_index, show_path


@dataclass(frozen=True)
class Diagnosis:
    """A stable code and a sentence."""

    code: str
    sentence: str


WHAT = {
    "zero": "is zero, but f changes there. Was the result never filled in?",
    "sign": "has the wrong sign: it is minus the derivative.",
    "transposed": "has the right numbers in the wrong order: something is transposed. Look at "
    "the order of the factors "
    "and at each .T; a square matrix hides the mistake from the shapes.",
    "term": "is off by something that is a derivative by itself: a term of f is missing, counted "
    "twice or with a wrong "
    "factor.",
    "bias-axis": "is summed over the wrong axis: a bias is added to every sample, so its "
    "gradient has one number for each "
    "unit, the sum of what comes back from all samples.",
    "samples": "is that of one sample: the gradients of all samples have to be added (or "
    "averaged, as f does).",
    "stale": "is the derivative at another point: parameters or a cache from before (or after) "
    "the last update were used.",
    "activation-omitted": "lacks the derivative of the activation: what comes back through A = "
    "act(Z) has to be multiplied "
    "by the slope of act.",
    "activation-argument": "has the derivative of the activation at the wrong place: the slope "
    "of act is that at Z, what "
    "goes in, not at A = act(Z), what comes out. Which of the two does your formula for it take?",
    "unrecognised": "is wrong, in none of the usual ways. Work out one entry by hand and compare.",
}

ADVICE = {
    **{code: f"The gradient {what}" for code, what in WHAT.items() if code != "unrecognised"},
    "unrecognised": "The gradient is wrong, in none of the usual ways.",
    "factor": "The gradient is a multiple of the derivative: look for the 2 of a square, and for "
    "a sum or a mean.",
    "entry": "Nearly all entries of the gradient are right.",
    "block": "One part of the gradient is wrong as a whole; the others are right.",
    "shape": "The gradient does not have the shape of what it is the gradient of.",
}
"""What to look at, by code, without any figure.

A figure may carry what a hidden check has handed over.
"""


def say(evidence: Evidence, code: str, detail: str = "", certain: bool = True) -> Diagnosis:
    """The sentence for a code; `detail` names an activation."""
    what = WHAT[code]
    if detail:
        what = what.replace(
            "the derivative of the activation", f"the derivative of the activation ({detail})", 1
        )
    if certain:
        return Diagnosis(code, f"{_where(evidence.wrong(), evidence)} {what}")
    return Diagnosis(
        code, f"{_where(evidence.wrong(), evidence)} is wrong. It looks as if it {what}"
    )


def say_factor(evidence: Evidence, factors: list[float]) -> Diagnosis:
    """The sentence for one factor or one for each block."""
    parts = []
    for factor in dict.fromkeys(_short(factor) for factor in factors):
        blocks = [b for b, f in zip(evidence.wrong(), factors, strict=True) if _short(f) == factor]
        parts.append(f"{_where(blocks, evidence)} is {factor} times the derivative")
    hint = _hint(factors)
    return Diagnosis("factor", "; ".join(parts) + "." + (f" {hint}" if hint else ""))


def say_entries(evidence: Evidence, places: list[tuple[Block, int]]) -> Diagnosis:
    """The sentence for a few wrong entries."""
    names = []
    for block, position in places:
        _, index = evidence.measurements.structure.leaf_of(block.leaf.start + position)
        for output in np.flatnonzero(block.wrong[:, position]):
            outputs = tuple(
                int(i) for i in np.unravel_index(output, evidence.measurements.function.output)
            )
            names.append(f"gradient{show_path(block.leaf.path)}{show_index(outputs + index)}")
    if len(names) == 1:
        return Diagnosis("entry", f"Only one entry is wrong: {names[0]}. The others agree.")
    return Diagnosis(
        "entry", f"Only {len(names)} entries are wrong: {', '.join(names)}. The others agree."
    )


def say_block(evidence: Evidence, block: Block) -> Diagnosis:
    """The sentence for one wrong leaf."""
    return Diagnosis(
        "block",
        f"Only gradient{show_path(block.leaf.path)} is wrong, as a whole. The other parts agree.",
    )


def _where(blocks: list[Block], evidence: Evidence) -> str:
    """The gradient, or the parts of it that are meant."""
    if len(blocks) == len(evidence.blocks()):
        return "The gradient"
    names = [f"gradient{show_path(block.leaf.path)}" for block in blocks]
    return names[0] if len(names) == 1 else "Each of " + ", ".join(names)


def _short(factor: float) -> str:
    simple = nice(factor)
    if simple is None:
        return f"{factor:.6g}"
    return f"{'-' if factor < 0 else ''}{simple}"


def _hint(factors: list[float]) -> str:
    simple = nice(factors[0])
    if simple is None:
        return ""
    size = abs(simple)
    if size == 2 or size == Fraction(1, 2):
        return (
            "Look for the 2 of a square, a loss with or without 1/2, or a mean over 2 samples "
            "or outputs."
        )
    if size.denominator == 1:
        return f"Is a division by {size} missing, the number of samples or of entries?"
    if size.numerator == 1:
        return (
            f"Is there a division by {size.denominator} too many, the number of samples or of "
            f"entries?"
        )
    return ""

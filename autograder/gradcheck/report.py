"""The report of a check, as a value.

Verdict, diagnosis, sentence, worst entry, and the figures behind them.

verdict      "agree", "disagree", "undecidable" or "invalid" diagnosis    a short stable code: which
mistake it looks like, or why it is undecidable or invalid; "" for agree message      the sentence
for a student advice       the same without any figure or name, for the hint of a hidden check worst
the entry that is furthest off: path, index, claimed, estimate, bound estimate, bound    the
measured derivative and its error bound in the structure of `at`, nan where not measured evaluations
calls of `f` error        what `f` or the gradient raised, where the diagnosis is "exception"
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from autograder.gradcheck.structure import Floats, Path, show_index, show_path

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Verdict = Literal["agree", "disagree", "undecidable", "invalid"]


@dataclass(frozen=True)
class Entry:
    """One entry of the gradient: where it is, what was claimed, what was measured and how well."""

    path: Path
    """Keys that lead from `at` to the array, () when `at` is the array or number."""
    index: tuple[int, ...]
    """Index in that array of the gradient (for a Jacobian the output's index comes first).

    () for a number.
    """
    claimed: float
    estimate: float
    bound: float

    @property
    def name(self) -> str:
        """`gradient['W1'][3, 4]`."""
        return f"gradient{show_path(self.path)}{show_index(self.index)}"


@dataclass(frozen=True)
class Curve:
    """Error against step for one entry.

    `slopes` are plain central differences with steps `steps`.
    """

    entry: Entry
    steps: Floats
    slopes: Floats


@dataclass(frozen=True)
class GradientReport:
    """The outcome of `check_gradient`. True when it agrees."""

    verdict: Verdict
    diagnosis: str
    message: str
    worst: Entry | None = None
    estimate: Any = None
    bound: Any = None
    evaluations: int = 0
    curve: Callable[[], Curve] | None = field(default=None, repr=False, compare=False)
    """Measures the V of the worst entry; calls `f` anew."""
    error: BaseException | None = field(default=None, repr=False, compare=False)

    def __bool__(self) -> bool:
        return self.verdict == "agree"

    @property
    def advice(self) -> str:
        """The advice on where to look: one of a few fixed sentences, "" if it has none."""
        from autograder.gradcheck.diagnosis.sentences import ADVICE

        return ADVICE.get(self.diagnosis, "") if self.verdict in ("disagree", "invalid") else ""

    def __repr__(self) -> str:
        lines = [
            f"{self.verdict}{f' ({self.diagnosis})' if self.diagnosis else ''}: {self.message}"
        ]
        if self.worst is not None:
            lines += [f"  {label:<9}{value}" for label, value in figures(self.worst)]
        lines.append(f"  {count(self.evaluations)} of f")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        from autograder.gradcheck.html import report_html

        return report_html(self)

    def picture(self) -> Figure:
        """A figure of the V: the error of a central difference against its step, with the bound and
        the claim.

        A notebook shows it where the cell ends with it, or by `display`; a script by `plt.show()`.
        Calls `f` some 100 times. Raises ValueError for a report with no measured entry.
        """
        if self.curve is None:
            raise ValueError(
                "There is no measured entry to draw: the gradient was " + self.verdict + "."
            )
        from autograder.gradcheck.picture import draw

        return draw(self.curve())


def figures(entry: Entry) -> list[tuple[str, str]]:
    """The worst entry as rows of a table."""
    off = entry.claimed - entry.estimate
    rows = [
        ("at", entry.name),
        ("yours", f"{entry.claimed:.10g}"),
        ("measured", f"{entry.estimate:.10g} ± {brief(entry.bound, 1)}"),
    ]
    return [*rows, ("off by", brief(off, 2))] if abs(off) > entry.bound else rows


def brief(value: float, digits: int) -> str:
    """`value` to so many figures: `30`, `5e-14`."""
    return f"{float(f'{value:.{digits}g}'):g}"


def count(calls: int) -> str:
    """`1 call`, `15 calls`."""
    return f"{calls} call" if calls == 1 else f"{calls} calls"

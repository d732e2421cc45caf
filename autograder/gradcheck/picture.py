"""The V: error of a central difference against its step, with the bound of the checker and the
student's own error.

On the right truncation rules and the error falls with h²; on the left round-off rules and it grows
with 1/h. The bottom of the V is all that one central difference can do; the checker's bound lies
lower, because it extrapolates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from autograder.gradcheck.report import Curve, brief

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

BLUE, ORANGE, GREY = "#0072b2", "#d55e00", "#777777"


def draw(curve: Curve) -> Figure:
    """The figure, for `plt.show()` in a script.

    Matplotlib is needed for it alone, so it is imported here.
    """
    import matplotlib.pyplot as plt

    entry = curve.entry
    known = np.isfinite(curve.slopes)
    steps, errors = curve.steps[known], np.abs(curve.slopes[known] - entry.estimate)
    yours = abs(entry.claimed - entry.estimate)
    heights = [value for value in (*errors, entry.bound, yours) if value > 0]
    floor = min(heights, default=1e-16) / 3
    figure, axes = plt.subplots(figsize=(6.4, 4.2), layout="constrained")
    axes.loglog(steps, np.maximum(errors, floor), "o-", color=BLUE, markersize=3.5, linewidth=1.2)
    axes.axhline(max(entry.bound, floor), color=GREY, linestyle="--", linewidth=1.2)
    axes.axhline(max(yours, floor), color=ORANGE, linewidth=1.6)
    left = float(steps.min()) if steps.size else 1.0
    middle = left * 30 if yours < entry.bound else float(np.sqrt(steps.min() * steps.max()))
    own = (
        f"your value is off by {brief(yours, 2)}"
        if yours > entry.bound
        else "your value is within the bound"
    )
    _label(axes, middle, max(yours, floor), own, ORANGE, above=yours >= entry.bound)
    _label(
        axes,
        left,
        max(entry.bound, floor),
        f"bound of the check {brief(entry.bound, 1)}",
        GREY,
        above=yours < entry.bound,
    )
    axes.set_ylim(bottom=floor / 10)
    axes.set_xlabel("step h")
    axes.set_ylabel("error of (f(x + h) - f(x - h)) / 2h")
    axes.set_title(
        f"{entry.name}: measured {entry.estimate:.6g}, yours {entry.claimed:.6g}", fontsize=10
    )
    axes.grid(visible=True, which="major", linewidth=0.4, alpha=0.5)
    axes.spines[["top", "right"]].set_visible(False)
    if (
        "inline" in plt.get_backend()
    ):  # a notebook shows what a cell returns, and what pyplot holds: it would come twice
        plt.close(figure)
    return figure


def _label(axes: Axes, x: float, y: float, text: str, colour: str, above: bool) -> None:
    """Text beside a horizontal line, above or below it, so that two lines that are close keep
    theirs apart.
    """
    axes.annotate(
        text, (x, y), xytext=(4, 4 if above else -4), textcoords="offset points", color=colour,
        fontsize=9,
        va="bottom" if above else "top",
    )  # fmt: skip

"""Find the report behind a failed `assert check_gradient(…)`.

pytest cuts a value's text in the middle, and with it the report's sentence and its worst entry. But
it keeps the value itself among the variables of the frame that asserts: the report that is not true
and with whose first words the assertion's text describes a value is the one that failed it. To look
for it takes 18 µs a failed check, a ten-thousandth of a run. The variables are asked of the garbage
collector: `frame.f_locals` would keep them all for as long as the frame lives.
"""

from __future__ import annotations

import gc
import traceback
from typing import Final

from autograder.gradcheck import GradientReport
from autograder.gradcheck.diagnosis.sentences import ADVICE
from autograder.gradcheck.report import Entry

_QUOTED: Final = 60  # pytest cuts long values in the middle; so much of the beginning stays

ALLOWED_HINTS: Final = frozenset(["", *ADVICE.values()])
"""What a report's `advice` may be, and so a hidden check's hint."""


def failed_report(error: BaseException) -> GradientReport | None:
    """Return the gradient report that the failed assertion `error` is about, or None."""
    text = str(error)
    for frame, _ in traceback.walk_tb(error.__traceback__):
        for value in gc.get_referents(frame):
            if isinstance(value, GradientReport) and not value and _begins(value) in text:
                return value
    return None


def say_report(report: GradientReport, error: BaseException) -> str:
    """Return the assertion's own remark, the report's sentence and the worst measured entry."""
    remark = f"\n{error}".partition("\nassert ")[0].strip()
    worst = "" if report.worst is None else _say_entry(report.worst)
    return "\n".join(part for part in (remark, report.message, worst) if part)


def _begins(report: GradientReport) -> str:
    return repr(report).split("\n")[0][:_QUOTED]


def _say_entry(entry: Entry) -> str:
    return (
        f"{entry.name}: yours {entry.claimed:.10g}, measured {entry.estimate:.10g} ± "
        f"{entry.bound:.1g}."
    )

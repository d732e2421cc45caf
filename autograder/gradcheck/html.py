"""The report in a notebook: a verdict, a sentence, and the worst entry as a small table."""

from __future__ import annotations

import re
from html import escape

from autograder.gradcheck.report import GradientReport, count, figures

COLOURS = {
    "agree": "#1a7f37",
    "disagree": "#cf222e",
    "undecidable": "#9a6700",
    "invalid": "#8250df",
}
"""Each with a contrast of at least 4.5 to the white text on it."""


def report_html(report: GradientReport) -> str:
    """A self-contained piece of HTML; text takes the notebook's own colour, light or dark."""
    badge = (
        f'<span style="background:{COLOURS[report.verdict]};color:#fff;border-radius:4px;'
        "padding:2px 8px;display:inline-block;"
        f'font-weight:600">{report.verdict}</span>'
    )
    code = f" <code>{escape(report.diagnosis)}</code>" if report.diagnosis else ""
    parts = [f'<p style="margin:0 0 6px">{badge}{code} {_marked(report.message)}</p>']
    if report.worst is not None:
        rows = "".join(
            f'<tr><th scope="row" style="text-align:left">{label}</th>'
            f'<td style="text-align:left"><code>{escape(value)}</code></td></tr>'
            for label, value in figures(report.worst)
        )
        parts.append(f'<table style="margin:0 0 6px">{rows}</table>')
    hint = (
        " <code>report.picture()</code> shows error against step."
        if report.curve is not None
        else ""
    )
    parts.append(f'<p style="margin:0;opacity:.75">{count(report.evaluations)} of f.{hint}</p>')
    return f'<div style="max-width:60em">{"".join(parts)}</div>'


def _marked(message: str) -> str:
    """The sentence, with what stands between backticks as code."""
    return re.sub("`([^`]*)`", r"<code>\1</code>", escape(message))

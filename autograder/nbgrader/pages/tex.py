"""Formulas that students wrote: MathJax typesets them in the page, and some of its commands do more than that.

nbconvert's templates load MathJax 2.7.7 with its extension Safe, which keeps classes, ids, styles and links within
limits of its own. Here the commands go altogether, whatever MathJax a template loads: those that give an element a
class, an id, a style, a link or an action, those that define other commands (a few of them in turn make a formula of
any size), those that load extensions, and rules, which are black boxes of any size.
"""

from __future__ import annotations

import re

_NAMES = (
    "bbox|begingroup|class|cssId|def|DeclareMathOperator|edef|gdef|global|href|let|mathtip|mmlToken|newcommand"
    "|newenvironment|Newextarrow|providecommand|renewcommand|renewenvironment|require|rule|Rule|Space|style|texttip"
    "|toggle|unicode|xdef"
)
_COMMAND = re.compile(rf"\\(?=(?:{_NAMES})(?![A-Za-z]))")
# Shows nothing, and makes of what follows a command that TeX does not know: MathJax then shows it as it was typed.
_JOINER = "\u2060"


def harmless_tex(text: str) -> str:
    """Return `text`, which looks the same, with each command of TeX's that acts on the page made unknown."""
    return _COMMAND.sub(lambda found: found[0] + _JOINER, text)

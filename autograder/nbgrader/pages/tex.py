"""Formulas that students wrote.

MathJax typesets them in the page, and some of its commands do more than that.

nbconvert's templates load MathJax 2.7.7 with its extension Safe, which keeps classes, ids, styles
and links within limits of its own. Here the commands go altogether, whatever MathJax a template
loads: those that give an element a class, an id, a style, a link or an action, those that define
other commands (a few of them in turn make a formula of any size), those that load extensions,
rules, which are black boxes of any size, those that write their argument more than once (in each
other they make 2²⁰ of one), and `verb`, which hides a brace.

A browser cannot show a formula that is nested too deeply (its tab crashes), and MathJax takes a
second for some thousand signs, so `nesting` and `weight` say what a text can cost at most, wherever
formulas begin and end in it.
"""

from __future__ import annotations

import re
from typing import Final

MAX_NESTING: Final = 20  # \boxed crashes a tab at 40, \frac at 150; mathematics has five
MAX_WEIGHT: Final = 20_000  # of one text cell: 3 to 8 s of MathJax

_NAMES = (
    "bbox|begingroup|class|cssId|def|DeclareMathOperator|edef|gdef|global|href|let|mathtip|mmlToken|newcommand"
    "|newenvironment|Newextarrow|pmb|providecommand|renewcommand|renewenvironment|require|rule|Rule|sideset|Space"
    "|style|texttip"
    "|toggle|unicode|verb|xdef"
)
_COMMAND = re.compile(rf"\\(?=(?:{_NAMES})(?![A-Za-z]))")
# Shows nothing, and makes of what follows a command that TeX does not know: MathJax then shows it
# as it was typed.
_JOINER = "\u2060"

# What the rest of a group is put into, so that the next of them stands within it.
_OPEN_ENDED = (
    "above|abovewithdelims|atop|atopwithdelims|brace|brack|choose|color|displaystyle|huge|Huge|large|Large|LARGE|lower"
    "|moveleft|moveright|normalsize|over|overwithdelims|raise|root|scriptscriptstyle|scriptsize|scriptstyle|small"
    "|textstyle|tiny|Tiny"
)
_SIGN = re.compile(
    rf"(?P<open>{{|\\(?:left|begin)(?![A-Za-z]))"
    rf"|(?P<close>}}|\\(?:right|end)(?![A-Za-z]))"
    rf"|(?P<rest>\\(?:{_OPEN_ENDED})(?![A-Za-z]))"
    r"|(?P<other>\\(?:[A-Za-z]+|.))"
    r"|(?P<dollar>\$)|(?P<comment>%)|(?P<line>\n)",
    re.DOTALL,
)
# What may stand around a lone dollar sign, which is then no more than a letter.
_BRACKETS = re.compile(r"\\[(\[]|\$\$")
_FIRST = re.compile(r"[$\\]")
_SIGNS = "$\\^_{&"


def harmless_tex(text: str, comments: bool) -> str:
    """Return `text`, looking the same, with TeX's commands that act on the page unknown.

    Where TeX's comments are not to hide the ends of groups, another sign stands for `%`.
    """
    text = text if comments else text.replace("%", "％")  # noqa: RUF001
    return _COMMAND.sub(lambda found: found[0] + _JOINER, text)


def nesting(text: str, *, comments: bool = False) -> int:
    """Return how deep a formula in `text` can be nested at most.

    Groups count, and so do commands that take in all that follows them in a group, as
    `displaystyle` does. With `comments`, nothing ends after a `%` in the same line.
    """
    deepest = level = 0
    outer: list[int] = []  # the levels around the groups that are open
    comment = False
    dollars_only = _BRACKETS.search(text) is None
    for sign in _SIGN.finditer(text):
        kind = sign.lastgroup
        if kind == "open":
            outer.append(level)
            level += 1
        elif kind == "rest":
            level += 1
        elif kind == "close" and outer and not comment:
            level = outer.pop()
        elif kind == "dollar" and dollars_only and not outer:  # a formula begins or ends
            level = 0
        elif kind in ("comment", "line"):
            comment = comments and kind == "comment"
        deepest = max(deepest, level)
    return deepest


def weight(text: str) -> int:
    """Return what MathJax has to do for `text` at most, in units of 0.1 to 0.4 ms.

    4 a sign of TeX's, 1 a letter.

    Letters count from where a formula may begin to where one may end.
    """
    first = _FIRST.search(text)
    if first is None:
        return 0
    last = max(text.rfind("$"), text.rfind("\\"))
    return 3 * sum(text.count(sign) for sign in _SIGNS) + last - first.start()

"""HTML that students wrote, made safe to show: what the page's own scripts or style act on goes.

A page of formgrader runs with the instructor's rights, and its scripts and style sheets go by classes, ids and data
attributes. None of these pass, but for pygments' classes on coloured code. What is left cannot leave its box either:
it stands in an element with paint containment, which also clips what is positioned.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import bleach  # type: ignore[import-untyped]
from bleach.css_sanitizer import CSSSanitizer  # type: ignore[import-untyped]
from bleach.html5lib_shim import Filter  # type: ignore[import-untyped]
from pygments.token import STANDARD_TYPES  # type: ignore[import-untyped]

from autograder.nbgrader.pages.tex import harmless_tex

TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "code",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
CODE_CLASSES = frozenset(STANDARD_TYPES.values()) - {""}
MAX_IMAGE = 10_000_000  # characters of base64
MAX_PIXELS = 2000
MAX_SPAN = 50  # columns or rows of a table's cell
_STYLE = CSSSanitizer(allowed_css_properties=["text-align"])
_IMAGE = re.compile(r"data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*", re.ASCII)
# A name, not a number: a link to the notebook server itself (localhost, 127.0.0.1) is a student's hand on the
# instructor's tools.
_LINK = re.compile(
    r"(https?://[a-z0-9.-]+\.[a-z]{2,}(:[0-9]+)?([/?#][^\s\\]*)?|mailto:[^\s\\]+)", re.I | re.A
)
_BOX = '<div style="contain: paint; overflow-x: auto">'
# MathJax leaves these alone.
_VERBATIM = frozenset(["pre", "code"])


def safe_html(text: str) -> str:
    """Return HTML, in a box, without what could run, load from elsewhere or stand in for a part of the page."""
    return f"{_BOX}{_CLEANER.clean(text)}</div>"


def _allowed(tag: str, name: str, value: str) -> bool:
    if name == "class":
        return (tag == "div" and value == "highlight") or (tag == "span" and value in CODE_CLASSES)
    if tag == "img":
        if name == "src":
            return len(value) <= MAX_IMAGE and bool(_IMAGE.fullmatch(value))
        return name in ("alt", "title") or (name in ("width", "height") and _is_up_to(MAX_PIXELS, value))
    if tag == "a":
        return name == "title" or (name == "href" and bool(_LINK.fullmatch(value)))
    if tag in ("td", "th"):
        if name in ("colspan", "rowspan"):
            return _is_up_to(MAX_SPAN, value)
        return name == "style" or (name == "align" and value in ("left", "center", "right"))
    return tag == "abbr" and name == "title"


def _is_up_to(most: int, value: str) -> bool:
    return bool(re.fullmatch("[0-9]{1,5}", value, re.ASCII)) and int(value) <= most


class _LinksAndFormulas(Filter):  # type: ignore[misc]
    """The last of bleach's filters: what links tell, and what formulas can do.

    Text comes from html5lib in pieces; a command of TeX's may be spread over them and over entities.
    """

    def __iter__(self) -> Iterator[dict[str, Any]]:
        text: list[str] = []
        verbatim = 0
        for token in super().__iter__():
            kind = token["type"]
            if kind in ("Characters", "SpaceCharacters"):
                text.append(token["data"])
                continue
            if kind == "Entity":
                text.append(html.unescape(f"&{token['name']};"))
                continue
            yield from _text(text, verbatim > 0)
            text.clear()
            if token.get("name") in _VERBATIM:
                verbatim += {"StartTag": 1, "EndTag": -1}.get(kind, 0)
            if kind == "StartTag" and token["name"] == "a" and (None, "href") in token["data"]:
                token["data"][None, "rel"] = "noopener noreferrer nofollow"
            yield token
        yield from _text(text, verbatim > 0)


def _text(pieces: list[str], verbatim: bool) -> Iterator[dict[str, Any]]:
    if pieces:
        text = "".join(pieces)
        yield {"type": "Characters", "data": text if verbatim else harmless_tex(text)}


_CLEANER = bleach.Cleaner(
    tags=TAGS,
    attributes=_allowed,
    protocols={"http", "https", "mailto", "data"},
    css_sanitizer=_STYLE,
    filters=[_LinksAndFormulas],
)

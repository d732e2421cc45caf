"""HTML that students wrote, made safe to show: what the page's own scripts or style act on goes.

A page of formgrader runs with the instructor's rights, and its scripts and style sheets go by
classes, ids and data attributes. None of these pass, but for pygments' classes on coloured code.
What is left cannot leave its box either: it stands in an element with paint containment, which also
clips what is positioned.
"""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Generator, Iterator, Mapping
from typing import Any

import bleach  # type: ignore[import-untyped]
from bleach.css_sanitizer import CSSSanitizer  # type: ignore[import-untyped]
from bleach.html5lib_shim import Filter  # type: ignore[import-untyped]
from pygments.token import STANDARD_TYPES  # type: ignore[import-untyped]

from autograder.nbgrader.pages.pictures import MAX_PIXELS, pixels
from autograder.nbgrader.pages.tex import MAX_NESTING, MAX_WEIGHT, harmless_tex, nesting, weight

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
MAX_SHOWN = 2000  # pixels of width or height
MAX_SPAN = 50  # columns or rows of a table's cell
_STYLE = CSSSanitizer(allowed_css_properties=["text-align"])
_IMAGE = re.compile(r"data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*", re.ASCII)
# A public name, not a number: a link to the notebook server itself (localhost and all names below
# it, 127.0.0.1) is a student's hand on the instructor's tools.
_LINK = re.compile(
    r"(https?://(?![a-z0-9.-]*\.(localhost|localdomain|local|internal)(?![a-z0-9.-]))"
    r"[a-z0-9.-]+\.[a-z]{2,}(:[0-9]+)?([/?#][^\s\\]*)?|mailto:[^\s\\]+)",
    re.I | re.A,
)
_BOX = '<div style="contain: paint; overflow: auto; max-height: 20000px">'
# MathJax leaves these alone.
_VERBATIM = frozenset(["pre", "code"])


def safe_html(text: str) -> str:
    """Return HTML, in a box, without what runs, loads from elsewhere or imitates the page."""
    return in_box(_CLEANER.clean(text))


def in_box(page: str) -> str:
    """Return HTML in an element that it cannot leave, no longer than a person can scroll."""
    return f"{_BOX}{page}</div>"


def _allowed(tag: str, name: str, value: str) -> bool:
    if name == "class":
        return (tag == "div" and value == "highlight") or (tag == "span" and value in CODE_CLASSES)
    if tag == "img":
        if name == "src":
            return len(value) <= MAX_IMAGE and bool(_IMAGE.fullmatch(value))
        return name in ("alt", "title") or (
            name in ("width", "height") and _is_up_to(MAX_SHOWN, value)
        )
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
    """The last of bleach's filters.

    What links tell, how large pictures are, and what formulas can do.

    Text comes from html5lib in pieces; a command of TeX's may be spread over them and over
    entities, and a formula over line breaks, too.
    """

    def __iter__(self) -> Iterator[dict[str, Any]]:
        run: list[dict[str, Any]] = []  # text that MathJax takes as one
        verbatim = 0
        formulas, area = MAX_WEIGHT, MAX_PIXELS
        for token in super().__iter__():
            kind = token["type"]
            if _piece(token) is not None:
                run.append(token)
                continue
            formulas -= yield from _formulas(run, formulas, verbatim > 0)
            run.clear()
            if token.get("name") in _VERBATIM:
                verbatim += {"StartTag": 1, "EndTag": -1}.get(kind, 0)
            if kind == "StartTag" and token["name"] == "a" and (None, "href") in token["data"]:
                token["data"][None, "rel"] = "noopener noreferrer nofollow"
            if token.get("name") == "img":
                area -= _keep_picture(token["data"], area)
            yield token
        yield from _formulas(run, formulas, verbatim > 0)


def _piece(token: Mapping[str, Any]) -> str | None:
    """Return what a token adds to a run of text, None where it ends the run."""
    if token["type"] in ("Characters", "SpaceCharacters"):
        return str(token["data"])
    if token["type"] == "Entity":
        return html.unescape(f"&{token['name']};")
    return " " if token.get("name") == "br" else None  # as MathJax reads it


def _formulas(
    run: list[dict[str, Any]], most: int, verbatim: bool
) -> Generator[dict[str, Any], None, int]:
    """Yield a run of text with its formulas, or as code where they are too much.

    Return what they weigh.
    """
    text = "".join(_piece(token) or "" for token in run)
    weighs = 0 if verbatim else weight(text)
    as_code = not verbatim and (weighs > most or nesting(text) > MAX_NESTING)
    comments = nesting(text, comments=True) <= MAX_NESTING
    for is_break, tokens in itertools.groupby(run, lambda token: token.get("name") == "br"):
        if is_break:
            yield from tokens
            continue
        line = "".join(_piece(token) or "" for token in tokens)
        shown = {"type": "Characters", "data": line if verbatim else harmless_tex(line, comments)}
        if as_code:
            tag: dict[str, Any] = {"name": "code", "namespace": None, "data": {}}
            yield from ({"type": "StartTag", **tag}, shown, {"type": "EndTag", **tag})
        else:
            yield shown
    return 0 if as_code else weighs


def _keep_picture(attributes: dict[Any, str], most: int) -> int:
    """Take away the source of a picture that is none or too large.

    Return how many pixels it has otherwise.
    """
    source = attributes.get((None, "src"))
    if source is None:
        return 0
    head, text = source.split(",", 1)
    size = pixels(head.removeprefix("data:").removesuffix(";base64"), text)
    if 0 < size <= most:
        return size
    del attributes[None, "src"]
    return 0


_CLEANER = bleach.Cleaner(
    tags=TAGS,
    attributes=_allowed,
    protocols={"http", "https", "mailto", "data"},
    css_sanitizer=_STYLE,
    filters=[_LinksAndFormulas],
)

"""What students write, made safe to show: nbgrader puts it into its pages as it is, scripts and all.

A page of formgrader runs with the instructor's rights on the notebook server. nbgrader's templates pass every text that
Markdown made through the filter `strip_files_prefix`; `configure` puts `safe_html` in that filter's place.
"""

from __future__ import annotations

import re

import bleach  # type: ignore[import-untyped]
from bleach.css_sanitizer import CSSSanitizer  # type: ignore[import-untyped]
from nbconvert.filters import strip_files_prefix

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
_STYLE = CSSSanitizer(allowed_css_properties=["text-align"])
_IMAGE = re.compile(r"data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*", re.IGNORECASE)


def safe_html(text: str) -> str:
    """Return HTML without what could run, load from elsewhere or stand in for a part of the page."""
    return str(
        bleach.clean(
            strip_files_prefix(text),  # type: ignore[no-untyped-call]
            tags=TAGS,
            attributes=_allowed,
            protocols={"http", "https", "mailto", "data"},
            css_sanitizer=_STYLE,
        )
    )


def _allowed(tag: str, name: str, value: str) -> bool:
    if tag == "img":
        return name in ("alt", "title", "width", "height") or (
            name == "src" and bool(_IMAGE.fullmatch(value))
        )
    if tag == "a":
        return name == "title" or (name == "href" and not value.lower().lstrip().startswith("data:"))
    if tag in ("div", "span", "pre", "code"):
        return name == "class"
    return tag in ("td", "th") and name in ("style", "align", "colspan", "rowspan")

"""nbconvert's filters as nbgrader's pages use them here.

`configure` names them in nbgrader's configuration.

Each works on a bounded amount of a student's text, and no text makes one raise: a page that fails
is a page that nobody can mark.
"""

from __future__ import annotations

import contextlib
import html
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from jinja2 import pass_context
from nbconvert.filters import Highlight2HTML
from nbconvert.filters.ansi import ansi2html
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from autograder.nbgrader.pages.forms import has_lookalikes, is_colourless
from autograder.nbgrader.pages.pictures import data_url
from autograder.nbgrader.pages.plain import (
    MAX_CONVERTED,
    colourless,
    is_plain,
    lookalikes,
    plain_markdown,
)
from autograder.nbgrader.pages.sanitizer import in_box, safe_html

# Of pygments' 500 languages; some of the others' lexers can be made to take hours.
LANGUAGES = frozenset(["ipython", "ipython3", "numpy", "py", "pycon", "python", "python3"])
MAX_HTML = 2_000_000  # characters without pictures: references can make of a short text a long one
MAX_LINES = 1000  # of a code cell that stands in the page without a box
GROWTH = 10  # times that HTML may grow when it is made safe
QUICK_HTML = 20_000  # characters below which it does not matter
MAX_ESCAPES = 500  # of a terminal, in one output: each becomes up to 150 characters of HTML
_COLOUR: Any = Highlight2HTML(pygments_lexer="python")  # type: ignore[no-untyped-call]


@pass_context
def markdown_html(context: Mapping[str, Any], source: str) -> str:
    """Return the HTML of a cell's Markdown, or of a comment's; safe only after `safe_markup`."""
    return convert_markdown(source, context.get("cell", {}).get("attachments", {}))


def convert_markdown(source: str, attachments: Mapping[str, Any]) -> str:
    """Return Markdown as HTML, with the pictures in it.

    What is too much for that, as it was typed.
    """
    source = _whole(source)
    if is_plain(source):
        return source
    if len(source) > MAX_CONVERTED:
        return plain_markdown(source)
    renderer = _Renderer(attachments)
    markdown = MarkdownWithMath(renderer=renderer)
    renderer.register("task_list_item", _task)
    try:
        page = markdown.render(source)
    except RecursionError:
        return plain_markdown(source)
    return page if len(page) <= MAX_HTML + renderer.embedded else plain_markdown(source)


def safe_markup(text: str) -> str:
    """Return HTML without what could act on the page; see `autograder.nbgrader.pages.sanitizer`."""
    text = _whole(text)
    if is_plain(text):
        return in_box(text)
    try:
        page = safe_html(text)
    except RecursionError:
        return in_box(plain_markdown(text))
    # A parser that mends HTML can open the same elements again and again.
    return page if len(page) <= GROWTH * len(text) + QUICK_HTML else in_box(plain_markdown(text))


def markdown_page(source: str) -> str | None:
    """Return a text cell's page without pictures, None where it is too much to convert."""
    markup = convert_markdown(source, {})
    page = safe_markup(markup)
    return None if is_plain(markup) or page == in_box(plain_markdown(markup)) else page


def code_html(
    source: str, language: str | None = None, metadata: Mapping[str, Any] | None = None
) -> str:
    """Return a code cell with its colours, or without them where it is too much to colour."""
    source = _whole(source)
    page = _code(source, language, metadata or {})
    return in_box(page) if len(source.splitlines()) > MAX_LINES else page


def _code(source: str, language: str | None, metadata: Mapping[str, Any]) -> str:
    if len(source) > MAX_CONVERTED or is_colourless(metadata):
        source = lookalikes(source) if has_lookalikes(metadata) else source
        return f'<div class="highlight"><pre>{html.escape(source, quote=False)}</pre></div>'
    return str(_COLOUR(source, language))


def output_html(text: str) -> str:
    """Return what a cell printed, with the terminal's colours.

    Without them where there are very many, or where nbconvert stumbles over one.
    """
    text = _whole(text)
    if text.count("\x1b") <= MAX_ESCAPES:
        with contextlib.suppress(IndexError):  # a colour whose number is missing
            return str(ansi2html(text))  # type: ignore[no-untyped-call]
    return html.escape(colourless(text))


def _whole(text: str) -> str:
    """Return `text` without halves of surrogate pairs, which stand in no file and no address."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


class _Renderer(IPythonRenderer):
    """nbconvert's renderer, with few languages, that names a picture which is missing."""

    def __init__(self, attachments: Mapping[str, Any]) -> None:
        super().__init__(escape=False, exclude_anchor_links=True)
        self._pictures = dict(attachments)
        self.embedded = 0

    def block_code(self, code: str, info: str | None = None) -> str:
        language = (info or "").split(maxsplit=1)[:1]
        return super().block_code(
            code, language[0] if language and language[0] in LANGUAGES else None
        )

    def image(self, text: str, url: str, title: str | None = None) -> str:
        if not url.startswith("attachment:"):
            return super().image(text, url, title)
        name = url.removeprefix("attachment:")
        name = name if name in self._pictures else unquote(name)
        # Each once: a few letters that name a large picture again and again would make a page of
        # gigabytes.
        picture = data_url(self._pictures.pop(name, None))
        if picture is None:
            return (
                f"<em>[The picture {html.escape(name)} is not in the notebook, is too large, "
                f"or is shown above.]</em>"
            )
        self.embedded += len(picture)
        return super().image(text, picture, title)


def _task(_: Any, text: str, checked: bool = False) -> str:
    mark = "☑" if checked else "☐"
    return f"<li>{re.sub('^(<p>)?', lambda found: f'{found[0]}{mark} ', text)}</li>\n"
